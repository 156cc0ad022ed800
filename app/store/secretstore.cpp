// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/secretstore.h"

namespace syncdeck::store {

SecretStore::~SecretStore() = default;

QFuture<Result<Secret>> readFirst(SecretStore &first, SecretStore &second, const QString &profileId)
{
    return first.read(profileId)
        .then([&second, profileId](const Result<Secret> &held) {
            return held ? ready<Secret>(held) : second.read(profileId);
        })
        .unwrap();
}

} // namespace syncdeck::store
