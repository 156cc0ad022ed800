// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::sync;

namespace {

int errorsIn(const Findings &findings)
{
    return static_cast<int>(std::ranges::count(findings, Severity::Error, &Finding::severity));
}

int warningsIn(const Findings &findings)
{
    return static_cast<int>(findings.size()) - errorsIn(findings);
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void keys_data();
    void keys();
    void keysSayWhatIsWrong();
    void data_data();
    void data();
    void placesInData_data();
    void placesInData();
    void ttls_data();
    void ttls();
    void collectionTtls_data();
    void collectionTtls();
    void sids_data();
    void sids();
    void sidsSayWhatIsWrong_data();
    void sidsSayWhatIsWrong();
    void serviceReferences_data();
    void serviceReferences();
    void uniqueNames_data();
    void uniqueNames();
    void baseUrls_data();
    void baseUrls();
    void documentationLinks_data();
    void documentationLinks();
};

void TestRules::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("warnings");
    const QString smile = u"\U0001F642"_s;
    QTest::newRow("empty") << u""_s << 1 << 0;
    QTest::newRow("plain") << u"agent/1001"_s << 0 << 0;
    QTest::newRow("reserved") << u"a/b?c#d%2F+ e&f=g"_s << 0 << 0;
    QTest::newRow("emoji") << smile << 0 << 0;
    QTest::newRow(".") << u"."_s << 1 << 0;
    QTest::newRow("..") << u".."_s << 1 << 0;
    QTest::newRow("...") << u"..."_s << 0 << 0;
    QTest::newRow("../a") << u"../a"_s << 0 << 0;
    QTest::newRow("320 letters") << QString(320, u'k') << 0 << 0;
    QTest::newRow("321 letters") << QString(321, u'k') << 1 << 0;
    QTest::newRow("320 emoji") << smile.repeated(320) << 0 << 0;
    QTest::newRow("321 emoji") << smile.repeated(321) << 1 << 0;
    QTest::newRow("space before") << u" a"_s << 0 << 1;
    QTest::newRow("space behind") << u"a "_s << 0 << 1;
    QTest::newRow("line break behind") << u"a\n"_s << 0 << 2;
    QTest::newRow("control character") << u"a\u0007b"_s << 0 << 1;
    QTest::newRow("right-to-left override") << u"a\u202eb"_s << 0 << 1;
    QTest::newRow("zero width space") << u"a\u200bb"_s << 0 << 1;
    QTest::newRow("no-break space within") << u"a\u00a0b"_s << 0 << 1;
    QTest::newRow("right-to-left letters") << u"\u05e9\u05dc"_s << 0 << 0;
    QTest::newRow("one letter with its accent") << u"\u00e9"_s << 0 << 0;
    QTest::newRow("letter and accent apart") << u"e\u0301"_s << 0 << 1;
    // Half a pair cannot be sent as UTF-8.
    QTest::newRow("half a character") << u"a"_s + QChar(0xd83d) << 1 << 0;
}

void TestRules::keys()
{
    QFETCH(QString, key);
    const Findings findings = checkKey(key);
    QTEST(errorsIn(findings), "errors");
    QTEST(warningsIn(findings), "warnings");
    QCOMPARE(hasError(findings), errorsIn(findings) > 0);
    QVERIFY(std::ranges::is_sorted(findings, std::ranges::greater(), &Finding::severity));
}

void TestRules::keysSayWhatIsWrong()
{
    QCOMPARE(keyLength(u"a\U0001F642\u00e9"), 3);
    QVERIFY(checkKey(QString(325, u'k')).first().text.contains(u"5 characters too long"_s));
    QVERIFY(checkKey(u"a\u202eb"_s).first().text.contains(u"U+202E"_s));
    QVERIFY(checkKey(u".."_s).first().text.contains(u"\u201c..\u201d"_s));
}

void TestRules::data_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("warnings");
    QTest::newRow("empty") << ""_ba << 1 << 0;
    QTest::newRow("white space alone") << " \n"_ba << 1 << 0;
    QTest::newRow("empty object") << "{}"_ba << 0 << 0;
    QTest::newRow("object in white space") << " {\"a\": [1]}\n"_ba << 0 << 0;
    QTest::newRow("array") << "[{}]"_ba << 1 << 0;
    QTest::newRow("text") << "\"a\""_ba << 1 << 0;
    QTest::newRow("null") << "null"_ba << 1 << 0;
    QTest::newRow("no JSON") << "{a: 1}"_ba << 1 << 0;
    QTest::newRow("two objects") << "{}{}"_ba << 1 << 0;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{}"_ba << 1 << 0;
    QTest::newRow("no UTF-8") << "{\"a\":\"\xff\"}"_ba << 1 << 0;
    QTest::newRow("member twice") << "{\"a\":1,\"a\":2}"_ba << 0 << 1;
    QTest::newRow("number that clients round") << "{\"a\":9007199254740993}"_ba << 0 << 1;
    QTest::newRow("numbers that stay")
        << "{\"a\":9007199254740992,\"b\":1.0,\"c\":1e2}"_ba << 0 << 0;
    const auto ofSize = [](int bytes) {
        return QByteArray("{\"a\":\"" + QByteArray(bytes - 8, 'x') + "\"}");
    };
    QTest::newRow("16,384 bytes") << ofSize(16'384) << 0 << 0;
    QTest::newRow("16,385 bytes") << ofSize(16'385) << 1 << 0;
    QTest::newRow("bytes count, not characters")
        << QByteArray("{\"a\":\"") + QByteArray("\u65e5").repeated(5'500) + "\"}" << 1 << 0;
    QTest::newRow("no object and too long")
        << QByteArray('"' + QByteArray(20'000, 'x') + '"') << 2 << 0;
}

void TestRules::data()
{
    QFETCH(QByteArray, text);
    const Findings findings = checkData(text);
    QTEST(errorsIn(findings), "errors");
    QTEST(warningsIn(findings), "warnings");
    QVERIFY(std::ranges::is_sorted(findings, std::ranges::greater(), &Finding::severity));
}

void TestRules::placesInData_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("offset");
    QTest::newRow("missing comma") << "{\n  \"a\": 1\n  \"b\": 2\n}"_ba << 2 << 9 << 10;
    QTest::newRow("unknown word") << "{\"a\": nil}"_ba << 1 << 7 << 6;
    QTest::newRow("behind two-byte letters")
        << QByteArray("{\"\u00e9\u00e9\": nil}") << 1 << 8 << 9;
    QTest::newRow("behind an emoji") << QByteArray("{\n\"\U0001F642\": nil}") << 2 << 6 << 10;
    QTest::newRow("after Windows line breaks") << "{\r\n\"a\": nil}"_ba << 2 << 6 << 8;
    QTest::newRow("rounded number") << "{\n\"a\": 9007199254740993}"_ba << 2 << 6 << 7;
    QTest::newRow("member again") << "{\"a\":1,\n \"a\":2}"_ba << 2 << 2 << 9;
}

void TestRules::placesInData()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(int, column);
    const Findings findings = checkData(text);
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().at.has_value());
    QTEST(int(findings.first().at->offset), "offset");
    QCOMPARE(int(findings.first().at->line), line);
    QCOMPARE(int(findings.first().at->column), column);
    QVERIFY(findings.first().text.startsWith(u"Line %1, column %2: "_s.arg(line).arg(column)));
}

void TestRules::ttls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::optional<qint64>>("seconds");
    QTest::addColumn<bool>("valid");
    using Seconds = std::optional<qint64>;
    QTest::newRow("empty") << u""_s << Seconds() << true;
    QTest::newRow("space") << u"  \t"_s << Seconds() << true;
    QTest::newRow("0") << u"0"_s << Seconds(0) << true;
    QTest::newRow("1") << u"1"_s << Seconds(1) << true;
    QTest::newRow("space around") << u" 3600 "_s << Seconds(3600) << true;
    QTest::newRow("leading zeros") << u"0060"_s << Seconds(60) << true;
    QTest::newRow("a year") << u"31536000"_s << Seconds(31'536'000) << true;
    QTest::newRow("a second more") << u"31536001"_s << Seconds() << false;
    QTest::newRow("beyond 64 bits") << u"99999999999999999999"_s << Seconds() << false;
    QTest::newRow("negative") << u"-1"_s << Seconds() << false;
    QTest::newRow("with sign") << u"+1"_s << Seconds() << false;
    QTest::newRow("fraction") << u"1.5"_s << Seconds() << false;
    QTest::newRow("exponent") << u"1e3"_s << Seconds() << false;
    QTest::newRow("grouped") << u"1,000"_s << Seconds() << false;
    QTest::newRow("space within") << u"1 000"_s << Seconds() << false;
    QTest::newRow("hexadecimal") << u"0x10"_s << Seconds() << false;
    QTest::newRow("seconds") << u"60s"_s << Seconds(60) << true;
    QTest::newRow("minutes") << u"90 min"_s << Seconds(5'400) << true;
    QTest::newRow("an hour") << u" 1h "_s << Seconds(3'600) << true;
    QTest::newRow("days, in capitals") << u"2D"_s << Seconds(172'800) << true;
    QTest::newRow("a week") << u"1w"_s << Seconds(604'800) << true;
    QTest::newRow("a year of days") << u"365d"_s << Seconds(31'536'000) << true;
    QTest::newRow("a day more") << u"366d"_s << Seconds() << false;
    QTest::newRow("unknown unit") << u"1y"_s << Seconds() << false;
    QTest::newRow("unit alone") << u"h"_s << Seconds() << false;
    QTest::newRow("part of a unit") << u"1.5h"_s << Seconds() << false;
    QTest::newRow("negative span") << u"-1h"_s << Seconds() << false;
    QTest::newRow("other digits") << u"\u0661\u0662"_s << Seconds() << false;
    QTest::newRow("words") << u"never"_s << Seconds() << false;
}

void TestRules::ttls()
{
    QFETCH(QString, text);
    const TtlCheck check = checkTtl(text);
    QTEST(check.seconds, "seconds");
    QTEST(!hasError(check.findings), "valid");
    QCOMPARE(warningsIn(check.findings), 0);
}

void TestRules::collectionTtls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("errors");
    QTest::addColumn<int>("warnings");
    QTest::newRow("empty") << u""_s << 0 << 0;
    QTest::newRow("0: the map never expires") << u"0"_s << 0 << 0;
    QTest::newRow("the whole map goes") << u"60"_s << 0 << 1;
    QTest::newRow("too long") << u"31536001"_s << 1 << 0;
    QTest::newRow("no number") << u"a"_s << 1 << 0;
}

void TestRules::collectionTtls()
{
    QFETCH(QString, text);
    const TtlCheck check = checkCollectionTtl(text);
    QTEST(errorsIn(check.findings), "errors");
    QTEST(warningsIn(check.findings), "warnings");
    QCOMPARE(check.seconds, checkTtl(text).seconds);
}

void TestRules::sids_data()
{
    QTest::addColumn<SidKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    const QString digits = u"0123456789abcdefABCDEF0123456789"_s;
    QTest::newRow("account") << SidKind::Account << u"AC"_s + digits << true;
    QTest::newRow("API key") << SidKind::ApiKey << u"SK"_s + digits << true;
    QTest::newRow("service") << SidKind::Service << u"IS"_s + digits << true;
    QTest::newRow("map") << SidKind::Map << u"MP"_s + digits << true;
    QTest::newRow("of another kind") << SidKind::Account << u"SK"_s + digits << false;
    QTest::newRow("small letters") << SidKind::Account << u"ac"_s + digits << false;
    QTest::newRow("one digit short") << SidKind::Map << u"MP"_s + digits.chopped(1) << false;
    QTest::newRow("one digit more") << SidKind::Map << u"MP"_s + digits + u'0' << false;
    QTest::newRow("no digit") << SidKind::Map << u"MP"_s + digits.chopped(1) + u'g' << false;
    QTest::newRow("digits of elsewhere")
        << SidKind::Map << u"MP"_s + digits.chopped(1) + QChar(0x0661) << false;
    QTest::newRow("line break") << SidKind::Map << u"MP"_s + digits + u'\n' << false;
    QTest::newRow("empty") << SidKind::Service << u""_s << false;
    QTest::newRow("one letter") << SidKind::Service << u"I"_s << false;
}

void TestRules::sids()
{
    QFETCH(SidKind, kind);
    QFETCH(QString, text);
    QFETCH(bool, valid);
    QCOMPARE(isSid(kind, text), valid);
    QCOMPARE(!hasError(checkSid(kind, text)), valid);
}

void TestRules::sidsSayWhatIsWrong_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("said");
    QTest::newRow("prefix") << u"SK12"_s << u"begins with AC"_s;
    QTest::newRow("digit") << u"AC12x"_s << u"Character 5"_s;
    QTest::newRow("short") << u"AC12"_s << u"30 more digits"_s;
    QTest::newRow("nothing behind the prefix") << u"AC"_s << u"32 more digits"_s;
    QTest::newRow("long") << u"AC"_s + QString(35, u'1') << u"3 digits too many"_s;
}

void TestRules::sidsSayWhatIsWrong()
{
    QFETCH(QString, text);
    QFETCH(QString, said);
    const Findings findings = checkSid(SidKind::Account, text);
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().text.contains(said), qPrintable(findings.first().text));
}

void TestRules::serviceReferences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("default") << u"default"_s << true;
    QTest::newRow("SID") << u"IS0123456789abcdef0123456789abcdef"_s << true;
    QTest::newRow("unique name") << u"contact-centre"_s << true;
    QTest::newRow("name to encode") << u"a/b c"_s << true;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("..") << u".."_s << false;
}

void TestRules::serviceReferences()
{
    QFETCH(QString, text);
    QTEST(!hasError(checkServiceRef(text)), "valid");
}

void TestRules::uniqueNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("plain") << u"agents"_s << true;
    QTest::newRow("320") << QString(320, u'n') << true;
    QTest::newRow("321") << QString(321, u'n') << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow(".") << u"."_s << false;
    QTest::newRow("..") << u".."_s << false;
    QTest::newRow("half a character") << QString(QChar(0xdc00)) << false;
}

void TestRules::uniqueNames()
{
    QFETCH(QString, text);
    QTEST(!hasError(checkUniqueName(text)), "valid");
}

void TestRules::baseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("the service") << u"https://sync.twilio.com"_s << true;
    QTest::newRow("slash behind") << u"https://sync.twilio.com/"_s << true;
    QTest::newRow("region") << u"https://sync.ashburn.us1.twilio.com"_s << true;
    QTest::newRow("port and path") << u"https://gateway.example:8443/twilio/sync"_s << true;
    QTest::newRow("loopback") << u"http://127.0.0.1:8080"_s << true;
    QTest::newRow("loopback by name") << u"http://localhost"_s << true;
    QTest::newRow("loopback of IPv6") << u"http://[::1]:8080"_s << true;
    QTest::newRow("plain http") << u"http://sync.twilio.com"_s << false;
    QTest::newRow("http to this network") << u"http://192.168.0.1"_s << false;
    QTest::newRow("looks like loopback") << u"http://127.0.0.1.example.com"_s << false;
    QTest::newRow("looks like localhost") << u"http://localhost.example.com"_s << false;
    QTest::newRow("loopback as user") << u"http://127.0.0.1@example.com"_s << false;
    QTest::newRow("user") << u"https://user@sync.twilio.com"_s << false;
    QTest::newRow("an empty user") << u"https://@localhost"_s << false;
    QTest::newRow("an empty user and password") << u"https://:@sync.twilio.com"_s << false;
    QTest::newRow("user and password") << u"https://user:word@sync.twilio.com"_s << false;
    QTest::newRow("query") << u"https://sync.twilio.com?a=b"_s << false;
    QTest::newRow("fragment") << u"https://sync.twilio.com#a"_s << false;
    QTest::newRow("no scheme") << u"sync.twilio.com"_s << false;
    QTest::newRow("no host") << u"https://"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("ftp") << u"ftp://sync.twilio.com"_s << false;
    QTest::newRow("space") << u"https://sync twilio.com"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void TestRules::baseUrls()
{
    QFETCH(QString, text);
    QTEST(!hasError(checkBaseUrl(text)), "valid");
}

void TestRules::documentationLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("error page") << u"https://www.twilio.com/docs/errors/54208"_s << true;
    QTest::newRow("capital letters") << u"HTTPS://WWW.TWILIO.COM/docs/errors/1"_s << true;
    QTest::newRow("plain http") << u"http://www.twilio.com/docs/errors/54208"_s << false;
    QTest::newRow("other host") << u"https://www.twilio.com.example.com/docs/"_s << false;
    QTest::newRow("host as user") << u"https://www.twilio.com@example.com/docs/"_s << false;
    QTest::newRow("user") << u"https://a@www.twilio.com/docs/"_s << false;
    QTest::newRow("an empty user") << u"https://@www.twilio.com/docs/"_s << false;
    QTest::newRow("port") << u"https://www.twilio.com:8443/docs/"_s << false;
    QTest::newRow("other folder") << u"https://www.twilio.com/console"_s << false;
    QTest::newRow("begins alike") << u"https://www.twilio.com/docsx"_s << false;
    QTest::newRow("steps out") << u"https://www.twilio.com/docs/../console"_s << false;
    QTest::newRow("steps out, encoded") << u"https://www.twilio.com/docs/%2e%2e/console"_s << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false;
    QTest::newRow("file") << u"file:///docs/"_s << false;
    QTest::newRow("empty") << u""_s << false;
}

void TestRules::documentationLinks()
{
    QFETCH(QString, text);
    QTEST(isDocumentationLink(QUrl(text, QUrl::StrictMode)), "valid");
}

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
