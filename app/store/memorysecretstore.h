// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/secretstore.h"

#include <QHash>

namespace syncdeck::store {

/// Secrets held for this run only, where no keychain takes them and the user wishes so.
class MemorySecretStore final : public SecretStore
{
public:
    [[nodiscard]] QFuture<Result<Secret>> read(const SecretAddress &of) override;
    [[nodiscard]] QFuture<Result<void>> write(const SecretAddress &of,
                                              const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &profileId) override;

private:
    struct Kept
    {
        QString origin;
        Secret secret;
    };
    QHash<QString, Kept> m_secrets;
};

} // namespace syncdeck::store
