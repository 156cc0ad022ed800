// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/itemtable.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::ItemTable;

namespace {

sync::Item itemOf(const QString &key, const QByteArray &data)
{
    sync::Item item;
    item.key = key;
    item.data = data;
    return item;
}

const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), utcZone);

} // namespace

class TestItemTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackEveryAttribute_data();
    void givesBackEveryAttribute();
    void keepsWhatManyDoNotShare();
    void keepsOneRowAKey();
    void keepsAllWithoutKey();
    void agreesWithAMap();
    void keepsASnapshotAsItWas();
    void letsAnotherThreadRead();
};

void TestItemTable::givesBackEveryAttribute_data()
{
    QTest::addColumn<sync::Item>("item");
    QTest::newRow("all null") << sync::Item();
    sync::Item item = itemOf(u"a/b \u00e9"_s, "{\"n\": 9007199254740993}"_ba);
    item.accountSid = u"AC1"_s;
    item.serviceSid = u"IS1"_s;
    item.mapSid = u"MP1"_s;
    item.url = QUrl(u"https://sync.twilio.com/v1/Items/a%2Fb%20%C3%A9"_s);
    item.revision = u"1f"_s;
    item.dateExpires = noon.addMSecs(1);
    item.dateCreated = noon.addYears(-100);
    item.dateUpdated = noon;
    item.createdBy = u"system"_s;
    item.etag = u"\"1f\""_s;
    QTest::newRow("all there") << item;
    item.url = QUrl(u"https://elsewhere.example/?x=%2f"_s);
    QTest::newRow("a URL without the key") << item;
    item.key = QString();
    item.data = QByteArray("");
    item.revision = QString(u""_s);
    item.createdBy = QString(u""_s);
    item.etag.clear();
    QTest::newRow("empty, not null") << item;
}

void TestItemTable::givesBackEveryAttribute()
{
    QFETCH(sync::Item, item);
    ItemTable table;
    const auto added = table.add(item);
    QVERIFY(added.isNew);
    QCOMPARE(table.count(), 1U);
    QCOMPARE(table.item(added.row), item);
    // And each by itself, with what is odd of the item.
    sync::Item joined;
    const auto read = [&](sync::Attribute attribute) {
        std::string url;
        return sync::toItem(table.items().attribute(added.row, attribute, url));
    };
    sync::forEachAttribute([&](const auto &line) {
        const sync::Item one = read(line.attribute);
        joined.*line.field = one.*line.field;
        joined.odd = one.odd;
        // It is the only one.
        sync::Item alone;
        alone.*line.field = item.*line.field;
        alone.odd = item.odd;
        QCOMPARE(one, alone);
    });
    joined.etag = read(sync::Attribute::ETag).etag;
    QCOMPARE(joined, item);
}

void TestItemTable::keepsWhatManyDoNotShare()
{
    ItemTable table;
    QList<sync::Item> all;
    for (int i = 0; i < 300; ++i) {
        sync::Item item = itemOf(u"k%1"_s.arg(i), "{}"_ba);
        item.createdBy = u"user %1"_s.arg(i);
        if (i % 3 != 0)
            item.mapSid = u"MP%1"_s.arg(i);
        item.url = QUrl(u"https://host%1.example/k%1"_s.arg(i));
        table.add(item);
        all << item;
    }
    for (const sync::Item &item : all)
        QCOMPARE(table.item(*table.rowOf(*item.key)), item);
}

void TestItemTable::keepsOneRowAKey()
{
    ItemTable table;
    const auto first = table.add(itemOf(u"a"_s, "{\"old\":1}"_ba));
    table.add(itemOf(u"b"_s, "{}"_ba));
    const auto second = table.add(itemOf(u"a"_s, "{\"new\":1}"_ba));
    QVERIFY(!second.isNew);
    QCOMPARE(second.row, first.row);
    QCOMPARE(table.count(), 2U);
    QCOMPARE(*table.item(first.row).data, "{\"new\":1}"_ba);
    // Letter case and Unicode form make other keys.
    table.add(itemOf(u"A"_s, {}));
    table.add(itemOf(u"\u00e9"_s, {}));
    table.add(itemOf(u"e\u0301"_s, {}));
    QCOMPARE(table.count(), 5U);
    QCOMPARE(table.remove(u"a"_s), std::optional(first.row));
    QCOMPARE(table.remove(u"a"_s), std::optional<items::Row>());
    QVERIFY(!table.items().isUsed(first.row));
    QCOMPARE(table.item(first.row), sync::Item());
}

void TestItemTable::keepsAllWithoutKey()
{
    ItemTable table;
    sync::Item item;
    item.data = "{}"_ba;
    QVERIFY(table.add(item).isNew);
    const auto second = table.add(item);
    QVERIFY(second.isNew);
    table.removeRow(second.row);
    QCOMPARE(table.count(), 1U);
}

void TestItemTable::agreesWithAMap()
{
    QRandomGenerator random(20261124);
    ItemTable table;
    QMap<QString, sync::Item> map;
    // Large texts, so that chunks fill, grow sparse and are left.
    for (int step = 0; step < 40'000; ++step) {
        const QString key = u"key %1"_s.arg(random.bounded(4000));
        if (random.bounded(5) < (step / 10'000) % 2 * 3 + 1) {
            QCOMPARE(table.remove(key).has_value(), map.remove(key) == 1);
            continue;
        }
        const QByteArray data(random.bounded(16'384), char('a' + step % 26));
        const sync::Item item = itemOf(key, data);
        QCOMPARE(table.add(item).isNew, !map.contains(key));
        map.insert(key, item);
    }
    QCOMPARE(table.count(), quint32(map.size()));
    for (auto one = map.cbegin(); one != map.cend(); ++one) {
        const auto row = table.rowOf(one.key());
        QVERIFY(row);
        QCOMPARE(table.item(*row), *one);
    }
    int used = 0;
    for (items::Row row = 0; row < table.items().limit(); ++row)
        used += int(table.items().isUsed(row));
    QCOMPARE(used, map.size());
}

void TestItemTable::keepsASnapshotAsItWas()
{
    ItemTable table;
    for (int i = 0; i < 3000; ++i)
        table.add(itemOf(u"k%1"_s.arg(i), "{\"old\":1}"_ba));
    const items::ItemSnapshot before = table.items();
    for (int i = 0; i < 3000; ++i) {
        if (i % 2 == 0)
            table.add(itemOf(u"k%1"_s.arg(i), QByteArray(5000, 'n')));
        else
            table.remove(u"k%1"_s.arg(i));
    }
    QCOMPARE(before.limit(), 3000U);
    for (items::Row row = 0; row < before.limit(); ++row)
        QCOMPARE(before.item(row), itemOf(u"k%1"_s.arg(row), "{\"old\":1}"_ba));
    items::discard(std::move(table));
    QCOMPARE(before.item(2999).key, std::optional(u"k2999"_s));
}

void TestItemTable::letsAnotherThreadRead()
{
    ItemTable table;
    for (int i = 0; i < 2000; ++i)
        table.add(itemOf(u"k%1"_s.arg(i), "{\"old\":1}"_ba));
    std::atomic<int> wrong = 0;
    {
        const std::jthread reader([items = table.items(), &wrong] {
            for (int round = 0; round < 50; ++round) {
                for (items::Row row = 0; row < items.limit(); ++row)
                    wrong += int(items.data(row) != "{\"old\":1}");
            }
        });
        for (int round = 0; round < 20; ++round) {
            for (int i = 0; i < 4000; ++i)
                table.add(itemOf(u"k%1"_s.arg(i), QByteArray(round * 10, 'n')));
        }
    }
    QCOMPARE(wrong, 0);
    QCOMPARE(table.count(), 4000U);
}

QTEST_GUILESS_MAIN(TestItemTable)
#include "tst_item_table.moc"
