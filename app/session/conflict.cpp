// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/conflict.h"

namespace syncdeck::session {

using store::WriteKind;

std::optional<QByteArray> Conflict::mineData() const
{
    if (mine.kind == WriteKind::Delete)
        return {};
    return mine.data ? *mine.data : mine.base.data.value_or(QByteArray());
}

bool isConflict(const ItemWrite &write, const Error &error)
{
    switch (error.kind) {
    case ErrorKind::RevisionMismatch:
        return true;
    case ErrorKind::ItemExists:
        return write.kind == WriteKind::Create;
    case ErrorKind::ItemNotFound:
        return write.kind == WriteKind::Update;
    default:
        return false;
    }
}

Result<ItemWrite> resolutionOf(const Conflict &conflict, const QByteArray &data,
                               const QDateTime &serverNow)
{
    ItemWrite write = conflict.mine;
    write.data = data;
    if (conflict.theirs) {
        write.kind = WriteKind::Update;
        write.base = *conflict.theirs;
        if (write.base.data == data)
            write.data.reset();
        if (write.ttl == 0 && !write.base.dateExpires)
            write.ttl.reset();
        if (!write.data && !write.ttl)
            return fail(ErrorKind::NothingToSend, write.key);
        return write;
    }
    write.kind = WriteKind::Create;
    write.base = {};
    const auto expires = conflict.mine.base.dateExpires;
    // What was left of its life goes on; where that has ended, it is created to stay.
    if (!write.ttl && expires && *expires > serverNow)
        write.ttl = serverNow.secsTo(*expires);
    return write;
}

ItemWrite deletionOf(const Conflict &conflict)
{
    ItemWrite write = conflict.mine;
    write.kind = WriteKind::Delete;
    write.base = conflict.theirs.value_or(sync::Item());
    write.data.reset();
    write.ttl.reset();
    return write;
}

} // namespace syncdeck::session
