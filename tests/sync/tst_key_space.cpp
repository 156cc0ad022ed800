// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keyset.h"
#include "app/sync/keyspace.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck::sync;

class TestKeySpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMiddle_data();
    void findsTheMiddle();
    void guessesAreKeysBetween();
    void knowsTwoOrders();
    void rises();
    void remembersKeys();
};

void TestKeySpace::findsTheMiddle_data()
{
    QTest::addColumn<QByteArrayList>("samples");
    QTest::addColumn<double>("part");
    QTest::addColumn<QByteArray>("guess"); // how it begins
    const auto row = [](const char *name, const QByteArrayList &samples, double part,
                        const QByteArray &guess) {
        QTest::newRow(name) << samples << part << guess;
    };
    row("padded numbers", {"agent/000000", "agent/000999", "agent/099000", "agent/099999"}, 0.5,
        "agent/0499");
    row("a third", {"agent/000000", "agent/000999", "agent/098000", "agent/099999"}, 1.0 / 3,
        "agent/033");
    row("hexadecimal", {"00a1", "0fff", "f012", "ffff"}, 0.5, "80");
    row("digits alike by chance", {"a/29400", "a/29499", "a/99900", "a/99999"}, 0.5, "a/6");
    row("letters", {"alpha", "beta", "yak", "zebra"}, 0.5, "m");
    row("beyond ASCII", {"\u3042a", "\u3042b", "\u3093y", "\u3093z"}, 0.5, "\u306a");
    row("emoji", {"\U0001F600 1", "\U0001F600 2", "\U0001F600 8", "\U0001F600 9"}, 0.5,
        "\U0001F600 5");
}

void TestKeySpace::findsTheMiddle()
{
    QFETCH(QByteArrayList, samples);
    QFETCH(double, part);
    QFETCH(QByteArray, guess);
    const KeySpace space(samples.first(), samples.last(), samples, KeyOrder::CodePoints);
    const auto found = space.between(samples.first(), samples.last(), part);
    QVERIFY(found);
    QVERIFY2(found->startsWith(guess), found->constData());
}

void TestKeySpace::guessesAreKeysBetween()
{
    QRandomGenerator random(7);
    static const QByteArrayList letters{"a",      "b",  "Z", "0",  "9",      "/",
                                        " ",      "~",  "e", "\"", "\u00e9", "\U0001F642",
                                        "\uffff", "\t", "-", "."};
    int found = 0;
    for (int round = 0; round < 2'000; ++round) {
        QByteArrayList keys;
        const QByteArray prefix = QByteArray("x").repeated(random.bounded(30) == 0 ? 318 : 3);
        for (int i = 0; i < 6; ++i) {
            QByteArray key = random.bounded(3) == 0 ? QByteArray() : prefix;
            for (int j = random.bounded(6); j >= 0; --j)
                key += letters[random.bounded(letters.size())];
            keys << key;
        }
        const KeyOrder order = round % 2 == 0 ? KeyOrder::CodePoints : KeyOrder::Utf16;
        const auto before = [order](const QByteArray &left, const QByteArray &right) {
            return isBefore(left, right, order);
        };
        std::ranges::sort(keys, before);
        if (keys.first() == keys.last())
            continue;
        const auto guess = KeySpace(keys.first(), keys.last(), keys, order)
                               .between(keys.first(), keys.last(), random.generateDouble());
        if (!guess)
            continue;
        ++found;
        QVERIFY(before(keys.first(), *guess) && before(*guess, keys.last()));
        QVERIFY(guess->isValidUtf8());
        QVERIFY(QString::fromUtf8(*guess).toUcs4().size() <= 320);
    }
    QVERIFY(found > 1'800);
    // Nothing is between these.
    const QByteArray next("a\0", 2);
    QVERIFY(!KeySpace("a", next, {}, KeyOrder::CodePoints).between("a", next, 0.5));
}

void TestKeySpace::knowsTwoOrders()
{
    const QByteArray inBmp = "\uff21";
    const QByteArray beyond = "\U0001F642";
    QVERIFY(isBefore(inBmp, beyond, KeyOrder::CodePoints));
    QVERIFY(!isBefore(beyond, inBmp, KeyOrder::CodePoints));
    QVERIFY(isBefore(beyond, inBmp, KeyOrder::Utf16));
    for (const KeyOrder order : {KeyOrder::CodePoints, KeyOrder::Utf16}) {
        QVERIFY(isBefore("z", "\u00e9", order));
        QVERIFY(isBefore("\ud7ff", beyond, order) && isBefore("\ud7ff", inBmp, order));
        QVERIFY(isBefore("\U0001F641", beyond, order) && isBefore("\ue000", inBmp, order));
        QVERIFY(isBefore("", "a", order) && isBefore("a", "aa", order));
    }
    const auto guess = KeySpace(beyond, inBmp, {}, KeyOrder::Utf16).between(beyond, inBmp, 0.5);
    QVERIFY(guess && guess->isValidUtf8());
    QVERIFY(isBefore(beyond, *guess, KeyOrder::Utf16) && isBefore(*guess, inBmp, KeyOrder::Utf16));
}

void TestKeySpace::rises()
{
    QRandomGenerator random(3);
    QByteArrayList keys;
    for (int i = 0; i < 200; ++i)
        keys << "k" + QByteArray::number(random.bounded(100'000)) + (i % 7 == 0 ? "x" : "");
    std::ranges::sort(keys);
    const KeySpace space(keys.first(), keys.last(), {keys[50], keys[150]}, KeyOrder::CodePoints);
    double last = 0;
    for (const QByteArray &key : std::as_const(keys)) {
        const double place = space.place(key);
        QVERIFY(place >= last && place <= 1);
        last = place;
    }
    QVERIFY(last > space.place(keys.first()));
}

void TestKeySpace::remembersKeys()
{
    KeySet set;
    const auto key = [](int i) {
        return "key/" + std::string(std::size_t(i % 50), 'x') + std::to_string(i);
    };
    for (int i = 0; i < 50'000; ++i)
        QVERIFY(set.insert(key(i), i % 5).isNew);
    QVERIFY(set.insert("", 9).isNew);
    QVERIFY(set.insert(std::string(1'000'000, 'y'), 9).isNew);
    // Keys that only their length tells apart, or a U+0000 at the end.
    for (std::size_t length = 1; length <= 40; ++length) {
        QVERIFY(set.insert(std::string(length, 'z'), 9).isNew);
        QVERIFY(set.insert(std::string(length, 'z') + '\0', 9).isNew);
        QVERIFY(set.insert(std::string(length, '\0'), 9).isNew);
    }
    for (int i = 0; i < 50'000; ++i) {
        const KeySet::Found found = set.insert(key(i), 7);
        QVERIFY(!found.isNew);
        QCOMPARE(found.owner, i % 5);
    }
    QCOMPARE(set.insert("", 1).owner, 9);
    QCOMPARE(set.insert(std::string(1'000'000, 'y'), 1).owner, 9);
    QCOMPARE(set.size(), 50'122);
}

QTEST_GUILESS_MAIN(TestKeySpace)
#include "tst_key_space.moc"
