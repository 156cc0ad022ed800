// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/runtransfer.h"

#include "app/base/plural.h"
#include "app/session/errortext.h"

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using State = transfer::Run::State;

namespace {

QString countsText(const store::RunCounts &counts)
{
    //: Counts items, as do the next ones.
    QStringList parts{RunTransfer::tr("%Ln written", nullptr, plural(counts.done))};
    const auto add = [&](qint64 count, const QString &text) {
        if (count > 0)
            parts << text;
    };
    const qint64 open = counts.waiting + counts.begun;
    add(counts.left, RunTransfer::tr("%Ln left as they were", nullptr, plural(counts.left)));
    add(counts.failed, RunTransfer::tr("%Ln failed", nullptr, plural(counts.failed)));
    add(counts.unclear, RunTransfer::tr("%Ln unclear", nullptr, plural(counts.unclear)));
    add(counts.invalid, RunTransfer::tr("%Ln invalid", nullptr, plural(counts.invalid)));
    add(open, RunTransfer::tr("%Ln not done", nullptr, plural(open)));
    return parts.join(u", "_s);
}

} // namespace

QString stoppedText(const std::optional<Error> &error)
{
    return error ? RunTransfer::tr("Stopped: %1").arg(session::describe(*error).happened)
                 : RunTransfer::tr("Stopped");
}

QString titleOf(const store::RunRecord &run)
{
    return run.kind == store::RunKind::Import ? RunTransfer::tr("Import %1").arg(run.title)
                                              : run.title;
}

RunTransfer::RunTransfer(store::Journal &journal, ConnectionPtr connection,
                         store::RunSummary summary, QObject *parent)
    : Transfer(parent)
    , m_journal(journal)
    , m_connection(std::move(connection))
    , m_summary(std::move(summary))
{
}

RunTransfer::~RunTransfer() = default;

void RunTransfer::begin()
{
    m_writer = std::make_unique<session::ItemWriter>(*m_connection, m_journal);
    m_run = std::make_unique<transfer::Run>(*m_writer, id());
    connect(m_writer.get(), &session::ItemWriter::written, this, &Transfer::written);
    connect(m_run.get(), &transfer::Run::changed, this, &Transfer::changed);
    connect(m_run.get(), &transfer::Run::stopped, this, &Transfer::stopped);
    connect(m_run.get(), &transfer::Run::ended, this, &RunTransfer::end);
    m_run->start();
}

void RunTransfer::pause()
{
    if (m_run)
        m_run->pause();
}

void RunTransfer::goOn()
{
    if (m_run)
        m_run->resume();
    else if (m_summary.run.state == store::RunState::Open)
        begin();
}

void RunTransfer::cancel()
{
    if (!m_run)
        begin(); // what was under way when it broke off is still found out
    m_run->cancel();
}

void RunTransfer::end(store::RunState state)
{
    m_summary.counts = m_run->progress().counts;
    m_summary.run = m_run->run();
    m_summary.run.state = state;
    m_summary.isInUse = false;
    const qint64 over = m_run->progress().overwritten;
    m_run.release()->deleteLater(); // it is what calls
    m_writer.release()->deleteLater();
    const store::RunCounts &counts = m_summary.counts;
    m_hasFailed = counts.failed + counts.unclear > 0;
    TransferOutcome outcome;
    outcome.isGood = state == store::RunState::Finished && !m_hasFailed;
    outcome.headline = state == store::RunState::Finished
                           ? tr("%1: done").arg(titleOf(m_summary.run))
                           : tr("%1: cancelled").arg(titleOf(m_summary.run));
    outcome.text = tr("%1.", "counts, as a sentence").arg(countsText(counts));
    if (over > 0) {
        outcome.text +=
            u' ' + tr("%Ln of the written items had been changed or deleted by somebody "
                      "since the plan was made; the history has what was overwritten.",
                      nullptr, plural(over));
    }
    outcome.undoStep = counts.done > 0 ? m_summary.run.step : 0;
    Q_EMIT changed();
    Q_EMIT ended(outcome);
}

QString RunTransfer::liveState() const
{
    switch (m_run->state()) {
    case State::Ready:
    case State::Settling:
        return tr("Beginning\u2026");
    case State::Running:
        return tr("Running");
    case State::Paused:
        return m_run->isBusy() ? tr("Pausing\u2026") : tr("Paused");
    case State::Stopped:
        return stoppedText(m_run->error());
    case State::Cancelling:
        return tr("Cancelling\u2026");
    case State::Ended:
        return storedState();
    }
    Q_UNREACHABLE();
}

QString RunTransfer::storedState() const
{
    switch (m_summary.run.state) {
    case store::RunState::Preparing:
    case store::RunState::Open:
        return m_summary.isInUse ? tr("In another program") : tr("Broken off");
    case store::RunState::Finished:
        return tr("Done: %1").arg(countsText(m_summary.counts));
    case store::RunState::Cancelled:
        return tr("Cancelled: %1").arg(countsText(m_summary.counts));
    }
    Q_UNREACHABLE();
}

TransferFacts RunTransfer::facts() const
{
    TransferFacts facts;
    facts.what = titleOf(m_summary.run);
    facts.map = m_summary.run.mapName;
    facts.begun = m_summary.run.at;
    const auto counts = m_run ? m_run->progress().counts : m_summary.counts;
    facts.done = counts.ended();
    facts.total = counts.writes();
    facts.leftSome = counts.ended() > counts.done || counts.invalid > 0 || counts.waiting > 0;
    if (!m_run) {
        facts.state = storedState();
        facts.hasFailed = m_hasFailed;
        facts.isOver = m_summary.run.state != store::RunState::Open;
        facts.isBrokenOff = !facts.isOver && !m_summary.isInUse;
        facts.mayGoOn = facts.isBrokenOff;
        facts.mayCancel = facts.isBrokenOff;
        return facts;
    }
    const transfer::RunProgress progress = m_run->progress();
    const State state = m_run->state();
    facts.state = liveState();
    facts.rate = progress.rate;
    facts.timeLeft = progress.timeLeft;
    facts.isUnderWay = state == State::Ready || state == State::Settling ||
                       state == State::Running || state == State::Cancelling;
    facts.isBusy = m_run->isBusy() || state == State::Cancelling;
    facts.mayPause = state == State::Running || state == State::Settling;
    facts.mayGoOn = state == State::Paused || state == State::Stopped;
    facts.mayCancel = facts.mayPause || facts.mayGoOn;
    facts.isOver = state == State::Ended;
    facts.hasFailed = state == State::Stopped;
    return facts;
}

} // namespace syncdeck::ui
