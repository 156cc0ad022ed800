// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"
#include "ui/models/planmodel.h"
#include "ui/models/transfermodel.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

/// Many items at once, through the window: files in and out, changes, copies, comparisons.
class TestTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void importsAFileAndTakesItBack();
    void tellsWhatItWroteOver();
    void goesBackFromThePlan();
    void asksWhichFieldIsWhat();
    void tellsTheFormatAndAsksForTheZone();
    void knowsTheExpiryOfAnExport();
    void asksForTheNameInProduction();
    void exportsWhatMatches();
    void exportsTheSelection();
    void changesTheSelectionInOneStep();
    void copiesToAnotherMap();
    void copiesToAnotherProfile();
    void comparesAndMakesTheSame();
    void comparesWithAFile();
    void deletesNothingUnasked();
    void deletesNothingThatABadFileLacks_data();
    void deletesNothingThatABadFileLacks();
    void pausesAndCancels();
    void goesOnAfterTheWindowWasClosed_data();
    void goesOnAfterTheWindowWasClosed();
    void savesReports();
    void readOnlyProfilesOnlyRead();

private:
    void open(const QString &map = u"settings"_s);
    void fill(const QString &map, int count);
    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const;
    [[nodiscard]] QByteArray read(const QString &name) const;
    void import(const QString &file);
    void makePlan();
    [[nodiscard]] QString plan(int row, ui::PlanModel::Column column);
    [[nodiscard]] QAbstractItemModel *transfers();
    [[nodiscard]] QString transferState(int row = 0);
    [[nodiscard]] QByteArray dataOf(const QString &map, const QString &key) const;
    [[nodiscard]] qsizetype writes() const;
    void chooseFile(const QString &path);
    void select(const QStringList &keys);
    void radio(const QString &name);
    void compareWithFile(const QByteArray &ndjson);

    SystemClock m_clock;
    QTemporaryDir m_folder;
    store::Profile m_profile;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestTransfer::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_profile = m_service->profile();
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestTransfer::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

void TestTransfer::open(const QString &map)
{
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(m_profile, endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    if (!transfers()) // where it was not left open
        m_app->trigger(u"Transfers"_s);
    QVERIFY(transfers());
}

void TestTransfer::fill(const QString &map, int count)
{
    const QString service = m_service->endpoint().serviceSid;
    QVERIFY(await(m_other->client().createMap(service, {map, {}})));
    for (int i = 0; i < count; ++i) {
        QVERIFY(await(m_other->client().createItem(
            service, map,
            {u"k%1"_s.arg(i), "{ \"n\": " + QByteArray::number(i) + ".0 }", {}, {}})));
    }
}

QString TestTransfer::written(const QString &name, const QByteArray &text) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                              : QString();
}

QByteArray TestTransfer::read(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

void TestTransfer::import(const QString &file)
{
    m_app->trigger(u"Import\u2026"_s);
    m_app->type(u"File"_s, file);
}

void TestTransfer::makePlan()
{
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    m_app->click(u"Make a plan"_s);
    QTRY_VERIFY(test::named<QTableView>(m_app->window(), u"Plan"_s));
}

QString TestTransfer::plan(int row, ui::PlanModel::Column column)
{
    const auto *table = test::named<QTableView>(m_app->window(), u"Plan"_s);
    return table ? table->model()->index(row, int(column)).data().toString() : QString();
}

QAbstractItemModel *TestTransfer::transfers()
{
    const auto *table = test::named<QTableView>(m_app->window(), u"Transfer list"_s);
    return table ? table->model() : nullptr;
}

QString TestTransfer::transferState(int row)
{
    const QAbstractItemModel *model = transfers();
    return model ? model->index(row, int(ui::TransferModel::Column::State)).data().toString()
                 : QString();
}

QByteArray TestTransfer::dataOf(const QString &map, const QString &key) const
{
    const auto item = await(m_other->client().item(m_service->endpoint().serviceSid, map, key));
    return item ? item->value.data.value_or("null") : "not there"_ba;
}

qsizetype TestTransfer::writes() const
{
    return std::ranges::count_if(m_service->visits(),
                                 [](const sandbox::Visit &visit) { return visit.method != "GET"; });
}

void TestTransfer::chooseFile(const QString &path)
{
    auto *dialog = m_app->window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
}

void TestTransfer::select(const QStringList &keys)
{
    QTableView *table = m_app->table();
    table->clearSelection();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (keys.contains(index.data(ui::ItemModel::KeyRole).toString()))
            table->selectionModel()->select(index, QItemSelectionModel::Select |
                                                       QItemSelectionModel::Rows);
    }
    QCOMPARE(table->selectionModel()->selectedRows().size(), keys.size());
}

void TestTransfer::radio(const QString &name)
{
    auto *button = test::named<QRadioButton>(m_app->window(), name);
    QVERIFY2(button && button->isEnabled(), qPrintable(name));
    button->click();
}

void TestTransfer::importsAFileAndTakesItBack()
{
    fill(u"three"_s, 3);
    open(u"three"_s);
    const qsizetype before = writes();
    import(written(u"people.ndjson"_s, R"({"key":"k0","data":{"n":0}}
{"key":"k1","data":{"n":9007199254740993}}
{"key":"new","data":{ "x" : 1.0 },"ttl":3600}
{"key":"bad","data":[]}
)"_ba));
    auto *existing = test::named<QComboBox>(m_app->window(), u"Existing items"_s);
    existing->setCurrentIndex(1); // update
    makePlan();
    const QString summary = m_app->said(u"Plan summary"_s);
    QVERIFY2(summary == u"Create: 1 \u00b7 Update: 1 \u00b7 Same: 1 \u00b7 Invalid: 1"_s,
             qPrintable(summary));
    QCOMPARE(plan(1, ui::PlanModel::Column::Action), u"Update"_s);
    QCOMPARE(plan(2, ui::PlanModel::Column::Ttl), u"1 h"_s);
    QVERIFY(!plan(3, ui::PlanModel::Column::Note).isEmpty());
    // The current line tells what changes.
    auto *table = test::named<QTableView>(m_app->window(), u"Plan"_s);
    table->selectRow(1);
    const auto *changes = test::named<QTableView>(m_app->window(), u"What changes"_s);
    QVERIFY(changes && changes->model()->rowCount() == 1);
    QCOMPARE(writes(), before);

    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done: 2 written"_s));
    QCOMPARE(writes(), before + 2);
    QVERIFY(m_app->said(u"Message"_s).contains(u"people.ndjson"_s));
    QCOMPARE(dataOf(u"three"_s, u"k1"_s), "{\"n\":9007199254740993}"_ba);
    QCOMPARE(dataOf(u"three"_s, u"new"_s), "{ \"x\" : 1.0 }"_ba);
    QVERIFY(!m_app->cell(u"new"_s, 0).isEmpty()); // in the table, too
    QTRY_VERIFY(m_app->isEnabled(u"Undo"_s));
    m_app->click(u"Undo"_s);
    QTRY_COMPARE(dataOf(u"three"_s, u"new"_s), "not there"_ba);
    QTRY_COMPARE(dataOf(u"three"_s, u"k1"_s), "{ \"n\": 1.0 }"_ba);
}

void TestTransfer::tellsWhatItWroteOver()
{
    fill(u"over"_s, 0);
    open(u"over"_s);
    import(written(u"over.ndjson"_s, R"({"key":"late","data":{"mine":1}})"_ba));
    test::named<QComboBox>(m_app->window(), u"Existing items"_s)->setCurrentIndex(1); // update
    makePlan();
    QCOMPARE(plan(0, ui::PlanModel::Column::Action), u"Create"_s);
    QVERIFY(await(m_other->client().createItem(m_service->endpoint().serviceSid, u"over"_s,
                                               {u"late"_s, "{\"theirs\":1}", {}, {}})));
    m_app->click(u"Write items"_s);
    QTRY_COMPARE(dataOf(u"over"_s, u"late"_s), "{\"mine\":1}"_ba);
    QTRY_VERIFY2(m_app->said(u"Message"_s).contains(u"since the plan"_s),
                 qPrintable(m_app->said(u"Message"_s)));
}

void TestTransfer::goesBackFromThePlan()
{
    open();
    const QString file = written(u"a.ndjson"_s, R"({"key":"a","data":{}})"_ba);
    import(file);
    makePlan();
    m_app->click(u"Back"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"File"_s));
    QVERIFY(!test::named(m_app->window(), u"Plan"_s));
    QVERIFY(m_app->isEnabled(u"Make a plan"_s));
    // A file that is not there says so, and leads nowhere.
    m_app->type(u"File"_s, file + u"x"_s);
    QVERIFY(!m_app->said(u"File problem"_s).isEmpty());
    QVERIFY(!m_app->isEnabled(u"Make a plan"_s));
}

void TestTransfer::asksWhichFieldIsWhat()
{
    fill(u"mapped"_s, 0);
    open(u"mapped"_s);
    import(written(u"own.csv"_s, "ID;Payload\r\nx;\"{\"\"a\"\":1.0}\"\r\n"_ba));
    QVERIFY(!m_app->isEnabled(u"Make a plan"_s));
    QVERIFY(m_app->said(u"Mapping problem"_s).contains(u"key"_s));
    auto *key = test::named<QComboBox>(m_app->window(), u"Field for key"_s);
    auto *data = test::named<QComboBox>(m_app->window(), u"Field for data"_s);
    key->setCurrentIndex(key->findText(u"ID"_s));
    data->setCurrentIndex(data->findText(u"Payload"_s));
    makePlan();
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done"_s));
    QCOMPARE(dataOf(u"mapped"_s, u"x"_s), "{\"a\":1.0}"_ba);
}

void TestTransfer::tellsTheFormatAndAsksForTheZone()
{
    open();
    const QByteArray moment =
        QDateTime::currentDateTimeUtc().addDays(2).toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1();
    const QByteArray line = R"({"key":"dated","data":{},"until":")" + moment + "\"}\n";
    import(written(u"lines.json"_s, line));
    const auto *format = test::named<QComboBox>(m_app->window(), u"File format"_s);
    QVERIFY(format && format->currentText().startsWith(u"NDJSON"_s));
    auto *zone = test::named<QComboBox>(m_app->window(), u"Time zone"_s);
    auto *expiry = test::named<QComboBox>(m_app->window(), u"Field for expiry"_s);
    QVERIFY(zone && expiry);
    expiry->setCurrentIndex(expiry->findData(QByteArray()));
    QVERIFY(!zone->isEnabled());
    expiry->setCurrentIndex(expiry->findData("until"_ba));
    QVERIFY(zone->isEnabled());
    zone->setCurrentIndex(zone->findData("UTC"_ba));
    makePlan();
    QVERIFY(m_app->said(u"Plan summary"_s).contains(u"as of UTC"_s));
    QVERIFY(plan(0, ui::PlanModel::Column::Note).contains(u"no time zone"_s));
}

void TestTransfer::knowsTheExpiryOfAnExport()
{
    open();
    const QByteArray moment =
        QDateTime::currentDateTimeUtc().addDays(2).toString(Qt::ISODate).toLatin1();
    import(written(u"page.json"_s,
                   R"({"items":[{"key":"soon","data":{},"date_expires":")" + moment +
                       R"("},{"key":"far","data":{},"date_expires":"2099-01-01T00:00:00Z"}],)"
                       R"("meta":{"next_page_url":"https://h/p"}})"));
    const auto *expiry = test::named<QComboBox>(m_app->window(), u"Field for expiry"_s);
    QVERIFY(expiry && expiry->currentData().toByteArray() == "date_expires");
    makePlan();
    const QString summary = m_app->said(u"Plan summary"_s);
    QVERIFY2(summary.startsWith(u"Create: 1 \u00b7 Invalid: 1"_s), qPrintable(summary));
    QVERIFY2(summary.contains(u"next_page_url"_s), qPrintable(summary));
    QVERIFY(plan(1, ui::PlanModel::Column::Note).contains(u"one year"_s));
}

void TestTransfer::asksForTheNameInProduction()
{
    m_profile.environment = store::Environment::Production;
    open();
    import(written(u"two.ndjson"_s,
                   R"({"key":"a","data":{}}
{"key":"b","data":{}})"_ba));
    makePlan();
    QVERIFY(!m_app->isEnabled(u"Write items"_s));
    m_app->type(u"Type the name"_s, u"settings"_s);
    QVERIFY(m_app->isEnabled(u"Write items"_s));
}

void TestTransfer::exportsWhatMatches()
{
    fill(u"many"_s, 130); // more than the first page
    open(u"many"_s);
    m_app->type(u"Filter items"_s, u"data.n >= 127"_s);
    m_app->trigger(u"Export\u2026"_s);
    QVERIFY(test::named<QRadioButton>(m_app->window(), u"Matching items"_s)->isChecked());
    m_app->click(u"What an import uses"_s);
    m_app->click(u"Export to file"_s);
    chooseFile(m_folder.filePath(u"out.ndjson"_s));
    QTRY_VERIFY(transferState().startsWith(u"Done: 3 written"_s));
    const QByteArray text = read(u"out.ndjson"_s);
    QCOMPARE(text.count('\n'), 3);
    QVERIFY2(text.contains(R"("data":{ "n": 127.0 })"), text.constData());
}

void TestTransfer::exportsTheSelection()
{
    fill(u"some"_s, 5);
    open(u"some"_s);
    select({u"k1"_s, u"k3"_s});
    m_app->trigger(u"Export\u2026"_s);
    QVERIFY(test::named<QRadioButton>(m_app->window(), u"Selected items"_s)->isChecked());
    auto *format = test::named<QComboBox>(m_app->window(), u"File format"_s);
    format->setCurrentIndex(2); // CSV
    m_app->click(u"What an import uses"_s);
    m_app->click(u"Export to file"_s);
    chooseFile(m_folder.filePath(u"some.csv"_s));
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Exported 2 items"_s));
    const QByteArray text = read(u"some.csv"_s);
    QVERIFY2(text.startsWith("key,revision,data,date_expires\r\n") ||
                 text.startsWith("key,data,date_expires,revision\r\n"),
             text.constData());
    QCOMPARE(text.count("\r\n"), 3);
}

void TestTransfer::changesTheSelectionInOneStep()
{
    fill(u"bulk"_s, 4);
    open(u"bulk"_s);
    select({u"k0"_s, u"k2"_s});
    m_app->trigger(u"Change many items\u2026"_s);
    m_app->type(u"Member name"_s, u"n"_s);
    m_app->type(u"Member value"_s, u"clos"_s);
    QVERIFY(!m_app->said(u"Change problem"_s).isEmpty());
    QVERIFY(!m_app->isEnabled(u"Make a plan"_s));
    m_app->type(u"Member value"_s, u"\"closed\""_s);
    makePlan();
    QCOMPARE(m_app->said(u"Plan summary"_s), u"Update: 2"_s);
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done: 2 written"_s));
    QCOMPARE(dataOf(u"bulk"_s, u"k0"_s), "{ \"n\": \"closed\" }"_ba);
    QCOMPARE(dataOf(u"bulk"_s, u"k1"_s), "{ \"n\": 1.0 }"_ba);
    m_app->undo();
    QTRY_COMPARE(dataOf(u"bulk"_s, u"k0"_s), "{ \"n\": 0.0 }"_ba);
    QTRY_COMPARE(dataOf(u"bulk"_s, u"k2"_s), "{ \"n\": 2.0 }"_ba);

    m_app->trigger(u"Change many items\u2026"_s);
    radio(u"All items"_s);
    radio(u"Delete them"_s);
    makePlan();
    QCOMPARE(m_app->said(u"Plan summary"_s), u"Delete: 4"_s);
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done: 4 written"_s));
    QCOMPARE(m_app->table()->model()->rowCount(), 0);
}

void TestTransfer::copiesToAnotherMap()
{
    fill(u"from"_s, 3);
    fill(u"to"_s, 1);
    open(u"from"_s);
    m_app->trigger(u"Copy items to another map\u2026"_s);
    auto *map = test::named<QComboBox>(m_app->window(), u"Other map"_s);
    QTRY_VERIFY(map->findText(u"to"_s) >= 0);
    QVERIFY(map->findText(u"from"_s) < 0); // the open one
    map->setEditText(u"nowhere"_s);
    m_app->click(u"Make a plan"_s);
    QTRY_VERIFY(!m_app->said(u"Copy problem"_s).isEmpty());
    map->setEditText(u"to"_s);
    makePlan();
    const QString summary = m_app->said(u"Plan summary"_s);
    QVERIFY2(summary.contains(u"Create: 2"_s), qPrintable(summary));
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done: 2 written"_s));
    QCOMPARE(dataOf(u"to"_s, u"k2"_s), "{ \"n\": 2.0 }"_ba);
    QCOMPARE(m_app->table()->model()->rowCount(), 3); // of the open map still
}

void TestTransfer::copiesToAnotherProfile()
{
    test::ServiceFixture elsewhere;
    QVERIFY(elsewhere.start());
    store::Profile there = elsewhere.profile();
    there.id = u"elsewhere"_s;
    there.name = u"Elsewhere"_s;
    there.defaultService = elsewhere.endpoint().serviceSid;
    fill(u"from"_s, 3);
    open(u"from"_s);
    m_app->window().setOtherProfiles(
        {[&] { return QList{there}; },
         [&](const store::Profile &profile) {
             return ready<ui::ConnectionPtr>(std::make_shared<session::Connection>(
                 profile, elsewhere.endpoint().authToken, elsewhere.surroundings()));
         }});
    m_app->trigger(u"Copy items to another map\u2026"_s);
    auto *profile = test::named<QComboBox>(m_app->window(), u"Other profile"_s);
    profile->setCurrentIndex(profile->findText(u"Elsewhere"_s));
    auto *map = test::named<QComboBox>(m_app->window(), u"Other map"_s);
    QTRY_VERIFY(map->findText(u"settings"_s) >= 0);
    map->setEditText(u"settings"_s);
    makePlan();
    QCOMPARE(m_app->said(u"Plan summary"_s), u"Create: 3"_s);
    const qsizetype here = writes();
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done: 3 written"_s));
    QCOMPARE(writes(), here);
    const auto other = elsewhere.connect();
    const auto item =
        await(other->client().item(elsewhere.endpoint().serviceSid, u"settings"_s, u"k2"_s));
    QVERIFY(item);
    QCOMPARE(*item->value.data, "{ \"n\": 2.0 }"_ba);
    // It is in the other profile's history, so this one's Undo is not offered for it.
    QVERIFY(!test::named(m_app->window(), u"Undo"_s));
    m_app.reset(); // before what it is connected with
}

void TestTransfer::comparesAndMakesTheSame()
{
    fill(u"left"_s, 3);
    fill(u"right"_s, 2);
    const QString service = m_service->endpoint().serviceSid;
    QVERIFY(await(
        m_other->client().updateItem(service, u"right"_s, u"k0"_s, {"{\"n\":7}"_ba, {}, {}}, {})));
    open(u"left"_s);
    m_app->trigger(u"Compare with\u2026"_s);
    test::named<QComboBox>(m_app->window(), u"Other map"_s)->setEditText(u"right"_s);
    m_app->click(u"Compare"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    const QString told = m_app->said(u"Comparison"_s);
    QVERIFY2(told.contains(u"The same: 1"_s) && told.contains(u"Different: 1"_s), qPrintable(told));
    m_app->click(u"Change the other side"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Plan"_s));
    QCOMPARE(m_app->said(u"Plan summary"_s), u"Create: 1 \u00b7 Update: 1"_s);
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(dataOf(u"right"_s, u"k2"_s) == "{ \"n\": 2.0 }"_ba);
    QTRY_COMPARE(dataOf(u"right"_s, u"k0"_s), "{ \"n\": 0.0 }"_ba);
    QCOMPARE(dataOf(u"left"_s, u"k0"_s), "{ \"n\": 0.0 }"_ba);
}

void TestTransfer::compareWithFile(const QByteArray &ndjson)
{
    m_app->trigger(u"Compare with\u2026"_s);
    radio(u"With a file"_s);
    m_app->type(u"File"_s, written(u"f.ndjson"_s, ndjson));
    m_app->click(u"Compare"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
}

void TestTransfer::comparesWithAFile()
{
    fill(u"filed"_s, 2);
    open(u"filed"_s);
    compareWithFile(R"({"key":"k0","data":{"n":0}}
{"key":"extra","data":{}}
)"_ba);
    QVERIFY(m_app->isEnabled(u"Change this side"_s));
    QVERIFY(!m_app->isEnabled(u"Change the other side"_s));
    m_app->click(u"Mark none shown"_s);
    QVERIFY(!m_app->isEnabled(u"Change this side"_s));
}

void TestTransfer::deletesNothingUnasked()
{
    fill(u"unasked"_s, 2);
    open(u"unasked"_s);
    compareWithFile("{\"key\":\"k0\",\"data\":{\"n\":7}}\n{\"key\":\"new\",\"data\":{}}\n");
    auto *change = test::named<QPushButton>(m_app->window(), u"Change this side"_s);
    auto *box =
        test::named<QCheckBox>(m_app->window(), u"Delete what the other side does not have"_s);
    QVERIFY(change && box);
    QVERIFY(!box->isChecked());
    QVERIFY2(box->text().contains(u"1 in unasked"_s), qPrintable(box->text()));
    QVERIFY2(change->text().contains(u"create 1, change 1, delete 0"_s),
             qPrintable(change->text()));
    box->setChecked(true);
    QVERIFY2(change->text().contains(u"create 1, change 1, delete 1"_s),
             qPrintable(change->text()));
    box->setChecked(false);
    m_app->click(u"Change this side"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Plan"_s));
    QCOMPARE(m_app->said(u"Plan summary"_s), u"Create: 1 \u00b7 Update: 1 \u00b7 Skipped: 1"_s);
    m_app->click(u"Write items"_s);
    QTRY_COMPARE(dataOf(u"unasked"_s, u"new"_s), "{}"_ba);
    QCOMPARE(dataOf(u"unasked"_s, u"k1"_s), "{ \"n\": 1.0 }"_ba);
}

void TestTransfer::deletesNothingThatABadFileLacks_data()
{
    QTest::addColumn<QString>("map");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("bad line")
        << u"badly"_s << "{\"key\":\"k0\",\"data\":{\"n\":0}}\n{\"key\":\"k1\",\"data\":{},}\n"_ba;
    QTest::newRow("page of a list")
        << u"paged"_s
        << R"({"items":[{"key":"k0","data":{"n":0}}],"meta":{"next_page_url":"https://h/p"}})"_ba;
}

void TestTransfer::deletesNothingThatABadFileLacks()
{
    QFETCH(QString, map);
    QFETCH(QByteArray, file);
    fill(map, 2);
    open(map);
    compareWithFile(file);
    auto *box =
        test::named<QCheckBox>(m_app->window(), u"Delete what the other side does not have"_s);
    QVERIFY(box);
    QVERIFY(!box->isEnabled());
    QVERIFY(!m_app->said(u"Deletion"_s).isEmpty());
    QVERIFY(!m_app->isEnabled(u"Change this side"_s));
}

void TestTransfer::pausesAndCancels()
{
    fill(u"paused"_s, 0);
    open(u"paused"_s);
    QByteArray text;
    constexpr int lines = 4000; // far more than are written before the click comes
    for (int i = 0; i < lines; ++i)
        text += "{\"key\":\"p" + QByteArray::number(i) + "\",\"data\":{}}\n";
    import(written(u"p.ndjson"_s, text));
    makePlan();
    const qsizetype before = writes();
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(writes() >= before + 50);
    QTRY_VERIFY(m_app->isEnabled(u"Pause transfer"_s));
    m_app->click(u"Pause transfer"_s);
    QTRY_COMPARE(transferState(), u"Paused"_s);
    const qsizetype sent = writes();
    QVERIFY(sent < before + lines);
    m_app->click(u"Go on with transfer"_s);
    QTRY_VERIFY(writes() > sent);
    QTRY_VERIFY(m_app->isEnabled(u"Cancel transfer"_s));
    m_app->click(u"Cancel transfer"_s);
    QTRY_VERIFY(transferState().startsWith(u"Cancelled"_s));
    const int rows = transfers()->rowCount();
    m_app->click(u"Take off the list"_s);
    QCOMPARE(transfers()->rowCount(), rows - 1);
}

void TestTransfer::goesOnAfterTheWindowWasClosed_data()
{
    QTest::addColumn<QString>("button");
    QTest::newRow("by the message") << u"Go on"_s;
    QTest::newRow("by the list of transfers") << u"Go on with transfer"_s;
}

void TestTransfer::goesOnAfterTheWindowWasClosed()
{
    QFETCH(const QString, button);
    fill(u"resumed"_s, 0);
    open(u"resumed"_s);
    constexpr int lines = 260;
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "{\"key\":\"r" + QByteArray::number(i) + "\",\"data\":{}}\n";
    import(written(u"r.ndjson"_s, text));
    makePlan();
    const qsizetype before = writes();
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(writes() >= before + 50);
    m_app->window().close();
    QVERIFY(m_app->window().isVisible()); // it asks
    m_app->click(u"Pause them and close"_s);
    QTRY_VERIFY(!m_app->window().isVisible());
    const qsizetype sent = writes() - before;
    QVERIFY(sent < lines);

    open(u"resumed"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"broken off"_s));
    m_app->click(button);
    QTRY_VERIFY(transferState().startsWith(u"Done: 260 written"_s));
    QCOMPARE(writes() - before, qsizetype(lines));
    // Nothing is broken off any more, also below the message that it is done.
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"done"_s));
    m_app->click(u"Dismiss message"_s);
    QVERIFY2(!m_app->said(u"Message"_s).contains(u"broken off"_s),
             qPrintable(m_app->said(u"Message"_s)));
}

void TestTransfer::savesReports()
{
    fill(u"told"_s, 0);
    open(u"told"_s);
    import(written(u"t.csv"_s, "key,data\r\na,{}\r\nb,nothing\r\n"_ba));
    makePlan();
    m_app->click(u"Write items"_s);
    QTRY_VERIFY(transferState().startsWith(u"Done: 1 written"_s));
    m_app->click(u"Save report"_s);
    chooseFile(m_folder.filePath(u"report.ndjson"_s));
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"report.ndjson"_s));
    QCOMPARE(read(u"report.ndjson"_s).count("\"state\":\"done\""), 1);
    m_app->click(u"Save failed lines"_s);
    chooseFile(m_folder.filePath(u"failed.csv"_s));
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"failed.csv"_s));
    QCOMPARE(read(u"failed.csv"_s), "key,data\r\nb,nothing\r\n"_ba);
}

void TestTransfer::readOnlyProfilesOnlyRead()
{
    m_profile.readOnly = true;
    open();
    const auto actions = m_app->window().findChildren<QAction *>();
    const auto isEnabled = [&](const QString &text) {
        const auto found = std::ranges::find_if(actions, [&](const QAction *action) {
            return QString(action->text()).remove(u'&') == text;
        });
        return found != actions.end() && (*found)->isEnabled();
    };
    QVERIFY(!isEnabled(u"Import\u2026"_s));
    QVERIFY(!isEnabled(u"Change many items\u2026"_s));
    QVERIFY(isEnabled(u"Export\u2026"_s));
    QVERIFY(isEnabled(u"Compare with\u2026"_s));
}

QTEST_MAIN(TestTransfer)
#include "tst_transfer.moc"
