// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace syncdeck::net {

/// The certificate authorities to trust: those of this machine, and for some profiles those of a
/// file in addition, such as a company's own.
class Trust
{
public:
    /// Only this machine's.
    Trust() = default;

    /// Adds those of a PEM file. Errors: `FileUnreadable`, `NoCertificate` if the file has none.
    [[nodiscard]] static Result<Trust> withFile(const QString &path);

    /// Equal for the same authorities; empty: only this machine's.
    [[nodiscard]] const QByteArray &id() const { return m_id; }

    /// Reads this machine's certificates if a file adds others, which takes some time.
    [[nodiscard]] QSslConfiguration configuration() const;

private:
    QByteArray m_id;
    QList<QSslCertificate> m_authorities;
};

} // namespace syncdeck::net
