// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/arrangement.h"
#include "app/items/itemtable.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::Arrangement;
using items::ItemQuery;
using items::ItemTable;
using items::Row;
using items::Sorting;
using sync::Attribute;

namespace {

const items::Cancelled never = false;

ItemQuery queryOf(const QString &text)
{
    return *ItemQuery::parse(text, QDateTime(QDate(2026, 1, 1), QTime(0, 0), utcZone));
}

std::vector<Row> allRows(const ItemTable &table)
{
    std::vector<Row> rows;
    for (Row row = 0; row < table.items().limit(); ++row) {
        if (table.items().isUsed(row))
            rows.push_back(row);
    }
    return rows;
}

/// As plainly as it can be said, to compare with.
std::vector<Row> expected(const ItemTable &table, const Sorting &sorting, const ItemQuery &query)
{
    std::vector<Row> rows;
    for (Row row = 0; row < table.items().limit(); ++row) {
        if (table.items().isUsed(row) && query.matches(table.view(row)))
            rows.push_back(row);
    }
    std::ranges::sort(rows,
                      [&](Row l, Row r) { return items::isBefore(table.items(), sorting, l, r); });
    return rows;
}

} // namespace

class TestArrangement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByEveryAttribute_data();
    void sortsByEveryAttribute();
    void sortsTextsThatAreNearlyEqual();
    void takesChangesOver();
    void narrows();
    void endsWhenCancelled();

private:
    void fill(ItemTable &table, int count);

    QRandomGenerator m_random{42};
};

void TestArrangement::fill(ItemTable &table, int count)
{
    const QByteArray states[] = {"open", "closed", "on hold, since the customer did not answer"};
    for (int i = 0; i < count; ++i) {
        sync::Item item;
        item.key = u"agent/%1"_s.arg(m_random.bounded(count * 2));
        if (m_random.bounded(10) != 0)
            item.data = "{\"status\": \"" + states[m_random.bounded(3)] + "\"}";
        if (m_random.bounded(3) == 0)
            item.dateExpires =
                QDateTime::fromMSecsSinceEpoch(m_random.bounded(1'000) - 500, utcZone);
        if (m_random.bounded(3) == 0)
            item.dateUpdated = QDateTime::fromMSecsSinceEpoch(m_random.bounded(1'000), utcZone);
        if (m_random.bounded(5) != 0)
            item.revision = QString::number(m_random.bounded(500), 16);
        if (m_random.bounded(5) != 0)
            item.createdBy = u"user%1"_s.arg(m_random.bounded(100));
        item.url = QUrl(u"https://sync.twilio.com/"_s + *item.key);
        table.add(item);
    }
}

void TestArrangement::sortsByEveryAttribute_data()
{
    QTest::addColumn<int>("field");
    QTest::addColumn<bool>("isDescending");
    for (int field = 0; field <= int(Attribute::ETag); ++field) {
        QTest::addRow("%d ascending", field) << field << false;
        QTest::addRow("%d descending", field) << field << true;
    }
}

void TestArrangement::sortsByEveryAttribute()
{
    QFETCH(int, field);
    QFETCH(bool, isDescending);
    ItemTable table;
    fill(table, 60'000); // enough for several threads
    const Sorting sorting{Attribute(field), isDescending};
    auto rows = *items::sorted(table.items(), sorting, never);
    QVERIFY(std::ranges::is_sorted(
        rows, [&](Row l, Row r) { return items::isBefore(table.items(), sorting, l, r); }));
    std::ranges::sort(rows);
    QVERIFY(rows == allRows(table));
}

void TestArrangement::sortsTextsThatAreNearlyEqual()
{
    ItemTable table;
    // Zeros behind a text, and texts that end where eight bytes do.
    for (int i = 0; i < 200; ++i) {
        sync::ItemView item;
        const std::string key = std::string(std::size_t(i % 20), 'a') +
                                std::string(std::size_t(i / 20), i % 3 == 0 ? '\0' : 'b');
        item.key = key;
        table.add(item);
    }
    const Sorting sorting;
    QCOMPARE(*items::sorted(table.items(), sorting, never), expected(table, sorting, {}));
}

void TestArrangement::takesChangesOver()
{
    for (const QString &filter : {u""_s, u"open"_s, u"closed 1"_s}) {
        for (const Sorting &sorting :
             {Sorting{Attribute::Key, false}, Sorting{Attribute::Updated, true},
              Sorting{Attribute::Data, false}}) {
            const ItemQuery query = queryOf(filter);
            ItemTable table;
            fill(table, 500);
            Arrangement arrangement =
                *Arrangement::make(table.items(), sorting, query, {}, allRows(table), never);
            QCOMPARE(arrangement.rows(), expected(table, sorting, query));
            for (int round = 0; round < 200; ++round) {
                sync::Item item;
                item.key = u"agent/%1"_s.arg(m_random.bounded(1200));
                item.data = m_random.bounded(2) == 0 ? "{\"status\": \"open\"}"_ba
                                                     : "{\"status\": \"closed\"}"_ba;
                item.dateUpdated = QDateTime::fromMSecsSinceEpoch(m_random.bounded(1'000), utcZone);
                const bool isGone = m_random.bounded(4) == 0;
                const auto row =
                    isGone ? table.remove(*item.key).value_or(Row(0)) : table.add(item).row;
                // Each way must come to the same.
                const std::vector<Row> changed{row};
                if (round % 3 == 0) {
                    arrangement.take(row);
                    if (table.items().isUsed(row))
                        arrangement.put(table.items(), row);
                } else if (round % 3 == 1) {
                    arrangement.change(table.items(), changed);
                } else {
                    arrangement = *Arrangement::make(table.items(), sorting, query, arrangement,
                                                     changed, never);
                }
                QCOMPARE(arrangement.rows(), expected(table, sorting, query));
            }
        }
    }
}

void TestArrangement::narrows()
{
    ItemTable table;
    fill(table, 20'000);
    Arrangement arrangement = *Arrangement::make(table.items(), {}, {}, {}, allRows(table), never);
    for (const QString &filter :
         {u"o"_s, u"op"_s, u"ope"_s, u"open"_s, u"open 7"_s, u"open"_s, u"-open"_s, u""_s,
          u"data.status = closed"_s, u"by:user7,user70,none"_s,
          u"-by:user7 updated:1970 size:9.."_s}) {
        const ItemQuery query = queryOf(filter);
        arrangement = *Arrangement::make(table.items(), {}, query, arrangement, {}, never);
        QCOMPARE(arrangement.rows(), expected(table, {}, query));
    }
}

void TestArrangement::endsWhenCancelled()
{
    ItemTable table;
    fill(table, 20'000);
    const items::Cancelled cancelled = true;
    QVERIFY(!items::sorted(table.items(), {Attribute::Data, false}, cancelled));
    QVERIFY(!Arrangement::make(table.items(), {}, queryOf(u"open"_s), {}, {}, cancelled));
}

QTEST_GUILESS_MAIN(TestArrangement)
#include "tst_arrangement.moc"
