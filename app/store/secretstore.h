// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"

#include <QString>

namespace syncdeck::store {

/// Where secrets are kept, by profile id. Errors: `KeychainUnavailable`, `KeychainLocked`,
/// `KeychainFailed`, `SecretMissing` (read only; removing what is not there succeeds).
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore();
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual QFuture<Result<Secret>> read(const QString &profileId) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &profileId,
                                                      const Secret &secret) = 0;
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &profileId) = 0;
};

/// From the first store that holds it; the error is that of the second. Both outlive the operation.
[[nodiscard]] QFuture<Result<Secret>> readFirst(SecretStore &first, SecretStore &second,
                                                const QString &profileId);

} // namespace syncdeck::store
