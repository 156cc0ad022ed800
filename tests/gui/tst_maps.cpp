// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

/// Maps and their permissions, through the window.
class TestMaps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createsAMapAndOpensIt();
    void keepsWhatWasTypedWhenTheNameIsTaken();
    void copiesSids();
    void setsAndRemovesPermissions();
    void deletesAMapAndBringsItsItemsBack();
    void stopsWhenItsItemsCannotBeKept();
    void readOnlyProfilesCannotWrite();

private:
    void open(bool readOnly = false);
    [[nodiscard]] QStringList tree();
    void choose(const QString &map);
    [[nodiscard]] QPushButton *button(const QString &text);
    [[nodiscard]] Result<sync::Answered<sync::Map>> map(const QString &name);

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestMaps::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestMaps::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

void TestMaps::open(bool readOnly)
{
    store::Profile profile = m_service->profile();
    profile.readOnly = readOnly;
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(profile, endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    QTRY_VERIFY(tree().contains(u"settings"_s));
}

QStringList TestMaps::tree()
{
    auto *view = test::named<QTreeView>(m_app->window(), u"Services and maps"_s);
    QStringList names;
    const QModelIndex service = view->currentIndex().parent().isValid()
                                    ? view->currentIndex().parent()
                                    : view->currentIndex();
    for (int row = 0; row < view->model()->rowCount(service); ++row)
        names << view->model()->index(row, 0, service).data().toString();
    return names;
}

void TestMaps::choose(const QString &map)
{
    auto *view = test::named<QTreeView>(m_app->window(), u"Services and maps"_s);
    const QModelIndex service = view->currentIndex().parent().isValid()
                                    ? view->currentIndex().parent()
                                    : view->currentIndex();
    for (int row = 0; row < view->model()->rowCount(service); ++row) {
        const QModelIndex index = view->model()->index(row, 0, service);
        if (index.data().toString() == map)
            view->setCurrentIndex(index);
    }
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

QPushButton *TestMaps::button(const QString &text)
{
    return test::named<QPushButton>(m_app->window(), text);
}

Result<sync::Answered<sync::Map>> TestMaps::map(const QString &name)
{
    return await(m_other->client().map(m_service->endpoint().serviceSid, name));
}

void TestMaps::createsAMapAndOpensIt()
{
    open();
    m_app->trigger(u"New map\u2026"_s);
    m_app->type(u"Unique name"_s, u"brand-new"_s);
    m_app->type(u"Map TTL"_s, u"86400"_s);
    m_app->click(u"Create map"_s);
    QTRY_VERIFY(tree().contains(u"brand-new"_s));
    QVERIFY(map(u"brand-new"_s)->value.dateExpires);
    QTRY_VERIFY(m_app->window().windowTitle().contains(u"brand-new"_s));
    QTRY_COMPARE(m_app->said(u"List state"_s), u"0 loaded, complete"_s);
}

void TestMaps::keepsWhatWasTypedWhenTheNameIsTaken()
{
    open();
    m_app->trigger(u"New map\u2026"_s);
    m_app->type(u"Unique name"_s, u"settings"_s);
    m_app->click(u"Create map"_s);
    QTRY_VERIFY(m_app->said(u"Outcome"_s).contains(u"exists already"_s));
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Unique name"_s)->text(), u"settings"_s);
    QTRY_VERIFY(m_app->isEnabled(u"Create map"_s));
    m_app->type(u"Unique name"_s, u"MP00000000000000000000000000000000"_s); // looks like a SID
    QVERIFY(!m_app->isEnabled(u"Create map"_s));
    QVERIFY(!m_app->said(u"Unique name problem"_s).isEmpty());
}

void TestMaps::copiesSids()
{
    open();
    choose(u"settings"_s);
    m_app->trigger(u"Copy SID"_s);
    QCOMPARE(QApplication::clipboard()->text(), *map(u"settings"_s)->value.sid);
}

void TestMaps::setsAndRemovesPermissions()
{
    open();
    choose(u"settings"_s);
    m_app->trigger(u"Attributes and permissions\u2026"_s);
    auto *tabs = m_app->window().findChild<QDialog *>()->findChild<QTabWidget *>();
    QVERIFY(tabs);
    auto *attributes = test::named<QTableWidget>(m_app->window(), u"Map attributes"_s);
    QCOMPARE(attributes->item(0, 1)->text(), u"settings"_s);
    tabs->setCurrentIndex(1);
    auto *table = test::named<QTableWidget>(m_app->window(), u"Permissions"_s);
    QTRY_VERIFY(!m_app->said(u"Permissions state"_s).contains(u"Loading"_s));
    const auto rightsOf = [this](const QString &identity) -> std::optional<sync::Permission> {
        const auto page =
            await(m_other->client().permissions(m_service->endpoint().serviceSid, u"settings"_s));
        const auto &entries = page->value.entries;
        const auto found = std::ranges::find(entries, identity, &sync::Permission::identity);
        return found == entries.end() ? std::nullopt : std::optional(*found);
    };
    const int before = table->rowCount();
    m_app->type(u"Identity"_s, u"agent/7 \u00e9"_s);
    m_app->click(u"Add permission"_s);
    QTRY_COMPARE(table->rowCount(), before + 1);
    QCOMPARE(rightsOf(u"agent/7 \u00e9"_s)->read, true);
    QCOMPARE(rightsOf(u"agent/7 \u00e9"_s)->write, false);
    table->item(before, 2)->setCheckState(Qt::Checked);
    QTRY_COMPARE(rightsOf(u"agent/7 \u00e9"_s)->write, true);
    QCOMPARE(rightsOf(u"agent/7 \u00e9"_s)->read, true);
    table->selectRow(before);
    m_app->click(u"Remove permission"_s);
    QTRY_VERIFY(button(u"Remove"_s));
    m_app->click(u"Remove"_s);
    QTRY_VERIFY(!rightsOf(u"agent/7 \u00e9"_s));
    QTRY_COMPARE(table->rowCount(), before);
}

void TestMaps::deletesAMapAndBringsItsItemsBack()
{
    const QString service = m_service->endpoint().serviceSid;
    QVERIFY(await(m_other->client().createMap(service, {u"doomed"_s, {}})));
    constexpr int many = 130; // more than one page
    for (int i = 0; i < many; ++i) {
        const QByteArray data = "{\"i\": " + QByteArray::number(i) + ".0}";
        QVERIFY(await(m_other->client().createItem(service, u"doomed"_s,
                                                   {u"item/%1"_s.arg(i), data, {}, {}})));
    }
    open();
    choose(u"doomed"_s);
    m_app->trigger(u"Delete map\u2026"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Type the name"_s));
    QVERIFY(!m_app->isEnabled(u"Delete map"_s));
    m_app->type(u"Type the name"_s, u"doomed"_s);
    m_app->click(u"Delete map"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted map doomed with 130 items"_s));
    QCOMPARE(map(u"doomed"_s).error().kind, ErrorKind::MapNotFound);
    QVERIFY(!tree().contains(u"doomed"_s));
    QCOMPARE(m_app->said(u"List state"_s), u"No map is open"_s);

    m_app->undo();
    QTRY_VERIFY(button(u"Create doomed again"_s));
    m_app->click(u"Create doomed again"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Undone"_s));
    const auto item = await(m_other->client().item(service, u"doomed"_s, u"item/117"_s));
    QVERIFY(item.has_value());
    QCOMPARE(*item->value.data, "{\"i\": 117.0}"_ba);
}

void TestMaps::stopsWhenItsItemsCannotBeKept()
{
    open();
    choose(u"settings"_s);
    const QString service = m_service->endpoint().serviceSid;
    m_app->trigger(u"Delete map\u2026"_s);
    m_app->type(u"Type the name"_s, u"settings"_s);
    // Somebody was quicker.
    QVERIFY(await(m_other->client().deleteMap(service, u"settings"_s)));
    m_app->click(u"Delete map"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"no such map"_s));
}

void TestMaps::readOnlyProfilesCannotWrite()
{
    open(true);
    choose(u"settings"_s);
    const auto actions = m_app->window().findChildren<QAction *>();
    for (QAction *action : actions) {
        const QString text = QString(action->text()).remove(u'&');
        if (text == u"New map\u2026"_s || text == u"Delete map\u2026"_s)
            QVERIFY(!action->isEnabled());
    }
    m_app->trigger(u"Attributes and permissions\u2026"_s);
    m_app->window().findChild<QDialog *>()->findChild<QTabWidget *>()->setCurrentIndex(1);
    QVERIFY(!m_app->isEnabled(u"Identity"_s));
    QTRY_VERIFY(m_app->said(u"Permissions state"_s).contains(u"No permissions"_s));
    QVERIFY(m_app->said(u"Why nothing can be changed"_s).contains(u"read-only"_s));
}

QTEST_MAIN(TestMaps)
#include "tst_maps.moc"
