// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMetaType>
#include <QString>

#include <optional>

namespace syncdeck::store {

/// An item as read from the service at some time.
struct ItemVersion
{
    QByteArray data;                  ///< as received
    std::optional<QDateTime> expires; ///< UTC; nothing: never
    QString revision;                 ///< empty when the service gave none
    std::optional<QDateTime> created; ///< UTC

    friend bool operator==(const ItemVersion &, const ItemVersion &) = default;
};

enum class WriteKind { Create, Update, Delete };

enum class WriteRole {
    Edit, ///< made by the user
    Undo, ///< reverses an Edit or a Redo
    Redo, ///< reverses an Undo
};

enum class Outcome {
    Pending,    ///< sent or about to be sent; outcome unknown
    Applied,    ///< the service carried it out
    NotApplied, ///< the service did not carry it out, and will not
    Unclear,    ///< cannot be determined, since somebody else wrote as well
};

/// One write to one item in the journal: the item before, what was requested, and the outcome.
struct JournalEntry
{
    qint64 id = 0;   ///< in order of time; given by the journal
    qint64 step = 0; ///< entries of one step are undone together; 0 when begun: a step of its own

    QString profile; ///< whose history it belongs to: Profile::historyId()
    QString origin; ///< where it was sent: History::origin; empty: an older version did not note it
    QString service; ///< as addressed
    QString map;     ///< as addressed
    QString mapName; ///< its name for display
    QString key;

    WriteKind kind = WriteKind::Update;
    WriteRole role = WriteRole::Edit;
    qint64 runLine = 0;      ///< when begun: the line of a run that it is the write of
    qint64 reverses = 0;     ///< the entry that an Undo or Redo takes back
    bool isReversed = false; ///< taken back by a later entry
    bool isLeft = false;     ///< the user decided not to undo it; `Undo` passes it by
    QDateTime at;            ///< UTC, this machine's clock

    std::optional<ItemVersion> before; ///< nothing: there was no such item
    std::optional<QByteArray> data;    ///< asked for; nothing: left as it was
    std::optional<qint64> ttl;         ///< seconds, asked for; 0: never; nothing: not sent
    std::optional<qint64> collectionTtl;

    Outcome outcome = Outcome::Pending;
    std::optional<ItemVersion> after; ///< what was there afterwards; nothing: no such item
    QString note;                     ///< for people: why it was not applied, or how that was found
};

} // namespace syncdeck::store

Q_DECLARE_METATYPE(syncdeck::store::JournalEntry)
