// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/kit/messagebar.h"
#include "ui/kit/style.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/connect/environmentbadge.h"
#include "ui/screens/edit/editform.h"
#include "ui/shell/notifier.h"

#include <QApplication>
#include <QBoxLayout>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QScrollBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::named;
using test::WindowFixture;

/// On screens of every size, with every dock open, there is room to work: in the form, in the
/// table, in the filter; nothing is painted over something else, and the window stays as large as
/// it is.
class TestRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void leavesRoomForTheWork_data();
    void leavesRoomForTheWork();
    void messagesLeaveDocksAndListStateFree_data();
    void messagesLeaveDocksAndListStateFree();
    void keysGoOnAboveAMessage();
    void openingAnItemMovesNothing_data();
    void openingAnItemMovesNothing();
    void showsTheWholeBadge_data();
    void showsTheWholeBadge();
    void givesDocksTheirShare();
    void givesTheFormItsShare();
    void startsOnTheScreen();
    void remembersUnfoldedDetails();

private:
    void open();
    void resize(const QSize &size);
    void choose(const QString &key);
    void openDocks();
    void checkEditor();
    void checkOverlaps();
    [[nodiscard]] QRect placeOf(const QString &name);

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

namespace {

QString text(const QRect &rect)
{
    return u"%1,%2 %3x%4"_s.arg(rect.x()).arg(rect.y()).arg(rect.width()).arg(rect.height());
}

} // namespace

/// What things measure is the style's.
void TestRoom::initTestCase()
{
    QApplication::setStyle(new kit::Style);
}

void TestRoom::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    // With a warning of several lines below the text.
    QByteArray data = R"({"large": 9007199254740993, "text": ")";
    data += QByteArray(9'000, 'x') + "\"}";
    const session::MapAddress where = m_service->map(u"agents"_s);
    QVERIFY(await(
        m_other->client().createItem(where.service, where.map, {u"agent/0001"_s, data, {}, {}})));
    m_app = std::make_unique<WindowFixture>(m_clock);
    open();
}

void TestRoom::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

void TestRoom::open()
{
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

void TestRoom::resize(const QSize &size)
{
    m_app->window().resize(size);
    QTRY_COMPARE(m_app->window().size(), size);
    test::comeRound(); // laid out
}

void TestRoom::choose(const QString &key)
{
    QTableView *table = m_app->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(ui::ItemModel::KeyRole).toString() != key)
            continue;
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
        return;
    }
    QFAIL(qPrintable(u"no such row: "_s + key));
}

void TestRoom::openDocks()
{
    for (const QString &dock : {u"Request log"_s, u"History"_s, u"Transfers"_s, u"Overview"_s})
        m_app->trigger(dock);
    const auto docks = m_app->window().findChildren<QDockWidget *>();
    QCOMPARE(docks.size(), 4);
    QVERIFY(std::ranges::none_of(docks, &QWidget::isHidden));
    QTRY_VERIFY(named(m_app->window(), u"Overview"_s));
    test::comeRound();
}

/// In the coordinates of the window.
QRect TestRoom::placeOf(const QString &name)
{
    const QWidget *widget = named(m_app->window(), name);
    return widget ? QRect(widget->mapTo(&m_app->window(), QPoint()), widget->size()) : QRect();
}

void TestRoom::checkEditor()
{
    const auto *editor = named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    QVERIFY(editor);
    const int lines = editor->viewport()->visibleRegion().boundingRect().height() /
                      editor->fontMetrics().lineSpacing();
    QVERIFY2(lines >= 10, qPrintable(QString::number(lines)));
}

/// Whatever stands beside each other in one form.
void TestRoom::checkOverlaps()
{
    const auto all = m_app->window().findChildren<QWidget *>();
    for (const QWidget *parent : all) {
        if (!parent->isVisible() || !qobject_cast<const QBoxLayout *>(parent->layout()))
            continue;
        QList<const QWidget *> placed;
        for (const QObject *child : parent->children()) {
            const auto *widget = qobject_cast<const QWidget *>(child);
            if (widget && !widget->visibleRegion().isEmpty())
                placed << widget;
        }
        for (qsizetype i = 0; i < placed.size(); ++i) {
            for (qsizetype j = i + 1; j < placed.size(); ++j) {
                const QRect shared = placed[i]->geometry() & placed[j]->geometry();
                QVERIFY2(shared.isEmpty(),
                         qPrintable(u"%1 %2 over %3 %4"_s.arg(
                             QString::fromLatin1(placed[i]->metaObject()->className()),
                             text(placed[i]->geometry()),
                             QString::fromLatin1(placed[j]->metaObject()->className()),
                             text(placed[j]->geometry()))));
            }
        }
    }
}

void TestRoom::leavesRoomForTheWork_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("800x600, with a frame") << QSize(784, 552);
    QTest::newRow("800x600") << QSize(800, 600);
    QTest::newRow("1280x720") << QSize(1280, 720);
    QTest::newRow("1280x800") << QSize(1280, 800);
    QTest::newRow("1366x768") << QSize(1366, 768);
    QTest::newRow("1920x1080") << QSize(1920, 1080);
}

void TestRoom::leavesRoomForTheWork()
{
    QFETCH(const QSize, size);
    resize(size);
    // Tree and form as wide as they can get: the table has the least room.
    m_app->window().findChild<QSplitter *>(u"panes"_s)->setSizes({1, size.width()});
    m_app->window().findChild<QSplitter *>(u"tree-and-items"_s)->setSizes({size.width(), 1});
    test::comeRound();
    checkEditor(); // of the new item
    checkOverlaps();
    const QRect filter = placeOf(u"Filter items"_s);
    const int character = m_app->window().fontMetrics().averageCharWidth();
    QVERIFY2(filter.width() >= 24 * character, qPrintable(text(filter)));
    if (size.width() <= 800) // the filter has a line of its own
        QVERIFY2(placeOf(u"Jump to key"_s).top() >= filter.bottom(), qPrintable(text(filter)));

    openDocks();
    checkEditor();
    choose(u"agent/0001"_s);
    QTRY_VERIFY(!m_app->said(u"Data problem"_s).isEmpty());
    m_app->window().notifier().showNotice(u"many words "_s.repeated(30));
    test::comeRound();
    // What a message says lies over the table, and not over the buttons of a dock.
    const auto placeIn = [this](const QWidget &widget) {
        return QRect(widget.mapTo(&m_app->window(), QPoint()), widget.size());
    };
    const auto *message = m_app->window().findChild<kit::MessageBar *>();
    QVERIFY(message->isVisible());
    const auto docks = m_app->window().findChildren<QDockWidget *>();
    for (const QDockWidget *dock : docks) {
        if (!dock->visibleRegion().isEmpty())
            QVERIFY2(!placeIn(*message).intersects(placeIn(*dock)),
                     qPrintable(dock->windowTitle()));
    }
    checkEditor();
    checkOverlaps();
    m_app->click(u"All attributes"_s);
    test::comeRound();
    checkOverlaps();
    // The form has scrolled to what was clicked; it scrolls back to what is worked with.
    named(m_app->window(), u"Data"_s)->setFocus();
    checkEditor();
    // Something of the table is seen as well.
    const QTableView *table = m_app->table();
    const int rows = table->viewport()->height() / table->rowHeight(0);
    QVERIFY2(rows >= 2, qPrintable(QString::number(rows)));
    for (const QString &button : {u"Save item"_s, u"Delete item"_s}) {
        const QWidget *widget = named(m_app->window(), button);
        QCOMPARE(widget->visibleRegion().boundingRect(), widget->rect());
    }
    QCOMPARE(m_app->window().size(), size);
}

void TestRoom::messagesLeaveDocksAndListStateFree_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QStringList>("opened");
    for (const QSize &size : {QSize(800, 600), QSize(1280, 800)}) {
        const auto row = [&size](const QString &what, const QStringList &opened) {
            QTest::newRow(qPrintable(u"%1 at %2"_s.arg(what).arg(size.width()))) << size << opened;
        };
        row(u"no dock"_s, {});
        const QStringList docks{u"Request log"_s, u"History"_s, u"Transfers"_s, u"Overview"_s};
        for (const QString &dock : docks)
            row(dock, {dock});
        row(u"one behind the other"_s, docks);
    }
}

void TestRoom::messagesLeaveDocksAndListStateFree()
{
    QFETCH(const QSize, size);
    QFETCH(const QStringList, opened);
    resize(size);
    for (const QString &dock : opened)
        m_app->trigger(dock);
    test::comeRound();
    m_app->window().notifier().showNotice(u"A notice of one line."_s);
    const auto *message = m_app->window().findChild<kit::MessageBar *>();
    const auto placeIn = [this](const QWidget &widget) {
        return QRect(widget.mapTo(&m_app->window(), QPoint()), widget.size());
    };
    const auto docks = m_app->window().findChildren<QDockWidget *>();
    const auto check = [&] {
        QVERIFY(message->isVisible());
        QVERIFY(!placeIn(*message).intersects(placeIn(*m_app->window().statusBar())));
        const auto tabs = m_app->window().findChildren<QTabBar *>();
        for (const QTabBar *bar : tabs)
            QVERIFY(!bar->isVisible() || !placeIn(*message).intersects(placeIn(*bar)));
        for (const QDockWidget *dock : docks)
            QVERIFY2(dock->visibleRegion().isEmpty() ||
                         !placeIn(*message).intersects(placeIn(*dock)),
                     qPrintable(dock->windowTitle()));
    };
    check();
    // Also when another dock comes to the front, and when they go while it is shown.
    for (QDockWidget *dock : docks) {
        if (dock->isHidden())
            continue;
        dock->raise();
        test::comeRound();
        check();
    }
    for (QDockWidget *dock : docks) {
        dock->close();
        test::comeRound();
        check();
    }
    QCOMPARE(placeIn(*message).bottom(), placeIn(*m_app->window().centralWidget()).bottom());
}

/// Nothing moves when it comes, but the row one goes to is seen.
void TestRoom::keysGoOnAboveAMessage()
{
    resize({1280, 800});
    QTableView *table = m_app->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    const int before = table->verticalScrollBar()->value();
    m_app->window().notifier().showNotice(u"many words "_s.repeated(60));
    test::comeRound();
    QCOMPARE(table->verticalScrollBar()->value(), before);
    const auto *message = m_app->window().findChild<kit::MessageBar *>();
    const int top = table->viewport()->mapFromGlobal(message->mapToGlobal(QPoint())).y();
    QVERIFY(top < table->viewport()->height() - table->rowHeight(0));
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(table, Qt::Key_Down);
        test::comeRound();
        const QRect row = table->visualRect(table->currentIndex());
        QVERIFY2(message->isVisible() && row.top() >= 0 && row.bottom() < top,
                 qPrintable(text(row)));
    }
}

void TestRoom::openingAnItemMovesNothing_data()
{
    leavesRoomForTheWork_data();
}

void TestRoom::openingAnItemMovesNothing()
{
    QFETCH(const QSize, size);
    resize(size);
    const QStringList names{u"Items"_s,   u"Filter items"_s, u"Jump to key"_s,
                            u"Columns"_s, u"Reload"_s,       u"Services and maps"_s};
    const auto places = [&] {
        QList<QRect> all;
        for (const QString &name : names)
            all << placeOf(name);
        return all;
    };
    for (int i = 0; i < 5; ++i) // one layout leads to another
        test::comeRound();
    const auto before = places();
    QTableView *table = m_app->table();
    const QModelIndex data = table->model()->index(3, 1);
    const QRect row = table->visualRect(data);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(5, 5));
    QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
    test::comeRound();
    QCOMPARE(places(), before);
    // A while after a click a view goes to the cell.
    table->scrollTo(data);
    QCOMPARE(table->visualRect(data), row);
    QCOMPARE(table->horizontalScrollBar()->value(), 0);
    // By keys one gets to every column.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(table, Qt::Key_Right);
    const QRect seen = table->visualRect(table->currentIndex());
    QVERIFY2(table->viewport()->rect().intersects(seen), qPrintable(text(seen)));
}

void TestRoom::showsTheWholeBadge_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the smallest") << QSize(640, 480);
    QTest::newRow("800x600") << QSize(800, 600);
}

/// What keeps people off production is seen before all else in the status bar.
void TestRoom::showsTheWholeBadge()
{
    QFETCH(const QSize, size);
    store::Profile profile = m_service->profile();
    profile.name = u"Environment variables of the contact centre in the north"_s;
    const auto &endpoint = m_service->endpoint();
    m_app->use(profile, endpoint.authToken, endpoint.serviceSid, u"agents"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    m_app->type(u"Filter items"_s, u"agent"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"match"_s));
    QTRY_VERIFY(!m_app->said(u"Rate budget"_s).isEmpty());
    resize(size);
    const auto *badge = m_app->window().findChild<ui::EnvironmentBadge *>();
    QVERIFY(badge->isVisible());
    QCOMPARE(badge->width(), badge->sizeHint().width());
    QCOMPARE(badge->visibleRegion().boundingRect(), badge->rect());
    QVERIFY(badge->accessibleName().contains(profile.name));
    QVERIFY(badge->accessibleName().contains(u"Development"_s));
    // What else is there has room of its own, and ends in a mark where it is too long.
    const QRect bar(QPoint(), m_app->window().statusBar()->size());
    const auto parts = m_app->window().statusBar()->findChildren<QLabel *>();
    for (const QLabel *label : parts) {
        if (label->isVisible()) {
            QVERIFY(bar.contains(label->geometry()));
            QVERIFY(!label->geometry().intersects(badge->geometry()));
            QVERIFY2(label->width() >= label->minimumSizeHint().width(), qPrintable(label->text()));
        }
    }
}

void TestRoom::givesDocksTheirShare()
{
    resize({1920, 1080});
    for (const QString &name : {u"History"_s, u"Request log"_s, u"Overview"_s}) {
        m_app->trigger(name);
        test::comeRound();
        const auto docks = m_app->window().findChildren<QDockWidget *>();
        const auto shown = std::ranges::find(docks, name, &QWidget::accessibleName);
        QVERIFY(shown != docks.end());
        QVERIFY2((*shown)->height() >= 1080 / 3, qPrintable(text((*shown)->geometry())));
        m_app->trigger(name);
        test::comeRound();
    }
    // Until somebody wants it otherwise.
    m_app->trigger(u"History"_s);
    test::comeRound();
    auto *dock = m_app->window().findChild<QDockWidget *>(u"History"_s);
    auto *area = qobject_cast<QMainWindow *>(dock->parentWidget());
    const int chosen = dock->height() + 100;
    area->resizeDocks({dock}, {chosen}, Qt::Vertical);
    test::comeRound();
    QCOMPARE(dock->height(), chosen);
    m_app->trigger(u"History"_s);
    test::comeRound();
    m_app->trigger(u"History"_s);
    test::comeRound();
    QCOMPARE(dock->height(), chosen);
}

void TestRoom::givesTheFormItsShare()
{
    resize({1280, 800});
    const int before = placeOf(u"Data"_s).width();
    resize({1920, 1080});
    const int after = placeOf(u"Data"_s).width();
    QVERIFY2(after >= before + 200, qPrintable(u"%1, then %2"_s.arg(before).arg(after)));
}

/// However it was left, also on a larger screen.
void TestRoom::startsOnTheScreen()
{
    const QRect screen = m_app->window().screen()->availableGeometry();
    const QList<QRect> left{{screen.width() - 200, screen.height() - 100, 1000, 700},
                            {-300, -200, 1000, 700},
                            {10, 40, screen.width(), screen.height() + 80}};
    for (const QRect &place : left) {
        m_app->window().setGeometry(place);
        QTRY_COMPARE(m_app->window().size(), place.size());
        m_app->close();
        open();
        QVERIFY2(screen.contains(m_app->window().frameGeometry()),
                 qPrintable(text(m_app->window().frameGeometry())));
    }
}

void TestRoom::remembersUnfoldedDetails()
{
    choose(u"agent/0001"_s);
    QVERIFY(!named(m_app->window(), u"Item details"_s));
    m_app->click(u"All attributes"_s);
    QVERIFY(named(m_app->window(), u"Item details"_s));
    m_app->close();
    open();
    choose(u"agent/0001"_s);
    QVERIFY(named(m_app->window(), u"Item details"_s));
    m_app->click(u"All attributes"_s);
    QVERIFY(!named(m_app->window(), u"Item details"_s));
}

QTEST_MAIN(TestRoom)
#include "tst_room.moc"
