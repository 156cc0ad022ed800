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

/// How far a run is.
struct RunProgress
{
    store::RunCounts counts;
    /// Lines that came to their end in a second, since it last went on; 0: not known.
    double rate = 0;
    /// Until the end at that rate; nothing as long as it cannot be known.
    std::optional<std::chrono::milliseconds> timeLeft;
    /// Lines that were done here over what somebody had written or deleted since the plan.
    qint64 overwritten = 0;
};

/// Carries a run out that lies in the journal (see RunMaker and store::Runs): a few writes at a
/// time, each conditional and remembered before it is sent, all as one step of the history. It goes
/// on where it was, in this run of the program or in a later one: what was under way when it broke
/// off is found out by reading before anything is sent, so nothing is written twice and nothing is
/// left out.
///
/// What is wrong with one item is noted at its line, and the others go on. What would meet every
/// item, such as a lost network, refused credentials or a deleted map, stops the run.
///
/// Letting it go leaves the run as it is, to be gone on with later. What is under way ends by
/// itself.
class Run : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Ready,    ///< not started yet
        Settling, ///< finds out what became of earlier writes
        Running,
        Paused,
        Stopped, ///< by `error`; `resume` goes on
        Cancelling,
        Ended,
    };

    /// The writer outlives it.
    Run(session::ItemWriter &writer, qint64 run, QObject *parent = nullptr);
    ~Run() override;

    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] RunProgress progress() const;
    /// What it is about, once it has been claimed.
    [[nodiscard]] const store::RunRecord &run() const { return m_run; }
    /// Whether writes are under way; after `pause` they still come to their end. Were they the last
    /// ones, the run has ended all the same.
    [[nodiscard]] bool isBusy() const { return m_underWay > 0 || m_isFetching || m_isResting; }
    /// What it was stopped by, in state `Stopped`.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    void start();  ///< call once
    void pause();  ///< begins no further write; those under way come to their end
    void resume(); ///< after `pause`, or when what stopped it may be over
    void cancel(); ///< ends it for good; what waits is not done

Q_SIGNALS:
    /// State or progress is another.
    void changed();
    /// It has stopped; see `error`. A run that cannot be claimed stops too, with `InUse`.
    void stopped(const syncdeck::Error &error);
    /// Exactly once: `Finished` when every line has come to its end, or `Cancelled`.
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
