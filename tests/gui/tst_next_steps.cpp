// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::ScriptedServer;
using Then = test::ScriptedServer::Reply::Then;

namespace {

const QString serviceSid = u"IS00000000000000000000000000000000"_s;
const QString mapSid = u"MP00000000000000000000000000000000"_s;

QByteArray http(const QByteArray &status, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray refusal(const QByteArray &status, const QByteArray &code)
{
    return http(status,
                "{\"code\":" + code + ",\"message\":\"no\",\"status\":" + status.first(3) + "}");
}

/// What may go well the next time.
const QByteArray refused = refusal("400 Bad Request"_ba, "20001"_ba);

QByteArray item(const QByteArray &key, const QByteArray &data, const QByteArray &revision)
{
    return "{\"key\":\"" + key + "\",\"account_sid\":\"AC00000000000000000000000000000000\"," +
           "\"service_sid\":\"" + serviceSid.toLatin1() + "\",\"map_sid\":\"" + mapSid.toLatin1() +
           "\",\"url\":null,\"revision\":\"" + revision + "\",\"data\":" + data +
           ",\"date_expires\":null,\"date_created\":\"2026-01-01T00:00:00Z\"," +
           "\"date_updated\":\"2026-01-01T00:00:00Z\",\"created_by\":\"system\"}";
}

QByteArray page(const QByteArray &list, const QByteArray &entries)
{
    return http("200 OK"_ba, "{\"" + list + "\":[" + entries + "],\"meta\":{\"key\":\"" + list +
                                 "\",\"next_page_url\":null}}");
}

const QByteArray oneItem = page("items"_ba, item("a"_ba, "{\"n\":1}"_ba, "1"_ba));

const QByteArray oneService = page(
    "services"_ba, "{\"sid\":\"" + serviceSid.toLatin1() +
                       "\",\"unique_name\":\"desk\",\"friendly_name\":\"Desk\",\"account_sid\":"
                       "\"AC00000000000000000000000000000000\",\"url\":null}");

} // namespace

/// What went wrong brings the next step with it, and is said no longer than it holds.
class TestNextSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createsAgain();
    void createsAgainWithWhatIsTyped();
    void savesAgain();
    void deletesAgain();
    void loadsAgain();
    void readsTheTreeAgain();
    void leadsToTheConnections_data();
    void leadsToTheConnections();
    void offersNothingWhereNothingHelps();
    void anyRetryTakesTheErrorAway();
    void leavesTheMessageOfAnotherMap();

private:
    void open(const QByteArray &services, const QByteArray &items);
    void reply(const QByteArray &answer) { m_server->addReply({answer, Then::KeepOpen}); }
    void choose();
    [[nodiscard]] bool offers(const QString &what)
    {
        return test::named(m_app->window(), what) != nullptr;
    }

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<test::WindowFixture> m_app;
};

void TestNextSteps::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_app = std::make_unique<test::WindowFixture>(m_clock);
}

void TestNextSteps::cleanup()
{
    m_app.reset();
    m_server.reset();
}

void TestNextSteps::open(const QByteArray &services, const QByteArray &items)
{
    reply(services);
    reply(items);
    store::Profile profile;
    profile.baseUrl = m_server->url();
    QVERIFY(m_app->open(profile, Secret::take("x"_ba), serviceSid, u"agents"_s));
    QTRY_COMPARE(m_server->requests().size(), 2);
}

void TestNextSteps::choose()
{
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 1);
    QTest::mouseClick(m_app->table()->viewport(), Qt::LeftButton, {},
                      m_app->table()->visualRect(m_app->table()->model()->index(0, 0)).center());
}

void TestNextSteps::createsAgainWithWhatIsTyped()
{
    open(page("services"_ba, {}), page("items"_ba, {}));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    reply(refused);
    m_app->type(u"Key"_s, u"a"_s);
    m_app->type(u"Data"_s, u"{\"n\":1}"_s);
    m_app->press(u"Data"_s, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(offers(u"Try again"_s));
    auto *data = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    QCOMPARE(m_app->window().focusWidget(), data);
    QTest::keyClick(data, Qt::Key_Backspace);
    // What cannot be created is not sent, and so it says.
    const auto requests = m_server->requests().size();
    m_app->click(u"Try again"_s);
    QVERIFY(m_app->said(u"Message"_s).startsWith(u"Nothing was sent"_s));
    QCOMPARE(m_server->requests().size(), requests);

    reply(refused);
    data->setFocus();
    QTest::keyClicks(data, u",\"m\":2}"_s);
    QTest::keyClick(data, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(offers(u"Try again"_s));
    QTest::keyClick(data, Qt::Key_Backspace);
    QTest::keyClicks(data, u",\"l\":3}"_s);
    reply(http("201 Created"_ba, item("a"_ba, R"({"n":1,"m":2,"l":3})"_ba, "1"_ba)));
    m_app->click(u"Try again"_s);
    QCOMPARE(m_app->window().focusWidget(), data); // nothing is taken away while it is sent
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created a"_s));
    QVERIFY(m_server->requests().last().contains("%22l%22%3A3"_ba));
    QCOMPARE(data->toPlainText(), QString());
}

void TestNextSteps::createsAgain()
{
    open(page("services"_ba, {}), page("items"_ba, {}));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    reply(refused);
    m_app->type(u"Key"_s, u"a"_s);
    m_app->type(u"Data"_s, u"{\"n\":1}"_s);
    m_app->press(u"Data"_s, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(offers(u"Try again"_s));
    QVERIFY(!offers(u"Open connections"_s));
    // The keyboard is where it was.
    QCOMPARE(m_app->window().focusWidget(), test::named(m_app->window(), u"Data"_s));
    reply(http("201 Created"_ba, item("a"_ba, "{\"n\":1}"_ba, "1"_ba)));
    m_app->click(u"Try again"_s);
    QVERIFY(!offers(u"Try again"_s));
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created a"_s));
    m_app->click(u"Dismiss message"_s);
    QCOMPARE(m_app->said(u"Message"_s), QString());
}

void TestNextSteps::savesAgain()
{
    open(page("services"_ba, {}), oneItem);
    choose();
    reply(refused);
    m_app->type(u"Data"_s, u"{\"n\":2}"_s);
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(offers(u"Try again"_s));
    // What was typed since is sent, too.
    m_app->type(u"Data"_s, u"{\"n\":3}"_s);
    reply(http("200 OK"_ba, item("a"_ba, "{\"n\":3}"_ba, "2"_ba)));
    m_app->click(u"Try again"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved a"_s));
    QVERIFY(m_server->requests().last().contains("Data=%7B%22n%22%3A3%7D"));
    QCOMPARE(m_app->window().focusWidget(), test::named(m_app->window(), u"Data"_s));
}

void TestNextSteps::deletesAgain()
{
    open(page("services"_ba, {}), oneItem);
    choose();
    reply(refused);
    m_app->click(u"Delete item"_s);
    m_app->click(u"Delete"_s);
    QTRY_VERIFY(offers(u"Try again"_s));
    reply("HTTP/1.1 204 No Content\r\nDate: Thu, 01 Jan 2026 00:00:00 GMT\r\n\r\n"_ba);
    m_app->click(u"Try again"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Deleted a"_s));
    QVERIFY(m_app->cell(u"a"_s, 0).isNull());
    // Its form is gone; the work goes on in the list.
    QCOMPARE(m_app->window().focusWidget(), m_app->table());
}

void TestNextSteps::loadsAgain()
{
    open(page("services"_ba, {}), refused);
    QTRY_VERIFY(offers(u"Try again"_s));
    QVERIFY(!m_app->said(u"Message"_s).isEmpty());
    reply(oneItem);
    m_app->click(u"Try again"_s);
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 1);
    QCOMPARE(m_app->said(u"Message"_s), QString());
}

void TestNextSteps::readsTheTreeAgain()
{
    open(refused, oneItem);
    QTRY_VERIFY(offers(u"Try again"_s));
    reply(oneService);
    reply(refused); // the maps of the service, which is opened by itself
    m_app->click(u"Try again"_s);
    QTRY_COMPARE(m_server->requests().size(), 4);
    QTRY_VERIFY(offers(u"Try again"_s));
    reply(page("maps"_ba, "{\"sid\":\"" + mapSid.toLatin1() + "\",\"unique_name\":\"agents\"}"));
    m_app->click(u"Try again"_s);
    const auto *tree = test::named<QTreeView>(m_app->window(), u"Services and maps"_s);
    QTRY_COMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
    QCOMPARE(m_app->said(u"Message"_s), QString());
}

void TestNextSteps::leadsToTheConnections_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("wrong credentials") << refusal("401 Unauthorized"_ba, "20003"_ba);
    QTest::newRow("not allowed") << refusal("403 Forbidden"_ba, "20403"_ba);
}

void TestNextSteps::leadsToTheConnections()
{
    QFETCH(QByteArray, answer);
    open(page("services"_ba, {}), answer);
    QTRY_VERIFY(offers(u"Open connections"_s));
    const QSignalSpy wanted(&m_app->window(), &ui::MainWindow::connectionsWanted);
    m_app->click(u"Open connections"_s);
    QCOMPARE(wanted.count(), 1);
}

void TestNextSteps::offersNothingWhereNothingHelps()
{
    open(page("services"_ba, {}), page("items"_ba, {}));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    reply(refusal("400 Bad Request"_ba, "54011"_ba)); // the TTL
    m_app->type(u"Key"_s, u"a"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"TTL"_s));
    QVERIFY(!offers(u"Try again"_s) && !offers(u"Open connections"_s));
}

void TestNextSteps::anyRetryTakesTheErrorAway()
{
    open(page("services"_ba, {}), oneItem);
    choose();
    reply(refused);
    m_app->click(u"Reload"_s);
    QTRY_VERIFY(offers(u"Try again"_s));
    reply(oneItem);
    m_app->click(u"Reload"_s);
    QTRY_COMPARE(m_app->said(u"Message"_s), QString());

    reply(refused);
    m_app->type(u"Data"_s, u"{\"n\":2}"_s);
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(offers(u"Try again"_s));
    reply(http("200 OK"_ba, item("a"_ba, "{\"n\":2}"_ba, "2"_ba)));
    m_app->press(u"Data"_s, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!offers(u"Try again"_s));
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Saved a"_s));
}

void TestNextSteps::leavesTheMessageOfAnotherMap()
{
    open(page("services"_ba, {}), refused);
    QTRY_VERIFY(!m_app->said(u"Message"_s).isEmpty());
    reply(oneItem);
    m_app->window().showPlace({serviceSid, u"another"_s}, u"another"_s, {});
    QCOMPARE(m_app->said(u"Message"_s), QString());
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 1);
    QCOMPARE(m_app->said(u"Message"_s), QString());
}

QTEST_MAIN(TestNextSteps)
#include "tst_next_steps.moc"
