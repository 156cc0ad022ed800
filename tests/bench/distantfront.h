// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>
#include <QUrl>

#include <chrono>
#include <memory>

namespace syncdeck::bench {

/// Stands before a server on loopback and makes connections as slow as they are to a distant one,
/// where TCP and TLS go to and fro first: what a client sends is passed on this long after it has
/// connected, and from then on without delay. Works in a thread of its own.
class DistantFront
{
public:
    DistantFront(quint16 server, std::chrono::milliseconds connecting);
    ~DistantFront();
    Q_DISABLE_COPY_MOVE(DistantFront)

    /// Where to reach it; empty when it cannot listen.
    [[nodiscard]] QUrl start();

private:
    class Listener;

    QThread m_thread;
    std::unique_ptr<Listener> m_listener; ///< lives in the thread
};

} // namespace syncdeck::bench
