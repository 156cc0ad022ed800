// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/fault.h"
#include "app/sandbox/rawhttp.h"

namespace syncdeck::sandbox {

class FaultFront;

/// `/faults` of a sandbox that was started with a plan of faults, for those who have its
/// credential:
///
///     GET     how often each rule has seen a request and befallen one, in the plan's order
///     PUT     sets the plan in the body; the counts begin anew
///     DELETE  no faults any more
///
/// Errors are told as the service tells its own. No fault befalls these requests, except that while
/// connections are refused these are, too.
class FaultControl
{
public:
    static constexpr QByteArrayView path = "/faults";

    explicit FaultControl(FaultFront &front)
        : m_front(front)
    {
    }

    [[nodiscard]] RawMessage answer(const RawMessage &request);

private:
    void setPlan(const FaultPlan &plan);

    FaultFront &m_front;
};

} // namespace syncdeck::sandbox
