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
                 m_report.failed << Report::Failed{m_report.step.first, {}, entries.error(), {}};
                 end();
             });
}

void UndoStack::start(const QList<store::Reversible> &entries)
{
    m_entries.clear();
    QList<ItemWrite> writes;
    QList<ItemWrite> deletions;
    const QDateTime now = m_writer.connection().serverClock().now();
    for (const store::Reversible &reversible : entries) {
        m_entries << reversible.entry;
        const auto write = reversalOf(reversible, now);
        if (write) {
            (write->kind == store::WriteKind::Delete ? deletions : writes) << *write;
            continue;
        }
        m_report.failed << Report::Failed{reversible.entry, {}, write.error(), {}};
        // What can never be taken back must not stand in the way of what was done before it.
        m_writer.journal().leave(reversible.entry.id);
    }
    auto *batch = new WriteBatch(m_writer, writes, this);
    // What a deletion would take away may be all that is left of what comes back first.
    batch->writeLast(deletions,
                     [this](const ItemWrite &deletion, const WriteBatch::Report &others) {
                         return !keptBy(deletion, others);
                     });
    connect(batch, &WriteBatch::progressed, this, &UndoStack::progressed);
    connect(batch, &WriteBatch::finished, this, &UndoStack::take);
    batch->start();
}

/// Because of which the deletion is left out: an item with the same data could not be brought back,
/// as when a new key cannot be turned back into the old one. Nothing: it may go.
std::optional<UndoStack::Obstacle> UndoStack::keptBy(const ItemWrite &deletion,
                                                     const WriteBatch::Report &others) const
{
    const auto &data = deletion.base.data;
    const auto sameData = [&data](const std::optional<QByteArray> &lost) {
        return !data || !lost || *lost == *data;
    };
    for (const WriteBatch::Failed &failed : others.failed) {
        if (failed.write.kind == store::WriteKind::Create && sameData(failed.write.data))
            return Obstacle{failed.write.key, failed.error};
    }
    for (const Report::Failed &failed : m_report.failed) { // for which there was nothing to send
        const bool isBack = !failed.entry.after && failed.entry.before;
        if (isBack && sameData(failed.entry.before->data))
            return Obstacle{failed.entry.key, failed.error};
    }
    return {};
}

void UndoStack::take(WriteBatch::Report batch)
{
    const auto entryOf = [this](const ItemWrite &write) {
        return *std::ranges::find(m_entries, write.reverses, &store::JournalEntry::id);
    };
    QList<Report::Failed> leftOut;
    for (const ItemWrite &write : std::as_const(batch.leftOut)) {
        const Obstacle obstacle = *keptBy(write, batch);
        leftOut << Report::Failed{entryOf(write), {}, obstacle.error, obstacle.key};
    }
    m_report.done = batch.done;
    for (WriteBatch::Failed &failed : batch.failed) {
        const store::JournalEntry entry = entryOf(failed.write);
        m_report.failed << Report::Failed{
            entry, std::move(failed.write), std::move(failed.error), {}};
    }
    m_report.failed << leftOut;
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
