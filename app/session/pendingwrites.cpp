// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/pendingwrites.h"

#include "app/base/whendone.h"
#include "app/session/settlement.h"

namespace syncdeck::session {

PendingWrites::PendingWrites(Connection &connection, store::Journal &journal, Clock &clock,
                             QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_journal(journal)
    , m_clock(clock)
{
}

PendingWrites::~PendingWrites()
{
    m_gone.cancel();
}

void PendingWrites::settle()
{
    whenDone(m_journal.unsettled(m_connection.profile().history()), this,
             [this](Result<QList<store::JournalEntry>> entries) {
                 m_entries = std::move(entries).value_or(QList<store::JournalEntry>());
                 next();
             });
}

void PendingWrites::next()
{
    if (m_current == m_entries.size()) {
        Q_EMIT finished(m_open);
        return;
    }
    // Read too early, a write still under way would be taken for one that was not done.
    const auto age = std::chrono::milliseconds(
        m_entries[m_current].at.msecsTo(m_connection.serverClock().now()));
    const auto pause = std::clamp<std::chrono::milliseconds>(
        stillUnderWay - age, std::chrono::milliseconds(0), stillUnderWay);
    m_clock.after(pause, this, [this] { read(); });
}

void PendingWrites::read()
{
    const store::JournalEntry &entry = m_entries[m_current];
    whenDone(m_connection.client().item(entry.service, entry.map, entry.key, m_gone.token()), this,
             [this](const Result<sync::Answered<sync::Item>> &answer) { take(answer); });
}

void PendingWrites::take(const Result<sync::Answered<sync::Item>> &answer)
{
    store::JournalEntry &entry = m_entries[m_current++];
    // Dated by the service's clock, or by this machine's where no answer had told that yet.
    std::chrono::seconds doubt{0};
    if (answer && answer->serverTime)
        doubt = std::chrono::seconds(qAbs(answer->serverTime->secsTo(m_clock.now())));
    const auto settlement = session::settle(entry, answer, doubt);
    if (!settlement) {
        ++m_open;
        next();
        return;
    }
    entry.outcome = settlement->outcome;
    entry.after = settlement->now;
    entry.note = settlement->note;
    auto again = store::Again::No;
    if (settlement->outcome == store::Outcome::NotApplied)
        again = settlement->refusal ? store::Again::IfOverwriting : store::Again::Yes;
    whenDone(m_journal.finish(entry.id, entry.outcome, entry.after, entry.note, again), this,
             [this, entry](const Result<void> &noted) {
                 if (noted)
                     Q_EMIT settled(entry);
                 else
                     ++m_open;
                 next();
             });
}

} // namespace syncdeck::session
