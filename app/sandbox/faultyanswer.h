// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/delivery.h"
#include "app/sandbox/fault.h"
#include "app/sandbox/rawhttp.h"

#include <functional>

namespace syncdeck::sandbox {

/// What a fault is made from.
struct FaultScene
{
    RawMessage request;
    QByteArray baseUrl;   ///< as the client addressed this server, without a slash at the end
    QByteArray lastItems; ///< the list on the page that was given last, as JSON; empty: none was
    qint64 now = 0;       ///< milliseconds since 1970 in UTC
};

/// Whether the service is asked at all.
[[nodiscard]] bool isCarriedOut(const Fault &fault);

/// Whether the client gets anything of the answer, or of one that takes its place.
[[nodiscard]] Delivery deliverFaulty(const Fault &fault, const FaultScene &scene,
                                     const RawMessage &answer);

/// The list on a page, as JSON; empty when the answer is no page.
[[nodiscard]] QByteArray listOf(const RawMessage &answer);

/// A moment as HTTP writes it.
[[nodiscard]] QByteArray httpDateText(qint64 moment);

} // namespace syncdeck::sandbox
