// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/origin.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestOrigin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void owns_data();
    void owns();
    void text_data();
    void text();
};

void TestOrigin::owns_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("owned");
    const QString service = u"https://sync.twilio.com"_s;
    QTest::newRow("same") << service << u"https://sync.twilio.com/v1/x?y#z"_s << true;
    QTest::newRow("port made explicit") << service << u"https://sync.twilio.com:443/"_s << true;
    QTest::newRow("port left out")
        << u"https://a.example:443/"_s << u"https://a.example/x"_s << true;
    QTest::newRow("http port") << u"http://localhost"_s << u"http://localhost:80/"_s << true;
    QTest::newRow("letter case") << service << u"HTTPS://SYNC.Twilio.COM/x"_s << true;
    QTest::newRow("path of the base does not count")
        << u"https://a.example/gateway"_s << u"https://a.example/x"_s << true;
    QTest::newRow("ASCII form of a name")
        << u"https://b\u00fccher.example"_s << u"https://xn--bcher-kva.example/"_s << true;
    QTest::newRow("IPv6") << u"http://[::1]:8080"_s << u"http://[0:0:0:0:0:0:0:1]:8080/"_s << true;
    QTest::newRow("other scheme") << service << u"http://sync.twilio.com/"_s << false;
    QTest::newRow("http on the https port") << service << u"http://sync.twilio.com:443/"_s << false;
    QTest::newRow("other port") << service << u"https://sync.twilio.com:8443/"_s << false;
    QTest::newRow("name below") << service << u"https://a.sync.twilio.com/"_s << false;
    QTest::newRow("name above") << service << u"https://twilio.com/"_s << false;
    QTest::newRow("goes on") << service << u"https://sync.twilio.com.example/"_s << false;
    QTest::newRow("dot behind") << service << u"https://sync.twilio.com./"_s << false;
    QTest::newRow("looks alike") << service << u"https://sync.twili\u043e.com/"_s << false;
    QTest::newRow("as user") << service << u"https://sync.twilio.com@a.example/"_s << false;
    QTest::newRow("user") << service << u"https://a@sync.twilio.com/"_s << false;
    QTest::newRow("nobody as user") << service << u"https://@sync.twilio.com/"_s << false;
    QTest::newRow("user and password") << service << u"https://a:b@sync.twilio.com/"_s << false;
    QTest::newRow("name and address of this machine")
        << u"http://localhost:1"_s << u"http://127.0.0.1:1/"_s << false;
    QTest::newRow("relative") << service << u"/v1/x"_s << false;
    QTest::newRow("no scheme") << service << u"//sync.twilio.com/"_s << false;
    QTest::newRow("empty") << service << u""_s << false;
    QTest::newRow("nothing owns nothing") << u""_s << u""_s << false;
    QTest::newRow("base without host") << u"https:///x"_s << u"https:///x"_s << false;
}

void TestOrigin::owns()
{
    QFETCH(QString, base);
    QFETCH(QString, url);
    QTEST(net::Origin(QUrl(base)).owns(QUrl(url)), "owned");
}

void TestOrigin::text_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("shown");
    QTest::newRow("usual port") << u"https://sync.twilio.com:443/a?b"_s
                                << u"https://sync.twilio.com"_s;
    QTest::newRow("other port") << u"http://127.0.0.1:8080/"_s << u"http://127.0.0.1:8080"_s;
    QTest::newRow("usual port of the other scheme")
        << u"http://a.example:443"_s << u"http://a.example:443"_s;
    QTest::newRow("without the user") << u"https://a:b@a.example/"_s << u"https://a.example"_s;
}

void TestOrigin::text()
{
    QFETCH(QString, base);
    QTEST(net::Origin(QUrl(base)).text(), "shown");
}

QTEST_GUILESS_MAIN(TestOrigin)
#include "tst_origin.moc"
