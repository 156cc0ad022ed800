// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFuture>

namespace syncdeck::store {

enum class SecretServiceState {
    Absent, ///< nobody answers for it on the session bus
    Locked,
    Open,
};

/// How the Secret Service is, asked over D-Bus. QtKeychain cannot tell: with libsecret it reports a
/// locked keychain as "entry not found", and an absent one as any other failure.
[[nodiscard]] QFuture<SecretServiceState> secretServiceState();

} // namespace syncdeck::store
