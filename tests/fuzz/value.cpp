// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/json/check.h"
#include "app/net/origin.h"
#include "app/net/retryafter.h"
#include "app/sync/encoding.h"
#include "app/sync/plainvalues.h"
#include "app/sync/rules.h"
#include "tests/fuzz/harness.h"

#include <QHostAddress>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

void holdDates(const QByteArray &bytes)
{
    const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), utcZone);
    if (const auto pause = net::retryAfter(bytes, now)) {
        mustHold(pause->count() >= 0 && *pause <= std::chrono::hours(1),
                 "a pause is negative or too long");
    }
    if (const auto moment = net::httpDate(bytes)) {
        mustHold(moment->isValid() && moment->timeSpec() == Qt::UTC, "a date is none");
        const QByteArray usual =
            QLocale::c().toString(*moment, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
        mustHold(net::httpDate(usual) == *moment, "a date that is written again is another");
        const QByteArray year = usual.split(' ').value(3);
        mustHold(bytes.contains(year.right(2)), "a date has a year of its own");
    }
    const std::string_view text(bytes.constData(), std::size_t(bytes.size()));
    const auto moment = sync::momentOf(text);
    const QString written = QString::fromUtf8(bytes);
    QDateTime reference = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!reference.isValid())
        reference = QDateTime::fromString(written + u'Z', Qt::ISODateWithMs);
    else if (reference.timeSpec() == Qt::LocalTime)
        reference = QDateTime(reference.date(), reference.time(), utcZone);
    mustHold(moment.has_value() == reference.isValid() &&
                 (!moment || *moment == reference.toMSecsSinceEpoch()),
             "a moment is another than Qt says");
}

void holdUrls(const QByteArray &bytes)
{
    const std::string_view text(bytes.constData(), std::size_t(bytes.size()));
    const QUrl url = QUrl::fromEncoded(bytes, QUrl::StrictMode);
    mustHold(sync::isUrl(text) == url.isValid(), "Qt says otherwise whether this is a URL");
    if (net::Origin(QUrl(u"https://sync.example.com"_s)).owns(url)) {
        mustHold(url.scheme() == "https"_L1 && url.host().toLower() == "sync.example.com"_L1 &&
                     url.userInfo().isEmpty(),
                 "an origin owns what is not its own");
    }
    const QString typed = QString::fromUtf8(bytes);
    if (sync::hasError(sync::checkBaseUrl(typed)))
        return;
    const QUrl base(typed.trimmed(), QUrl::StrictMode);
    const bool isLoopback = base.host() == "localhost"_L1 || QHostAddress(base.host()).isLoopback();
    mustHold(base.isValid() && !base.host().isEmpty() && base.userInfo().isEmpty() &&
                 !base.hasQuery() && !base.hasFragment() &&
                 (base.scheme() == "https"_L1 || (base.scheme() == "http"_L1 && isLoopback)),
             "a base URL is accepted that is none");
}

void holdRules(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const auto ttl = sync::checkTtl(text);
    mustHold(!ttl.seconds || (*ttl.seconds >= 0 && *ttl.seconds <= sync::maxTtlSeconds),
             "a TTL is out of range");
    mustHold(!sync::hasError(ttl.findings) || !ttl.seconds, "a wrong TTL is sent");
    const bool isKey = !sync::hasError(sync::checkKey(text));
    mustHold(!isKey || (sync::isAddressable(text) && sync::keyLength(text) <= sync::maxKeyLength),
             "a key is accepted that cannot be one");
    const json::Report data = json::check(bytes);
    const bool isData =
        !data.error && data.kind == json::ValueKind::Object && bytes.size() <= sync::maxDataBytes;
    mustHold(sync::hasError(sync::checkData(bytes)) != isData, "data is judged in another way");
    for (const auto kind : {sync::SidKind::Account, sync::SidKind::ApiKey, sync::SidKind::Service,
                            sync::SidKind::Map}) {
        constexpr qsizetype sidLength = 34;
        mustHold(!sync::isSid(kind, text) || text.size() == sidLength, "a SID is none");
    }
    static_cast<void>(sync::checkServiceRef(text));
    static_cast<void>(sync::checkUniqueName(text));
    static_cast<void>(sync::checkNewMapName(text));
}

void holdForms(const QByteArray &bytes)
{
    const sync::FormFields fields = sync::decodeForm(bytes);
    for (const auto &[name, value] : fields) {
        if (name.isEmpty())
            return; // such as `=a`, which is decoded, but never sent
    }
    const QByteArray form = sync::encodeForm(fields);
    mustHold(sync::decodeForm(form) == fields, "a form is decoded as another");
    mustHold(std::ranges::all_of(form, [](char c) { return c > ' ' && c < '\x7f' && c != '+'; }),
             "a form has bytes that must be encoded");
}

} // namespace

void holdValue(const QByteArray &bytes)
{
    holdDates(bytes);
    holdUrls(bytes);
    holdRules(bytes);
    holdForms(bytes);
}

} // namespace syncdeck::test
