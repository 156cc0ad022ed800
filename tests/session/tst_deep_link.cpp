// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/deeplink.h"
#include "app/sync/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using session::DeepLink;
using session::deepLinkText;
using session::readDeepLink;

namespace {

const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QByteArray sound = "syncdeck://open?service=default&map=agents"_ba;

} // namespace

/// Links come from strangers.
class TestDeepLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void comesBackAsWritten_data();
    void comesBackAsWritten();
    void isNotMadeWhereItWouldBeRefused();
    void isMeantForItsProfileAlone();
    void isToldFromOtherWords();
};

void TestDeepLink::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("key");
    QTest::newRow("map alone") << sound << QString();
    QTest::newRow("with key") << sound + "&key=agent/7" << u"agent/7"_s;
    QTest::newRow("encoded") << sound + "&key=agent%2F7%20%26%3d" << u"agent/7 &="_s;
    QTest::newRow("plus is a plus") << sound + "&key=+49%2b30" << u"+49+30"_s;
    QTest::newRow("decoded once") << sound + "&key=%252e%252E" << u"%2e%2E"_s;
    QTest::newRow("equals in a value") << sound + "&key=a=b" << u"a=b"_s;
    QTest::newRow("UTF-8") << sound + "&key=%E2%82%AC%F0%9F%99%82" << u"\u20ac\U0001F642"_s;
    QTest::newRow("dots within") << sound + "&key=a..b/.c" << u"a..b/.c"_s;
    QTest::newRow("other order") << "syncdeck://open?key=k&map=agents&service=default"_ba << u"k"_s;
    QTest::newRow("letter case") << "SyncDeck://OPEN?service=default&map=agents&key=k"_ba << u"k"_s;
    QTest::newRow("slash") << "syncdeck://open/?service=default&map=agents&key=k"_ba << u"k"_s;
}

void TestDeepLink::reads()
{
    QFETCH(QByteArray, text);
    const auto link = readDeepLink(text);
    QVERIFY2(link.has_value(), link ? "" : qPrintable(link.error().detail));
    QCOMPARE(link->where, (session::MapAddress{u"default"_s, u"agents"_s}));
    QTEST(link->key, "key");
}

void TestDeepLink::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::newRow(name) << text;
    };
    row("nothing", {});
    row("scheme alone", "syncdeck:"_ba);
    row("other scheme", "https://open?service=default&map=agents"_ba);
    row("scheme that begins alike", "syncdecks://open?service=default&map=agents"_ba);
    row("other host", "syncdeck://delete?service=default&map=agents"_ba);
    row("host that begins alike", "syncdeck://opening?service=default&map=agents"_ba);
    row("host of its own", "syncdeck://open.example.com?service=default&map=agents"_ba);
    row("no host", "syncdeck:?service=default&map=agents"_ba);
    row("user", "syncdeck://me@open?service=default&map=agents"_ba);
    row("user after", "syncdeck://open@evil?service=default&map=agents"_ba);
    row("port", "syncdeck://open:1?service=default&map=agents"_ba);
    row("path", "syncdeck://open/items?service=default&map=agents"_ba);
    row("two slashes", "syncdeck://open//?service=default&map=agents"_ba);
    row("encoded host", "syncdeck://%6fpen?service=default&map=agents"_ba);
    row("fragment", sound + "#key=k");
    row("no query", "syncdeck://open"_ba);
    row("empty query", "syncdeck://open?"_ba);
    row("no map", "syncdeck://open?service=default"_ba);
    row("no service", "syncdeck://open?map=agents&key=k"_ba);
    row("empty key", sound + "&key=");
    row("empty service", "syncdeck://open?service=&map=agents"_ba);
    row("no value", sound + "&key");
    row("no name", sound + "&=k");
    row("empty parameter", sound + "&&key=k");
    row("trailing ampersand", sound + "&");
    row("key twice", sound + "&key=a&key=b");
    row("map twice, the same", sound + "&map=agents");
    row("unknown parameter", sound + "&action=delete");
    row("base URL", sound + "&base-url=https://evil.example");
    row("name in another case", sound + "&Key=k");
    row("encoded name", sound + "&%6bey=k");
    row("semicolon", "syncdeck://open?service=default;map=agents"_ba);
    row("space", sound + "&key=a b");
    row("line break", sound + "&key=a\nb");
    row("NUL", sound + "&key=a" + QByteArray(1, '\0'));
    row("delete", sound + "&key=a\x7f");
    row("bytes above ASCII", sound + "&key=\xc3\xa4");
    row("half an escape", sound + "&key=a%2");
    row("percent alone", sound + "&key=100%");
    row("no hex", sound + "&key=%zz");
    row("signed hex", sound + "&key=%+1");
    row("other percent notation", sound + "&key=%u0061");
    row("no UTF-8", sound + "&key=%ff");
    row("overlong", sound + "&key=%c0%ae%c0%ae");
    row("surrogate", sound + "&key=%ed%a0%80");
    row("byte order mark", sound + "&key=%ef%bb%bfk");
    row("encoded NUL", sound + "&key=a%00b");
    row("encoded line break", sound + "&key=a%0d%0ab");
    row("encoded escape", sound + "&key=%1b[2J");
    row("C1 control", sound + "&key=%c2%9b");
    row("right-to-left override", sound + "&key=%e2%80%ae" + "gpj");
    row("isolate", sound + "&key=%e2%81%a6k");
    row("zero width space", sound + "&key=a%e2%80%8bb");
    row("line separator", sound + "&key=a%e2%80%a8b");
    row("tag character", sound + "&key=a%f3%a0%81%81");
    row("noncharacter", sound + "&key=a%ef%bf%bf");
    row("private use", sound + "&key=a%ee%80%80");
    row("deceptive map", "syncdeck://open?service=default&map=%e2%80%aeagents"_ba);
    row("deceptive profile", sound + "&profile=li%e2%80%8bve");
    row("folder above", sound + "&key=..");
    row("this folder", sound + "&key=.");
    row("folder above within", sound + "&key=a/../b");
    row("folder above at the end", sound + "&key=a%2f..");
    row("folder above with backslashes", sound + "&key=a%5C..%5Cb");
    row("map above", "syncdeck://open?service=default&map=.."_ba);
    row("service above", "syncdeck://open?service=..%2f..&map=agents"_ba);
    row("account that is none", sound + "&account=AC1");
    row("account of another kind", sound + "&account=IS0123456789abcdef0123456789abcdef");
    row("key too long", sound + "&key=" + QByteArray(sync::maxKeyLength + 1, 'k'));
    row("profile too long", sound + "&profile=" + QByteArray(201, 'p'));
    row("overlong link", sound + "&key=" + QByteArray(100'000, '%'));
}

void TestDeepLink::refuses()
{
    QFETCH(QByteArray, text);
    const auto link = readDeepLink(text);
    QVERIFY(!link.has_value());
    QCOMPARE(link.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!link.error().detail.isEmpty());
}

void TestDeepLink::comesBackAsWritten_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("account");
    QTest::newRow("map") << QString() << QString() << QString();
    QTest::newRow("plain") << u"agent/7"_s << QString() << accountSid;
    QTest::newRow("every mark of a URL")
        << u" !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"_s << u"Live & more"_s << QString();
    QTest::newRow("letters") << u"K\u00f6ln \u6771\u4eac \U0001F642"_s << u"\u00c9t\u00e9"_s
                             << accountSid;
    QTest::newRow("longest") << QString(sync::maxKeyLength, u'\u6771') << QString() << accountSid;
}

void TestDeepLink::comesBackAsWritten()
{
    QFETCH(QString, key);
    QFETCH(QString, profile);
    QFETCH(QString, account);
    const DeepLink link{{u"default"_s, u"agents"_s}, key, profile, account};
    const QByteArray text = deepLinkText(link);
    QVERIFY(!text.isEmpty());
    const auto read = readDeepLink(text);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, link);
}

void TestDeepLink::isNotMadeWhereItWouldBeRefused()
{
    QCOMPARE(deepLinkText({}), QByteArray());
    for (const QString &key : {u"../up"_s, u"a\u202eb"_s, u"two\nlines"_s, QString(QChar(0xd800))})
        QCOMPARE(deepLinkText({{u"default"_s, u"agents"_s}, key, {}, {}}), QByteArray());
}

void TestDeepLink::isMeantForItsProfileAlone()
{
    store::Profile profile;
    profile.name = u"Live"_s;
    profile.accountSid = accountSid;
    DeepLink link{{u"default"_s, u"agents"_s}, {}, {}, {}};
    QVERIFY(isMeant(link, profile));
    link.profile = u"Live"_s;
    link.account = accountSid;
    QVERIFY(isMeant(link, profile));
    link.profile = u"live"_s;
    QVERIFY(!isMeant(link, profile));
    link.profile.clear();
    link.account = u"ACffffffffffffffffffffffffffffffff"_s;
    QVERIFY(!isMeant(link, profile));
}

void TestDeepLink::isToldFromOtherWords()
{
    QVERIFY(session::looksLikeDeepLink(u"syncdeck://open"_s));
    QVERIFY(session::looksLikeDeepLink(u"SYNCDECK:nonsense"_s));
    QVERIFY(!session::looksLikeDeepLink(u"file.json"_s));
    QVERIFY(!session::looksLikeDeepLink(u"https://example.com/syncdeck:"_s));
}

QTEST_GUILESS_MAIN(TestDeepLink)
#include "tst_deep_link.moc"
