// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/kit/columnfiller.h"

#include <QHeaderView>
#include <QTableWidget>
#include <QTest>

using namespace syncdeck;

class TestKitColumnFiller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void givesAndTakesRoom();
    void leavesWhatSomebodyChose();

private:
    [[nodiscard]] int width(int column) const { return m_table->columnWidth(column); }
    [[nodiscard]] int spare() const
    {
        return m_table->viewport()->width() - m_table->horizontalHeader()->length();
    }

    std::unique_ptr<QTableWidget> m_table;
};

void TestKitColumnFiller::init()
{
    m_table = std::make_unique<QTableWidget>(1, 3);
    for (int column = 0; column < 3; ++column)
        m_table->setColumnWidth(column, 100);
    new kit::ColumnFiller(*m_table, 1);
    m_table->resize(500, 200);
    m_table->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_table.get(), test::patienceMs));
}

void TestKitColumnFiller::givesAndTakesRoom()
{
    QCOMPARE(spare(), 0);
    QVERIFY(width(1) > 100);
    QCOMPARE(width(0), 100);
    m_table->setColumnWidth(0, 60);
    QTRY_COMPARE(spare(), 0);
    // Not below its own width; then one scrolls.
    m_table->resize(200, 200);
    QTRY_COMPARE(width(1), 100);
    QVERIFY(spare() < 0);
    m_table->resize(800, 200);
    QTRY_COMPARE(spare(), 0);
}

void TestKitColumnFiller::leavesWhatSomebodyChose()
{
    m_table->setColumnWidth(1, 50);
    QCOMPARE(width(1), 50);
    m_table->resize(200, 200);
    QTRY_VERIFY(m_table->viewport()->width() < 250);
    QCOMPARE(width(1), 50);
}

QTEST_MAIN(TestKitColumnFiller)
#include "tst_kit_columnfiller.moc"
