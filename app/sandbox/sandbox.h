// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace syncdeck::sandbox {

struct Options
{
    /// The SQLite file that keeps everything; made when missing. Empty: in memory, gone at the end.
    QString databasePath;
    quint16 port = 0;                     ///< 0: the system chooses a free one
    bool samples = true;                  ///< fill an empty database with sample data
    bool limitRates = false;              ///< 20 reads/s and 20 writes/s a map, burst window 10 s
    std::chrono::milliseconds latency{0}; ///< added to every answer
};

/// Where a running sandbox is to be found, and the credentials made for it.
struct Endpoint
{
    QUrl baseUrl; ///< `http://127.0.0.1:PORT`
    QString accountSid;
    Secret authToken;
    QString serviceSid; ///< of the sample (or only) service; addressed as `default` too
};

/// A whole Sync service on the loopback address, in a thread of its own, so that neither its
/// database nor its latency is ever felt by the window. It has read the service's contract by
/// itself and shares no code with `app/sync`.
class Sandbox
{
public:
    explicit Sandbox(Options options);
    ~Sandbox(); ///< stops; open requests are dropped
    Q_DISABLE_COPY_MOVE(Sandbox)

    /// Starts listening; the future finishes on any thread. Errors: `PortUnavailable`,
    /// `FileUnreadable`, `FileUnwritable`, `FileDamaged`, `FileTooNew`. Call once.
    [[nodiscard]] QFuture<Result<Endpoint>> start();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace syncdeck::sandbox
