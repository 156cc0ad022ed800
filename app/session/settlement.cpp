// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/settlement.h"

#include "app/json/compare.h"
#include "app/net/transport.h"
#include "app/session/errortext.h"
#include "app/session/itemwrite.h"

#include <QCoreApplication>

namespace syncdeck::session {

using store::ItemVersion;
using store::JournalEntry;
using store::Outcome;
using store::WriteKind;

namespace {

struct SettlementTexts
{
    Q_DECLARE_TR_FUNCTIONS(SettlementTexts)
};

constexpr qint64 clockSlackSeconds = 3; // `Date` has whole seconds, and answers take their time
constexpr qint64 expirySlackSeconds = 60;

/// Whether the item has what the write asked for.
bool hasIntent(const JournalEntry &entry, const ItemVersion &now, std::chrono::seconds doubt)
{
    const QByteArray wanted = entry.data ? *entry.data : entry.before ? entry.before->data : "";
    if (!json::sameData(now.data, wanted))
        return false;
    if (!entry.ttl)
        return true;
    if (*entry.ttl == 0)
        return !now.expires;
    return now.expires && qAbs(entry.at.addSecs(*entry.ttl).secsTo(*now.expires)) <=
                              expirySlackSeconds + doubt.count();
}

bool isOlderThanWrite(const JournalEntry &entry, const ItemVersion &now, std::chrono::seconds doubt)
{
    return now.created && now.created->addSecs(clockSlackSeconds + doubt.count()) < entry.at;
}

bool isUntouched(const ItemVersion &before, const ItemVersion &now)
{
    if (!before.revision.isEmpty() && !now.revision.isEmpty())
        return before.revision == now.revision;
    return before.data == now.data && isSameExpiry(before.expires, now.expires);
}

/// Whether it was written before the entry's write was sent.
bool isWrittenBefore(const JournalEntry &entry, const sync::Item &item)
{
    const auto written = item.dateUpdated ? item.dateUpdated : item.dateCreated;
    return written && written->addSecs(clockSlackSeconds) < entry.at;
}

/// Whether what is to be compared came at all.
bool lacksEvidence(const JournalEntry &entry, const sync::Item &item)
{
    return !item.data || (entry.ttl && item.odd.testFlag(sync::Oddity::Expires));
}

Settlement notApplied(const std::optional<ItemVersion> &now, std::optional<ErrorKind> refusal = {})
{
    return {Outcome::NotApplied, now, refusal,
            SettlementTexts::tr("The answer was lost; the service did not do it.")};
}

Settlement applied(const std::optional<ItemVersion> &now)
{
    return {Outcome::Applied,
            now,
            {},
            SettlementTexts::tr("The answer was lost; the service has done it.")};
}

Settlement unclear(const std::optional<ItemVersion> &now)
{
    return {Outcome::Unclear,
            now,
            {},
            SettlementTexts::tr(
                "The answer was lost, and somebody else wrote meanwhile; it cannot be told whether "
                "this was done.")};
}

/// Where the item came without what is to be compared: only the same revision tells something.
std::optional<Settlement> settleByRevision(const JournalEntry &entry, const sync::Item &item)
{
    if (entry.kind == WriteKind::Create)
        return {};
    const ItemVersion now = versionOf(item, entry.before->data);
    if (now.revision.isEmpty() || now.revision != entry.before->revision)
        return {};
    return notApplied(now);
}

Settlement settleFound(const JournalEntry &entry, const ItemVersion &now,
                       std::chrono::seconds doubt)
{
    if (entry.kind == WriteKind::Create) {
        if (isOlderThanWrite(entry, now, doubt)) {
            Settlement exists = notApplied(now, ErrorKind::ItemExists);
            exists.isSameThere = hasIntent(entry, now, doubt);
            return exists;
        }
        return hasIntent(entry, now, doubt) ? applied(now) : unclear(now);
    }
    if (isUntouched(*entry.before, now))
        return notApplied(now);
    if (entry.kind == WriteKind::Delete) {
        // A deletion would have ended it, so an item that is as old as before was not deleted.
        const bool isSameItem = now.created && now.created == entry.before->created;
        return isSameItem ? notApplied(now, ErrorKind::RevisionMismatch) : unclear(now);
    }
    return hasIntent(entry, now, doubt) ? applied(now) : unclear(now);
}

} // namespace

std::chrono::milliseconds underWayAfter(const Error &lost)
{
    constexpr int firstInterim = 100;
    constexpr int firstFinal = 200;
    const bool isInterim = lost.httpStatus >= firstInterim && lost.httpStatus < firstFinal;
    return isInterim ? net::Request().timeout : std::chrono::milliseconds(stillUnderWay);
}

std::optional<Settlement> settle(const JournalEntry &entry,
                                 const Result<sync::Answered<sync::Item>> &read,
                                 std::chrono::seconds clockDoubt)
{
    if (read && lacksEvidence(entry, read->value))
        return settleByRevision(entry, read->value);
    if (read)
        return settleFound(entry, versionOf(read->value), clockDoubt);
    const ErrorKind kind = read.error().kind;
    if (kind == ErrorKind::MapNotFound || kind == ErrorKind::ServiceNotFound)
        return Settlement{entry.kind == WriteKind::Delete ? Outcome::Applied : Outcome::Unclear,
                          {},
                          {},
                          SettlementTexts::tr("The answer was lost, and the map is gone by now.")};
    if (kind != ErrorKind::ItemNotFound)
        return {};
    switch (entry.kind) {
    case WriteKind::Create:
        return notApplied({});
    case WriteKind::Delete:
        return applied({});
    case WriteKind::Update:
        return Settlement{Outcome::Unclear,
                          {},
                          ErrorKind::ItemNotFound,
                          SettlementTexts::tr(
                              "The answer was lost, and the item is gone by now; it cannot be told "
                              "whether this was done before.")};
    }
    Q_UNREACHABLE();
}

Settlement settleRefusal(const JournalEntry &entry, const Error &refusal,
                         const Result<sync::Answered<sync::Item>> &read)
{
    Settlement settlement{Outcome::NotApplied, {}, refusal.kind, describe(refusal).happened};
    if (!read || lacksEvidence(entry, read->value))
        return settlement;
    const sync::Item &item = read->value;
    settlement.now = versionOf(item);
    settlement.isSameThere = hasIntent(entry, *settlement.now, {});
    const bool isUnchanged = entry.before && isUntouched(*entry.before, *settlement.now);
    if (!settlement.isSameThere || isUnchanged || isWrittenBefore(entry, item))
        return settlement;
    if (entry.kind == WriteKind::Update) {
        settlement.outcome = Outcome::Applied;
    } else if (item.dateCreated && !isOlderThanWrite(entry, *settlement.now, {})) {
        settlement.outcome = Outcome::Unclear;
        settlement.note = SettlementTexts::tr(
            "The service says that the item exists already. It holds exactly what was sent, and "
            "was "
            "created when the request was sent. Who created it cannot be told.");
    }
    return settlement;
}

} // namespace syncdeck::session
