// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/textsearch.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::TextSearch;

class TestTextSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void agreesWithQString();
    void staysWithinTheText();
};

void TestTextSearch::finds_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isThere");
    QTest::newRow("nothing") << u""_s << u""_s << true;
    QTest::newRow("in nothing") << u"a"_s << u""_s << false;
    QTest::newRow("Cyrillic") << u"\u043f\u0440\u0418"_s << u"x \u041f\u0420\u0438"_s << true;
    QTest::newRow("kelvin") << u"kelvin"_s << u"0 \u212aelvin"_s << true;
    QTest::newRow("kelvin wanted") << u"\u212a"_s << u"k"_s << true;
    QTest::newRow("long s") << u"sss"_s << u"S\u017fs"_s << true;
    QTest::newRow("\u00e5ngstr\u00f6m") << u"\u00e5"_s << u"\u212b"_s << true;
    QTest::newRow("other accent") << u"\u00e9"_s << u"e\u0301"_s << false;
    QTest::newRow("other plane") << u"\U00010428x"_s << u"\U00010400X"_s << true;
    QTest::newRow("emoji") << u"\U0001F642"_s << u"a\U0001F642"_s << true;
    QTest::newRow("forms of unequal length") << u"a\u023a"_s << u"xA\u2c65"_s << true;
}

void TestTextSearch::finds()
{
    QFETCH(QString, wanted);
    QFETCH(QString, text);
    QFETCH(bool, isThere);
    QCOMPARE(TextSearch(wanted).isIn(text.toUtf8().toStdString()), isThere);
}

void TestTextSearch::agreesWithQString()
{
    QRandomGenerator random(7);
    const QString letters = u"aAbBkKsS\u00e9\u00c9\u017f\u212a\u0436\u0416\u023a\u2c65 {}\":1"_s;
    const auto made = [&](int most) {
        QString text;
        for (int left = random.bounded(most + 1); left > 0; --left)
            text += letters[random.bounded(letters.size())];
        return text;
    };
    for (int round = 0; round < 500; ++round) {
        const QString wanted = made(4);
        const TextSearch search(wanted);
        for (int i = 0; i < 100; ++i) {
            const QString text = made(i % 2 == 0 ? 12 : 60);
            const bool isThere = text.contains(wanted, Qt::CaseInsensitive);
            QVERIFY2(search.isIn(text.toUtf8().toStdString()) == isThere,
                     qPrintable(wanted + u" | "_s + text));
        }
    }
}

void TestTextSearch::staysWithinTheText()
{
    // What stands right behind, as the next item's text does, is none of it.
    const std::string text = "0123456789abcdefghijklmnopqrstuvwxyzagent";
    for (std::size_t size = 0; size < text.size(); ++size)
        QVERIFY(!TextSearch(u"agent"_s).isIn(std::string_view(text).substr(0, size)));
    QVERIFY(TextSearch(u"agent"_s).isIn(text));
}

QTEST_GUILESS_MAIN(TestTextSearch)
#include "tst_text_search.moc"
