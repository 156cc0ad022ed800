// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/memorysecretstore.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/visibletexts.h"
#include "tests/support/waiting.h"
#include "ui/kit/style.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/commands/commandpalette.h"
#include "ui/screens/connect/connectdialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::named;
using test::WindowFixture;

/// Every dialog opens over its window and inside the screen, as large as what it shows, under a
/// display server without a window manager, which would leave it in a corner. With
/// SYNCDECK_PICTURES set to a folder, each is left there as a picture.
class TestDialogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void openOverTheirWindow_data();
    void openOverTheirWindow();
    void haveTheKeyboardInTheirFirstField_data();
    void haveTheKeyboardInTheirFirstField();
    void connectionsHaveTheKeyboardWhereOneBegins_data();
    void connectionsHaveTheKeyboardWhereOneBegins();
    void stayWithinAnEdge_data();
    void stayWithinAnEdge();

private:
    void place(const QRect &where);
    void openMenus();
    void openQuestions();
    void openPlans();
    void openConnections();
    void openConflict();
    void choose(const QString &key);
    void judge(const QString &opened);
    void dismiss();

    SystemClock m_clock;
    QTemporaryDir m_folder;
    QStringList m_seen; ///< titles of the dialogs judged
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

namespace {

/// The lists, tables and texts that leave much of their dialog empty below what they show.
QStringList halfEmpty(const QWidget &dialog)
{
    QStringList found;
    const auto note = [&](const QAbstractScrollArea &area, int content) {
        if (area.isVisible() && area.viewport()->height() - content > dialog.height() * 9 / 20)
            found << u"%1: %2 of %3 for %4"_s.arg(area.accessibleName())
                         .arg(area.viewport()->height())
                         .arg(dialog.height())
                         .arg(content);
    };
    const auto views = dialog.findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        const int rows = view->model() ? view->model()->rowCount() : 0;
        if (rows > 0) // else it says what will be there
            note(*view, view->visualRect(view->model()->index(rows - 1, 0)).bottom());
    }
    const auto pages = dialog.findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *page : pages) {
        if (page->isReadOnly())
            note(*page, page->document()->blockCount() * page->fontMetrics().lineSpacing());
    }
    return found;
}

} // namespace

/// What things measure is the style's.
void TestDialogs::initTestCase()
{
    QApplication::setStyle(new kit::Style);
}

void TestDialogs::init()
{
    m_seen.clear();
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

void TestDialogs::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

void TestDialogs::place(const QRect &where)
{
    m_app->window().setGeometry(where);
    QTRY_COMPARE(m_app->window().geometry(), where);
}

void TestDialogs::dismiss()
{
    while (QWidget *dialog = QApplication::activeModalWidget()) {
        dialog->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

/// The dialog in front, which `opened` has opened.
void TestDialogs::judge(const QString &opened)
{
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY2(dialog, qPrintable(opened));
    QVERIFY(QTest::qWaitForWindowExposed(dialog, test::patienceMs));
    m_seen << dialog->windowTitle();
    const QString pictures = qEnvironmentVariable("SYNCDECK_PICTURES");
    if (!pictures.isEmpty())
        dialog->grab().save(u"%1/%2-%3.png"_s.arg(pictures)
                                .arg(m_seen.size(), 2, 10, QChar(u'0'))
                                .arg(dialog->windowTitle().section(u' ', 0, 0)));

    const QStringList empty = halfEmpty(*dialog);
    QVERIFY2(empty.isEmpty() || dialog->inherits("QFileDialog"),
             qPrintable(dialog->windowTitle() + u": "_s + empty.join(u"; "_s)));
    const QStringList clipped = test::clippedTexts(*dialog);
    QVERIFY2(clipped.isEmpty() || dialog->inherits("QFileDialog"),
             qPrintable(dialog->windowTitle() + u": "_s + clipped.join(u"; "_s)));

    const QRect screen = dialog->screen()->availableGeometry();
    const QRect all = dialog->frameGeometry();
    const auto text = [](const QRect &rect) {
        return u"%1,%2 %3x%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
    };
    const QString where = u"%1: %2 over %3"_s.arg(dialog->windowTitle(), text(all),
                                                  text(m_app->window().frameGeometry()));
    QVERIFY2(screen.contains(all), qPrintable(where));

    // In the middle, unless an edge of the screen is in the way.
    QRect wanted = all;
    wanted.moveCenter(dialog->parentWidget()->window()->frameGeometry().center());
    const auto isOff = [](int is, int should, int from, int to) {
        constexpr int slack = 10; // an edge, with room for a frame
        const bool isAtEdge = is - from <= slack || to - is <= 4 * slack;
        return qAbs(is - should) > 1 && !(isAtEdge && (should <= is) == (is - from <= slack));
    };
    QVERIFY2(!isOff(all.x(), wanted.x(), screen.left(), screen.right() - all.width() + 1),
             qPrintable(where));
    if (!qobject_cast<ui::CommandPalette *>(dialog)) // which hangs from the top
        QVERIFY2(!isOff(all.y(), wanted.y(), screen.top(), screen.bottom() - all.height() + 1),
                 qPrintable(where));
}

void TestDialogs::choose(const QString &key)
{
    QTableView *table = m_app->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(ui::ItemModel::KeyRole).toString() != key)
            continue;
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        return;
    }
    QFAIL(qPrintable(u"no such row: "_s + key));
}

/// Whatever has an ellipsis in the menus asks something first.
void TestDialogs::openMenus()
{
    const auto menus = m_app->window().menuBar()->actions();
    for (const QAction *title : menus) {
        const auto actions = title->menu()->actions();
        for (QAction *action : actions) {
            const bool isWired = !action->text().contains(u"onnections"_s); // the program does that
            const bool asks =
                action->text().endsWith(u"\u2026"_s) || action->text().contains(u"bout Syncdeck"_s);
            if (!asks || !isWired || action->menu())
                continue;
            QTRY_VERIFY2(action->isEnabled(), qPrintable(action->text()));
            action->trigger();
            QTRY_VERIFY2(QApplication::activeModalWidget(), qPrintable(action->text()));
            judge(action->text());
            dismiss();
        }
    }
}

/// Boxes of Qt's own, and a dialog over a dialog.
void TestDialogs::openQuestions()
{
    m_app->click(u"Delete item"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    judge(u"Delete item"_s);
    dismiss();

    m_app->type(u"Data"_s, u"{\"a\": 1}"_s);
    m_app->trigger(u"Close form"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    judge(u"Close form"_s);
    dismiss();
    m_app->window().close();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
    judge(u"closing"_s);
    dismiss();

    m_app->trigger(u"Import\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    m_app->click(u"Browse\u2026"_s);
    QTRY_COMPARE(QApplication::activeModalWidget()->inherits("QFileDialog"), true);
    judge(u"Browse"_s);
    dismiss();
}

/// What comes after the first dialog of a transfer.
void TestDialogs::openPlans()
{
    QFile file(m_folder.filePath(u"items.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"key\":\"agent/9001\",\"data\":{\"status\":\"open\"}}\n");
    file.close();
    m_app->trigger(u"Import\u2026"_s);
    QTRY_VERIFY(named(m_app->window(), u"File"_s));
    m_app->type(u"File"_s, file.fileName());
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    m_app->click(u"Make a plan"_s);
    QTRY_VERIFY(named(m_app->window(), u"Plan"_s));
    judge(u"plan"_s);
    dismiss();

    m_app->trigger(u"Compare with\u2026"_s);
    QTRY_VERIFY(named(m_app->window(), u"With a file"_s));
    m_app->click(u"With a file"_s);
    m_app->type(u"File"_s, file.fileName());
    QTRY_VERIFY(m_app->isEnabled(u"Compare"_s));
    m_app->click(u"Compare"_s);
    QTRY_VERIFY(named(m_app->window(), u"Differences"_s));
    judge(u"comparison"_s);
    dismiss();
}

void TestDialogs::openConnections()
{
    store::ProfileStore profiles(m_folder.filePath(u"profiles.json"_s));
    store::MemorySecretStore keychain;
    store::MemorySecretStore forThisRun;
    ui::ConnectDialog dialog(
        {profiles, keychain, forThisRun},
        [](const store::Profile &, const Secret &, const CancelToken &) {
            return ready<session::ConnectionReport>(session::ConnectionReport{{}, false});
        },
        &m_app->window());
    dialog.open();
    QTRY_COMPARE(QApplication::activeModalWidget(), &dialog);
    judge(u"connections"_s);
}

void TestDialogs::openConflict()
{
    const session::MapAddress where = m_service->map(u"agents"_s);
    m_app->type(u"Data"_s, u"{\"status\": \"mine\"}"_s);
    QVERIFY(test::await(m_other->client().updateItem(where.service, where.map, u"agent/1001"_s,
                                                     {"{\"status\": \"theirs\"}"_ba, {}, {}}, {})));
    m_app->click(u"Save item"_s);
    QTRY_VERIFY(named(m_app->window(), u"Differences"_s));
    judge(u"conflict"_s);
    dismiss();
}

void TestDialogs::openOverTheirWindow_data()
{
    QTest::addColumn<QRect>("window");
    QTest::newRow("in the middle") << QRect(160, 60, 960, 680);
    QTest::newRow("the whole screen") << QRect(0, 0, 1280, 800);
}

void TestDialogs::openOverTheirWindow()
{
    QFETCH(const QRect, window);
    place(window);
    choose(u"agent/1001"_s);
    QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
    openMenus();
    openQuestions();
    openPlans();
    openConnections();
    openConflict();
    m_seen.removeDuplicates();
    QVERIFY2(m_seen.size() >= 18, qPrintable(m_seen.join(u", "_s)));
}

void TestDialogs::haveTheKeyboardInTheirFirstField_data()
{
    QTest::addColumn<QString>("asked");
    QTest::addColumn<QString>("field");
    QTest::newRow("import") << u"Import\u2026"_s << u"File"_s;
    QTest::newRow("export") << u"Export\u2026"_s << u"File format"_s;
    QTest::newRow("change") << u"Change many items\u2026"_s << u"Member name"_s;
    QTest::newRow("copy") << u"Copy items to another map\u2026"_s << u"Other map"_s;
    QTest::newRow("compare") << u"Compare with\u2026"_s << u"Other map"_s;
    QTest::newRow("new map") << u"New map\u2026"_s << u"Unique name"_s;
    QTest::newRow("delete map") << u"Delete map\u2026"_s << u"Type the name"_s;
    QTest::newRow("rename") << u"Rename key\u2026"_s << u"New key"_s;
    QTest::newRow("commands") << u"All commands\u2026"_s << u"Search commands"_s;
}

void TestDialogs::haveTheKeyboardInTheirFirstField()
{
    QFETCH(const QString, asked);
    QFETCH(const QString, field);
    choose(u"agent/1001"_s);
    QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
    const auto actions = m_app->window().findChildren<QAction *>();
    const auto action = std::ranges::find_if(actions, [&asked](const QAction *one) {
        return QString(one->text()).remove(u'&') == asked;
    });
    QVERIFY(action != actions.end());
    QTRY_VERIFY((*action)->isEnabled()); // once the tree is loaded
    (*action)->trigger();
    QTRY_VERIFY(QApplication::activeModalWidget());
    QWidget *dialog = QApplication::activeModalWidget();
    QVERIFY(QTest::qWaitForWindowExposed(dialog, test::patienceMs));
    QWidget *keyboard = dialog->focusWidget();
    QVERIFY(keyboard);
    QCOMPARE(keyboard->accessibleName(), field);
    // What is typed at once arrives.
    const auto *choice = qobject_cast<QComboBox *>(keyboard);
    const auto text = [&] {
        return choice ? choice->currentText() : qobject_cast<QLineEdit *>(keyboard)->text();
    };
    const QString before = text();
    QTest::keyClick(keyboard, choice && !choice->isEditable() ? Qt::Key_Down : Qt::Key_X);
    QVERIFY2(text() != before, qPrintable(text()));
    dismiss();
}

void TestDialogs::connectionsHaveTheKeyboardWhereOneBegins_data()
{
    QTest::addColumn<bool>("hasProfile");
    QTest::addColumn<QString>("field");
    QTest::newRow("nothing to open yet") << false << u"Profile name"_s;
    QTest::newRow("something to open") << true << u"Profiles"_s;
}

void TestDialogs::connectionsHaveTheKeyboardWhereOneBegins()
{
    QFETCH(const bool, hasProfile);
    QFETCH(const QString, field);
    store::ProfileStore profiles(m_folder.filePath(u"begin.json"_s));
    if (hasProfile) {
        store::Profile profile = m_service->profile();
        profile.id = u"begin"_s;
        profile.source = store::ProfileSource::Own;
        QVERIFY(profiles.save(profile));
    }
    store::MemorySecretStore keychain;
    store::MemorySecretStore forThisRun;
    ui::ConnectDialog dialog(
        {profiles, keychain, forThisRun},
        [](const store::Profile &, const Secret &, const CancelToken &) {
            return ready<session::ConnectionReport>(session::ConnectionReport{{}, false});
        },
        &m_app->window());
    dialog.open();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog, test::patienceMs));
    QVERIFY(dialog.focusWidget());
    QCOMPARE(dialog.focusWidget()->accessibleName(), field);
}

void TestDialogs::stayWithinAnEdge_data()
{
    QTest::addColumn<QPoint>("window");
    QTest::newRow("top left") << QPoint(-400, -300);
    QTest::newRow("bottom right") << QPoint(900, 600);
}

void TestDialogs::stayWithinAnEdge()
{
    QFETCH(const QPoint, window);
    place({window, QSize(900, 640)});
    for (const QString &asked : {u"Change many items\u2026"_s, u"About Syncdeck"_s}) {
        m_app->trigger(asked);
        QTRY_VERIFY(QApplication::activeModalWidget());
        judge(asked);
        dismiss();
    }
}

QTEST_MAIN(TestDialogs)
#include "tst_dialogs.moc"
