// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/edit/editform.h"

#include <QTabWidget>

namespace syncdeck::ui {

class ItemForm;
class OpenMap;

/// The forms, in tabs: the one for a new item, and one for each item that is being changed. A tab
/// with nothing changed in it follows the selection; one with changes stays.
class EditPanel : public QTabWidget
{
    Q_OBJECT

public:
    /// The map outlives it.
    explicit EditPanel(OpenMap &map, QWidget *parent = nullptr);

    [[nodiscard]] ItemForm &newItem() { return *m_newItem; }
    /// Where the new item goes: the map that was open when it was begun, which stays so when
    /// another one is opened; the open map while nothing is typed.
    [[nodiscard]] const EditTarget &newItemTarget() const { return m_newTarget; }
    /// Has the new item that is being typed go to this map.
    void setNewItemTarget(const EditTarget &target);
    /// Shows the form for a new item of that map, with this typed in.
    void beginNewItem(const EditTarget &target, const store::Draft &draft);
    void showNewItem();

    /// The edit form that is shown; null while it is the form for a new item.
    [[nodiscard]] EditForm *current() const;
    /// The form of that item; null when there is none.
    [[nodiscard]] EditForm *find(const EditTarget &target, const QString &key) const;

    /// Shows the item in a form: the one it has already, or one that has nothing changed in it, or
    /// a new one. What was typed over it stays.
    EditForm *open(const EditTarget &target, const sync::Item &item);
    /// An item of the open map.
    EditForm *open(const sync::Item &item);

    /// The item is different now; a form shows that, or says it where something was typed.
    void refresh(const EditTarget &target, const sync::Item &item);
    /// The item is stored under another key now; its form goes on as that item's.
    void followRename(const EditTarget &target, const QString &from, const sync::Item &item);
    /// Closes the form of an item that is gone.
    void close(EditForm *form);

    [[nodiscard]] QList<EditForm *> forms() const;
    [[nodiscard]] QList<EditForm *> modified() const;

    [[nodiscard]] store::Drafts drafts() const;
    void setDrafts(const store::Drafts &drafts);
    /// Forgets all that was typed.
    void discard();

    /// Whether the attributes that have no field are shown, in every form.
    void unfoldDetails(bool unfolded);

    void refreshMoments();

    /// What one does with the form that is shown.
    [[nodiscard]] QList<QAction *> actions() const { return m_actions; }

Q_SIGNALS:
    void saveRequested(syncdeck::ui::EditForm *form);
    void deleteRequested(syncdeck::ui::EditForm *form);
    void reloadRequested(syncdeck::ui::EditForm *form);
    void cancelRequested(syncdeck::ui::EditForm *form);
    void edited();
    /// By the user.
    void detailsUnfolded(bool unfolded);
    /// The form of that item is no longer there.
    void closed(const syncdeck::ui::EditTarget &target, const QString &key);
    /// A form that had the keyboard is no longer there, since its item is gone.
    void keyboardLeft();

private:
    void makeActions();
    void followConnection();
    void followMap();
    void setHistory(const QString &history);
    void followNewItem();
    [[nodiscard]] kit::DataField &shownData() const;
    void submit();
    EditForm *addForm();
    [[nodiscard]] bool hasKeyboard(const QWidget &form) const;
    void remove(EditForm *form);
    void leave(EditForm *form);
    void closeTab(int index);
    void updateTab(EditForm *form);

    OpenMap &m_map;
    ItemForm *m_newItem;
    EditTarget m_newTarget;
    QList<QAction *> m_actions;
    QList<QAction *> m_dataActions; ///< those of them that are about the data
    bool m_showsDetails = false;
    bool m_leavesMap = false;            ///< another map was open before
    QString m_history;                   ///< whose items are shown
    QList<store::EditDraft> m_elsewhere; ///< of other profiles
};

} // namespace syncdeck::ui
