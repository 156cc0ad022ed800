// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// The table at the size that is promised, under the eyes of Qt's own tester of models, which looks
/// at every row after every change.
class TestMillionItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filters();
    void sorts();
    void keepsCurrentWhileItChanges();
    void takesChangesWhileItArranges();
    void clears();

private:
    void setQuery(const QString &text);
    [[nodiscard]] QString key(int row) const
    {
        return m_model.index(row, 0).data(ui::ItemModel::KeyRole).toString();
    }
    [[nodiscard]] static sync::Item item(int number, const QByteArray &data)
    {
        sync::Item item;
        item.key = u"agent/%1"_s.arg(number, 7, 10, QChar(u'0'));
        item.data = data;
        return item;
    }

    static constexpr int count = 1'000'000;

    ui::ItemModel m_model{[] {
        return QDateTime();
    }};
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestMillionItems::initTestCase()
{
    constexpr int pageSize = 1000;
    for (int i = 0; i < count; i += pageSize) {
        QList<sync::Item> page;
        for (int j = i; j < i + pageSize; ++j)
            page << item(j, j % 4 == 0 ? "{\"status\":\"open\"}"_ba : "{\"status\":\"closed\"}"_ba);
        m_model.add(page);
    }
    QTRY_VERIFY(!m_model.isArranging());
    QCOMPARE(m_model.rowCount(), count);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        &m_model, QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestMillionItems::setQuery(const QString &text)
{
    m_model.setQuery(*items::ItemQuery::parse(text, QDateTime::currentDateTimeUtc()));
    QTRY_VERIFY(!m_model.isArranging());
}

void TestMillionItems::filters()
{
    setQuery(u"data.status = \"open\""_s);
    QCOMPARE(m_model.rowCount(), count / 4);
    QCOMPARE(key(1), u"agent/0000004"_s);
    setQuery(u"key:0999999"_s);
    QCOMPARE(m_model.rowCount(), 1);
    setQuery({});
    QCOMPARE(m_model.rowCount(), count);
}

void TestMillionItems::sorts()
{
    m_model.sort(0, Qt::DescendingOrder);
    QTRY_VERIFY(!m_model.isArranging());
    QCOMPARE(key(0), u"agent/0999999"_s);
    QCOMPARE(key(count - 1), u"agent/0000000"_s);
}

void TestMillionItems::keepsCurrentWhileItChanges()
{
    const QPersistentModelIndex current(m_model.index(500'000, 0));
    const QString currentKey = key(500'000);
    m_model.remove(u"agent/0999998"_s);
    QCOMPARE(current.row(), 499'999);
    m_tester.reset(); // it takes seconds for each change
    m_model.add({item(999'998, "{}")});
    QCOMPARE(current.row(), 500'000);
    QCOMPARE(m_model.rowCount(), count);
    QCOMPARE(current.data(ui::ItemModel::KeyRole).toString(), currentKey);
}

void TestMillionItems::takesChangesWhileItArranges()
{
    m_model.setQuery(*items::ItemQuery::parse(u"closed", QDateTime::currentDateTimeUtc()));
    QVERIFY(m_model.isArranging());
    // Neither of them is in the picture of the items that is being looked through.
    m_model.remove(u"agent/0000001"_s);
    m_model.add({item(4, "{\"status\":\"closed\"}")});
    QTRY_VERIFY(!m_model.isArranging());
    QCOMPARE(m_model.rowOf(u"agent/0000001"_s), -1);
    QVERIFY(m_model.rowOf(u"agent/0000004"_s) >= 0);
    QCOMPARE(key(0), u"agent/0999999"_s);
    QCOMPARE(key(m_model.rowCount() - 1), u"agent/0000002"_s);
}

void TestMillionItems::clears()
{
    m_model.clear();
    QCOMPARE(m_model.rowCount(), 0);
    QCOMPARE(m_model.totalCount(), 0);
}

QTEST_GUILESS_MAIN(TestMillionItems)
#include "tst_million_items.moc"
