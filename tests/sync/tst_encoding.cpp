// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/encoding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck::sync;

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesEveryByte();
    void forms_data();
    void forms();
    void segments_data();
    void segments();
    void addressable_data();
    void addressable();
    void urls_data();
    void urls();
};

void TestEncoding::encodesEveryByte()
{
    constexpr QByteArrayView plain =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    for (int i = 0; i < 256; ++i) {
        const QByteArray byte(1, static_cast<char>(i));
        const QByteArray expected = plain.contains(byte) ? byte : '%' + byte.toHex().toUpper();
        QCOMPARE(encodeForm({{byte, byte}}), expected + '=' + expected);
    }
}

void TestEncoding::forms_data()
{
    QTest::addColumn<FormFields>("fields");
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("nothing") << FormFields{} << ""_ba;
    QTest::newRow("reference request")
        << FormFields{{"Key", "key"}, {"Ttl", "3600"}, {"Data", "{}"}}
        << "Key=key&Ttl=3600&Data=%7B%7D"_ba;
    QTest::newRow("order and duplicates kept")
        << FormFields{{"b", "2"}, {"a", "1"}, {"b", "3"}} << "b=2&a=1&b=3"_ba;
    QTest::newRow("plus, space, percent")
        << FormFields{{"Key", "a+b c%20"}} << "Key=a%2Bb%20c%2520"_ba;
    QTest::newRow("separators") << FormFields{{"a=b", "c&d=e"}} << "a%3Db=c%26d%3De"_ba;
    QTest::newRow("line breaks") << FormFields{{"a", "\r\n"}} << "a=%0D%0A"_ba;
    QTest::newRow("empty value") << FormFields{{"a", ""}, {"b", ""}} << "a=&b="_ba;
    QTest::newRow("UTF-8") << FormFields{{"a", QByteArray("\u00e9\U0001F642")}}
                           << "a=%C3%A9%F0%9F%99%82"_ba;
}

void TestEncoding::forms()
{
    QFETCH(FormFields, fields);
    QTEST(encodeForm(fields), "form");
}

void TestEncoding::segments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("segment");
    QTest::newRow("plain") << u"agent-1.a_b~"_s << "agent-1.a_b~"_ba;
    QTest::newRow("slash") << u"a/b"_s << "a%2Fb"_ba;
    QTest::newRow("encoded slash") << u"%2F"_s << "%252F"_ba;
    QTest::newRow("percent") << u"100%"_s << "100%25"_ba;
    QTest::newRow("plus and space") << u"a+b c"_s << "a%2Bb%20c"_ba;
    QTest::newRow("query and fragment") << u"What? #1"_s << "What%3F%20%231"_ba;
    QTest::newRow("letter with accent") << u"\u00e9"_s << "%C3%A9"_ba;
    QTest::newRow("accent apart") << u"e\u0301"_s << "e%CC%81"_ba;
    QTest::newRow("emoji") << u"\U0001F642"_s << "%F0%9F%99%82"_ba;
    QTest::newRow("backslash, quotes") << u"\\\"'"_s << "%5C%22%27"_ba;
    QTest::newRow("NUL") << QString(QChar(0)) << "%00"_ba;
}

void TestEncoding::segments()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, segment);
    QCOMPARE(encodeSegment(text), segment);
    // And no layer of the URL decodes it or encodes it again.
    const QUrl url = urlBelow(QUrl(u"https://a.example"_s), {"v1"_ba, segment}, {{"From", "+"}});
    QCOMPARE(url.toEncoded(), "https://a.example/v1/" + segment + "?From=%2B");
    QCOMPARE(QUrl::fromEncoded(url.toEncoded()), url);
}

void TestEncoding::addressable_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("possible");
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow(".") << u"."_s << false;
    QTest::newRow("..") << u".."_s << false;
    QTest::newRow("...") << u"..."_s << true;
    QTest::newRow("../..") << u"../.."_s << true;
    QTest::newRow("%2e%2e") << u"%2e%2e"_s << true;
    QTest::newRow("space") << u" "_s << true;
    QTest::newRow(". and space") << u". "_s << true;
}

void TestEncoding::addressable()
{
    QFETCH(QString, text);
    QTEST(isAddressable(text), "possible");
}

void TestEncoding::urls_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<FormFields>("query");
    QTest::addColumn<QByteArray>("url");
    const FormFields none;
    const QByteArray behind = "/v1/Services/a%2Fb";
    QTest::newRow("host alone") << u"https://sync.twilio.com"_s << none
                                << "https://sync.twilio.com" + behind;
    QTest::newRow("slash") << u"https://sync.twilio.com/"_s << none
                           << "https://sync.twilio.com" + behind;
    QTest::newRow("port") << u"http://127.0.0.1:8080"_s << none << "http://127.0.0.1:8080" + behind;
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << none << "http://[::1]:8080" + behind;
    QTest::newRow("path") << u"https://g.example/twilio/sync"_s << none
                          << "https://g.example/twilio/sync" + behind;
    QTest::newRow("path and slash")
        << u"https://g.example/twilio/"_s << none << "https://g.example/twilio" + behind;
    QTest::newRow("encoded path") << u"https://g.example/a%2Fb%20c"_s << none
                                  << "https://g.example/a%2Fb%20c" + behind;
    QTest::newRow("query") << u"https://g.example"_s
                           << FormFields{{"From", "a+b&c"}, {"Bounds", "exclusive"}}
                           << "https://g.example" + behind + "?From=a%2Bb%26c&Bounds=exclusive";
    QTest::newRow("what a base URL must not have")
        << u"https://g.example/a?b=c#d"_s << none << "https://g.example/a" + behind;
}

void TestEncoding::urls()
{
    QFETCH(QString, base);
    QFETCH(FormFields, query);
    const QUrl url = urlBelow(QUrl(base), {"v1"_ba, "Services"_ba, "a%2Fb"_ba}, query);
    QVERIFY(url.isValid());
    QTEST(url.toEncoded(), "url");
}

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
