// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/har.h"

#include "app/base/outputfile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace syncdeck::net {

namespace {

std::optional<QString> asText(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

QJsonArray pairs(const QList<Header> &headers)
{
    QJsonArray array;
    for (const auto &[name, value] : headers)
        array << QJsonObject{{u"name"_s, QString::fromLatin1(name)},
                             {u"value"_s, QString::fromUtf8(value)}};
    return array;
}

QJsonArray query(const QUrl &url)
{
    QJsonArray array;
    if (!url.hasQuery())
        return array;
    const auto decoded = [](const QString &text) {
        return QUrl::fromPercentEncoding(text.toLatin1());
    };
    const QStringList pieces = url.query(QUrl::FullyEncoded).split(u'&');
    for (const QString &piece : pieces) {
        const qsizetype equals = piece.indexOf(u'=');
        array << QJsonObject{
            {u"name"_s, decoded(equals < 0 ? piece : piece.first(equals))},
            {u"value"_s, equals < 0 ? QString() : decoded(piece.sliced(equals + 1))}};
    }
    return array;
}

QByteArray headerOf(const QList<Header> &headers, QByteArrayView name)
{
    return Answer{0, headers, {}}.header(name);
}

QString cutComment(qint64 kept, qint64 whole)
{
    return kept == whole ? QString()
                         : u"The body has %1 bytes; only its beginning was kept."_s.arg(whole);
}

/// A body as HAR's `text`, with what must be said of it. `encoding` is what the member is called
/// that tells of base64: HAR knows it for answers alone.
void addBody(QJsonObject &object, const QByteArray &body, qint64 wholeSize, const QString &encoding)
{
    const auto text = asText(body);
    object[u"text"_s] = text ? *text : QString::fromLatin1(body.toBase64());
    if (!text)
        object[encoding] = u"base64"_s;
    if (const QString comment = cutComment(body.size(), wholeSize); !comment.isEmpty())
        object[u"comment"_s] = comment;
}

/// A name or a value of a form. What is no UTF-8 stays as it was sent.
QString formText(QByteArray encoded)
{
    const auto text = asText(QByteArray::fromPercentEncoding(encoded.replace('+', ' ')));
    return text ? *text : QString::fromLatin1(encoded);
}

/// The fields of a form; none, where the body is another thing.
QJsonArray params(const QByteArray &mimeType, const QByteArray &body, qint64 wholeSize)
{
    const QByteArray type = mimeType.split(';').first().trimmed().toLower();
    QJsonArray array;
    if (type != "application/x-www-form-urlencoded" || body.isEmpty())
        return array;
    const QByteArrayList pieces = body.split('&');
    for (const QByteArray &piece : pieces) {
        const qsizetype equals = piece.indexOf('=');
        array << QJsonObject{
            {u"name"_s, formText(equals < 0 ? piece : piece.first(equals))},
            {u"value"_s, equals < 0 ? QString() : formText(piece.sliced(equals + 1))}};
    }
    if (body.size() < wholeSize) {
        QJsonObject last = array.last().toObject();
        last[u"comment"_s] = u"Only the beginning of this was kept."_s;
        array[array.size() - 1] = last;
    }
    return array;
}

QJsonObject requestOf(const LoggedExchange &exchange)
{
    QJsonObject request{{u"method"_s, QString::fromLatin1(methodName(exchange.method))},
                        {u"url"_s, QString::fromLatin1(exchange.url.toEncoded())},
                        {u"httpVersion"_s, u"HTTP/1.1"_s},
                        {u"cookies"_s, QJsonArray()},
                        {u"headers"_s, pairs(exchange.requestHeaders)},
                        {u"queryString"_s, query(exchange.url)},
                        {u"headersSize"_s, -1},
                        {u"bodySize"_s, exchange.requestBodySize}};
    if (exchange.requestBodySize > 0) {
        const QByteArray type = headerOf(exchange.requestHeaders, "content-type");
        // Both forms: some readers know a form by its fields alone, others by its text.
        QJsonObject data{
            {u"mimeType"_s, QString::fromLatin1(type)},
            {u"params"_s, params(type, exchange.requestBody, exchange.requestBodySize)}};
        addBody(data, exchange.requestBody, exchange.requestBodySize, u"_encoding"_s);
        request[u"postData"_s] = data;
    }
    return request;
}

QJsonObject responseOf(const LoggedExchange &exchange)
{
    QJsonObject content{
        {u"size"_s, exchange.answerBodySize},
        {u"mimeType"_s, QString::fromLatin1(exchange.answerHeader("content-type"))}};
    if (exchange.answerBodySize > 0)
        addBody(content, exchange.answerBody, exchange.answerBodySize, u"encoding"_s);
    QJsonObject response{{u"status"_s, exchange.status},
                         {u"statusText"_s, QString()},
                         {u"httpVersion"_s, exchange.status > 0 ? u"HTTP/1.1"_s : QString()},
                         {u"cookies"_s, QJsonArray()},
                         {u"headers"_s, pairs(exchange.answerHeaders)},
                         {u"content"_s, content},
                         {u"redirectURL"_s, QString()},
                         {u"headersSize"_s, -1},
                         {u"bodySize"_s, exchange.status > 0 ? exchange.answerBodySize : -1}};
    if (exchange.error)
        response[u"_error"_s] =
            exchange.error->detail.isEmpty() ? u"no answer"_s : exchange.error->detail;
    return response;
}

QJsonObject entryOf(const LoggedExchange &exchange)
{
    const auto milliseconds = qint64(exchange.duration.count());
    QJsonObject entry{
        {u"startedDateTime"_s, exchange.at.toUTC().toString(Qt::ISODateWithMs)},
        {u"time"_s, milliseconds},
        {u"request"_s, requestOf(exchange)},
        {u"response"_s, responseOf(exchange)},
        {u"cache"_s, QJsonObject()},
        // Only the whole was measured.
        {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, milliseconds}, {u"receive"_s, 0}}}};
    if (exchange.attempt > 1)
        entry[u"comment"_s] = u"attempt %1"_s.arg(exchange.attempt);
    return entry;
}

} // namespace

Result<void> writeHar(const std::vector<RequestLog::Entry> &entries, const HarSink &sink)
{
    // Entry by entry, so that no more than one is in memory twice.
    auto done = sink("{\"log\":{\"version\":\"1.2\",\"creator\":{\"name\":\"Syncdeck\","
                     "\"version\":\"" SYNCDECK_VERSION "\"},\"entries\":[");
    for (std::size_t i = 0; i < entries.size() && done; ++i) {
        done = sink((i == 0 ? "\n" : ",\n") +
                    QJsonDocument(entryOf(*entries[i])).toJson(QJsonDocument::Compact));
    }
    return done ? sink("\n]}}\n") : done;
}

Result<void> saveHar(const QString &path, const std::vector<RequestLog::Entry> &entries)
{
    // No secrets are in it, but somebody's data is. Whom to show it to is for the user to say.
    OutputFile file(path, Special::Refused, Readers::ThisUserUnlessThere);
    auto done = file.open();
    if (done)
        done = writeHar(entries, [&file](const QByteArray &bytes) { return file.write(bytes); });
    return done ? file.commit() : done;
}

} // namespace syncdeck::net
