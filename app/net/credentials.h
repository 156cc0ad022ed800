// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/secret.h"

#include <QString>

namespace syncdeck::net {

/// Basic authentication: at the service an Account SID with the Auth Token, or an API key SID with
/// its secret; at a proxy a user name with a password.
struct Credentials
{
    QString user;
    Secret password;
};

} // namespace syncdeck::net
