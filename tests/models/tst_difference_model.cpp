// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/differencemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using ui::DifferenceModel;

class TestDifferenceModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatChanged();
    void showsTextsWithoutMembersWhole();
    void asksOnlyWhereBothTouched();
    void choosesOneSide();

private:
    [[nodiscard]] static QString cell(const DifferenceModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }
};

void TestDifferenceModel::showsWhatChanged()
{
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.setChanges("{\"a\": 1, \"b\": {\"c\": 1.0}}"_ba,
                     "{\"a\": 1, \"b\": {\"c\": 2}, \"d\": null}"_ba);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cell(model, 0, 0), u"b.c"_s);
    QCOMPARE(cell(model, 0, 1), u"1.0"_s);
    QCOMPARE(cell(model, 0, 2), u"2"_s);
    QCOMPARE(cell(model, 1, 1), u"(absent)"_s);
    QCOMPARE(cell(model, 1, 2), u"null"_s);
    // Created and deleted items show all their members.
    model.setChanges({}, "{\"a\": 1}"_ba);
    QCOMPARE(cell(model, 0, 1), u"(absent)"_s);
    model.setChanges("{\"a\": 1}"_ba, {});
    QCOMPARE(cell(model, 0, 2), u"(absent)"_s);
}

void TestDifferenceModel::showsTextsWithoutMembersWhole()
{
    DifferenceModel model;
    model.setDifferences("{\"a\":1,\"a\":2}"_ba, "{\"a\":3}"_ba, "{\"a\":4}"_ba);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!model.isDecided());
    QCOMPARE(model.merged(), "{\"a\":4}"_ba);
    model.chooseAll(json::Side::Mine);
    QCOMPARE(model.merged(), "{\"a\":3}"_ba);
}

void TestDifferenceModel::asksOnlyWhereBothTouched()
{
    DifferenceModel model;
    const QAbstractItemModelTester tester(&model);
    model.setDifferences("{\"a\": 1, \"b\": 1}"_ba, "{\"a\": 2, \"b\": 1}"_ba,
                         "{\"a\": 1, \"b\": 2}"_ba);
    QVERIFY(model.isDecided());
    QCOMPARE(model.merged(), "{\"a\": 2, \"b\": 2}"_ba);
    model.setDifferences("{\"a\": 1}"_ba, "{\"a\": 2}"_ba, "{\"a\": 3}"_ba);
    QVERIFY(!model.isDecided());
}

void TestDifferenceModel::choosesOneSide()
{
    DifferenceModel model;
    model.setDifferences("{\"a\": 1}"_ba, "{\"a\": 2}"_ba, "{\"a\": 3}"_ba);
    const QModelIndex mine = model.index(0, 2);
    const QModelIndex theirs = model.index(0, 3);
    QVERIFY(mine.flags() & Qt::ItemIsUserCheckable);
    QVERIFY(!(model.index(0, 1).flags() & Qt::ItemIsUserCheckable));
    QSignalSpy chosen(&model, &DifferenceModel::chosen);
    QVERIFY(model.setData(mine, Qt::Checked, Qt::CheckStateRole));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(mine.data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(theirs.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(model.isDecided());
    QCOMPARE(model.merged(), "{\"a\": 2}"_ba);
    QVERIFY(!model.setData(model.index(0, 0), Qt::Checked, Qt::CheckStateRole));
}

QTEST_GUILESS_MAIN(TestDifferenceModel)
#include "tst_difference_model.moc"
