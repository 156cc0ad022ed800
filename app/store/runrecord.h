// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journalentry.h"

#include <QList>

namespace syncdeck::store {

/// What a run of many writes came from.
enum class RunKind { Import, Bulk, Copy, Compare };

enum class RunState {
    Preparing, ///< its lines are still being put down; of no use when that is not ended
    Open,      ///< lines are waiting, whether anybody is at work on them or not
    Finished,  ///< every line has come to its end
    Cancelled, ///< by a person; what was waiting will not be done
};

/// What stands above the lines of a run.
struct RunRecord
{
    qint64 id = 0; ///< given by the journal
    QString profile;
    QString origin;  ///< to where its writes go: History::origin; empty: see JournalEntry
    QString service; ///< as addressed
    QString map;     ///< as addressed
    QString mapName; ///< what people call it
    RunKind kind = RunKind::Import;
    QString title;     ///< for people: the file's name, or what is done
    qint64 step = 0;   ///< of the journal's entries; given by the journal
    QDateTime at;      ///< UTC, when it was made
    QString format;    ///< of the file it came from, as the transfer room calls it; else empty
    QByteArray header; ///< of that file: the bytes before its first record
    RunState state = RunState::Preparing;
};

enum class RunLineState {
    Waiting, ///< to be written
    Begun,   ///< sent, or about to be: the journal has a pending entry
    Done,
    Failed,  ///< the service did not do it, and why
    Unclear, ///< somebody else wrote as well, so it cannot be told any more
    Left,    ///< the plan had nothing to write for it
    Invalid, ///< the plan found it wrong
};

/// One line of a run: one write, with all that is needed to send it, or why there is none. Once it
/// is done, its data is let go; the journal has it.
struct RunLine
{
    qint64 id = 0;     ///< in order of the plan; given by the journal
    qint64 number = 0; ///< of the line in its file, or of the item in what was chosen; from 1
    QString key;
    WriteKind kind = WriteKind::Create;
    /// Whatever the service has by then is overwritten: after a conflict, on the new base.
    bool overwrites = false;
    std::optional<ItemVersion> before; ///< the item as the plan saw it
    std::optional<QByteArray> data;
    std::optional<qint64> ttl;
    std::optional<qint64> collectionTtl;
    QByteArray source; ///< the bytes of the record in its file; for the file of failed lines
    RunLineState state = RunLineState::Waiting;
    QString note; ///< for people: why it failed, was left or is invalid
};

/// How many lines are in each state.
struct RunCounts
{
    qint64 waiting = 0;
    qint64 begun = 0;
    qint64 done = 0;
    qint64 failed = 0;
    qint64 unclear = 0;
    qint64 left = 0;
    qint64 invalid = 0;

    /// Lines with something to write.
    [[nodiscard]] qint64 writes() const { return waiting + begun + done + failed + unclear; }
    /// Of these, the ones that have come to an end.
    [[nodiscard]] qint64 ended() const { return done + failed + unclear; }
    [[nodiscard]] qint64 &of(RunLineState state);

    friend bool operator==(const RunCounts &, const RunCounts &) = default;
};

struct RunSummary
{
    RunRecord run;
    RunCounts counts;
    bool isInUse = false; ///< a living program, perhaps this one, is at work on it
};

} // namespace syncdeck::store

Q_DECLARE_METATYPE(syncdeck::store::RunLine)
Q_DECLARE_METATYPE(syncdeck::store::RunCounts)
