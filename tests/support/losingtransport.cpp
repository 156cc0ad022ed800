// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/losingtransport.h"

namespace syncdeck::test {

QFuture<Result<net::Answer>> LosingTransport::send(const net::Request &request,
                                                   const CancelToken &cancel)
{
    if (!request.isWrite()) {
        if (readsFail)
            return ready<net::Answer>(fail(ErrorKind::HostNotFound));
        if (const auto run = std::exchange(beforeRead, {}))
            run();
        return m_next.send(request, cancel);
    }
    ++writes;
    if (loss == Loss::None)
        return m_next.send(request, cancel);
    if (loss == Loss::Never) {
        m_waiting << Completion<net::Answer>();
        return m_waiting.last().future();
    }
    Error lost{};
    lost.kind = ErrorKind::ConnectionLost;
    lost.mayHaveBeenApplied = true;
    if (loss == Loss::BeforeDone)
        return ready<net::Answer>(Failure(lost));
    return m_next.send(request, cancel)
        .then([lost](const Result<net::Answer> &) -> Result<net::Answer> { return Failure(lost); });
}

} // namespace syncdeck::test
