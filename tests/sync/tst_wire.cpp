// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/sync/client.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::ScriptedServer;

namespace {

QByteArray pageWith(const QUrl &next)
{
    return "{\"items\":[],\"meta\":{\"key\":\"items\",\"next_page_url\":\"" + next.toEncoded() +
           "\"}}";
}

const QString service = u"IS00000000000000000000000000000000"_s;
const QString map = u"MP00000000000000000000000000000000"_s;
const QString items = u"/v1/Services/"_s + service + u"/Maps/"_s + map + u"/Items"_s;

} // namespace

/// What the client puts on the wire, byte for byte, and where it refuses to go.
class TestWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sendsTheReferenceRequest();
    void sendsParametersOnlyWhenGiven();
    void encodesWhatFormsAndPathsWouldChange();
    void keepsTheBaseUrlsPath();
    void followsPagesOnlyWhereTheyBelong_data();
    void followsPagesOnlyWhereTheyBelong();
    void noticesAPageThatLeadsToItself();
    void refusesWhatCannotBeAddressed();
    void refusesARevisionThatWouldBreakTheHeader();
    void takesNoOtherAnswerForAPage_data();
    void takesNoOtherAnswerForAPage();
    void takesNoPartOfAnAnswerForTheWhole();

private:
    void connectTo(const QUrl &base);

    SystemClock m_clock;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<net::QnamTransport> m_transport;
    net::RequestLog m_log;
    std::unique_ptr<net::Gate> m_gate;
    std::unique_ptr<sync::Client> m_client;
};

void TestWire::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_transport = std::make_unique<net::QnamTransport>(m_clock);
    connectTo(m_server->url());
}

void TestWire::cleanup()
{
    m_client.reset();
    m_gate.reset();
    m_transport.reset();
    m_server.reset();
    m_log.clear();
}

void TestWire::connectTo(const QUrl &base)
{
    m_gate = std::make_unique<net::Gate>(
        net::GateOptions{base}, net::Credentials{u"username"_s, Secret::take("password"_ba)},
        *m_transport, m_clock, m_log);
    m_client = std::make_unique<sync::Client>(*m_gate);
}

void TestWire::sendsTheReferenceRequest()
{
    m_server->addAnswer("201 Created", "{}");
    QVERIFY(await(m_client->createItem(service, map, {u"key"_s, "{}"_ba, 3'600, {}})).has_value());
    const QByteArray request = m_server->requests().first();
    QVERIFY(request.startsWith("POST " + items.toLatin1() + " HTTP/1.1\r\n"));
    QVERIFY(request.endsWith("\r\n\r\nKey=key&Data=%7B%7D&ItemTtl=3600"));
    QVERIFY(request.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
    QVERIFY(request.contains("\r\nAuthorization: Basic " +
                             QByteArray("username:password").toBase64() + "\r\n"));
    QCOMPARE(request.count("Authorization"), 1);
    QVERIFY(!request.contains("Cookie"));
    // The log has the exchange, and no trace of the password.
    QCOMPARE(m_log.entries().size(), std::size_t(1));
    for (const auto &[name, value] : m_log.entries().front()->requestHeaders)
        QVERIFY(!value.contains("password") &&
                !value.contains(QByteArray("username:password").toBase64()));
}

void TestWire::sendsParametersOnlyWhenGiven()
{
    for (int i = 0; i < 4; ++i)
        m_server->addAnswer("200 OK", "{}");
    QVERIFY(await(m_client->createItem(service, map, {u"k"_s, "{}"_ba, {}, 60})).has_value());
    QVERIFY(await(m_client->updateItem(service, map, u"k"_s, {{}, 0, {}}, u"1f"_s)).has_value());
    QVERIFY(await(m_client->updateItem(service, map, u"k"_s, {"{}"_ba, {}, {}}, {})).has_value());
    QVERIFY(m_server->requests()[0].endsWith("\r\n\r\nKey=k&Data=%7B%7D&CollectionTtl=60"));
    QVERIFY(m_server->requests()[1].endsWith("\r\n\r\nItemTtl=0"));
    QVERIFY(m_server->requests()[1].contains("\r\nIf-Match: 1f\r\n"));
    QVERIFY(m_server->requests()[2].endsWith("\r\n\r\nData=%7B%7D"));
    QVERIFY(!m_server->requests()[2].contains("If-Match"));
}

void TestWire::encodesWhatFormsAndPathsWouldChange()
{
    m_server->addAnswer("200 OK", "{}");
    m_server->addAnswer("200 OK", "{}");
    QVERIFY(await(m_client->item(service, map, u"a/b 100%+\u00e9?#"_s)).has_value());
    QVERIFY(m_server->requests()[0].startsWith("GET " + items.toLatin1() +
                                               "/a%2Fb%20100%25%2B%C3%A9%3F%23 HTTP/1.1"));
    QVERIFY(await(m_client->createItem(service, map, {u"a+b & c"_s, "{\"x\":\"+\"}"_ba, {}, {}}))
                .has_value());
    QVERIFY(m_server->requests()[1].endsWith("Key=a%2Bb%20%26%20c&Data=%7B%22x%22%3A%22%2B%22%7D"));
}

void TestWire::keepsTheBaseUrlsPath()
{
    connectTo(m_server->url(u"/gateway/sync/"_s));
    m_server->addAnswer("200 OK", "{}");
    QVERIFY(await(m_client->service(u"default"_s)).has_value());
    QVERIFY(
        m_server->requests().first().startsWith("GET /gateway/sync/v1/Services/default HTTP/1.1"));
}

void TestWire::followsPagesOnlyWhereTheyBelong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("follows");
    QTest::newRow("next") << items + u"?PageSize=100&Page=1&PageToken=x"_s << true;
    QTest::newRow("other map") << u"/v1/Services/"_s + service +
                                      u"/Maps/MP11111111111111111111111111111111/Items?Page=1"_s
                               << false;
    QTest::newRow("one item") << items + u"/key"_s << false;
    QTest::newRow("elsewhere") << u"/steal"_s << false;
    QTest::newRow("steps up") << items + u"/../Items"_s << false;
}

void TestWire::followsPagesOnlyWhereTheyBelong()
{
    QFETCH(QString, path);
    QFETCH(bool, follows);
    ScriptedServer stranger;
    stranger.addAnswer("200 OK", pageWith(QUrl()));
    m_server->addAnswer("200 OK", "{\"items\":[],\"meta\":{\"next_page_url\":null}}");
    const auto page = await(m_client->nextItems(service, map, m_server->url(path)));
    QCOMPARE(page.has_value(), follows);
    QCOMPARE(m_server->requests().size(), follows ? 1 : 0);
    // The same path at another origin is never asked.
    const auto elsewhere = await(m_client->nextItems(service, map, stranger.url(path)));
    QCOMPARE(elsewhere.error().kind, ErrorKind::OriginRefused);
    QCOMPARE(stranger.requests().size(), 0);
}

void TestWire::noticesAPageThatLeadsToItself()
{
    const QUrl self = m_server->url(items + u"?Page=1"_s);
    m_server->addAnswer("200 OK", pageWith(self));
    const auto page = await(m_client->nextItems(service, map, self));
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().kind, ErrorKind::AnswerUnreadable);
}

void TestWire::refusesWhatCannotBeAddressed()
{
    for (const QString &key : {u"."_s, u".."_s, u""_s}) {
        QCOMPARE(await(m_client->item(service, map, key)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(await(m_client->deleteItem(service, map, key, {})).error().kind,
                 ErrorKind::InvalidInput);
        QCOMPARE(await(m_client->createItem(service, map, {key, "{}"_ba, {}, {}})).error().kind,
                 ErrorKind::InvalidInput);
    }
    QCOMPARE(await(m_client->map(service, u".."_s)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestWire::refusesARevisionThatWouldBreakTheHeader()
{
    const auto answer =
        await(m_client->deleteItem(service, map, u"k"_s, u"1f\r\nX-Injected: yes"_s));
    QCOMPARE(answer.error().kind, ErrorKind::InvalidRevision);
    QCOMPARE(m_server->requests().size(), 0);
}

void TestWire::takesNoOtherAnswerForAPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << "<html>Please sign in</html>"_ba;
    QTest::newRow("nothing") << ""_ba;
    QTest::newRow("array") << "[]"_ba;
    QTest::newRow("no list") << "{\"meta\":{}}"_ba;
    QTest::newRow("no meta") << "{\"items\":[]}"_ba;
    QTest::newRow("list of numbers") << "{\"items\":[1],\"meta\":{}}"_ba;
    QTest::newRow("cut short") << "{\"items\":[{\"key\":\"a\"},"_ba;
    QTest::newRow("damage behind") << "{\"items\":[],\"meta\":{},\"x\":}"_ba;
    QTest::newRow("wrong type") << "{\"items\":[{\"key\":7}],\"meta\":{}}"_ba;
    QTest::newRow("invalid UTF-8") << "{\"items\":[{\"key\":\"\xff\"}],\"meta\":{}}"_ba;
}

void TestWire::takesNoOtherAnswerForAPage()
{
    QFETCH(QByteArray, body);
    m_server->addAnswer("200 OK", body);
    const auto page = await(m_client->items(service, map, {}));
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().kind, ErrorKind::AnswerUnreadable);
    QCOMPARE(page.error().httpStatus, 200);
}

void TestWire::takesNoPartOfAnAnswerForTheWhole()
{
    using Then = ScriptedServer::Reply::Then;
    for (const QByteArray &cut :
         {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"items\":[],"_ba,
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"items\":[]\r\n"_ba,
          "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"items\":[],\"meta\":{}}"_ba}) {
        for (int i = 0; i < 20; ++i) // reads are repeated
            m_server->addReply({cut, Then::Close});
        const auto page = await(m_client->items(service, map, {}));
        QVERIFY(!page.has_value());
        QVERIFY(page.error().kind == ErrorKind::ConnectionLost ||
                page.error().kind == ErrorKind::AnswerUnreadable);
        cleanup();
        init();
    }
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
