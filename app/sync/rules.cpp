// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/rules.h"

#include "app/base/plural.h"
#include "app/base/visibletext.h"
#include "app/sync/encoding.h"
#include "app/sync/timespan.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

struct Rules
{
    Q_DECLARE_TR_FUNCTIONS(Rules)
};

Finding error(QString text)
{
    return {Severity::Error, std::move(text), {}, 0};
}

Finding warning(QString text)
{
    return {Severity::Warning, std::move(text), {}, 0};
}

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString codePointName(uint codePoint)
{
    return u"U+%1"_s.arg(codePoint, 4, 16, QChar(u'0')).toUpper();
}

bool isInvisible(uint codePoint)
{
    switch (QChar::category(codePoint)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return codePoint != u' '; // such as the no-break space, which looks like the plain one
    default:
        return cannotBeSeen(codePoint);
    }
}

/// The first characters that cannot be seen, by name; nothing when there are none.
QStringList invisibleCharacters(QStringView text)
{
    constexpr qsizetype enough = 3;
    QStringList names;
    const QList<uint> codePoints = text.toUcs4();
    for (const uint codePoint : codePoints) {
        const QString name = codePointName(codePoint);
        if (isInvisible(codePoint) && !names.contains(name) && names.size() < enough)
            names << name;
    }
    return names;
}

QString sidPrefix(SidKind kind)
{
    switch (kind) {
    case SidKind::Account:
        return u"AC"_s;
    case SidKind::ApiKey:
        return u"SK"_s;
    case SidKind::Service:
        return u"IS"_s;
    case SidKind::Map:
        return u"MP"_s;
    }
    Q_UNREACHABLE();
}

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

constexpr qsizetype sidLength = 34;

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

bool hasError(const Findings &findings)
{
    return std::ranges::any_of(findings,
                               [](const Finding &f) { return f.severity == Severity::Error; });
}

qsizetype keyLength(QStringView key)
{
    // Surrogate pairs stand for one character.
    return key.size() - std::ranges::count_if(key, [](QChar c) { return c.isLowSurrogate(); });
}

Findings checkKey(QStringView key)
{
    Findings findings;
    if (key.isEmpty()) {
        findings << error(Rules::tr("A key is required."));
        return findings;
    }
    if (const qsizetype length = keyLength(key); length > maxKeyLength) {
        findings << error(Rules::tr("The key is %Ln character(s) too long; the service takes %1.",
                                    nullptr, plural(length - maxKeyLength))
                              .arg(number(maxKeyLength)));
    }
    if (key.isValidUtf16() && !isAddressable(key.toString())) {
        findings << error(
            Rules::tr("The key \u201c%1\u201d cannot be used: in an address it means a "
                      "folder, so the item could never be read, changed or deleted. "
                      "Choose another key.")
                .arg(key));
    }
    if (!key.isValidUtf16()) {
        findings << error(Rules::tr("The key holds half a character (an unpaired surrogate). Type "
                                    "it again."));
    }
    if (key.front().isSpace() || key.back().isSpace()) {
        findings << warning(Rules::tr("The key begins or ends with a space, which is easy to "
                                      "overlook. Remove it unless it is meant."));
    }
    if (const QStringList names = invisibleCharacters(key); !names.isEmpty()) {
        findings << warning(Rules::tr("The key holds invisible characters (%1). Remove them unless "
                                      "they are meant.")
                                .arg(names.join(u", "_s)));
    }
    const QString text = key.toString();
    if (text.normalized(QString::NormalizationForm_C) != text) {
        findings << warning(Rules::tr("The key holds letters with separate accents; the same key "
                                      "typed elsewhere may count as another one."));
    }
    return findings;
}

Findings checkData(QByteArrayView utf8)
{
    Findings findings;
    const json::Report report = json::check(utf8);
    if (report.error && report.error->problem == json::SyntaxProblem::Empty) {
        findings << error(Rules::tr("Data is required: a JSON object, at least {}."));
        return findings;
    }
    if (report.error) {
        findings << Finding{Severity::Error,
                            Rules::tr("Line %1, column %2: %3")
                                .arg(report.error->at.line)
                                .arg(report.error->at.column)
                                .arg(json::describe(*report.error)),
                            report.error->at, report.error->length, json::describe(*report.error)};
    } else if (report.kind != json::ValueKind::Object) {
        findings << error(Rules::tr("The service stores objects only: put the value in braces, "
                                    "such as {\"value\": \u2026}."));
    }
    if (utf8.size() > maxDataBytes) {
        findings << error(
            Rules::tr("Data is %Ln byte(s) too long; the service takes %1. Minify removes "
                      "white space.",
                      nullptr, plural(utf8.size() - maxDataBytes))
                .arg(number(maxDataBytes)));
    }
    for (const json::Warning &found : report.warnings) {
        findings << Finding{Severity::Warning,
                            Rules::tr("Line %1, column %2: %3")
                                .arg(found.at.line)
                                .arg(found.at.column)
                                .arg(json::describe(found)),
                            found.at, found.length, json::describe(found)};
    }
    return findings;
}

TtlCheck checkTtl(QStringView text)
{
    QStringView trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const auto span = timespan(trimmed);
    if (!span && trimmed.contains(u',')) {
        return {{},
                false,
                {error(Rules::tr("There is a comma in it. Use digits only: whole seconds, such as "
                                 "3600 for one hour."))}};
    }
    // As spreadsheets and programs that know no whole numbers write it.
    if (const qsizetype point = trimmed.indexOf(u'.'); point > 0 && point + 1 < trimmed.size()) {
        if (std::ranges::all_of(trimmed.sliced(point + 1), [](QChar c) { return c == u'0'; }))
            trimmed = trimmed.first(point);
    }
    const bool digitsOnly =
        std::ranges::all_of(trimmed, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digitsOnly && !span) {
        return {{},
                false,
                {error(Rules::tr("Write whole seconds, such as 3600, or a span such as 90min, 1h, "
                                 "2d or 1w, or leave it empty."))}};
    }
    bool fits = span.has_value();
    const qint64 seconds = span ? *span : trimmed.toLongLong(&fits);
    if (!fits || seconds > maxTtlSeconds) {
        return {{},
                false,
                {error(Rules::tr("At most %1 seconds (one year); 0 means that it never expires.")
                           .arg(number(maxTtlSeconds)))}};
    }
    return {seconds, span.has_value(), {}};
}

TtlCheck checkCollectionTtl(QStringView text)
{
    TtlCheck check = checkTtl(text);
    if (check.seconds && *check.seconds > 0) {
        check.findings << warning(Rules::tr("When this time has passed, the whole map is deleted "
                                            "with every item in it, not only this one."));
    }
    return check;
}

bool isSid(SidKind kind, QStringView text)
{
    return text.size() == sidLength && text.startsWith(sidPrefix(kind)) &&
           std::ranges::all_of(text.sliced(2), isHexDigit);
}

Findings checkSid(SidKind kind, QStringView text)
{
    const QString prefix = sidPrefix(kind);
    if (text.isEmpty())
        return {error(Rules::tr("Required: %1 and 32 hexadecimal digits.").arg(prefix))};
    if (!text.startsWith(prefix.left(std::min<qsizetype>(text.size(), 2))))
        return {error(Rules::tr("It begins with %1, in capital letters.").arg(prefix))};
    for (qsizetype i = 2; i < text.size(); ++i) {
        if (!isHexDigit(text[i])) {
            return {error(Rules::tr("Character %1 is no hexadecimal digit (0\u2013"
                                    "9, a\u2013"
                                    "f).")
                              .arg(i + 1))};
        }
    }
    if (text.size() < sidLength)
        return {error(
            Rules::tr("%Ln more digit(s) are missing.", nullptr, plural(sidLength - text.size())))};
    if (text.size() > sidLength)
        return {
            error(Rules::tr("%Ln digit(s) too many.", nullptr, plural(text.size() - sidLength)))};
    return {};
}

Findings checkServiceRef(QStringView text)
{
    if (text.isEmpty())
        return {error(Rules::tr("Enter a service: its SID, its unique name, or \u201c"
                                "default\u201d."))};
    if (text == "default"_L1 || isSid(SidKind::Service, text))
        return {};
    return checkUniqueName(text);
}

Findings checkUniqueName(QStringView text)
{
    if (text.isEmpty())
        return {error(Rules::tr("Enter a name."))};
    if (keyLength(text) > maxKeyLength) {
        return {error(Rules::tr("The name is %Ln character(s) too long.", nullptr,
                                plural(keyLength(text) - maxKeyLength)))};
    }
    if (!isAddressable(text.toString())) {
        return {
            error(Rules::tr("The name \u201c%1\u201d cannot stand in an address. Choose another.")
                      .arg(text))};
    }
    return {};
}

Findings checkNewMapName(QStringView text)
{
    if (isSid(SidKind::Map, text))
        return {
            error(Rules::tr("This looks like a map\u2019s SID and would be taken for one. Choose "
                            "another name."))};
    return checkUniqueName(text);
}

Findings checkBaseUrl(QStringView text)
{
    const QUrl url(text.toString(), QUrl::StrictMode);
    if (text.isEmpty())
        return {error(Rules::tr("Required, such as https://sync.twilio.com."))};
    if (!url.isValid() || url.scheme().isEmpty() || url.host().isEmpty()) {
        return {error(Rules::tr("Enter a whole address, such as https://sync.twilio.com."))};
    }
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return {error(Rules::tr("The address must begin with https://."))};
    if (url.scheme() == "http"_L1 && !isLoopback(url.host())) {
        return {
            error(Rules::tr("Plain http would show your credentials to everyone on the way; it "
                            "is allowed for this machine\u2019s own address only. Use https."))};
    }
    // Also an empty one: https://@host.
    if (url.authority(QUrl::FullyEncoded).contains(u'@')) {
        return {error(Rules::tr("Leave user name and password out of the address; they have fields "
                                "of their own."))};
    }
    if (url.hasQuery() || url.hasFragment())
        return {error(Rules::tr("Leave out what follows ? or #."))};
    return {};
}

bool isDocumentationLink(const QUrl &url)
{
    // As a browser reads it: `/docs/../console` is no documentation.
    const QString path = url.adjusted(QUrl::NormalizePathSegments).path();
    return url.isValid() && url.scheme() == "https"_L1 && url.host() == "www.twilio.com"_L1 &&
           url.port() == -1 && !url.authority(QUrl::FullyEncoded).contains(u'@') &&
           (path == "/docs"_L1 || path.startsWith("/docs/"_L1));
}

} // namespace syncdeck::sync
