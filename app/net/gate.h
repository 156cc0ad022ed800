// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/clock.h"
#include "app/net/credentials.h"
#include "app/net/origin.h"
#include "app/net/pacer.h"
#include "app/net/transport.h"
#include "app/net/wait.h"

#include <QObject>
#include <QString>

#include <memory>

namespace syncdeck::net {

class RequestLog;

/// What the gate needs to know about a request besides the request itself.
struct Passage
{
    /// Requests for the same object, such as a map's path, share a limit; empty: not paced.
    QString pacedObject;
    Priority priority = Priority::Interactive;
    /// For a write: the size that counts for the service's limit, less than that of the body.
    qsizetype payloadBytes = 0;
};

struct GateOptions
{
    QUrl baseUrl;
    bool readOnly = false;
    bool pacing = true; ///< the service's documented limits, per object and direction
    /// Shared with the other gates of this process, since they may reach the same objects. Must
    /// outlive the gates. Null: the gate creates its own.
    Pacer *pacer = nullptr;
    /// A file of certificate authorities to trust in addition to the system's, read in the
    /// constructor; empty: none. If it cannot be used, every request fails with the error of
    /// Trust::withFile.
    QString caFile = {};
};

/// Every request passes the gate. It refuses requests to another origin than the profile's, and
/// writes with a read-only profile. It adds the credentials, paces the requests, and logs each
/// exchange without secrets. It repeats what is safe to repeat, with growing, randomised pauses:
/// anything after a 429, which was never processed; reads after a lost connection, a timeout, a
/// stray answer or a 5xx.
class Gate : public QObject
{
    Q_OBJECT

public:
    Gate(const GateOptions &options, Credentials credentials, Transport &transport, Clock &clock,
         RequestLog &log, QObject *parent = nullptr);
    ~Gate() override; ///< unfinished operations finish as `Cancelled`

    [[nodiscard]] QFuture<Result<Answer>> send(Request request, const Passage &passage,
                                               const CancelToken &cancel = {});

    [[nodiscard]] const QUrl &baseUrl() const;
    [[nodiscard]] Clock &clock() const;

    /// What is left of the limits of an object
    [[nodiscard]] Budget budget(const QString &pacedObject) const;
    /// Call when an answer shows that two names mean the same object.
    void unite(const QString &pacedObject, const QString &other);
    /// Call when an answer has a link to another origin; the link is followed at the profile's
    /// origin instead.
    void noteLinkElsewhere(const QUrl &link);

Q_SIGNALS:
    /// Emitted once: links of the service name `origin`, and are followed at the profile's origin.
    void linksNamedElsewhere(const QString &origin);
    /// A request waits longer than `longestSilence`. Of several requests that wait, the first is
    /// reported, and each that ends later than the one reported by more than `longestSilence`.
    void waiting(const syncdeck::net::Wait &wait);
    /// No request waits any more.
    void goesOn();

private:
    void noteWait(const Wait &wait);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace syncdeck::net
