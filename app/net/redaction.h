// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/gate.h"

namespace syncdeck::net {

/// Replaces what was hidden.
inline constexpr char hiddenMark[] = "\u2026";

/// Removes secrets from what is logged, by three independent rules:
///  - of headers only those keep their value that are known to be harmless, by name;
///  - a URL loses user info and fragment, and the values of parameters that are named like a
///    secret, or look like a signed token or a bare 32-digit hexadecimal one;
///  - the credentials that were sent are hidden wherever they turn up, also where a server echoes
///    them: as they are, percent-encoded, and in the form of Basic authentication.
class Redaction
{
public:
    /// For an exchange with these credentials. A password of less than six bytes is not searched
    /// for, since it would match too much.
    explicit Redaction(const Credentials &credentials);
    ~Redaction(); ///< wipes what it searched for
    Q_DISABLE_COPY_MOVE(Redaction)

    [[nodiscard]] QList<Header> headers(const QList<Header> &headers) const;
    [[nodiscard]] QUrl url(const QUrl &url) const;
    /// At most `limit` bytes of the body; no part of a secret is left where it is cut.
    [[nodiscard]] QByteArray body(const QByteArray &body, qsizetype limit) const;
    [[nodiscard]] Error error(Error error) const;

private:
    [[nodiscard]] bool isIn(QByteArrayView text) const;
    [[nodiscard]] QByteArray without(QByteArray text) const;
    [[nodiscard]] QString without(const QString &text) const;

    QList<QByteArray> m_secrets; ///< every spelling, the longest first
};

} // namespace syncdeck::net
