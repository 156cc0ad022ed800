// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/writejob.h"

#include "app/base/whendone.h"
#include "app/session/conflict.h"
#include "app/session/errortext.h"
#include "app/session/settlement.h"
#include "app/session/systemicerror.h"

namespace syncdeck::session {

using store::Outcome;
using store::WriteKind;

WriteJob::WriteJob(ItemWriter &writer, ItemWrite write, CancelToken cancel, net::Priority priority)
    : QObject(&writer)
    , m_writer(writer)
    , m_write(std::move(write))
    , m_cancel(std::move(cancel))
    , m_priority(priority)
{
}

WriteJob::~WriteJob()
{
    if (m_completion.isFinished() || !m_begun.isValid())
        return;
    m_begun.then([&journal = m_writer.journal()](const Result<qint64> &id) {
        if (id)
            journal.release(*id);
    });
}

sync::Client &WriteJob::client() const
{
    Connection &connection = m_writer.connection();
    return m_priority == net::Priority::Bulk ? connection.bulkClient() : connection.client();
}

QFuture<Result<Written>> WriteJob::start(qint64 step)
{
    Connection &connection = m_writer.connection();
    m_entry = entryFor(m_write, connection.profile().history(), connection.serverClock().now());
    m_entry.step = step;
    m_startedAt = connection.clock().elapsed();
    auto future = m_completion.future();
    if (connection.profile()
            .isReadOnly()) // the gate would refuse it too, but not before the journal
        finish(fail(ErrorKind::ReadOnlyProfile));
    else if (m_write.kind == WriteKind::Update && !m_write.data && !m_write.ttl)
        finish(fail(ErrorKind::NothingToSend, m_write.key));
    if (m_completion.isFinished())
        return future;
    m_begun = m_writer.journal().begin(m_entry);
    whenDone(m_begun, this, [this](Result<qint64> id) { begun(std::move(id)); });
    return future;
}

void WriteJob::begun(Result<qint64> id)
{
    if (!id) {
        finish(Failure(std::move(id.error())));
        return;
    }
    m_entry.id = m_written.entry = *id;
    if (m_cancel.isCancelled())
        refused(fail(ErrorKind::Cancelled).error());
    else if (m_write.kind == WriteKind::Create || m_write.base.matchable())
        send(m_write.base.matchable());
    else
        compareFirst();
}

void WriteJob::compareFirst()
{
    auto reading = client().item(m_write.where.service, m_write.where.map, m_write.key, m_cancel);
    whenDone(reading, this, [this](ItemAnswer answer) {
        if (!answer) {
            refused(answer.error());
            return;
        }
        const sync::Item &now = answer->value;
        if (!now.data) { // nothing to compare with
            refused(fail(ErrorKind::AnswerUnreadable, {}, QStringLiteral("data")).error());
            return;
        }
        if (now.data != m_write.base.data ||
            !isSameExpiry(now.dateExpires, m_write.base.dateExpires)) {
            refused(fail(ErrorKind::RevisionMismatch, m_write.key).error());
            return;
        }
        m_written.unprotected = !now.matchable();
        send(now.matchable());
    });
}

void WriteJob::send(const std::optional<QString> &ifMatch)
{
    m_ifMatch = ifMatch;
    const MapAddress &where = m_write.where;
    const auto answer = [this](ItemAnswer item) {
        answered(std::move(item));
    };
    switch (m_write.kind) {
    case WriteKind::Create:
        whenDone(client().createItem(
                     where.service, where.map,
                     {m_write.key, m_write.data.value_or("{}"), m_write.ttl, m_write.collectionTtl},
                     m_cancel),
                 this, answer);
        return;
    case WriteKind::Update:
        whenDone(client().updateItem(where.service, where.map, m_write.key,
                                     {m_write.data, m_write.ttl, m_write.collectionTtl}, ifMatch,
                                     m_cancel),
                 this, answer);
        return;
    case WriteKind::Delete:
        whenDone(client().deleteItem(where.service, where.map, m_write.key, ifMatch, m_cancel),
                 this, [this](Result<sync::Answered<void>> gone) { deleted(std::move(gone)); });
        return;
    }
}

void WriteJob::answered(ItemAnswer answer)
{
    if (!answer) {
        failed(answer.error());
        return;
    }
    m_writer.connection().serverClock().observe(answer->serverTime);
    applied(answer->value, answer->body);
}

void WriteJob::deleted(Result<sync::Answered<void>> answer)
{
    if (answer)
        applied({});
    else
        failed(answer.error());
}

void WriteJob::failed(const Error &error)
{
    // Of what was sent again, the first may have come late, and be what it met.
    const bool metSomething = error.kind == ErrorKind::ItemExists ||
                              error.kind == ErrorKind::ItemNotFound ||
                              error.kind == ErrorKind::RevisionMismatch;
    const bool isGone = m_write.kind == WriteKind::Delete && error.kind == ErrorKind::ItemNotFound;
    const bool mayBeMine =
        (m_write.kind == WriteKind::Update && error.kind == ErrorKind::RevisionMismatch) ||
        (m_write.kind == WriteKind::Create && error.kind == ErrorKind::ItemExists);
    if (error.mayHaveBeenApplied || (m_isSentAgain && metSomething)) {
        findOut(error);
    } else if (isGone) {
        // It was there when it was seen, and it was to go.
        m_written.wasGoneAlready = true;
        applied({});
    } else if (mayBeMine) {
        lookWhatIsThere(error);
    } else {
        refused(error);
    }
}

void WriteJob::lookWhatIsThere(const Error &refusal)
{
    auto reading = client().item(m_write.where.service, m_write.where.map, m_write.key, m_cancel);
    whenDone(reading, this, [this, refusal](const ItemAnswer &read) { looked(refusal, read); });
}

void WriteJob::looked(const Error &refusal, const ItemAnswer &read)
{
    const Settlement settlement = settleRefusal(datedBy(read), refusal, read);
    // Long work is to bring items about, and does not ask who was first.
    const bool isDone =
        settlement.outcome == Outcome::Applied ||
        (settlement.outcome == Outcome::Unclear && m_priority == net::Priority::Bulk);
    if (isDone) {
        m_written.confirmedByReading = true;
        applied(read->value, read->body);
        return;
    }
    Error error = refusal;
    error.mayHaveBeenApplied = settlement.outcome == Outcome::Unclear;
    error.isSameThere = settlement.isSameThere;
    m_writer.journal().finish(m_entry.id, settlement.outcome, settlement.now, settlement.note,
                              againAfter(error));
    finish(Failure(std::move(error)));
}

store::JournalEntry WriteJob::datedBy(const ItemAnswer &read) const
{
    store::JournalEntry entry = m_entry;
    if (read && read->serverTime) {
        // The item's dates are by the service's clock. What the entry was dated by may have been
        // this machine's, which can be wrong by hours.
        const auto since = m_writer.connection().clock().elapsed() - m_startedAt;
        entry.at = read->serverTime->addMSecs(-since.count());
    }
    return entry;
}

void WriteJob::findOut(const Error &lost)
{
    // Not with the caller's token: it may be what ended the request.
    auto reading = client().item(m_write.where.service, m_write.where.map, m_write.key);
    whenDone(reading, this, [this, lost](const ItemAnswer &read) { settled(lost, read); });
}

void WriteJob::settled(const Error &lost, const ItemAnswer &read)
{
    const auto settlement = settle(datedBy(read), read);
    if (!settlement && read && !m_lookedAgain) {
        lookAgain(lost);
        return;
    }
    if (!settlement) {
        Error open = lost;
        open.mayHaveBeenApplied = true;
        m_writer.journal().release(m_entry.id);
        finish(Failure(std::move(open)));
        return;
    }
    const bool neverArrived = settlement->outcome == Outcome::NotApplied && !settlement->refusal;
    if (neverArrived && !m_lookedAgain) {
        // It may still be under way; "not done" is believed only when it was looked for again.
        lookAgain(lost);
        return;
    }
    if (neverArrived && maySendAgain(lost)) {
        m_isSentAgain = true;
        m_lookedAgain = false;
        send(m_ifMatch);
        return;
    }
    if (settlement->outcome == Outcome::Applied) {
        m_written.confirmedByReading = true;
        if (read)
            applied(read->value, read->body);
        else
            applied({});
        return;
    }
    Error error = lost;
    error.mayHaveBeenApplied = settlement->outcome == Outcome::Unclear;
    error.isSameThere = settlement->isSameThere;
    if (settlement->refusal)
        error.kind = *settlement->refusal;
    m_writer.journal().finish(m_entry.id, settlement->outcome, settlement->now, settlement->note,
                              neverArrived ? store::Again::Yes : againAfter(error));
    finish(Failure(std::move(error)));
}

void WriteJob::lookAgain(const Error &lost)
{
    m_lookedAgain = true;
    m_writer.connection().clock().after(underWayAfter(lost), this, [this, lost] { findOut(lost); });
}

/// In long work, once. Where the first one came after all, the condition lets the service refuse
/// the second.
bool WriteJob::maySendAgain(const Error &lost) const
{
    const bool isConditional = m_write.kind == WriteKind::Create || m_ifMatch;
    return m_priority == net::Priority::Bulk && isConditional && !m_isSentAgain &&
           lost.mayHaveBeenApplied && lost.kind != ErrorKind::Cancelled && !m_cancel.isCancelled();
}

void WriteJob::applied(const std::optional<sync::Item> &item, const QByteArray &answer)
{
    m_written.item = item;
    m_written.answer = answer;
    m_written.expiredBefore = m_write.base.dateExpires;
    m_written.expiryChangedUnasked = item && m_write.kind == WriteKind::Update && !m_write.ttl &&
                                     !isSameExpiry(item->dateExpires, m_write.base.dateExpires);
    const QByteArray sent = m_write.data.value_or(m_write.base.data.value_or(QByteArray()));
    const auto after = item ? std::optional(versionOf(*item, sent)) : std::nullopt;
    whenDone(m_writer.journal().finish(m_entry.id, Outcome::Applied, after), this,
             [this](Result<void> noted) {
                 if (!noted)
                     m_written.journalProblem = std::move(noted.error());
                 finish(m_written);
             });
}

void WriteJob::refused(const Error &error)
{
    m_writer.journal().finish(m_entry.id, Outcome::NotApplied, {}, describe(error).happened,
                              againAfter(error));
    finish(Failure(error));
}

store::Again WriteJob::againAfter(const Error &error) const
{
    if (error.mayHaveBeenApplied)
        return store::Again::No;
    if (isSystemicError(error))
        return store::Again::Yes;
    return isConflict(m_write, error) ? store::Again::IfOverwriting : store::Again::No;
}

void WriteJob::finish(Result<Written> result)
{
    if (result)
        Q_EMIT m_writer.written(m_write, *result);
    else
        Q_EMIT m_writer.failed(m_write, result.error());
    m_completion.finish(std::move(result));
    deleteLater();
}

} // namespace syncdeck::session
