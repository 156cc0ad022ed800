// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/environmentproxy.h"
#include "tests/support/environment.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using net::environmentProxy;

/// Which proxy the environment names; tst_proxy goes through it.
class TestEnvironmentProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersTheVariableOfTheScheme();
    void readsEveryKind_data();
    void readsEveryKind();
    void excepts_data();
    void excepts();
};

namespace {

const QUrl service(u"https://sync.twilio.com/v1"_s);

} // namespace

void TestEnvironmentProxy::prefersTheVariableOfTheScheme()
{
    QVERIFY(!environmentProxy(service));
    const test::Environment http({{"http_proxy"_ba, "http://a"_ba}});
    QCOMPARE((**environmentProxy(service)).hostName(), u"a"_s);
    const test::Environment allInCapitals({{"ALL_PROXY"_ba, "http://b"_ba}});
    QCOMPARE((**environmentProxy(service)).hostName(), u"b"_s);
    const test::Environment all({{"all_proxy"_ba, "http://c"_ba}});
    QCOMPARE((**environmentProxy(service)).hostName(), u"c"_s);
    const test::Environment https({{"HTTPS_PROXY"_ba, "http://d"_ba}});
    QCOMPARE((**environmentProxy(service)).hostName(), u"d"_s);
    const test::Environment empty({{"https_proxy"_ba, " "_ba}});
    QCOMPARE((**environmentProxy(service)).hostName(), u"d"_s);
    QCOMPARE((**environmentProxy(QUrl(u"http://sync.test"_s))).hostName(), u"c"_s);
}

void TestEnvironmentProxy::readsEveryKind_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QNetworkProxy::ProxyType>("type");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("looksNamesUp");
    const auto row = [](const char *value, QNetworkProxy::ProxyType type, int port, bool looks) {
        QTest::newRow(value) << QByteArray(value) << type << port << looks;
    };
    constexpr auto http = QNetworkProxy::HttpProxy;
    constexpr auto socks = QNetworkProxy::Socks5Proxy;
    row("http://me:a%40b@proxy.corp:3128/", http, 3128, true);
    row("HTTP://me:a%40b@proxy.corp", http, 80, true);
    row("me:a%40b@proxy.corp:3128", http, 3128, true);
    row("socks5://me:a%40b@proxy.corp:9050", socks, 9050, false);
    row("socks5h://me:a%40b@proxy.corp", socks, 1080, true);
    row("socks://me:a%40b@proxy.corp", socks, 1080, true);
}

void TestEnvironmentProxy::readsEveryKind()
{
    QFETCH(QByteArray, value);
    QFETCH(QNetworkProxy::ProxyType, type);
    QFETCH(int, port);
    QFETCH(bool, looksNamesUp);
    const test::Environment set({{"all_proxy"_ba, value}});
    const QNetworkProxy proxy = **environmentProxy(service);
    QCOMPARE(proxy.type(), type);
    QCOMPARE(proxy.hostName(), u"proxy.corp"_s);
    QCOMPARE(int(proxy.port()), port);
    QCOMPARE(proxy.user(), u"me"_s);
    QCOMPARE(proxy.password(), u"a@b"_s);
    QCOMPARE(proxy.capabilities().testFlag(QNetworkProxy::HostNameLookupCapability), looksNamesUp);
    QVERIFY(proxy.capabilities().testFlag(QNetworkProxy::TunnelingCapability));
}

void TestEnvironmentProxy::excepts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("isExcepted");
    const auto row = [](const QString &url, const char *list, bool is) {
        QTest::addRow("%s: %s", qPrintable(url), list) << url << QByteArray(list) << is;
    };
    const QString named = u"https://Sync.twilio.com/v1"_s;
    row(named, "*", true);
    row(named, "localhost, sync.twilio.com", true);
    row(named, "twilio.com", true);
    row(named, ".twilio.com", true);
    row(named, "*.TWILIO.com", true);
    row(named, "sync.twilio.com:443", true);
    row(named, "sync.twilio.com:8443", false);
    row(named, "nc.twilio.com", false);
    row(named, "sync.twilio.com.evil", false);
    row(named, ", ,", false);
    row(u"https://10.1.2.3:8443"_s, "10.0.0.0/8", true);
    row(u"https://10.1.2.3:8443"_s, "10.1.2.3", true);
    row(u"https://10.1.2.3:8443"_s, "10.1.2.3:8443", true);
    row(u"https://10.1.2.3:8443"_s, "10.1.2.3:443", false);
    row(u"https://10.1.2.3:8443"_s, "11.0.0.0/8", false);
    row(u"https://10.1.2.3:8443"_s, ".3", false);
    row(u"https://[2001:db8::1]"_s, "2001:db8::/32", true);
    row(u"https://[2001:db8::1]"_s, "[2001:db8::1]:443", true);
    row(u"https://[2001:db8::1]"_s, "2001:db8:0::1", true);
    row(u"https://[2001:db8::1]"_s, "2001:db8::2", false);
}

void TestEnvironmentProxy::excepts()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, list);
    QFETCH(bool, isExcepted);
    const test::Environment set(
        {{"all_proxy"_ba, "http://proxy.corp:3128"_ba}, {"NO_PROXY"_ba, list}});
    QCOMPARE((**environmentProxy(QUrl(url))).type() == QNetworkProxy::NoProxy, isExcepted);
}

QTEST_GUILESS_MAIN(TestEnvironmentProxy)
#include "tst_environment_proxy.moc"
