// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/undostack.h"

#include "app/base/whendone.h"

#include <algorithm>

namespace syncdeck::session {

UndoStack::UndoStack(ItemWriter &writer, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
{
    connect(&writer.journal(), &store::Journal::changed, this, &UndoStack::refresh);
    refresh();
}

void UndoStack::refresh()
{
    m_isStale = true;
    if (std::exchange(m_refreshing, true))
        return;
    m_isStale = false;
    const store::History history = m_writer.connection().profile().history();
    store::Journal &journal = m_writer.journal();
    whenDone(journal.undoable(history), this, [this](const Result<store::JournalStep> &step) {
        m_undo = step.value_or(store::JournalStep());
    });
    // The journal answers in order, so both are new when this one is.
    whenDone(journal.redoable(history), this, [this](const Result<store::JournalStep> &step) {
        m_redo = step.value_or(store::JournalStep());
        m_refreshing = false;
        Q_EMIT changed();
        if (m_isStale)
            refresh();
    });
}

void UndoStack::run(Direction direction)
{
    if (m_busy || step(direction).step == 0)
        return;
    m_busy = true;
    m_report = {direction, step(direction), 0, {}};
    Q_EMIT changed();
    const store::History history = m_writer.connection().profile().history();
    whenDone(m_writer.journal().reversibles(history, m_report.step.step), this,
             [this](const Result<QList<store::Reversible>> &entries) {
                 if (entries) {
                     start(*entries);
                     return;
                 }
                 m_report.failed << Report::Failed{m_report.step.first, {}, entries.error()};
                 end();
             });
}

void UndoStack::start(const QList<store::Reversible> &entries)
{
    m_entries.clear();
    QList<ItemWrite> writes;
    const QDateTime now = m_writer.connection().serverClock().now();
    for (const store::Reversible &reversible : entries) {
        m_entries << reversible.entry;
        const auto write = reversalOf(reversible, now);
        if (write) {
            writes << *write;
            continue;
        }
        m_report.failed << Report::Failed{reversible.entry, {}, write.error()};
        // What can never be taken back must not stand in the way of what was done before it.
        m_writer.journal().leave(reversible.entry.id);
    }
    auto *batch = new WriteBatch(m_writer, writes, this);
    connect(batch, &WriteBatch::progressed, this, &UndoStack::progressed);
    connect(batch, &WriteBatch::finished, this, &UndoStack::take);
    batch->start();
}

void UndoStack::take(WriteBatch::Report batch)
{
    m_report.done = batch.done;
    for (WriteBatch::Failed &failed : batch.failed) {
        const auto entry =
            std::ranges::find(m_entries, failed.write.reverses, &store::JournalEntry::id);
        m_report.failed << Report::Failed{*entry, std::move(failed.write), std::move(failed.error)};
    }
    end();
}

void UndoStack::end()
{
    m_busy = false;
    m_entries.clear();
    refresh();
    Q_EMIT finished(m_report);
}

} // namespace syncdeck::session
