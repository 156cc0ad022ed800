// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/kit/typingguard.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

namespace {

QString withoutMarks(QString text)
{
    return text.remove(u'&');
}

} // namespace

/// After a dialog, a question, a message or a request the keyboard, the caret and what one sees of
/// long texts and lists are where they were, or where the work goes on.
class TestKeyboardStays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void afterEachDialog_data();
    void afterEachDialog();
    void afterACommandOfThePalette();
    void afterUndoInTheMessage();
    void afterAConflict_data();
    void afterAConflict();
    void noDialogComesBetweenKeys();
    void noKeyAnswersADialogThatOpens();
    void noDefaultInAConflict();
    void whileAMergedTextIsSaved();
    void afterTheItemIsDeleted();
    void deletingAnItemKeepsWhatIsTyped();
    void afterAFormIsClosed();
    void whileAnItemIsCreated();

private:
    /// Where somebody is at work.
    struct Place
    {
        QWidget *keyboard = nullptr;
        int caret = 0;
        int textScroll = 0;
        int tableScroll = 0;
        QString row;

        friend bool operator==(const Place &, const Place &) = default;
    };
    [[nodiscard]] Place place();
    [[nodiscard]] QPlainTextEdit *editor()
    {
        return test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    }
    [[nodiscard]] static QByteArray longText();
    void choose(int row);
    /// Types a key, and sees it arrive at the caret.
    void typeOn();

    QString m_key;
    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

void TestKeyboardStays::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    const auto other = m_service->connect();
    const session::MapAddress where = m_service->map(u"agents"_s);
    m_key = u"agent/1040"_s;
    QVERIFY(await(
        other->client().updateItem(where.service, where.map, m_key, {longText(), {}, {}}, {})));
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"loaded"_s));
    QTRY_VERIFY(m_app->table()->verticalScrollBar()->maximum() > 0);
    choose(39);
    QTRY_VERIFY(editor() && editor()->verticalScrollBar()->maximum() > 0);
    QTextCursor caret = editor()->textCursor();
    caret.setPosition(int(longText().indexOf("\"100\": 1")) + 8); // where a digit can be typed
    editor()->setTextCursor(caret);
    QVERIFY(m_app->table()->verticalScrollBar()->value() > 0);
    QVERIFY(editor()->verticalScrollBar()->value() > 0);
}

void TestKeyboardStays::cleanup()
{
    m_app.reset();
    m_service.reset();
}

QByteArray TestKeyboardStays::longText()
{
    QByteArray text = "{\n"_ba;
    for (int i = 0; i < 200; ++i)
        text += "  \"" + QByteArray::number(i) + "\": 1,\n";
    return text + "  \"end\": 1\n}";
}

void TestKeyboardStays::typeOn()
{
    QCOMPARE(m_app->window().focusWidget(), editor());
    const int caret = editor()->textCursor().position();
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_7);
    QCOMPARE(editor()->textCursor().position(), caret + 1);
    QCOMPARE(editor()->toPlainText().at(caret), u'7');
}

void TestKeyboardStays::choose(int row)
{
    QTableView *table = m_app->table();
    const QModelIndex index = table->model()->index(row, 0);
    table->scrollTo(index);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
}

TestKeyboardStays::Place TestKeyboardStays::place()
{
    return {m_app->window().focusWidget(), editor() ? editor()->textCursor().position() : -1,
            editor() ? editor()->verticalScrollBar()->value() : -1,
            m_app->table()->verticalScrollBar()->value(),
            m_app->table()->currentIndex().data().toString()};
}

void TestKeyboardStays::afterEachDialog_data()
{
    QTest::addColumn<QString>("from");
    for (const QString &from : {u"Data"_s, u"Items"_s, u"Filter items"_s, u"TTL"_s})
        QTest::newRow(qPrintable(from)) << from;
}

void TestKeyboardStays::afterEachDialog()
{
    QFETCH(QString, from);
    QList<QAction *> opening;
    const auto menus = m_app->window().menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        for (QAction *action : menu->actions()) {
            if (action->text().endsWith(u'\u2026') && !opening.contains(action))
                opening << action;
        }
    }
    QVERIFY(opening.size() > 8);
    test::named(m_app->window(), from)->setFocus();
    const Place before = place();
    for (QAction *action : std::as_const(opening)) {
        if (!action->isEnabled() || withoutMarks(action->text()) == u"Connections\u2026"_s)
            continue; // which the program shows, not the window
        action->trigger();
        QTRY_VERIFY2(QApplication::activeModalWidget(), qPrintable(action->text()));
        QWidget *dialog = QApplication::activeModalWidget();
        // Nobody helps: there is no window manager.
        QTRY_VERIFY2(dialog->isActiveWindow(), qPrintable(action->text()));
        QVERIFY2(dialog->focusWidget(), qPrintable(action->text()));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        QTRY_VERIFY2(m_app->window().isActiveWindow(), qPrintable(action->text()));
        QVERIFY2(place() == before, qPrintable(action->text()));
    }
}

void TestKeyboardStays::afterACommandOfThePalette()
{
    editor()->setFocus();
    const Place before = place();
    m_app->trigger(u"All commands\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *palette = QApplication::activeModalWidget();
    QTest::keyClicks(palette->focusWidget(), u"reload items"_s);
    QTest::keyClick(palette->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"reloading"_s));
    QTRY_VERIFY(!m_app->said(u"List state"_s).contains(u"reloading"_s));
    QVERIFY(place() == before);
    typeOn();
}

void TestKeyboardStays::afterUndoInTheMessage()
{
    editor()->setFocus();
    typeOn();
    const Place before = place();
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    QVERIFY(place() == before);
    m_app->click(u"Undo"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Undone"_s));
    const Place after = place();
    QCOMPARE(after.keyboard, before.keyboard);
    QCOMPARE(after.textScroll, before.textScroll);
    QCOMPARE(after.tableScroll, before.tableScroll);
    typeOn();
}

void TestKeyboardStays::afterAConflict_data()
{
    QTest::addColumn<QString>("button");
    for (const QString &button :
         {u"Cancel"_s, u"Save merged"_s, u"Keep theirs"_s, u"Edit in the form"_s})
        QTest::newRow(qPrintable(button)) << button;
}

void TestKeyboardStays::afterAConflict()
{
    QFETCH(QString, button);
    editor()->setFocus();
    typeOn();
    const auto other = m_service->connect();
    const session::MapAddress where = m_service->map(u"agents"_s);
    QByteArray theirs = longText();
    theirs.replace("\"end\": 1", "\"end\": 2");
    QVERIFY(
        await(other->client().updateItem(where.service, where.map, m_key, {theirs, {}, {}}, {})));
    const Place before = place();
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    QTest::mouseClick(test::named(m_app->window(), button), Qt::LeftButton);
    QTRY_VERIFY(!test::named(m_app->window(), u"Differences"_s));
    if (button == u"Save merged"_s)
        QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    const Place after = place();
    QCOMPARE(after.keyboard, before.keyboard);
    QCOMPARE(after.tableScroll, before.tableScroll);
    QCOMPARE(after.textScroll, before.textScroll);
    if (button != u"Keep theirs"_s) // which takes away what was typed before the caret
        QCOMPARE(after.caret, before.caret);
    typeOn();
}

void TestKeyboardStays::noDialogComesBetweenKeys()
{
    editor()->setFocus();
    typeOn();
    const auto other = m_service->connect();
    const session::MapAddress where = m_service->map(u"agents"_s);
    QVERIFY(
        await(other->client().updateItem(where.service, where.map, m_key, {"{}"_ba, {}, {}}, {})));
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    typeOn();
    QTRY_VERIFY(test::named(m_app->window(), u"Resolve conflict"_s));
    QVERIFY(!QApplication::activeModalWidget());
    typeOn();
    const QByteArray typed = editor()->toPlainText().toUtf8();
    m_app->click(u"Resolve conflict"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    m_app->click(u"All mine"_s);
    m_app->click(u"Save merged"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    QVERIFY(editor()->toPlainText().contains(u"1777"_s));
    QVERIFY(typed.contains("1777"));
}

void TestKeyboardStays::noKeyAnswersADialogThatOpens()
{
    editor()->setFocus();
    typeOn();
    const auto other = m_service->connect();
    const session::MapAddress where = m_service->map(u"agents"_s);
    QByteArray theirs = longText();
    theirs.replace("\"end\": 1", "\"end\": 2");
    QVERIFY(
        await(other->client().updateItem(where.service, where.map, m_key, {theirs, {}, {}}, {})));
    const QString before = editor()->toPlainText();
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    // What is typed as it opens goes to the text, and asks for no dialog.
    QWidget *dialog = test::named(m_app->window(), u"Differences"_s)->window();
    QTest::keyClick(dialog->focusWidget(), Qt::Key_8);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_9);
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY(test::named(m_app->window(), u"Resolve conflict"_s));
    QString after = before;
    after.insert(editor()->textCursor().position() - 2, u"89"_s);
    QCOMPARE(editor()->toPlainText(), after);
    const auto item = await(other->client().item(where.service, where.map, m_key));
    QVERIFY(item);
    QCOMPARE(*item->value.data, theirs);
    // Asked for, it has all that was typed.
    m_app->click(u"Resolve conflict"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    m_app->click(u"Save merged"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    QVERIFY(editor()->toPlainText().contains(u"789"_s));
    QVERIFY(editor()->toPlainText().contains(u"\"end\": 2"_s));
}

void TestKeyboardStays::noDefaultInAConflict()
{
    editor()->setFocus();
    typeOn();
    const auto other = m_service->connect();
    const session::MapAddress where = m_service->map(u"agents"_s);
    for (const bool deleted : {false, true}) {
        if (deleted)
            QVERIFY(await(other->client().deleteItem(where.service, where.map, m_key, {})));
        else
            QVERIFY(await(other->client().updateItem(where.service, where.map, m_key,
                                                     {longText() + '\n', {}, {}}, {})));
        m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        QTRY_VERIFY(dialog->findChild<kit::TypingGuard *>()->isOver());
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Return}) {
            QTest::keyClick(dialog->focusWidget(), key);
            QVERIFY(dialog->isVisible());
        }
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activeModalWidget());
        m_app->window().activateWindow();
        QTRY_VERIFY(m_app->window().isActiveWindow());
    }
}

void TestKeyboardStays::whileAMergedTextIsSaved()
{
    editor()->setFocus();
    typeOn();
    const auto other = m_service->connect();
    const session::MapAddress where = m_service->map(u"agents"_s);
    QByteArray theirs = longText();
    theirs.replace("\"end\": 1", "\"end\": 2");
    QVERIFY(
        await(other->client().updateItem(where.service, where.map, m_key, {theirs, {}, {}}, {})));
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(test::named(m_app->window(), u"Differences"_s));
    m_app->click(u"Save merged"_s);
    typeOn(); // before the answer is there
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved"_s));
    QVERIFY(editor()->toPlainText().contains(u"177"_s));
    QVERIFY(editor()->toPlainText().contains(u"\"end\": 2"_s));
    const auto item = await(other->client().item(where.service, where.map, m_key));
    QVERIFY(item->value.data->contains("17,"));
    // It is a further change of what was saved.
    m_app->window().activateWindow();
    QTRY_VERIFY(m_app->window().isActiveWindow());
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_app->said(u"Form state"_s).contains(u"As stored"_s));
}

void TestKeyboardStays::afterTheItemIsDeleted()
{
    for (const QString &from : {u"Data"_s, u"Items"_s}) {
        test::named(m_app->window(), from)->setFocus();
        const int rows = m_app->table()->model()->rowCount();
        const int scroll = m_app->table()->verticalScrollBar()->value();
        m_app->click(u"Delete item"_s);
        m_app->click(u"Delete"_s);
        QTRY_COMPARE(m_app->table()->model()->rowCount(), rows - 1);
        QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted"_s));
        // The work goes on in the list, at the same place.
        QCOMPARE(m_app->window().focusWidget(), m_app->table());
        QCOMPARE(m_app->table()->verticalScrollBar()->value(), scroll);
        QVERIFY(m_app->table()->currentIndex().isValid());
        choose(m_app->table()->currentIndex().row());
        QTRY_VERIFY(editor());
    }
}

void TestKeyboardStays::deletingAnItemKeepsWhatIsTyped()
{
    const int rows = m_app->table()->model()->rowCount();
    QTest::keyClicks(editor(), u" "_s);
    const QString typed = editor()->toPlainText();
    m_app->table()->setFocus();
    QTest::keyClick(m_app->table(), Qt::Key_Delete);
    QTRY_VERIFY(test::named(m_app->window(), u"What is concerned"_s));
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted"_s));
    QCOMPARE(m_app->table()->model()->rowCount(), rows - 1);
    QVERIFY(editor());
    QCOMPARE(editor()->toPlainText(), typed);
    // Saving it makes the item again, if one wants that.
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Create it again"_s));
}

void TestKeyboardStays::afterAFormIsClosed()
{
    editor()->setFocus();
    m_app->trigger(u"Close form"_s);
    // On in the form that is seen now.
    QCOMPARE(m_app->window().focusWidget(), editor());
    QTest::keyClicks(m_app->window().focusWidget(), u"x"_s);
    QCOMPARE(editor()->toPlainText(), u"x"_s);
}

void TestKeyboardStays::whileAnItemIsCreated()
{
    m_app->trigger(u"New item"_s);
    QTest::keyClicks(m_app->window().focusWidget(), u"first"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    // Typed on before the answer is there: the next item's key.
    QVERIFY(m_app->said(u"Form state"_s).contains(u"Sending"_s));
    QTest::keyClicks(m_app->window().focusWidget(), u"sec"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created first"_s));
    QTest::keyClicks(m_app->window().focusWidget(), u"ond"_s);
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"second"_s);
    QCOMPARE(editor()->toPlainText(), QString());

    // Elsewhere it is not taken away.
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    m_app->table()->setFocus();
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created second"_s));
    QCOMPARE(m_app->window().focusWidget(), m_app->table());
}

QTEST_MAIN(TestKeyboardStays)
#include "tst_keyboard_stays.moc"
