// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/itemwriter.h"
#include "app/session/mapaddress.h"
#include "app/session/startoptions.h"
#include "app/store/secretstore.h"

#include <QObject>

#include <memory>

namespace syncdeck::sandbox {
class Sandbox;
}

namespace syncdeck::cli {

class Report;

/// The way to a service, made as the start options say. What is not asked for is not made: no
/// keychain is opened for credentials of the environment, no history for reading.
class Access : public QObject
{
    Q_OBJECT

public:
    /// All outlive it. `policy`: what this machine's administrator has set.
    Access(const session::StartOptions &options, const store::Policy &policy, Report &report,
           QObject *parent = nullptr);
    ~Access() override;

    /// Finds profile and secret, and connects; call once. Sends nothing. Where the keychain has no
    /// secret, the person at the terminal is asked. Errors: `InvalidInput` naming an option or a
    /// variable, those of the keychain, of the profiles and of the sandbox.
    [[nodiscard]] QFuture<Result<void>> open();

    /// The saved profiles and those that are preset.
    [[nodiscard]] store::ProfileStore profiles() const;
    [[nodiscard]] const store::Policy &policy() const { return m_policy; }

    /// Once open.
    [[nodiscard]] session::Connection &connection() const { return *m_connection; }
    [[nodiscard]] const store::Profile &profile() const { return m_connection->profile(); }
    [[nodiscard]] Clock &clock();
    /// A connection of its own, as for comparing with another profile's map.
    [[nodiscard]] session::Surroundings surroundings();

    /// The history of all programs of this user; its file is opened in the background.
    [[nodiscard]] store::Journal &journal();
    [[nodiscard]] session::ItemWriter &writer();

    /// The service and the map to work on, as the options and the profile name them. `InvalidInput`
    /// when they do not.
    [[nodiscard]] Result<QString> service() const { return serviceOf(m_options); }
    [[nodiscard]] Result<session::MapAddress> map() const { return mapOf(m_options); }

    /// A map that is written to: by its SIDs, as the window addresses it, so that both see the same
    /// history of an item; and by the name that people know. Asks the service unless SIDs were
    /// given.
    struct Target
    {
        session::MapAddress where;
        QString name;
    };
    [[nodiscard]] QFuture<Result<Target>> target(const CancelToken &cancel) const;
    /// Another map of the same account.
    [[nodiscard]] QFuture<Result<Target>> target(const CancelToken &cancel,
                                                 const session::StartOptions &named) const;

private:
    struct Network;
    [[nodiscard]] Result<QString> serviceOf(const session::StartOptions &named) const;
    [[nodiscard]] Result<session::MapAddress> mapOf(const session::StartOptions &named) const;
    void connectWith(const store::Profile &profile, const Secret &secret);
    void openSandbox();
    void openSaved();

    session::StartOptions m_options;
    const store::Policy &m_policy;
    Report &m_report;
    Completion<void> m_opened;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<store::SecretStore> m_keychain;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<session::ItemWriter> m_writer;
};

} // namespace syncdeck::cli
