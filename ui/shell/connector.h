// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"
#include "app/session/connection.h"
#include "app/session/startoptions.h"
#include "app/store/memorysecretstore.h"
#include "app/store/profilestore.h"

#include <QObject>

#include <functional>
#include <memory>

namespace syncdeck::ui {

/// What this machine keeps, for whoever connects. All outlive it.
struct ProfileStores
{
    store::ProfileStore &profiles;
    store::SecretStore &keychain;
    store::MemorySecretStore &forThisRun; ///< secrets that no keychain would take
};

/// Makes connections: to the sandbox, to a saved profile, to what the environment names. A later
/// wish replaces an earlier one that is still under way.
class Connector : public QObject
{
    Q_OBJECT

public:
    /// `sandboxPath`: where the sandbox keeps its items; empty: in memory.
    Connector(const ProfileStores &stores, const session::Surroundings &surroundings,
              QString sandboxPath, QObject *parent = nullptr);
    ~Connector() override;

    /// Follows the options of the command line; asks for the welcome page when they name nothing
    /// and no profile is saved.
    void begin(const session::StartOptions &options);

    void openSandbox();
    void openProfile(const store::Profile &profile);
    /// The latest wish once more.
    void tryAgain();
    /// A connection beside the one that is open.
    [[nodiscard]] QFuture<Result<std::shared_ptr<session::Connection>>>
    connectAside(const store::Profile &profile);

Q_SIGNALS:
    /// The receiver takes the connection over before it returns.
    void connected(syncdeck::session::Connection *connection);
    void failed(const syncdeck::Error &error);
    /// Nobody has entered the profile's secret here yet, or for another address, or there is no
    /// keychain that would keep it.
    void secretMissing(const syncdeck::store::Profile &profile, const syncdeck::Error &error);
    /// What the user should know of a connection that was made: a translated sentence.
    void noticed(const QString &sentence);
    void welcomeWanted();
    /// Profiles are saved, and none was named.
    void choiceWanted();

private:
    void connectWith(const store::Profile &profile, const Secret &secret);
    void openNamed(const session::StartOptions &options);

    ProfileStores m_stores;
    session::Surroundings m_surroundings;
    QString m_sandboxPath;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::optional<sandbox::Endpoint> m_endpoint;
    std::function<void()> m_latest; ///< the latest wish; null before there is one
    int m_wish = 0; ///< number of the latest wish; answers to older ones are dropped
};

} // namespace syncdeck::ui
