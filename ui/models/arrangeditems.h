// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/items/arrangement.h"
#include "app/items/itemtable.h"

#include <QAbstractTableModel>
#include <QList>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace syncdeck::ui {

/// The loaded items of one map, of which those are shown that a query asks for, sorted by any
/// attribute. A key stands in one row only: an item that comes again replaces its older self.
///
/// Up to some thousand items everything is done at once. Of more, filtering and sorting go on in
/// another thread while what was shown stays, and its result is put in as one change of layout,
/// which keeps selection and current item. `arranged` tells.
class ArrangedItems : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ArrangedItems(QObject *parent = nullptr);
    ~ArrangedItems() override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// By a column, which is an attribute in the order of sync::Attribute.
    void sort(int column, Qt::SortOrder order) override;

    /// Views ask for more when they are scrolled to the end; `moreWanted` passes it on.
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void setMoreExpected(bool expected) { m_moreExpected = expected; }

    void setQuery(const items::ItemQuery &query);
    [[nodiscard]] const items::ItemQuery &query() const { return m_query; }
    /// Whether the rows shown are not yet what query and sorting ask for.
    [[nodiscard]] bool isArranging() const { return m_job != nullptr; }

    void clear();
    void add(const QList<sync::Item> &items);
    void add(std::span<const sync::ItemView> items);
    void remove(const QString &key);
    /// Shows these and no others; those that were there keep selection and place.
    void replaceAll(const QList<sync::Item> &items);

    /// Of all items, shown or not.
    [[nodiscard]] int totalCount() const { return int(m_table.count()); }
    [[nodiscard]] const items::ItemTable &table() const { return m_table; }

    /// Of the items shown.
    [[nodiscard]] sync::Item item(int row) const { return m_table.item(tableRow(row)); }
    /// Where one that is shown stands in the table.
    [[nodiscard]] items::Row tableRow(int row) const
    {
        return m_shown.rows()[static_cast<std::size_t>(row)];
    }
    /// -1 when there is no such item, or it is not shown.
    [[nodiscard]] int rowOf(const QString &key) const;

Q_SIGNALS:
    void moreWanted();
    /// Items were added, replaced or removed, shown or not.
    void itemsChanged();
    /// isArranging has changed, or a query or sorting is in force now.
    void arranged();

private:
    using Rows = std::vector<items::Row>;

    /// Filtering and sorting under way.
    struct Job
    {
        items::Sorting sorting;
        items::ItemQuery query;
        items::Cancelled cancelled = false;
        Rows changedSince; ///< rows that changed after it took its picture of the items
    };

    void showChanged(const Rows &rows, bool areNew);
    [[nodiscard]] bool appendRows(const Rows &rows);
    void showChanged(items::Row row);
    void update();
    void arrangeNow();
    void start();
    void take(const std::shared_ptr<Job> &job, Result<items::Arrangement> result);
    void changeLayout(const std::function<void()> &change);

    items::ItemTable m_table;
    items::Arrangement m_shown;
    items::Sorting m_sorting; ///< what is asked for
    items::ItemQuery m_query;
    Rows m_pending; ///< rows that changed and are not yet shown as they are now
    std::shared_ptr<Job> m_job;
    bool m_moreExpected = false;
    QThreadPool m_pool; ///< last: it goes first, and waits for the job to end
};

} // namespace syncdeck::ui
