// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwriter.h"
#include "app/store/runs.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <deque>
#include <optional>

namespace syncdeck::session {
class PendingWrites;
}

namespace syncdeck::transfer {

/// The progress of a run.
struct RunProgress
{
    store::RunCounts counts;
    /// Lines finished per second since the last start or `resume`; 0: unknown.
    double rate = 0;
    /// Time until the end at that rate; nothing: unknown.
    std::optional<std::chrono::milliseconds> timeLeft;
    /// Lines that have overwritten what somebody else wrote or deleted after the plan was made.
    qint64 overwritten = 0;
};

/// Carries out a run stored in the journal (see RunMaker and store::Runs): a few writes at a time,
/// each conditional and recorded before it is sent, all as one step of the history. An interrupted
/// run is continued, also by a later start of the program: the outcome of writes that were under
/// way is determined by reading before anything is sent, so no line is written twice and none is
/// left out.
///
/// An error of one item is recorded in its line, and the others continue. An error that concerns
/// all items, such as a lost network, refused credentials or a deleted map, stops the run.
///
/// If destroyed, the run stays in the journal and can be continued later. Writes already sent are
/// finished.
class Run : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Ready,    ///< not started yet
        Settling, ///< determines the outcome of earlier writes
        Running,
        Paused,
        Stopped, ///< by `error`; `resume` goes on
        Cancelling,
        Ended,
    };

    /// The writer must outlive the object.
    Run(session::ItemWriter &writer, qint64 run, QObject *parent = nullptr);
    ~Run() override;

    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] RunProgress progress() const;
    /// The run as stored in the journal, after it has been claimed.
    [[nodiscard]] const store::RunRecord &run() const { return m_run; }
    /// Whether writes are under way. After `pause` they are still finished; if they were the last
    /// ones, the run ends all the same.
    [[nodiscard]] bool isBusy() const { return m_underWay > 0 || m_isFetching || m_isResting; }
    /// The error that stopped it, in state `Stopped`.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void start();  ///< call once
    void pause();  ///< starts no further write; those already started are finished
    void resume(); ///< after `pause`, or when the cause of `stopped` may be gone
    void cancel(); ///< ends it permanently; waiting lines are not sent

Q_SIGNALS:
    /// The state or the progress has changed.
    void changed();
    /// It has stopped; see `error`. A run that cannot be claimed stops too, with `InUse`.
    void stopped(const syncdeck::Error &error);
    /// Emitted exactly once: `Finished` if every line has ended, or `Cancelled`.
    void ended(syncdeck::store::RunState state);

private:
    struct UnderWay
    {
        store::RunLine line;
        int attempts = 0;
        bool isRebased = false; ///< on what the item was by then, not as the plan saw it
    };

    void claimed(const Result<store::RunRecord> &run);
    void settle();
    void settled(int open);
    void goOn();
    void endIfDone();
    void fetch();
    void write(UnderWay work);
    void take(UnderWay work, const Result<session::Written> &result);
    void failed(UnderWay work, const Error &error);
    void giveUp(const store::RunLine &line, const Error &error);
    /// Without a write; see store::Runs.
    void endLine(const store::RunLine &line, store::RunLineState state, const QString &note);
    /// On what the item is by now, if it is that very one.
    void rebase(UnderWay work, const Error &conflict);
    void rebased(UnderWay work, const std::optional<sync::Item> &there);
    void lookAtLine(const UnderWay &work, const Error &error);
    void lineEnded(store::RunLineState state);
    void lineOver();
    void stop(const Error &error);
    /// Stops at once: its counts cannot be read, or its end cannot be noted.
    void halt(const Error &error);
    /// Where nothing is under way any more, what was asked for meanwhile.
    void rest();
    void recount(std::function<void()> then);
    void end(store::RunState state);
    void enter(State state);
    [[nodiscard]] session::ItemWrite writeOf(const store::RunLine &line) const;

    static constexpr int atOnce = 6; ///< connections to one host that QNetworkAccessManager opens

    session::ItemWriter &m_writer;
    store::Runs m_runs;
    qint64 m_id;
    bool m_isOurs = false; ///< nobody else may go on with it
    bool m_isSettling = false;
    State m_state = State::Ready;
    store::RunRecord m_run;
    store::RunCounts m_counts;
    std::optional<Error> m_error;
    std::deque<UnderWay> m_queue;
    qint64 m_lastFetched = 0;
    bool m_isFetching = false;
    qint64 m_overwritten = 0;
    bool m_isResting = false; ///< paused, and being counted
    bool m_hasFetchedAll = false;
    int m_underWay = 0;
    /// Entries whose writes are done, though the history could not take that.
    QList<qint64> m_unnoted;
    std::chrono::milliseconds m_since{0}; ///< when it last went on
    qint64 m_endedSince = 0;
};

} // namespace syncdeck::transfer
