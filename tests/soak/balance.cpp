// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/balance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::soak {

using store::JournalEntry;
using store::Outcome;
using store::WriteKind;

namespace {

/// When a write was done, in the order of the map's revisions. A deletion has no revision of its
/// own: it comes right after the one that it deleted.
quint64 momentOf(const JournalEntry &entry)
{
    const bool isDeletion = entry.kind == WriteKind::Delete;
    const auto &version = isDeletion ? entry.before : entry.after;
    return version ? version->revision.toULongLong(nullptr, 16) * 2 + (isDeletion ? 1 : 0) : 0;
}

bool explains(const JournalEntry &entry, const std::optional<sync::Item> &there)
{
    if (entry.outcome != Outcome::Unclear)
        return false;
    if (entry.kind == WriteKind::Delete || !there)
        return entry.kind == WriteKind::Delete && !there;
    return entry.data == there->data;
}

} // namespace

Balance balance(const QList<JournalEntry> &entries, const std::optional<sync::Item> &there)
{
    QString difference;
    const JournalEntry *last = nullptr;
    for (const JournalEntry &entry : entries) {
        if (entry.outcome == Outcome::Pending)
            difference = u"a write is still pending"_s;
        if (entry.outcome == Outcome::Applied && (!last || momentOf(entry) > momentOf(*last)))
            last = &entry;
    }
    if (!difference.isEmpty())
        return {difference, false};

    const bool shouldBeThere = last && last->kind != WriteKind::Delete;
    if (shouldBeThere && !there)
        difference = u"revision %1 should be there, and is not"_s.arg(last->after->revision);
    else if (!shouldBeThere && there)
        difference = u"nothing should be there, but revision %1 is"_s.arg(
            there->revision.value_or(QString()));
    else if (there && there->revision != last->after->revision)
        difference = u"revision %1 should be there, but %2 is"_s.arg(
            last->after->revision, there->revision.value_or(QString()));
    else if (there && there->data != last->after->data)
        difference =
            u"the data of revision %1 is other than the history says"_s.arg(last->after->revision);
    if (difference.isEmpty())
        return {};
    const bool isExplained = std::ranges::any_of(
        entries, [&](const JournalEntry &entry) { return explains(entry, there); });
    return {isExplained ? QString() : difference, isExplained};
}

} // namespace syncdeck::soak
