// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/itemmodel.h"

#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

struct ItemTexts
{
    Q_DECLARE_TR_FUNCTIONS(ItemModel)
};

QString orNull(const std::optional<QString> &text)
{
    return text ? visibleText(*text) : nullText();
}

QString orNull(const std::optional<QDateTime> &moment)
{
    return moment ? momentText(*moment) : nullText();
}

/// As much of the data as a table cell can show; a cell is no place for 16 KiB. Line ends with
/// their indentation, which mean nothing in JSON, become one space. Line ends and indentation,
/// which in JSON mean nothing, become one space.
QString dataPreview(const std::optional<QByteArray> &data)
{
    constexpr qsizetype previewBytes = 400;
    if (!data)
        return nullText();
    // A decoder keeps half a character at the end to itself.
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(data->first(std::min(data->size(), previewBytes)));
    static const QRegularExpression indentation(u"\\s*[\\r\\n]\\s*"_s);
    text = visibleText(text.replace(indentation, u" "_s));
    if (data->size() > previewBytes)
        text += u'\u2026';
    return text;
}

QVariant sortValue(const sync::Item &item, ItemColumn column)
{
    switch (column) {
    case ItemColumn::Expires:
        // Never is later than any date.
        return item.dateExpires.value_or(QDateTime(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC));
    case ItemColumn::Updated:
        return item.dateUpdated ? QVariant(*item.dateUpdated) : QVariant();
    case ItemColumn::Created:
        return item.dateCreated ? QVariant(*item.dateCreated) : QVariant();
    case ItemColumn::Data:
        return item.data ? QVariant(QString::fromUtf8(*item.data)) : QVariant();
    case ItemColumn::Key:
        return item.key ? QVariant(*item.key) : QVariant();
    default:
        return attributeText(item, column);
    }
}

} // namespace

QString columnTitle(ItemColumn column)
{
    switch (column) {
    case ItemColumn::Key:
        return ItemTexts::tr("Key");
    case ItemColumn::Data:
        return ItemTexts::tr("Data");
    case ItemColumn::Expires:
        return ItemTexts::tr("Expires");
    case ItemColumn::Revision:
        return ItemTexts::tr("Revision");
    case ItemColumn::Updated:
        return ItemTexts::tr("Updated");
    case ItemColumn::Created:
        return ItemTexts::tr("Created");
    case ItemColumn::CreatedBy:
        return ItemTexts::tr("Created by");
    case ItemColumn::Url:
        return ItemTexts::tr("URL");
    case ItemColumn::AccountSid:
        return ItemTexts::tr("Account SID");
    case ItemColumn::ServiceSid:
        return ItemTexts::tr("Service SID");
    case ItemColumn::MapSid:
        return ItemTexts::tr("Map SID");
    case ItemColumn::ETag:
        return ItemTexts::tr("ETag");
    }
    Q_UNREACHABLE();
}

QString attributeText(const sync::Item &item, ItemColumn column)
{
    switch (column) {
    case ItemColumn::Key:
        return orNull(item.key);
    case ItemColumn::Data:
        return dataPreview(item.data);
    case ItemColumn::Expires:
        return orNull(item.dateExpires);
    case ItemColumn::Revision:
        return orNull(item.revision);
    case ItemColumn::Updated:
        return orNull(item.dateUpdated);
    case ItemColumn::Created:
        return orNull(item.dateCreated);
    case ItemColumn::CreatedBy:
        return orNull(item.createdBy);
    case ItemColumn::Url:
        return item.url ? visibleText(item.url->toString(QUrl::FullyEncoded)) : nullText();
    case ItemColumn::AccountSid:
        return orNull(item.accountSid);
    case ItemColumn::ServiceSid:
        return orNull(item.serviceSid);
    case ItemColumn::MapSid:
        return orNull(item.mapSid);
    case ItemColumn::ETag:
        return item.etag.isEmpty() ? nullText() : visibleText(item.etag);
    }
    Q_UNREACHABLE();
}

ItemModel::ItemModel(std::function<QDateTime()> serverNow, QObject *parent)
    : QAbstractTableModel(parent)
    , m_serverNow(std::move(serverNow))
{
}

int ItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int ItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : itemColumnCount;
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const sync::Item &item = m_items[index.row()];
    const auto column = static_cast<ItemColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        if (column == ItemColumn::Expires && item.dateExpires)
            return countdownText(m_serverNow(), *item.dateExpires);
        return attributeText(item, column);
    case Qt::ToolTipRole:
        return toolTipText(attributeText(item, column));
    case SortRole:
        return sortValue(item, column);
    case KeyRole:
        return item.key.value_or(QString());
    case DataRole:
        return item.data.value_or(QByteArray());
    default:
        return {};
    }
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= itemColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnTitle(static_cast<ItemColumn>(section));
}

bool ItemModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_moreExpected;
}

void ItemModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

void ItemModel::clear()
{
    beginResetModel();
    m_items.clear();
    m_rows.clear();
    m_moreExpected = false;
    endResetModel();
}

void ItemModel::add(const QList<sync::Item> &items)
{
    QList<sync::Item> fresh;
    for (const sync::Item &item : items) {
        const int row = item.key ? rowOf(*item.key) : -1;
        if (row < 0) {
            if (item.key)
                m_rows.insert(*item.key, static_cast<int>(m_items.size() + fresh.size()));
            fresh << item;
        } else if (row >= m_items.size()) {
            fresh[row - m_items.size()] = item; // twice in the same batch: the later one counts
        } else {
            m_items[row] = item;
            Q_EMIT dataChanged(index(row, 0), index(row, itemColumnCount - 1));
        }
    }
    if (fresh.isEmpty())
        return;
    const int first = static_cast<int>(m_items.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    m_items += fresh;
    endInsertRows();
}

void ItemModel::remove(const QString &key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_items.removeAt(row);
    m_rows.remove(key);
    for (int &other : m_rows) {
        if (other > row)
            --other;
    }
    endRemoveRows();
}

void ItemModel::refreshCountdowns()
{
    if (m_items.isEmpty())
        return;
    constexpr int column = static_cast<int>(ItemColumn::Expires);
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

} // namespace syncdeck::ui
