// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/memorysecretstore.h"

namespace syncdeck::store {

QFuture<Result<Secret>> MemorySecretStore::read(const SecretAddress &of)
{
    const auto found = m_secrets.constFind(of.profileId);
    if (found == m_secrets.cend())
        return ready<Secret>(fail(ErrorKind::SecretMissing));
    if (found->origin != of.origin)
        return ready<Secret>(fail(ErrorKind::SecretOfOtherOrigin, found->origin));
    return ready<Secret>(found->secret);
}

QFuture<Result<void>> MemorySecretStore::write(const SecretAddress &of, const Secret &secret)
{
    m_secrets.insert(of.profileId, {of.origin, secret});
    return ready<void>({});
}

QFuture<Result<void>> MemorySecretStore::remove(const QString &profileId)
{
    m_secrets.remove(profileId);
    return ready<void>({});
}

} // namespace syncdeck::store
