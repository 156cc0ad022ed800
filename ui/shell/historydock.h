// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journal.h"

#include <QDockWidget>

class QSettings;

namespace syncdeck::kit {
struct Message;
}

namespace syncdeck::ui {

class HistoryActions;
class HistoryPanel;
class OpenMap;

/// The history beneath the window: how much of it is kept, clearing it, and what became of its
/// file.
class HistoryDock : public QDockWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    HistoryDock(const OpenMap &map, store::Journal &journal, QSettings &settings,
                HistoryActions &actions, QWidget *window);

    /// Shows itself with what was written to items by this key.
    void showItem(const QString &key);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);

private:
    void followConnection();
    void askToClear();

    const OpenMap &m_map;
    store::Journal &m_journal;
    HistoryPanel *m_panel;
};

} // namespace syncdeck::ui
