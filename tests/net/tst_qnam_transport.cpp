// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/exchange.h"
#include "app/net/qnamtransport.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using net::Method;
using test::ScriptedServer;

namespace {

net::Request requestTo(const QUrl &url, Method method = Method::Get)
{
    net::Request request;
    request.method = method;
    request.url = url;
    if (method == Method::Post)
        request.body = "Key=a"_ba;
    return request;
}

net::Request longRead(const QUrl &url)
{
    net::Request request = requestTo(url);
    request.priority = net::Priority::Bulk;
    return request;
}

/// Keeps what it is asked until it is told to answer.
class HoldingServer : public QTcpServer
{
public:
    HoldingServer()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                    received += socket->readAll();
                    m_waiting << socket;
                });
            }
        });
    }

    [[nodiscard]] QUrl url(const QString &scheme) const
    {
        return QUrl(u"%1://127.0.0.1:%2/"_s.arg(scheme).arg(serverPort()));
    }
    [[nodiscard]] int waiting() const { return int(m_waiting.size()); }
    [[nodiscard]] int connections() const
    {
        return int(std::ranges::count(findChildren<QTcpSocket *>(), QTcpSocket::ConnectedState,
                                      &QTcpSocket::state));
    }
    void answer()
    {
        for (QTcpSocket *socket : std::exchange(m_waiting, {}))
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    }

    QByteArray received;

private:
    QList<QTcpSocket *> m_waiting;
};

} // namespace

class TestQnamTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsTheWholeAnswer();
    void anyStatusIsAnAnswer_data();
    void anyStatusIsAnAnswer();
    void neverFollowsRedirects();
    void sendsAWriteOnce_data();
    void sendsAWriteOnce();
    void sendsAWriteOnceOnAReusedConnection();
    void saysWhatFailed_data();
    void saysWhatFailed();
    void refusedConnectionsAndUnknownHosts();
    void timesOutOverTheWholeExchange();
    void cancels();
    void limitsTheAnswer();
    void passesOverContinue();
    void takesNoStrayAnswerForAnother_data();
    void takesNoStrayAnswerForAnother();
    void judgesALargeAnswerInAnotherThread();
    void takesAnAnswerThatCameInTime();
    void dropsWhatASharedConnectionMightMixUp();
    void losesNoOtherWrite();
    void deletesOverConnectionsOfTheirOwn();
    void takesNothingOverFromWhatWasGivenUp();
    void finishesWhenDestroyed();
    void keepsThePathAsItIs();
    void showsNoTrustInUnknownCertificates();
    void readsOverManyConnectionsFromFarAway_data();
    void readsOverManyConnectionsFromFarAway();
    void closesAdditionalConnectionsWhenIdle();
    void givesUpWhatDoesNotBegin();
    void offersNoHttp2();

private:
    SystemClock m_clock;
};

void TestQnamTransport::bringsTheWholeAnswer()
{
    ScriptedServer server;
    server.addAnswer("201 Created", "{\"a\": 1.0}", "ETag: 1f\r\nSet-Cookie: a=b\r\n");
    net::QnamTransport transport(m_clock);
    net::Request request = requestTo(server.url(u"/x"_s), Method::Post);
    request.headers.append({"Content-Type"_ba, "application/x-www-form-urlencoded"_ba});
    const auto answer = test::await(transport.send(request, {}));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, "{\"a\": 1.0}"_ba);
    QCOMPARE(answer->header("etag"), "1f"_ba);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(server.requests().first().startsWith("POST /x HTTP/1.1\r\n"));
    QVERIFY(server.requests().first().endsWith("\r\n\r\nKey=a"));
}

void TestQnamTransport::anyStatusIsAnAnswer_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char *status :
         {"200 OK", "204 No Content", "301 Moved", "400 Bad", "401 Unauthorized", "403 Forbidden",
          "404 Not Found", "405 No", "409 Conflict", "412 Precondition Failed", "413 Too Large",
          "418 Teapot", "429 Slow", "500 Oops", "502 Bad Gateway", "503 Busy", "504 Late"})
        QTest::newRow(status) << QByteArray(status);
}

void TestQnamTransport::anyStatusIsAnAnswer()
{
    QFETCH(QByteArray, status);
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        ScriptedServer server;
        const bool empty = status.startsWith("204");
        server.addAnswer(status, empty ? ""_ba : "{}"_ba,
                         "WWW-Authenticate: Basic realm=\"x\"\r\n");
        net::QnamTransport transport(m_clock);
        const auto answer = test::await(transport.send(requestTo(server.url(u"/"_s), method), {}));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->status, status.first(3).toInt());
        QCOMPARE(server.requests().size(), 1);
    }
}

void TestQnamTransport::neverFollowsRedirects()
{
    ScriptedServer elsewhere;
    ScriptedServer server;
    server.addAnswer("302 Found", "", "Location: " + elsewhere.url(u"/x"_s).toEncoded() + "\r\n");
    server.addAnswer("307 Temporary", "", "Location: /same\r\n");
    net::QnamTransport transport(m_clock);
    QCOMPARE(test::await(transport.send(requestTo(server.url(u"/"_s)), {}))->status, 302);
    QCOMPARE(test::await(transport.send(requestTo(server.url(u"/"_s), Method::Post), {}))->status,
             307);
    QCOMPARE(elsewhere.requests().size(), 0);
    QCOMPARE(server.requests().size(), 2);
}

void TestQnamTransport::sendsAWriteOnce_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("reply");
    for (const auto &[name, method] :
         {std::pair{"POST", Method::Post}, std::pair{"DELETE", Method::Delete}}) {
        QTest::addRow("%s, closed without an answer", name) << method << ""_ba;
        QTest::addRow("%s, closed within the headers", name)
            << method << "HTTP/1.1 200 OK\r\nCont"_ba;
        QTest::addRow("%s, closed within the body", name)
            << method << "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"a"_ba;
    }
}

void TestQnamTransport::sendsAWriteOnce()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, reply);
    ScriptedServer server;
    for (int i = 0; i < 5; ++i) // for every attempt that might be made
        server.addReply({reply, ScriptedServer::Reply::Then::Close});
    net::QnamTransport transport(m_clock);
    const auto answer = test::await(transport.send(requestTo(server.url(u"/"_s), method), {}));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, ErrorKind::ConnectionLost);
    QVERIFY(answer.error().mayHaveBeenApplied);
    QCOMPARE(server.requests().size(), 1);
}

void TestQnamTransport::sendsAWriteOnceOnAReusedConnection()
{
    ScriptedServer server;
    server.addAnswer("200 OK", "{}");
    for (int i = 0; i < 5; ++i)
        server.addReply({""_ba, ScriptedServer::Reply::Then::Close});
    net::QnamTransport transport(m_clock);
    QVERIFY(test::await(transport.send(requestTo(server.url(u"/"_s)), {})).has_value());
    const auto answer =
        test::await(transport.send(requestTo(server.url(u"/"_s), Method::Post), {}));
    QCOMPARE(answer.error().kind, ErrorKind::ConnectionLost);
    QCOMPARE(server.requests().size(), 2); // the read, and the write once
}

void TestQnamTransport::saysWhatFailed_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("body cut short")
        << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"_ba << ErrorKind::ConnectionLost;
    QTest::newRow("error body cut short")
        << "HTTP/1.1 400 Bad\r\nContent-Length: 100\r\n\r\n{"_ba << ErrorKind::ConnectionLost;
    QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH_9.2\r\n\r\n"_ba << ErrorKind::ConnectionLost;
}

void TestQnamTransport::saysWhatFailed()
{
    QFETCH(QByteArray, reply);
    QFETCH(ErrorKind, kind);
    ScriptedServer server;
    for (int i = 0; i < 5; ++i)
        server.addReply({reply, ScriptedServer::Reply::Then::Close});
    net::QnamTransport transport(m_clock);
    const auto answer = test::await(transport.send(requestTo(server.url(u"/"_s)), {}));
    QVERIFY(!answer.has_value());
    QCOMPARE(answer.error().kind, kind);
    QVERIFY(!answer.error().mayHaveBeenApplied);
}

void TestQnamTransport::refusedConnectionsAndUnknownHosts()
{
    net::QnamTransport transport(m_clock);
    QUrl closed;
    {
        const ScriptedServer gone;
        closed = gone.url(u"/"_s);
    }
    auto answer = test::await(transport.send(requestTo(closed, Method::Post), {}));
    QCOMPARE(answer.error().kind, ErrorKind::ConnectionRefused);
    QVERIFY(!answer.error().mayHaveBeenApplied);
    QCOMPARE(answer.error().subject, u"127.0.0.1"_s);
    answer = test::await(
        transport.send(requestTo(QUrl(u"https://no-such-host.invalid/"_s), Method::Post), {}));
    QCOMPARE(answer.error().kind, ErrorKind::HostNotFound);
    QVERIFY(!answer.error().mayHaveBeenApplied);
}

void TestQnamTransport::timesOutOverTheWholeExchange()
{
    test::FakeClock clock;
    ScriptedServer server; // takes the request and says nothing
    net::QnamTransport transport(clock);
    net::Request request = requestTo(server.url(u"/"_s), Method::Post);
    request.timeout = 30s;
    const auto future = transport.send(request, {});
    QTRY_COMPARE(server.requests().size(), 1);
    QTRY_VERIFY(!transport.findChild<net::Exchange *>()->isUnsent());
    clock.advance(29s);
    QVERIFY(!future.isFinished());
    clock.advance(1s);
    const auto answer = test::await(future);
    QCOMPARE(answer.error().kind, ErrorKind::TimedOut);
    QVERIFY(answer.error().mayHaveBeenApplied);
}

void TestQnamTransport::cancels()
{
    ScriptedServer server;
    net::QnamTransport transport(m_clock);
    const CancelSource source;
    const auto future = transport.send(requestTo(server.url(u"/"_s), Method::Post), source.token());
    QTRY_COMPARE(server.requests().size(), 1);
    source.cancel();
    const auto answer = test::await(future);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QVERIFY(answer.error().mayHaveBeenApplied);
    // Cancelled before: nothing is sent.
    const auto late = test::await(transport.send(requestTo(server.url(u"/"_s)), source.token()));
    QCOMPARE(late.error().kind, ErrorKind::Cancelled);
    QVERIFY(!late.error().mayHaveBeenApplied);
    QCOMPARE(server.requests().size(), 1);
}

void TestQnamTransport::limitsTheAnswer()
{
    ScriptedServer server;
    server.addAnswer("200 OK", QByteArray(2'000'000, 'x'));
    server.addAnswer("200 OK", QByteArray(1'000, 'x'));
    net::QnamTransport transport(m_clock);
    net::Request request = requestTo(server.url(u"/"_s));
    request.maxAnswerBytes = 1'000;
    QCOMPARE(test::await(transport.send(request, {})).error().kind, ErrorKind::AnswerTooLarge);
    QCOMPARE(test::await(transport.send(request, {}))->body.size(), 1'000);
}

void TestQnamTransport::passesOverContinue()
{
    ScriptedServer server;
    server.addReply({"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}",
                     ScriptedServer::Reply::Then::KeepOpen});
    net::QnamTransport transport(m_clock);
    const auto answer = test::await(transport.send(requestTo(server.url(u"/"_s)), {}));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->status, 200);
    QVERIFY(!answer->isStray);
    QCOMPARE(answer->body, "{}"_ba);
}

void TestQnamTransport::takesNoStrayAnswerForAnother_data()
{
    QTest::addColumn<QByteArray>("stray");
    QTest::addColumn<int>("status");
    QTest::newRow("102") << "HTTP/1.1 102 Processing\r\n\r\n"_ba << 102;
    QTest::newRow("103") << "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"_ba << 103;
    QTest::newRow("199") << "HTTP/1.1 199 \r\n\r\n"_ba << 199;
    QTest::newRow("408") << "HTTP/1.1 408 Request Timeout\r\nContent-Length: 2\r\n\r\n{}"_ba << 408;
    QTest::newRow("about something else")
        << "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nother"_ba << 200;
}

void TestQnamTransport::takesNoStrayAnswerForAnother()
{
    QFETCH(QByteArray, stray);
    QFETCH(int, status);
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        ScriptedServer server;
        // The real answer comes when the next request does, to whatever is sent by then.
        server.addReply({stray, ScriptedServer::Reply::Then::KeepOpen,
                         "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst"_ba});
        server.addAnswer("200 OK", "next");
        net::QnamTransport transport(m_clock);
        net::Request request = requestTo(server.url(u"/"_s), method);
        request.isAnsweredBy = [](const net::Answer &answer) {
            return answer.body != "other";
        };
        const auto first = test::await(transport.send(request, {}));
        QVERIFY(first.has_value());
        QCOMPARE(first->status, status);
        QVERIFY(first->isStray);
        const auto next = test::await(transport.send(request, {}));
        QVERIFY(next.has_value());
        QVERIFY(!next->isStray);
        QCOMPARE(next->body, "next"_ba);
        QCOMPARE(server.requests().size(), 2);
        QCOMPARE(server.connections(), 2);
    }
}

void TestQnamTransport::judgesALargeAnswerInAnotherThread()
{
    ScriptedServer server;
    const QByteArray large(1 << 20, 'x');
    for (int i = 0; i < 2; ++i)
        server.addAnswer("200 OK", large);
    server.addAnswer("200 OK", "next");
    net::QnamTransport transport(m_clock);
    net::Request request = requestTo(server.url(u"/"_s));
    std::atomic<QThread *> judgedBy = nullptr;
    std::atomic<int> judged = 0;
    request.isAnsweredBy = [&](const net::Answer &answer) {
        judgedBy = QThread::currentThread();
        return answer.body.size() < large.size() || ++judged == 1;
    };
    const auto whole = test::await(transport.send(request, {}));
    QVERIFY(whole.has_value());
    QVERIFY(!whole->isStray);
    QCOMPARE(whole->body, large);
    QCOMPARE_NE(judgedBy.load(), QThread::currentThread());
    // And a stray one is found out there, too.
    const auto stray = test::await(transport.send(request, {}));
    QVERIFY(stray.has_value());
    QVERIFY(stray->isStray);
    QCOMPARE(test::await(transport.send(request, {}))->body, "next"_ba);
    QCOMPARE(judgedBy.load(), QThread::currentThread());
    QCOMPARE(judged.load(), 2);
    QCOMPARE(server.connections(), 2);
}

void TestQnamTransport::takesAnAnswerThatCameInTime()
{
    ScriptedServer server;
    const QByteArray large(1 << 20, 'x');
    server.addAnswer("200 OK", large);
    test::FakeClock clock;
    net::QnamTransport transport(clock);
    net::Request request = requestTo(server.url(u"/"_s));
    QSemaphore judging;
    QSemaphore mayEnd;
    request.isAnsweredBy = [&](const net::Answer &) {
        judging.release();
        mayEnd.acquire();
        return true;
    };
    const auto answer = transport.send(request, {});
    QVERIFY(test::waitFor([&] { return judging.tryAcquire(); }));
    clock.advance(60s); // it is all here, and only has to be read
    mayEnd.release();
    const auto came = test::await(answer);
    QVERIFY(came.has_value());
    QCOMPARE(came->body, large);
}

void TestQnamTransport::dropsWhatASharedConnectionMightMixUp()
{
    // More than there are connections, so that some wait, with each other's answers before them.
    constexpr int requests = 10;
    ScriptedServer server;
    server.addReply({"HTTP/1.1 103 Early Hints\r\n\r\n", ScriptedServer::Reply::Then::KeepOpen,
                     "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst"_ba});
    net::QnamTransport transport(m_clock);
    QList<QFuture<Result<net::Answer>>> futures;
    for (int i = 0; i < requests; ++i)
        futures << transport.send(requestTo(server.url(u"/"_s)), {});
    int strays = 0;
    for (const auto &future : std::as_const(futures)) {
        const auto answer = test::await(future);
        if (answer) {
            strays += answer->isStray ? 1 : 0;
            continue;
        }
        QCOMPARE(answer.error().kind, ErrorKind::ConnectionLost);
    }
    QCOMPARE(strays, 1);
    // What left before may reach the server only now, and takes an answer, too.
    for (int i = 0; i <= requests; ++i)
        server.addAnswer("200 OK", "next");
    const auto next = test::await(transport.send(requestTo(server.url(u"/"_s)), {}));
    QVERIFY(next.has_value());
    QCOMPARE(next->body, "next"_ba);
}

void TestQnamTransport::losesNoOtherWrite()
{
    constexpr int writes = 6;
    ScriptedServer server;
    server.addReply({"HTTP/1.1 103 Early Hints\r\n\r\n", ScriptedServer::Reply::Then::KeepOpen,
                     "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst"_ba});
    for (int i = 0; i < writes; ++i)
        server.addAnswer("200 OK", "own");
    net::QnamTransport transport(m_clock);
    QList<QFuture<Result<net::Answer>>> futures;
    for (int i = 0; i < writes; ++i)
        futures << transport.send(requestTo(server.url(u"/"_s), Method::Post), {});
    int strays = 0;
    for (const auto &future : std::as_const(futures)) {
        const auto answer = test::await(future);
        QVERIFY(answer.has_value());
        strays += answer->isStray ? 1 : 0;
        QVERIFY(answer->isStray || answer->body == "own");
    }
    QCOMPARE(strays, 1);
    // One after the other, they go by one connection.
    const int before = server.connections();
    for (int i = 0; i < 3; ++i) {
        server.addAnswer("200 OK", "own");
        const auto next =
            test::await(transport.send(requestTo(server.url(u"/"_s), Method::Post), {}));
        QVERIFY(next.has_value());
        QCOMPARE(next->body, "own"_ba);
    }
    QVERIFY(server.connections() <= before + 1);
}

void TestQnamTransport::deletesOverConnectionsOfTheirOwn()
{
    // An answer to each, and another one when the next request comes.
    const QByteArray done = "HTTP/1.1 204 No Content\r\n\r\n"_ba;
    ScriptedServer server;
    server.addReply({done, ScriptedServer::Reply::Then::KeepOpen, done});
    server.addReply({"HTTP/1.1 412 Precondition Failed\r\nContent-Length: 2\r\n\r\n{}"_ba,
                     ScriptedServer::Reply::Then::KeepOpen, done});
    server.addAnswer("200 OK", "own");
    server.addAnswer("404 Not Found", "{}");
    net::QnamTransport transport(m_clock);
    const auto statusOf = [&](Method method) {
        const auto answer = test::await(transport.send(requestTo(server.url(u"/"_s), method), {}));
        return answer ? answer->status : 0;
    };
    QCOMPARE(statusOf(Method::Delete), 204);
    QCOMPARE(statusOf(Method::Delete), 412);
    QCOMPARE(statusOf(Method::Post), 200);
    QCOMPARE(statusOf(Method::Delete), 404);
    QCOMPARE(server.connections(), 4);
}

void TestQnamTransport::takesNothingOverFromWhatWasGivenUp()
{
    // Whether Qt has taken the interim answer in by then, and anybody has heard of it, is chance.
    for (int round = 0; round < 20; ++round) {
        ScriptedServer server;
        server.addReply({"HTTP/1.1 103 Early Hints\r\n\r\n", ScriptedServer::Reply::Then::KeepOpen,
                         "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst"_ba});
        server.addAnswer("200 OK", "next");
        net::QnamTransport transport(m_clock);
        const CancelSource source;
        const auto given = transport.send(requestTo(server.url(u"/"_s)), source.token());
        while (server.requests().isEmpty())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        source.cancel();
        const auto next = test::await(transport.send(requestTo(server.url(u"/"_s)), {}));
        QVERIFY(given.isFinished());
        QVERIFY(next.has_value());
        QCOMPARE(next->body, "next"_ba);
        QCOMPARE(server.connections(), 2);
    }
}

void TestQnamTransport::finishesWhenDestroyed()
{
    ScriptedServer server;
    QFuture<Result<net::Answer>> future;
    {
        net::QnamTransport transport(m_clock);
        future = transport.send(requestTo(server.url(u"/"_s)), {});
        QTRY_COMPARE(server.requests().size(), 1);
    }
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
}

void TestQnamTransport::keepsThePathAsItIs()
{
    ScriptedServer server;
    server.addAnswer("200 OK", "{}");
    net::QnamTransport transport(m_clock);
    const QUrl url = QUrl::fromEncoded(server.url().toEncoded() +
                                           "/a%2Fb/100%25/a%2Bb%20c/%C3%A9/%3F%23?From=a%2Bb",
                                       QUrl::StrictMode);
    QVERIFY(test::await(transport.send(requestTo(url), {})).has_value());
    const QByteArray line = server.requests().first().split('\r').first();
    QCOMPARE(line, "GET /a%2Fb/100%25/a%2Bb%20c/%C3%A9/%3F%23?From=a%2Bb HTTP/1.1"_ba);
}

void TestQnamTransport::showsNoTrustInUnknownCertificates()
{
    // A server that speaks no TLS at all: the handshake fails, and nothing of the request leaves.
    ScriptedServer server;
    net::QnamTransport transport(m_clock);
    QUrl url = server.url(u"/"_s);
    url.setScheme(u"https"_s);
    net::Request request = requestTo(url, Method::Post);
    request.timeout = 500ms;
    const auto answer = test::await(transport.send(request, {}));
    QVERIFY(!answer.has_value());
    QCOMPARE(server.requests().size(), 0);
}

void TestQnamTransport::readsOverManyConnectionsFromFarAway_data()
{
    QTest::addColumn<int>("latency"); // ms
    QTest::addColumn<int>("connections");
    QTest::newRow("far away") << 100 << net::mostReadsAtOnce;
    QTest::newRow("near") << 1 << 6;
}

void TestQnamTransport::readsOverManyConnectionsFromFarAway()
{
    QFETCH(int, latency);
    QFETCH(int, connections);
    HoldingServer server;
    test::FakeClock clock;
    net::QnamTransport transport(clock);
    const QUrl url = server.url(u"http"_s);
    const auto first = transport.send(longRead(url), {});
    QTRY_COMPARE(server.waiting(), 1);
    clock.advance(std::chrono::milliseconds(latency));
    // When the answer comes, the connections are there for what it leads to.
    QTRY_COMPARE(server.connections(), connections > 6 ? connections : 1);
    server.answer();
    QVERIFY(test::await(first));
    QList<QFuture<Result<net::Answer>>> reads;
    for (int i = 0; i < 30; ++i)
        reads << transport.send(longRead(url), {});
    QTRY_COMPARE(server.waiting(), connections);
    // What a person waits for, and writes, do not wait behind them; and by then further connections
    // of theirs would be there.
    const auto read = transport.send(requestTo(url), {});
    QTRY_COMPARE(server.waiting(), connections + 1);
    const auto write = transport.send(requestTo(url, Method::Post), {});
    QTRY_COMPARE(server.waiting(), connections + 2);
    QCOMPARE(server.connections(), connections + 2);
    QVERIFY(test::waitFor([&] {
        server.answer();
        return std::ranges::all_of(reads, [](const auto &each) { return each.isFinished(); });
    }));
    for (const auto &each : std::as_const(reads))
        QVERIFY(test::await(each));
    QVERIFY(test::await(read));
    QVERIFY(test::await(write));
}

void TestQnamTransport::closesAdditionalConnectionsWhenIdle()
{
    HoldingServer server;
    test::FakeClock clock;
    net::QnamTransport transport(clock);
    const QUrl url = server.url(u"http"_s);
    const auto first = transport.send(longRead(url), {});
    QTRY_COMPARE(server.waiting(), 1);
    clock.advance(100ms);
    server.answer();
    QVERIFY(test::await(first));
    QList<QFuture<Result<net::Answer>>> reads;
    for (int i = 0; i < net::mostReadsAtOnce; ++i)
        reads << transport.send(longRead(url), {});
    QTRY_COMPARE(server.waiting(), net::mostReadsAtOnce);
    clock.advance(25s); // none is closed that is in use
    QCOMPARE(server.connections(), net::mostReadsAtOnce);
    server.answer();
    for (const auto &each : std::as_const(reads))
        QVERIFY(test::await(each));
    QCOMPARE(server.connections(), net::mostReadsAtOnce);
    clock.advance(25s);
    QTRY_COMPARE(server.connections(), 6);
}

void TestQnamTransport::givesUpWhatDoesNotBegin()
{
    HoldingServer server;
    test::FakeClock clock;
    net::QnamTransport transport(clock);
    net::Request request = requestTo(server.url(u"http"_s));
    request.patience = 10s;
    const auto silent = transport.send(request, {});
    QTRY_COMPARE(server.waiting(), 1);
    clock.advance(11s);
    QCOMPARE(test::await(silent).error().kind, ErrorKind::TimedOut);

    // An answer that has begun may take as long as any.
    ScriptedServer slow;
    slow.addReply({"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n1",
                   ScriptedServer::Reply::Then::KeepOpen, "23"});
    slow.addAnswer("200 OK", "next");
    request.url = slow.url(u"/"_s);
    auto begun = transport.send(request, {});
    QTRY_COMPARE(slow.requests().size(), 1);
    const auto hasBegun = [&] {
        const auto *reply = transport.findChild<QNetworkReply *>();
        return reply && reply->rawHeader("Content-Length") == "3";
    };
    QTRY_VERIFY(hasBegun());
    QCoreApplication::processEvents(); // it is read
    clock.advance(20s);
    QVERIFY(!begun.isFinished());
    QVERIFY(test::await(transport.send(requestTo(slow.url(u"/"_s)), {})).has_value());
    QCOMPARE(test::await(begun)->body, "123"_ba);
}

void TestQnamTransport::offersNoHttp2()
{
    // Neither in the greeting of TLS, as Qt would if it were allowed to, nor by an upgrade.
    const auto offers = [](const HoldingServer &server) {
        return server.received.contains("\x02h2\x08http/1.1") ||
               server.received.contains("http/1.1\x02h2") ||
               server.received.toLower().contains("upgrade");
    };
    HoldingServer forQt;
    QNetworkAccessManager manager;
    QNetworkRequest allowed(forQt.url(u"https"_s));
    allowed.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    const std::unique_ptr<QNetworkReply> reply(manager.get(allowed));
    QTRY_VERIFY(!forQt.received.isEmpty());
    QVERIFY(offers(forQt));
    for (const QString &scheme : {u"http"_s, u"https"_s}) {
        for (const bool isLong : {false, true}) {
            for (const Method method : {Method::Get, Method::Post}) {
                HoldingServer server;
                net::QnamTransport transport(m_clock);
                net::Request request = requestTo(server.url(scheme), method);
                request.priority = isLong ? net::Priority::Bulk : net::Priority::Interactive;
                const auto answer = transport.send(request, {});
                QTRY_VERIFY(!server.received.isEmpty());
                QVERIFY(!offers(server));
            }
        }
    }
}

QTEST_GUILESS_MAIN(TestQnamTransport)
#include "tst_qnam_transport.moc"
