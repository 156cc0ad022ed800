// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QList>

#include <functional>

namespace syncdeck::ui {

/// What of an item a column shows; the order is that of the columns.
enum class ItemColumn {
    Key,
    Data,
    Expires,
    Revision,
    Updated,
    Created,
    CreatedBy,
    Url,
    AccountSid,
    ServiceSid,
    MapSid,
    ETag,
};

inline constexpr int itemColumnCount = static_cast<int>(ItemColumn::ETag) + 1;

/// How an attribute is called and shown, for the table and the detail view alike.
[[nodiscard]] QString columnTitle(ItemColumn column);
/// One line of text; a null shows as "—", control characters and line ends as visible marks.
[[nodiscard]] QString attributeText(const sync::Item &item, ItemColumn column);

/// The loaded items of one map, in the order they came. A key stands in one row only: an item that
/// comes again replaces its older self.
class ItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< a value that sorts as people expect; invalid for null
        KeyRole,                 ///< QString, the key itself
        DataRole,                ///< QByteArray, the data itself
    };

    /// `serverNow`: the service's time in UTC, for the countdown to an expiry.
    explicit ItemModel(std::function<QDateTime()> serverNow, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Views ask for more when they are scrolled to the end; `moreWanted` passes it on.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void setMoreExpected(bool expected) { m_moreExpected = expected; }

    void clear();
    void add(const QList<sync::Item> &items);
    void remove(const QString &key);

    [[nodiscard]] const sync::Item &item(int row) const { return m_items[row]; }
    [[nodiscard]] int rowOf(const QString &key) const { return m_rows.value(key, -1); }

    /// Tells views that the countdowns have moved on.
    void refreshCountdowns();

Q_SIGNALS:
    void moreWanted();

private:
    QList<sync::Item> m_items;
    QHash<QString, int> m_rows;
    std::function<QDateTime()> m_serverNow;
    bool m_moreExpected = false;
};

} // namespace syncdeck::ui
