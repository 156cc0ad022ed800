// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/sandbox/sandbox.h"
#include "app/session/connection.h"
#include "app/session/mapaddress.h"

namespace syncdeck::test {

/// A sandbox in memory and a connection to it, for tests over real HTTP.
class ServiceFixture
{
public:
    explicit ServiceFixture(sandbox::Options options = {});

    /// False when the sandbox did not start.
    [[nodiscard]] bool start();

    [[nodiscard]] const sandbox::Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] store::Profile profile() const;
    [[nodiscard]] session::Surroundings surroundings() { return {m_transport, m_clock, m_log}; }
    /// A connection of its own to the sandbox.
    [[nodiscard]] std::unique_ptr<session::Connection> connect();

    [[nodiscard]] sandbox::Sandbox &sandbox() { return m_sandbox; }
    [[nodiscard]] QList<sandbox::Visit> visits() const { return m_sandbox.visits(); }

    /// A map of the samples.
    [[nodiscard]] session::MapAddress map(const QString &uniqueName) const
    {
        return {m_endpoint.serviceSid, uniqueName};
    }

private:
    SystemClock m_clock;
    net::QnamTransport m_transport{m_clock};
    net::RequestLog m_log;
    sandbox::Sandbox m_sandbox;
    sandbox::Endpoint m_endpoint;
};

} // namespace syncdeck::test
