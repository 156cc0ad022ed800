// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/secretstore.h"

#include <QHash>

namespace syncdeck::store {

/// Keeps secrets in memory until the program ends, if there is no usable keychain and the user
/// agrees.
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
