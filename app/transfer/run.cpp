// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/run.h"

#include "app/base/whendone.h"
#include "app/json/compare.h"
#include "app/session/conflict.h"
#include "app/session/errortext.h"
#include "app/session/pendingwrites.h"
#include "app/session/systemicerror.h"

#include <algorithm>

namespace syncdeck::transfer {

using store::RunLineState;
using store::RunState;

namespace {

constexpr int linesAtOnce = 50;
constexpr int mostAttempts = 5; // at one line, while somebody else keeps changing the item

/// Whether there is nothing left to write: somebody else, or this very run, has written the same.
bool holdsAlready(const store::RunLine &line, const sync::Item &there)
{
    const bool hasExpiry = !line.ttl || (*line.ttl == 0 && !there.dateExpires &&
                                         !there.odd.testFlag(sync::Oddity::Expires));
    return line.kind != store::WriteKind::Delete && !line.collectionTtl && hasExpiry && line.data &&
           there.data && json::sameData(*there.data, *line.data);
}

} // namespace

Run::Run(session::ItemWriter &writer, qint64 run, QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_runs(writer.journal())
    , m_id(run)
{
}

Run::~Run()
{
    if (m_isOurs && m_state != State::Ended)
        m_runs.release(m_id);
}

RunProgress Run::progress() const
{
    RunProgress progress{m_counts, 0, {}, m_overwritten};
    const auto passed = m_writer.connection().clock().elapsed() - m_since;
    if (m_state != State::Running || m_endedSince == 0 || passed.count() <= 0)
        return progress;
    constexpr double millisecondsASecond = 1000;
    progress.rate = double(m_endedSince) * millisecondsASecond / double(passed.count());
    const auto left = double(m_counts.writes() - m_counts.ended());
    // It was quick as long as the burst lasted; the rest goes at the service's pace.
    const net::PaceLevel pace =
        m_writer.connection().client().budget(m_run.service, m_run.map).writes;
    const double paced = pace.perSecond > 0 ? (left - pace.left) / pace.perSecond : 0;
    progress.timeLeft = std::chrono::milliseconds(
        static_cast<qint64>(std::max(left / progress.rate, paced) * millisecondsASecond));
    return progress;
}

void Run::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void Run::start()
{
    enter(State::Settling);
    whenDone(m_runs.claim(m_id, m_writer.connection().profile().history()), this,
             [this](const Result<store::RunRecord> &run) { claimed(run); });
}

void Run::claimed(const Result<store::RunRecord> &run)
{
    if (!run) {
        stop(run.error());
        return;
    }
    m_isOurs = true;
    m_run = *run;
    if (m_run.state == RunState::Open)
        settle();
    else
        recount([this] { end(m_run.state); });
}

void Run::settle()
{
    if (std::exchange(m_isSettling, true))
        return;
    for (const qint64 entry : std::exchange(m_unnoted, {}))
        m_writer.journal().release(entry); // to be settled like those of an earlier program
    recount([this] {
        if (m_counts.begun == 0) {
            settled(0);
            return;
        }
        session::Connection &connection = m_writer.connection();
        auto *pending =
            new session::PendingWrites(connection, m_writer.journal(), connection.clock(), this);
        connect(pending, &session::PendingWrites::finished, this, [this, pending](int open) {
            pending->deleteLater();
            recount([this, open] { settled(open); });
        });
        pending->settle();
    });
}

void Run::settled(int open)
{
    m_isSettling = false;
    if (m_counts.begun > 0) {
        Error error{};
        error.kind = open > 0 ? ErrorKind::ConnectionLost : ErrorKind::InUse;
        error.subject = m_run.title;
        error.mayHaveBeenApplied = true;
        stop(error);
        return;
    }
    m_queue.clear();
    m_lastFetched = 0;
    m_hasFetchedAll = false;
    m_since = m_writer.connection().clock().elapsed();
    m_endedSince = 0;
    if (m_state != State::Settling) {
        rest();
        return;
    }
    enter(State::Running);
    goOn();
}

void Run::pause()
{
    if (m_state == State::Running || m_state == State::Settling)
        enter(State::Paused);
}

void Run::resume()
{
    if (m_state != State::Paused && m_state != State::Stopped)
        return;
    m_error.reset();
    enter(State::Settling);
    if (!m_isOurs)
        start();
    else if (m_underWay == 0 && !m_isFetching)
        settle();
    // Else once what is under way has come to its end.
}

void Run::cancel()
{
    if (m_state == State::Cancelling || m_state == State::Ended)
        return;
    enter(State::Cancelling);
    rest();
}

void Run::goOn()
{
    if (m_state != State::Running) {
        rest();
        return;
    }
    while (m_underWay < atOnce && !m_queue.empty()) {
        UnderWay work = std::move(m_queue.front());
        m_queue.pop_front();
        write(std::move(work));
    }
    if (m_queue.empty() && !m_hasFetchedAll)
        fetch();
    else if (m_queue.empty() && m_underWay == 0)
        recount([this] { endIfDone(); });
}

void Run::endIfDone()
{
    if (m_state != State::Running) {
        rest();
        return;
    }
    if (m_counts.waiting == 0 && m_counts.begun == 0) {
        end(RunState::Finished);
        return;
    }
    enter(State::Settling);
    settle();
}

void Run::fetch()
{
    if (std::exchange(m_isFetching, true))
        return;
    const store::RunLineQuery query{m_id, {RunLineState::Waiting}, m_lastFetched, linesAtOnce};
    whenDone(m_runs.lines(query), this, [this](Result<QList<store::RunLine>> lines) {
        m_isFetching = false;
        if (!lines) {
            stop(lines.error());
            return;
        }
        m_hasFetchedAll = lines->size() < linesAtOnce;
        for (store::RunLine &line : *lines) {
            m_lastFetched = line.id;
            m_queue.push_back({std::move(line), 0});
        }
        goOn();
    });
}

session::ItemWrite Run::writeOf(const store::RunLine &line) const
{
    session::ItemWrite write;
    write.kind = line.kind;
    write.where = {m_run.service, m_run.map};
    write.mapName = m_run.mapName;
    write.key = line.key;
    write.data = line.data;
    write.ttl = line.ttl;
    write.collectionTtl = line.collectionTtl;
    write.runLine = line.id;
    if (line.before && line.kind != store::WriteKind::Create) {
        write.base.key = line.key;
        write.base.data = line.before->data;
        write.base.dateExpires = line.before->expires;
        write.base.dateCreated = line.before->created;
        if (!line.before->revision.isEmpty())
            write.base.revision = line.before->revision;
    }
    return write;
}

void Run::write(UnderWay work)
{
    ++m_underWay;
    ++work.attempts;
    const auto writing = m_writer.write(writeOf(work.line), m_run.step, {}, net::Priority::Bulk);
    whenDone(writing, this, [this, work = std::move(work)](const Result<session::Written> &result) {
        take(work, result);
    });
}

void Run::take(UnderWay work, const Result<session::Written> &result)
{
    if (!result) {
        failed(std::move(work), result.error());
        return;
    }
    if (const auto &problem = result->journalProblem) { // settled by reading when it goes on
        m_unnoted << result->entry;
        stop(*problem);
    }
    m_overwritten += work.isRebased ? 1 : 0;
    lineEnded(RunLineState::Done);
}

void Run::failed(UnderWay work, const Error &error)
{
    const bool isConflict = session::isConflict(writeOf(work.line), error);
    if (error.mayHaveBeenApplied) {
        lookAtLine(work, error);
    } else if (isConflict && work.line.overwrites) {
        // Without data, only the TTL was to be set, of data that is not there any more.
        if (work.line.data && work.attempts < mostAttempts)
            rebase(std::move(work), error);
        else
            giveUp(work.line, error);
    } else if (session::isSystemicError(error)) {
        stop(error);
        lineOver();
    } else if (error.kind == ErrorKind::NothingToSend) { // which never came to the journal
        giveUp(work.line, error);
    } else {
        lineEnded(RunLineState::Failed);
    }
}

void Run::giveUp(const store::RunLine &line, const Error &error)
{
    endLine(line, RunLineState::Failed, session::describe(error).happened);
}

void Run::endLine(const store::RunLine &line, RunLineState state, const QString &note)
{
    whenDone(m_runs.endLine(line.id, state, note), this,
             [this, state](const Result<void> &) { lineEnded(state); });
}

void Run::rebase(UnderWay work, const Error &conflict)
{
    auto reading = m_writer.connection().bulkClient().item(m_run.service, m_run.map, work.line.key);
    whenDone(
        reading, this,
        [this, work = std::move(work), conflict](const Result<sync::Answered<sync::Item>> &read) {
            if (read && read->value.key != work.line.key) {
                // What stands in the way is another item, which nobody asked to overwrite.
                giveUp(work.line, conflict);
            } else if (read && !read->value.data) { // what would be overwritten is not known
                Error error = fail(ErrorKind::AnswerUnreadable, {}, QStringLiteral("data")).error();
                giveUp(work.line, error);
            } else if (read && holdsAlready(work.line, read->value)) {
                endLine(work.line, RunLineState::Done, {});
            } else if (read) {
                rebased(work, read->value);
            } else if (read.error().kind == ErrorKind::ItemNotFound) {
                rebased(work, {});
            } else {
                stop(read.error());
                lineOver();
            }
        });
}

void Run::rebased(UnderWay work, const std::optional<sync::Item> &there)
{
    work.isRebased = true;
    work.line.before = there ? std::optional(session::versionOf(*there)) : std::nullopt;
    work.line.kind = there ? store::WriteKind::Update : store::WriteKind::Create;
    // Apart from what takes the line over, which may be made first.
    const auto noting = m_runs.rebase(work.line.id, work.line.before);
    whenDone(noting, this, [this, work = std::move(work)](const Result<void> &noted) {
        if (noted)
            m_queue.push_front(work);
        else
            stop(noted.error());
        lineOver();
    });
}

void Run::lookAtLine(const UnderWay &work, const Error &error)
{
    const store::RunLineQuery query{m_id, {}, work.line.id - 1, 1};
    whenDone(m_runs.lines(query), this, [this, error](const Result<QList<store::RunLine>> &lines) {
        if (lines && !lines->isEmpty() && lines->first().state == RunLineState::Unclear) {
            lineEnded(RunLineState::Unclear);
            return;
        }
        stop(error);
        lineOver();
    });
}

void Run::lineEnded(RunLineState state)
{
    --m_counts.waiting;
    ++m_counts.of(state);
    ++m_endedSince;
    lineOver();
    Q_EMIT changed();
}

void Run::lineOver()
{
    --m_underWay;
    goOn();
}

void Run::stop(const Error &error)
{
    if (!m_error)
        m_error = error;
    if (m_state == State::Running || m_state == State::Settling)
        m_state = State::Stopped;
    if (m_underWay == 0)
        rest();
}

void Run::rest()
{
    if (m_underWay > 0 || m_isFetching)
        return;
    switch (m_state) {
    case State::Settling:
        settle();
        return;
    case State::Cancelling:
        recount([this] { end(RunState::Cancelled); });
        return;
    case State::Stopped:
        recount([this] {
            Q_EMIT changed();
            if (m_state == State::Stopped)
                Q_EMIT stopped(*m_error);
        });
        return;
    case State::Paused:
        if (std::exchange(m_isResting, true))
            return;
        recount([this] {
            m_isResting = false;
            const bool isOver =
                m_isOurs && m_counts.waiting == 0 && m_counts.begun == 0 && m_unnoted.isEmpty();
            if (m_state == State::Paused && isOver)
                end(RunState::Finished);
            else
                Q_EMIT changed(); // isBusy
        });
        return;
    default:
        Q_EMIT changed();
        return;
    }
}

void Run::halt(const Error &error)
{
    m_error = error;
    m_state = State::Stopped;
    Q_EMIT changed();
    Q_EMIT stopped(error);
}

void Run::recount(std::function<void()> then)
{
    whenDone(m_runs.counts(m_id), this,
             [this, then = std::move(then)](const Result<store::RunCounts> &counts) {
                 if (!counts) {
                     // What was counted here holds; nothing ends on counts that nobody knows.
                     m_isSettling = m_isResting = false;
                     halt(m_error.value_or(counts.error()));
                     return;
                 }
                 m_counts = *counts;
                 // Done by the service's answer, though it could not be noted.
                 const qint64 known = std::min<qint64>(m_unnoted.size(), m_counts.begun);
                 m_counts.begun -= known;
                 m_counts.done += known;
                 then();
             });
}

void Run::end(RunState state)
{
    if (m_state == State::Ended)
        return;
    m_state = State::Ended;
    whenDone(m_runs.finish(m_id, state), this, [this, state](const Result<void> &noted) {
        if (!noted) {
            halt(noted.error());
            return;
        }
        Q_EMIT changed();
        Q_EMIT ended(state);
    });
}

} // namespace syncdeck::transfer
