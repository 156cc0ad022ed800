// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/exacttext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;

class TestKitExactText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLineEnd();
    void keepsBytes_data();
    void keepsBytes();
    void keepsRandomBytes();
    void escapesWhatDocumentsCannotHold();
    void escapesUnpairedSurrogates();
};

void TestKitExactText::findsTheLineEnd()
{
    QCOMPARE(kit::lineEndOf(""), kit::LineEnd::Lf);
    QCOMPARE(kit::lineEndOf("a\nb\r\n"), kit::LineEnd::Lf);
    QCOMPARE(kit::lineEndOf("a\r\nb\n"), kit::LineEnd::CrLf);
    QCOMPARE(kit::lineEndOf("a\rb\n"), kit::LineEnd::Cr);
    QCOMPARE(kit::lineEndOf("a\r"), kit::LineEnd::Cr);
}

void TestKitExactText::keepsBytes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("LF") << "{\n\n}\n"_ba;
    QTest::newRow("CR LF") << "{\r\n\r\n}"_ba;
    QTest::newRow("CR") << "{\r\r}"_ba;
    QTest::newRow("no-break space") << "\"\xC2\xA0\""_ba;
    QTest::newRow("beyond the BMP") << "\"🙂日\""_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{}"_ba;
    QTest::newRow("two byte order marks") << "\xEF\xBB\xBF\xEF\xBB\xBF"_ba;
    QTest::newRow("NUL") << QByteArray("\"\0\"", 3);
    QTest::newRow("Latin-1") << "\"\xE9\xE8\""_ba;
    QTest::newRow("cut UTF-8") << "\xF0\x9F\x99"_ba;
    QTest::newRow("raw surrogates") << "\xED\xA0\xBD\xED\xB9\x82"_ba;
    QTest::newRow("broken byte behind a pair") << "🙂\x80🙂"_ba;
    QTest::newRow("overlong") << "\xC0\x80"_ba;
}

void TestKitExactText::keepsBytes()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(kit::fromDocument(kit::toDocument(bytes), kit::lineEndOf(bytes)), bytes);
}

void TestKitExactText::keepsRandomBytes()
{
    QRandomGenerator random(99);
    for (int round = 0; round < 2'000; ++round) {
        QByteArray bytes;
        for (int i = random.bounded(20); i > 0; --i)
            bytes += char(random.bounded(4) == 0 ? random.bounded(128) : random.bounded(128, 256));
        bytes.replace('\r', '-');
        // What is escaped would not come back as it was; three bytes of chance never hit it here.
        const QString text = kit::toDocument(bytes);
        if (!text.contains(u"\\u"_s))
            QCOMPARE(kit::fromDocument(text, kit::LineEnd::Lf), bytes);
    }
}

void TestKitExactText::escapesWhatDocumentsCannotHold()
{
    QCOMPARE(kit::toDocument("\xE2\x80\xA8\xE2\x80\xA9\xEF\xB7\x90\xEF\xB7\x91\xEF\xBF\xBC"),
             u"\\u2028\\u2029\\ufdd0\\ufdd1\\ufffc"_s);
    QCOMPARE(kit::typedToDocument(u"a\r\nb\rc\nd"_s), u"a\u2029b\u2029c\u2029d"_s);
}

void TestKitExactText::escapesUnpairedSurrogates()
{
    const QString typed = QChar(0xDC80) + u"a"_s + QChar(0xD83D) + QChar(0xDE42) + QChar(0xD83D);
    QCOMPARE(kit::typedToDocument(typed), u"\\udc80a🙂\\ud83d"_s);
}

QTEST_APPLESS_MAIN(TestKitExactText)
#include "tst_kit_exacttext.moc"
