// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandlist.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::named;
using test::WindowFixture;

/// The menus: what they hold, how it is reached by keys, and the list of all commands.
class TestMenus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyActionSaysWhatItDoes();
    void noTwoActionsShareAShortcut();
    void noTwoEntriesOfAMenuShareALetter();
    void theContextMenusHoldTheSameActions();
    void allCommandsAreListedWithReasons();
    void ctrlKOpensTheListEverywhere();
    void runsACommandFromTheList();
    void remembersRecentMaps();
    void forgetsADeletedProfilesMapsApart();
    void thePageOnTheKeyboardListsAllShortcuts();
    void aboutNamesEveryVersion();

private:
    void open(const QString &map = u"agents"_s);
    [[nodiscard]] QList<QMenu *> menus() const;
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] static QString plain(const QString &text) { return QString(text).remove(u'&'); }
    [[nodiscard]] std::optional<ui::Command> command(const QString &title) const;

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

void TestMenus::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_app = std::make_unique<WindowFixture>(m_clock);
    open();
}

void TestMenus::cleanup()
{
    m_app.reset();
    m_service.reset();
}

void TestMenus::open(const QString &map)
{
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

QList<QMenu *> TestMenus::menus() const
{
    QList<QMenu *> found;
    const auto top = m_app->window().menuBar()->actions();
    for (const QAction *action : top) {
        found << action->menu();
        const auto inner = action->menu()->actions();
        for (const QAction *one : inner) {
            if (one->menu())
                found << one->menu();
        }
    }
    return found;
}

QList<QAction *> TestMenus::actions() const
{
    QList<QAction *> found;
    const auto all = menus();
    for (QMenu *menu : all) {
        const auto inner = menu->actions();
        for (QAction *action : inner) {
            if (!action->isSeparator() && !action->menu())
                found << action;
        }
    }
    return found;
}

std::optional<ui::Command> TestMenus::command(const QString &title) const
{
    const auto all = ui::commandsOf(m_app->window());
    const auto found = std::ranges::find(all, title, &ui::Command::title);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void TestMenus::everyActionSaysWhatItDoes()
{
    QStringList silent;
    const auto all = actions();
    QVERIFY(all.size() > 30);
    for (const QAction *action : all) {
        QVERIFY(!action->text().isEmpty());
        // What is one of several choices explains itself by its menu.
        if (action->statusTip().isEmpty() && !action->isCheckable() &&
            action->parent() != m_app->window().findChild<QMenu *>())
            silent << action->text();
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s)));
}

void TestMenus::noTwoActionsShareAShortcut()
{
    QHash<QKeySequence, QString> seen;
    QStringList shared;
    const auto all = m_app->window().findChildren<QAction *>();
    for (const QAction *action : all) {
        const auto keys = action->shortcuts();
        for (const QKeySequence &key : keys) {
            // Copying means what has the keyboard.
            if (key == QKeySequence(QKeySequence::Copy) &&
                action->shortcutContext() == Qt::WidgetShortcut)
                continue;
            if (seen.contains(key) && !action->text().isEmpty())
                shared << u"%1: %2 and %3"_s.arg(key.toString(), seen.value(key), action->text());
            seen.insert(key, action->text());
        }
    }
    QVERIFY(seen.size() > 20);
    QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
}

void TestMenus::noTwoEntriesOfAMenuShareALetter()
{
    QStringList faults;
    QList<QList<QAction *>> lists{m_app->window().menuBar()->actions()};
    const auto all = menus();
    for (QMenu *menu : all) {
        Q_EMIT menu->aboutToShow();
        lists << menu->actions();
    }
    for (const auto &list : std::as_const(lists)) {
        QHash<QKeySequence, QString> seen;
        for (const QAction *action : list) {
            const QKeySequence letter = QKeySequence::mnemonic(action->text());
            if (letter.isEmpty())
                continue;
            if (seen.contains(letter))
                faults << u"%1 and %2"_s.arg(seen.value(letter), action->text());
            seen.insert(letter, action->text());
        }
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestMenus::theContextMenusHoldTheSameActions()
{
    const auto inMenus = actions();
    for (const QString &name : {u"Items"_s, u"Services and maps"_s, u"Data"_s}) {
        const auto context = named(m_app->window(), name)->actions();
        QVERIFY(context.size() >= 3);
        for (QAction *action : context) {
            if (!action->isSeparator())
                QVERIFY2(inMenus.contains(action), qPrintable(name + u": "_s + action->text()));
        }
    }
    QTest::mouseClick(m_app->table()->viewport(), Qt::RightButton);
    QVERIFY(m_app->table()->contextMenuPolicy() == Qt::ActionsContextMenu);
}

void TestMenus::allCommandsAreListedWithReasons()
{
    const auto all = ui::commandsOf(m_app->window());
    QVERIFY(all.size() >= actions().size());
    const auto copy = command(u"Copy rows"_s);
    QVERIFY(copy);
    QCOMPARE(copy->path, u"Edit"_s);
    QVERIFY(!copy->isEnabled);
    QVERIFY(copy->whyNot.contains(u"selected"_s));
    QCOMPARE(copy->shortcut, QKeySequence(QKeySequence::Copy));
    QVERIFY(command(u"History"_s)->isCheckable);
    QVERIFY(!command(u"Restore before"_s)); // of a dock that is not shown
    m_app->trigger(u"History"_s);
    QTRY_VERIFY(command(u"Restore before"_s));
    QCOMPARE(command(u"Restore before"_s)->path, u"History"_s);

    store::Profile readOnly = m_service->profile();
    readOnly.readOnly = true;
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(readOnly, endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(!command(u"Import\u2026"_s)->isEnabled);
    QVERIFY(command(u"Import\u2026"_s)->whyNot.contains(u"read-only"_s));
    QVERIFY(command(u"Export\u2026"_s)->isEnabled);
}

void TestMenus::ctrlKOpensTheListEverywhere()
{
    for (const QString &name : {u"Filter items"_s, u"Data"_s, u"Items"_s, u"Services and maps"_s}) {
        m_app->press(name, Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY2(named(m_app->window(), u"Search commands"_s), qPrintable(name));
        QTest::keyClick(named(m_app->window(), u"Search commands"_s), Qt::Key_Escape);
        QTRY_VERIFY(!named(m_app->window(), u"Search commands"_s));
    }
}

void TestMenus::runsACommandFromTheList()
{
    m_app->press(u"Items"_s, Qt::Key_K, Qt::ControlModifier);
    QTRY_VERIFY(named(m_app->window(), u"Search commands"_s));
    auto *line = named<QLineEdit>(m_app->window(), u"Search commands"_s);
    QTest::keyClicks(line, u"request log"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(named(m_app->window(), u"Requests"_s));
}

void TestMenus::remembersRecentMaps()
{
    const auto recent = [&] {
        QStringList names;
        const auto all = ui::commandsOf(m_app->window());
        for (const ui::Command &one : all) {
            if (one.path.endsWith(u"Recent maps"_s))
                names << one.title;
        }
        return names;
    };
    QTRY_COMPARE(recent(), QStringList{u"agents"_s});
    m_app->close();
    open(u"queues"_s);
    QTRY_COMPARE(recent(), (QStringList{u"queues"_s, u"agents"_s}));
    command(u"agents"_s)->run();
    QTRY_VERIFY(m_app->window().windowTitle().startsWith(u"agents"_s));
    QTRY_COMPARE(m_app->cell(u"agent/1001"_s, 0), u"agent/1001"_s);
    QCOMPARE(recent(), (QStringList{u"agents"_s, u"queues"_s}));
}

void TestMenus::forgetsADeletedProfilesMapsApart()
{
    // Another profile has its own list.
    store::Profile other = m_service->profile();
    other.id = u"another"_s;
    other.name = u"another"_s;
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(other, endpoint.authToken, endpoint.serviceSid, u"queues"_s));
    QTRY_VERIFY(command(u"queues"_s));
    QCOMPARE(command(u"agents"_s).has_value(),
             other.historyId() == m_service->profile().historyId());
}

void TestMenus::thePageOnTheKeyboardListsAllShortcuts()
{
    const QString tables = ui::shortcutTables(ui::commandsOf(m_app->window()));
    const auto all = actions();
    for (const QAction *action : all) {
        if (!action->shortcut().isEmpty())
            QVERIFY2(tables.contains(action->shortcut().toString(QKeySequence::NativeText)),
                     qPrintable(action->text()));
    }
    QVERIFY(tables.contains(u"### Transfer"_s));
}

void TestMenus::aboutNamesEveryVersion()
{
    const QString text = ui::AboutDialog::versions();
    for (const QString &name : {u"Syncdeck "_s, u"Qt 6"_s, u"QtKeychain "_s, u"SQLite 3"_s})
        QVERIFY2(text.contains(name), qPrintable(text));
    QVERIFY2(!text.contains(u" :"_s), qPrintable(text)); // none is unknown
    m_app->trigger(u"About Syncdeck"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    m_app->click(u"Copy versions"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
    const auto pages = QApplication::activeModalWidget()->findChildren<QPlainTextEdit *>();
    QVERIFY(std::ranges::any_of(pages, [](const QPlainTextEdit *page) {
        return page->toPlainText().contains(u"Apache License"_s);
    }));
}

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
