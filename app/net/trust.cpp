// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/trust.h"

#include "app/base/ordinaryfile.h"

#include <QCryptographicHash>

#include <cerrno>

namespace syncdeck::net {

namespace {

/// A bundle of all authorities there are has a quarter of a MiB.
constexpr qint64 mostBytes = 8 * 1024 * 1024;

} // namespace

Result<Trust> Trust::withFile(const QString &path)
{
    const auto content = readOrdinaryFile(path, mostBytes);
    if (!content)
        return Failure(content.error());
    if (!*content)
        return fail(ErrorKind::FileUnreadable, path, qt_error_string(ENOENT));
    const QByteArray &pem = **content;
    Trust trust;
    trust.m_authorities = QSslCertificate::fromData(pem, QSsl::Pem);
    if (trust.m_authorities.isEmpty())
        return fail(ErrorKind::NoCertificate, path);
    trust.m_id = QCryptographicHash::hash(pem, QCryptographicHash::Sha256);
    return trust;
}

QSslConfiguration Trust::configuration() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!m_authorities.isEmpty()) {
        // To read them takes a tenth of a second, and they stay what they are.
        static const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates();
        tls.setCaCertificates(system + m_authorities);
    }
    return tls;
}

} // namespace syncdeck::net
