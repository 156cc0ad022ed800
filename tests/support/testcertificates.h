// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSslConfiguration>
#include <QString>

namespace syncdeck::test {

/// A file of tests/support/certificates, such as `authority.pem`.
[[nodiscard]] QString certificatePath(const QString &name);

/// What a server speaks TLS with that shows this certificate, such as `server.pem`.
[[nodiscard]] QSslConfiguration serverTls(const QString &certificate);

} // namespace syncdeck::test
