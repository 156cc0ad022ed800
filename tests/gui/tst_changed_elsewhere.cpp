// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/edit/editpanel.h"

#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

/// What somebody else changed is shown, in the table and in the forms, once it was read.
class TestChangedElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aConflictThatIsLeftRenewsTheRow();
    void aConflictOverAGoneItemTakesTheRowAway();
    void aReloadTellsAnEditedForm();
    void aReloadTellsTheFormOfAGoneItem();
    void aReloadRenewsAFormThatNothingWasTypedIn();
    void noFormOfAnotherMapComesUpAfterADeletion();

private:
    void choose(const QString &key);
    void changeElsewhere();
    void removeElsewhere();
    void takeBack();
    void leaveConflict();
    [[nodiscard]] ui::EditPanel &forms() { return *m_app->window().findChild<ui::EditPanel *>(); }
    [[nodiscard]] QString data() { return m_app->cell(u"first"_s, int(ui::ItemColumn::Data)); }
    [[nodiscard]] QString formState() { return m_app->said(u"Form state"_s); }

    SystemClock m_clock;
    test::ServiceFixture m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
    QString m_map;
    int m_maps = 0;
};

void TestChangedElsewhere::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
}

void TestChangedElsewhere::init()
{
    const auto &endpoint = m_service.endpoint();
    m_map = u"elsewhere-%1"_s.arg(++m_maps);
    QVERIFY(await(m_other->client().createMap(endpoint.serviceSid, {m_map, {}})));
    for (const QString &key : {u"first"_s, u"second"_s})
        QVERIFY(await(
            m_other->client().createItem(endpoint.serviceSid, m_map, {key, "{\"a\":1}", {}, {}})));
    m_app = std::make_unique<WindowFixture>(m_clock);
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, m_map));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
}

void TestChangedElsewhere::cleanup()
{
    m_app->crash(); // closing would ask about the form
    m_app.reset();
}

void TestChangedElsewhere::choose(const QString &key)
{
    QTableView *table = m_app->table();
    const QModelIndexList found = table->model()->match(table->model()->index(0, 0),
                                                        Qt::DisplayRole, key, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(found.first()).center());
    QTRY_VERIFY(forms().current());
    QCOMPARE(forms().current()->key(), key);
}

void TestChangedElsewhere::changeElsewhere()
{
    QVERIFY(await(m_other->client().updateItem(m_service.endpoint().serviceSid, m_map, u"first"_s,
                                               {"{\"a\":3}", {}, {}}, {})));
}

void TestChangedElsewhere::removeElsewhere()
{
    QVERIFY(await(
        m_other->client().deleteItem(m_service.endpoint().serviceSid, m_map, u"first"_s, {})));
}

void TestChangedElsewhere::takeBack()
{
    constexpr int most = 20;
    for (int i = 0; i < most && forms().current()->isModified(); ++i)
        m_app->press(u"Data"_s, Qt::Key_Z, Qt::ControlModifier);
}

void TestChangedElsewhere::leaveConflict()
{
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestChangedElsewhere::aConflictThatIsLeftRenewsTheRow()
{
    choose(u"first"_s);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    changeElsewhere();
    leaveConflict();
    QVERIFY2(data().contains(u'3'), qPrintable(data()));
    QCOMPARE(forms().current()->data(), "{\"a\":2}"_ba);
    QVERIFY2(formState().startsWith(u"Changed by somebody meanwhile"_s), qPrintable(formState()));
}

void TestChangedElsewhere::aConflictOverAGoneItemTakesTheRowAway()
{
    choose(u"first"_s);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    removeElsewhere();
    leaveConflict();
    QVERIFY(data().isNull());
    QVERIFY(forms().current());
    QCOMPARE(forms().current()->data(), "{\"a\":2}"_ba);
    QVERIFY2(formState().startsWith(u"Deleted meanwhile"_s), qPrintable(formState()));
}

void TestChangedElsewhere::aReloadTellsAnEditedForm()
{
    choose(u"first"_s);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    changeElsewhere();
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(data().contains(u'3'));
    QVERIFY2(formState().startsWith(u"Changed by somebody meanwhile"_s), qPrintable(formState()));
    QCOMPARE(forms().current()->data(), "{\"a\":2}"_ba);
    // It is still the older one that was typed over, or saving would overwrite the newer one.
    QCOMPARE(forms().current()->base().data.value(), "{\"a\":1}"_ba);

    takeBack();
    QTRY_COMPARE(forms().current()->data(), "{\"a\":3}"_ba);
    QVERIFY2(formState().startsWith(u"As stored"_s), qPrintable(formState()));
}

void TestChangedElsewhere::aReloadTellsTheFormOfAGoneItem()
{
    choose(u"first"_s);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    removeElsewhere();
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(data().isNull());
    QCOMPARE(forms().current()->data(), "{\"a\":2}"_ba);
    QVERIFY2(formState().startsWith(u"Deleted meanwhile"_s), qPrintable(formState()));
    takeBack();
    QVERIFY2(formState().startsWith(u"Deleted meanwhile"_s), qPrintable(formState()));
}

void TestChangedElsewhere::aReloadRenewsAFormThatNothingWasTypedIn()
{
    choose(u"first"_s);
    changeElsewhere();
    m_app->click(u"Reload"_s);
    QTRY_COMPARE(forms().current()->data(), "{\"a\":3}"_ba);
}

void TestChangedElsewhere::noFormOfAnotherMapComesUpAfterADeletion()
{
    const QString typedIn = m_map;
    choose(u"first"_s);
    m_app->type(u"Data"_s, u"{\"a\":2}"_s);
    const auto &endpoint = m_service.endpoint();
    m_map = u"elsewhere-%1"_s.arg(++m_maps);
    QVERIFY(await(m_other->client().createMap(endpoint.serviceSid, {m_map, {}})));
    QVERIFY(await(
        m_other->client().createItem(endpoint.serviceSid, m_map, {u"other"_s, "{}", {}, {}})));
    m_app->use(m_service.profile(), endpoint.authToken, endpoint.serviceSid, m_map);
    QTRY_VERIFY(!m_app->cell(u"other"_s, 0).isNull());
    choose(u"other"_s);
    m_app->click(u"Delete item"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(m_app->cell(u"other"_s, 0).isNull());
    QCOMPARE(forms().currentIndex(), 0);
    // What was typed waits in its tab.
    QCOMPARE(forms().modified().size(), 1);
    QCOMPARE(forms().modified().first()->target().mapName, typedIn);
}

QTEST_MAIN(TestChangedElsewhere)

#include "tst_changed_elsewhere.moc"
