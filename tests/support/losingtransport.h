// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/transport.h"

#include <QList>

#include <functional>

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
    };

    explicit LosingTransport(net::Transport &next)
        : m_next(next)
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override;

    Loss loss = Loss::None;
    bool readsFail = false; ///< as on a network that is down
    int writes = 0;
    std::function<void()> beforeRead; ///< called once, before the next reading is sent

private:
    net::Transport &m_next;
    QList<Completion<net::Answer>> m_waiting;
};

} // namespace syncdeck::test
