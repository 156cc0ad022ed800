// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/itemmodel.h"

#include "app/session/oddtext.h"
#include "app/sync/itempage.h"
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

/// As much of the data as a table cell can show; a cell is no place for 16 KiB. Line ends and
/// indentation, which in JSON mean nothing, become one space.
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

bool isOdd(const sync::Item &item, ItemColumn column)
{
    const auto has = [&item](sync::Oddity oddity, bool isNull = true) {
        return item.odd.testFlag(oddity) && isNull;
    };
    switch (column) {
    case ItemColumn::Key:
        return has(sync::Oddity::Key);
    case ItemColumn::Data:
        return has(sync::Oddity::Data);
    case ItemColumn::Expires:
        return has(sync::Oddity::Expires);
    case ItemColumn::Revision:
        return has(sync::Oddity::Revision);
    case ItemColumn::Updated:
        return has(sync::Oddity::Updated);
    case ItemColumn::Created:
        return has(sync::Oddity::Created);
    case ItemColumn::CreatedBy:
        return has(sync::Oddity::Other, !item.createdBy);
    case ItemColumn::Url:
        return has(sync::Oddity::Other, !item.url);
    case ItemColumn::AccountSid:
        return has(sync::Oddity::Other, !item.accountSid);
    case ItemColumn::ServiceSid:
        return has(sync::Oddity::Other, !item.serviceSid);
    case ItemColumn::MapSid:
        return has(sync::Oddity::Other, !item.mapSid);
    case ItemColumn::ETag:
        return false;
    }
    Q_UNREACHABLE();
}

QString oddText(const sync::Item &item, ItemColumn column)
{
    if (column == ItemColumn::Data)
        return session::oddDataText(item);
    return isOdd(item, column)
               ? ItemTexts::tr("It came in another shape than the service documents.")
               : QString();
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
    if (isOdd(item, column))
        return column == ItemColumn::Data ? oddMark() + u' ' + dataPreview(item.data) : oddMark();
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

QString explained(const sync::Item &item, ItemColumn column)
{
    const QString text = attributeText(item, column);
    const QString odd = oddText(item, column);
    return odd.isEmpty() ? text
                         : ItemTexts::tr("%1 (%2)", "value (why it is marked)").arg(text, odd);
}

ItemModel::ItemModel(std::function<QDateTime()> serverNow, QObject *parent)
    : ArrangedItems(parent)
    , m_serverNow(std::move(serverNow))
{
}

int ItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : itemColumnCount;
}

QVariant ItemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    // Views ask for a dozen roles that are not ours, for every cell.
    const bool isOurs =
        role == Qt::DisplayRole || role == Qt::ToolTipRole || role == KeyRole || role == DataRole;
    if (!isOurs)
        return {};
    const auto column = role == KeyRole    ? ItemColumn::Key
                        : role == DataRole ? ItemColumn::Data
                                           : static_cast<ItemColumn>(index.column());
    std::string url;
    const sync::Item item =
        sync::toItem(table().items().attribute(tableRow(index.row()), column, url));
    switch (role) {
    case Qt::DisplayRole:
        if (column == ItemColumn::Expires && item.dateExpires)
            return countdownText(m_serverNow(), *item.dateExpires);
        return attributeText(item, column);
    case Qt::ToolTipRole:
        return toolTipText(explained(item, column));
    case KeyRole:
        return item.key.value_or(QString());
    default:
        return item.data.value_or(QByteArray());
    }
}

Qt::ItemFlags ItemModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = ArrangedItems::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QVariant ItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= itemColumnCount)
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnTitle(static_cast<ItemColumn>(section));
}

void ItemModel::refreshCountdowns()
{
    if (rowCount() == 0)
        return;
    constexpr int column = static_cast<int>(ItemColumn::Expires);
    Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

} // namespace syncdeck::ui
