// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/memorysecretstore.h"

namespace syncdeck::store {

QFuture<Result<Secret>> MemorySecretStore::read(const QString &profileId)
{
    const auto found = m_secrets.constFind(profileId);
    if (found == m_secrets.cend())
        return ready<Secret>(fail(ErrorKind::SecretMissing));
    return ready<Secret>(*found);
}

QFuture<Result<void>> MemorySecretStore::write(const QString &profileId, const Secret &secret)
{
    m_secrets.insert(profileId, secret);
    return ready<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &profileId)
{
    m_secrets.remove(profileId);
    return ready<void>({});
}

} // namespace syncdeck::store
