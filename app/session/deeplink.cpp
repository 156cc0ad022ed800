// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/deeplink.h"

#include "app/base/plural.h"
#include "app/base/utf8.h"
#include "app/sync/encoding.h"
#include "app/sync/rules.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::session {

namespace {

struct LinkTexts
{
    Q_DECLARE_TR_FUNCTIONS(LinkTexts)
};

constexpr QByteArrayView prefix("syncdeck://open");
constexpr qsizetype longestProfileName = 200;

/// `subject` is no field that somebody sees, so there is none.
Failure refuse(const QString &sentence)
{
    return fail(ErrorKind::InvalidInput, {}, sentence);
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// Once, and nothing else than `%` with two digits; nothing where that is broken.
std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        if (i + 2 >= text.size())
            return {};
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0)
            return {};
        decoded += char(high * 16 + low);
        i += 2;
    }
    return decoded;
}

/// Characters that could make one text look like another, or are none.
bool isDeceptive(QStringView text)
{
    const auto points = text.toUcs4();
    return std::ranges::any_of(points, [](uint point) {
        switch (QChar::category(char32_t(point))) {
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_PrivateUse:
        case QChar::Other_NotAssigned:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
            return true;
        default:
            return false;
        }
    });
}

/// As a path of whoever decodes it too eagerly.
bool hasSteps(const QString &key)
{
    QString path = key;
    const QStringList segments = path.replace(u'\\', u'/').split(u'/');
    return segments.contains(u"."_s) || segments.contains(u".."_s);
}

Result<QString> readValue(QByteArrayView name, QByteArrayView encoded)
{
    const QString shownName = QString::fromLatin1(name);
    const auto bytes = percentDecoded(encoded);
    if (!bytes) {
        return refuse(
            LinkTexts::tr("In its parameter %1 a \u201c%\u201d is not followed by two digits.")
                .arg(shownName));
    }
    if (bytes->isEmpty())
        return refuse(LinkTexts::tr("Its parameter %1 is empty.").arg(shownName));
    const QString value = exactText(*bytes);
    if (value.toUtf8() != *bytes)
        return refuse(LinkTexts::tr("Its parameter %1 is not UTF-8.").arg(shownName));
    if (isDeceptive(value)) {
        return refuse(
            LinkTexts::tr("Its parameter %1 holds characters that cannot be seen.").arg(shownName));
    }
    return value;
}

std::optional<Failure> brokenRule(const sync::Findings &findings)
{
    for (const sync::Finding &finding : findings) {
        if (finding.severity == sync::Severity::Error)
            return refuse(finding.text);
    }
    return {};
}

Result<DeepLink> checked(DeepLink link)
{
    if (link.where.service.isEmpty() || link.where.map.isEmpty())
        return refuse(LinkTexts::tr("It must name a service and a map."));
    for (const auto &broken :
         {brokenRule(sync::checkServiceRef(link.where.service)),
          brokenRule(sync::checkUniqueName(link.where.map)),
          link.key.isEmpty() ? std::nullopt : brokenRule(sync::checkKey(link.key)),
          link.account.isEmpty()
              ? std::nullopt
              : brokenRule(sync::checkSid(sync::SidKind::Account, link.account))}) {
        if (broken)
            return *broken;
    }
    for (const QString &value : {link.where.service, link.where.map, link.key}) {
        if (hasSteps(value))
            return refuse(LinkTexts::tr("A name in it reads as a step between folders."));
    }
    if (link.profile.size() > longestProfileName)
        return refuse(LinkTexts::tr("The profile\u2019s name in it is too long."));
    return link;
}

} // namespace

bool looksLikeDeepLink(const QString &word)
{
    return word.startsWith(u"syncdeck:", Qt::CaseInsensitive);
}

Result<DeepLink> readDeepLink(QByteArrayView text)
{
    if (text.size() > maxDeepLinkLength) {
        return refuse(
            LinkTexts::tr("It is longer than %Ln character(s), the most that there may be.",
                          nullptr, plural(maxDeepLinkLength)));
    }
    if (!std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7f; }))
        return refuse(LinkTexts::tr("It holds characters that no link may hold."));
    // Scheme and host in any letter case; some systems put a slash behind a host.
    qsizetype at = prefix.size();
    if (text.first(std::min(at, text.size())).compare(prefix, Qt::CaseInsensitive) != 0)
        return refuse(LinkTexts::tr("It does not begin with syncdeck://open."));
    if (at < text.size() && text[at] == '/')
        ++at;
    if (at >= text.size() || text[at] != '?' || text.contains('#'))
        return refuse(LinkTexts::tr("It must have the form "
                                    "syncdeck://open?service=\u2026&map=\u2026&key=\u2026"));

    DeepLink link;
    const QHash<QByteArrayView, QString *> fields{{"service", &link.where.service},
                                                  {"map", &link.where.map},
                                                  {"key", &link.key},
                                                  {"profile", &link.profile},
                                                  {"account", &link.account}};
    const QList<QByteArray> parameters = text.sliced(at + 1).toByteArray().split('&');
    for (const QByteArray &parameter : parameters) {
        const qsizetype equals = parameter.indexOf('=');
        const QByteArray name = parameter.first(std::max<qsizetype>(equals, 0));
        QString *field = fields.value(name);
        if (!field)
            return refuse(LinkTexts::tr("It has a parameter that Syncdeck does not know."));
        if (!field->isEmpty()) {
            return refuse(
                LinkTexts::tr("Its parameter %1 is there twice.").arg(QString::fromLatin1(name)));
        }
        const auto value = readValue(name, QByteArrayView(parameter).sliced(equals + 1));
        if (!value)
            return Failure(value.error());
        *field = *value;
    }
    return checked(std::move(link));
}

QByteArray deepLinkText(const DeepLink &link)
{
    sync::FormFields fields{{"service", link.where.service.toUtf8()},
                            {"map", link.where.map.toUtf8()}};
    const std::initializer_list<std::pair<const char *, QString>> optional{
        {"key", link.key}, {"profile", link.profile}, {"account", link.account}};
    for (const auto &[name, value] : optional) {
        if (!value.isEmpty())
            fields.append({name, value.toUtf8()});
    }
    QByteArray text = prefix.toByteArray() + '?' + sync::encodeForm(fields);
    return readDeepLink(text) == Result<DeepLink>(link) ? text : QByteArray();
}

bool isMeant(const DeepLink &link, const store::Profile &profile)
{
    return (link.profile.isEmpty() || link.profile == profile.name) &&
           (link.account.isEmpty() || link.account == profile.accountSid);
}

} // namespace syncdeck::session
