// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/historydock.h"

#include "app/base/whendone.h"
#include "ui/kit/confirmdialog.h"
#include "ui/models/openmap.h"
#include "ui/screens/history/historypanel.h"
#include "ui/shell/historyactions.h"
#include "ui/shell/messages.h"

#include <QAction>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

HistoryDock::HistoryDock(const OpenMap &map, store::Journal &journal, QSettings &settings,
                         HistoryActions &actions, QWidget *window)
    : QDockWidget(tr("History"), window)
    , m_map(map)
    , m_journal(journal)
    , m_panel(new HistoryPanel(journal))
{
    setObjectName(u"History"_s);
    setAccessibleName(tr("History"));
    setWidget(m_panel);
    toggleViewAction()->setText(tr("&History"));
    toggleViewAction()->setStatusTip(tr("Shows every write with what came of it"));
    toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+H"_s));

    const qint64 limit =
        settings.value(u"history/limit"_s, store::Journal::defaultLimit).toLongLong();
    m_panel->setLimit(limit);
    journal.setLimit(limit);
    connect(m_panel, &HistoryPanel::limitChanged, this, [&settings, &journal](qint64 bytes) {
        settings.setValue(u"history/limit"_s, bytes);
        journal.setLimit(bytes);
    });
    connect(&map, &OpenMap::connectionChanged, this, &HistoryDock::followConnection);
    connect(m_panel, &HistoryPanel::clearWanted, this, &HistoryDock::askToClear);
    connect(m_panel, &HistoryPanel::restoreWanted, &actions, &HistoryActions::restore);
    connect(m_panel, &HistoryPanel::openWanted, &actions, &HistoryActions::open);
    connect(&journal, &store::Journal::fileSetAside, this,
            [this](const QString &newPath, Unusable why) {
                Q_EMIT message(
                    {kit::Message::Tone::Notice,
                     why == Unusable::Damaged
                         ? tr("The history file is damaged; a new one was begun.")
                         : tr("The history file is of a newer Syncdeck; a new one was begun."),
                     tr("The old one was kept as %1.").arg(newPath),
                     {},
                     {}});
            });
    connect(&journal, &store::Journal::wasExposed, this,
            [this](const QString &path, Exposure exposure) {
                Q_EMIT message(
                    {kit::Message::Tone::Notice,
                     exposure == Exposure::Mended
                         ? tr("Others on this machine could read the history. That is mended.")
                         : tr("Others on this machine can read the history, and that could not be "
                              "changed."),
                     path,
                     {},
                     {}});
            });
}

void HistoryDock::followConnection()
{
    m_panel->setHistory(m_map.historyId());
    m_panel->setForbidden(m_map.forbidden());
}

void HistoryDock::showItem(const QString &key)
{
    show();
    raise();
    m_panel->showItem(m_map.addresses(), key);
}

void HistoryDock::askToClear()
{
    if (!m_map.connection())
        return;
    auto *dialog = new kit::ConfirmDialog(
        {tr("Forget the history"),
         tr("Forget all that was created, changed and deleted with %1? What was overwritten or "
            "deleted cannot be brought back after that. This cannot be undone.")
             .arg(m_map.connection()->profile().name),
         {},
         tr("Clear history"),
         {}},
        window());
    connect(dialog, &QDialog::accepted, this, [this, history = m_map.historyId()] {
        whenDone(m_journal.clear(history), this, [this](const Result<void> &cleared) {
            if (!cleared)
                Q_EMIT message(messageOf(cleared.error()));
        });
    });
    dialog->open();
}

} // namespace syncdeck::ui
