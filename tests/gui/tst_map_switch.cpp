// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

/// What the window shows is about the map that is open, and about no other.
class TestMapSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void formsFollow();
    void whatWasTypedWaits();
    void aNewItemStaysWithItsMap();
    void aNewItemWaitsForItsProfile();
    void eachMapKeepsItsFilter();
    void keepsTheFilterOfAMapOpenedByName();
    void messagesOfAnotherMapGo();
    void tellsInWhichMapItUndid();
    void saysAtLoadingThatTheMapIsGone();
    void saysAtWritingThatTheMapIsGone();
    void findsTheMapAgain();
    void createsTheMapAgain_data();
    void createsTheMapAgain();
    void createsNothingWhereItMayNotWrite();
    void tellsTheWholeNotice();

private:
    void fill(const QString &map);
    void removeMap(const QString &map);
    void open(const QString &map);
    void choose(const QString &map);
    void chooseItem(const QString &key);
    [[nodiscard]] QTreeView *tree();
    [[nodiscard]] ui::EditPanel *forms() { return m_app->window().findChild<ui::EditPanel *>(); }
    [[nodiscard]] QModelIndex row(const QString &map);
    [[nodiscard]] QLineEdit *filter();
    [[nodiscard]] QString said(const QString &description) { return m_app->said(description); }
    [[nodiscard]] bool shows(const QString &text);

    SystemClock m_clock;
    test::ServiceFixture m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestMapSwitch::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
    fill(u"first"_s);
    fill(u"second"_s);
}

void TestMapSwitch::init()
{
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestMapSwitch::cleanup()
{
    m_app.reset();
}

void TestMapSwitch::fill(const QString &map)
{
    const QString &service = m_service.endpoint().serviceSid;
    QVERIFY(await(m_other->client().createMap(service, {map, {}})));
    for (const QString &key : {u"one"_s, u"two"_s})
        QVERIFY(await(
            m_other->client().createItem(service, map, {map + u'/' + key, "{\"a\":1}", {}, {}})));
}

void TestMapSwitch::removeMap(const QString &map)
{
    QVERIFY(await(m_other->client().deleteMap(m_service.endpoint().serviceSid, map)));
}

void TestMapSwitch::open(const QString &map)
{
    const auto &endpoint = m_service.endpoint();
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(row(map).isValid());
    QTRY_VERIFY(said(u"List state"_s).contains(u"complete"_s));
}

QTreeView *TestMapSwitch::tree()
{
    return test::named<QTreeView>(m_app->window(), u"Services and maps"_s);
}

QModelIndex TestMapSwitch::row(const QString &map)
{
    const auto found = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, map, 1,
                                              Qt::MatchExactly | Qt::MatchRecursive);
    return found.value(0);
}

void TestMapSwitch::choose(const QString &map)
{
    const QModelIndex index = row(map);
    tree()->scrollTo(index);
    QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, tree()->visualRect(index).center());
    QTRY_VERIFY(shows(u"Items of %1"_s.arg(map)));
    QTRY_VERIFY(said(u"List state"_s).contains(u"loaded"_s));
}

void TestMapSwitch::chooseItem(const QString &key)
{
    QTRY_VERIFY(!m_app->cell(key, 0).isNull());
    QTableView *table = m_app->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data().toString() == key)
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(index).center());
    }
}

QLineEdit *TestMapSwitch::filter()
{
    return test::named<QLineEdit>(m_app->window(), u"Filter items"_s);
}

bool TestMapSwitch::shows(const QString &text)
{
    const auto labels = m_app->window().findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

void TestMapSwitch::formsFollow()
{
    open(u"first"_s);
    chooseItem(u"first/one"_s);
    QTRY_COMPARE(forms()->count(), 2);
    choose(u"second"_s);
    QCOMPARE(forms()->count(), 1);
    QVERIFY(shows(u"New item in second"_s));
}

void TestMapSwitch::whatWasTypedWaits()
{
    open(u"first"_s);
    chooseItem(u"first/one"_s);
    QTRY_COMPARE(forms()->currentIndex(), 1);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    choose(u"second"_s);
    QCOMPARE(forms()->count(), 2);
    QCOMPARE(forms()->currentIndex(), 0);
    QVERIFY(shows(u"New item in second"_s));
    choose(u"first"_s);
    chooseItem(u"first/one"_s);
    QTRY_COMPARE(forms()->currentIndex(), 1);
    QVERIFY(m_app->isEnabled(u"Save item"_s));
    m_app->crash(); // closing would ask about it
}

void TestMapSwitch::aNewItemStaysWithItsMap()
{
    open(u"first"_s);
    chooseItem(u"first/one"_s);
    m_app->trigger(u"Duplicate item"_s);
    choose(u"second"_s);
    QVERIFY(shows(u"New item in first"_s));
    QCOMPARE(forms()->tabText(0), u"New item in first"_s);
    QTRY_VERIFY(m_app->draftOnDisk().contains("\"mapName\": \"first\""));

    // Also after a crash, with another map open.
    m_app->crash();
    open(u"second"_s);
    QVERIFY(shows(u"New item in first"_s));
    QCOMPARE(test::named<QLineEdit>(forms()->newItem(), u"Key"_s)->text(), u"first/one-copy"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(said(u"Message"_s).startsWith(u"Created first/one-copy"_s));
    const QString &service = m_service.endpoint().serviceSid;
    QVERIFY(await(m_other->client().item(service, u"first"_s, u"first/one-copy"_s)));
    QVERIFY(!await(m_other->client().item(service, u"second"_s, u"first/one-copy"_s)));
    QVERIFY(await(m_other->client().deleteItem(service, u"first"_s, u"first/one-copy"_s, {})));
    // The next one is begun in the map that is open.
    QVERIFY(shows(u"New item in second"_s));
    QCOMPARE(forms()->tabText(0), u"New item"_s);

    // A key that is taken leads to the item of the map it was meant for.
    choose(u"first"_s);
    m_app->type(u"Key"_s, u"first/two"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    choose(u"second"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Open existing item"_s));
    m_app->click(u"Open existing item"_s);
    QTRY_VERIFY(forms()->current());
    QCOMPARE(forms()->current()->target().mapName, u"first"_s);
    QCOMPARE(forms()->current()->key(), u"first/two"_s);
    m_app->crash();
}

void TestMapSwitch::aNewItemWaitsForItsProfile()
{
    open(u"first"_s);
    m_app->type(u"Key"_s, u"first/waits"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    QVERIFY(m_app->isEnabled(u"Create item"_s));
    const auto &endpoint = m_service.endpoint();
    store::Profile other = m_service.profile();
    other.id = u"another"_s;
    m_app->use(other, endpoint.authToken, endpoint.serviceSid, u"second"_s);
    QTRY_VERIFY(said(u"List state"_s).contains(u"complete"_s));
    QVERIFY(!m_app->isEnabled(u"Create item"_s));
    QVERIFY(said(u"Form state"_s).contains(u"map first with another profile"_s));
    m_app->use(m_service.profile(), endpoint.authToken, endpoint.serviceSid, u"second"_s);
    QTRY_VERIFY(m_app->isEnabled(u"Create item"_s));
    QVERIFY(shows(u"New item in first"_s));
    // Emptied, it is for what is open.
    m_app->use(other, endpoint.authToken, endpoint.serviceSid, u"second"_s);
    m_app->click(u"Clear form"_s);
    QVERIFY(shows(u"New item in second"_s));
}

void TestMapSwitch::eachMapKeepsItsFilter()
{
    open(u"first"_s);
    choose(u"second"_s);
    m_app->type(u"Filter items"_s, u"two"_s);
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 1);
    choose(u"first"_s);
    QCOMPARE(filter()->text(), QString());
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 2);
    choose(u"second"_s);
    QCOMPARE(filter()->text(), u"two"_s);
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 1);
    QVERIFY(!m_app->cell(u"second/two"_s, 0).isNull());
}

void TestMapSwitch::keepsTheFilterOfAMapOpenedByName()
{
    open(u"first"_s);
    m_app->type(u"Filter items"_s, u"one"_s);
    choose(u"second"_s);
    QCOMPARE(filter()->text(), QString());
    choose(u"first"_s); // in the tree, by its SID
    QCOMPARE(filter()->text(), u"one"_s);
}

void TestMapSwitch::messagesOfAnotherMapGo()
{
    open(u"first"_s);
    m_app->type(u"Key"_s, u"first/three"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(said(u"Message"_s).contains(u"first/three"_s));
    choose(u"second"_s);
    QCOMPARE(said(u"Message"_s), QString());
}

/// Undo takes back what was done last, also where one no longer is.
void TestMapSwitch::tellsInWhichMapItUndid()
{
    open(u"first"_s);
    chooseItem(u"first/one"_s);
    m_app->click(u"Delete item"_s);
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(said(u"Message"_s).startsWith(u"Deleted first/one"_s));
    choose(u"second"_s);
    m_app->undo();
    QTRY_VERIFY(said(u"Message"_s).startsWith(u"Undone: first/one in first\n"_s));
    // Not of the map that is seen.
    choose(u"first"_s);
    m_app->press(u"Items"_s, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(said(u"Message"_s).startsWith(u"Redone: first/one\n"_s));
}

void TestMapSwitch::saysAtLoadingThatTheMapIsGone()
{
    fill(u"short-lived"_s);
    open(u"first"_s);
    QTRY_VERIFY(row(u"short-lived"_s).isValid());
    choose(u"short-lived"_s);
    QTRY_VERIFY(!m_app->cell(u"short-lived/one"_s, 0).isNull());
    removeMap(u"short-lived"_s);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(row(u"short-lived (deleted)"_s).isValid());
    QVERIFY(said(u"Table notice"_s).startsWith(u"Map deleted."_s));
    QCOMPARE(said(u"Tree state"_s), u"The map short-lived was deleted by somebody."_s);
    m_app->click(u"Reload services and maps"_s);
    QTRY_VERIFY(row(u"second"_s).isValid());
    QVERIFY(!row(u"short-lived (deleted)"_s).isValid());
    choose(u"second"_s);
    QCOMPARE(said(u"Tree state"_s), QString());
    QCOMPARE(said(u"Table notice"_s), QString());
}

void TestMapSwitch::saysAtWritingThatTheMapIsGone()
{
    fill(u"short-lived"_s);
    open(u"short-lived"_s);
    removeMap(u"short-lived"_s);
    m_app->type(u"Key"_s, u"new"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(row(u"short-lived (deleted)"_s).isValid());
    QVERIFY(said(u"Table notice"_s).startsWith(u"Map deleted."_s));
    // What was to be created is still in the form.
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"new"_s);
    m_app->type(u"Key"_s, QString());
    m_app->crash();
}

void TestMapSwitch::findsTheMapAgain()
{
    fill(u"short-lived"_s);
    open(u"short-lived"_s); // by its name
    removeMap(u"short-lived"_s);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(row(u"short-lived (deleted)"_s).isValid());
    fill(u"short-lived"_s);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(row(u"short-lived"_s).isValid());
    QCOMPARE(said(u"Table notice"_s), QString());
    removeMap(u"short-lived"_s);
}

void TestMapSwitch::createsTheMapAgain_data()
{
    QTest::addColumn<bool>("byName");
    QTest::newRow("opened by its name") << true;
    QTest::newRow("opened in the tree, by its SID") << false;
}

void TestMapSwitch::createsTheMapAgain()
{
    QFETCH(const bool, byName);
    const QString map = u"short-lived"_s;
    const QString &service = m_service.endpoint().serviceSid;
    QVERIFY(await(m_other->client().createMap(service, {map, 86400})));
    QVERIFY(await(m_other->client().createItem(service, map, {u"one"_s, "{\"a\":1}", {}, {}})));
    open(byName ? map : u"first"_s);
    QTRY_VERIFY(row(map).isValid());
    if (!byName)
        choose(map);
    QTRY_VERIFY(!m_app->cell(u"one"_s, 0).isNull());
    chooseItem(u"one"_s);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    removeMap(map);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create map again\u2026"_s));
    QVERIFY(test::named(m_app->window(), u"Reload list of maps"_s));
    QVERIFY(!test::named(m_app->window(), u"Try again"_s)); // cannot go well

    m_app->click(u"Create map again\u2026"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Unique name"_s));
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Unique name"_s)->text(), map);
    const int left = test::named<QLineEdit>(m_app->window(), u"Map TTL"_s)->text().toInt();
    QVERIFY2(left > 86000 && left <= 86400, qPrintable(QString::number(left)));
    m_app->click(u"Create map"_s);
    QTRY_VERIFY(said(u"Message"_s).startsWith(u"Created map short-lived again"_s));
    QTRY_VERIFY(said(u"List state"_s).contains(u"complete"_s));
    QVERIFY(!row(u"short-lived (deleted)"_s).isValid());
    QCOMPARE(said(u"Table notice"_s), QString());
    QCOMPARE(m_app->table()->model()->rowCount(), 0);

    // What was typed is still there, and is saved in the map that is there now.
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s) ||
                test::named(m_app->window(), u"Resolve conflict"_s));
    if (test::named(m_app->window(), u"Resolve conflict"_s))
        m_app->click(u"Resolve conflict"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s));
    m_app->click(u"Create it again"_s);
    QTRY_VERIFY(!m_app->cell(u"one"_s, 0).isNull());
    const auto item = await(m_other->client().item(service, map, u"one"_s));
    QVERIFY(item);
    QCOMPARE(*item->value.data, "{\"a\":2}"_ba);
    removeMap(map);
}

void TestMapSwitch::createsNothingWhereItMayNotWrite()
{
    fill(u"short-lived"_s);
    store::Profile profile = m_service.profile();
    profile.readOnly = true;
    const auto &endpoint = m_service.endpoint();
    QVERIFY(m_app->open(profile, endpoint.authToken, endpoint.serviceSid, u"short-lived"_s));
    QTRY_VERIFY(row(u"short-lived"_s).isValid());
    QTRY_VERIFY(said(u"List state"_s).contains(u"complete"_s));
    removeMap(u"short-lived"_s);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Reload list of maps"_s));
    QVERIFY(!test::named(m_app->window(), u"Create map again\u2026"_s));
    QVERIFY(!test::named(m_app->window(), u"Try again"_s));
    m_app->click(u"Reload list of maps"_s);
    QTRY_VERIFY(!row(u"short-lived (deleted)"_s).isValid());
    QTRY_VERIFY(row(u"second"_s).isValid());
    QVERIFY(!test::named(m_app->window(), u"Reload list of maps"_s));
}

void TestMapSwitch::tellsTheWholeNotice()
{
    const QString map = u"a-map-of-a-usual-name"_s;
    fill(map);
    open(map);
    m_app->window().resize(1280, 800);
    removeMap(map);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(!said(u"Table notice"_s).isEmpty());
    const auto all = m_app->window().findChildren<QLabel *>();
    const auto found = std::ranges::find(all, u"Table notice"_s, &QLabel::accessibleDescription);
    QVERIFY(found != all.end());
    const QLabel &notice = **found;
    QVERIFY2(notice.fontMetrics().horizontalAdvance(notice.text()) <= notice.width(),
             qPrintable(QString::number(notice.width())));
}

QTEST_MAIN(TestMapSwitch)

#include "tst_map_switch.moc"
