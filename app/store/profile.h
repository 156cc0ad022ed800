// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"
#include "app/store/history.h"

#include <QMetaType>
#include <QString>
#include <QUrl>

namespace syncdeck::store {

enum class Environment { Development, Staging, Production };

enum class CredentialKind {
    AuthToken, ///< user name is the Account SID
    ApiKey,    ///< user name is the API key SID
};

/// Who created a profile.
enum class ProfileSource {
    Own,         ///< this user
    Managed,     ///< this machine's administrator; the user has the secret alone
    Environment, ///< nobody: it is for one run
    Sandbox,     ///< the program, for its own sandbox
};

/// How to connect to an account. The secret is not in it, but in the keychain under the profile's
/// id.
struct Profile
{
    QString id; ///< created once, never shown; unchanged by renaming
    QString name;
    QUrl baseUrl{QStringLiteral("https://sync.twilio.com")};
    QString accountSid;
    CredentialKind credential = CredentialKind::AuthToken;
    QString apiKeySid;      ///< with CredentialKind::ApiKey
    QString defaultService; ///< SID, unique name or `default`; may be empty
    /// Absolute path of a PEM file with certificate authorities to trust in addition to this
    /// machine's; may be empty.
    QString caFile;
    Environment environment = Environment::Development;
    bool readOnly = false;

    ProfileSource source = ProfileSource::Own; ///< not kept in the file
    /// The administrator's policy forbids to write with it; not kept in the file.
    bool readOnlyByPolicy = false;

    /// Whether nothing may be written with it.
    [[nodiscard]] bool isReadOnly() const { return readOnly || readOnlyByPolicy; }

    /// The user name of the requests.
    [[nodiscard]] QString userName() const
    {
        return credential == CredentialKind::ApiKey ? apiKeySid : accountSid;
    }

    /// Scheme, host and port of the base URL. The credentials are sent only there.
    [[nodiscard]] QString origin() const;

    /// By what the journal tells histories apart. A profile for one run has no id; the account's is
    /// the same every time.
    [[nodiscard]] QString historyId() const { return id.isEmpty() ? userName() : id; }
    /// Of what is written with it at its address.
    [[nodiscard]] History history() const;

    friend bool operator==(const Profile &, const Profile &) = default;
};

/// What forbids to use a profile, by the rules of its form: a file may have been written by
/// anybody. `InvalidInput` about the profile; nothing: it is sound.
[[nodiscard]] std::optional<Error> problemOf(const Profile &profile);

} // namespace syncdeck::store

Q_DECLARE_METATYPE(syncdeck::store::Profile)
