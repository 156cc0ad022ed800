// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwrite.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"
#include "ui/models/journalmodel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabWidget>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;
using ui::ItemColumn;

/// Browse, edit, conflict, delete, undo and history, through the window.
class TestLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensDataExactlyAsStored();
    void sendsOnlyWhatWasChanged();
    void keepsWhatIsTypedWhileItSaves();
    void changesTheTtl();
    void mergesAConflict();
    void createsAgainWhatWasDeletedMeanwhile();
    void deletesOneAndUndoes();
    void keepsTheDraftOfWhatIsDeleted();
    void deletesSeveralAsOneStep();
    void asksForTheMapsNameInProduction();
    void undoesAfterARestart();
    void restoresFromTheHistory();
    void keepsSeveralItemsOpen();
    void bringsDraftsOfItemsBack();
    void showsTheDraftThatWasShown();
    void asksOnceBeforeItCloses();
    void readOnlyProfilesCannotWrite();
    void reloadKeepsSelectionAndPlace();
    void leavesAReloadOfTheConnectionBefore();
    void jumpsToAKey();
    void undoInATextFieldIsTheFieldsOwn();
    void saysWhenTheMapIsGone();
    void keepsTheFormOfAnItemThatExpires();
    void setsADamagedHistoryAside();
    void saysWhatBecameOfLostWrites();
    void clearsTheHistoryOnWish();

private:
    void open(const std::function<void(store::Profile &)> &adapt = {});
    void put(const QString &key, const QByteArray &data);
    [[nodiscard]] std::optional<sync::Item> read(const QString &key);
    void choose(const QString &key);
    [[nodiscard]] QByteArray data();
    [[nodiscard]] QList<sandbox::Visit> writes() const;

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestLifecycle::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestLifecycle::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

void TestLifecycle::open(const std::function<void(store::Profile &)> &adapt)
{
    store::Profile profile = m_service->profile();
    if (adapt)
        adapt(profile);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(profile, endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
}

void TestLifecycle::put(const QString &key, const QByteArray &data)
{
    const session::MapAddress where = m_service->map(u"settings"_s);
    if (read(key)) {
        QVERIFY(
            await(m_other->client().updateItem(where.service, where.map, key, {data, {}, {}}, {})));
    } else {
        QVERIFY(await(m_other->client().createItem(where.service, where.map, {key, data, {}, {}})));
    }
}

std::optional<sync::Item> TestLifecycle::read(const QString &key)
{
    const session::MapAddress where = m_service->map(u"settings"_s);
    const auto answer = await(m_other->client().item(where.service, where.map, key));
    return answer ? std::optional(answer->value) : std::nullopt;
}

void TestLifecycle::choose(const QString &key)
{
    QTableView *table = m_app->table();
    const QAbstractItemModel *model = table->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (index.data(ui::ItemModel::KeyRole).toString() != key)
            continue;
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        return;
    }
    QFAIL(qPrintable(u"no such row: "_s + key));
}

QByteArray TestLifecycle::data()
{
    auto *editor = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    return editor ? editor->toPlainText().toUtf8() : QByteArray();
}

QList<sandbox::Visit> TestLifecycle::writes() const
{
    QList<sandbox::Visit> found;
    const auto visits = m_service->visits();
    std::ranges::copy_if(visits, std::back_inserter(found), [](const sandbox::Visit &visit) {
        return visit.method == "POST" || visit.method == "DELETE";
    });
    return found;
}

void TestLifecycle::opensDataExactlyAsStored()
{
    const QByteArray exact = "{ \"n\": 9007199254740993,\t\"f\":1.0, \"e\": 1e2 }"_ba;
    put(u"exact"_s, exact);
    open();
    choose(u"exact"_s);
    QCOMPARE(data(), exact);
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"exact"_s);
    QVERIFY(test::named<QLineEdit>(m_app->window(), u"Key"_s)->isReadOnly());
    // Unchanged, there is nothing to save.
    QVERIFY(!m_app->isEnabled(u"Save item"_s));
    const auto before = writes().size();
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    test::comeRound();
    QCOMPARE(writes().size(), before);
    // Typed and taken back, it is as stored again.
    QTest::keyClick(test::named(m_app->window(), u"Data"_s), Qt::Key_X);
    QVERIFY(data() != exact);
    QTest::keyClick(test::named(m_app->window(), u"Data"_s), Qt::Key_Backspace);
    QVERIFY(!m_app->isEnabled(u"Save item"_s));
}

void TestLifecycle::sendsOnlyWhatWasChanged()
{
    put(u"edit"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"edit"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2.50}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved edit"_s));
    QCOMPARE(writes().last().body, "Data=%7B%22a%22%3A%202.50%7D"_ba);
    QCOMPARE(*read(u"edit"_s)->data, "{\"a\": 2.50}"_ba);
    QCOMPARE(m_app->cell(u"edit"_s, int(ItemColumn::Data)), u"{\"a\": 2.50}"_s);
    QVERIFY(!m_app->isEnabled(u"Save item"_s));
    // And on from there, against the new revision.
    m_app->type(u"Data"_s, u"{\"a\": 3}"_s);
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(*read(u"edit"_s)->data, "{\"a\": 3}"_ba);
}

void TestLifecycle::keepsWhatIsTypedWhileItSaves()
{
    put(u"edit"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"edit"_s);
    auto *editor = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    editor->setFocus();
    editor->moveCursor(QTextCursor::End);
    QTest::keyClick(editor, Qt::Key_Left);
    QTest::keyClick(editor, Qt::Key_Backspace);
    QTest::keyClicks(editor, u"2"_s);
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_app->said(u"Form state"_s).contains(u"Sending"_s));
    QTest::keyClicks(editor, u"3"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved edit"_s));
    QCOMPARE(*read(u"edit"_s)->data, "{\"a\": 2}"_ba);
    // Caret and keyboard are where they were.
    QCOMPARE(m_app->window().focusWidget(), editor);
    QTest::keyClicks(editor, u"4"_s);
    QCOMPARE(data(), "{\"a\": 234}"_ba);
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(*read(u"edit"_s)->data, "{\"a\": 234}"_ba);
    QTRY_VERIFY(m_app->said(u"Form state"_s).contains(u"As stored"_s));
    QCOMPARE(m_app->window().focusWidget(), editor);
    // By its button, the work goes on in the text.
    QTest::keyClicks(editor, u"5"_s);
    test::named<QPushButton>(m_app->window(), u"Save item"_s)->setFocus();
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(*read(u"edit"_s)->data, "{\"a\": 2345}"_ba);
    QTRY_COMPARE(m_app->window().focusWidget(), editor);
    QTest::keyClicks(m_app->window().focusWidget(), u"6"_s);
    QCOMPARE(data(), "{\"a\": 23456}"_ba);
}

void TestLifecycle::changesTheTtl()
{
    put(u"ttl"_s, "{}"_ba);
    open();
    choose(u"ttl"_s);
    m_app->type(u"TTL"_s, u"3600"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    QCOMPARE(writes().last().body, "ItemTtl=3600"_ba);
    QVERIFY(read(u"ttl"_s)->dateExpires);
    const auto buttons = m_app->window().findChildren<QRadioButton *>();
    const auto never = std::ranges::find(buttons, u"&Never expire"_s, &QRadioButton::text);
    QVERIFY(never != buttons.end());
    (*never)->click();
    m_app->click(u"Save item"_s);
    QTRY_COMPARE(writes().last().body, "ItemTtl=0"_ba);
    QTRY_VERIFY(!read(u"ttl"_s)->dateExpires);
}

void TestLifecycle::mergesAConflict()
{
    put(u"conflict"_s, "{\"a\": 1, \"b\": 1, \"big\": 9007199254740993}"_ba);
    open();
    choose(u"conflict"_s);
    put(u"conflict"_s, "{\"a\": 1, \"b\": 2, \"big\": 9007199254740993}"_ba);
    m_app->type(u"Data"_s, u"{\"a\": 5, \"b\": 1, \"big\": 9007199254740993}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    QCOMPARE(*read(u"conflict"_s)->data, "{\"a\": 1, \"b\": 2, \"big\": 9007199254740993}"_ba);
    QVERIFY(m_app->isEnabled(u"Save merged"_s)); // they touched different members
    m_app->click(u"Save merged"_s);
    QTRY_COMPARE(*read(u"conflict"_s)->data, "{\"a\": 5, \"b\": 2, \"big\": 9007199254740993}"_ba);
    QCOMPARE(data(), "{\"a\": 5, \"b\": 2, \"big\": 9007199254740993}"_ba);
    QTRY_VERIFY(m_app->said(u"Form state"_s).contains(u"As stored"_s)); // the answer is there

    // Both the same member: one must choose, and cancelling loses nothing.
    put(u"conflict"_s, "{\"a\": 7}"_ba);
    m_app->type(u"Data"_s, u"{\"a\": 8}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    QVERIFY(!m_app->isEnabled(u"Save merged"_s));
    m_app->click(u"Cancel"_s);
    QTRY_VERIFY(!test::named(m_app->window(), u"Differences"_s));
    QCOMPARE(data(), "{\"a\": 8}"_ba);
    QVERIFY(m_app->isEnabled(u"Save item"_s));
}

void TestLifecycle::createsAgainWhatWasDeletedMeanwhile()
{
    put(u"gone"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"gone"_s);
    const session::MapAddress where = m_service->map(u"settings"_s);
    QVERIFY(await(m_other->client().deleteItem(where.service, where.map, u"gone"_s, {})));
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s));
    m_app->click(u"Create it again"_s);
    QTRY_VERIFY(read(u"gone"_s));
    QCOMPARE(*read(u"gone"_s)->data, "{\"a\": 2}"_ba);
}

void TestLifecycle::keepsTheDraftOfWhatIsDeleted()
{
    put(u"one"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"one"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Delete item"_s);
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted one"_s));
    QVERIFY(!read(u"one"_s));
    QCOMPARE(data(), "{\"a\": 2}"_ba);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s));
    m_app->click(u"Create it again"_s);
    QTRY_VERIFY(read(u"one"_s));
    QCOMPARE(*read(u"one"_s)->data, "{\"a\": 2}"_ba);
    m_app->undo();
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"deleted again"_s));
    QVERIFY(!m_app->said(u"Message"_s).contains(u"revision"_s));
}

void TestLifecycle::deletesOneAndUndoes()
{
    put(u"one"_s, "{\"keep\": 1.0}"_ba);
    open();
    choose(u"one"_s);
    m_app->click(u"Delete item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"What is concerned"_s));
    QVERIFY(read(u"one"_s)); // asked first
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted one"_s));
    QVERIFY(!read(u"one"_s));
    QVERIFY(m_app->cell(u"one"_s, 0).isNull());
    m_app->undo();
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Undone"_s));
    QCOMPARE(*read(u"one"_s)->data, "{\"keep\": 1.0}"_ba);
    QVERIFY(!m_app->cell(u"one"_s, 0).isNull());
}

void TestLifecycle::deletesSeveralAsOneStep()
{
    for (int i = 0; i < 12; ++i)
        put(u"several/%1"_s.arg(i, 2, 10, QChar(u'0')), "{}"_ba);
    open();
    m_app->type(u"Filter items"_s, u"several/"_s);
    m_app->table()->selectAll();
    m_app->press(u"Items"_s, Qt::Key_Delete);
    QTRY_VERIFY(test::named(m_app->window(), u"What is concerned"_s));
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted 12"_s));
    QVERIFY(!read(u"several/05"_s));
    m_app->undo();
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Undone"_s));
    for (int i = 0; i < 12; ++i)
        QVERIFY(read(u"several/%1"_s.arg(i, 2, 10, QChar(u'0'))));
}

void TestLifecycle::asksForTheMapsNameInProduction()
{
    put(u"prod/1"_s, "{}"_ba);
    put(u"prod/2"_s, "{}"_ba);
    open([](store::Profile &profile) { profile.environment = store::Environment::Production; });
    m_app->type(u"Filter items"_s, u"prod/"_s);
    m_app->table()->selectAll();
    m_app->press(u"Items"_s, Qt::Key_Delete);
    QTRY_VERIFY(test::named(m_app->window(), u"Type the name"_s));
    QVERIFY(!m_app->isEnabled(u"Delete"_s));
    m_app->type(u"Type the name"_s, u"setting"_s);
    QVERIFY(!m_app->isEnabled(u"Delete"_s));
    m_app->type(u"Type the name"_s, u"settings"_s);
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(!read(u"prod/1"_s) && !read(u"prod/2"_s));
}

void TestLifecycle::undoesAfterARestart()
{
    put(u"restart"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"restart"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    m_app->close();
    open();
    m_app->undo();
    // It was another day, perhaps; so it asks.
    QTRY_VERIFY(test::named(m_app->window(), u"Undo it"_s));
    QCOMPARE(*read(u"restart"_s)->data, "{\"a\": 2}"_ba);
    m_app->click(u"Undo it"_s);
    QTRY_COMPARE(*read(u"restart"_s)->data, "{\"a\": 1}"_ba);
}

void TestLifecycle::restoresFromTheHistory()
{
    put(u"history"_s, "{\"v\": 1}"_ba);
    open();
    choose(u"history"_s);
    for (const QString &value : {u"{\"v\": 2}"_s, u"{\"v\": 3}"_s}) {
        m_app->type(u"Data"_s, value);
        m_app->click(u"Save item"_s);
        QTRY_COMPARE(*read(u"history"_s)->data, value.toUtf8());
        QTRY_VERIFY(m_app->said(u"Form state"_s).contains(u"As stored"_s));
    }
    m_app->trigger(u"History"_s);
    m_app->type(u"Filter history"_s, u"hist"_s);
    auto *entries = test::named<QTableView>(m_app->window(), u"History entries"_s);
    QVERIFY(entries);
    QTRY_COMPARE(entries->model()->rowCount(), 2);
    entries->selectRow(1); // 1 to 2
    QTRY_VERIFY(m_app->isEnabled(u"Restore before"_s));
    m_app->click(u"Restore before"_s);
    QTRY_COMPARE(*read(u"history"_s)->data, "{\"v\": 1}"_ba);
    QTRY_COMPARE(entries->model()->rowCount(), 3);

    // Changed by others since, it becomes a conflict.
    put(u"history"_s, "{\"v\": 9}"_ba);
    entries->selectRow(1);
    m_app->click(u"Restore after"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    QCOMPARE(*read(u"history"_s)->data, "{\"v\": 9}"_ba);
    m_app->click(u"All mine"_s);
    m_app->click(u"Save merged"_s);
    QTRY_COMPARE(*read(u"history"_s)->data, "{\"v\": 3}"_ba);

    // The same where the history believes that the item has the value already.
    QTRY_COMPARE(entries->model()->index(0, int(ui::JournalModel::Column::Outcome)).data(),
                 u"Done"_s);
    entries->selectRow(0);
    put(u"history"_s, "{\"v\": 10}"_ba);
    m_app->click(u"Restore after"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    m_app->click(u"Keep theirs"_s);
    QCOMPARE(*read(u"history"_s)->data, "{\"v\": 10}"_ba);
}

void TestLifecycle::keepsSeveralItemsOpen()
{
    put(u"tab/1"_s, "{\"a\": 1}"_ba);
    put(u"tab/2"_s, "{\"a\": 2}"_ba);
    put(u"tab/3"_s, "{\"a\": 3}"_ba);
    open();
    auto *tabs = m_app->window().centralWidget()->findChild<QTabWidget *>();
    choose(u"tab/1"_s);
    choose(u"tab/2"_s);
    QCOMPARE(tabs->count(), 2); // nothing was changed in it, so it follows
    m_app->type(u"Data"_s, u"{\"a\": 22}"_s);
    choose(u"tab/3"_s);
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(data(), "{\"a\": 3}"_ba);
    choose(u"tab/2"_s);
    QCOMPARE(tabs->count(), 3);
    QCOMPARE(data(), "{\"a\": 22}"_ba); // what was typed is still there
}

void TestLifecycle::bringsDraftsOfItemsBack()
{
    put(u"draft"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"draft"_s);
    m_app->type(u"Data"_s, u"{\"a\": \"unfinished"_s);
    QTRY_VERIFY(m_app->draftOnDisk().contains("\"baseRevision\""));
    m_app->crash();
    open();
    auto *tabs = m_app->window().centralWidget()->findChild<QTabWidget *>();
    QCOMPARE(tabs->count(), 2);
    // Seen at once, not hidden behind the form for a new item.
    QCOMPARE(data(), "{\"a\": \"unfinished"_ba);
    // Others are still noticed: the draft remembers what it was typed over.
    put(u"draft"_s, "{\"a\": 5}"_ba);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
}

void TestLifecycle::showsTheDraftThatWasShown()
{
    put(u"draft/1"_s, "{\"a\": 1}"_ba);
    put(u"draft/2"_s, "{\"a\": 2}"_ba);
    open();
    m_app->type(u"Key"_s, u"new"_s);
    for (const QString &key : {u"draft/1"_s, u"draft/2"_s}) {
        choose(key);
        m_app->type(u"Data"_s, u"{\"typed\": \"%1\"}"_s.arg(key));
    }
    auto *tabs = m_app->window().centralWidget()->findChild<QTabWidget *>();
    for (const int shown : {1, 2, 0}) {
        tabs->setCurrentIndex(shown);
        m_app->close();
        open();
        tabs = m_app->window().centralWidget()->findChild<QTabWidget *>();
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->currentIndex(), shown);
    }
}

void TestLifecycle::asksOnceBeforeItCloses()
{
    put(u"close/1"_s, "{}"_ba);
    put(u"close/2"_s, "{}"_ba);
    open();
    choose(u"close/1"_s);
    m_app->type(u"Data"_s, u"{\"x\": 1}"_s);
    choose(u"close/2"_s);
    m_app->type(u"Data"_s, u"{\"x\": 2}"_s);
    m_app->window().close();
    QVERIFY(m_app->window().isVisible());
    m_app->click(u"Cancel"_s);
    QVERIFY(m_app->window().isVisible());
    m_app->window().close();
    m_app->click(u"Discard"_s);
    QVERIFY(!m_app->window().isVisible()); // asked once for both
    m_app->crash();
    open();
    QCOMPARE(m_app->window().centralWidget()->findChild<QTabWidget *>()->count(), 1);
}

void TestLifecycle::readOnlyProfilesCannotWrite()
{
    put(u"read-only"_s, "{}"_ba);
    open([](store::Profile &profile) { profile.readOnly = true; });
    choose(u"read-only"_s);
    QVERIFY(!m_app->isEnabled(u"Delete item"_s));
    m_app->type(u"Data"_s, u"{\"x\": 1}"_s);
    QVERIFY(!m_app->isEnabled(u"Save item"_s));
    const auto before = writes().size();
    m_app->press(u"Items"_s, Qt::Key_Delete);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"read-only"_s));
    QCOMPARE(writes().size(), before);
}

void TestLifecycle::reloadKeepsSelectionAndPlace()
{
    for (int i = 0; i < 60; ++i)
        put(u"reload/%1"_s.arg(i, 2, 10, QChar(u'0')), "{}"_ba);
    open();
    QTRY_VERIFY(m_app->table()->verticalScrollBar()->maximum() > 0); // laid out
    choose(u"reload/40"_s);
    QTRY_COMPARE(m_app->table()->currentIndex().data(ui::ItemModel::KeyRole).toString(),
                 u"reload/40"_s);
    const int place = m_app->table()->verticalScrollBar()->value();
    QVERIFY(place > 0);
    put(u"reload/40"_s, "{\"new\": true}"_ba);
    m_app->click(u"Reload"_s);
    QVERIFY(m_app->table()->model()->rowCount() > 60); // what is shown stays meanwhile
    QTRY_COMPARE(m_app->cell(u"reload/40"_s, int(ItemColumn::Data)), u"{\"new\": true}"_s);
    QCOMPARE(m_app->table()->currentIndex().data(ui::ItemModel::KeyRole).toString(),
             u"reload/40"_s);
    QVERIFY(m_app->table()->selectionModel()->isRowSelected(m_app->table()->currentIndex().row()));
    QCOMPARE(m_app->table()->verticalScrollBar()->value(), place);
}

void TestLifecycle::leavesAReloadOfTheConnectionBefore()
{
    put(u"a"_s, "{}"_ba);
    open();
    choose(u"a"_s);
    QTRY_COMPARE(data(), "{}"_ba);
    m_app->click(u"Reload item"_s);
    // The answer, or that none came any more, is nothing to the next connection.
    const auto &endpoint = m_service->endpoint();
    m_app->use(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    QCOMPARE(m_app->said(u"Message"_s), QString());
}

void TestLifecycle::jumpsToAKey()
{
    for (const QString &key : {u"jump/a"_s, u"jump/c"_s, u"zz"_s})
        put(key, "{}"_ba);
    open();
    m_app->type(u"Jump to key"_s, u"jump/b"_s);
    m_app->press(u"Jump to key"_s, Qt::Key_Return);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"from jump/b on"_s));
    QTRY_VERIFY(!m_app->cell(u"jump/c"_s, 0).isNull());
    QVERIFY(m_app->cell(u"jump/a"_s, 0).isNull());
    m_app->type(u"Jump to key"_s, {});
    QTRY_VERIFY(!m_app->cell(u"jump/a"_s, 0).isNull());
}

void TestLifecycle::undoInATextFieldIsTheFieldsOwn()
{
    put(u"field"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"field"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    const auto before = writes().size();
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->press(u"Data"_s, Qt::Key_Z, Qt::ControlModifier);
    test::comeRound();
    QCOMPARE(writes().size(), before);
    m_app->press(u"Items"_s, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(writes().size(), before + 1);
}

void TestLifecycle::saysWhenTheMapIsGone()
{
    put(u"orphan"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"orphan"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    const session::MapAddress where = m_service->map(u"settings"_s);
    QVERIFY(await(m_other->client().deleteMap(where.service, where.map)));
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"no such map"_s));
    QCOMPARE(data(), "{\"a\": 2}"_ba);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"the map was deleted"_s));
    QVERIFY(!m_app->cell(u"orphan"_s, 0).isNull()); // what was seen is not taken away
}

void TestLifecycle::keepsTheFormOfAnItemThatExpires()
{
    // The service's time, which the test moves on.
    auto offset = std::make_shared<std::atomic<qint64>>(0);
    sandbox::Options options;
    options.now = [offset] {
        return QDateTime::currentMSecsSinceEpoch() + offset->load();
    };
    m_other.reset();
    m_service = std::make_unique<test::ServiceFixture>(options);
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    const session::MapAddress where = m_service->map(u"settings"_s);
    QVERIFY(await(m_other->client().createItem(where.service, where.map,
                                               {u"expiring"_s, "{\"a\": 1}"_ba, 600, {}})));
    open();
    choose(u"expiring"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    offset->store(700'000);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s));
    m_app->click(u"Cancel"_s);
    QCOMPARE(data(), "{\"a\": 2}"_ba);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s));
    m_app->click(u"Create it again"_s);
    QTRY_VERIFY(read(u"expiring"_s));
    QCOMPARE(*read(u"expiring"_s)->data, "{\"a\": 2}"_ba);
}

void TestLifecycle::setsADamagedHistoryAside()
{
    put(u"damaged"_s, "{}"_ba);
    m_app->damageJournal();
    open();
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"history file is damaged"_s));
    choose(u"damaged"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Save item"_s);
    QTRY_COMPARE(*read(u"damaged"_s)->data, "{\"a\": 2}"_ba);
}

void TestLifecycle::saysWhatBecameOfLostWrites()
{
    put(u"lost"_s, "{\"a\": 1}"_ba);
    {
        // As a program that was killed before it could send leaves it.
        store::Journal journal(m_app->journalPath());
        session::ItemWrite write;
        write.where = m_service->map(u"settings"_s);
        write.mapName = u"settings"_s;
        write.key = u"lost"_s;
        write.base = *read(u"lost"_s);
        write.data = "{\"a\": 2}"_ba;
        QVERIFY(await(journal.begin(
            session::entryFor(write, m_service->profile().history(), m_clock.now().addSecs(-60)))));
    }
    open();
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Earlier writes without an answer"_s));
    QVERIFY(m_app->said(u"Message"_s).contains(u"1 not done"_s));
    QVERIFY(m_app->said(u"Message"_s).contains(u"lost: "_s));
    QCOMPARE(*read(u"lost"_s)->data, "{\"a\": 1}"_ba); // nothing was sent again
}

void TestLifecycle::clearsTheHistoryOnWish()
{
    put(u"cleared"_s, "{\"a\": 1}"_ba);
    open();
    choose(u"cleared"_s);
    m_app->type(u"Data"_s, u"{\"a\": 2}"_s);
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    m_app->trigger(u"History"_s);
    auto *entries = test::named<QTableView>(m_app->window(), u"History entries"_s);
    QTRY_COMPARE(entries->model()->rowCount(), 1);
    m_app->trigger(u"Clear the history of this profile\u2026"_s);
    m_app->click(u"Cancel"_s);
    QCOMPARE(entries->model()->rowCount(), 1);
    m_app->trigger(u"Clear the history of this profile\u2026"_s);
    m_app->click(u"Clear history"_s);
    QTRY_COMPARE(entries->model()->rowCount(), 0);
}

QTEST_MAIN(TestLifecycle)
#include "tst_lifecycle.moc"
