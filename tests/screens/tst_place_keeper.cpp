// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "ui/screens/items/placekeeper.h"

#include <QAbstractTableModel>
#include <QTableView>
#include <QTest>

using namespace syncdeck;

namespace {

/// Rows that come in between others, as a page of items does.
class Rows final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit Rows(int count)
        : m_count(count)
    {
    }

    void insert(int at, int count)
    {
        Q_EMIT layoutAboutToBeChanged();
        m_count += count;
        const auto before = persistentIndexList();
        for (const QModelIndex &one : before) {
            if (one.row() >= at)
                changePersistentIndex(one, index(one.row() + count, one.column()));
        }
        Q_EMIT layoutChanged();
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_count;
    }
    [[nodiscard]] int columnCount(const QModelIndex & = {}) const override { return 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? index.row() : QVariant();
    }

private:
    int m_count;
};

} // namespace

class TestPlaceKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheCurrentRowInSight_data();
    void keepsTheCurrentRowInSight();
    void doesNotFollowToWhereMoreIsLoaded();
    void followsWhenTheViewShrinks();
};

void TestPlaceKeeper::keepsTheCurrentRowInSight_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("at");
    QTest::newRow("in the middle") << 50 << 20;
    // Farther down than the bar reached before.
    QTest::newRow("the last") << 99 << 99;
    QTest::newRow("nothing above") << 3 << 90;
}

void TestPlaceKeeper::keepsTheCurrentRowInSight()
{
    QFETCH(int, current);
    QFETCH(int, at);
    Rows model(100);
    QTableView table;
    table.setModel(&model);
    new ui::PlaceKeeper(table, [] { return false; });
    table.resize(300, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table, test::patienceMs));
    table.setCurrentIndex(model.index(current, 0));
    table.scrollTo(table.currentIndex());
    const int place = table.visualRect(table.currentIndex()).top();
    model.insert(at, 60);
    QCOMPARE(table.currentIndex().row(), current >= at ? current + 60 : current);
    QCOMPARE(table.visualRect(table.currentIndex()).top(), place);
}

/// A page comes in before the last row, which would stay the last one.
void TestPlaceKeeper::doesNotFollowToWhereMoreIsLoaded()
{
    Rows model(100);
    QTableView table;
    table.setModel(&model);
    bool hasMore = true;
    new ui::PlaceKeeper(table, [&] { return hasMore; });
    table.resize(300, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table, test::patienceMs));
    table.setCurrentIndex(model.index(99, 0));
    const int first = table.rowAt(0);
    model.insert(99, 60);
    QCOMPARE(table.currentIndex().row(), 159);
    QCOMPARE(table.rowAt(0), first);
    // Where it does not lead to the end, it follows.
    table.setCurrentIndex(model.index(first, 0));
    model.insert(0, 60);
    QCOMPARE(table.rowAt(0), first + 60);
    // Nor does it where there is nothing more to come.
    hasMore = false;
    table.setCurrentIndex(model.index(219, 0));
    model.insert(219, 60);
    QVERIFY(table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center()));
}

void TestPlaceKeeper::followsWhenTheViewShrinks()
{
    Rows model(100);
    QTableView table;
    table.setModel(&model);
    new ui::PlaceKeeper(table, [] { return false; });
    table.resize(300, 300);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table, test::patienceMs));
    const auto isInSight = [&] {
        return table.viewport()->rect().contains(table.visualRect(table.currentIndex()).center());
    };
    table.setCurrentIndex(model.index(60, 0)); // the lowest one that is seen
    QVERIFY(isInSight());
    table.resize(300, 200);
    QTRY_VERIFY(isInSight());
    // Whoever has scrolled away is left there.
    table.scrollToTop();
    table.resize(300, 150);
    QCoreApplication::processEvents();
    QCOMPARE(table.rowAt(0), 0);
}

QTEST_MAIN(TestPlaceKeeper)
#include "tst_place_keeper.moc"
