// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/connector.h"

#include "app/base/whendone.h"

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

Connector::Connector(const ProfileStores &stores, const session::Surroundings &surroundings,
                     QString sandboxPath, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
    , m_surroundings(surroundings)
    , m_sandboxPath(std::move(sandboxPath))
{
}

Connector::~Connector() = default;

void Connector::begin(const session::StartOptions &options)
{
    m_latest = [this, options] {
        begin(options);
    };
    if (options.sandbox) {
        openSandbox();
    } else if (options.fromEnvironment) {
        auto found = session::profileFromEnvironment(m_stores.profiles.policy(), options);
        if (found) {
            connectWith(found->profile, found->secret);
            if (const QString text = session::trimmedText(found->trimmed); !text.isEmpty())
                Q_EMIT noticed(text);
        } else {
            Q_EMIT failed(found.error());
        }
    } else if (!options.profile.isEmpty()) {
        openNamed(options);
    } else {
        const auto loaded = m_stores.profiles.load();
        if (!loaded)
            Q_EMIT failed(loaded.error());
        if (!loaded || loaded->profiles.isEmpty())
            Q_EMIT welcomeWanted();
        else
            Q_EMIT choiceWanted();
    }
}

void Connector::openNamed(const session::StartOptions &options)
{
    const auto profile = session::savedProfile(m_stores.profiles, options);
    if (profile) {
        openProfile(*profile);
        return;
    }
    Q_EMIT failed(profile.error());
    if (profile.error().kind == ErrorKind::InvalidInput)
        Q_EMIT choiceWanted();
}

void Connector::tryAgain()
{
    if (const auto latest = m_latest)
        latest();
}

void Connector::openSandbox()
{
    m_latest = [this] {
        openSandbox();
    };
    const int wish = ++m_wish;
    if (m_endpoint) {
        connectWith(session::sandboxProfile(m_endpoint->baseUrl, m_endpoint->accountSid,
                                            m_endpoint->serviceSid),
                    m_endpoint->authToken);
        return;
    }
    sandbox::Options options;
    options.databasePath = m_sandboxPath;
    m_sandbox = std::make_unique<sandbox::Sandbox>(std::move(options));
    whenDone(m_sandbox->start(), this, [this, wish](const Result<sandbox::Endpoint> &started) {
        if (wish != m_wish)
            return;
        if (!started) {
            m_sandbox.reset();
            Q_EMIT failed(started.error());
            return;
        }
        m_endpoint = *started;
        connectWith(session::sandboxProfile(m_endpoint->baseUrl, m_endpoint->accountSid,
                                            m_endpoint->serviceSid),
                    m_endpoint->authToken);
    });
}

void Connector::openProfile(const store::Profile &profile)
{
    m_latest = [this, profile] {
        openProfile(profile);
    };
    const int wish = ++m_wish;
    if (const auto problem = store::problemOf(profile)) {
        Q_EMIT failed(*problem);
        return;
    }
    whenDone(
        store::readFirst(m_stores.forThisRun, m_stores.keychain, store::secretAddress(profile)),
        this, [this, wish, profile](const Result<Secret> &secret) {
            if (wish != m_wish)
                return;
            if (secret)
                connectWith(profile, *secret);
            else if (store::isSecretWanted(secret.error()))
                Q_EMIT secretMissing(profile, secret.error());
            else
                Q_EMIT failed(secret.error());
        });
}

QFuture<Result<std::shared_ptr<session::Connection>>>
Connector::connectAside(const store::Profile &profile)
{
    using Made = std::shared_ptr<session::Connection>;
    if (const auto problem = store::problemOf(profile))
        return ready<Made>(Failure(*problem));
    Completion<Made> made;
    whenDone(
        store::readFirst(m_stores.forThisRun, m_stores.keychain, store::secretAddress(profile)),
        this, [this, profile, made](const Result<Secret> &secret) mutable {
            made.finish(secret ? Result<Made>(std::make_shared<session::Connection>(
                                     profile, *secret, m_surroundings))
                               : Failure(secret.error()));
        });
    return made.future();
}

void Connector::connectWith(const store::Profile &profile, const Secret &secret)
{
    Q_EMIT connected(new session::Connection(profile, secret, m_surroundings));
}

} // namespace syncdeck::ui
