// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/store/profilestore.h"

#include <QCommandLineParser>
#include <QString>

#include <optional>

namespace syncdeck::session {

/// The options that all programs take: which account, service and map to begin with.
struct StartOptions
{
    bool sandbox = false;
    QString profile; ///< name of a saved one; empty: none chosen
    bool fromEnvironment = false;
    std::optional<QUrl> baseUrl; ///< instead of the profile's or the service's own
    QString caFile;              ///< absolute path, instead of the profile's own; empty: not given
    QString service;
    QString map;

    /// Whether they name nothing at all.
    [[nodiscard]] bool isEmpty() const { return *this == StartOptions(); }
    friend bool operator==(const StartOptions &, const StartOptions &) = default;
};

/// What they are called and what they do, for help texts.
[[nodiscard]] QList<QCommandLineOption> startOptions();

/// Declares them on a parser.
void addStartOptions(QCommandLineParser &parser);

/// Reads them back. `InvalidInput` with the option as subject and a sentence as detail.
[[nodiscard]] Result<StartOptions> readStartOptions(const QCommandLineParser &parser);

/// The saved profile that the options name, with their base URL and CA file. `InvalidInput` when
/// there is none, when the base URL is of another origin (the secret in the keychain belongs to the
/// profile's own and goes nowhere else), and when they name a CA file for a preset profile, whose
/// authorities the administrator has chosen. Errors of the store.
[[nodiscard]] Result<store::Profile> savedProfile(const store::ProfileStore &profiles,
                                                  const StartOptions &options);

/// For the embedded sandbox, by what it said of itself when it started.
[[nodiscard]] store::Profile sandboxProfile(const QUrl &baseUrl, const QString &accountSid,
                                            const QString &serviceSid);

/// A profile for this run alone.
struct EnvironmentProfile
{
    store::Profile profile;
    Secret secret;
    /// Variables that had blanks or line breaks around their value, which were left out.
    QStringList trimmed = {};
};

/// The sentence that says so; empty where there are none.
[[nodiscard]] QString trimmedText(const QStringList &variables);

/// From TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or TWILIO_API_KEY with TWILIO_API_SECRET (which
/// come first where both are set). TWILIO_EDGE and TWILIO_REGION give the host that the service's
/// own libraries build: `sync.EDGE.REGION.twilio.com`, an edge alone with the region `us1`, a
/// region alone `sync.REGION.twilio.com`. The options' base URL comes before them, and their CA
/// file is taken. `InvalidInput` naming the variable that is missing or
/// wrong; `ForbiddenByPolicy` or the policy's own problem. Both secrets are taken out of the
/// environment, whatever comes of it; see takeFromEnvironment.
[[nodiscard]] Result<EnvironmentProfile> profileFromEnvironment(const store::Policy &policy,
                                                                const StartOptions &options);

} // namespace syncdeck::session
