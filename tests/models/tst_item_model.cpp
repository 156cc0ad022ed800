// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "ui/models/itemmodel.h"
#include "ui/models/texts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::ui;

namespace {

const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), utcZone);

sync::Item itemOf(const QString &key, const QByteArray &data = "{}"_ba)
{
    sync::Item item;
    item.key = key;
    item.data = data;
    return item;
}

} // namespace

class TestItemModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEveryAttribute();
    void showsNullsAsDash();
    void keepsOneRowAKey();
    void takesDoublesWithinOneBatch();
    void removesAndFindsRows();
    void countsDownByTheGivenClock();
    void keepsDataExactBesideItsPreview();
    void asksForMoreOnlyWhenExpected();
    void takesNoTextForMarkup();
};

void TestItemModel::showsEveryAttribute()
{
    sync::Item item = itemOf(u"a"_s, "{\"n\": 9007199254740993}"_ba);
    item.accountSid = u"AC1"_s;
    item.serviceSid = u"IS1"_s;
    item.mapSid = u"MP1"_s;
    item.url = QUrl(u"https://sync.twilio.com/v1/a%2Fb"_s);
    item.revision = u"1f"_s;
    item.dateExpires = noon.addSecs(3600);
    item.dateCreated = noon;
    item.dateUpdated = noon;
    item.createdBy = u"system"_s;
    item.etag = u"1f-tag"_s;
    ItemModel model([] { return noon; });
    const QAbstractItemModelTester tester(&model);
    model.add({item});

    const auto shown = [&](ItemColumn column) {
        return model.index(0, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(shown(ItemColumn::Key), u"a"_s);
    QCOMPARE(shown(ItemColumn::Data), u"{\"n\": 9007199254740993}"_s);
    QCOMPARE(shown(ItemColumn::Expires), u"in 1 h"_s);
    QCOMPARE(shown(ItemColumn::Revision), u"1f"_s);
    QCOMPARE(shown(ItemColumn::Updated), momentText(noon));
    QCOMPARE(shown(ItemColumn::Created), momentText(noon));
    QCOMPARE(shown(ItemColumn::CreatedBy), u"system"_s);
    QCOMPARE(shown(ItemColumn::Url), u"https://sync.twilio.com/v1/a%2Fb"_s);
    QCOMPARE(shown(ItemColumn::AccountSid), u"AC1"_s);
    QCOMPARE(shown(ItemColumn::ServiceSid), u"IS1"_s);
    QCOMPARE(shown(ItemColumn::MapSid), u"MP1"_s);
    QCOMPARE(shown(ItemColumn::ETag), u"1f-tag"_s);
    for (int column = 0; column < itemColumnCount; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

void TestItemModel::showsNullsAsDash()
{
    ItemModel model([] { return noon; });
    const QAbstractItemModelTester tester(&model);
    model.add({sync::Item()});
    QCOMPARE(model.rowCount(), 1);
    for (int column = 0; column < itemColumnCount; ++column)
        QCOMPARE(model.index(0, column).data().toString(), nullText());
}

void TestItemModel::keepsOneRowAKey()
{
    ItemModel model([] { return noon; });
    const QAbstractItemModelTester tester(&model);
    model.add({itemOf(u"a"_s), itemOf(u"b"_s)});
    QSignalSpy changed(&model, &ItemModel::dataChanged);
    model.add({itemOf(u"c"_s), itemOf(u"a"_s, "{\"x\":1}"_ba)});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(*model.item(model.rowOf(u"a"_s)).data, "{\"x\":1}"_ba);
    QCOMPARE(model.rowOf(u"c"_s), 2);
    // Letter case and Unicode form make other keys.
    model.add({itemOf(u"A"_s), itemOf(u"\u00e9"_s), itemOf(u"e\u0301"_s)});
    QCOMPARE(model.rowCount(), 6);
}

void TestItemModel::takesDoublesWithinOneBatch()
{
    ItemModel model([] { return noon; });
    const QAbstractItemModelTester tester(&model);
    model.add({itemOf(u"a"_s, "{\"old\":1}"_ba), itemOf(u"a"_s, "{\"new\":1}"_ba)});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(*model.item(0).data, "{\"new\":1}"_ba);
}

void TestItemModel::removesAndFindsRows()
{
    ItemModel model([] { return noon; });
    const QAbstractItemModelTester tester(&model);
    model.add({itemOf(u"a"_s), itemOf(u"b"_s), itemOf(u"c"_s)});
    model.remove(u"a"_s);
    model.remove(u"not there"_s);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.rowOf(u"a"_s), -1);
    QCOMPARE(*model.item(model.rowOf(u"c"_s)).key, u"c"_s);
    model.clear();
    QCOMPARE(model.rowOf(u"c"_s), -1);
}

void TestItemModel::countsDownByTheGivenClock()
{
    QDateTime now = noon;
    ItemModel model([&] { return now; });
    sync::Item item = itemOf(u"a"_s);
    item.dateExpires = noon.addSecs(90);
    model.add({item});
    const QModelIndex expires = model.index(0, static_cast<int>(ItemColumn::Expires));
    QCOMPARE(expires.data().toString(), u"in 1 min 30 s"_s);
    QSignalSpy changed(&model, &ItemModel::dataChanged);
    now = noon.addSecs(100);
    model.refreshCountdowns();
    QCOMPARE(changed.count(), 1);
    QCOMPARE(expires.data().toString(), u"expired"_s);
}

void TestItemModel::keepsDataExactBesideItsPreview()
{
    const QByteArray data = "{\"long\": \"" + QByteArray(5000, 'x') + "\",\r\n\t\"n\": 1.0}";
    ItemModel model([] { return noon; });
    model.add({itemOf(u"a"_s, data)});
    const QModelIndex cell = model.index(0, static_cast<int>(ItemColumn::Data));
    QCOMPARE(cell.data(ItemModel::DataRole).toByteArray(), data);
    QVERIFY(cell.data().toString().size() < 500);
    model.add({itemOf(u"lines"_s, "{\r\n  \"a\": \"\\n\",\n  \"b\": 1\n}"_ba)});
    QCOMPARE(model.index(1, static_cast<int>(ItemColumn::Data)).data().toString(),
             u"{ \"a\": \"\\n\", \"b\": 1 }"_s);
    const QByteArray cut = "{\"k\": \"" + QByteArray("\u65e5").repeated(200) + "\"}";
    model.add({itemOf(u"cut"_s, cut)});
    QVERIFY(!model.index(2, static_cast<int>(ItemColumn::Data))
                 .data()
                 .toString()
                 .contains(QChar::ReplacementCharacter));
}

void TestItemModel::asksForMoreOnlyWhenExpected()
{
    ItemModel model([] { return noon; });
    QSignalSpy wanted(&model, &ItemModel::moreWanted);
    model.fetchMore({});
    QCOMPARE(wanted.count(), 0);
    model.setMoreExpected(true);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(wanted.count(), 1);
}

void TestItemModel::takesNoTextForMarkup()
{
    ItemModel model([] { return noon; });
    model.add({itemOf(u"<b>bold</b><img src='file:///etc/passwd'>"_s)});
    const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(u"<b>"_s) && !tip.contains(u"<img"_s), qPrintable(tip));
    QVERIFY(tip.contains(u"&lt;b&gt;bold"_s));
}

QTEST_GUILESS_MAIN(TestItemModel)
#include "tst_item_model.moc"
