// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemrename.h"

#include <QObject>

class QAction;

namespace syncdeck::kit {
struct Message;
}

namespace syncdeck::ui {

class EditPanel;
class HistoryDock;
class ItemActions;
class ItemsPanel;
class OpenMap;

/// What one does with the one item that is selected in the table: duplicate it, see its history,
/// give it another key.
class OneItemActions : public QObject
{
    Q_OBJECT

public:
    /// What it works with; all outlive it.
    struct Parts
    {
        OpenMap &map;
        ItemsPanel &items;
        EditPanel &forms;
        ItemActions &writes;
        HistoryDock &history;
    };

    /// `window`: what dialogs belong to.
    OneItemActions(const Parts &parts, QWidget &window);

    [[nodiscard]] QList<QAction *> actions() const
    {
        return {m_link, m_duplicate, m_history, m_rename};
    }

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);

private:
    [[nodiscard]] std::optional<sync::Item> item() const;
    void updateState();
    void copyLink();
    void duplicate();
    void showHistory();
    void askForKey();
    void rename(const session::MapAddress &where, const QString &mapName, const sync::Item &item,
                const QString &newKey);
    void tell(const session::MapAddress &where, const session::ItemRename::Report &report);

    Parts m_parts;
    QWidget &m_window;
    QAction *m_link;
    QAction *m_duplicate;
    QAction *m_history;
    QAction *m_rename;
};

} // namespace syncdeck::ui
