// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/plainvalues.h"

#include "app/base/timezones.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <limits>

namespace syncdeck::sync {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number that these digits make, or -1; also where there are too many for an int.
int number(std::string_view digits)
{
    if (digits.size() > std::numeric_limits<int>::digits10)
        return -1;
    int value = 0;
    for (const char c : digits) {
        if (!isDigit(c))
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

/// `2015-07-30T20:00:00Z`, also with one to three digits of a second's fraction: what a service
/// writes, without the way through QString and QDateTime.
std::optional<qint64> plainMoment(std::string_view text)
{
    constexpr std::size_t wholeSeconds = 19;
    if (text.size() < wholeSeconds + 1 || text.back() != 'Z' || text[4] != '-' || text[7] != '-' ||
        text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return {};
    const int year = number(text.substr(0, 4));
    const int month = number(text.substr(5, 2));
    const int day = number(text.substr(8, 2));
    const int hour = number(text.substr(11, 2));
    const int minute = number(text.substr(14, 2));
    const int second = number(text.substr(17, 2));
    if (year < 1 || month < 0 || day < 0 || hour < 0 || minute < 0 || second < 0 || hour > 23 ||
        minute > 59 || second > 59)
        return {};
    int fraction = 0;
    if (text.size() > wholeSeconds + 1) {
        const std::string_view digits =
            text.substr(wholeSeconds + 1, text.size() - wholeSeconds - 2);
        fraction = number(digits);
        if (text[wholeSeconds] != '.' || digits.empty() || digits.size() > 3 || fraction < 0)
            return {};
        for (std::size_t i = digits.size(); i < 3; ++i)
            fraction *= 10;
    }
    const std::chrono::year_month_day date{std::chrono::year(year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return {};
    const qint64 days = std::chrono::sys_days(date).time_since_epoch().count();
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction;
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Four numbers from 0 to 255, with points between.
bool isDottedQuad(std::string_view host)
{
    constexpr int most = 255;
    int parts = 0;
    for (;;) {
        const std::size_t point = host.find('.');
        const std::string_view part = host.substr(0, point);
        const int value = part.empty() || part.size() > 3 ? -1 : number(part);
        if (value < 0 || value > most)
            return false;
        ++parts;
        if (point == std::string_view::npos)
            return parts == 4;
        host.remove_prefix(point + 1);
    }
}

/// Plain letters or a dotted quad, with a port or without one.
bool isPlainHost(std::string_view host)
{
    const std::size_t colon = host.find(':');
    if (colon != std::string_view::npos) {
        constexpr int most = 65535;
        const std::string_view port = host.substr(colon + 1);
        if (port.empty() || port.size() > 5 || number(port) < 0 || number(port) > most)
            return false;
        host = host.substr(0, colon);
    }
    constexpr std::size_t longestLabel = 63; // RFC 1035, 2.3.4; Qt knows where labels end
    if (host.empty() || host.size() > longestLabel)
        return false;
    if (!isLetter(host.front()))
        return isDottedQuad(host);
    return std::ranges::all_of(host, [](char c) { return isLetter(c) || c == '.'; }) &&
           host.find("..") == std::string_view::npos;
}

/// An address that QUrl would surely take: scheme, a plain host, and a path in which everything
/// else is percent-encoded.
bool isPlainUrl(std::string_view text)
{
    const std::size_t scheme = text.starts_with("https://")  ? 8
                               : text.starts_with("http://") ? 7
                                                             : 0;
    if (scheme == 0)
        return false;
    const std::size_t slash = text.find('/', scheme);
    if (slash == std::string_view::npos || !isPlainHost(text.substr(scheme, slash - scheme)))
        return false;
    for (std::size_t i = slash; i < text.size(); ++i) {
        const char c = text[i];
        if (isLetter(c) || isDigit(c) || c == '/' || c == '-' || c == '_' || c == '.' || c == '~')
            continue;
        const auto isHex = [](char h) {
            return isDigit(h) || (h >= 'a' && h <= 'f') || (h >= 'A' && h <= 'F');
        };
        if (c != '%' || i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
            return false;
        i += 2;
    }
    return true;
}

} // namespace

std::optional<qint64> momentOf(std::string_view text)
{
    if (const auto plain = plainMoment(text))
        return plain;
    const QString written = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QDateTime moment = QDateTime::fromString(written, Qt::ISODateWithMs);
    // Where no zone is written the service means GMT. As a local time it may be none, where this
    // machine's clock is put forward just then.
    if (!moment.isValid())
        moment = QDateTime::fromString(written + u'Z', Qt::ISODateWithMs);
    else if (moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), utcZone);
    if (!moment.isValid())
        return {};
    return moment.toMSecsSinceEpoch();
}

bool isUrl(std::string_view text)
{
    if (isPlainUrl(text))
        return true;
    return QUrl::fromEncoded(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                             QUrl::StrictMode)
        .isValid();
}

} // namespace syncdeck::sync
