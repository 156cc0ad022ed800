// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QList>

#include <functional>
#include <optional>

namespace syncdeck::test {

/// Carries requests on to another transport, and loses the answer of writes: either after the
/// service has done them, or instead of sending them.
class LosingTransport final : public net::Transport
{
public:
    enum class Loss {
        None,
        AfterDone,
        BeforeDone,
        Never, ///< not sent, and no answer as long as this lives
        Late,  ///< sent just before the next write, which is not lost
        Twice, ///< by something in between, which gives the second answer
    };

    explicit LosingTransport(net::Transport &next)
        : m_next(next)
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override;

    Loss loss = Loss::None;
    int losses = -1;        ///< so many writes are lost; negative: every one
    bool readsFail = false; ///< as on a network that is down
    int writes = 0;
    std::function<void()> beforeRead;              ///< called once, before the next reading is sent
    std::function<void(net::Answer &)> changeRead; ///< what readings bring

private:
    net::Transport &m_next;
    QFuture<Result<net::Answer>> read(const net::Request &request, const CancelToken &cancel);

    QList<Completion<net::Answer>> m_waiting;
    std::optional<net::Request> m_late;
};

} // namespace syncdeck::test
