// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/client.h"
#include "app/sync/scanranges.h"

#include <QObject>

namespace syncdeck::sync {

/// How far a scan is.
struct ScanProgress
{
    qint64 items = 0; ///< loaded so far
    qint64 pages = 0; ///< answers so far
    /// Nothing as long as it cannot be known, or only within a factor of ten.
    std::optional<ScanEstimate> total;
    /// Until the end at the present pace, pauses that the service's limits ask for included;
    /// nothing as long as it cannot be known.
    std::optional<std::chrono::milliseconds> timeLeft;
};

/// Loads all items of a map, whatever is created and deleted meanwhile: each key comes once, and
/// each that was there throughout comes. It lives on until its owner lets it go; that ends it
/// without a further signal.
class MapScan : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        /// Requests under way at once, 1 or more.
        int walkers = net::mostReadsAtOnce;
        /// Slices come in the order of the list. What came ahead of its turn is kept in memory
        /// until then, some 15,000 items at most in an even map.
        bool inOrder = false;
        int pageSize = 100; ///< 1…100, the service's maximum
    };
    enum class State {
        Ready,   ///< not started yet
        Running, ///< also while it waits for its turn at the gate
        Paused,
        Failed, ///< stopped by an error; `resume` goes on from there
        Finished
    };

    /// The client outlives it, and is best one of `net::Priority::Bulk`.
    MapScan(Client &client, ServiceRef service, MapRef map, const Options &options,
            QObject *parent = nullptr);
    ~MapScan() override;

    [[nodiscard]] State state() const { return m_state; }
    /// What it stopped for, in state `Failed`.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] ScanProgress progress() const;

    void start(); ///< call once
    void pause(); ///< begins no further request; what is under way still comes
    /// Goes on, after an error from where it stopped. In order it fails again where a page was one
    /// of another part of the list: what came before may be in the wrong place.
    void resume();
    /// Ends it; what was loaded stays loaded. Emits `finished(false)`, unless it had finished.
    void cancel();

Q_SIGNALS:
    /// Items that have not come before. An item without a key cannot be told from others and may
    /// come twice.
    void loaded(const syncdeck::sync::ItemSlice &slice);
    /// The service's clock, from each answer.
    void serverTime(const QDateTime &utc);
    /// `progress` or `state` has changed.
    void progressed();
    /// A request failed beyond what the gate repeats, or pages lead nowhere (`AnswerUnreadable`).
    /// The scan has stopped; all that was loaded stays, and `resume` goes on.
    void failed(const syncdeck::Error &error);
    /// Exactly once. `complete`: to the last item; else it was cancelled.
    void finished(bool complete);

private:
    using PageAnswer = Result<Answered<std::shared_ptr<ItemPage>>>;
    void request();
    void send(const ScanRanges::Task &task);
    void take(int walk, int start, const PageAnswer &answer);
    void deliver();
    void stop(const Error &error);
    void enter(State state);
    [[nodiscard]] std::optional<std::chrono::milliseconds> timeLeft(qint64 itemsLeft) const;

    Client &m_client;
    ServiceRef m_service;
    MapRef m_map;
    Options m_options;
    ScanRanges m_ranges;
    State m_state = State::Ready;
    std::optional<Error> m_error;
    CancelSource m_cancel;
    qint64 m_delivered = 0;
    int m_start = 0; ///< how often it was started or went on
    // Since it was started or went on, to know how quick it is.
    std::chrono::milliseconds m_since{0};
    qint64 m_pagesBefore = 0;
};

} // namespace syncdeck::sync
