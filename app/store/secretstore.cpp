// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/secretstore.h"

namespace syncdeck::store {

SecretStore::~SecretStore() = default;

QFuture<Result<bool>> SecretStore::mayAsk()
{
    return ready<bool>(false);
}

QFuture<Result<Secret>> readFirst(SecretStore &first, SecretStore &second, const SecretAddress &of)
{
    return first.read(of)
        .then([&second, of](const Result<Secret> &held) {
            return held ? ready<Secret>(held) : second.read(of);
        })
        .unwrap();
}

bool isSecretWanted(const Error &error)
{
    return error.kind == ErrorKind::SecretMissing || error.kind == ErrorKind::SecretOfOtherOrigin ||
           error.kind == ErrorKind::KeychainUnavailable;
}

} // namespace syncdeck::store
