// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"
#include "tests/support/waiting.h"

#include <QNetworkInterface>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// Who can reach the sandbox: programs of this machine that know its credentials.
class TestSandboxReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listensOnOneAddressAlone();
    void wantsItsCredentials_data();
    void wantsItsCredentials();

private:
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::Endpoint m_endpoint;
};

void TestSandboxReach::initTestCase()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Options{});
    const auto started = test::await(m_sandbox->start());
    QVERIFY(started.has_value());
    m_endpoint = *started;
    QCOMPARE(m_endpoint.baseUrl.host(), u"127.0.0.1"_s);
}

void TestSandboxReach::listensOnOneAddressAlone()
{
    const auto port = static_cast<quint16>(m_endpoint.baseUrl.port());
    const auto reaches = [port](const QHostAddress &address) {
        QTcpSocket socket;
        socket.connectToHost(address, port);
        return socket.waitForConnected(test::patienceMs);
    };
    QVERIFY(reaches(QHostAddress(QHostAddress::LocalHost)));
    QList<QHostAddress> others = QNetworkInterface::allAddresses();
    others.removeAll(QHostAddress(QHostAddress::LocalHost));
#ifdef Q_OS_LINUX
    others << QHostAddress(u"127.0.0.2"_s); // would answer if it listened on all
#endif
    for (const QHostAddress &other : std::as_const(others))
        QVERIFY2(!reaches(other), qPrintable(other.toString()));
}

QByteArray TestSandboxReach::answerTo(const QByteArray &request) const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost),
                         static_cast<quint16>(m_endpoint.baseUrl.port()));
    socket.write(request);
    QByteArray answer;
    while (!answer.contains("\r\n\r\n") && socket.waitForReadyRead(test::patienceMs))
        answer += socket.readAll();
    return answer;
}

void TestSandboxReach::wantsItsCredentials_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::newRow("none") << QByteArray();
    QTest::newRow("a page in a browser") << "Origin: https://evil.test\r\n"_ba;
    QTest::newRow("a name that was made to lead here") << "Host: evil.test\r\n"_ba;
    QTest::newRow("a wrong password")
        << "Authorization: Basic " + (m_endpoint.accountSid.toLatin1() + ":wrong").toBase64() +
               "\r\n";
    QTest::newRow("no password") << "Authorization: Basic " +
                                        (m_endpoint.accountSid.toLatin1() + ":").toBase64() +
                                        "\r\n";
}

void TestSandboxReach::wantsItsCredentials()
{
    QFETCH(QByteArray, headers);
    for (const char *request : {"GET /v1/Services", "POST /v1/Services/default/Maps",
                                "DELETE /v1/Services/default/Maps/agents"}) {
        const QByteArray answer =
            answerTo(QByteArray(request) + " HTTP/1.1\r\n" + headers + "Content-Length: 0\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 401 "), answer.constData());
    }
}

QTEST_GUILESS_MAIN(TestSandboxReach)
#include "tst_sandbox_reach.moc"
