// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/allocatedbytes.h"
#include "tests/support/keyfamilies.h"
#include "tests/sync/fakelist.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::sync;
using test::FakeList;

namespace {

struct Collation
{
    const char *name;
    FakeList::Before before;
};

const Collation collations[] = {{"code points", FakeList::byCodePoint},
                                {"UTF-16", FakeList::byUtf16},
                                {"ignoring case", FakeList::ignoringCase}};

/// What a scan did. Time is counted in rounds: whatever is under way at once is answered at once,
/// and what the answers lead to is under way in the next round.
struct Outcome
{
    QByteArrayList keys; ///< as they were delivered
    qint64 requests = 0;
    int rounds = 0;
    bool isComplete = false;
};

Outcome scan(const FakeList &list, const ScanRanges::Policy &policy, quint32 seed,
             const std::function<void()> &between = {})
{
    QRandomGenerator random(seed);
    ScanRanges ranges(policy);
    std::vector<ScanRanges::Task> underWay;
    std::vector<ScanRanges::Task> coming;
    Outcome outcome;
    const auto ask = [&] {
        while (const auto task = ranges.nextTask())
            coming.push_back(*task);
    };
    ask();
    while (!coming.empty() && !ranges.isComplete()) {
        ++outcome.rounds;
        outcome.requests += qint64(coming.size());
        underWay = std::exchange(coming, {});
        std::shuffle(underWay.begin(), underWay.end(), random);
        for (const ScanRanges::Task &task : underWay) {
            if (between)
                between();
            const auto page = ItemPage::decode(list.answer(task));
            if (!page || !ranges.take(task.walk, *page))
                return outcome;
            for (const ItemSlice &slice : ranges.takeReady()) {
                for (const ItemView &item : slice.items)
                    outcome.keys << QByteArray(item.key->data(), qsizetype(item.key->size()));
            }
            ask();
        }
    }
    outcome.requests += qint64(coming.size());
    outcome.isComplete = ranges.isComplete();
    return outcome;
}

constexpr int pageSize = 100;

/// What one walker needs that follows next_page_url.
int pagesOf(qsizetype items)
{
    return std::max(1, int((items + pageSize - 1) / pageSize));
}

} // namespace

/// What a whole map costs, whatever its keys look like and in whatever order they come.
class TestScanFamilies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void costsItsPages_data();
    void costsItsPages();
    void usesAllWalkersInOrder_data();
    void usesAllWalkersInOrder();
    void holdsWhileTheMapChanges_data();
    void holdsWhileTheMapChanges();
    void remembersLittleOfWhatHasCome_data();
    void remembersLittleOfWhatHasCome();

private:
    static void addFamilies();
};

void TestScanFamilies::addFamilies()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("collation");
    for (const QString &family : test::keyFamilies()) {
        QByteArrayList usual = test::familyKeys(family, 1'000);
        std::ranges::sort(usual);
        for (int i = 0; i < int(std::size(collations)); ++i) {
            // Where an order makes no difference it is no case of its own.
            if (i == 0 || !std::ranges::is_sorted(usual, collations[i].before)) {
                QTest::addRow("%s, %s", qUtf8Printable(family), collations[i].name) << family << i;
            }
        }
    }
}

void TestScanFamilies::costsItsPages_data()
{
    addFamilies();
}

void TestScanFamilies::costsItsPages()
{
    QFETCH(QString, family);
    QFETCH(int, collation);
    for (const int count : {0, 1, 100, 101, 350, 1'500, 6'000}) {
        const QByteArrayList keys = test::familyKeys(family, count);
        FakeList list(collations[collation].before);
        list.keys.insert(keys.begin(), keys.end());
        const QByteArrayList inOrder(list.keys.begin(), list.keys.end());
        const int pages = pagesOf(keys.size());
        for (const int walkers : {1, 2, 3, 6, 18}) {
            if (count > 1'000 && walkers < 6 && walkers != 2)
                continue; // as with few keys, and takes long
            for (const bool isOrdered : {false, true}) {
                Outcome outcome = scan(list, {walkers, isOrdered, pageSize}, quint32(count));
                const QByteArray what = QByteArray::number(keys.size()) + " keys, " +
                                        QByteArray::number(walkers) + " walkers" +
                                        (isOrdered ? ", in order: " : ": ") +
                                        QByteArray::number(outcome.requests) + " requests in " +
                                        QByteArray::number(outcome.rounds) + " rounds for " +
                                        QByteArray::number(pages) + " pages";
                QVERIFY2(outcome.isComplete, what.constData());
                QVERIFY2(outcome.requests <= pages * 105 / 100 + 2 * walkers, what.constData());
                QVERIFY2(outcome.rounds <= pages, what.constData());
                if (!isOrdered) {
                    std::ranges::sort(outcome.keys, collations[collation].before);
                }
                QVERIFY2(outcome.keys == inOrder, what.constData());
            }
        }
    }
}

void TestScanFamilies::usesAllWalkersInOrder_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<int>("walkers");
    for (const QString &family : {u"consecutive"_s, u"UUIDs"_s, u"several prefixes in runs"_s}) {
        for (const int walkers : {6, 18})
            QTest::addRow("%s, %d", qUtf8Printable(family), walkers) << family << walkers;
    }
}

void TestScanFamilies::usesAllWalkersInOrder()
{
    // More than is kept in memory ahead of its turn.
    QFETCH(QString, family);
    QFETCH(int, walkers);
    constexpr int pages = 300;
    const QByteArrayList keys = test::familyKeys(family, pages * pageSize);
    FakeList list;
    list.keys.insert(keys.begin(), keys.end());
    const Outcome outcome = scan(list, {walkers, true, pageSize}, 1);
    QVERIFY(outcome.isComplete);
    // Three quarters of them, and some rounds to begin and to end.
    constexpr int aside = 6;
    const int most = pages * 4 / (walkers * 3) + aside;
    QVERIFY2(outcome.rounds <= most,
             qPrintable(u"%1 rounds, %2 expected"_s.arg(outcome.rounds).arg(most)));
}

void TestScanFamilies::holdsWhileTheMapChanges_data()
{
    addFamilies();
}

void TestScanFamilies::holdsWhileTheMapChanges()
{
    QFETCH(QString, family);
    QFETCH(int, collation);
    constexpr int count = 3'000;
    const QByteArrayList all = test::familyKeys(family, 2 * count, 3);
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        FakeList list(collations[collation].before);
        const QByteArrayList atFirst = all.first(all.size() / 2);
        list.keys.insert(atFirst.begin(), atFirst.end());
        std::set<QByteArray> throughout(atFirst.begin(), atFirst.end());
        std::set<QByteArray> everThere = throughout;
        const auto change = [&] {
            for (int i = random.bounded(30); i > 0; --i) {
                const QByteArray &born = all[random.bounded(all.size())];
                list.keys.insert(born);
                everThere.insert(born);
                const QByteArray &dead = all[random.bounded(all.size())];
                list.keys.erase(dead);
                throughout.erase(dead);
            }
        };
        const int walkers = seed % 2 == 0 ? 6 : 18;
        Outcome outcome = scan(list, {walkers, seed % 3 == 0, pageSize}, seed, change);
        const QByteArray what = QByteArray::number(outcome.requests) + " requests in " +
                                QByteArray::number(outcome.rounds) + " rounds for " +
                                QByteArray::number(outcome.keys.size()) + " keys";
        QVERIFY2(outcome.isComplete, what.constData());
        // What came and went meanwhile is told, too, so these are its pages.
        const int pages = pagesOf(outcome.keys.size());
        QVERIFY2(outcome.requests <= pages * 105 / 100 + 2 * walkers, what.constData());
        QVERIFY2(outcome.rounds <= pages, what.constData());
        std::ranges::sort(outcome.keys);
        QVERIFY2(std::ranges::adjacent_find(outcome.keys) == outcome.keys.end(),
                 "a key came twice");
        QVERIFY2(std::ranges::includes(outcome.keys, throughout), "a key is missing");
        QVERIFY2(std::ranges::includes(everThere, outcome.keys), "a key that never was");
    }
}

void TestScanFamilies::remembersLittleOfWhatHasCome_data()
{
    QTest::addColumn<QString>("family");
    for (const QString &family : {u"UUIDs"_s, u"several prefixes in runs"_s, u"320 characters"_s})
        QTest::addRow("%s", qUtf8Printable(family)) << family;
}

void TestScanFamilies::remembersLittleOfWhatHasCome()
{
    if (test::allocatedBytes() < 0)
        QSKIP("this allocator does not count");
    QFETCH(QString, family);
    constexpr int count = 60'000;
    FakeList list;
    const QByteArrayList keys = test::familyKeys(family, count);
    list.keys.insert(keys.begin(), keys.end());
    ScanRanges ranges({18, false, pageSize});
    std::deque<ScanRanges::Task> underWay;
    qint64 before = 0;
    qint64 itemsBefore = 0;
    qint64 items = 0;
    while (!ranges.isComplete()) {
        while (const auto task = ranges.nextTask())
            underWay.push_back(*task);
        const ScanRanges::Task task = underWay.front();
        underWay.pop_front();
        QVERIFY(ranges.take(task.walk, *ItemPage::decode(list.answer(task))));
        for (const ItemSlice &slice : ranges.takeReady())
            items += qint64(slice.items.size());
        if (itemsBefore == 0 && items > count / 4) {
            before = test::allocatedBytes();
            itemsBefore = items;
        }
    }
    QCOMPARE(items, keys.size());
    const double each = double(test::allocatedBytes() - before) / double(items - itemsBefore);
    // The hash of its key, and its part of what is known of pages and walks.
    constexpr double most = 30;
    QVERIFY2(each <= most, qPrintable(u"%1 bytes for each item"_s.arg(each)));
}

QTEST_GUILESS_MAIN(TestScanFamilies)
#include "tst_scan_families.moc"
