// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/memorysecretstore.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/keyboardwalk.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/kit/confirmdialog.h"
#include "ui/kit/helptopic.h"
#include "ui/screens/conflict/conflictdialog.h"
#include "ui/screens/connect/connectdialog.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/help/helpwindow.h"
#include "ui/screens/maps/mapdialog.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTest>
#include <QWhatsThis>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::WindowFixture;

/// That each screen and dialog can be worked without a mouse and without eyes, and explains itself.
class TestReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void welcome();
    void window();
    void windowWithAllDocks();
    void windowWithAnItem();
    void dialogs_data();
    void dialogs();
    void plan();
    void connections();
    void confirmation();
    void conflict();
    void help();
    void f6GoesFromPartToPart();
    void escapeLeavesTheFilter();
    void returnGoesIntoTheForm();
    void downSelectsTheFirstMatch_data();
    void downSelectsTheFirstMatch();
    void f1OpensThePageOfTheFocus();
    void shiftF1ExplainsTheField();

private:
    void open();
    void examine(QWidget &window);
    [[nodiscard]] QDialog *dialog() const;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

namespace {

qsizetype visibleDocks(const QWidget &window)
{
    const auto docks = window.findChildren<QDockWidget *>();
    return std::ranges::count_if(docks, &QWidget::isVisible);
}

} // namespace

void TestReach::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestReach::cleanup()
{
    m_app.reset();
    m_service.reset();
}

void TestReach::open()
{
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    QTRY_VERIFY(QApplication::activeWindow() == &m_app->window());
}

QDialog *TestReach::dialog() const
{
    return qobject_cast<QDialog *>(QApplication::activeModalWidget());
}

void TestReach::examine(QWidget &window)
{
    const ui::Manual manual{u"en"_s};
    QStringList faults;
    for (const QString &fault : test::unnamed(window))
        faults << u"without a name: "_s + fault;
    // A main window with all its docks has more captions than there are letters.
    if (visibleDocks(window) == 0) {
        for (const QString &fault : test::sharedLetters(window))
            faults << u"one letter for two: "_s + fault;
    }
    faults << test::faultsOfTabbing(window);
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() != &window || !widget->isVisible() ||
            widget->focusPolicy() == Qt::NoFocus)
            continue;
        const QString topic = kit::helpTopic(widget);
        if (manual.indexOf(topic) < 0)
            faults << u"no page for %1"_s.arg(widget->accessibleName());
    }
    for (const QString &fault : std::as_const(faults))
        qWarning("%s", qPrintable(fault)); // a message of Qt Test is cut
    QVERIFY2(faults.isEmpty(), qPrintable(faults.value(0)));
}

void TestReach::welcome()
{
    open();
    m_app->window().showWelcome();
    QTRY_VERIFY(test::named(m_app->window(), u"Try the sandbox"_s));
    examine(m_app->window());
}

void TestReach::window()
{
    open();
    examine(m_app->window());
    // What can be filled in, and every list, says what it is for.
    const auto widgets = m_app->window().findChildren<QWidget *>();
    QStringList silent;
    for (const QWidget *widget : widgets) {
        const bool isField = qobject_cast<const QLineEdit *>(widget) ||
                             qobject_cast<const QPlainTextEdit *>(widget) ||
                             qobject_cast<const QAbstractItemView *>(widget);
        if (isField && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus &&
            widget->whatsThis().isEmpty())
            silent << widget->accessibleName();
    }
    QVERIFY2(silent.isEmpty(), qPrintable(silent.join(u", "_s)));
}

void TestReach::windowWithAllDocks()
{
    open();
    const QList<QPair<QString, QString>> docks{{u"Request log"_s, u"Requests"_s},
                                               {u"History"_s, u"History entries"_s},
                                               {u"Transfers"_s, u"Transfer list"_s},
                                               {u"Overview"_s, u"Data size"_s}};
    for (const auto &[dock, table] : docks) {
        m_app->trigger(dock);
        QTRY_VERIFY(test::named(m_app->window(), table));
        examine(m_app->window());
    }
}

void TestReach::windowWithAnItem()
{
    open();
    m_app->press(u"Items"_s, Qt::Key_Return);
    QTRY_VERIFY(test::named(m_app->window(), u"Save item"_s));
    m_app->type(u"Data"_s, u"{"_s);
    QTRY_VERIFY(!m_app->said(u"Data problem"_s).isEmpty());
    examine(m_app->window());
}

void TestReach::dialogs_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command :
         {"New map\u2026", "Attributes and permissions\u2026", "Import\u2026", "Export\u2026",
          "Change many items\u2026", "Copy items to another map\u2026", "Compare with\u2026",
          "All commands\u2026", "About Syncdeck"})
        QTest::newRow(command) << QString::fromUtf8(command);
}

void TestReach::dialogs()
{
    QFETCH(QString, command);
    open();
    m_app->press(u"Items"_s, Qt::Key_Home);
    QTRY_VERIFY(m_app->table()->currentIndex().isValid());
    const auto actions = m_app->window().findChildren<QAction *>();
    for (const QAction *action : actions) {
        if (QString(action->text()).remove(u'&') == command)
            QTRY_VERIFY2(action->isEnabled(), qPrintable(command));
    }
    m_app->trigger(command);
    QTRY_VERIFY(dialog());
    QVERIFY(QTest::qWaitForWindowExposed(dialog(), test::patienceMs));
    examine(*dialog());
    for (auto *tabs : dialog()->findChildren<QTabWidget *>()) {
        tabs->setCurrentIndex(1);
        QCoreApplication::processEvents();
        examine(*dialog());
    }
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestReach::plan()
{
    open();
    const QString path = m_folder.filePath(u"one.ndjson"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"key\":\"plan/1\",\"data\":{}}\n{\"key\":\"agent/1001\",\"data\":{\"a\":1}}\n");
    file.close();
    m_app->trigger(u"Import\u2026"_s);
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    m_app->type(u"File"_s, path);
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    examine(*dialog());
    m_app->click(u"Make a plan"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Plan"_s));
    QTRY_VERIFY(dialog() && dialog()->isActiveWindow());
    examine(*dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
}

void TestReach::connections()
{
    store::ProfileStore profiles(m_folder.filePath(u"profiles.json"_s));
    store::MemorySecretStore keychain;
    store::MemorySecretStore forThisRun;
    QVERIFY(profiles.save(m_service->profile()));
    ui::ConnectDialog shown({profiles, keychain, forThisRun},
                            [](const store::Profile &, const Secret &, const CancelToken &) {
                                return ready<session::ConnectionReport>(
                                    session::ConnectionReport{});
                            });
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown, test::patienceMs));
    examine(shown);
}

void TestReach::confirmation()
{
    kit::ConfirmDialog shown(
        {u"Delete"_s, u"Delete 2 items?"_s, {u"a"_s, u"b"_s}, u"Delete"_s, u"agents"_s});
    shown.setAttribute(Qt::WA_DeleteOnClose, false);
    kit::setHelpTopic(shown, u"editing"_s);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown, test::patienceMs));
    examine(shown);
    test::named<QLineEdit>(shown, u"Type the name"_s)->setText(u"agents"_s);
    examine(shown);
}

void TestReach::conflict()
{
    session::Conflict conflict;
    conflict.mine.kind = store::WriteKind::Update;
    conflict.mine.key = u"k"_s;
    conflict.mine.base.data = "{\"a\":1}";
    conflict.mine.data = "{\"a\":2}";
    sync::Item theirs;
    theirs.key = u"k"_s;
    theirs.data = "{\"a\":3}";
    conflict.theirs = theirs;
    ui::ConflictDialog shown(conflict);
    shown.setAttribute(Qt::WA_DeleteOnClose, false);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown, test::patienceMs));
    examine(shown);
}

void TestReach::help()
{
    ui::HelpWindow shown;
    kit::setHelpTopic(shown, u"keyboard"_s);
    shown.show();
    QVERIFY(QTest::qWaitForWindowExposed(&shown, test::patienceMs));
    examine(shown);
}

void TestReach::f6GoesFromPartToPart()
{
    open();
    m_app->trigger(u"History"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"History entries"_s));
    m_app->press(u"Services and maps"_s, Qt::Key_Home);
    const auto press = [&](Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, modifiers);
        return QApplication::focusWidget()->accessibleName();
    };
    QCOMPARE(press(), u"Items"_s); // where the keyboard is at the start
    QCOMPARE(press(), u"Open forms"_s);
    test::named(m_app->window(), u"Key"_s)->setFocus();
    QCOMPARE(press(), u"Filter history"_s);
    QCOMPARE(press(), u"Services and maps"_s);
    QCOMPARE(press(), u"Items"_s); // where one was
    QCOMPARE(press(Qt::ShiftModifier), u"Services and maps"_s);
    QCOMPARE(press(Qt::ShiftModifier), u"Filter history"_s);
    QCOMPARE(press(Qt::ShiftModifier), u"Key"_s);
}

void TestReach::escapeLeavesTheFilter()
{
    open();
    m_app->trigger(u"Filter items"_s);
    auto *line = test::named<QLineEdit>(m_app->window(), u"Filter items"_s);
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"agent"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(line->text().isEmpty());
    QVERIFY(line->hasFocus());
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(m_app->table()->hasFocus());
}

void TestReach::returnGoesIntoTheForm()
{
    open();
    m_app->press(u"Items"_s, Qt::Key_Down);
    QTRY_VERIFY(test::named(m_app->window(), u"Save item"_s));
    QVERIFY(m_app->table()->hasFocus()); // arrows go on through the items
    QTest::keyClick(m_app->table(), Qt::Key_Return);
    auto *data = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    QCOMPARE(m_app->window().focusWidget(), data);
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Space);
    QVERIFY2(data->toPlainText().startsWith(u" {"_s), qPrintable(data->toPlainText()));
    // What was typed stays with its item.
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_app->table()->hasFocus());
    QTest::keyClick(m_app->table(), Qt::Key_Down);
    QCOMPARE(m_app->window().findChild<ui::EditPanel *>()->modified().size(), 1);
}

void TestReach::downSelectsTheFirstMatch_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("down") << Qt::Key_Down;
    QTest::newRow("return") << Qt::Key_Return;
}

void TestReach::downSelectsTheFirstMatch()
{
    QFETCH(Qt::Key, key);
    open();
    m_app->trigger(u"Filter items"_s);
    auto *line = test::named<QLineEdit>(m_app->window(), u"Filter items"_s);
    QTest::keyClicks(line, u"104"_s);
    QTest::keyClick(line, key);
    QTableView *table = m_app->table();
    QVERIFY(table->hasFocus());
    const auto selected = [&] {
        return table->selectionModel()->selectedRows();
    };
    QCOMPARE(selected(), QModelIndexList{table->model()->index(0, 0)});
    QCOMPARE(table->currentIndex().row(), 0);
    const auto *forms = m_app->window().findChild<ui::EditPanel *>();
    QVERIFY(forms->current());
    QCOMPARE(forms->current()->key(), table->currentIndex().data().toString());
    // Back in the line without typing, it leads to where one was.
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    m_app->trigger(u"Filter items"_s);
    QTest::keyClick(line, key);
    QCOMPARE(selected(), QModelIndexList{table->model()->index(1, 0)});
    // Typing on goes to the first again.
    m_app->trigger(u"Filter items"_s);
    QTest::keyClick(line, Qt::Key_Home);
    QTest::keyClicks(line, u"agent "_s);
    QTest::keyClick(line, key);
    QCOMPARE(selected(), QModelIndexList{table->model()->index(0, 0)});
}

void TestReach::f1OpensThePageOfTheFocus()
{
    open();
    const auto helpTopic = [] {
        const auto windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows) {
            if (const auto *help = qobject_cast<const ui::HelpWindow *>(window))
                return help->isVisible() ? help->topic() : QString();
        }
        return QString();
    };
    const auto topicAt = [&](const QString &name) {
        QWidget *widget = test::named(m_app->window(), name);
        m_app->window().activateWindow();
        widget->setFocus();
        QTest::keyClick(widget, Qt::Key_F1);
        return helpTopic();
    };
    QCOMPARE(topicAt(u"Items"_s), u"browsing"_s);
    QCOMPARE(topicAt(u"TTL"_s), u"ttl"_s);
    QCOMPARE(topicAt(u"Data"_s), u"editing"_s);
    // In a dialog, where the window's short cuts are off.
    m_app->window().activateWindow();
    m_app->trigger(u"Change many items\u2026"_s);
    QTRY_VERIFY(dialog());
    QWidget *name = test::named(m_app->window(), u"Member name"_s);
    name->setFocus();
    QTest::keyClick(name, Qt::Key_F1);
    QCOMPARE(helpTopic(), u"bulk"_s);
}

void TestReach::shiftF1ExplainsTheField()
{
    open();
    QWidget *key = test::named(m_app->window(), u"Key"_s);
    key->setFocus();
    QTest::keyClick(key, Qt::Key_F1, Qt::ShiftModifier);
    const auto isExplained = [] {
        const auto windows = QApplication::topLevelWidgets();
        return std::ranges::any_of(windows, [](const QWidget *window) {
            return window->isVisible() && window->inherits("QWhatsThat");
        });
    };
    QTRY_VERIFY(isExplained());
    QVERIFY(!QWhatsThis::inWhatsThisMode());
    QWhatsThis::hideText();
}

QTEST_MAIN(TestReach)
#include "tst_reach.moc"
