// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/screens/edit/editpanel.h"

#include <QAction>
#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

/// What one does with one item, by the entries of the menus.
class TestOneItem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isOfferedForOneItem();
    void duplicatesIntoTheForm();
    void showsTheHistoryOfTheItem();
    void showsTheHistoryOfThisMapAlone();
    void renamesAndTakesBack();
    void theFormFollowsTheNewKey();
    void saysWhatIsThereWhenTheKeyIsTaken();

private:
    void choose(const QString &key);
    [[nodiscard]] QLineEdit *line(const QString &name)
    {
        return test::named<QLineEdit>(m_app->window(), name);
    }
    [[nodiscard]] bool has(const QString &key) { return !m_app->cell(key, 0).isNull(); }
    [[nodiscard]] const QAction *entry(const QString &text);
    void type(const QString &text);

    SystemClock m_clock;
    test::ServiceFixture m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
    int m_maps = 0;
};

void TestOneItem::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
}

void TestOneItem::init()
{
    const auto &endpoint = m_service.endpoint();
    const QString map = u"one-item-%1"_s.arg(++m_maps);
    QVERIFY(await(m_other->client().createMap(endpoint.serviceSid, {map, {}})));
    for (const QString &key : {u"first"_s, u"second"_s})
        QVERIFY(await(
            m_other->client().createItem(endpoint.serviceSid, map, {key, "{\"a\":1.0}", {}, {}})));
    m_app = std::make_unique<WindowFixture>(m_clock);
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(has(u"second"_s));
}

void TestOneItem::cleanup()
{
    m_app->crash(); // closing would ask about the form
    m_app.reset();
}

void TestOneItem::choose(const QString &key)
{
    QTableView *table = m_app->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data().toString() == key)
            QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                              table->visualRect(index).center());
    }
}

const QAction *TestOneItem::entry(const QString &text)
{
    const auto actions = m_app->window().findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (QString(action->text()).remove(u'&') == text)
            return action;
    }
    return nullptr;
}

/// Wherever the keyboard is.
void TestOneItem::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void TestOneItem::isOfferedForOneItem()
{
    for (const QString &text :
         {u"Duplicate item"_s, u"History of this item"_s, u"Rename key\u2026"_s}) {
        const QAction *action = entry(text);
        QVERIFY2(action, qPrintable(text));
        QVERIFY(m_app->table()->actions().contains(action));
        m_app->table()->clearSelection();
        QVERIFY(!action->isEnabled());
        choose(u"first"_s);
        QVERIFY(action->isEnabled());
        m_app->table()->selectAll();
        QVERIFY(!action->isEnabled());
    }
}

void TestOneItem::duplicatesIntoTheForm()
{
    choose(u"first"_s);
    m_app->trigger(u"Duplicate item"_s);
    QCOMPARE(line(u"Key"_s)->text(), u"first-copy"_s);
    QTRY_COMPARE(QApplication::focusWidget(), line(u"Key"_s));
    m_app->type(u"Key"_s, u"third"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(has(u"third"_s));
}

void TestOneItem::showsTheHistoryOfTheItem()
{
    choose(u"first"_s);
    m_app->trigger(u"History of this item"_s);
    QTRY_VERIFY(line(u"Filter history"_s));
    QCOMPARE(line(u"Filter history"_s)->text(), u"first"_s);
    // Of this item alone, though another key holds its own.
    choose(u"first"_s);
    m_app->trigger(u"Duplicate item"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(has(u"first-copy"_s));
    const auto entries = [this] {
        return m_app->window().findChild<QTableView *>(u"history"_s)->model()->rowCount();
    };
    choose(u"first-copy"_s);
    m_app->trigger(u"History of this item"_s);
    QTRY_COMPARE(entries(), 1);
    choose(u"first"_s);
    m_app->trigger(u"History of this item"_s);
    QTRY_COMPARE(entries(), 0);
    m_app->type(u"Filter history"_s, u"first"_s);
    QTRY_COMPARE(entries(), 1);
}

void TestOneItem::showsTheHistoryOfThisMapAlone()
{
    // The same key in two maps; this one was opened by its name, and is then chosen by its SID.
    const auto entries = [this] {
        return m_app->window().findChild<QTableView *>(u"history"_s)->model()->rowCount();
    };
    const auto change = [this](const QString &text) {
        choose(u"first"_s);
        QTRY_VERIFY(test::named(m_app->window(), u"Save item"_s));
        m_app->type(u"Data"_s, text);
        m_app->click(u"Save item"_s);
        QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Saved first"_s));
    };
    change(u"{\"a\": 2}"_s);
    const QString service = m_service.endpoint().serviceSid;
    const QString other = u"other-%1"_s.arg(m_maps);
    QVERIFY(await(m_other->client().createMap(service, {other, {}})));
    QVERIFY(await(m_other->client().createItem(service, other, {u"first"_s, "{\"a\":1}", {}, {}})));
    m_app->window().showPlace({service, other}, other, {});
    QTRY_VERIFY(!has(u"second"_s) && has(u"first"_s));
    change(u"{\"a\": 3}"_s);
    m_app->trigger(u"History of this item"_s);
    QTRY_COMPARE(entries(), 1);

    const QString name = u"one-item-%1"_s.arg(m_maps);
    const auto map = await(m_other->client().map(service, name));
    QVERIFY(map && map->value.sid);
    m_app->window().openMap().learn({service, name}, {service, *map->value.sid});
    m_app->window().showPlace({service, *map->value.sid}, name, {});
    QTRY_VERIFY(has(u"second"_s));
    change(u"{\"a\": 4}"_s);
    m_app->trigger(u"History of this item"_s);
    QTRY_COMPARE(entries(), 2);
    // Of any map again when one types.
    m_app->type(u"Filter history"_s, u"first"_s);
    QTRY_COMPARE(entries(), 3);
}

void TestOneItem::renamesAndTakesBack()
{
    choose(u"first"_s);
    m_app->trigger(u"Rename key\u2026"_s);
    QTRY_COMPARE(QApplication::focusWidget(), line(u"New key"_s));
    type(u"renamed"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(has(u"renamed"_s));
    QTRY_VERIFY(!has(u"first"_s));
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Renamed first to renamed"_s));
    m_app->undo();
    QTRY_VERIFY(has(u"first"_s));
    QTRY_VERIFY(!has(u"renamed"_s));
}

void TestOneItem::theFormFollowsTheNewKey()
{
    auto *forms = m_app->window().findChild<ui::EditPanel *>();
    choose(u"second"_s);
    m_app->type(u"Data"_s, u"{\"draft\": 1}"_s); // waits in a tab
    choose(u"first"_s);
    ui::EditForm *form = forms->current();
    QVERIFY(form && form->key() == u"first"_s);
    const int tabs = forms->count();
    QTest::keyClick(m_app->table(), Qt::Key_F2);
    QTRY_COMPARE(QApplication::focusWidget(), line(u"New key"_s));
    type(u"a-renamed"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Renamed first to a-renamed"_s));
    QTRY_VERIFY(!has(u"first"_s));
    QCOMPARE(forms->current(), form);
    QCOMPARE(form->key(), u"a-renamed"_s);
    QCOMPARE(forms->tabText(forms->currentIndex()), u"a-renamed"_s);
    QCOMPARE(forms->count(), tabs);
    QVERIFY(!form->isModified());
    QCOMPARE(m_app->window().focusWidget(), m_app->table());
    // What is saved there is saved to it.
    m_app->type(u"Data"_s, u"{\"of\": \"renamed\"}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved a-renamed"_s));
}

void TestOneItem::saysWhatIsThereWhenTheKeyIsTaken()
{
    choose(u"first"_s);
    m_app->trigger(u"Rename key\u2026"_s);
    QTRY_COMPARE(QApplication::focusWidget(), line(u"New key"_s));
    type(u"second"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"first was not renamed"_s));
    QVERIFY(has(u"first"_s) && has(u"second"_s));
}

QTEST_MAIN(TestOneItem)
#include "tst_one_item.moc"
