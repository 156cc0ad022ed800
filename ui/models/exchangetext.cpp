// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/exchangetext.h"

#include "app/json/rewrite.h"
#include "app/session/errortext.h"
#include "app/sync/codec.h"
#include "app/sync/encoding.h"
#include "ui/models/texts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using net::LoggedExchange;

namespace {

struct ExchangeTexts
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeTexts)
};

QString headerLines(const QList<net::Header> &headers)
{
    QString lines;
    for (const auto &[name, value] : headers)
        lines += u"%1: %2\n"_s.arg(visibleText(QString::fromLatin1(name)),
                                   visibleText(QString::fromUtf8(value)));
    return lines;
}

/// The body, and what of it was not kept.
QString bodyText(const QByteArray &body, qint64 wholeSize)
{
    QString text = QString::fromUtf8(body);
    if (body.size() < wholeSize) {
        const QLocale locale;
        text += u'\n' + ExchangeTexts::tr("\u2026 (%1 in all; only the beginning is kept)")
                            .arg(locale.formattedDataSize(wholeSize));
    }
    return text;
}

/// Nothing when it was a success.
std::optional<Error> errorOf(const LoggedExchange &exchange)
{
    if (exchange.error || !exchange.isFailure())
        return exchange.error;
    const net::Answer answer{exchange.status, exchange.answerHeaders, exchange.answerBody};
    const bool isConditional =
        std::ranges::any_of(exchange.requestHeaders,
                            [](const net::Header &header) { return header.first == "If-Match"; });
    return sync::decodeError(answer, {exchange.isWrite(), isConditional}, exchange.at);
}

} // namespace

QString addressText(const QUrl &url)
{
    return url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::PrettyDecoded);
}

QString statusText(const LoggedExchange &exchange)
{
    if (exchange.status > 0)
        return QString::number(exchange.status);
    return exchange.error && exchange.error->kind == ErrorKind::Cancelled
               ? ExchangeTexts::tr("cancelled")
               : ExchangeTexts::tr("no answer");
}

QString requestIdText(const LoggedExchange &exchange)
{
    return sync::requestIdOf({exchange.status, exchange.answerHeaders, {}});
}

QString summaryText(const LoggedExchange &exchange)
{
    const QLocale locale;
    QString text =
        ExchangeTexts::tr("%1: %2 after %3 ms, %4", "moment: status after duration, method")
            .arg(momentText(exchange.at), statusText(exchange),
                 locale.toString(qint64(exchange.duration.count())),
                 QString::fromLatin1(net::methodName(exchange.method)));
    if (exchange.attempt > 1)
        text += ExchangeTexts::tr(", attempt %1").arg(locale.toString(exchange.attempt));
    if (const auto error = errorOf(exchange))
        text += u'\n' + session::describe(*error).plain();
    return text;
}

QString requestText(const LoggedExchange &exchange)
{
    QString text = u"%1 %2\n"_s.arg(QString::fromLatin1(net::methodName(exchange.method)),
                                    QString::fromLatin1(exchange.url.toEncoded())) +
                   headerLines(exchange.requestHeaders);
    if (exchange.requestBodySize == 0)
        return text;
    const net::Answer asAnswer{0, exchange.requestHeaders, {}};
    if (asAnswer.header("content-type").startsWith("application/x-www-form-urlencoded")) {
        text += u'\n' + ExchangeTexts::tr("Fields:") + u'\n';
        const auto fields = sync::decodeForm(exchange.requestBody);
        for (const auto &[name, value] : fields)
            text +=
                u"%1 = %2\n"_s.arg(visibleText(QString::fromUtf8(name)), QString::fromUtf8(value));
        text += u'\n' + ExchangeTexts::tr("As sent:");
    }
    return text + u'\n' + bodyText(exchange.requestBody, exchange.requestBodySize);
}

QString answerText(const LoggedExchange &exchange, bool exact)
{
    if (exchange.status == 0)
        return ExchangeTexts::tr("No answer came.");
    const QString head =
        u"HTTP %1\n"_s.arg(exchange.status) + headerLines(exchange.answerHeaders) + u'\n';
    if (!exact) {
        if (const auto indented = json::reindent(exchange.answerBody))
            return head + bodyText(*indented, indented->size());
    }
    return head + bodyText(exchange.answerBody, exchange.answerBodySize);
}

} // namespace syncdeck::ui
