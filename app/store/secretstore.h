// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/store/profile.h"

#include <QString>

namespace syncdeck::store {

/// Whose secret, and for where. A secret is given out for the origin that it was kept for, and for
/// no other, whatever a file says of the profile by then.
struct SecretAddress
{
    QString profileId;
    QString origin; ///< Profile::origin()
};
[[nodiscard]] inline SecretAddress secretAddress(const Profile &profile)
{
    return {profile.id, profile.origin()};
}

/// Where secrets are kept, one for each profile. Errors: `KeychainUnavailable`, `KeychainLocked`,
/// `KeychainFailed`; when reading `SecretMissing`, and `SecretOfOtherOrigin` where it is kept for
/// another one. Removing what is not there succeeds.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore();
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual QFuture<Result<Secret>> read(const SecretAddress &of) = 0;
    /// In place of what was kept for the profile before.
    [[nodiscard]] virtual QFuture<Result<void>> write(const SecretAddress &of,
                                                      const Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &profileId) = 0;

    /// Whether reading may ask the user for something, such as the password of a locked keychain,
    /// as far as that can be known without asking. This one does not ask anybody.
    [[nodiscard]] virtual QFuture<Result<bool>> mayAsk();
};

/// From the first store that holds it; the error is that of the second. Both outlive the operation.
[[nodiscard]] QFuture<Result<Secret>> readFirst(SecretStore &first, SecretStore &second,
                                                const SecretAddress &of);

/// Whether entering the secret is the way on from an error of reading, where need be for this run
/// alone.
[[nodiscard]] bool isSecretWanted(const Error &error);

} // namespace syncdeck::store
