// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/kit/barchart.h"
#include "ui/models/openmap.h"
#include "ui/screens/items/itemspanel.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using kit::BarChart;
using test::await;
using test::WindowFixture;

/// What the items of a map are like, and the table filtered by it, through the window.
class TestOverviewDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void filtersByClick();
    void filtersByKey();
    void combinesCharts();
    void leavesTheRestOfTheFilter();
    void everyBarShowsItsItems();
    void followsChanges();
    void followsTheMap();
    void saysWhenMoreExists();
    void staysAwayUntilAskedFor();
    void filterMovesOnWithTime();

private:
    void create(const QString &map, const QString &key, qsizetype bytes, std::optional<int> ttl);
    void open(const QString &map);
    [[nodiscard]] BarChart *chart(const QString &name);
    [[nodiscard]] QModelIndex bar(const QString &chart, const QString &id);
    [[nodiscard]] QString text(const QString &chart, const QString &id);
    void click(const QString &chart, const QString &id);
    [[nodiscard]] QLineEdit *filter();
    [[nodiscard]] int rows() { return m_app->table()->model()->rowCount(); }
    [[nodiscard]] QString state() { return m_app->said(u"Overview state"_s); }

    SystemClock m_clock;
    test::ServiceFixture m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestOverviewDock::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
    const QString &service = m_service.endpoint().serviceSid;
    for (const QString &map : {u"mixed"_s, u"empty"_s, u"long"_s})
        QVERIFY(await(m_other->client().createMap(service, {map, {}})));
    constexpr int hour = 3600;
    create(u"mixed"_s, u"agent/1"_s, 12, {});
    create(u"mixed"_s, u"agent/2"_s, 16, {});
    create(u"mixed"_s, u"agent/3"_s, 17, hour / 2);
    create(u"mixed"_s, u"queue/1"_s, 100, hour * 2);
    create(u"mixed"_s, u"queue/2"_s, 2000, hour * 2);
    create(u"mixed"_s, u"queue/3"_s, 16'384, hour * 24 * 60);
    for (int i = 0; i < 120; ++i)
        create(u"long"_s, u"item/%1"_s.arg(i, 3, 10, QChar(u'0')), 12, {});
}

void TestOverviewDock::create(const QString &map, const QString &key, qsizetype bytes,
                              std::optional<int> ttl)
{
    const QByteArray data = "{\"a\":\"" + QByteArray(bytes - 8, 'x') + "\"}";
    sync::NewItem item{key, data, {}, {}};
    if (ttl)
        item.ttl = *ttl;
    QVERIFY(await(m_other->client().createItem(m_service.endpoint().serviceSid, map, item)));
}

void TestOverviewDock::init()
{
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestOverviewDock::cleanup()
{
    m_app.reset();
}

void TestOverviewDock::open(const QString &map)
{
    const auto &endpoint = m_service.endpoint();
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    m_app->trigger(u"Overview"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Overview"_s));
}

BarChart *TestOverviewDock::chart(const QString &name)
{
    return test::named<BarChart>(m_app->window(), name);
}

QModelIndex TestOverviewDock::bar(const QString &name, const QString &id)
{
    BarChart *found = chart(name);
    return found ? found->model()->index(int(found->ids().indexOf(id)), 0) : QModelIndex();
}

QString TestOverviewDock::text(const QString &name, const QString &id)
{
    return bar(name, id).data(Qt::AccessibleTextRole).toString();
}

void TestOverviewDock::click(const QString &name, const QString &id)
{
    QTRY_VERIFY2(bar(name, id).isValid(), qPrintable(id));
    BarChart *found = chart(name);
    const QRect place = found->visualRect(bar(name, id));
    QVERIFY(found->viewport()->rect().contains(place.center()));
    QTest::mouseClick(found->viewport(), Qt::LeftButton, {}, place.center());
}

QLineEdit *TestOverviewDock::filter()
{
    return test::named<QLineEdit>(m_app->window(), u"Filter items"_s);
}

void TestOverviewDock::filtersByClick()
{
    open(u"mixed"_s);
    QTRY_VERIFY2(state().contains(u"The whole map: 6 item"_s), qPrintable(state()));
    QVERIFY2(text(u"Data size"_s, u"size:<=16"_s).startsWith(u"up to 16 bytes: 2 item"_s),
             qPrintable(text(u"Data size"_s, u"size:<=16"_s)));
    QVERIFY(!m_app->isEnabled(u"Clear selection"_s));
    click(u"Data size"_s, u"size:<=16"_s);
    QCOMPARE(filter()->text(), u"size:<=16"_s);
    QTRY_COMPARE(rows(), 2);
    QCOMPARE(chart(u"Data size"_s)->chosen(), u"size:<=16"_s);
    QVERIFY(m_app->isEnabled(u"Clear selection"_s));
    QVERIFY(m_app->said(u"List state"_s).contains(u"2 match the filter"_s));
    click(u"Data size"_s, u"size:8193..16KiB"_s);
    QCOMPARE(filter()->text(), u"size:8193..16KiB"_s);
    QTRY_COMPARE(rows(), 1);
    click(u"Data size"_s, u"size:8193..16KiB"_s);
    QCOMPARE(filter()->text(), QString());
    QTRY_COMPARE(rows(), 6);
}

void TestOverviewDock::filtersByKey()
{
    open(u"mixed"_s);
    QTRY_VERIFY(bar(u"Expiry"_s, u"expires:never"_s).isValid());
    BarChart *expiry = chart(u"Expiry"_s);
    // From the table by Tab, as one without a mouse comes there.
    m_app->table()->setFocus();
    for (int i = 0; i < 30 && !expiry->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(expiry->hasFocus());
    QTest::keyClick(expiry, Qt::Key_End);
    QTest::keyClick(expiry, Qt::Key_Return);
    QCOMPARE(filter()->text(), u"expires:never"_s);
    QTRY_COMPARE(rows(), 2);
    QTest::keyClick(expiry, Qt::Key_Home);
    QTest::keyClick(expiry, Qt::Key_Down);
    QTest::keyClick(expiry, Qt::Key_Space);
    QCOMPARE(filter()->text(), u"expires:0s..1h"_s);
    QTRY_COMPARE(rows(), 1);
    QVERIFY(expiry->hasFocus());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(expiry);
    QVERIFY(list->child(1)->state().selected);
    QVERIFY(list->child(1)->text(QAccessible::Name).contains(u"1 item"_s));
    QTest::keyClick(expiry, Qt::Key_Space);
    QTRY_COMPARE(rows(), 6);
}

void TestOverviewDock::combinesCharts()
{
    open(u"mixed"_s);
    click(u"Data size"_s, u"size:1025..2KiB"_s);
    click(u"Expiry"_s, u"expires:1h..1d"_s);
    QCOMPARE(filter()->text(), u"expires:1h..1d size:1025..2KiB"_s);
    QTRY_COMPARE(rows(), 1);
    click(u"Created by"_s, u"by:\"system\""_s);
    QTRY_COMPARE(rows(), 1);
    m_app->click(u"Clear selection"_s);
    QCOMPARE(filter()->text(), QString());
    QTRY_COMPARE(rows(), 6);
    QVERIFY(chart(u"Data size"_s)->chosen().isEmpty());
    QVERIFY(!m_app->isEnabled(u"Clear selection"_s));
}

void TestOverviewDock::leavesTheRestOfTheFilter()
{
    open(u"mixed"_s);
    m_app->type(u"Filter items"_s, u"key:agent expires:never"_s);
    QTRY_COMPARE(rows(), 2);
    QTRY_VERIFY(chart(u"Expiry"_s));
    QTRY_COMPARE(chart(u"Expiry"_s)->chosen(), u"expires:never"_s); // as if chosen here
    click(u"Data size"_s, u"size:<=16"_s);
    QCOMPARE(filter()->text(), u"size:<=16 key:agent expires:never"_s);
    m_app->click(u"Clear selection"_s);
    QCOMPARE(filter()->text(), u"key:agent"_s);
    click(u"Data size"_s, u"size:17..32"_s);
    filter()->setText(u"key:agent"_s);
    QVERIFY(chart(u"Data size"_s)->chosen().isEmpty());
    QTRY_COMPARE(rows(), 3);
}

void TestOverviewDock::everyBarShowsItsItems()
{
    open(u"mixed"_s);
    for (const QString &name : {u"Data size"_s, u"Expiry"_s, u"Created"_s, u"Created by"_s}) {
        QTRY_VERIFY(chart(name) && chart(name)->model()->rowCount() > 0);
        int sum = 0;
        const QStringList ids = chart(name)->ids();
        for (const QString &id : ids) {
            click(name, id);
            QTRY_COMPARE(filter()->text(), id);
            const QString said = text(name, id);
            QVERIFY2(said.contains(u": %1 item"_s.arg(rows())), qPrintable(said));
            sum += rows();
        }
        m_app->click(u"Clear selection"_s);
        QCOMPARE(sum, 6);
    }
}

void TestOverviewDock::followsChanges()
{
    open(u"empty"_s);
    QTRY_COMPARE(state(), u"This map has no items yet."_s);
    QVERIFY(!chart(u"Data size"_s));
    m_app->type(u"Key"_s, u"new"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY2(state().contains(u"1 item"_s), qPrintable(state()));
    QTRY_VERIFY(text(u"Expiry"_s, u"expires:never"_s).contains(u"1 item"_s));
    m_app->undo();
    QTRY_COMPARE(state(), u"This map has no items yet."_s);
}

void TestOverviewDock::followsTheMap()
{
    open(u"mixed"_s);
    QTRY_VERIFY(state().contains(u"6 item"_s));
    auto *tree = test::named<QTreeView>(m_app->window(), u"Services and maps"_s);
    const auto find = [&] {
        return tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, u"long"_s, 1,
                                    Qt::MatchExactly | Qt::MatchRecursive);
    };
    QTRY_VERIFY(!find().isEmpty());
    tree->setCurrentIndex(find().first());
    QTRY_VERIFY2(state().contains(u"100 item"_s), qPrintable(state()));
    QTRY_VERIFY(text(u"Data size"_s, u"size:<=16"_s).contains(u"100 item"_s));
    QVERIFY(!bar(u"Data size"_s, u"size:17..32"_s).isValid());
}

void TestOverviewDock::saysWhenMoreExists()
{
    open(u"long"_s);
    QTRY_VERIFY2(state().startsWith(u"Only what is loaded so far: 100 item"_s),
                 qPrintable(state()));
    m_app->click(u"Load all"_s);
    QTRY_VERIFY2(state().startsWith(u"The whole map: 120 item"_s), qPrintable(state()));
    QTRY_VERIFY(text(u"Created by"_s, u"by:\"system\""_s).contains(u"120 item"_s));
}

void TestOverviewDock::staysAwayUntilAskedFor()
{
    const auto &endpoint = m_service.endpoint();
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, {}));
    QVERIFY(!test::named(m_app->window(), u"Overview"_s));
    m_app->trigger(u"Overview"_s);
    QTRY_COMPARE(state(), u"Choose a map to see what its items are like."_s);
}

/// An hour from now is another one a while later.
void TestOverviewDock::filterMovesOnWithTime()
{
    SystemClock clock;
    ui::OpenMap map(clock);
    ui::ItemsPanel panel(map);
    auto *table = panel.findChild<QTableView *>();
    map.setConnection(m_service.connect());
    map.open(m_service.map(u"mixed"_s), u"mixed"_s);
    panel.setFilter(u"expires:1h"_s);
    QTRY_COMPARE(panel.count(), 6);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    map.connection()->serverClock().observe(map.serverNow().addSecs(3600 * 2));
    panel.refreshCountdowns();
    QTRY_COMPARE(table->model()->rowCount(), 3);
    map.setConnection({});
}

QTEST_MAIN(TestOverviewDock)
#include "tst_overview_dock.moc"
