// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/requestcommand.h"

#include "app/net/curlcommand.h"
#include "app/net/shellquote.h"
#include "app/sync/encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

struct CommandTexts
{
    Q_DECLARE_TR_FUNCTIONS(CommandTexts)
};

Failure noCommand(const QString &reason)
{
    return fail(ErrorKind::InvalidInput, CommandTexts::tr("The request"), reason);
}

/// One step of a path, such as `Maps/{Map}`: its name in the path, the flags of its own SID or key
/// when it is what the command is about, and when something below it is.
struct Step
{
    QLatin1StringView name;
    QByteArray ownFlag;
    QByteArray parentFlag;
};

const Step *stepOf(const QString &name)
{
    static const std::array steps{
        Step{"Services"_L1, "sid"_ba, "service-sid"_ba}, Step{"Maps"_L1, "sid"_ba, "map-sid"_ba},
        Step{"Items"_L1, "key"_ba, {}}, Step{"Permissions"_L1, "identity"_ba, {}}};
    const auto found = std::ranges::find(steps, name, &Step::name);
    return found == steps.end() ? nullptr : &*found;
}

QByteArray flag(const QByteArray &name, const QByteArray &value)
{
    return " --" + name + '=' + net::shellQuoted(value);
}

/// `ItemTtl` as the tool spells it: `item-ttl`.
QByteArray kebab(const QByteArray &pascal)
{
    QByteArray name;
    for (const char c : pascal) {
        if (c >= 'A' && c <= 'Z') {
            if (!name.isEmpty())
                name += '-';
            name += char(c - 'A' + 'a');
        } else {
            name += c;
        }
    }
    return name;
}

/// `TWILIO_EDGE=… TWILIO_REGION=… ` for a host such as `sync.ashburn.us1.twilio.com`; nothing when
/// it is none of Twilio's.
std::optional<QByteArray> placeOf(const QUrl &url)
{
    const QStringList labels = url.host().split(u'.');
    if (url.scheme() != "https"_L1 || labels.first() != "sync"_L1 || labels.size() < 3 ||
        labels[labels.size() - 2] != "twilio"_L1 || labels.last() != "com"_L1)
        return {};
    if (labels.size() == 3)
        return QByteArray();
    if (labels.size() == 4)
        return "TWILIO_REGION=" + net::shellQuoted(labels[1].toUtf8()) + ' ';
    if (labels.size() == 5)
        return "TWILIO_EDGE=" + net::shellQuoted(labels[1].toUtf8()) +
               " TWILIO_REGION=" + net::shellQuoted(labels[2].toUtf8()) + ' ';
    return {};
}

QByteArray fieldFlags(const FormFields &fields)
{
    QByteArray flags;
    for (const auto &[name, value] : fields) {
        const QByteArray kebabName = kebab(name);
        const bool isSwitch = name == "Read" || name == "Write" || name == "Manage";
        if (isSwitch)
            flags += (value == "true" ? " --" : " --no-") + kebabName;
        else
            flags += flag(kebabName, value);
        // By itself the tool stops after 50 entries.
        if (name == "PageSize")
            flags += flag("limit"_ba, value);
    }
    return flags;
}

} // namespace

Result<QByteArray> curlCommand(const net::LoggedExchange &exchange)
{
    if (exchange.user.isEmpty())
        return net::curlCommand(exchange, {});
    return net::curlCommand(exchange, exchange.user.startsWith("SK"_L1)
                                          ? "\"$TWILIO_API_KEY:$TWILIO_API_SECRET\""_ba
                                          : "\"$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN\""_ba);
}

Result<QByteArray> twilioCommand(const net::LoggedExchange &exchange)
{
    const auto place = placeOf(exchange.url);
    if (!place)
        return noCommand(CommandTexts::tr("The twilio command talks to Twilio alone, not to %1.")
                             .arg(exchange.url.host()));
    if (exchange.requestBody.size() != exchange.requestBodySize ||
        exchange.requestBody.contains('\0'))
        return noCommand(CommandTexts::tr("Its body cannot stand on a command line."));

    // v1/Services/{Service}/Maps/{Map}/Items/{Key}
    const QStringList path = exchange.url.path(QUrl::FullyEncoded).split(u'/', Qt::SkipEmptyParts);
    QByteArray topic = "api:sync:v1"_ba;
    QByteArray flags;
    if (path.size() < 2 || path.first() != "v1"_L1)
        return noCommand(CommandTexts::tr("It has no command for this address."));
    for (qsizetype i = 1; i < path.size(); i += 2) {
        const Step *step = stepOf(path[i]);
        if (!step)
            return noCommand(CommandTexts::tr("It has no command for this address."));
        topic += ':' + path[i].toLower().toLatin1();
        if (i + 1 < path.size())
            flags += flag(i + 2 < path.size() ? step->parentFlag : step->ownFlag,
                          QByteArray::fromPercentEncoding(path[i + 1].toLatin1()));
    }
    const bool isList = path.size() % 2 == 0;

    const FormFields query = decodeForm(exchange.url.query(QUrl::FullyEncoded).toLatin1());
    for (const auto &[name, value] : query) {
        if (name == "PageToken" || name == "Page")
            return noCommand(CommandTexts::tr(
                "It begins every list by itself and cannot ask for a page within it."));
    }
    QByteArray verb = isList ? "list"_ba : "fetch"_ba;
    if (exchange.method == net::Method::Post)
        verb = isList ? "create"_ba : "update"_ba;
    else if (exchange.method == net::Method::Delete)
        verb = "remove"_ba;
    for (const auto &[name, value] : exchange.requestHeaders) {
        if (name.compare("If-Match", Qt::CaseInsensitive) == 0)
            flags += flag("if-match"_ba, value);
    }
    return *place + "twilio " + topic + ':' + verb + flags + fieldFlags(query) +
           fieldFlags(decodeForm(exchange.requestBody));
}

} // namespace syncdeck::sync
