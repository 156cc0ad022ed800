// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/curlcommand.h"

#include "app/net/redaction.h"
#include "app/net/shellquote.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

struct CurlTexts
{
    Q_DECLARE_TR_FUNCTIONS(CurlTexts)
};

bool makesItself(const QByteArray &name)
{
    return name.compare("content-length", Qt::CaseInsensitive) == 0 ||
           name.compare("user-agent", Qt::CaseInsensitive) == 0;
}

} // namespace

Result<QByteArray> curlCommand(const LoggedExchange &exchange, const QByteArray &credentials)
{
    if (exchange.requestBody.size() != exchange.requestBodySize)
        return fail(ErrorKind::InvalidInput, CurlTexts::tr("The request"),
                    CurlTexts::tr("Its body was not kept whole."));
    if (exchange.requestBody.contains('\0'))
        return fail(ErrorKind::InvalidInput, CurlTexts::tr("The request"),
                    CurlTexts::tr("Its body holds a zero byte, which no command line can carry."));
    // Brackets and braces are no patterns here, and `..` no step between folders.
    QByteArray command = "curl --globoff --path-as-is"_ba;
    // curl makes GET by itself, and POST as soon as there is data, which may be empty.
    if (exchange.method == Method::Delete)
        command += " --request DELETE";
    if (!credentials.isEmpty())
        command += " --user " + credentials;
    for (const auto &[name, value] : exchange.requestHeaders) {
        if (value == hiddenMark || makesItself(name))
            continue;
        // With nothing after a colon curl would send no such header; the semicolon is its own sign
        // for an empty one.
        command += " --header " + shellQuoted(value.isEmpty() ? name + ';' : name + ": " + value);
    }
    // Raw: a leading @ is no file's name.
    if (exchange.method == Method::Post || !exchange.requestBody.isEmpty())
        command += " --data-raw " + shellQuoted(exchange.requestBody);
    return command + ' ' + shellQuoted(exchange.url.toEncoded());
}

} // namespace syncdeck::net
