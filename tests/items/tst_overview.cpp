// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/itemquery.h"
#include "app/items/itemtable.h"
#include "app/items/overview.h"

#include <QRandomGenerator>
#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::CalendarSpan;
using items::CreatorGroup;
using items::ExpiryGroup;
using items::ItemTable;
using items::Overview;
using items::Row;

namespace {

const items::Cancelled notCancelled = false;
/// The clocks of the time zone below are put back twelve hours before.
const QDateTime now(QDate(2026, 10, 25), QTime(13, 0), utcZone);

Overview overviewOf(const ItemTable &table)
{
    return items::overviewOf(table.items(), now.toMSecsSinceEpoch(), Qt::Monday, notCancelled)
        .value_or(Overview());
}

/// Each group's term asks for as many items as were counted, and no item is in two groups or none.
template <typename Group>
void compareWithTerms(const ItemTable &table, const std::vector<Group> &groups)
{
    std::vector<int> times(table.items().limit());
    for (const Group &group : groups) {
        const auto query = items::ItemQuery::parse(group.term, now);
        QVERIFY2(query, qPrintable(group.term));
        quint32 count = 0;
        for (Row row = 0; row < table.items().limit(); ++row) {
            if (table.items().isUsed(row) && query->matches(table.view(row))) {
                ++count;
                ++times[row];
            }
        }
        if (count != group.count)
            QFAIL(qPrintable(u"%1: %2, not %3"_s.arg(group.term).arg(count).arg(group.count)));
    }
    for (Row row = 0; row < table.items().limit(); ++row)
        QCOMPARE(times[row], int(table.items().isUsed(row)));
}

void compareWithTerms(const ItemTable &table, const Overview &overview)
{
    compareWithTerms(table, overview.sizes);
    compareWithTerms(table, overview.expiries);
    compareWithTerms(table, overview.creations);
    compareWithTerms(table, overview.creators);
}

template <typename Group>
QStringList terms(const std::vector<Group> &groups)
{
    QStringList list;
    for (const Group &group : groups)
        list << u"%1 %2"_s.arg(group.term).arg(group.count);
    return list;
}

void add(ItemTable &table, const std::function<void(sync::Item &)> &change)
{
    sync::Item item;
    item.key = u"item %1"_s.arg(table.count());
    item.data = "{}"_ba;
    change(item);
    table.add(item);
}

} // namespace

/// In a time zone an hour ahead of UTC, two in summer.
class TestOverview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofNothing();
    void groupsBySize();
    void groupsByExpiry();
    void groupsByCreation_data();
    void groupsByCreation();
    void groupsByCreator();
    void agreesWithTheFilter_data();
    void agreesWithTheFilter();
    void leavesOutWhatIsGone();
    void canBeCancelled();
};

void TestOverview::ofNothing()
{
    const Overview overview = overviewOf({});
    QCOMPARE(overview.count, 0U);
    QCOMPARE(overview.dataBytes, 0);
    QVERIFY(overview.sizes.empty());
    QVERIFY(overview.creations.empty());
    QVERIFY(overview.creators.empty());
    QCOMPARE(overview.expiries.size(), std::size_t(7));
}

void TestOverview::groupsBySize()
{
    ItemTable table;
    for (const int size : {65, 128, 129, 1024, 1025, 16'384})
        add(table, [&](sync::Item &item) { item.data = QByteArray(size, 'x'); });
    add(table, [](sync::Item &item) { item.data.reset(); });
    const Overview overview = overviewOf(table);
    QCOMPARE(overview.count, 7U);
    QCOMPARE(overview.dataBytes, 65 + 128 + 129 + 1024 + 1025 + 16'384);
    QCOMPARE(terms(overview.sizes),
             QStringList({u"size:65..128 2"_s, u"size:129..256 1"_s, u"size:257..512 0"_s,
                          u"size:513..1KiB 1"_s, u"size:1025..2KiB 1"_s, u"size:2049..4KiB 0"_s,
                          u"size:4097..8KiB 0"_s, u"size:8193..16KiB 1"_s, u"size:none 1"_s}));
    compareWithTerms(table, overview);

    add(table, [](sync::Item &item) { item.data = QByteArray(2, 'x'); });
    add(table, [](sync::Item &item) { item.data = QByteArray(16'385, 'x'); });
    const auto sizes = terms(overviewOf(table).sizes);
    QCOMPARE(sizes.first(), u"size:<=16 1"_s);
    QCOMPARE(sizes[sizes.size() - 2], u"size:>16KiB 1"_s);
}

void TestOverview::groupsByExpiry()
{
    ItemTable table;
    for (const qint64 seconds : {-1, 0, 1, 3600, 3601, 86'400, 86'401, 604'800, 2'592'000})
        add(table, [&](sync::Item &item) { item.dateExpires = now.addSecs(seconds); });
    add(table, [](sync::Item &item) { item.dateExpires = now.addMSecs(2'592'000'001); });
    add(table, [](sync::Item &) {});
    const Overview overview = overviewOf(table);
    QCOMPARE(terms(overview.expiries),
             QStringList({u"expires:past 2"_s, u"expires:0s..1h 2"_s, u"expires:1h..1d 2"_s,
                          u"expires:1d..7d 2"_s, u"expires:7d..30d 1"_s, u"expires:>30d 1"_s,
                          u"expires:never 1"_s}));
    QCOMPARE(overview.expiries.back().when, ExpiryGroup::When::Never);
    compareWithTerms(table, overview);
}

void TestOverview::groupsByCreation_data()
{
    using Unit = CalendarSpan::Unit;
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<int>("unit");
    QTest::addColumn<int>("step");
    QTest::addColumn<QString>("firstTerm");
    QTest::addColumn<QString>("lastTerm");
    const auto row = [](const char *name, const char *first, const char *last, Unit unit, int step,
                        const char *firstTerm, const char *lastTerm) {
        QTest::newRow(name) << QString::fromLatin1(first) << QString::fromLatin1(last) << int(unit)
                            << step << QString::fromLatin1(firstTerm)
                            << QString::fromLatin1(lastTerm);
    };
    row("one", "2026-01-05T10:07:30Z", "2026-01-05T10:07:30Z", Unit::Minute, 1,
        "created:2026-01-05T11:07", "created:2026-01-05T11:07");
    row("minutes", "2026-01-05T10:07:30Z", "2026-01-05T10:40:00Z", Unit::Minute, 1,
        "created:2026-01-05T11:07", "created:2026-01-05T11:40");
    row("tens of minutes", "2026-01-05T10:07:30Z", "2026-01-05T15:59:59Z", Unit::Minute, 10,
        "created:2026-01-05T11:00..2026-01-05T11:09", "created:2026-01-05T16:50..2026-01-05T16:59");
    row("hours", "2026-01-05T10:07:30Z", "2026-01-06T10:59:59Z", Unit::Hour, 1,
        "created:2026-01-05T11", "created:2026-01-06T11");
    row("hours, clocks put back", "2026-10-24T20:00:00Z", "2026-10-25T12:00:00Z", Unit::Hour, 1,
        "created:2026-10-24T22", "created:2026-10-25T13");
    row("hours, clocks put forward", "2026-03-28T20:00:00Z", "2026-03-29T12:00:00Z", Unit::Hour, 1,
        "created:2026-03-28T21", "created:2026-03-29T14");
    row("quarters of a day", "2026-01-05T10:07:30Z", "2026-01-08T23:30:00Z", Unit::Hour, 6,
        "created:2026-01-05T06..2026-01-05T11", "created:2026-01-09T00..2026-01-09T05");
    row("days", "2026-03-20T10:07:30Z", "2026-04-10T22:30:00Z", Unit::Day, 1, "created:2026-03-20",
        "created:2026-04-11");
    row("weeks", "2026-01-01T10:00:00Z", "2026-06-30T10:00:00Z", Unit::Day, 7,
        "created:2025-12-29..2026-01-04", "created:2026-06-29..2026-07-05");
    row("months", "2024-01-31T10:00:00Z", "2026-11-30T10:00:00Z", Unit::Month, 1, "created:2024-01",
        "created:2026-11");
    row("years", "2015-07-30T20:00:00Z", "2026-11-30T10:00:00Z", Unit::Year, 1, "created:2015",
        "created:2026");
    row("tens of years", "1970-01-01T00:00:00Z", "2026-11-30T10:00:00Z", Unit::Year, 10,
        "created:1970..1979", "created:2020..2029");
    row("all that can be", "0001-01-02T00:00:00Z", "9999-12-30T10:00:00Z", Unit::Year, 1000,
        "created:0001..1000", "created:9001..");
}

void TestOverview::groupsByCreation()
{
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(int, unit);
    QFETCH(int, step);
    const auto moment = [](const QString &text) {
        return QDateTime::fromString(text, Qt::ISODate);
    };
    ItemTable table;
    add(table, [&](sync::Item &item) { item.dateCreated = moment(last); });
    add(table, [&](sync::Item &item) { item.dateCreated = moment(first); });
    const qint64 span = moment(first).msecsTo(moment(last));
    for (int i = 1; i < 100; ++i)
        add(table,
            [&](sync::Item &item) { item.dateCreated = moment(first).addMSecs(span / 100 * i); });
    const Overview overview = overviewOf(table);
    QCOMPARE(int(overview.creationStep.unit), unit);
    QCOMPARE(overview.creationStep.count, step);
    QTEST(overview.creations.front().term, "firstTerm");
    QTEST(overview.creations.back().term, "lastTerm");
    compareWithTerms(table, overview);
    QVERIFY(overview.creations.front().count > 0);
    QVERIFY(overview.creations.back().count > 0);
    for (std::size_t i = 1; i < overview.creations.size(); ++i)
        QCOMPARE(overview.creations[i].when->start, overview.creations[i - 1].when->end);

    add(table, [](sync::Item &) {});
    QCOMPARE(overviewOf(table).creations.back().term, u"created:none"_s);
    QCOMPARE(overviewOf(table).creations.back().count, 1U);
}

void TestOverview::groupsByCreator()
{
    ItemTable table;
    const auto by = [&](const QString &creator, int count) {
        for (int i = 0; i < count; ++i)
            add(table, [&](sync::Item &item) {
                if (!creator.isNull())
                    item.createdBy = creator;
            });
    };
    by(u"system"_s, 9);
    by(u"a \"b\" \\ c, d"_s, 8);
    by({}, 8);
    by(u"none"_s, 3);
    by(u""_s, 2);
    by(u"zoe"_s, 1);
    by(u"adam"_s, 1);
    Overview overview = overviewOf(table);
    QCOMPARE(
        terms(overview.creators),
        QStringList({u"by:\"system\" 9"_s, u"by:none 8"_s, u"by:\"a \\\"b\\\" \\\\ c, d\" 8"_s,
                     u"by:\"none\" 3"_s, u"by:\"\" 2"_s, u"by:\"adam\" 1"_s, u"by:\"zoe\" 1"_s}));
    compareWithTerms(table, overview);

    for (int i = 0; i < 100; ++i) // more than the table has shared places for
        by(u"caller %1"_s.arg(i, 3), 1);
    overview = overviewOf(table);
    QCOMPARE(overview.creators.size(), std::size_t(7));
    const CreatorGroup &others = overview.creators.back();
    QCOMPARE(others.who, CreatorGroup::Who::Others);
    QCOMPARE(others.identities, 101U);
    QCOMPARE(others.count, 101U);
    QCOMPARE(others.term,
             u"-by:\"system\",none,\"a \\\"b\\\" \\\\ c, d\",\"none\",\"\",\"adam\""_s);
    compareWithTerms(table, overview);
}

void TestOverview::agreesWithTheFilter_data()
{
    QTest::addColumn<qint64>("spread");
    QTest::newRow("an hour") << qint64(3'600);
    QTest::newRow("a year") << qint64(31'536'000);
}

void TestOverview::agreesWithTheFilter()
{
    QFETCH(qint64, spread);
    QRandomGenerator random(4712);
    ItemTable table;
    constexpr int count = 20'000; // more than one thread takes at a time
    for (int i = 0; i < count; ++i) {
        add(table, [&](sync::Item &item) {
            item.data = QByteArray(random.bounded(1 << random.bounded(1, 16)), 'x');
            if (random.bounded(3) != 0)
                item.dateExpires = now.addSecs(random.bounded(1 << random.bounded(1, 24)) - 1000);
            if (random.bounded(50) != 0)
                item.dateCreated = now.addSecs(-random.bounded(spread));
            if (random.bounded(50) != 0)
                item.createdBy = u"agent %1"_s.arg(random.bounded(1 << random.bounded(1, 7)));
        });
    }
    const Overview overview = overviewOf(table);
    QCOMPARE(overview.count, quint32(count));
    compareWithTerms(table, overview);
}

void TestOverview::leavesOutWhatIsGone()
{
    ItemTable table;
    for (int i = 0; i < 3; ++i)
        add(table, [](sync::Item &item) { item.createdBy = u"system"_s; });
    table.remove(u"item 1"_s);
    const Overview overview = overviewOf(table);
    QCOMPARE(overview.count, 2U);
    QCOMPARE(overview.dataBytes, 4);
    QCOMPARE(overview.creators.front().count, 2U);
    compareWithTerms(table, overview);
}

void TestOverview::canBeCancelled()
{
    const items::Cancelled cancelled = true;
    QVERIFY(!items::overviewOf({}, 0, Qt::Monday, cancelled));
}

int main(int argc, char *argv[])
{
    qputenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3");
    tzset();
    TestOverview test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_overview.moc"
