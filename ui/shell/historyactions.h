// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/pendingwrites.h"
#include "app/session/undostack.h"

#include <QObject>

#include <memory>

namespace syncdeck::kit {
struct Matter;
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class ConflictResolver;
struct Attempt;
class EditPanel;
class ItemActions;
class ItemsPanel;
class OpenMap;

/// What one does with the past: undo, redo, bring a value of the history back; and finding out what
/// became of writes that an earlier run left behind.
class HistoryActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what questions belong to.
    HistoryActions(const OpenMap &map, EditPanel &forms, ItemsPanel &items, ItemActions &writes,
                   store::Journal &journal, Clock &clock, QWidget &window);
    ~HistoryActions() override;

    void takeBack(session::UndoStack::Direction direction);
    /// Undoes this step, if it is the one that undo takes back; otherwise says that it is not.
    void takeBackStep(qint64 step);
    [[nodiscard]] const session::UndoStack *undoStack() const { return m_undo.get(); }

    /// Writes a value of the history again.
    void restore(const store::JournalEntry &entry, const store::ItemVersion &version);
    /// Puts a value of the history into the item's form.
    void open(const store::JournalEntry &entry, const store::ItemVersion &version);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
    void failed(const syncdeck::Error &error, const syncdeck::ui::Attempt &attempt);
    /// What was said about it before is out of date.
    void trying(const syncdeck::kit::Matter &matter);
    /// The step that undo or redo would take back is another one.
    void undoChanged();
    /// A map that had been deleted was made again.
    void mapCreated(const QString &service, const syncdeck::sync::Map &map);

private:
    /// Works by these from now on; with null nothing can be done. Both outlive their use here.
    void setWriter(session::ItemWriter *writer, ConflictResolver *writes);
    void settlePending();
    void runUndo(session::UndoStack::Direction direction);
    void showUndone(const session::UndoStack::Report &report);
    void offerMapAgain(const session::UndoStack::Report &report);
    void restoreOver(const store::JournalEntry &entry, const store::ItemVersion &version,
                     const std::optional<store::ItemVersion> &now);
    void compareRestored(const store::JournalEntry &entry, const store::ItemVersion &now);
    [[nodiscard]] session::Connection &connection() const { return m_writer->connection(); }

    /// Else says that it belongs elsewhere.
    [[nodiscard]] bool isOfThisAddress(const store::JournalEntry &entry);

    const OpenMap &m_map;
    EditPanel &m_forms;
    ItemsPanel &m_items;
    store::Journal &m_journal;
    Clock &m_clock;
    QWidget &m_window;
    session::ItemWriter *m_writer = nullptr;
    ConflictResolver *m_writes = nullptr;
    std::unique_ptr<session::UndoStack> m_undo;
    std::unique_ptr<session::PendingWrites> m_pending;
    /// The latest step of an earlier run; nothing until the journal has answered.
    std::optional<qint64> m_earlier;
};

} // namespace syncdeck::ui
