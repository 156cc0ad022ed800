// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwrite.h"

namespace syncdeck::session {

using store::ItemVersion;
using store::JournalEntry;
using store::WriteKind;
using store::WriteRole;

namespace {

/// A write to the entry's item that makes of `from` what `to` was.
Result<ItemWrite> towards(const JournalEntry &entry, const std::optional<ItemVersion> &from,
                          const std::optional<ItemVersion> &to, const QDateTime &serverNow)
{
    ItemWrite write;
    write.where = {entry.service, entry.map};
    write.mapName = entry.mapName;
    write.key = entry.key;
    if (from) {
        write.base.key = entry.key;
        write.base.data = from->data;
        write.base.dateExpires = from->expires;
        write.base.dateCreated = from->created;
        if (!from->revision.isEmpty())
            write.base.revision = from->revision;
    }
    if (!to) {
        write.kind = WriteKind::Delete;
        return write;
    }
    std::optional<qint64> left = 0; // never
    if (to->expires) {
        left = serverNow.secsTo(*to->expires);
        if (*left <= 0)
            return fail(ErrorKind::ValueExpired, entry.key);
    }
    write.kind = from ? WriteKind::Update : WriteKind::Create;
    if (!from || from->data != to->data)
        write.data = to->data;
    if (from ? from->expires != to->expires : to->expires.has_value())
        write.ttl = left;
    if (!write.data && !write.ttl)
        return fail(ErrorKind::NothingToSend, entry.key);
    if (write.data && !sync::isStorable(*write.data))
        return fail(ErrorKind::NotStorable, entry.key);
    return write;
}

} // namespace

bool isSameExpiry(const std::optional<QDateTime> &left, const std::optional<QDateTime> &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return qAbs(left->secsTo(*right)) <= 1;
}

ItemVersion versionOf(const sync::Item &item, const QByteArray &otherwise)
{
    return {item.data.value_or(otherwise), item.dateExpires, item.matchable().value_or(QString()),
            item.dateCreated};
}

JournalEntry entryFor(const ItemWrite &write, const store::History &history, const QDateTime &at)
{
    JournalEntry entry;
    entry.profile = history.profile;
    entry.origin = history.origin;
    entry.service = write.where.service;
    entry.map = write.where.map;
    entry.mapName = write.mapName;
    entry.key = write.key;
    entry.kind = write.kind;
    entry.role = write.role;
    entry.reverses = write.reverses;
    entry.runLine = write.runLine;
    entry.at = at;
    if (write.kind != WriteKind::Create)
        entry.before = versionOf(write.base);
    entry.data = write.data;
    entry.ttl = write.ttl;
    entry.collectionTtl = write.collectionTtl;
    return entry;
}

Result<ItemWrite> reversalOf(const store::Reversible &reversible, const QDateTime &serverNow)
{
    const JournalEntry &entry = reversible.entry;
    // Where later writes made another value of it, the entry's own revision lets the service
    // refuse.
    const bool isAsLeft = reversible.latest && entry.after
                              ? reversible.latest->data == entry.after->data
                              : reversible.latest.has_value() == entry.after.has_value();
    auto write =
        towards(entry, isAsLeft ? reversible.latest : entry.after, entry.before, serverNow);
    if (write) {
        write->role = entry.role == WriteRole::Undo ? WriteRole::Redo : WriteRole::Undo;
        write->reverses = entry.id;
    }
    return write;
}

Result<ItemWrite> restorationOf(const JournalEntry &entry, const ItemVersion &version,
                                const std::optional<ItemVersion> &now, const QDateTime &serverNow)
{
    return towards(entry, now, version, serverNow);
}

} // namespace syncdeck::session
