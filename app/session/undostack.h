// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/writebatch.h"

#include <QObject>

namespace syncdeck::session {

/// Undoes and redoes the writes of a profile, also those of other windows and earlier runs of the
/// program: always the latest step not yet undone. Each is a conditional write, so it can fail; the
/// step then stays undoable. Items are restored before others are deleted, and an item is not
/// deleted if it has the data of one that could not be restored.
class UndoStack : public QObject
{
    Q_OBJECT

public:
    enum class Direction { Undo, Redo };

    struct Report
    {
        Direction direction = Direction::Undo;
        store::JournalStep step; ///< what was to be undone or redone
        int done = 0;
        struct Failed
        {
            store::JournalEntry entry;
            std::optional<ItemWrite> write; ///< nothing: there was none to send
            Error error;
            /// The key of an item that could not be brought back, for which this one was not
            /// deleted: what `error` is about. Empty: it is about this one.
            QString keptFor;
        };
        QList<Failed> failed;
    };

    explicit UndoStack(ItemWriter &writer, QObject *parent = nullptr);

    /// The step that `run` would undo or redo.
    [[nodiscard]] const store::JournalStep &step(Direction direction) const
    {
        return direction == Direction::Undo ? m_undo : m_redo;
    }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Whether `step` is up to date with the journal; shortly after a write it is not.
    [[nodiscard]] bool isFresh() const { return !m_refreshing && !m_isStale; }

    /// Undoes or redoes the step; does nothing while busy or if there is none.
    void run(Direction direction);

    /// Reads the journal again. Called automatically after each change of it.
    void refresh();

Q_SIGNALS:
    void changed();
    void progressed(int finished, int total);
    void finished(const syncdeck::session::UndoStack::Report &report);

private:
    void start(const QList<store::Reversible> &entries);
    void take(WriteBatch::Report batch);
    /// An item that could not be brought back.
    struct Obstacle
    {
        QString key;
        Error error;
    };
    [[nodiscard]] std::optional<Obstacle> keptBy(const ItemWrite &deletion,
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
