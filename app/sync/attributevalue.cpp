// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/attributevalue.h"

#include "app/base/timezones.h"
#include "app/base/utf8.h"

namespace syncdeck::sync {

template <>
QByteArray toValue<QByteArray>(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

template <>
QString toValue<QString>(std::string_view utf8)
{
    return exactText(utf8);
}

template <>
QUrl toValue<QUrl>(std::string_view encoded)
{
    return QUrl::fromEncoded(toValue<QByteArray>(encoded), QUrl::StrictMode);
}

template <>
QDateTime toValue<QDateTime>(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, utcZone);
}

QByteArray toBytes(const QString &text)
{
    return text.toUtf8();
}

QByteArray toBytes(const QUrl &url)
{
    return url.toEncoded();
}

} // namespace syncdeck::sync
