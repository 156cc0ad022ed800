// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/store/journalentry.h"
#include "app/sync/types.h"

#include <chrono>

namespace syncdeck::session {

/// What became of a write whose answer never came.
struct Settlement
{
    store::Outcome outcome = store::Outcome::Unclear;
    std::optional<store::ItemVersion> now; ///< what is there; nothing: no such item
    /// Why it was not applied: `ItemExists`, `RevisionMismatch`, `ItemNotFound`; nothing when it
    /// simply never arrived.
    std::optional<ErrorKind> refusal;
    QString note; ///< a sentence for people
    /// What is there holds the very data that was to be written, and expires when it was to.
    bool isSameThere = false;
};

/// How long after its sending a write may still be under way to the service.
inline constexpr std::chrono::seconds stillUnderWay{3};

/// The same where it is known what came in place of its answer: after an interim one the service
/// may be at work for as long as an answer would have been waited for.
[[nodiscard]] std::chrono::milliseconds underWayAfter(const Error &lost);

/// Judges by what reading the item gave. Nothing when the reading says nothing, such as after an
/// error of the network, or where the item came without what is to be compared; then it is to be
/// asked again another time. Never guesses: where somebody else's write hides the answer, it is
/// `Unclear`.
///
/// A write still under way somewhere would be taken for one that was not applied; so that answer is
/// to be trusted only some seconds after the sending.
///
/// `clockDoubt`: by how much the clock that the entry is dated by may differ from the service's.
[[nodiscard]] std::optional<Settlement> settle(const store::JournalEntry &entry,
                                               const Result<sync::Answered<sync::Item>> &read,
                                               std::chrono::seconds clockDoubt = {});

/// The same of a write that the service has refused because of what it met there: an update with
/// `RevisionMismatch`, a creation with `ItemExists`. That may have been the write itself, where
/// something in between sent it twice and kept the first answer.
///
/// `Applied`: the item has come to hold what the update was to bring, since that was sent. Of a
/// creation that proves nothing, since somebody else may have created the same at that time and
/// must not share it: that is `Unclear`. Else `NotApplied`, as the service said. Where the reading
/// says nothing, that stands.
[[nodiscard]] Settlement settleRefusal(const store::JournalEntry &entry, const Error &refusal,
                                       const Result<sync::Answered<sync::Item>> &read);

} // namespace syncdeck::session
