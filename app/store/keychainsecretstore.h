// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/secretstore.h"

#include <QObject>

namespace syncdeck::store {

/// The operating system's keychain, through QtKeychain: the Secret Service or KWallet on Linux,
/// Keychain on macOS, the credential store on Windows. Never a file of our own: QtKeychain's
/// insecure fall-back stays off.
///
/// What lies there is the origin, a line break and the secret. One that an older version kept has
/// no origin beside it: it is given out for the provider's own addresses alone, and bound to the
/// one that asks; for any other it has to be entered again, since nobody knows who has written that
/// address.
///
/// A locked keychain may ask the user to unlock it, which takes as long as the user takes. When the
/// store goes meanwhile, the operation finishes as `Cancelled`.
class KeychainSecretStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<Secret>> read(const SecretAddress &of) override;
    [[nodiscard]] QFuture<Result<void>> write(const SecretAddress &of,
                                              const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &profileId) override;
    [[nodiscard]] QFuture<Result<bool>> mayAsk() override;

private:
    /// What was kept, for whom it may be given to. Wipes it.
    [[nodiscard]] Result<Secret> given(QByteArray &kept, const SecretAddress &of);

    /// What pending operations wait with; they end when it goes. The jobs themselves are not owned:
    /// QtKeychain's libsecret calls hold on to them until the keychain has answered.
    QObject m_waiting;
};

} // namespace syncdeck::store
