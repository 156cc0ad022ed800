// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/net/requestlog.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using net::RequestLog;

class TestRequestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAnExchange();
    void keepsAFailure();
    void keepsOnlyTheLast();
    void keepsTheBeginningOfLongBodies();
    void keepsWithinItsMemory();
    void keepsNothingWhereNobodyLooks();
    void showsThatCredentialsWent();
};

void TestRequestLog::keepsAnExchange()
{
    RequestLog log;
    const QSignalSpy added(&log, &RequestLog::added);
    net::Request request;
    request.method = net::Method::Post;
    request.url = QUrl::fromEncoded("https://a.example/v1/a%2Fb");
    request.headers = {{"if-match", "1f"}, {"Cookie", "secret"}};
    request.body = "Key=k"_ba;
    const QDateTime at(QDate(2026, 1, 1), QTime(12, 0), utcZone);
    log.add(request, net::Answer{201, {{"ETag", "2a"}}, "{}"}, at, 35ms, 2);
    QCOMPARE(added.size(), 1);
    const net::LoggedExchange &entry = *log.entries().back();
    QCOMPARE(entry.number, 1);
    QCOMPARE(entry.at, at);
    QCOMPARE(entry.method, net::Method::Post);
    QCOMPARE(entry.url, request.url);
    QCOMPARE(entry.requestHeaders, (QList<net::Header>{{"if-match", "1f"}, {"Cookie", "\u2026"}}));
    QCOMPARE(entry.requestBody, request.body);
    QCOMPARE(entry.requestBodySize, 5);
    QCOMPARE(entry.attempt, 2);
    QCOMPARE(entry.duration, 35ms);
    QCOMPARE(entry.status, 201);
    QCOMPARE(entry.answerHeaders, (QList<net::Header>{{"ETag", "2a"}}));
    QCOMPARE(entry.answerBody, "{}"_ba);
    QVERIFY(!entry.error);
}

void TestRequestLog::keepsAFailure()
{
    RequestLog log;
    log.add({}, fail(ErrorKind::TimedOut, u"a.example"_s), {}, 30s, 1);
    const net::LoggedExchange &entry = *log.entries().back();
    QCOMPARE(entry.status, 0);
    QVERIFY(entry.error.has_value());
    QCOMPARE(entry.error->kind, ErrorKind::TimedOut);
}

void TestRequestLog::keepsOnlyTheLast()
{
    RequestLog log;
    for (std::size_t i = 0; i < RequestLog::maxEntries + 5; ++i)
        log.add({}, net::Answer{200, {}, {}}, {}, 1ms, 1);
    QCOMPARE(log.entries().size(), RequestLog::maxEntries);
    QCOMPARE(log.entries().front()->number, 6);
    QCOMPARE(log.entries().back()->number, qint64(RequestLog::maxEntries + 5));
    const QSignalSpy cleared(&log, &RequestLog::cleared);
    log.clear();
    QCOMPARE(cleared.size(), 1);
    QVERIFY(log.entries().empty());
    log.add({}, net::Answer{200, {}, {}}, {}, 1ms, 1);
    QCOMPARE(log.entries().back()->number, qint64(RequestLog::maxEntries + 6)); // goes on counting
}

void TestRequestLog::keepsTheBeginningOfLongBodies()
{
    RequestLog log;
    for (const qsizetype size : {RequestLog::maxBodyBytes, RequestLog::maxBodyBytes + 1}) {
        net::Request request;
        request.body = QByteArray(size, 'q');
        log.add(request, net::Answer{200, {}, QByteArray(size, 'a')}, {}, 1ms, 1);
        QCOMPARE(log.entries().back()->requestBody, QByteArray(RequestLog::maxBodyBytes, 'q'));
        QCOMPARE(log.entries().back()->answerBody, QByteArray(RequestLog::maxBodyBytes, 'a'));
        QCOMPARE(log.entries().back()->answerBodySize, size);
    }
}

void TestRequestLog::keepsWithinItsMemory()
{
    RequestLog log;
    const QByteArray body(RequestLog::maxBodyBytes, 'a');
    const auto fitting = std::size_t(RequestLog::maxBytes / RequestLog::maxBodyBytes);
    for (std::size_t i = 0; i < fitting + 10; ++i)
        log.add({}, net::Answer{200, {}, body}, {}, 1ms, 1);
    QCOMPARE(log.entries().size(), fitting);
    QCOMPARE(log.entries().front()->number, 11);
    log.clear();
    log.add({}, net::Answer{200, {}, body}, {}, 1ms, 1);
    QCOMPARE(log.entries().size(), 1U);
}

void TestRequestLog::keepsNothingWhereNobodyLooks()
{
    RequestLog log(RequestLog::Keeping::Nothing);
    const QSignalSpy added(&log, &RequestLog::added);
    log.add({}, net::Answer{200, {}, "{}"}, {}, 1ms, 1);
    QVERIFY(log.entries().empty());
    QCOMPARE(added.size(), 0);
}

void TestRequestLog::showsThatCredentialsWent()
{
    RequestLog log;
    log.add({}, net::Answer{200, {}, {}}, {}, 1ms, 1, {u"AC1"_s, Secret::take("canary-0000"_ba)});
    QCOMPARE(log.entries().back()->user, u"AC1"_s);
    QCOMPARE(log.entries().back()->requestHeaders,
             (QList<net::Header>{{"Authorization", "\u2026"}}));
}

QTEST_GUILESS_MAIN(TestRequestLog)
#include "tst_requestlog.moc"
