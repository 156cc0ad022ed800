// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/losingtransport.h"

namespace syncdeck::test {

QFuture<Result<net::Answer>> LosingTransport::read(const net::Request &request,
                                                   const CancelToken &cancel)
{
    if (readsFail)
        return ready<net::Answer>(fail(ErrorKind::HostNotFound));
    if (const auto run = std::exchange(beforeRead, {}))
        run();
    if (!changeRead)
        return m_next.send(request, cancel);
    net::Request changed = request;
    changed.isAnsweredBy = {}; // so that it is the changed one that is read
    return m_next.send(changed, cancel).then([change = changeRead](Result<net::Answer> answer) {
        if (answer)
            change(*answer);
        return answer;
    });
}

QFuture<Result<net::Answer>> LosingTransport::send(const net::Request &request,
                                                   const CancelToken &cancel)
{
    if (!request.isWrite())
        return read(request, cancel);
    ++writes;
    if (const auto late = std::exchange(m_late, {})) {
        return m_next.send(*late, {})
            .then([this, request, cancel](const Result<net::Answer> &) {
                return m_next.send(request, cancel);
            })
            .unwrap();
    }
    if (loss == Loss::None || losses == 0)
        return m_next.send(request, cancel);
    --losses;
    if (loss == Loss::Never) {
        m_waiting << Completion<net::Answer>();
        return m_waiting.last().future();
    }
    if (loss == Loss::Twice) {
        return m_next.send(request, cancel)
            .then([this, request, cancel](const Result<net::Answer> &) {
                return m_next.send(request, cancel);
            })
            .unwrap();
    }
    Error lost{};
    lost.kind = ErrorKind::ConnectionLost;
    lost.mayHaveBeenApplied = true;
    if (loss == Loss::Late)
        m_late = request;
    if (loss == Loss::Late || loss == Loss::BeforeDone)
        return ready<net::Answer>(Failure(lost));
    return m_next.send(request, cancel)
        .then([lost](const Result<net::Answer> &) -> Result<net::Answer> { return Failure(lost); });
}

} // namespace syncdeck::test
