// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servicefixture.h"

#include "tests/support/waiting.h"

namespace syncdeck::test {

ServiceFixture::ServiceFixture(sandbox::Options options)
    : m_sandbox(std::move(options))
{
}

bool ServiceFixture::start()
{
    auto started = await(m_sandbox.start());
    if (!started)
        return false;
    m_endpoint = *started;
    return true;
}

store::Profile ServiceFixture::profile() const
{
    store::Profile profile;
    profile.name = QStringLiteral("Test");
    profile.baseUrl = m_endpoint.baseUrl;
    profile.accountSid = m_endpoint.accountSid;
    profile.defaultService = m_endpoint.serviceSid;
    return profile;
}

std::unique_ptr<session::Connection> ServiceFixture::connect()
{
    return std::make_unique<session::Connection>(profile(), m_endpoint.authToken, surroundings());
}

} // namespace syncdeck::test
