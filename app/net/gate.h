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

/// What the gate must know of a request besides the request itself.
struct Passage
{
    /// What is paced together, such as a map's path; empty: not paced.
    QString pacedObject;
    Priority priority = Priority::Interactive;
    /// Of a write: what the service's limit weighs, which is less than the body that carries it.
    qsizetype payloadBytes = 0;
};

struct GateOptions
{
    QUrl baseUrl;
    bool readOnly = false;
    bool pacing = true; ///< the service's documented limits, per object and direction
    /// Shared with the other gates of this process, since they may lead to the same objects; it
    /// outlives them. Null: one of its own.
    Pacer *pacer = nullptr;
    /// A file of certificate authorities to trust besides the system's, read at once; empty: none.
    /// Where it is of no use every request is refused with what Trust::withFile said.
    QString caFile = {};
};

/// The one way out. Refuses what is not for the profile's origin and writes on a read-only profile;
/// adds credentials; paces; repeats what is safe to repeat (429 always, as it was never processed;
/// reads after loss of connection, time-out, a stray answer and 5xx, with growing, jittered
/// pauses); logs each exchange without secrets.
class Gate : public QObject
{
    Q_OBJECT

public:
    Gate(const GateOptions &options, Credentials credentials, Transport &transport, Clock &clock,
         RequestLog &log, QObject *parent = nullptr);
    ~Gate() override; ///< open operations finish as `Cancelled`

    [[nodiscard]] QFuture<Result<Answer>> send(Request request, const Passage &passage,
                                               const CancelToken &cancel = {});

    [[nodiscard]] const QUrl &baseUrl() const;
    [[nodiscard]] Clock &clock() const;

    /// What is left of the limits of an object.
    [[nodiscard]] Budget budget(const QString &pacedObject) const;
    /// An answer told that two names mean one object.
    void unite(const QString &pacedObject, const QString &other);
    /// An answer has a link to another origin, which is followed at the profile's own instead.
    void noteLinkElsewhere(const QUrl &link);

Q_SIGNALS:
    /// Once: links of the service name `origin`, and are followed at the profile's own.
    void linksNamedElsewhere(const QString &origin);
    /// A request waits for longer than `longestSilence` says. Of several at a time the first is
    /// told, and one that ends later by more than that.
    void waiting(const syncdeck::net::Wait &wait);
    /// None does any more.
    void goesOn();

private:
    void noteWait(const Wait &wait);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace syncdeck::net
