// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "app/sync/client.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

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

/// An item as an answer gives it at least.
QByteArray itemOf(const QByteArray &key, const QByteArray &data = "{}"_ba)
{
    return R"({"revision":"2","key":")" + key + R"(","data":)" + data + '}';
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
    void followsAGatewaysPagesAtItsOwnOrigin_data();
    void followsAGatewaysPagesAtItsOwnOrigin();
    void noticesAPageThatLeadsToItself();
    void refusesWhatCannotBeAddressed();
    void refusesARevisionThatWouldBreakTheHeader();
    void takesNoOtherAnswerForAPage_data();
    void takesNoOtherAnswerForAPage();
    void readsOddItemsButNotAsWhatAWriteHasMade();
    void takesNoPartOfAnAnswerForTheWhole();
    void takesADocumentedStatusAlone_data();
    void takesADocumentedStatusAlone();
    void namesTheHostOfALostConnection();
    void takesNoAnswerAboutSomethingElse_data();
    void takesNoAnswerAboutSomethingElse();
    void takesNothingElseForWhatAWriteHasMade_data();
    void takesNothingElseForWhatAWriteHasMade();
    void takesNothingElseForAnItem_data();
    void takesNothingElseForAnItem();
    void takesNoDeletionWithoutItsTime();
    void takesARefusalOfTheServiceAlone();
    void staysWithTheMapThatALinkNames();
    void takesAnswersThatContradictNothing();
    void asksAgainAfterAnAnswerAboutSomethingElse();

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
    m_server->addAnswer("201 Created", itemOf("key"));
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
    m_server->addAnswer("201 Created", itemOf("k"));
    for (int i = 0; i < 3; ++i)
        m_server->addAnswer("200 OK", itemOf("k"));
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
    m_server->addAnswer("200 OK", itemOf("a/b 100%+\u00e9?#"));
    m_server->addAnswer("201 Created", itemOf("a+b & c", R"({"x":"+"})"));
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
    m_server->addAnswer("200 OK", R"({"sid":null})");
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
    const auto page = await(m_client->nextItems(service, map, m_server->url(path), {}));
    QCOMPARE(page.has_value(), follows);
    QCOMPARE(m_server->requests().size(), follows ? 1 : 0);
    // The same path at another origin is never asked.
    const auto elsewhere = await(m_client->nextItems(service, map, stranger.url(path), {}));
    QCOMPARE(elsewhere.error().kind, ErrorKind::OriginRefused);
    QCOMPARE(stranger.requests().size(), 0);
}

void TestWire::followsAGatewaysPagesAtItsOwnOrigin_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("asked"); // empty: none is
    const QString query = u"?PageSize=2&Page=1&PageToken=a%2Fb%2B"_s;
    const QString service = u"https://sync.twilio.com"_s;
    QTest::newRow("the service's host") << u""_s << service + items + query << items + query;
    QTest::newRow("its own way in")
        << u"/sync"_s << service + items + query << u"/sync"_s + items + query;
    QTest::newRow("part of the path lost")
        << u"/sync"_s << u"HERE"_s + items + query << u"/sync"_s + items + query;
    QTest::newRow("unencrypted behind it")
        << u""_s << u"http://10.0.0.7:8080"_s + items + query << items + query;
    QTest::newRow("a name in it") << u""_s << u"https://me:secret@sync.twilio.com"_s + items + query
                                  << items + query;
    QTest::newRow("no query") << u""_s << service + items << items;
    QTest::newRow("another map")
        << u""_s
        << service + u"/v1/Services/default/Maps/MP11111111111111111111111111111111/Items?Page=1"_s
        << QString();
    QTest::newRow("one item") << u""_s << service + items + u"/key?Page=1"_s << QString();
    QTest::newRow("something else") << u"/sync"_s << service + u"/other"_s + items << QString();
}

void TestWire::followsAGatewaysPagesAtItsOwnOrigin()
{
    QFETCH(QString, base);
    QFETCH(QString, link);
    QFETCH(QString, asked);
    connectTo(m_server->url(base.isEmpty() ? u"/"_s : base));
    QSignalSpy named(m_gate.get(), &net::Gate::linksNamedElsewhere);
    const bool isOwn = link.startsWith(u"HERE"_s);
    link.replace(u"HERE"_s, m_server->url(u""_s).toString());
    m_server->addAnswer("200 OK", pageWith(QUrl(link)));
    m_server->addAnswer("200 OK", pageWith(QUrl(link + (link.contains(u'?') ? u"0"_s : u"?a"_s))));
    const auto first = await(m_client->items(service, map, {}));
    QVERIFY(first.has_value());
    const auto second = await(m_client->nextItems(service, map, *first->value->next(), {}));
    QCOMPARE(second.has_value(), !asked.isEmpty());
    if (asked.isEmpty()) {
        QCOMPARE(second.error().kind, ErrorKind::OriginRefused);
        QCOMPARE(m_server->requests().size(), 1);
        QCOMPARE(named.size(), 0);
        return;
    }
    QCOMPARE(m_server->requests().size(), 2);
    QVERIFY2(m_server->requests()[1].startsWith("GET " + asked.toLatin1() + " HTTP/1.1"),
             m_server->requests()[1].constData());
    QVERIFY(m_server->url(u"/"_s).isParentOf(*second->value->next())); // this one, too
    QCOMPARE(named.size(), isOwn ? 0 : 1);
    if (!isOwn)
        QCOMPARE(named.first().first().toString(), net::Origin(QUrl(link)).text());
}

void TestWire::noticesAPageThatLeadsToItself()
{
    const QUrl self = m_server->url(items + u"?Page=1"_s);
    m_server->addAnswer("200 OK", pageWith(self));
    const auto page = await(m_client->nextItems(service, map, self, {}));
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
    QTest::newRow("no list") << "{\"meta\":{\"next_page_url\":null}}"_ba;
    QTest::newRow("no meta") << "{\"items\":[]}"_ba;
    QTest::newRow("cut short") << "{\"items\":[{\"key\":\"a\"},"_ba;
    QTest::newRow("damage behind") << "{\"items\":[],\"meta\":{\"next_page_url\":null},\"x\":}"_ba;
    QTest::newRow("invalid UTF-8")
        << "{\"items\":[{\"key\":\"\xff\"}],\"meta\":{\"next_page_url\":null}}"_ba;
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

void TestWire::readsOddItemsButNotAsWhatAWriteHasMade()
{
    const QByteArray item = R"({"key":"k","data":[1]})";
    m_server->addAnswer("200 OK", R"({"items":[)" + item + R"(,7],"meta":{"next_page_url":null}})");
    const auto page = await(m_client->items(service, map, {}));
    QVERIFY(page.has_value());
    QCOMPARE(page->value->items().size(), std::size_t(2));
    m_server->addAnswer("201 Created", R"({"key":"k","revision":"2","data":{},"date_created":7})");
    const auto made = await(m_client->createItem(service, map, {u"k"_s, "{}", {}, {}}));
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().kind, ErrorKind::AnswerUnreadable);
    QVERIFY(made.error().mayHaveBeenApplied);
}

void TestWire::takesNoPartOfAnAnswerForTheWhole()
{
    using Then = ScriptedServer::Reply::Then;
    for (
        const QByteArray &cut :
        {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n{\"items\":[],"_ba,
         "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nb\r\n{\"items\":[]\r\n"_ba,
         "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"items\":[],\"meta\":{\"next_page_url\":null}}"_ba}) {
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

namespace {

/// What came of a request, whatever it was.
struct Outcome
{
    std::optional<Error> error; ///< nothing: it was done
};

template <typename T>
Outcome outcomeOf(QFuture<Result<T>> reply)
{
    const auto result = await(std::move(reply));
    return {result ? std::nullopt : std::optional(result.error())};
}

/// Each operation of the client once, with what it sends always the same.
const QHash<QByteArray, std::function<Outcome(sync::Client &)>> operations{
    {"services",
     [](sync::Client &client) {
         return outcomeOf(client.services());
     }},
    {"service",
     [](sync::Client &client) {
         return outcomeOf(client.service(service));
     }},
    {"default service",
     [](sync::Client &client) {
         return outcomeOf(client.service(u"default"_s));
     }},
    {"maps",
     [](sync::Client &client) {
         return outcomeOf(client.maps(service));
     }},
    {"map",
     [](sync::Client &client) {
         return outcomeOf(client.map(service, map));
     }},
    {"map by name",
     [](sync::Client &client) {
         return outcomeOf(client.map(service, u"agents"_s));
     }},
    {"create map",
     [](sync::Client &client) {
         return outcomeOf(client.createMap(service, {u"agents"_s, {}}));
     }},
    {"delete map",
     [](sync::Client &client) {
         return outcomeOf(client.deleteMap(service, map));
     }},
    {"items",
     [](sync::Client &client) {
         return outcomeOf(client.items(service, map, {}));
     }},
    {"items by name",
     [](sync::Client &client) {
         return outcomeOf(client.items(service, u"agents"_s, {}));
     }},
    {"page of items",
     [](sync::Client &client) {
         return outcomeOf(client.items(service, map, {}));
     }},
    {"item",
     [](sync::Client &client) {
         return outcomeOf(client.item(service, map, u"k"_s));
     }},
    {"create",
     [](sync::Client &client) {
         return outcomeOf(client.createItem(service, map, {u"k"_s, R"({"n":1.0})"_ba, {}, {}}));
     }},
    {"update",
     [](sync::Client &client) {
         return outcomeOf(
             client.updateItem(service, map, u"k"_s, {R"({"n":1.0})"_ba, {}, {}}, u"1f"_s));
     }},
    {"update of the TTL",
     [](sync::Client &client) {
         return outcomeOf(client.updateItem(service, map, u"k"_s, {{}, 60, {}}, u"1f"_s));
     }},
    {"delete",
     [](sync::Client &client) {
         return outcomeOf(client.deleteItem(service, map, u"k"_s, u"1f"_s));
     }},
    {"permissions",
     [](sync::Client &client) {
         return outcomeOf(client.permissions(service, map));
     }},
    {"set permission",
     [](sync::Client &client) {
         return outcomeOf(client.setPermission(service, map, u"omar"_s, {true, false, false}));
     }},
    {"remove permission",
     [](sync::Client &client) {
         return outcomeOf(client.removePermission(service, map, u"omar"_s));
     }},
};

bool isWrite(const QByteArray &operation)
{
    static const QList<QByteArray> beginnings{"create", "update", "delete", "set", "remove"};
    return std::ranges::any_of(
        beginnings, [&](const QByteArray &beginning) { return operation.startsWith(beginning); });
}

QByteArray pageOf(const QByteArray &list, const QByteArray &entries, const QByteArray &url = {})
{
    const QByteArray self = url.isEmpty() ? "null"_ba : '"' + url + '"';
    return "{\"" + list + "\":[" + entries + "],\"meta\":{\"url\":" + self +
           ",\"next_page_url\":null}}";
}

/// What the service answers with when it has done that.
QByteArray answerTo(const QByteArray &operation)
{
    if (operation.startsWith("delete") || operation.startsWith("remove"))
        return ""_ba;
    if (operation == "set permission")
        return R"({"identity":"omar","read":true,"write":false,"manage":false})"_ba;
    if (operation == "create map")
        return R"({"sid":"MP00000000000000000000000000000000","unique_name":"agents"})"_ba;
    if (operation.contains("map") || operation.contains("service"))
        return R"({"sid":null})"_ba;
    return itemOf("k", R"({"n":1})");
}

const QByteArray otherService = "IS11111111111111111111111111111111";
const QByteArray otherMap = "MP11111111111111111111111111111111";

} // namespace

void TestWire::takesADocumentedStatusAlone_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<bool>("isDone");
    for (const QByteArray operation : {"create", "create map"}) {
        QTest::addRow("%s 201", operation.data()) << operation << "201 Created"_ba << true;
        QTest::addRow("%s 200", operation.data()) << operation << "200 OK"_ba << false;
        QTest::addRow("%s 202", operation.data()) << operation << "202 Accepted"_ba << false;
        QTest::addRow("%s 302", operation.data()) << operation << "302 Found"_ba << false;
    }
    for (const QByteArray operation : {"update", "set permission", "item", "map"}) {
        QTest::addRow("%s 200", operation.data()) << operation << "200 OK"_ba << true;
        QTest::addRow("%s 201", operation.data()) << operation << "201 Created"_ba << false;
        QTest::addRow("%s 206", operation.data()) << operation << "206 Partial"_ba << false;
    }
    for (const QByteArray operation : {"delete", "delete map", "remove permission"}) {
        QTest::addRow("%s 204", operation.data()) << operation << "204 No Content"_ba << true;
        QTest::addRow("%s 200", operation.data()) << operation << "200 OK"_ba << false;
        QTest::addRow("%s 202", operation.data()) << operation << "202 Accepted"_ba << false;
    }
}

void TestWire::takesADocumentedStatusAlone()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, status);
    QFETCH(bool, isDone);
    m_server->addAnswer(status, answerTo(operation), "Date: Thu, 01 Jan 2026 12:00:00 GMT\r\n");
    const Outcome outcome = operations[operation](*m_client);
    QCOMPARE(!outcome.error, isDone);
    if (isDone)
        return;
    QCOMPARE(outcome.error->kind, ErrorKind::UnexpectedStatus);
    QCOMPARE(outcome.error->httpStatus, status.first(3).toInt());
    QCOMPARE(outcome.error->mayHaveBeenApplied, isWrite(operation));
}

void TestWire::namesTheHostOfALostConnection()
{
    m_server->addAnswer("408 Request Timeout", "");
    m_server->addAnswer("408 Request Timeout", "");
    for (const QByteArray operation : {"create", "delete"}) {
        const Outcome outcome = operations[operation](*m_client);
        QCOMPARE(outcome.error->kind, ErrorKind::ConnectionLost);
        QCOMPARE(outcome.error->subject, u"127.0.0.1"_s);
        QVERIFY(outcome.error->mayHaveBeenApplied);
    }
}

void TestWire::takesNoAnswerAboutSomethingElse_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const QByteArray &operation, const QByteArray &what,
                        const QByteArray &body) {
        QTest::addRow("%s: %s", operation.data(), what.data()) << operation << body;
    };
    const QByteArray ofService = R"("service_sid":")" + otherService + '"';
    const QByteArray ofMap = R"("map_sid":")" + otherMap + '"';
    for (const QByteArray operation : {"item", "create", "update", "update of the TTL"}) {
        row(operation, "other key", R"({"key":"other","revision":"2","data":{"n":1}})");
        row(operation, "other case", R"({"key":"K","revision":"2","data":{"n":1}})");
        row(operation, "mark before it", R"({"key":"\ufeffk","revision":"2","data":{"n":1}})");
        row(operation, "other map", R"({"key":"k","revision":"2","data":{"n":1},)" + ofMap + '}');
        row(operation, "other service",
            R"({"key":"k","revision":"2","data":{"n":1},)" + ofService + '}');
    }
    for (const QByteArray operation : {"create", "update"}) {
        row(operation, "other data", R"({"key":"k","revision":"2","data":{"n":2}})");
        row(operation, "no member", R"({"key":"k","revision":"2","data":{}})");
    }
    for (const QByteArray operation : {"items", "page of items"}) {
        row(operation, "of other map", pageOf("items", R"({"key":"a",)" + ofMap + '}'));
        row(operation, "of other service", pageOf("items", R"({"key":"a",)" + ofService + '}'));
        row(operation, "second of other map",
            pageOf("items", R"({"key":"a"},{"key":"b",)" + ofMap + '}'));
        row(operation, "empty, of other map",
            pageOf("items", "",
                   "https://sync.twilio.com/v1/Services/" + service.toLatin1() + "/Maps/" +
                       otherMap + "/Items?PageSize=100&Page=0"));
    }
    row("items by name", "of other map than its URL",
        pageOf("items", R"({"key":"a",)" + ofMap + '}',
               "https://sync.twilio.com/v1/Services/" + service.toLatin1() + "/Maps/" +
                   map.toLatin1() + "/Items"));
    row("maps", "of other service", pageOf("maps", R"({"unique_name":"a",)" + ofService + '}'));
    row("maps", "empty, of other service",
        pageOf("maps", "", "https://sync.twilio.com/v1/Services/" + otherService + "/Maps"));
    row("map", "other map", R"({"sid":")" + otherMap + R"("})");
    row("map", "other service", R"({"sid":null,)" + ofService + '}');
    row("map by name", "other name", R"({"sid":null,"unique_name":"queues"})");
    row("create map", "other name", R"({"sid":null,"unique_name":"queues"})");
    row("create map", "other service", R"({"sid":null,"unique_name":"agents",)" + ofService + '}');
    row("service", "other service", R"({"sid":")" + otherService + R"("})");
    row("permissions", "of other map", pageOf("permissions", R"({"identity":"a",)" + ofMap + '}'));
    row("set permission", "of another",
        R"({"identity":"dana","read":true,"write":false,"manage":false})");
    row("set permission", "other rights",
        R"({"identity":"omar","read":true,"write":true,"manage":false})");
    row("set permission", "other map", R"({"identity":"omar",)" + ofMap + '}');
}

void TestWire::takesNoAnswerAboutSomethingElse()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    m_server->addAnswer(operation.startsWith("create") ? "201 Created" : "200 OK", body);
    m_server->addAnswer("410 Gone", ""); // a reading is repeated
    const Outcome outcome = operations[operation](*m_client);
    QVERIFY(outcome.error.has_value());
    QCOMPARE(outcome.error->kind,
             isWrite(operation) ? ErrorKind::AnswerToAnother : ErrorKind::RequestRefused);
    QCOMPARE(outcome.error->mayHaveBeenApplied, isWrite(operation));
    QCOMPARE(m_server->requests().size(), isWrite(operation) ? 1 : 2);
    // The log shows what came.
    QCOMPARE(m_log.entries().front()->answerBody, body);
}

void TestWire::takesNothingElseForWhatAWriteHasMade_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const QByteArray &operation, const QByteArray &body) {
        QTest::addRow("%s: %s", operation.data(), body.data()) << operation << body;
    };
    for (const QByteArray operation : {"create", "update", "update of the TTL"}) {
        row(operation, "{}");
        row(operation, R"({"status":"queued"})");
        row(operation, R"({"key":"k"})");
        row(operation, R"({"key":"k","revision":null,"data":{"n":1}})");
        row(operation, R"({"key":"k","revision":"2","data":null})");
        row(operation, R"({"key":null,"revision":"2","data":{"n":1}})");
        row(operation, R"({"key":"other","key":"k","revision":"2","data":{"n":1}})");
    }
    row("create map", "{}");
    row("create map", R"({"sid":null,"unique_name":"agents"})");
    row("set permission", "{}");
    row("set permission", R"({"identity":"omar"})");
    row("set permission", R"({"identity":"omar","read":true,"write":false,"manage":null})");
}

void TestWire::takesNothingElseForWhatAWriteHasMade()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    m_server->addAnswer(operation.startsWith("create") ? "201 Created" : "200 OK", body);
    const Outcome outcome = operations[operation](*m_client);
    QVERIFY(outcome.error.has_value());
    QCOMPARE(outcome.error->kind, ErrorKind::AnswerUnreadable);
    QVERIFY(outcome.error->mayHaveBeenApplied);
}

void TestWire::takesNothingElseForAnItem_data()
{
    QTest::addColumn<QByteArray>("operation");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const QByteArray &operation, const QByteArray &body) {
        QTest::addRow("%s: %s", operation.data(), body.data()) << operation << body;
    };
    for (const QByteArray operation : {"item", "map", "service"}) {
        row(operation, "{}");
        row(operation, R"({"status":"queued"})");
    }
    row("item", R"({"key":"k","data":{}})");
    row("map", R"({"sid":null,"unique_name":"a","unique_name":"agents"})");
    row("items", R"({"items":[],"items":[],"meta":{"next_page_url":null}})");
    row("maps", R"({"maps":[],"meta":{"next_page_url":null},"meta":{"next_page_url":null}})");
}

void TestWire::takesNothingElseForAnItem()
{
    QFETCH(QByteArray, operation);
    QFETCH(QByteArray, body);
    m_server->addAnswer("200 OK", body);
    const Outcome outcome = operations[operation](*m_client);
    QVERIFY(outcome.error.has_value());
    QCOMPARE(outcome.error->kind, ErrorKind::AnswerUnreadable);
    QVERIFY(!outcome.error->mayHaveBeenApplied);
}

void TestWire::takesNoDeletionWithoutItsTime()
{
    for (const QByteArray operation : {"delete", "delete map", "remove permission"}) {
        m_server->addReply({"HTTP/1.1 +204 OK\r\n\r\n", ScriptedServer::Reply::Then::Close});
        const Outcome outcome = operations[operation](*m_client);
        QVERIFY(outcome.error.has_value());
        QVERIFY(outcome.error->mayHaveBeenApplied);
    }
}

void TestWire::takesARefusalOfTheServiceAlone()
{
    const QByteArray own = R"({"code":54205,"status":412})";
    for (const QByteArray operation : {"create", "update", "delete"}) {
        m_server->addAnswer("412 Precondition Failed", "<html>gateway</html>");
        m_server->addAnswer("412 Precondition Failed", own);
        const Outcome strange = operations[operation](*m_client);
        QCOMPARE(strange.error->kind, ErrorKind::RequestRefused);
        QVERIFY(strange.error->mayHaveBeenApplied);
        // A creation makes no condition that could fail.
        const bool isConditional = operation != "create";
        const Outcome refused = operations[operation](*m_client);
        QCOMPARE(refused.error->kind == ErrorKind::RevisionMismatch, isConditional);
        QCOMPARE(refused.error->mayHaveBeenApplied, !isConditional);
    }
}

void TestWire::staysWithTheMapThatALinkNames()
{
    const QUrl next = m_server->url(items + u"?Page=1"_s);
    m_server->addAnswer("200 OK",
                        pageOf("items", R"({"key":"a","map_sid":")" + otherMap + R"("})"));
    m_server->addAnswer("200 OK",
                        pageOf("items", R"({"key":"b","map_sid":")" + map.toLatin1() + R"("})"));
    const auto page = await(m_client->nextItems(service, u"agents"_s, next, {}));
    QVERIFY(page.has_value());
    QCOMPARE(page->value->keys().first(), u"b"_s);
}

void TestWire::takesAnswersThatContradictNothing()
{
    const auto takes = [this](const QByteArray &operation, const QByteArray &body) {
        m_server->addAnswer(operation.startsWith("create") ? "201 Created" : "200 OK", body);
        return !operations[operation](*m_client).error;
    };
    // Every attribute may be null, and numbers may come back respelled and members in another
    // order.
    QVERIFY(takes("item", R"({"key":null,"revision":null,"data":null})"));
    for (const QByteArray operation : {"map", "map by name", "service"})
        QVERIFY2(takes(operation, R"({"sid":null})"), operation.data());
    for (const QByteArray operation : {"create", "update", "create map", "set permission"})
        QVERIFY2(takes(operation, answerTo(operation)), operation.data());
    QVERIFY(takes("update", itemOf("k", R"({"n":10e-1})")));
    QVERIFY(takes("update of the TTL", itemOf("k", R"({"n":7})")));
    QVERIFY(takes("item", R"({"key":"k","revision":"2","data":{},)"
                          R"("map_sid":"mp00000000000000000000000000000000"})"));
    // What was asked for by a name has a SID.
    QVERIFY(takes("map by name", R"({"sid":")" + otherMap + R"(","unique_name":"agents"})"));
    QVERIFY(takes("default service", R"({"sid":")" + otherService + R"(","unique_name":"x"})"));
    // A page's own URL may be anything but that of another list.
    QVERIFY(takes("items", pageOf("items", R"({"key":"a"})", "%")));
    QVERIFY(takes("page of items", pageOf("items", R"({"key":"a"})", "/v1/Services/x/Maps/y")));
    QVERIFY(takes("maps", R"({"maps":[],"meta":{"url":7,"next_page_url":null}})"));
    QVERIFY(takes("items", R"({"items":[],"meta":{"url":7,"next_page_url":null}})"));
}

void TestWire::asksAgainAfterAnAnswerAboutSomethingElse()
{
    m_server->addAnswer("200 OK", itemOf("other"));
    m_server->addAnswer("200 OK", itemOf("k"));
    const auto read = await(m_client->item(service, map, u"k"_s));
    QVERIFY(read.has_value());
    QCOMPARE(read->value.key, std::optional(u"k"_s));
    QCOMPARE(m_server->connections(), 2); // the first one is not trusted any more
    // Where that is all that comes, it is said.
    for (int i = 0; i < 4; ++i)
        m_server->addAnswer("200 OK", itemOf("other"));
    const auto never = await(m_client->item(service, map, u"k"_s));
    QCOMPARE(never.error().kind, ErrorKind::AnswerToAnother);
    QVERIFY(!never.error().mayHaveBeenApplied);
    QCOMPARE(m_server->requests().size(), 6);
}

QTEST_GUILESS_MAIN(TestWire)
#include "tst_wire.moc"
