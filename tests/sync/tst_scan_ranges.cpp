// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/asked.h"
#include "app/sync/pagetrail.h"
#include "tests/sync/fakelist.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::sync;
using test::FakeList;

namespace {

QByteArray hexText(QRandomGenerator &random, int digits)
{
    QByteArray text;
    for (int i = 0; i < digits; ++i)
        text += "0123456789abcdef"[random.bounded(16)];
    return text;
}

/// Kinds of keys that people use.
QByteArray keyOf(const QString &kind, int number, QRandomGenerator &random)
{
    const QByteArray digits = QByteArray::number(number);
    if (kind == u"padded numbers"_s)
        return "agent/" + digits.rightJustified(6, '0');
    if (kind == u"plain numbers"_s)
        return "agent/" + digits;
    if (kind == u"UUIDs"_s)
        return hexText(random, 8) + '-' + hexText(random, 4) + '-' + hexText(random, 12);
    if (kind == u"phone numbers"_s) {
        static const QByteArrayList codes{"+1", "+1", "+1", "+33", "+44", "+49", "+81"};
        return codes[random.bounded(codes.size())] + QByteArray::number(random.bounded(1'000'000)) +
               digits.rightJustified(6, '0');
    }
    if (kind == u"mixed"_s) {
        static const QByteArrayList kinds{"agent/", "agent/",        "agent/",   "queue:",
                                          "User-",  "\u65e5\u672c/", "session_", "\U0001F642"};
        return kinds[random.bounded(kinds.size())] + digits.rightJustified(7, '0');
    }
    if (kind == u"clustered"_s) // nearly all in a corner, far from both ends
        return number < 120   ? "a" + digits
               : number < 240 ? "z" + digits
                              : "m/x/" + hexText(random, 10);
    return "task_" + QByteArray::number(random.bounded(900'000'000) + 100'000'000) + digits;
}

const QStringList kinds{u"padded numbers"_s, u"plain numbers"_s, u"UUIDs"_s,
                        u"phone numbers"_s,  u"mixed"_s,         u"clustered"_s,
                        u"task numbers"_s};

} // namespace

class TestScanRanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsEveryKeyOnce_data();
    void bringsEveryKeyOnce();
    void wastesLittle_data();
    void wastesLittle();
    void holdsWhileTheMapChanges_data();
    void holdsWhileTheMapChanges();
    void needsNoKnowledgeOfTheOrder_data();
    void needsNoKnowledgeOfTheOrder();
    void followsOneWayWithOneWalker();
    void keepsLittleInOrder();
    void expectsWhatIsThere_data();
    void expectsWhatIsThere();
    void asksInAnotherWay();
    void givesUpGuessesThatAreRefused();
    void findsLoops_data();
    void findsLoops();
    void goesOnBehindALoop();
    void missesNothingWhereAnswersAreMixedUp_data();
    void missesNothingWhereAnswersAreMixedUp();
    void missesNothingOncePagesWereRepeated_data() { missesNothingWhereAnswersAreMixedUp_data(); }
    void missesNothingOncePagesWereRepeated();

private:
    struct Outcome
    {
        QByteArrayList keys; ///< as they were delivered
        qint64 pages = 0;
        qsizetype mostKept = 0; ///< slices that had come and were not delivered yet
        bool complete = false;
    };
    /// Answers tasks in a random order; `between` is called before each answer.
    static Outcome scan(const FakeList &list, const ScanRanges::Policy &policy, quint32 seed,
                        const std::function<void()> &between = {});
    static void addKeys(FakeList &list, const QString &kind, int count, quint32 seed);
};

TestScanRanges::Outcome TestScanRanges::scan(const FakeList &list, const ScanRanges::Policy &policy,
                                             quint32 seed, const std::function<void()> &between)
{
    QRandomGenerator random(seed);
    ScanRanges ranges(policy);
    QList<ScanRanges::Task> underWay;
    Outcome outcome;
    for (;;) {
        while (const auto task = ranges.nextTask())
            underWay << *task;
        if (underWay.isEmpty())
            break;
        if (between)
            between();
        const auto task = underWay.takeAt(random.bounded(underWay.size()));
        const auto page = ItemPage::decode(list.answer(task));
        if (!page || !ranges.take(task.walk, *page))
            break;
        for (const ItemSlice &slice : ranges.takeReady()) {
            for (const ItemView &item : slice.items)
                outcome.keys << QByteArray(item.key->data(), qsizetype(item.key->size()));
        }
        outcome.mostKept =
            std::max(outcome.mostKept, qsizetype(ranges.items()) - outcome.keys.size());
    }
    outcome.pages = ranges.pages();
    outcome.complete = ranges.isComplete();
    return outcome;
}

void TestScanRanges::addKeys(FakeList &list, const QString &kind, int count, quint32 seed)
{
    QRandomGenerator random(seed);
    for (int number = 0; int(list.keys.size()) < count; ++number)
        list.keys.insert(keyOf(kind, number, random));
}

void TestScanRanges::bringsEveryKeyOnce_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("inOrder");
    for (const QString &kind : kinds) {
        for (const int count : {0, 1, 100, 101, 200, 3'000}) {
            for (const bool inOrder : {false, true}) {
                QTest::addRow("%s, %d%s", qUtf8Printable(kind), count, inOrder ? ", in order" : "")
                    << kind << count << inOrder;
            }
        }
    }
}

void TestScanRanges::bringsEveryKeyOnce()
{
    QFETCH(QString, kind);
    QFETCH(int, count);
    QFETCH(bool, inOrder);
    FakeList list;
    addKeys(list, kind, count, 1);
    const QByteArrayList all(list.keys.begin(), list.keys.end());
    for (const int walkers : {1, 2, 3, 6, 12}) {
        for (const int shortPages : {0, 30}) {
            list.shortPages = shortPages;
            Outcome outcome = scan(list, {walkers, inOrder}, quint32(walkers));
            QVERIFY(outcome.complete);
            if (!inOrder)
                std::ranges::sort(outcome.keys);
            QCOMPARE(outcome.keys, all);
        }
    }
}

void TestScanRanges::wastesLittle_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("inOrder");
    for (const QString &kind : kinds) {
        QTest::addRow("%s", qUtf8Printable(kind)) << kind << false;
        QTest::addRow("%s, in order", qUtf8Printable(kind)) << kind << true;
    }
}

void TestScanRanges::wastesLittle()
{
    QFETCH(QString, kind);
    QFETCH(bool, inOrder);
    FakeList list;
    addKeys(list, kind, 40'000, 2);
    const Outcome outcome = scan(list, {6, inOrder}, 2);
    QVERIFY(outcome.complete);
    QVERIFY2(outcome.pages <= 400 * 105 / 100,
             qPrintable(u"%1 pages for 400"_s.arg(outcome.pages)));
}

void TestScanRanges::holdsWhileTheMapChanges_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("inOrder");
    for (const QString &kind : kinds) {
        QTest::addRow("%s", qUtf8Printable(kind)) << kind << false;
        QTest::addRow("%s, in order", qUtf8Printable(kind)) << kind << true;
    }
}

void TestScanRanges::holdsWhileTheMapChanges()
{
    QFETCH(QString, kind);
    QFETCH(bool, inOrder);
    for (quint32 seed = 1; seed <= 12; ++seed) {
        FakeList list;
        addKeys(list, kind, 1'500, seed);
        list.shortPages = seed % 3 == 0 ? 20 : 0;
        std::set<QByteArray> throughout(list.keys.begin(), list.keys.end());
        std::set<QByteArray> everThere = throughout;
        QRandomGenerator random(seed);
        int number = 100'000;
        const auto change = [&] {
            for (int i = random.bounded(40); i > 0; --i) {
                const QByteArray key = keyOf(kind, number++ % 3'000, random);
                list.keys.insert(key);
                everThere.insert(key);
            }
            for (int i = random.bounded(40); i > 0 && !list.keys.empty(); --i) {
                // Many of them where somebody reads just now, such as at the edge of a page.
                auto it = list.keys.lower_bound(keyOf(kind, random.bounded(3'000), random));
                if (it == list.keys.end())
                    it = list.keys.begin();
                throughout.erase(*it);
                list.keys.erase(it);
            }
        };
        Outcome outcome =
            scan(list, {int(1 + seed % 8), inOrder, int(10 + seed % 20)}, seed, change);
        QVERIFY(outcome.complete);
        if (inOrder) {
            // What was created meanwhile may come out of its place.
            QByteArrayList old = outcome.keys;
            old.removeIf([&](const QByteArray &key) { return !throughout.contains(key); });
            QVERIFY(std::ranges::is_sorted(old));
        }
        std::ranges::sort(outcome.keys);
        QVERIFY2(std::ranges::adjacent_find(outcome.keys) == outcome.keys.end(),
                 "a key came twice");
        QVERIFY2(std::ranges::includes(outcome.keys, throughout), "a key is missing");
        QVERIFY2(std::ranges::includes(everThere, outcome.keys), "a key that never was");
    }
}

void TestScanRanges::needsNoKnowledgeOfTheOrder_data()
{
    QTest::addColumn<int>("order");
    QTest::newRow("code points") << 0;
    QTest::newRow("UTF-16") << 1;
    QTest::newRow("ignoring case") << 2;
    QTest::newRow("by length") << 3;
}

void TestScanRanges::needsNoKnowledgeOfTheOrder()
{
    QFETCH(int, order);
    const FakeList::Before orders[] = {FakeList::byCodePoint, FakeList::byUtf16,
                                       FakeList::ignoringCase, FakeList::byLength};
    for (quint32 seed = 1; seed <= 12; ++seed) {
        FakeList list(orders[order]);
        QRandomGenerator random(seed);
        static const QByteArrayList parts{"a",      "B",          "c",      "Z",      "z", "0",
                                          "\ufb01", "\U0001F642", "\ue000", "\u00e9", "~"};
        while (list.keys.size() < 3'000) {
            QByteArray key;
            for (int i = 1 + random.bounded(8); i > 0; --i)
                key += parts[random.bounded(parts.size())];
            list.keys.insert(key);
        }
        const QByteArrayList all(list.keys.begin(), list.keys.end());
        for (const bool inOrder : {false, true}) {
            Outcome outcome = scan(list, {6, inOrder, 20}, seed);
            QVERIFY(outcome.complete);
            if (!inOrder)
                std::ranges::sort(outcome.keys, orders[order]);
            QCOMPARE(outcome.keys, all);
            QVERIFY2(outcome.pages < 2 * 150, qPrintable(QString::number(outcome.pages)));
        }
    }
}

void TestScanRanges::followsOneWayWithOneWalker()
{
    FakeList list(FakeList::byLength);
    addKeys(list, u"UUIDs"_s, 1'000, 1);
    const Outcome outcome = scan(list, {1}, 1);
    QCOMPARE(outcome.pages, 10);
    QCOMPARE(outcome.keys, QByteArrayList(list.keys.begin(), list.keys.end()));
}

void TestScanRanges::keepsLittleInOrder()
{
    FakeList list;
    addKeys(list, u"padded numbers"_s, 100'000, 1);
    for (const int walkers : {6, 18}) {
        const Outcome outcome = scan(list, {walkers, true}, 1);
        QCOMPARE(outcome.keys.size(), 100'000);
        QVERIFY2(outcome.mostKept <= 20'000, qPrintable(QString::number(outcome.mostKept)));
    }
}

void TestScanRanges::expectsWhatIsThere_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("even") << u"padded numbers"_s;
    QTest::newRow("random") << u"UUIDs"_s;
}

void TestScanRanges::expectsWhatIsThere()
{
    QFETCH(QString, kind);
    FakeList list;
    addKeys(list, kind, 20'000, 3);
    ScanRanges ranges({6, false, 100});
    QVERIFY(!ranges.total());
    QList<ScanRanges::Task> underWay;
    while (const auto task = ranges.nextTask())
        underWay << *task;
    while (!underWay.isEmpty()) {
        const auto task = underWay.takeFirst();
        QVERIFY(ranges.take(task.walk, *ItemPage::decode(list.answer(task))));
        while (const auto next = ranges.nextTask())
            underWay << *next;
        if (ranges.pages() < 10)
            continue;
        const auto total = ranges.total();
        QVERIFY(total);
        QVERIFY2(std::abs(total->likely - 20'000) < 6'000,
                 qPrintable(QString::number(total->likely)));
        QVERIFY(total->least <= total->likely && total->likely <= total->most);
    }
    QCOMPARE(ranges.total()->most, 20'000);
    QCOMPARE(ranges.total()->least, 20'000);
}

void TestScanRanges::asksInAnotherWay()
{
    FakeList list;
    addKeys(list, u"UUIDs"_s, 250, 1);
    ScanRanges ranges({1});
    auto task = ranges.nextTask();
    QVERIFY(ranges.take(task->walk, *ItemPage::decode(list.answer(*task))));
    task = ranges.nextTask();
    QVERIFY(task->next);
    // The service does not know the page any more.
    QVERIFY(ranges.failed(task->walk, fail(ErrorKind::RequestRefused).error()));
    task = ranges.nextTask();
    QVERIFY(!task->next);
    QCOMPARE(task->query.from->toUtf8(), *std::next(list.keys.begin(), 99));
    QVERIFY(!task->query.includeFrom);
    // A connection that is down is no reason for that.
    QVERIFY(!ranges.failed(task->walk, fail(ErrorKind::ConnectionLost).error()));
    while ((task = ranges.nextTask()))
        QVERIFY(ranges.take(task->walk, *ItemPage::decode(list.answer(*task))));
    QVERIFY(ranges.isComplete());
    QCOMPARE(ranges.items(), 250);
}

void TestScanRanges::givesUpGuessesThatAreRefused()
{
    // A service that begins only at keys that it has.
    FakeList list;
    addKeys(list, u"UUIDs"_s, 5'000, 1);
    ScanRanges ranges({6});
    QList<ScanRanges::Task> underWay;
    int refused = 0;
    do {
        while (const auto next = ranges.nextTask())
            underWay << *next;
        const auto task = underWay.takeFirst();
        if (!task.next && task.query.from && !list.keys.contains(task.query.from->toUtf8())) {
            ++refused;
            QVERIFY(ranges.failed(task.walk, fail(ErrorKind::ItemNotFound).error()));
        } else {
            QVERIFY(ranges.take(task.walk, *ItemPage::decode(list.answer(task))));
        }
    } while (!underWay.isEmpty() || !ranges.isComplete());
    QCOMPARE(ranges.items(), 5'000);
    QVERIFY(refused > 0 && refused <= 6);
}

void TestScanRanges::findsLoops_data()
{
    QTest::addColumn<QByteArrayList>("pages");
    const auto page = [](const QByteArray &keys, const QByteArray &next) {
        QByteArrayList items;
        for (const char key : keys)
            items << QByteArray("{\"key\":\"") + key + "\"}";
        return "{\"items\":[" + items.join(',') + "],\"meta\":{\"next_page_url\":\"https://a/" +
               next + "\"}}";
    };
    QTest::newRow("back to an earlier page")
        << QByteArrayList{page("ab", "1"), page("cd", "2"), page("ef", "1")};
    QTest::newRow("the same page under other names")
        << QByteArrayList{page("ab", "1"), page("ab", "2")};
    QTest::newRow("two pages by turns under other names")
        << QByteArrayList{page("ab", "1"), page("cd", "2"), page("ab", "3")};
    QTest::newRow("empty pages that lead to each other")
        << QByteArrayList{page("", "1"), page("", "2"), page("", "1")};
    QByteArrayList endless;
    for (int i = 0; i < sync::mostEmptyPages; ++i)
        endless << page("", QByteArray::number(i));
    QTest::newRow("empty pages without end") << endless;
}

void TestScanRanges::findsLoops()
{
    QFETCH(QByteArrayList, pages);
    ScanRanges ranges({1});
    for (qsizetype i = 0; i < pages.size(); ++i) {
        const auto task = ranges.nextTask();
        QVERIFY(task);
        const auto taken = ranges.take(task->walk, *ItemPage::decode(pages[i]));
        QCOMPARE(taken.has_value(), i + 1 < pages.size());
        if (!taken)
            QCOMPARE(taken.error().kind, ErrorKind::AnswerUnreadable);
    }
    QVERIFY(!ranges.isComplete());
}

void TestScanRanges::goesOnBehindALoop()
{
    FakeList list;
    addKeys(list, u"UUIDs"_s, 450, 1);
    ScanRanges ranges({1});
    auto task = ranges.nextTask();
    const auto first = task;
    QVERIFY(ranges.take(task->walk, *ItemPage::decode(list.answer(*task))));
    task = ranges.nextTask();
    QVERIFY(ranges.take(task->walk, *ItemPage::decode(list.answer(*task))));
    // In place of the third page comes the first one: nothing of the third is passed over.
    task = ranges.nextTask();
    QVERIFY(!ranges.take(task->walk, *ItemPage::decode(list.answer(*first))));
    QCOMPARE(ranges.items(), 200);
    // An answer that leads elsewhere, or cannot be read, is told. No link is followed any more.
    for (const ErrorKind kind : {ErrorKind::OriginRefused, ErrorKind::AnswerUnreadable}) {
        task = ranges.nextTask();
        QVERIFY(!task->next);
        QCOMPARE(task->query.from->toUtf8(), *std::next(list.keys.begin(), ranges.items() - 1));
        QVERIFY(ranges.take(task->walk, *ItemPage::decode(list.answer(*task))));
        task = ranges.nextTask();
        QVERIFY(!task->next);
        QVERIFY(!ranges.failed(task->walk, fail(kind).error()));
    }
    while ((task = ranges.nextTask()))
        QVERIFY(ranges.take(task->walk, *ItemPage::decode(list.answer(*task))));
    QVERIFY(ranges.isComplete());
    QCOMPARE(ranges.items(), 450);
}

void TestScanRanges::missesNothingWhereAnswersAreMixedUp_data()
{
    QTest::addColumn<QString>("kind");
    for (const QString &kind : kinds)
        QTest::addRow("%s", qUtf8Printable(kind)) << kind;
}

/// Of some requests, one gets the page of another that is under way, or one that came before.
void TestScanRanges::missesNothingWhereAnswersAreMixedUp()
{
    QFETCH(QString, kind);
    for (quint32 seed = 1; seed <= 40; ++seed) {
        FakeList list;
        addKeys(list, kind, 2'500, seed);
        QRandomGenerator random(seed);
        ScanRanges ranges({int(2 + seed % 17), seed % 2 == 0, 50});
        QList<ScanRanges::Task> underWay;
        QByteArrayList before;
        QByteArrayList keys;
        int mixedUp = 0;
        for (;;) {
            while (const auto task = ranges.nextTask())
                underWay << *task;
            if (underWay.isEmpty())
                break;
            const auto task = underWay.takeAt(random.bounded(underWay.size()));
            QByteArray body = list.answer(task);
            QByteArrayList others = before;
            for (const ScanRanges::Task &other : std::as_const(underWay))
                others << list.answer(other);
            // The first page of all names no key as its beginning, so it looks like one that may
            // stand behind any key, where its own keys do not tell.
            if (task.next || task.query.from)
                before << body;
            if (random.bounded(5) == 0 && !others.isEmpty() && ++mixedUp < 8)
                body = others[random.bounded(others.size())];
            const auto page = ItemPage::decode(body);
            QVERIFY(page.has_value());
            Asked asked;
            asked.items = task.query;
            asked.url = FakeList::urlOf(task);
            if (!isAbout(asked, *page)) {
                // Sent again in vain, it fails.
                static_cast<void>(
                    ranges.failed(task.walk, fail(ErrorKind::AnswerToAnother).error()));
                continue;
            }
            QVERIFY(ranges.pages() < 1'000);
            if (!ranges.take(task.walk, *page))
                continue; // a person is told, and lets it go on
            for (const ItemSlice &slice : ranges.takeReady()) {
                for (const ItemView &item : slice.items)
                    keys << QByteArray(item.key->data(), qsizetype(item.key->size()));
            }
        }
        QVERIFY(ranges.isComplete());
        std::ranges::sort(keys);
        QVERIFY2(
            std::ranges::equal(keys, list.keys),
            qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(keys.size()).arg(list.keys.size())));
    }
}

/// One page after the other is what another request was given before, under links of its own: only
/// some of them can be told. Once one was, nothing is missing in the end.
void TestScanRanges::missesNothingOncePagesWereRepeated()
{
    QFETCH(QString, kind);
    int told = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        FakeList list;
        addKeys(list, kind, 2'500, seed);
        QRandomGenerator random(seed);
        ScanRanges ranges({.walkers = int(2 + seed % 17), .pageSize = 50});
        QList<ScanRanges::Task> underWay;
        QByteArray before;
        QByteArrayList keys;
        bool isRepeating = false;
        bool wasTold = false;
        for (;;) {
            while (const auto task = ranges.nextTask())
                underWay << *task;
            if (underWay.isEmpty())
                break;
            const auto task = underWay.takeAt(random.bounded(underWay.size()));
            isRepeating = !wasTold && ranges.pages() >= 20;
            const QByteArray right = list.answer(task);
            const QByteArray body = isRepeating ? FakeList::withItemsOf(right, before) : right;
            before = right;
            const auto page = ItemPage::decode(body);
            QVERIFY(page.has_value());
            Asked asked;
            asked.items = task.query;
            asked.url = FakeList::urlOf(task);
            QVERIFY(ranges.pages() < 1'000);
            if (!isAbout(asked, *page)) {
                static_cast<void>(
                    ranges.failed(task.walk, fail(ErrorKind::AnswerToAnother).error()));
                wasTold |= !ranges.isComplete();
                continue;
            }
            if (!ranges.take(task.walk, *page)) {
                wasTold |= !ranges.isComplete();
                continue;
            }
            for (const ItemSlice &slice : ranges.takeReady()) {
                for (const ItemView &item : slice.items)
                    keys << QByteArray(item.key->data(), qsizetype(item.key->size()));
            }
        }
        QVERIFY(ranges.isComplete());
        if (!wasTold)
            continue;
        ++told;
        std::ranges::sort(keys);
        QVERIFY2(
            std::ranges::equal(keys, list.keys),
            qPrintable(u"seed %1: %2 of %3"_s.arg(seed).arg(keys.size()).arg(list.keys.size())));
    }
    QVERIFY(told > 20);
}

QTEST_GUILESS_MAIN(TestScanRanges)
#include "tst_scan_ranges.moc"
