// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "ui/models/itemmodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::ui;

class TestItemFilter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filters_data();
    void filters();
    void sortsKeysByCodePoint();
    void sortsNeverAfterEveryDate();

private:
    QStringList shownKeys() const;

    std::unique_ptr<ItemModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestItemFilter::init()
{
    m_tester.reset();
    m_model = std::make_unique<ItemModel>([] { return QDateTime::currentDateTimeUtc(); });
    m_model->sort(0, Qt::AscendingOrder);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

QStringList TestItemFilter::shownKeys() const
{
    QStringList keys;
    for (int row = 0; row < m_model->rowCount(); ++row)
        keys << m_model->index(row, 0).data(ItemModel::KeyRole).toString();
    return keys;
}

void TestItemFilter::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("keys");
    QTest::newRow("nothing") << u""_s << QStringList{u"agent/1"_s, u"agent/2"_s, u"queue"_s};
    QTest::newRow("word in key") << u"AGENT/"_s << QStringList{u"agent/1"_s, u"agent/2"_s};
    QTest::newRow("word in data") << u"open"_s << QStringList{u"agent/1"_s, u"queue"_s};
    QTest::newRow("key only") << u"key:queue"_s << QStringList{u"queue"_s};
    QTest::newRow("data only") << u"data:agent"_s << QStringList{u"queue"_s};
    QTest::newRow("both words") << u"agent open"_s << QStringList{u"agent/1"_s, u"queue"_s};
    QTest::newRow("both, by field") << u"key:agent data:open"_s << QStringList{u"agent/1"_s};
    QTest::newRow("quoted") << u"\"two words\""_s << QStringList{u"agent/2"_s};
    QTest::newRow("quoted, by field") << u"data:\"two words\""_s << QStringList{u"agent/2"_s};
    QTest::newRow("quote not closed") << u"data:\"two wor"_s << QStringList{u"agent/2"_s};
    QTest::newRow("prefix alone, being typed")
        << u"key:"_s << QStringList{u"agent/1"_s, u"agent/2"_s, u"queue"_s};
    QTest::newRow("no match") << u"nowhere"_s << QStringList{};
    QTest::newRow("pattern characters are plain") << u"."_s << QStringList{};
}

void TestItemFilter::filters()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, keys);
    sync::Item first;
    first.key = u"agent/1"_s;
    first.data = "{\"status\":\"open\"}"_ba;
    sync::Item second;
    second.key = u"agent/2"_s;
    second.data = "{\"note\":\"two words\"}"_ba;
    sync::Item third;
    third.key = u"queue"_s;
    third.data = "{\"for\":\"agent\",\"status\":\"OPEN\"}"_ba;
    m_model->add({third, second, first});
    m_model->setQuery(*items::ItemQuery::parse(filter, QDateTime::currentDateTimeUtc()));
    QCOMPARE(shownKeys(), keys);
    m_model->setQuery({});
    QCOMPARE(m_model->rowCount(), 3);
}

void TestItemFilter::sortsKeysByCodePoint()
{
    QList<sync::Item> items;
    // U+FF01 is one UTF-16 unit above the surrogates that stand for U+1F642.
    for (const QString &key :
         {u"\U0001F642"_s, u"\uFF01"_s, u"b"_s, u"B"_s, u"\u00e9"_s, u"a/10"_s, u"a/9"_s}) {
        sync::Item item;
        item.key = key;
        items << item;
    }
    m_model->add(items);
    QCOMPARE(shownKeys(), (QStringList{u"B"_s, u"a/10"_s, u"a/9"_s, u"b"_s, u"\u00e9"_s,
                                       u"\uFF01"_s, u"\U0001F642"_s}));
}

void TestItemFilter::sortsNeverAfterEveryDate()
{
    sync::Item never;
    never.key = u"never"_s;
    sync::Item soon;
    soon.key = u"soon"_s;
    soon.dateExpires = QDateTime(QDate(2026, 1, 1), QTime(0, 0), utcZone);
    sync::Item later;
    later.key = u"later"_s;
    later.dateExpires = QDateTime(QDate(2030, 1, 1), QTime(0, 0), utcZone);
    m_model->add({never, later, soon});
    m_model->sort(static_cast<int>(ItemColumn::Expires), Qt::AscendingOrder);
    QCOMPARE(shownKeys(), (QStringList{u"soon"_s, u"later"_s, u"never"_s}));
    m_model->sort(static_cast<int>(ItemColumn::Expires), Qt::DescendingOrder);
    QCOMPARE(shownKeys(), (QStringList{u"never"_s, u"later"_s, u"soon"_s}));
}

QTEST_GUILESS_MAIN(TestItemFilter)
#include "tst_item_filter.moc"
