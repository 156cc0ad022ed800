// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"
#include "app/sync/types.h"

#include <QByteArray>

namespace syncdeck::sync {

// From the bytes of an answer to what they mean. A body that is no JSON, or no object, or no page,
// gives `AnswerUnreadable` with what was wrong as detail. A single attribute of another type than
// documented does not: it is null and odd (see types.h), as is an entry of a list that is no
// object. Pages of items are read by ItemPage.

[[nodiscard]] Result<Item> decodeItem(const QByteArray &body);
[[nodiscard]] Result<Map> decodeMap(const QByteArray &body);
[[nodiscard]] Result<Service> decodeService(const QByteArray &body);
[[nodiscard]] Result<Permission> decodePermission(const QByteArray &body);

[[nodiscard]] Result<Page<Map>> decodeMaps(const QByteArray &body);
[[nodiscard]] Result<Page<Service>> decodeServices(const QByteArray &body);
[[nodiscard]] Result<Page<Permission>> decodePermissions(const QByteArray &body);

/// What a request was, as far as its answer must fit it.
struct Sent
{
    bool isWrite = false;
    bool isConditional = false; ///< with an `If-Match`
};

/// What an answer means whose status is not the one that the request has when it is done: with the
/// service's own code, message, link and request id as far as it has them. A write may have been
/// done (`mayHaveBeenApplied`), unless the service says itself that it refused it: with a status
/// that it documents for that, and with a code of its own. Whoever else refuses may do so after
/// the service has done it. A 429 is believed without a code: it says that nothing was processed.
[[nodiscard]] Error decodeError(const net::Answer &answer, const Sent &sent, const QDateTime &now);

/// The request id that an answer's headers name; empty when there is none.
[[nodiscard]] QString requestIdOf(const net::Answer &answer);

} // namespace syncdeck::sync
