// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testcertificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace syncdeck::test {

QString certificatePath(const QString &name)
{
    return QStringLiteral(SYNCDECK_CERTIFICATES "/") + name;
}

QSslConfiguration serverTls(const QString &certificate)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(certificatePath(certificate)));
    QFile key(certificatePath(QStringLiteral("key.pem")));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return tls;
}

} // namespace syncdeck::test
