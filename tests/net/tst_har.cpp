// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/net/har.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAnArchiveThatOthersRead();
    void tellsOfExchangesWithoutAnAnswer();
    void keepsBytesThatAreNoText();
    void tellsOfBodiesThatWereCut();
    void appearsOnlyWhenWhole();

private:
    [[nodiscard]] QJsonArray saved();
    [[nodiscard]] std::vector<net::RequestLog::Entry> entries() const
    {
        return {m_log->entries().begin(), m_log->entries().end()};
    }

    std::unique_ptr<net::RequestLog> m_log;
    QTemporaryDir m_folder;
};

void TestHar::init()
{
    m_log = std::make_unique<net::RequestLog>();
}

QJsonArray TestHar::saved()
{
    const QString path = m_folder.filePath(u"log.har"_s);
    if (!net::saveHar(path, entries()))
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject log =
        QJsonDocument::fromJson(file.readAll()).object().value(u"log"_s).toObject();
    if (log.value(u"version"_s) != u"1.2"_s ||
        log.value(u"creator"_s).toObject().value(u"name"_s) != u"Syncdeck"_s)
        return {};
    return log.value(u"entries"_s).toArray();
}

void TestHar::isAnArchiveThatOthersRead()
{
    net::Request request;
    request.method = net::Method::Post;
    request.url = QUrl::fromEncoded("https://a.example/x%2Fy?From=a%20b&Empty=&Bare");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "Key=%22k%22"_ba;
    const QDateTime at(QDate(2026, 1, 2), QTime(3, 4, 5, 67), utcZone);
    m_log->add(request,
               net::Answer{201,
                           {{"Content-Type", "application/json"}, {"ETag", "2a"}},
                           "{\"data\":9007199254740993,\"\u2028\":\"\\u0001\"}"},
               at, 35ms, 2);
    m_log->add({}, net::Answer{204, {}, {}}, at, 1ms, 1);
    const QJsonArray list = saved();
    QCOMPARE(list.size(), 2);
    const QJsonObject first = list.first().toObject();
    QCOMPARE(first.value(u"startedDateTime"_s).toString(), u"2026-01-02T03:04:05.067Z"_s);
    QCOMPARE(first.value(u"time"_s).toInt(), 35);
    QCOMPARE(first.value(u"timings"_s).toObject(),
             (QJsonObject{{u"send"_s, 0}, {u"wait"_s, 35}, {u"receive"_s, 0}}));
    QVERIFY(first.value(u"cache"_s).isObject());
    const QJsonObject sent = first.value(u"request"_s).toObject();
    QCOMPARE(sent.value(u"method"_s).toString(), u"POST"_s);
    QCOMPARE(sent.value(u"url"_s).toString(), u"https://a.example/x%2Fy?From=a%20b&Empty=&Bare"_s);
    QCOMPARE(sent.value(u"httpVersion"_s).toString(), u"HTTP/1.1"_s);
    QCOMPARE(sent.value(u"queryString"_s).toArray().first().toObject(),
             (QJsonObject{{u"name"_s, u"From"_s}, {u"value"_s, u"a b"_s}}));
    QCOMPARE(sent.value(u"queryString"_s).toArray().size(), 3);
    QCOMPARE(sent.value(u"postData"_s).toObject().value(u"text"_s).toString(), u"Key=%22k%22"_s);
    QCOMPARE(sent.value(u"bodySize"_s).toInt(), 11);
    const QJsonObject came = first.value(u"response"_s).toObject();
    QCOMPARE(came.value(u"status"_s).toInt(), 201);
    QCOMPARE(came.value(u"content"_s).toObject().value(u"text"_s).toString(),
             u"{\"data\":9007199254740993,\"\u2028\":\"\\u0001\"}"_s);
    QCOMPARE(came.value(u"headers"_s).toArray().size(), 2);
    for (const QString &name : {u"cookies"_s, u"headers"_s}) {
        QVERIFY(sent.value(name).isArray());
        QVERIFY(came.value(name).isArray());
    }
    QVERIFY(!list.last().toObject().value(u"request"_s).toObject().contains(u"postData"_s));
}

void TestHar::tellsOfExchangesWithoutAnAnswer()
{
    m_log->add({}, fail(ErrorKind::ConnectionLost, u"a.example"_s, u"Connection closed"_s), {}, 1ms,
               1);
    const QJsonObject came = saved().first().toObject().value(u"response"_s).toObject();
    QCOMPARE(came.value(u"status"_s).toInt(-1), 0);
    QCOMPARE(came.value(u"_error"_s).toString(), u"Connection closed"_s);
}

void TestHar::keepsBytesThatAreNoText()
{
    const QByteArray bytes("\xff\x00\xc3(", 4);
    m_log->add({}, net::Answer{200, {}, bytes}, {}, 1ms, 1);
    const QJsonObject content =
        saved().first().toObject().value(u"response"_s).toObject().value(u"content"_s).toObject();
    QCOMPARE(content.value(u"encoding"_s).toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content.value(u"text"_s).toString().toLatin1()), bytes);
}

void TestHar::tellsOfBodiesThatWereCut()
{
    m_log->add({}, net::Answer{200, {}, QByteArray(net::RequestLog::maxBodyBytes + 1, 'a')}, {},
               1ms, 1);
    const QJsonObject came = saved().first().toObject().value(u"response"_s).toObject();
    const QJsonObject content = came.value(u"content"_s).toObject();
    QCOMPARE(content.value(u"size"_s).toInt(), net::RequestLog::maxBodyBytes + 1);
    QCOMPARE(content.value(u"text"_s).toString().size(), net::RequestLog::maxBodyBytes);
    QVERIFY(content.value(u"comment"_s).toString().contains(u"beginning"_s));
}

void TestHar::appearsOnlyWhenWhole()
{
    m_log->add({}, net::Answer{200, {}, {}}, {}, 1ms, 1);
    const QString path = m_folder.filePath(u"no-such-folder/log.har"_s);
    const auto result = net::saveHar(path, entries());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileUnwritable);
    QCOMPARE(result.error().subject, path);
    QVERIFY(!QFile::exists(path));
    if (QFile::exists(u"/dev/full"_s)) {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        QVERIFY(!net::writeHar(entries(), full));
    }
}

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
