// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/journalentry.h"

#include <QList>

namespace syncdeck::store {

/// What a run was made from.
enum class RunKind { Import, Bulk, Copy, Compare };

enum class RunState {
    Preparing, ///< its lines are being added; discarded if that does not finish
    Open,      ///< lines are waiting, whether a program works on them or not
    Finished,  ///< every line has ended
    Cancelled, ///< by the user; waiting lines are not sent
};

/// A run as the journal stores it, without its lines.
struct RunRecord
{
    qint64 id = 0; ///< given by the journal
    QString profile;
    QString origin;  ///< where its writes are sent: History::origin; empty: see JournalEntry
    QString service; ///< as addressed
    QString map;     ///< as addressed
    QString mapName; ///< what people call it
    RunKind kind = RunKind::Import;
    QString title;     ///< for display: the name of the file, or the change
    qint64 step = 0;   ///< of the journal's entries; given by the journal
    QDateTime at;      ///< UTC, when it was made
    QString format;    ///< of its file, as named by app/transfer; empty: no file
    QByteArray header; ///< the bytes before the first record of that file
    RunState state = RunState::Preparing;
};

enum class RunLineState {
    Waiting, ///< to be written
    Begun,   ///< sent or about to be sent: the journal has a pending entry
    Done,
    Failed,  ///< the service did not carry it out; see `note`
    Unclear, ///< cannot be determined, since somebody else wrote as well
    Left,    ///< nothing to write, according to the plan
    Invalid, ///< cannot be written, according to the plan
};

/// One line of a run: one write with everything needed to send it, or why nothing is sent. Its data
/// is removed when it is done, since the journal entry has it.
struct RunLine
{
    qint64 id = 0;     ///< in order of the plan; given by the journal
    qint64 number = 0; ///< of the line in its file, or of the item in what was chosen; from 1
    QString key;
    WriteKind kind = WriteKind::Create;
    /// Overwrites whatever the service has; after a conflict, the write is repeated on the new
    /// base.
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
    bool isInUse = false; ///< a running program, maybe this one, works on it
};

} // namespace syncdeck::store

Q_DECLARE_METATYPE(syncdeck::store::RunLine)
Q_DECLARE_METATYPE(syncdeck::store::RunCounts)
