// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/rules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck::sync;

namespace {

/// "E" for each error and "W" for each warning, in order.
QString shape(const Findings &findings)
{
    QString text;
    for (const Finding &finding : findings)
        text += finding.severity == Severity::Error ? u'E' : u'W';
    return text;
}

} // namespace

class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void countsCharactersNotUnits();
    void data_data();
    void data();
    void saysWhereTheDataIsWrong();
    void ttls_data();
    void ttls();
    void warnsThatTheMapGoes();
    void sids_data();
    void sids();
    void baseUrls_data();
    void baseUrls();
    void serviceReferences();
    void documentationLinks_data();
    void documentationLinks();
};

void TestRules::keys_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"agent/1042"_s << u""_s;
    QTest::newRow("empty") << u""_s << u"E"_s;
    QTest::newRow("dot") << u"."_s << u"E"_s;
    QTest::newRow("dots") << u".."_s << u"E"_s;
    QTest::newRow("three dots") << u"..."_s << u""_s;
    QTest::newRow("320") << QString(320, u'k') << u""_s;
    QTest::newRow("321") << QString(321, u'k') << u"E"_s;
    QTest::newRow("320 emoji") << u"\U0001F642"_s.repeated(320) << u""_s;
    QTest::newRow("321 emoji") << u"\U0001F642"_s.repeated(321) << u"E"_s;
    QTest::newRow("leading space") << u" a"_s << u"W"_s;
    QTest::newRow("trailing space") << u"a "_s << u"W"_s;
    QTest::newRow("inner space") << u"a b"_s << u""_s;
    QTest::newRow("zero width") << u"a\u200bb"_s << u"W"_s;
    QTest::newRow("right to left override") << u"a\u202eb"_s << u"W"_s;
    QTest::newRow("no-break space") << u"a\u00a0b"_s << u"W"_s;
    QTest::newRow("control") << u"a\tb"_s << u"W"_s;
    QTest::newRow("separate accent") << u"e\u0301"_s << u"W"_s;
    QTest::newRow("half a character") << QString(QChar(0xd83d)) << u"E"_s;
    QTest::newRow("Hebrew") << u"\u05e9\u05dc\u05d5\u05dd"_s << u""_s;
}

void TestRules::keys()
{
    QFETCH(QString, key);
    QFETCH(QString, expected);
    const Findings findings = checkKey(key);
    QCOMPARE(shape(findings), expected);
    QCOMPARE(hasError(findings), expected.contains(u'E'));
    for (const Finding &finding : findings)
        QVERIFY(!finding.text.isEmpty());
}

void TestRules::countsCharactersNotUnits()
{
    QCOMPARE(keyLength(u"\U0001F642a\u00e9"), 3);
    QVERIFY(checkKey(QString(325, u'k')).first().text.contains(u"5 characters"_s));
}

void TestRules::data_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("object") << "{}"_ba << u""_s;
    QTest::newRow("empty") << ""_ba << u"E"_s;
    QTest::newRow("white space") << " \n"_ba << u"E"_s;
    QTest::newRow("array") << "[]"_ba << u"E"_s;
    QTest::newRow("string") << "\"a\""_ba << u"E"_s;
    QTest::newRow("syntax") << "{\"a\":}"_ba << u"E"_s;
    QTest::newRow("duplicate") << "{\"a\":1,\"a\":2}"_ba << u"W"_s;
    QTest::newRow("big number") << "{\"a\":9007199254740993}"_ba << u"W"_s;
    QTest::newRow("harmless spellings") << "{\"a\":1.0,\"b\":1e2}"_ba << u""_s;
    QTest::newRow("16,384") << "{\"a\":\"" + QByteArray(16'384 - 8, 'x') + "\"}" << u""_s;
    QTest::newRow("16,385") << "{\"a\":\"" + QByteArray(16'385 - 8, 'x') + "\"}" << u"E"_s;
    QTest::newRow("too long and wrong") << "{" + QByteArray(17'000, ' ') << u"EE"_s;
}

void TestRules::data()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shape(checkData(text)), expected);
}

void TestRules::saysWhereTheDataIsWrong()
{
    const Findings findings = checkData("{\n  \"\u65e5\": 1,\n  \"b\": x\n}");
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().text.startsWith(u"Line 3, column 8"_s),
             qPrintable(findings.first().text));
    QCOMPARE(findings.first().at->line, 3);
}

void TestRules::ttls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::addColumn<qint64>("seconds"); // -1: none
    QTest::newRow("empty") << u""_s << true << qint64(-1);
    QTest::newRow("spaces") << u"  "_s << true << qint64(-1);
    QTest::newRow("0") << u"0"_s << true << qint64(0);
    QTest::newRow("3600") << u" 3600 "_s << true << qint64(3'600);
    QTest::newRow("a year") << u"31536000"_s << true << qint64(31'536'000);
    QTest::newRow("more") << u"31536001"_s << false << qint64(-1);
    QTest::newRow("huge") << u"99999999999999999999"_s << false << qint64(-1);
    QTest::newRow("negative") << u"-1"_s << false << qint64(-1);
    QTest::newRow("fraction") << u"1.5"_s << false << qint64(-1);
    QTest::newRow("words") << u"1h"_s << false << qint64(-1);
    QTest::newRow("other digits") << u"\u0661"_s << false << qint64(-1);
    QTest::newRow("plus") << u"+5"_s << false << qint64(-1);
}

void TestRules::ttls()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QFETCH(qint64, seconds);
    const TtlCheck check = checkTtl(text);
    QCOMPARE(!hasError(check.findings), good);
    QCOMPARE(check.seconds.value_or(-1), seconds);
}

void TestRules::warnsThatTheMapGoes()
{
    QVERIFY(checkCollectionTtl(u"60").findings.first().text.contains(u"whole map"_s));
    QCOMPARE(checkCollectionTtl(u"60").seconds, 60);
    QVERIFY(checkCollectionTtl(u"").findings.isEmpty());
    QVERIFY(checkCollectionTtl(u"0").findings.isEmpty());
    QVERIFY(hasError(checkCollectionTtl(u"x").findings));
}

void TestRules::sids_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says"); // empty: good
    const QString digits = u"0123456789abcdefABCDEF0123456789"_s;
    QTest::newRow("good") << u"AC"_s + digits << u""_s;
    QTest::newRow("empty") << u""_s << u"Required"_s;
    QTest::newRow("one letter") << u"A"_s << u"missing"_s;
    QTest::newRow("wrong first letter") << u"X"_s << u"AC"_s;
    QTest::newRow("small letters") << u"ac"_s + digits << u"capital"_s;
    QTest::newRow("of a key") << u"SK"_s + digits << u"AC"_s;
    QTest::newRow("short") << u"AC"_s + digits.left(31) << u"1 more"_s;
    QTest::newRow("long") << u"AC"_s + digits + u"0"_s << u"1 digits too many"_s;
    QTest::newRow("letter") << u"AC"_s + digits.left(30) + u"xy"_s << u"Character 33"_s;
    QTest::newRow("space") << u"AC"_s + digits.left(31) + u" "_s << u"Character 34"_s;
}

void TestRules::sids()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Findings findings = checkSid(SidKind::Account, text);
    QCOMPARE(findings.isEmpty(), says.isEmpty());
    QCOMPARE(isSid(SidKind::Account, text), says.isEmpty());
    if (!says.isEmpty())
        QVERIFY2(findings.first().text.contains(says), qPrintable(findings.first().text));
}

void TestRules::baseUrls_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    for (const char *good : {"https://sync.twilio.com", "https://sync.ashburn.us1.twilio.com/",
                             "https://gateway.example.org:8443/sync", "http://127.0.0.1:8080",
                             "http://localhost", "http://[::1]:99", "http://127.9.9.9"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad :
         {"", "sync.twilio.com", "http://sync.twilio.com", "http://10.0.0.1",
          "http://localhost.evil.org", "http://127.0.0.1.evil.org", "ftp://sync.twilio.com",
          "https://", "https://user@sync.twilio.com", "https://u:p@sync.twilio.com",
          "https://sync.twilio.com?x=1", "https://sync.twilio.com#x", "https://sync twilio.com",
          "javascript:alert(1)", "file:///etc/passwd"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestRules::baseUrls()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(!hasError(checkBaseUrl(text)), good);
}

void TestRules::serviceReferences()
{
    QVERIFY(checkServiceRef(u"default").isEmpty());
    QVERIFY(checkServiceRef(u"IS0123456789abcdef0123456789abcdef").isEmpty());
    QVERIFY(checkServiceRef(u"contact-centre").isEmpty());
    QVERIFY(hasError(checkServiceRef(u"")));
    QVERIFY(hasError(checkServiceRef(u"..")));
    QVERIFY(hasError(checkUniqueName(QString(321, u'n'))));
}

void TestRules::documentationLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("good");
    QTest::newRow("error page") << u"https://www.twilio.com/docs/errors/54208"_s << true;
    QTest::newRow("docs") << u"https://www.twilio.com/docs"_s << true;
    for (const char *bad :
         {"http://www.twilio.com/docs/errors/1", "https://www.twilio.com/login",
          "https://www.twilio.com/docsevil", "https://www.twilio.com.evil.org/docs/errors/1",
          "https://evil.org/docs", "https://x@www.twilio.com/docs/errors/1",
          "https://www.twilio.com:444/docs/errors/1", "file:///docs", "javascript:1", ""})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void TestRules::documentationLinks()
{
    QFETCH(QString, link);
    QFETCH(bool, good);
    QCOMPARE(isDocumentationLink(QUrl(link)), good);
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
