// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/proxylogin.h"
#include "app/net/qnamtransport.h"
#include "tests/support/environment.h"
#include "tests/support/fakeclock.h"
#include "tests/support/loginproxy.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace syncdeck;
using net::ProxyLogin;

// Through a proxy that really tunnels, to a server that really speaks TLS.

class TestProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void goesThroughWithoutALogin();
    void saysThatALoginIsWanted();
    void asksOnceForManyRequests();
    void asksAgainWhenTheLoginIsWrong();
    void givesUpWithoutAnAnswer();
    void cancelsWhileItAsks();
    void namesTheProxyThatRefuses_data();
    void namesTheProxyThatRefuses();
    void takesNoLoginOfOthersForTheProxys_data();
    void takesNoLoginOfOthersForTheProxys();
    void usesTheLoginOfTheSystemsSettings();
    void showsTheLoginToTheProxyAlone();
    void leavesThisMachineAlone();
    void findsTheProxyOfTheEnvironment_data();
    void findsTheProxyOfTheEnvironment();
    void goesThroughSocks();
    void opensAllConnectionsThroughTheProxy();
    void refusesAnUnusableProxy_data();
    void refusesAnUnusableProxy();

private:
    [[nodiscard]] net::Request request(net::Method method = net::Method::Get) const;
    [[nodiscard]] ProxyLogin::Ask answering(const QList<QByteArray> &passwords);

    SystemClock m_clock;
    std::unique_ptr<test::ScriptedServer> m_server;
    std::unique_ptr<test::LoginProxy> m_proxy;
    std::unique_ptr<net::QnamTransport> m_network;
    std::unique_ptr<ProxyLogin> m_transport;
    net::Trust m_trust;
    QList<ProxyLogin::Question> m_questions;
};

void TestProxy::init()
{
    m_trust = *net::Trust::withFile(test::certificatePath(u"authority.pem"_s));
    m_server = std::make_unique<test::ScriptedServer>();
    m_server->secureWith(u"server.pem"_s);
    for (int i = 0; i < 20; ++i)
        m_server->addAnswer("200 OK", "{}");
    m_proxy = std::make_unique<test::LoginProxy>(m_server->serverPort());
    m_transport.reset();
    m_network = std::make_unique<net::QnamTransport>(m_clock, [this](const QNetworkProxyQuery &) {
        return QList{
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_proxy->serverPort())};
    });
    m_transport = std::make_unique<ProxyLogin>(*m_network);
    m_questions.clear();
}

net::Request TestProxy::request(net::Method method) const
{
    net::Request request;
    request.method = method;
    request.url = QUrl(u"https://sync.test/v1/Services"_s);
    request.trust = m_trust;
    request.headers.append({"Authorization"_ba, "Basic c2VydmljZQ=="_ba});
    if (request.isWrite())
        request.body = "Key=a"_ba;
    return request;
}

/// Answers each question, later, with the next password; at the end of the list not at all.
ProxyLogin::Ask TestProxy::answering(const QList<QByteArray> &passwords)
{
    return [this, passwords](const ProxyLogin::Question &question) {
        Completion<net::Credentials> completion;
        const auto number = m_questions.size();
        m_questions << question;
        m_clock.after(std::chrono::milliseconds(50), this, [completion, passwords, number] {
            if (number < passwords.size())
                completion.finish(net::Credentials{
                    u"alice"_s, Secret::take(QByteArray(passwords[number].constData()))});
            else
                completion.finish(fail(ErrorKind::Cancelled));
        });
        return completion.future();
    };
}

void TestProxy::goesThroughWithoutALogin()
{
    m_proxy->login.clear();
    QVERIFY(test::await(m_transport->send(request(), {})).has_value());
    QCOMPARE(m_proxy->tunnels(), 1);
    QVERIFY(m_proxy->requests().first().startsWith("CONNECT sync.test:443 "));
    QCOMPARE(m_server->requests().size(), 1);
}

/// Also those of a long reading that are opened before there is a request for them.
void TestProxy::opensAllConnectionsThroughTheProxy()
{
    test::ScriptedServer silent;
    silent.secureWith(u"server.pem"_s);
    m_proxy = std::make_unique<test::LoginProxy>(silent.serverPort());
    m_proxy->login.clear();
    test::FakeClock clock;
    net::QnamTransport transport(clock, [this](const QNetworkProxyQuery &) {
        return QList{
            QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_proxy->serverPort())};
    });
    net::Request asked = request();
    asked.priority = net::Priority::Bulk;
    const auto answer = transport.send(asked, {});
    QTRY_COMPARE(silent.requests().size(), 1);
    clock.advance(20ms);
    QTRY_COMPARE(m_proxy->tunnels(), net::mostReadsAtOnce);
    QCOMPARE(silent.requests().size(), 1);
}

void TestProxy::saysThatALoginIsWanted()
{
    for (const auto method : {net::Method::Get, net::Method::Post}) {
        const auto answer = test::await(m_transport->send(request(method), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::ProxyAuthenticationRequired);
        QCOMPARE(answer.error().subject, m_proxy->name());
        QVERIFY(!answer.error().mayHaveBeenApplied);
    }
    QCOMPARE(m_server->requests().size(), 0);
}

void TestProxy::asksOnceForManyRequests()
{
    m_transport->setAsk(answering({m_proxy->login.split(':').last()}));
    QList<QFuture<Result<net::Answer>>> futures;
    for (int i = 0; i < 8; ++i)
        futures << m_transport->send(request(i % 2 == 0 ? net::Method::Get : net::Method::Post),
                                     {});
    for (const auto &future : futures) {
        const auto answer = test::await(future);
        if (!answer)
            QFAIL(qPrintable(answer.error().detail));
    }
    QCOMPARE(m_questions.size(), 1);
    QCOMPARE(m_questions.first().proxy, m_proxy->name());
    QVERIFY(!m_questions.first().wasWrong);
    QCOMPARE(m_server->requests().size(), 8);
    QVERIFY(test::await(m_transport->send(request(), {})).has_value());
    QCOMPARE(m_questions.size(), 1);
}

void TestProxy::asksAgainWhenTheLoginIsWrong()
{
    m_transport->setAsk(answering({"wrong"_ba, "wrong too"_ba, m_proxy->login.split(':').last()}));
    const auto answer = test::await(m_transport->send(request(net::Method::Post), {}));
    if (!answer)
        QFAIL(qPrintable(answer.error().detail));
    QCOMPARE(m_questions.size(), 3);
    QVERIFY(!m_questions[0].wasWrong);
    QVERIFY(m_questions[1].wasWrong);
    QVERIFY(m_questions[2].wasWrong);
    QCOMPARE(m_server->requests().size(), 1);
}

void TestProxy::givesUpWithoutAnAnswer()
{
    m_transport->setAsk(answering({}));
    const auto one = m_transport->send(request(), {});
    const auto other = m_transport->send(request(net::Method::Post), {});
    QCOMPARE(test::await(one).error().kind, ErrorKind::ProxyAuthenticationRequired);
    QCOMPARE(test::await(other).error().kind, ErrorKind::ProxyAuthenticationRequired);
    QCOMPARE(m_questions.size(), 1);
    // What is asked for later is a new occasion.
    QCOMPARE(test::await(m_transport->send(request(), {})).error().kind,
             ErrorKind::ProxyAuthenticationRequired);
    QCOMPARE(m_questions.size(), 2);
}

void TestProxy::cancelsWhileItAsks()
{
    Completion<net::Credentials> never;
    bool isAsked = false;
    m_transport->setAsk([&](const ProxyLogin::Question &) {
        isAsked = true;
        return never.future();
    });
    const CancelSource source;
    const auto future = m_transport->send(request(net::Method::Post), source.token());
    QTRY_VERIFY(isAsked);
    source.cancel();
    const auto answer = test::await(future);
    QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    QVERIFY(!answer.error().mayHaveBeenApplied);
    const auto another = m_transport->send(request(net::Method::Post), {});
    QTRY_COMPARE(m_proxy->refusals(), 2);
    m_transport.reset();
    QCOMPARE(test::await(another).error().kind, ErrorKind::Cancelled);
}

void TestProxy::namesTheProxyThatRefuses_data()
{
    QTest::addColumn<QByteArray>("instead");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("isSilent"); // so that only the end of patience ends it
    for (const char *status :
         {"400 Bad Request", "403 Forbidden", "404 Not Found", "405 Not Allowed", "500 Oops",
          "502 Bad Gateway", "503 Unavailable", "504 Gateway Timeout", "302 Found"}) {
        const QByteArray head = "HTTP/1.1 "_ba + status + "\r\n";
        QTest::addRow("%s", status) << head + "Content-Length: 4\r\n\r\nsome" << false << false;
        QTest::addRow("%s, then closed", status) << head + "\r\nsome" << true << false;
    }
    QTest::newRow("a tunnel that closes")
        << "HTTP/1.1 200 Connection established\r\n\r\n"_ba << true << false;
    QTest::newRow("a tunnel to nowhere")
        << "HTTP/1.1 200 Connection established\r\n\r\n"_ba << false << true;
    QTest::newRow("closed") << QByteArray() << true << true;
    QTest::newRow("closed in the head") << "HTTP/1.1 200 Conn"_ba << true << true;
    QTest::newRow("no HTTP") << "SSH-2.0-OpenSSH\r\n\r\n"_ba << true << false;
    QTest::newRow("silent") << QByteArray() << false << true;
}

void TestProxy::namesTheProxyThatRefuses()
{
    QFETCH(QByteArray, instead);
    QFETCH(bool, closes);
    QFETCH(bool, isSilent);
    m_proxy->instead = instead;
    m_proxy->closes = closes;
    for (const auto method : {net::Method::Get, net::Method::Post, net::Method::Delete}) {
        net::Request asked = request(method);
        asked.timeout = std::chrono::milliseconds(isSilent ? 300 : 30'000);
        const auto answer = test::await(m_transport->send(asked, {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::ProxyFailed);
        QCOMPARE(answer.error().subject, m_proxy->name());
        QVERIFY(!answer.error().mayHaveBeenApplied); // also where there was no answer in time
    }
    QCOMPARE(m_server->requests().size(), 0);
}

void TestProxy::takesNoLoginOfOthersForTheProxys_data()
{
    QTest::addColumn<bool>("isProxied");
    QTest::newRow("through a tunnel") << true;
    QTest::newRow("without a proxy") << false;
}

void TestProxy::takesNoLoginOfOthersForTheProxys()
{
    QFETCH(bool, isProxied);
    m_proxy->login.clear();
    m_transport->setAsk(answering({"hush"_ba}));
    m_server = std::make_unique<test::ScriptedServer>();
    m_server->secureWith(u"server.pem"_s);
    m_proxy = std::make_unique<test::LoginProxy>(m_server->serverPort());
    m_proxy->login.clear();
    for (const auto method : {net::Method::Get, net::Method::Post, net::Method::Delete}) {
        for (int i = 0; i < 4; ++i)
            m_server->addAnswer("407 Proxy Authentication Required", "<html>",
                                "Proxy-Authenticate: Basic realm=\"x\"\r\n");
        const qsizetype before = m_server->requests().size();
        net::Request asked = request(method);
        if (!isProxied)
            asked.url = m_server->url(u"/v1/Services"_s);
        const auto answer = test::await(m_transport->send(asked, {}));
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->status, 407);
        QCOMPARE(m_server->requests().size(), before + 1);
        QVERIFY(!m_server->requests().last().toLower().contains("proxy-authorization"));
    }
    QCOMPARE(m_questions.size(), 0);
}

void TestProxy::usesTheLoginOfTheSystemsSettings()
{
    net::QnamTransport transport(m_clock, [this](const QNetworkProxyQuery &) {
        return QList{QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_proxy->serverPort(),
                                   u"alice"_s,
                                   QString::fromUtf8(m_proxy->login.split(':').last()))};
    });
    const auto answer = test::await(transport.send(request(), {}));
    if (!answer)
        QFAIL(qPrintable(answer.error().detail));
}

void TestProxy::showsTheLoginToTheProxyAlone()
{
    m_transport->setAsk(answering({m_proxy->login.split(':').last()}));
    QVERIFY(test::await(m_transport->send(request(), {})).has_value());
    for (const QByteArray &head : m_proxy->requests())
        QVERIFY(!head.contains("c2VydmljZQ"));
    for (const QByteArray &sent : m_server->requests())
        QVERIFY(!sent.toLower().contains("proxy-authorization"));
}

void TestProxy::leavesThisMachineAlone()
{
    // A sandbox on this machine is not asked for through a company's proxy.
    m_proxy->login.clear();
    net::Request local = request();
    local.url = m_server->url(u"/"_s);
    QVERIFY(test::await(m_transport->send(local, {})).has_value());
    QCOMPARE(m_proxy->requests().size(), 0);
}

void TestProxy::findsTheProxyOfTheEnvironment_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("scheme");
    for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy"})
        QTest::addRow("%s", name) << QByteArray(name) << "http://"_ba;
    QTest::newRow("no kind") << "https_proxy"_ba << ""_ba;
}

void TestProxy::findsTheProxyOfTheEnvironment()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, scheme);
    const test::Environment set(
        {{variable, scheme + "alice:pass%20wort@" + m_proxy->name().toLatin1() + '/'}});
    net::QnamTransport transport(m_clock);
    const auto answer = test::await(transport.send(request(), {}));
    if (!answer)
        QFAIL(qPrintable(answer.error().detail));
    QCOMPARE(m_proxy->tunnels(), 1);
}

void TestProxy::goesThroughSocks()
{
    // Who looks the host's name up tells them apart.
    const test::Environment byProxy({{"all_proxy"_ba, "socks5h://" + m_proxy->name().toLatin1()}});
    net::QnamTransport transport(m_clock);
    const auto answer = test::await(transport.send(request(net::Method::Post), {}));
    if (!answer)
        QFAIL(qPrintable(answer.error().detail));
    QCOMPARE(m_proxy->socksHosts(), QStringList{u"sync.test"_s});
    QCOMPARE(m_server->requests().size(), 1);
    const test::Environment here({{"https_proxy"_ba, "socks5://" + m_proxy->name().toLatin1()}});
    net::QnamTransport other(m_clock);
    QCOMPARE(test::await(other.send(request(), {})).error().kind, ErrorKind::HostNotFound);
    QCOMPARE(m_proxy->socksHosts().size(), 1);
}

void TestProxy::refusesAnUnusableProxy_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("kind");
    QTest::newRow("SOCKS 4") << "socks4://user:hush@127.0.0.1:1"_ba << u"socks4"_s;
    QTest::newRow("TLS") << "https://127.0.0.1:1"_ba << u"https"_s;
    QTest::newRow("unheard of") << "quic://127.0.0.1:1"_ba << u"quic"_s;
    QTest::newRow("no host") << "http://"_ba << u""_s;
    QTest::newRow("no port") << "http://127.0.0.1:many"_ba << u""_s;
}

void TestProxy::refusesAnUnusableProxy()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, kind);
    const test::Environment set({{"all_proxy"_ba, value}});
    net::QnamTransport transport(m_clock);
    for (const auto method : {net::Method::Get, net::Method::Post}) {
        const auto answer = test::await(transport.send(request(method), {}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::ProxyUnusable);
        QCOMPARE(answer.error().subject, u"all_proxy"_s);
        QCOMPARE(answer.error().detail, kind); // never the value, which may hold a password
        QVERIFY(!answer.error().mayHaveBeenApplied);
    }
    QCOMPARE(m_server->requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestProxy)
#include "tst_proxy.moc"
