// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/arrangeditems.h"

#include "app/base/background.h"
#include "app/base/whendone.h"

#include <QHash>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace syncdeck::ui {

namespace {

/// Up to so many items all is done at once: it takes a few milliseconds.
constexpr std::size_t atOnce = 8192;
/// Up to so many changed rows are shown one by one, however many others there are.
constexpr std::size_t few = 8;

} // namespace

ArrangedItems::ArrangedItems(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_pool.setMaxThreadCount(1);
}

ArrangedItems::~ArrangedItems()
{
    if (m_job)
        m_job->cancelled = true;
}

int ArrangedItems::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.rows().size());
}

bool ArrangedItems::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_moreExpected;
}

void ArrangedItems::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        Q_EMIT moreWanted();
}

void ArrangedItems::sort(int column, Qt::SortOrder order)
{
    m_sorting = {static_cast<sync::Attribute>(std::max(column, 0)), order == Qt::DescendingOrder};
    update();
}

void ArrangedItems::setQuery(const items::ItemQuery &query)
{
    m_query = query;
    update();
}

void ArrangedItems::clear()
{
    if (const auto job = std::exchange(m_job, nullptr))
        job->cancelled = true;
    beginResetModel();
    items::ItemTable gone = std::exchange(m_table, {});
    m_shown = {};
    m_pending = {};
    m_moreExpected = false;
    endResetModel();
    // Last, when views have let go of theirs too: then its memory is given back.
    items::discard(std::move(gone));
    update();
    Q_EMIT itemsChanged();
}

int ArrangedItems::rowOf(const QString &key) const
{
    const auto row = m_table.rowOf(key);
    const auto place = row ? m_shown.placeOf(*row) : std::nullopt;
    return place ? static_cast<int>(*place) : -1;
}

void ArrangedItems::add(const QList<sync::Item> &items)
{
    Rows rows;
    bool areNew = true;
    for (const sync::Item &item : items) {
        const auto added = m_table.add(item);
        areNew = areNew && added.isNew;
        rows.push_back(added.row);
    }
    showChanged(rows, areNew);
    Q_EMIT itemsChanged();
}

void ArrangedItems::add(std::span<const sync::ItemView> items)
{
    Rows rows;
    rows.reserve(items.size());
    bool areNew = true;
    for (const sync::ItemView &item : items) {
        const auto added = m_table.add(item);
        areNew = areNew && added.isNew;
        rows.push_back(added.row);
    }
    showChanged(rows, areNew);
    Q_EMIT itemsChanged();
}

void ArrangedItems::remove(const QString &key)
{
    const auto row = m_table.remove(key);
    if (!row)
        return;
    if (m_job)
        m_job->changedSince.push_back(*row);
    std::erase(m_pending, *row);
    showChanged(*row);
    Q_EMIT itemsChanged();
}

void ArrangedItems::replaceAll(const QList<sync::Item> &items)
{
    Rows rows;
    for (const sync::Item &item : items)
        rows.push_back(m_table.add(item).row);
    items::Marks isKept(m_table.items().limit());
    for (const items::Row row : rows)
        isKept[row] = 1;
    Rows gone;
    for (items::Row row = 0; row < m_table.items().limit(); ++row) {
        if (isKept[row] == 0 && m_table.items().isUsed(row))
            gone.push_back(row);
    }
    for (const items::Row row : gone)
        m_table.removeRow(row);
    if (m_job) {
        // Hardly anything of what it arranges is still as it was.
        m_job->cancelled = true;
        m_job.reset();
    }
    // What is gone must not be shown even while the rest is arranged.
    changeLayout([&] { m_shown.change(m_table.items(), gone); });
    m_pending = std::move(rows);
    update();
    Q_EMIT itemsChanged();
}

/// Shows what has become of rows of the table. Where that would take long, the rows wait for the
/// next arrangement.
void ArrangedItems::showChanged(const Rows &rows, bool areNew)
{
    if (rows.empty())
        return;
    if (m_job)
        m_job->changedSince.insert(m_job->changedSince.end(), rows.begin(), rows.end());
    if (areNew && appendRows(rows))
        return;
    if (rows.size() <= few) {
        for (const items::Row row : rows)
            showChanged(row);
        return;
    }
    if (m_table.count() <= atOnce && m_pending.empty()) {
        changeLayout([&] { m_shown.change(m_table.items(), rows); });
        return;
    }
    m_pending.insert(m_pending.end(), rows.begin(), rows.end());
    update();
}

/// The usual case, when a map is loaded in order: it costs nothing for the rows that are there.
bool ArrangedItems::appendRows(const Rows &rows)
{
    Rows ordered = rows;
    const auto isBefore = [&](items::Row l, items::Row r) {
        return items::isBefore(m_table.items(), m_shown.sorting(), l, r);
    };
    constexpr std::size_t quicklySorted = 256;
    if (rows.size() <= quicklySorted)
        std::ranges::sort(ordered, isBefore);
    if (!m_shown.areBehind(m_table.items(), ordered))
        return false;
    Rows wanted;
    std::ranges::copy_if(ordered, std::back_inserter(wanted),
                         [&](items::Row row) { return m_shown.wants(m_table.items(), row); });
    if (wanted.empty()) {
        m_shown.append(ordered, wanted);
        return true;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(wanted.size()) - 1);
    m_shown.append(ordered, wanted);
    endInsertRows();
    return true;
}

void ArrangedItems::showChanged(items::Row row)
{
    const items::ItemSnapshot &items = m_table.items();
    const auto place = m_shown.placeOf(row);
    const bool isWanted = items.isUsed(row) && m_shown.wants(items, row);
    const auto exchange = [&] {
        m_shown.take(row);
        if (items.isUsed(row))
            m_shown.put(items, row);
    };
    if (!place && !isWanted) {
        exchange();
    } else if (!place) {
        const int to = static_cast<int>(m_shown.placeFor(items, row));
        beginInsertRows({}, to, to);
        exchange();
        endInsertRows();
    } else if (!isWanted) {
        const int from = static_cast<int>(*place);
        beginRemoveRows({}, from, from);
        exchange();
        endRemoveRows();
    } else {
        const int from = static_cast<int>(*place);
        const int to = static_cast<int>(m_shown.newPlaceFor(items, row, *place));
        if (to == from || to == from + 1) {
            exchange();
        } else {
            beginMoveRows({}, from, from, {}, to);
            exchange();
            endMoveRows();
        }
        const int now = to > from ? to - 1 : to;
        Q_EMIT dataChanged(index(now, 0), index(now, columnCount() - 1));
    }
}

/// Sees that what is shown becomes what is asked for.
void ArrangedItems::update()
{
    const bool isAsked = m_shown.sorting() == m_sorting && m_shown.query() == m_query;
    if (m_job) {
        // It is for something else by now, or for what is there already.
        if (m_job->sorting != m_sorting || m_job->query != m_query)
            m_job->cancelled = true;
    } else if (isAsked && m_pending.empty()) {
        return;
    } else if (m_table.count() <= atOnce) {
        arrangeNow();
    } else {
        start();
    }
}

void ArrangedItems::arrangeNow()
{
    const items::Cancelled never = false;
    changeLayout([&] {
        auto made = items::Arrangement::make(m_table.items(), m_sorting, m_query, m_shown,
                                             m_pending, never);
        m_shown = std::move(*made);
        m_pending.clear();
    });
    Q_EMIT arranged();
}

void ArrangedItems::start()
{
    m_job = std::make_shared<Job>();
    m_job->sorting = m_sorting;
    m_job->query = m_query;
    const auto work = [job = m_job, items = m_table.items(), before = m_shown,
                       changed = m_pending]() -> Result<items::Arrangement> {
        giveWayToTheWindow();
        auto made = items::Arrangement::make(items, job->sorting, job->query, before, changed,
                                             job->cancelled);
        if (!made)
            return fail(ErrorKind::Cancelled);
        return std::move(*made);
    };
    whenDone(
        QtConcurrent::run(&m_pool, work), this,
        [this, job = m_job](Result<items::Arrangement> result) { take(job, std::move(result)); });
    Q_EMIT arranged();
}

void ArrangedItems::take(const std::shared_ptr<Job> &job, Result<items::Arrangement> result)
{
    if (job != m_job)
        return; // of items that are not there any more
    m_job.reset();
    if (result && !job->cancelled) {
        m_pending.clear();
        Rows &changed = job->changedSince;
        // What came meanwhile and is too much to be put in here comes with the next arrangement.
        // What is gone must go now.
        constexpr std::size_t quicklyPutIn = 1000;
        const items::ItemSnapshot &items = m_table.items();
        if (changed.size() > quicklyPutIn) {
            std::ranges::sort(changed);
            const auto repeated = std::ranges::unique(changed);
            changed.erase(repeated.begin(), repeated.end());
            const auto gone = std::ranges::stable_partition(
                changed, [&](items::Row row) { return items.isUsed(row); });
            m_pending.assign(changed.begin(), gone.begin());
            changed.erase(changed.begin(), gone.begin());
        }
        if (!changed.empty())
            result->change(items, changed);
        changeLayout([&] { m_shown = std::move(*result); });
    }
    update();
    if (!m_job)
        Q_EMIT arranged();
}

/// Carries out a change to the rows shown, and tells views and selections where each has gone.
void ArrangedItems::changeLayout(const std::function<void()> &change)
{
    // Vertically sorted, so that views note one place a row, not one a cell.
    constexpr auto hint = QAbstractItemModel::VerticalSortHint;
    Q_EMIT layoutAboutToBeChanged({}, hint);
    const QModelIndexList before = persistentIndexList();
    Rows tracked;
    for (const QModelIndex &index : before)
        tracked.push_back(tableRow(index.row()));
    change();
    QHash<items::Row, int> places;
    if (!tracked.empty()) {
        items::Marks isTracked(m_table.items().limit());
        for (const items::Row row : tracked)
            isTracked[row] = 1;
        const Rows &rows = m_shown.rows();
        for (std::size_t place = 0; place < rows.size(); ++place) {
            if (isTracked[rows[place]] != 0)
                places.insert(rows[place], static_cast<int>(place));
        }
    }
    QModelIndexList after;
    for (std::size_t i = 0; i < tracked.size(); ++i) {
        const int place = places.value(tracked[i], -1);
        after << (place < 0 ? QModelIndex() : index(place, before[qsizetype(i)].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, hint);
}

} // namespace syncdeck::ui
