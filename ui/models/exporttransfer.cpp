// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/exporttransfer.h"

#include "app/base/plural.h"
#include "app/session/errortext.h"
#include "ui/models/runtransfer.h"

#include <QDir>
#include <QFileInfo>

namespace syncdeck::ui {

using State = transfer::Export::State;

ExportTransfer::ExportTransfer(MapTarget from, const transfer::ExportOptions &options,
                               QObject *parent)
    : Transfer(parent)
    , m_from(std::move(from))
    , m_path(options.path)
    , m_begun(m_from.connection->clock().now())
    , m_export(*m_from.connection, m_from.where, options)
{
    connect(&m_export, &transfer::Export::changed, this, &Transfer::changed);
    connect(&m_export, &transfer::Export::stopped, this, &Transfer::stopped);
    connect(&m_export, &transfer::Export::finished, this, [this](const Result<qint64> &items) {
        TransferOutcome outcome;
        outcome.isGood = items.has_value();
        if (items) {
            outcome.headline = tr("Exported %Ln item(s)", nullptr, plural(*items));
            outcome.text = QDir::toNativeSeparators(m_path);
        } else {
            m_failure = items.error();
            const session::ErrorText text = session::describe(items.error());
            outcome.headline = tr("The export was not finished, so there is no file.");
            outcome.text = items.error().kind == ErrorKind::Cancelled ? QString() : text.plain();
        }
        Q_EMIT changed();
        Q_EMIT ended(outcome);
    });
}

void ExportTransfer::goOn()
{
    if (m_export.state() == State::Ready)
        m_export.start();
    else
        m_export.resume();
}

TransferFacts ExportTransfer::facts() const
{
    const State state = m_export.state();
    const sync::ScanProgress progress = m_export.progress();
    TransferFacts facts;
    facts.what = tr("Export to %1").arg(QFileInfo(m_path).fileName());
    facts.map = m_from.name;
    facts.begun = m_begun;
    facts.done = progress.items;
    facts.total = progress.total ? progress.total->likely : 0;
    facts.timeLeft = progress.timeLeft;
    facts.isUnderWay = state == State::Running;
    facts.isBusy = facts.isUnderWay;
    facts.isOver = state == State::Ended;
    facts.hasFailed =
        state == State::Stopped || (m_failure && m_failure->kind != ErrorKind::Cancelled);
    facts.mayPause = state == State::Running;
    facts.mayGoOn = state == State::Paused || state == State::Stopped;
    facts.mayCancel = facts.mayPause || facts.mayGoOn;
    switch (state) {
    case State::Ready:
    case State::Running:
        facts.state = tr("Running");
        break;
    case State::Paused:
        facts.state = tr("Paused");
        break;
    case State::Stopped:
        facts.state = stoppedText(m_export.error());
        break;
    case State::Ended:
        facts.total = facts.done;
        if (!m_failure)
            facts.state = tr("Done: %Ln written", nullptr, plural(m_export.written()));
        else if (m_failure->kind == ErrorKind::Cancelled)
            facts.state = tr("Cancelled");
        else
            facts.state = tr("Failed: %1").arg(session::describe(*m_failure).happened);
    }
    return facts;
}

} // namespace syncdeck::ui
