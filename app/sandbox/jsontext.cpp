// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/jsontext.h"

#include "app/base/timezones.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

QByteArray jsonString(QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    QByteArray text;
    text.reserve(utf8.size() + 2);
    text += '"';
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (byte < 0x20) {
            text += "\\u00";
            text += hex[byte >> 4];
            text += hex[byte & 0xf];
        } else {
            text += c;
        }
    }
    text += '"';
    return text;
}

QByteArray jsonString(const std::optional<QByteArray> &utf8)
{
    return utf8 ? jsonString(QByteArrayView(*utf8)) : "null"_ba;
}

QByteArray jsonDate(std::optional<qint64> moment)
{
    if (!moment)
        return "null"_ba;
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(*moment, utcZone);
    return '"' + utc.toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s).toLatin1() + '"';
}

QByteArray jsonBool(bool value)
{
    return value ? "true"_ba : "false"_ba;
}

QByteArray jsonObject(std::initializer_list<std::pair<const char *, QByteArray>> members)
{
    QByteArray text = "{";
    for (const auto &[name, value] : members) {
        if (text.size() > 1)
            text += ',';
        text += '"';
        text += name;
        text += "\":";
        text += value;
    }
    text += '}';
    return text;
}

} // namespace syncdeck::sandbox
