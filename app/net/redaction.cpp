// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/redaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

bool isHarmless(QByteArrayView name)
{
    static constexpr std::array names{"accept",
                                      "accept-encoding",
                                      "accept-language",
                                      "access-control-allow-credentials",
                                      "access-control-allow-headers",
                                      "access-control-allow-methods",
                                      "access-control-allow-origin",
                                      "access-control-expose-headers",
                                      "age",
                                      "allow",
                                      "cache-control",
                                      "connection",
                                      "content-encoding",
                                      "content-language",
                                      "content-length",
                                      "content-type",
                                      "date",
                                      "etag",
                                      "expires",
                                      "host",
                                      "if-match",
                                      "last-modified",
                                      "retry-after",
                                      "server",
                                      "strict-transport-security",
                                      "transfer-encoding",
                                      "twilio-concurrent-requests",
                                      "twilio-request-duration",
                                      "twilio-request-id",
                                      "user-agent",
                                      "vary",
                                      "via",
                                      "x-request-id"};
    return std::ranges::any_of(
        names, [&](const char *known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

bool isNamedLikeASecret(const QString &name)
{
    // Places in a list, without which a request could not be understood or sent again.
    static constexpr std::array places{"pagetoken"_L1, "page_token"_L1, "page-token"_L1};
    if (std::ranges::any_of(
            places, [&](auto place) { return name.compare(place, Qt::CaseInsensitive) == 0; }))
        return false;
    static constexpr std::array parts{"token"_L1,   "secret"_L1,     "passw"_L1,   "auth"_L1,
                                      "sign"_L1,    "apikey"_L1,     "api_key"_L1, "api-key"_L1,
                                      "session"_L1, "credential"_L1, "jwt"_L1,     "bearer"_L1};
    return std::ranges::any_of(parts,
                               [&](auto part) { return name.contains(part, Qt::CaseInsensitive); });
}

bool looksLikeAToken(const QString &value)
{
    constexpr qsizetype hexDigits = 32;
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    // A signed token is a JSON object in base64url, so it begins with {".
    return (value.startsWith("eyJ"_L1) && value.count(u'.') >= 2) ||
           (value.size() == hexDigits && std::ranges::all_of(value, isHex));
}

} // namespace

Redaction::Redaction(const Credentials &credentials)
{
    constexpr std::size_t shortest = 6;
    const std::string_view password = credentials.password.reveal();
    if (password.size() < shortest)
        return;
    // No temporary is left behind with a secret in it: each is one of those that are wiped.
    QByteArray plain(password.data(), static_cast<qsizetype>(password.size()));
    QByteArray pair = credentials.user.toUtf8() + ':' + plain;
    m_secrets << pair.toBase64() << plain.toPercentEncoding() << std::move(plain);
    wipe(pair);
    std::ranges::stable_sort(m_secrets, std::ranges::greater(), &QByteArray::size);
}

Redaction::~Redaction()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

QList<Header> Redaction::headers(const QList<Header> &headers) const
{
    QList<Header> kept;
    for (const auto &[name, value] : headers)
        kept << Header{name, isHarmless(name) ? without(value) : QByteArray(hiddenMark)};
    return kept;
}

QUrl Redaction::url(const QUrl &url) const
{
    QUrl shown = url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveFragment);
    if (shown.hasQuery()) {
        // Piece by piece, so that every other byte of it stays as it was sent.
        QStringList pieces = shown.query(QUrl::FullyEncoded).split(u'&');
        for (QString &piece : pieces) {
            const qsizetype equals = piece.indexOf(u'=');
            const auto decoded = [](const QString &text) {
                return QUrl::fromPercentEncoding(text.toLatin1());
            };
            if (equals > 0 && (isNamedLikeASecret(decoded(piece.first(equals))) ||
                               looksLikeAToken(decoded(piece.sliced(equals + 1)))))
                piece = piece.first(equals + 1) + u"%E2%80%A6"_s; // the mark
        }
        shown.setQuery(pieces.join(u'&'), QUrl::StrictMode);
    }
    const QByteArray encoded = shown.toEncoded();
    return isIn(encoded) ? QUrl::fromEncoded(without(encoded)) : shown;
}

QByteArray Redaction::body(const QByteArray &body, qsizetype limit) const
{
    const qsizetype longest = m_secrets.isEmpty() ? 0 : m_secrets.first().size();
    const QByteArray looked = body.first(std::min(body.size(), limit + longest));
    if (!isIn(looked))
        return looked.first(std::min(looked.size(), limit));
    QByteArray kept = without(looked);
    // A secret that was cut at the end was not found, and moves up by what was hidden before it.
    if (looked.size() < body.size())
        kept.chop(longest);
    return kept.first(std::min(kept.size(), limit));
}

Error Redaction::error(Error error) const
{
    error.subject = without(error.subject);
    error.detail = without(error.detail);
    error.requestId = without(error.requestId);
    error.moreInfo = url(error.moreInfo);
    return error;
}

bool Redaction::isIn(QByteArrayView text) const
{
    return std::ranges::any_of(m_secrets,
                               [&](const QByteArray &secret) { return text.indexOf(secret) >= 0; });
}

QByteArray Redaction::without(QByteArray text) const
{
    for (const QByteArray &secret : m_secrets)
        text.replace(secret, hiddenMark);
    return text;
}

QString Redaction::without(const QString &text) const
{
    const QByteArray utf8 = text.toUtf8();
    return isIn(utf8) ? QString::fromUtf8(without(utf8)) : text;
}

} // namespace syncdeck::net
