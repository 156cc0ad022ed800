// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/gate.h"

#include "app/net/pacedrequest.h"

using namespace Qt::StringLiterals;

namespace syncdeck::net {

class Gate::Private
{
public:
    GateOptions options;
    Credentials credentials;
    Origin origin;
    Result<Trust> trust;
    Transport &transport;
    Clock &clock;
    RequestLog &log;
    Pacer ownPacer;
    bool hasLinksElsewhere = false; ///< and it was said
    bool wasSecure = false;         ///< see PacedRequest::Surroundings
    int waiting = 0;                ///< requests that have told of it
    std::chrono::milliseconds waitsUntil{0};

    [[nodiscard]] Pacer &pacer() { return options.pacer ? *options.pacer : ownPacer; }
    /// As the pacer knows it: the same path elsewhere is another object.
    [[nodiscard]] QString paced(const QString &object) const
    {
        return object.isEmpty() ? object : origin.text() + u' ' + object;
    }
};

Gate::Gate(const GateOptions &options, Credentials credentials, Transport &transport, Clock &clock,
           RequestLog &log, QObject *parent)
    : QObject(parent)
    , d(new Private{options, std::move(credentials), Origin(options.baseUrl),
                    options.caFile.isEmpty() ? Trust() : Trust::withFile(options.caFile), transport,
                    clock, log, Pacer(clock)})
{
}

Gate::~Gate()
{
    // While the credentials they refer to are still there.
    qDeleteAll(findChildren<PacedRequest *>(QString(), Qt::FindDirectChildrenOnly));
}

const QUrl &Gate::baseUrl() const
{
    return d->options.baseUrl;
}

Clock &Gate::clock() const
{
    return d->clock;
}

Budget Gate::budget(const QString &pacedObject) const
{
    return d->pacer().budget(d->paced(pacedObject));
}

void Gate::unite(const QString &pacedObject, const QString &other)
{
    d->pacer().unite(d->paced(pacedObject), d->paced(other));
}

void Gate::noteLinkElsewhere(const QUrl &link)
{
    if (!std::exchange(d->hasLinksElsewhere, true))
        Q_EMIT linksNamedElsewhere(Origin(link).text());
}

void Gate::noteWait(const Wait &wait)
{
    const auto until = d->clock.elapsed() + wait.length;
    if (++d->waiting > 1 && until <= d->waitsUntil + longestSilence)
        return;
    d->waitsUntil = until;
    Q_EMIT waiting(wait);
}

QFuture<Result<Answer>> Gate::send(Request request, const Passage &passage,
                                   const CancelToken &cancel)
{
    if (d->options.readOnly && request.isWrite())
        return ready<Answer>(fail(ErrorKind::ReadOnlyProfile));
    if (!d->origin.owns(request.url))
        return ready<Answer>(fail(ErrorKind::OriginRefused, d->origin.text()));
    if (cancel.isCancelled())
        return ready<Answer>(fail(ErrorKind::Cancelled));

    if (!d->trust)
        return ready<Answer>(Failure(d->trust.error()));
    request.trust = *d->trust;
    request.priority = passage.priority;
    request.headers.append({"Accept"_ba, "application/json"_ba});
    request.headers.append({"User-Agent"_ba, "Syncdeck/" SYNCDECK_VERSION});
    const bool isPaced = d->options.pacing && !passage.pacedObject.isEmpty();
    const Pacer::Fare fare{d->paced(passage.pacedObject),
                           request.isWrite() ? Pacer::Direction::Write : Pacer::Direction::Read,
                           passage.payloadBytes, passage.priority};
    auto *sending = new PacedRequest(
        std::move(request), fare, d->credentials,
        {d->transport, d->clock, d->log, isPaced ? &d->pacer() : nullptr, d->wasSecure}, cancel,
        this);
    connect(sending, &PacedRequest::waitBegan, this, &Gate::noteWait);
    connect(sending, &PacedRequest::waitEnded, this, [this] {
        if (--d->waiting == 0)
            Q_EMIT goesOn();
    });
    const auto future = sending->future();
    sending->start();
    return future;
}

} // namespace syncdeck::net
