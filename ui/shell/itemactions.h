// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/conflict.h"
#include "app/session/itemwriter.h"
#include "app/session/writebatch.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <memory>

namespace syncdeck::kit {
struct Matter;
struct Message;
} // namespace syncdeck::kit

namespace syncdeck::ui {

struct Attempt;
class ConflictResolver;
class EditForm;
class EditPanel;
class ItemsPanel;
class OpenMap;
struct EditTarget;

/// What one does with items in the window: create, save, reload, delete. Asks where much is at
/// stake, leads into conflicts, and says what came of it.
class ItemActions : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `window`: what questions belong to.
    ItemActions(OpenMap &map, EditPanel &forms, ItemsPanel &items, store::Journal &journal,
                QWidget &window);
    ~ItemActions() override;

    /// What writes with the map's connection; null without one.
    [[nodiscard]] session::ItemWriter *writer() const { return m_writer.get(); }
    [[nodiscard]] ConflictResolver *conflicts() const { return m_conflicts; }

    /// A transfer has written an item; the user's place stays where it is.
    void noteTransferred(const session::ItemWrite &write, const session::Written &written);

    /// Forms of the one map are forms of the other from now on.
    void moveForms(const session::MapAddress &from, const session::MapAddress &to);

Q_SIGNALS:
    /// What uses `writer` or `conflicts` has to end now.
    void writerAboutToChange();
    void writerChanged();
    void message(const syncdeck::kit::Message &message);
    void failed(const syncdeck::Error &error, const syncdeck::ui::Attempt &attempt);
    /// What was said about it before is out of date.
    void trying(const syncdeck::kit::Matter &matter);
    /// The user wants the latest write undone.
    void undoWanted();

private:
    void create(const sync::NewItem &item);
    void createAgain();
    void tellKeyTaken(const Error &error, const EditTarget &target, const QString &key);
    void showExisting(const EditTarget &target, const QString &key);
    void noteRead(const session::Conflict &conflict);
    void refreshForms(const QList<sync::Item> &items, bool isAll);
    void showFormOfCurrent();
    void cancelCreation();
    void save(EditForm *form);
    void reload(EditForm *form);
    void cancel(EditForm *form);
    /// Asks first, and tells how many and which.
    void remove(const QList<sync::Item> &items);
    void remove(const EditForm *form);
    void letGo();
    void followConnection();
    [[nodiscard]] EditTarget targetOf(const session::ItemWrite &write) const;
    void show(const session::ItemWrite &write, const session::Written &written);
    void tell(const session::ItemWrite &write, const session::Written &written);
    /// What a reload has read.
    void take(EditForm *form, const EditTarget &target,
              const Result<sync::Answered<sync::Item>> &answer);
    void noteWritten(const session::ItemWrite &write, const session::Written &written);
    void askToRemove(const QList<session::ItemWrite> &writes);
    void removeAll(const QList<session::ItemWrite> &writes);
    void tellRemoved(const session::WriteBatch::Report &report, const kit::Matter &matter);
    void removeOne(const session::ItemWrite &write);
    [[nodiscard]] session::ItemWrite deletionOf(const sync::Item &item) const;
    [[nodiscard]] bool isProduction() const;

    OpenMap &m_map;
    EditPanel &m_forms;
    ItemsPanel &m_items;
    store::Journal &m_journal;
    QWidget &m_window;
    std::unique_ptr<session::ItemWriter> m_writer;
    ConflictResolver *m_conflicts = nullptr; ///< goes with the writer
    CancelSource m_creation;
    QHash<EditForm *, CancelSource> m_savings;
};

} // namespace syncdeck::ui
