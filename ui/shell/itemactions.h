// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/pendingwrites.h"
#include "app/session/undostack.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace syncdeck::kit {
struct Message;
}

namespace syncdeck::ui {

class ConflictResolver;
class EditForm;
class EditPanel;

/// What one does with items in the window: create, save, delete, undo, restore. Asks where much is
/// at stake, leads into conflicts, and says what came of it.
class ItemActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what questions belong to.
    ItemActions(EditPanel &forms, store::Journal &journal, Clock &clock, QWidget &window);
    ~ItemActions() override;

    /// Works with this connection from now on; with null nothing can be done.
    void setConnection(session::Connection *connection);
    /// The map that items are created in and deleted from.
    void setMap(const session::MapAddress &where, const QString &name);

    void create(const sync::NewItem &item);
    void cancelCreation();
    void save(EditForm *form);
    void reload(EditForm *form);
    void cancel(EditForm *form);
    /// Asks first, and tells how many and which.
    void remove(const QList<sync::Item> &items);
    void remove(const EditForm *form);

    void takeBack(session::UndoStack::Direction direction);
    [[nodiscard]] const session::UndoStack *undoStack() const { return m_undo.get(); }

    /// Writes a value of the history again.
    void restore(const store::JournalEntry &entry, const store::ItemVersion &version);
    /// Puts a value of the history into the item's form.
    void open(const store::JournalEntry &entry, const store::ItemVersion &version);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);
    /// The step that undo or redo would take back is another one.
    void undoChanged();
    void itemCreated(const syncdeck::session::MapAddress &where, const syncdeck::sync::Item &item);
    void itemChanged(const syncdeck::session::MapAddress &where, const syncdeck::sync::Item &item);
    void itemGone(const syncdeck::session::MapAddress &where, const QString &key);
    /// A map that had been deleted was made again.
    void mapCreated(const QString &service, const syncdeck::sync::Map &map);
    /// An item by this key exists already in the map.
    void keyTaken(const syncdeck::Error &error, const QString &key);

private:
    void settlePending();
    void show(const session::ItemWrite &write, const session::Written &written);
    void noteWritten(const session::ItemWrite &write, const session::Written &written);
    void removeAll(const QList<session::ItemWrite> &writes);
    void removeOne(const session::ItemWrite &write);
    void runUndo(session::UndoStack::Direction direction);
    void showUndone(const session::UndoStack::Report &report);
    void offerMapAgain(const session::UndoStack::Report &report);
    void restoreOver(const store::JournalEntry &entry, const store::ItemVersion &version,
                     const std::optional<store::ItemVersion> &now);
    void compareRestored(const store::JournalEntry &entry, const store::ItemVersion &now);
    void send(const session::ItemWrite &write);
    [[nodiscard]] session::ItemWrite deletionOf(const sync::Item &item) const;
    [[nodiscard]] bool isProduction() const;

    EditPanel &m_forms;
    store::Journal &m_journal;
    Clock &m_clock;
    QWidget &m_window;
    session::Connection *m_connection = nullptr;
    session::MapAddress m_where;
    QString m_mapName;
    /// The latest step of an earlier run; nothing until the journal has answered.
    std::optional<qint64> m_earlier;
    std::unique_ptr<session::ItemWriter> m_writer;
    std::unique_ptr<session::UndoStack> m_undo;
    std::unique_ptr<session::PendingWrites> m_pending;
    ConflictResolver *m_conflicts = nullptr; ///< goes with the writer
    CancelSource m_creation;
    QHash<EditForm *, CancelSource> m_savings;
};

} // namespace syncdeck::ui
