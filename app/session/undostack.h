// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/writebatch.h"

#include <QObject>

namespace syncdeck::session {

/// Undo and redo of what was written with a profile, here or in another window, in this run or an
/// earlier one: always the latest step that is not yet taken back. Taking back is a conditional
/// write like any other, so it can fail, and then the step stays where it is. Items come back
/// before others are deleted, and none is deleted that has the data of one that could not come
/// back.
class UndoStack : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Undo, Redo };

    struct Report
    {
        Direction direction = Direction::Undo;
        store::JournalStep step; ///< what was to be taken back
        int done = 0;
        struct Failed
        {
            store::JournalEntry entry;
            std::optional<ItemWrite> write; ///< nothing: there was none to send
            Error error;
        };
        QList<Failed> failed;
    };

    explicit UndoStack(ItemWriter &writer, QObject *parent = nullptr);

    /// The step that would be taken back.
    [[nodiscard]] const store::JournalStep &step(Direction direction) const
    {
        return direction == Direction::Undo ? m_undo : m_redo;
    }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whether `step` is what the journal says by now; after a write it takes a moment.
    [[nodiscard]] bool isFresh() const { return !m_refreshing && !m_isStale; }

    /// Takes the step back; does nothing while busy or when there is none.
    void run(Direction direction);

    /// Asks the journal again; by itself after each change of it.
    void refresh();

Q_SIGNALS:
    void changed();
    void progressed(int finished, int total);
    void finished(const syncdeck::session::UndoStack::Report &report);

private:
    void start(const QList<store::Reversible> &entries);
    void take(WriteBatch::Report batch);
    [[nodiscard]] std::optional<Error> keptBy(const ItemWrite &deletion,
                                              const WriteBatch::Report &others) const;
    void end();

    ItemWriter &m_writer;
    store::JournalStep m_undo;
    store::JournalStep m_redo;
    QList<store::JournalEntry> m_entries; ///< that are being taken back
    Report m_report;
    bool m_busy = false;
    bool m_refreshing = false;
    bool m_isStale = false; ///< the journal changed while it was being asked
};

} // namespace syncdeck::session

Q_DECLARE_METATYPE(syncdeck::session::UndoStack::Report)
