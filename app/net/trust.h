// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace syncdeck::net {

/// Which certificate authorities a server's certificate may come from: those that this machine
/// trusts, and for some profiles those of a file, such as a company's own.
class Trust
{
public:
    /// This machine's alone.
    Trust() = default;

    /// With those of a file in PEM form. `FileUnreadable`; `NoCertificate` when none is in it.
    [[nodiscard]] static Result<Trust> withFile(const QString &path);

    /// Equal where the same authorities are trusted; empty: this machine's alone.
    [[nodiscard]] const QByteArray &id() const { return m_id; }

    /// Looks up this machine's certificates where there are others, which takes a while.
    [[nodiscard]] QSslConfiguration configuration() const;

private:
    QByteArray m_id;
    QList<QSslCertificate> m_authorities;
};

} // namespace syncdeck::net
