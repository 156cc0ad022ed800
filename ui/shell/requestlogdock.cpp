// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/requestlogdock.h"

#include "app/base/plural.h"
#include "ui/screens/log/logpanel.h"
#include "ui/shell/messages.h"

#include <QAction>
#include <QDir>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::Message;

RequestLogDock::RequestLogDock(net::RequestLog &log, QWidget *window)
    : QDockWidget(tr("Request log"), window)
{
    setObjectName(u"RequestLog"_s);
    setAccessibleName(tr("Request log"));
    auto *panel = new LogPanel(log);
    setWidget(panel);
    toggleViewAction()->setText(tr("Request &log"));
    toggleViewAction()->setStatusTip(tr("Shows every request and its answer"));
    toggleViewAction()->setShortcut(QKeySequence(u"Ctrl+L"_s));

    connect(panel, &LogPanel::copied, this, [this](const QString &what) {
        Q_EMIT message({Message::Tone::Success,
                        tr("%1: it is in the clipboard").arg(what),
                        tr("Credentials are named by environment variables, not contained."),
                        {},
                        {}});
    });
    connect(panel, &LogPanel::notCopied, this, [this](const QString &reason) {
        Q_EMIT message({Message::Tone::Notice,
                        tr("There is no such command for this request."),
                        reason,
                        {},
                        {}});
    });
    connect(panel, &LogPanel::saved, this, [this](const QString &path, qsizetype count) {
        Q_EMIT message({Message::Tone::Success,
                        tr("Saved %Ln request(s) as %1", nullptr, plural(count))
                            .arg(QDir::toNativeSeparators(path)),
                        {},
                        {},
                        {}});
    });
    connect(panel, &LogPanel::failed, this,
            [this](const Error &error) { Q_EMIT message(messageOf(error)); });
}

} // namespace syncdeck::ui
