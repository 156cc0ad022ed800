// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"
#include "app/store/policyplace.h"
#include "app/store/profile.h"

#include <QByteArrayView>
#include <QList>
#include <QSet>

#include <optional>

namespace syncdeck::store {

/// What the administrator of a machine has set for all its users, in one JSON file:
///
///     {
///       "version": 1,
///       "readOnly": ["production"],      true: everywhere; or the environments where it holds,
///                                        and with --from-env, whose environment nobody knows
///       "ownProfiles": false,            may users save profiles of their own? true if left out
///       "fromEnvironment": false,        may they work by --from-env? true if left out
///       "profiles": [{
///         "id": "live",                  never to change: secrets and history hang on it
///         "name": "Live", "environment": "production", "readOnly": true,
///         "accountSid": "AC…", "credential": "authToken",
///         "baseUrl": "https://sync.twilio.com", "service": "default",
///         "caFile": "/etc/ssl/company.pem"
///       }]
///     }
///
/// It keeps people from mistakes; who has a secret can also write with another program. A file that
/// cannot be followed to the letter is not followed in part: until it is mended nothing is opened
/// but the sandbox.
class Policy
{
public:
    /// Nothing is set.
    Policy() = default;

    /// Reads what lies there; a missing file is no policy. The file and its folder must be writable
    /// by their owner alone.
    [[nodiscard]] static Policy load(const PolicyPlace &place);
    /// Reads a file's content. `path` is for messages.
    [[nodiscard]] static Policy read(QByteArrayView json, const QString &path);

    /// Why it cannot be followed: `PolicyUnusable` with the path, and place and reason as detail.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// The preset ones, in the order of the file; they have ProfileSource::Managed.
    [[nodiscard]] const QList<Profile> &profiles() const { return m_profiles; }
    [[nodiscard]] bool allowsOwnProfiles() const { return m_ownProfiles && !m_problem; }
    [[nodiscard]] bool allowsEnvironment() const { return m_fromEnvironment && !m_problem; }

    /// The profile as it may be used: read-only where the policy says so. What a user brings along
    /// may write no more than the preset profiles of the same account, which an API key that is not
    /// preset does not tell; what is unknown counts as the strictest. So a profile for one run is
    /// read-only while any environment is, unless it is of a preset account that may be written to.
    /// The sandbox is nobody's business.
    [[nodiscard]] Profile applied(Profile profile) const;

private:
    struct Reader;

    [[nodiscard]] bool forcesReadOnly(const Profile &profile) const;

    std::optional<Error> m_problem;
    QList<Profile> m_profiles;
    QSet<Environment> m_readOnlyEnvironments;
    bool m_ownProfiles = true;
    bool m_fromEnvironment = true;
};

} // namespace syncdeck::store
