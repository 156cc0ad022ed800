// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/sandbox/fault.h"

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

class QThread;

namespace syncdeck::sandbox {

struct Options
{
    /// The SQLite file for all data; created if it does not exist. Empty: in memory.
    QString databasePath;
    quint16 port = 0;                     ///< 0: the system chooses a free one
    bool samples = true;                  ///< fill an empty database with sample data
    bool limitRates = false;              ///< 20 reads/s and 20 writes/s a map, burst window 10 s
    std::chrono::milliseconds latency{0}; ///< added to every answer
    /// Milliseconds since 1970 in UTC, for tests; this machine's clock when empty. Called on the
    /// sandbox's own thread.
    std::function<qint64()> now;
    /// Faults that befall requests. Without a plan, be it an empty one, the sandbox has neither the
    /// front that makes faults nor the way to set them.
    std::optional<FaultPlan> faults;
    /// The front that makes faults speaks TLS, with this certificate and key. Only together with
    /// `faults`.
    std::optional<QSslConfiguration> tls;
};

/// A request that came, for tests to look at.
struct Visit
{
    QByteArray method;
    QByteArray path; ///< with query, as sent
    QByteArray body;
    int status; ///< of the service's answer; 0: a fault kept the request from the service
};

/// The address and the credentials of a running sandbox.
struct Endpoint
{
    QUrl baseUrl; ///< `http://127.0.0.1:PORT`, or `https:`
    QString accountSid;
    Secret authToken;
    QString apiKeySid;
    Secret apiSecret;
    QString serviceSid; ///< of the sample (or only) service; addressed as `default` too
};

class Worker;

/// A complete Sync service on the loopback address. Runs in its own thread, so that neither its
/// database nor its latency blocks the window. Shares no code with `app/sync`, so that a mistake
/// there is noticed.
class Sandbox
{
public:
    explicit Sandbox(Options options);
    ~Sandbox(); ///< stops; open requests are dropped
    Q_DISABLE_COPY_MOVE(Sandbox)

    /// Starts listening; the future finishes on any thread. Errors: `PortUnavailable`,
    /// `FileUnreadable`, `FileUnwritable`, `FileDamaged`, `FileTooNew`. Call once.
    [[nodiscard]] QFuture<Result<Endpoint>> start();

    /// What came since the start, in order; any thread may ask.
    [[nodiscard]] QList<Visit> visits() const;

    /// Replaces the plan of faults of a running sandbox that was started with one. Finishes when
    /// the plan is in force, with the number of its rules.
    [[nodiscard]] QFuture<Result<qsizetype>> setFaults(const FaultPlan &plan);
    /// In the order of the plan's rules; any thread may ask.
    [[nodiscard]] QList<FaultCount> faultCounts() const;

private:
    std::unique_ptr<QThread> m_thread;
    Worker *m_worker; ///< lives in the thread, and goes with it
};

} // namespace syncdeck::sandbox
