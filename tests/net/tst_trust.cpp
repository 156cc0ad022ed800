// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/gate.h"
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::certificatePath;
using test::ScriptedServer;

// Against a server that really speaks TLS, with certificates of an authority that no system knows.

class TestTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingToWhoCannotProveItself_data();
    void sendsNothingToWhoCannotProveItself();
    void tellsNoTlsFromNoTrust_data();
    void tellsNoTlsFromNoTrust();
    void sendsNothingBeforeItIsSecure();
    void believesTheAuthoritiesOfTheFile();
    void speaksBothVersions_data();
    void speaksBothVersions();
    void examinesEachConnection_data();
    void examinesEachConnection();
    void missesNoGoodbye();
    void lendsNoTrustToOtherProfiles();
    void saysWhyAFileIsOfNoUse_data();
    void saysWhyAFileIsOfNoUse();

private:
    [[nodiscard]] Result<net::Answer> ask(ScriptedServer &server, const QString &caFile,
                                          net::Method method = net::Method::Get);

    SystemClock m_clock;
    net::RequestLog m_log;
    net::QnamTransport m_transport{m_clock};
    QTemporaryDir m_folder;
};

Result<net::Answer> TestTrust::ask(ScriptedServer &server, const QString &caFile,
                                   net::Method method)
{
    net::GateOptions options;
    options.baseUrl = server.url();
    options.caFile = caFile;
    options.pacing = false;
    net::Gate gate(options, {u"AC1"_s, Secret::take("token"_ba)}, m_transport, m_clock, m_log);
    net::Request request;
    request.method = method;
    request.url = server.url(u"/x"_s);
    return test::await(gate.send(request, {}));
}

void TestTrust::sendsNothingToWhoCannotProveItself_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("withFile");
    QTest::newRow("an unknown authority") << u"server.pem"_s << false;
    QTest::newRow("another host") << u"elsewhere.pem"_s << true;
    QTest::newRow("expired") << u"expired.pem"_s << true;
    QTest::newRow("not valid yet") << u"future.pem"_s << true;
    QTest::newRow("its own authority") << u"selfsigned.pem"_s << true;
}

void TestTrust::sendsNothingToWhoCannotProveItself()
{
    QFETCH(QString, certificate);
    QFETCH(bool, withFile);
    ScriptedServer server;
    server.secureWith(certificate);
    server.addAnswer("200 OK", "{}");
    for (const auto method : {net::Method::Get, net::Method::Post}) {
        const auto answer =
            ask(server, withFile ? certificatePath(u"authority.pem"_s) : QString(), method);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TlsFailed);
        QVERIFY(!answer.error().mayHaveBeenApplied);
        QVERIFY(!answer.error().detail.isEmpty());
    }
    QCOMPARE(server.requests().size(), 0);
}

void TestTrust::tellsNoTlsFromNoTrust_data()
{
    QTest::addColumn<QByteArray>("answer"); // to the first message of the handshake
    QTest::newRow("plain HTTP at this port")
        << "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"_ba;
    QTest::newRow("closed at once") << ""_ba;
    // What a server says that knows TLS 1.1 alone: a fatal alert, `protocol_version`.
    QTest::newRow("an outdated version alone") << QByteArray("\x15\x03\x02\x00\x02\x02\x46", 7);
}

void TestTrust::tellsNoTlsFromNoTrust()
{
    QFETCH(QByteArray, answer);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&server, answer] {
        QTcpSocket *client = server.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, client, [client, answer] {
            client->write(answer);
            client->disconnectFromHost();
        });
    });
    net::GateOptions options;
    options.baseUrl = QUrl(u"https://127.0.0.1:%1"_s.arg(server.serverPort()));
    options.pacing = false;
    net::Gate gate(options, {u"AC1"_s, Secret::take("token"_ba)}, m_transport, m_clock, m_log);
    for (const auto method : {net::Method::Get, net::Method::Post}) {
        net::Request request;
        request.method = method;
        request.url = options.baseUrl;
        const auto came = test::await(gate.send(request, {}));
        QVERIFY(!came);
        QCOMPARE(came.error().kind, ErrorKind::TlsUnavailable);
        QVERIFY(!came.error().mayHaveBeenApplied);
    }
}

void TestTrust::sendsNothingBeforeItIsSecure()
{
    // A handshake that never ends.
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    for (const auto method : {net::Method::Get, net::Method::Post, net::Method::Delete}) {
        net::Request request;
        request.method = method;
        request.url = QUrl(u"https://127.0.0.1:%1/x"_s.arg(server.serverPort()));
        request.timeout = std::chrono::milliseconds(300);
        const auto came = test::await(m_transport.send(request, {}));
        QVERIFY(!came);
        QCOMPARE(came.error().kind, ErrorKind::TimedOut);
        QVERIFY(!came.error().mayHaveBeenApplied);
    }
}

void TestTrust::believesTheAuthoritiesOfTheFile()
{
    ScriptedServer server;
    server.secureWith(u"server.pem"_s);
    server.addAnswer("200 OK", "{\"a\":1}");
    const auto answer = ask(server, certificatePath(u"authority.pem"_s));
    if (!answer)
        QFAIL(qPrintable(answer.error().detail));
    QCOMPARE(answer->body, "{\"a\":1}"_ba);
    QVERIFY(server.requests().first().contains("Authorization: Basic "));
}

void TestTrust::speaksBothVersions_data()
{
    QTest::addColumn<QSsl::SslProtocol>("version");
    QTest::newRow("TLS 1.2") << QSsl::TlsV1_2;
    QTest::newRow("TLS 1.3") << QSsl::TlsV1_3;
}

void TestTrust::speaksBothVersions()
{
    QFETCH(QSsl::SslProtocol, version);
    ScriptedServer server;
    server.secureWith(u"server.pem"_s, version);
    for (int i = 0; i < 2; ++i)
        server.addAnswer("200 OK", "{}");
    for (const auto method : {net::Method::Get, net::Method::Post})
        QVERIFY(ask(server, certificatePath(u"authority.pem"_s), method).has_value());
    QCOMPARE(server.failedHandshakes(), 0);
}

void TestTrust::examinesEachConnection_data()
{
    QTest::addColumn<QString>("next");
    QTest::addColumn<bool>("isTrusted");
    QTest::newRow("renewed in between") << u"renewed.pem"_s << true;
    // What one connection has proved is nothing to the next, also where a session could be resumed.
    QTest::newRow("expired in between") << u"expired.pem"_s << false;
}

void TestTrust::examinesEachConnection()
{
    QFETCH(QString, next);
    QFETCH(bool, isTrusted);
    ScriptedServer server;
    server.secureWith(u"server.pem"_s);
    const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"_ba;
    server.addReply({answer, ScriptedServer::Reply::Then::Close});
    server.addReply({answer, ScriptedServer::Reply::Then::KeepOpen});
    const QString file = certificatePath(u"authority.pem"_s);
    QVERIFY(ask(server, file).has_value());
    server.secureWith(next);
    const auto second = ask(server, file, net::Method::Post);
    QCOMPARE(second.has_value(), isTrusted);
    QCOMPARE(server.requests().size(), isTrusted ? 2 : 1);
    if (!isTrusted) {
        QCOMPARE(second.error().kind, ErrorKind::TlsFailed);
        QVERIFY(!second.error().mayHaveBeenApplied);
    }
}

void TestTrust::missesNoGoodbye()
{
    using Then = ScriptedServer::Reply::Then;
    const QString file = certificatePath(u"authority.pem"_s);
    for (const auto method : {net::Method::Get, net::Method::Post}) {
        ScriptedServer server;
        server.secureWith(u"server.pem"_s);
        server.addReply({"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", Then::Abandon});
        const auto whole = ask(server, file, method);
        QVERIFY(whole.has_value());
        QCOMPARE(whole->body, "{}"_ba);
    }
    // Read to the end of the connection, an answer that was cut looks like a whole one.
    for (const QByteArray &cut :
         {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{}"_ba,
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"_ba}) {
        ScriptedServer server;
        server.secureWith(u"server.pem"_s);
        server.addReply({cut, Then::Abandon});
        const auto lost = ask(server, file, net::Method::Post);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(lost.error().mayHaveBeenApplied);
    }
}

void TestTrust::lendsNoTrustToOtherProfiles()
{
    // The first one leaves its connection open; the second, to the same server, must not use it.
    ScriptedServer server;
    server.secureWith(u"server.pem"_s);
    server.addAnswer("200 OK", "{}");
    server.addAnswer("200 OK", "{}");
    QVERIFY(ask(server, certificatePath(u"authority.pem"_s)).has_value());
    const auto answer = ask(server, {});
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::TlsFailed);
    QCOMPARE(server.requests().size(), 1);
    QVERIFY(ask(server, certificatePath(u"authority.pem"_s)).has_value());
}

void TestTrust::saysWhyAFileIsOfNoUse_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("missing") << u"/nowhere/ca.pem"_s << ErrorKind::FileUnreadable;
    QTest::newRow("a folder") << certificatePath({}) << ErrorKind::FileUnreadable;
    QTest::newRow("a pipe") << m_folder.filePath(u"pipe"_s) << ErrorKind::FileUnreadable;
    mkfifo(QFile::encodeName(m_folder.filePath(u"pipe"_s)).constData(), 0600);
    QTest::newRow("a key") << certificatePath(u"key.pem"_s) << ErrorKind::NoCertificate;
    QTest::newRow("a script") << certificatePath(u"make.sh"_s) << ErrorKind::NoCertificate;
}

void TestTrust::saysWhyAFileIsOfNoUse()
{
    QFETCH(QString, path);
    QFETCH(ErrorKind, kind);
    ScriptedServer server;
    server.secureWith(u"server.pem"_s);
    const auto answer = ask(server, path);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, kind);
    QCOMPARE(answer.error().subject, path);
    QCOMPARE(server.requests().size(), 0);
}

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
