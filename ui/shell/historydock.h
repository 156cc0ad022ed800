// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journal.h"
#include "app/store/profile.h"

#include <QDockWidget>

class QSettings;

namespace syncdeck::kit {
struct Message;
}

namespace syncdeck::ui {

class HistoryActions;
class HistoryPanel;

/// The history beneath the window: how much of it is kept, clearing it, and what became of its
/// file.
class HistoryDock : public QDockWidget
{
    Q_OBJECT

public:
    /// All outlive it.
    HistoryDock(store::Journal &journal, QSettings &settings, HistoryActions &actions,
                QWidget *window);

    /// `forbidden`: why nothing can be written with it; empty: it can.
    void setProfile(const store::Profile &profile, const QString &forbidden);

Q_SIGNALS:
    void message(const syncdeck::kit::Message &message);

private:
    void askToClear();

    store::Journal &m_journal;
    HistoryPanel *m_panel;
    QString m_history;
    QString m_profileName;
};

} // namespace syncdeck::ui
