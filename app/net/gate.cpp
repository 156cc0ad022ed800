// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/gate.h"

#include "app/net/pacer.h"
#include "app/net/trip.h"

using namespace Qt::StringLiterals;

namespace syncdeck::net {

class Gate::Private
{
public:
    GateOptions options;
    Credentials credentials;
    Origin origin;
    Transport &transport;
    Clock &clock;
    RequestLog &log;
    Pacer pacer;
};

Gate::Gate(const GateOptions &options, Credentials credentials, Transport &transport, Clock &clock,
           RequestLog &log, QObject *parent)
    : QObject(parent)
    , d(new Private{
          options, std::move(credentials), Origin(options.baseUrl), transport, clock, log, {}})
{
}

Gate::~Gate()
{
    // While the credentials they refer to are still there.
    qDeleteAll(findChildren<Trip *>(QString(), Qt::FindDirectChildrenOnly));
}

const QUrl &Gate::baseUrl() const
{
    return d->options.baseUrl;
}

QFuture<Result<Answer>> Gate::send(Request request, Passage passage, const CancelToken &cancel)
{
    if (d->options.readOnly && request.isWrite())
        return ready<Answer>(fail(ErrorKind::ReadOnlyProfile));
    if (!d->origin.owns(request.url))
        return ready<Answer>(fail(ErrorKind::OriginRefused, d->origin.text()));
    if (cancel.isCancelled())
        return ready<Answer>(fail(ErrorKind::Cancelled));

    request.headers.append({"Accept"_ba, "application/json"_ba});
    request.headers.append({"User-Agent"_ba, "Syncdeck/" SYNCDECK_VERSION});
    auto *trip = new Trip(std::move(request), std::move(passage.pacedObject), d->credentials,
                          {d->transport, d->clock, d->log, d->options.pacing ? &d->pacer : nullptr},
                          cancel, this);
    const auto future = trip->future();
    trip->start();
    return future;
}

} // namespace syncdeck::net
