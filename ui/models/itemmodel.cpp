// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/itemmodel.h"

#include "app/session/oddtext.h"
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

QString shown(const QString &text)
{
    return visibleText(text);
}

QString shown(const QUrl &url)
{
    return visibleText(url.toString(QUrl::FullyEncoded));
}

QString shown(const QDateTime &moment)
{
    return momentText(moment);
}

/// As much of the data as a table cell can show; a cell is no place for 16 KiB. Line ends and
/// indentation, which in JSON mean nothing, become one space.
QString shown(const QByteArray &data)
{
    constexpr qsizetype previewBytes = 400;
    // A decoder keeps half a character at the end to itself.
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(data.first(std::min(data.size(), previewBytes)));
    static const QRegularExpression indentation(u"\\s*[\\r\\n]\\s*"_s);
    text = visibleText(text.replace(indentation, u" "_s));
    if (data.size() > previewBytes)
        text += u'\u2026';
    return text;
}

bool isOdd(const sync::Item &item, ItemColumn column)
{
    bool isOdd = false;
    sync::withAttribute(column, [&](const auto &line) {
        const bool mayBeAnother = line.oddity == sync::Oddity::Other && item.*line.field;
        isOdd = item.odd.testFlag(line.oddity) && !mayBeAnother;
    });
    return isOdd;
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
    QString text = nullText();
    sync::withAttribute(column, [&](const auto &line) {
        if (const auto &value = item.*line.field)
            text = shown(*value);
    });
    if (column == ItemColumn::ETag && !item.etag.isEmpty())
        text = visibleText(item.etag);
    if (!isOdd(item, column))
        return text;
    return column == ItemColumn::Data ? oddMark() + u' ' + text : oddMark();
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
