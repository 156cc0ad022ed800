// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/turnwatch.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/items/itemspanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

namespace {

/// More than what the table filters and sorts at once, and no more than the service lets through
/// in one burst.
constexpr int itemCount = 10'000;

} // namespace

/// A map that is loaded as a whole, through the window.
class TestScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void staysResponsiveWhileAllIsLoaded();
    void pausesGoesOnAndStops();
    void bringsNothingBackThatWasDeleted();
    void loadsWhatLiesBeforeAJump();
    void endsWithAReload();
    void keepsWhatCameBeforeAnError();
    void keepsWhatCameBeforeTheMapWasDeleted();
    void searchesToTheEnd();
    void stopsSearchingAndGoesOn();
    void searchesForTheNextFilterFromWhereItWas();
    void searchesBeforeAJumpOnlyWhenAsked();
    void saysWhatTheLimitsLeave();

private:
    void fill(const QString &map, int count);
    void open(const QString &map);
    [[nodiscard]] QMap<QString, QRect> line();
    [[nodiscard]] QString state() { return m_app->said(u"List state"_s); }
    [[nodiscard]] QString notice() { return m_app->said(u"Table notice"_s); }
    [[nodiscard]] bool shows(const QString &part)
    {
        const auto labels = m_app->table()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(part);
        });
    }
    [[nodiscard]] int rows() { return m_app->table()->model()->rowCount(); }
    [[nodiscard]] bool offers(const QString &button) { return m_app->isEnabled(button); }

    SystemClock m_clock;
    test::ServiceFixture m_service{[] {
        sandbox::Options options;
        options.faults = sandbox::FaultPlan{};
        return options;
    }()};
    std::unique_ptr<net::Gate> m_gate;
    std::unique_ptr<sync::Client> m_client;
    std::unique_ptr<WindowFixture> m_app;
};

void TestScale::initTestCase()
{
    QVERIFY(m_service.start());
    const session::Surroundings around = m_service.surroundings();
    // Without a pace, so that filling takes little time.
    m_gate = std::make_unique<net::Gate>(
        net::GateOptions{m_service.endpoint().baseUrl, false, false},
        net::Credentials{m_service.endpoint().accountSid, m_service.endpoint().authToken},
        around.transport, around.clock, around.log);
    m_client = std::make_unique<sync::Client>(*m_gate);
    fill(u"large"_s, itemCount);
}

void TestScale::fill(const QString &map, int count)
{
    const QString &service = m_service.endpoint().serviceSid;
    QVERIFY(await(m_client->createMap(service, {map, {}})));
    constexpr std::size_t atOnce = 12;
    std::deque<sync::Client::Reply<sync::Item>> open;
    for (int i = 0; i < count; ++i) {
        const QString key = u"item/%1"_s.arg(i, 5, 10, QChar(u'0'));
        const QByteArray data = "{\"number\":" + QByteArray::number(i) + ",\"status\":\"" +
                                (i % 4 == 0 ? "open" : "closed") + "\"}";
        open.push_back(m_client->createItem(service, map, {key, data, {}, {}}));
        while (open.size() >= atOnce || (i == count - 1 && !open.empty())) {
            QVERIFY(await(open.front()));
            open.pop_front();
        }
    }
}

void TestScale::init()
{
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestScale::cleanup()
{
    m_app.reset();
}

void TestScale::open(const QString &map)
{
    const auto &endpoint = m_service.endpoint();
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(state().contains(u"more exist"_s));
    QVERIFY(offers(u"Load all"_s));
}

/// Each widget of the line of the filter, by name, as it lies in the window.
QMap<QString, QRect> TestScale::line()
{
    QMap<QString, QRect> places;
    for (const QString &name : {u"Filter items"_s, u"Jump to key"_s, u"Columns"_s, u"Reload"_s}) {
        const QWidget *widget = test::named(m_app->window(), name);
        places.insert(name, widget
                                ? QRect(widget->mapTo(&m_app->window(), QPoint()), widget->size())
                                : QRect());
    }
    return places;
}

void TestScale::staysResponsiveWhileAllIsLoaded()
{
    open(u"large"_s);
    auto *panel = m_app->window().findChild<ui::ItemsPanel *>();
    auto *filter = test::named<QLineEdit>(m_app->window(), u"Filter items"_s);
    QScrollBar *bar = m_app->table()->verticalScrollBar();

    QEventLoop loop;
    bool wasHonest = false;
    connect(panel, &ui::ItemsPanel::listStateChanged, &loop, [&](const QString &text) {
        wasHonest = wasHonest || (text.contains(u"loading all"_s) &&
                                  text.contains(u"only loaded items were searched"_s));
        if (text.contains(u"complete"_s))
            loop.quit();
    });
    // What a user does meanwhile: scrolls up and down, types a filter and takes it back.
    QTimer hands;
    int moves = 0;
    connect(&hands, &QTimer::timeout, this, [&] {
        ++moves;
        bar->setValue(moves % 2 == 0 ? bar->maximum() : bar->maximum() / 3);
        constexpr int letters = 4;
        if (moves % (2 * letters) < letters)
            QTest::keyClick(filter, "open"[moves % letters]);
        else
            QTest::keyClick(filter, Qt::Key_Backspace);
    });
    test::TurnWatch turns;
    turns.start();
    m_app->click(u"Load all"_s);
    hands.start(15);
    QTimer::singleShot(test::patienceMs, &loop, &QEventLoop::quit);
    loop.exec();
    hands.stop();
    const double longest = turns.longestTurn();
    qInfo("%d items, %d moves meanwhile, longest turn %.1f references", itemCount, moves, longest);

    QVERIFY2(state().contains(u"complete"_s), qPrintable(state()));
    QVERIFY(wasHonest);
    QVERIFY(moves > 0);
#ifdef __SANITIZE_ADDRESS__
    constexpr double most = 200; // such a build takes several times as long for everything
#else
    constexpr double most = 50;
#endif
    QVERIFY2(longest < most, qPrintable(QString::number(longest)));

    filter->setText(u"data.status = \"open\""_s);
    QTRY_COMPARE(rows(), itemCount / 4);
    QTRY_VERIFY(state().endsWith(u"match the filter"_s)); // of all, and it says no less
    filter->clear();
    QTRY_COMPARE(rows(), itemCount);
    for (int row = 0; row < itemCount; ++row) {
        const QModelIndex index = m_app->table()->model()->index(row, 0);
        QCOMPARE(index.data(ui::ItemModel::KeyRole).toString(),
                 u"item/%1"_s.arg(row, 5, 10, QChar(u'0')));
    }
    QVERIFY(!offers(u"Load all"_s));
    QVERIFY(!offers(u"Stop loading"_s));
}

void TestScale::pausesGoesOnAndStops()
{
    open(u"large"_s);
    const auto before = line();
    m_app->trigger(u"Load all items"_s);
    QVERIFY2(state().contains(u"loading all"_s), qPrintable(state()));
    QVERIFY(!offers(u"Load all"_s));
    test::comeRound();
    QCOMPARE(line(), before);
    m_app->click(u"Pause loading"_s);
    QVERIFY2(state().contains(u"paused"_s), qPrintable(state()));
    test::comeRound();
    QCOMPARE(line(), before);
    QVERIFY(!offers(u"Pause loading"_s));
    const int paused = rows();

    m_app->click(u"Go on loading"_s);
    QTRY_VERIFY(rows() > paused);
    m_app->click(u"Stop loading"_s);
    const int loaded = rows();
    QVERIFY(loaded < itemCount);
    QCOMPARE(state(), u"stopped: %1 loaded, more exist"_s.arg(QLocale().toString(loaded)));

    // Again, to the end; nothing is there twice.
    m_app->click(u"Load all"_s);
    QTRY_COMPARE(state(), u"%1 loaded, complete"_s.arg(QLocale().toString(itemCount)));
    QTRY_COMPARE(rows(), itemCount);
    // With nothing left to load it stays where it is, and says why it is off.
    const QWidget *all = test::named(m_app->window(), u"Load all"_s);
    QVERIFY(all && !all->isEnabled());
    QVERIFY(all->toolTip().contains(u"All items are loaded"_s));
    test::comeRound();
    QCOMPARE(line(), before);
}

void TestScale::bringsNothingBackThatWasDeleted()
{
    open(u"large"_s);
    m_app->click(u"Load all"_s);
    m_app->click(u"Pause loading"_s);
    // The page with this item may have been on its way by then.
    m_app->window().findChild<ui::ItemsPanel *>()->removeItem(u"item/05000"_s);
    m_app->click(u"Go on loading"_s);
    QTRY_VERIFY(state().contains(u"complete"_s));
    QTRY_COMPARE(rows(), itemCount - 1);
    QVERIFY(m_app->cell(u"item/05000"_s, 0).isNull());
}

void TestScale::loadsWhatLiesBeforeAJump()
{
    open(u"large"_s);
    m_app->type(u"Jump to key"_s, u"item/09950"_s);
    m_app->press(u"Jump to key"_s, Qt::Key_Return);
    QTRY_COMPARE(rows(), 50);
    QTRY_VERIFY(state().contains(u"complete"_s));
    m_app->click(u"Load all"_s);
    QVERIFY(!state().contains(u"from"_s));
    QTRY_COMPARE(state(), u"%1 loaded, complete"_s.arg(QLocale().toString(itemCount)));
}

void TestScale::endsWithAReload()
{
    open(u"large"_s);
    m_app->click(u"Load all"_s);
    m_app->click(u"Pause loading"_s);
    m_app->click(u"Reload"_s);
    QVERIFY(!offers(u"Stop loading"_s));
    QTRY_VERIFY(state().contains(u"more exist"_s));
    QVERIFY(offers(u"Load all"_s));
}

void TestScale::keepsWhatCameBeforeAnError()
{
    constexpr int count = 2'000; // more than what is under way at once brings
    fill(u"going"_s, count);
    open(u"going"_s);
    m_app->click(u"Load all"_s);
    m_app->click(u"Pause loading"_s);
    const auto before = line();
    const QRect table = m_app->table()->geometry();
    const sandbox::FaultRule refused{.fault = {.kind = sandbox::FaultKind::Status,
                                               .status = 400,
                                               .body = sandbox::StatusBody::Html},
                                     .method = "GET"_ba,
                                     .path = "/v1/Services/*/Maps/*/Items**"_ba};
    QVERIFY(await(m_service.sandbox().setFaults({{refused}})));
    const int loaded = rows();
    m_app->click(u"Go on loading"_s);
    QTRY_VERIFY2(state().contains(u"then an error"_s) || state().contains(u"complete"_s),
                 qPrintable(state()));
    QVERIFY2(state().contains(u"then an error"_s), qPrintable(state()));
    QVERIFY(await(m_service.sandbox().setFaults({})));
    QVERIFY(rows() >= loaded);
    QVERIFY(offers(u"Load the failed page again"_s));
    QCOMPARE(notice(), u"Not all items could be loaded."_s);
    // Saying so moves nothing.
    QCOMPARE(line(), before);
    QCOMPARE(m_app->table()->geometry(), table);
    QVERIFY(!offers(u"Pause loading"_s));

    m_app->click(u"Stop loading"_s);
    QVERIFY(state().startsWith(u"stopped: "_s));
    QVERIFY(!offers(u"Load the failed page again"_s));
    QCOMPARE(line(), before);
    QCOMPARE(m_app->table()->geometry(), table);
}

void TestScale::keepsWhatCameBeforeTheMapWasDeleted()
{
    constexpr int count = 2'000; // more than what is under way at once brings
    fill(u"deleted"_s, count);
    open(u"deleted"_s);
    m_app->click(u"Load all"_s);
    m_app->click(u"Pause loading"_s);
    // The sandbox answers one after the other, so by then what was under way has come.
    const QString &service = m_service.endpoint().serviceSid;
    for (int i = 0; i < 3; ++i)
        QVERIFY(await(m_client->map(service, u"deleted"_s)));
    QVERIFY(await(m_client->deleteMap(service, u"deleted"_s)));
    const int loaded = rows();
    m_app->click(u"Go on loading"_s);
    QTRY_VERIFY(state().contains(u"then the map was deleted"_s));
    QVERIFY(rows() >= loaded);
    QVERIFY(!offers(u"Load the failed page again"_s)); // there is none any more
    QVERIFY(notice().startsWith(u"Map deleted."_s));
}

void TestScale::searchesToTheEnd()
{
    open(u"large"_s);
    m_app->type(u"Filter items"_s, u"key:item/09999"_s);
    QTRY_VERIFY(notice().startsWith(u"Searched "_s));
    QVERIFY(notice().contains(u" so far"_s));
    QTRY_COMPARE(rows(), 1);
    QTRY_COMPARE(notice(), QString());
    QVERIFY(state().startsWith(u"%1 loaded, complete"_s.arg(QLocale().toString(itemCount))));
}

void TestScale::stopsSearchingAndGoesOn()
{
    open(u"large"_s);
    const QRect before = m_app->table()->geometry();
    m_app->type(u"Filter items"_s, u"nothing-like-it"_s);
    QTRY_VERIFY(offers(u"Stop"_s));
    QVERIFY(shows(u"It is not the whole map."_s)); // where the rows would be
    m_app->click(u"Stop"_s);
    QTRY_VERIFY(notice().endsWith(u": 0 match, stopped"_s));
    // What was under way when it stopped may still come.
    QTRY_COMPARE(m_app->table()->geometry(), before);
    QVERIFY(!state().contains(u"complete"_s));
    m_app->click(u"Go on"_s);
    QTRY_VERIFY(shows(u"No item matches the filter."_s));
    QCOMPARE(notice(), QString());
    QCOMPARE(m_app->table()->geometry(), before);
}

void TestScale::searchesForTheNextFilterFromWhereItWas()
{
    open(u"large"_s);
    m_app->type(u"Filter items"_s, u"nothing-like-it"_s);
    QTRY_VERIFY(offers(u"Stop"_s));
    m_app->type(u"Filter items"_s, QString());
    QTRY_COMPARE(notice(), QString());
    const auto asked = m_service.visits().size();
    m_app->type(u"Filter items"_s, u"key:item/09998"_s);
    QTRY_COMPARE(rows(), 1);
    QTRY_VERIFY(state().contains(u"complete"_s));
    constexpr int pages = itemCount / 100;
    QVERIFY(m_service.visits().size() - asked < pages + pages / 2);
}

void TestScale::searchesBeforeAJumpOnlyWhenAsked()
{
    open(u"large"_s);
    m_app->type(u"Jump to key"_s, u"item/05000"_s);
    m_app->press(u"Jump to key"_s, Qt::Key_Return);
    QTRY_VERIFY(state().contains(u"from item/05000 on"_s));
    QTRY_VERIFY(rows() > 0);
    m_app->type(u"Filter items"_s, u"status"_s);
    QTRY_VERIFY(notice().contains(u"from item/05000 on"_s));
    // Also where all of it is loaded to the end.
    m_app->type(u"Jump to key"_s, u"item/09990"_s);
    m_app->press(u"Jump to key"_s, Qt::Key_Return);
    QTRY_COMPARE(notice(), u"Searched 10 from item/09990 on: 10 match"_s);
    m_app->click(u"Search all"_s);
    QTRY_COMPARE(notice(), QString());
    QTRY_COMPARE(rows(), itemCount);
}

void TestScale::saysWhatTheLimitsLeave()
{
    open(u"large"_s);
    static const QRegularExpression form(
        u"^Requests left: (\\d+)( \\(\\d+ waiting\\))? for reading, (\\d+) for writing$"_s);
    const auto left = [&] {
        const auto match = form.match(m_app->said(u"Rate budget"_s));
        return match.hasMatch() ? match.captured(1).toInt() : -1;
    };
    const int before = left();
    QVERIFY2(before > 20, qPrintable(m_app->said(u"Rate budget"_s)));
    m_app->click(u"Load all"_s);
    QTRY_VERIFY(left() >= 0 && left() < before - 20);
}

QTEST_MAIN(TestScale)
#include "tst_scale.moc"
