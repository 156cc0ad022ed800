// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkInterface>
#include <QNetworkReply>
#include <QTcpSocket>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// The sandbox over plain HTTP, as any other client sees it. What the product's own client asks for
/// is tested in tests/sync/tst_contract.cpp; here is the rest of the contract.
class TestSandboxHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsNothingWithoutCredentials();
    void answersWithTheDocumentedHeaders();
    void decodesForms();
    void refusesNamesThatAreNoText();
    void prefersItemTtl();
    void walksPagesBothWays();
    void takesPageSizesAsDocumented_data();
    void takesPageSizesAsDocumented();
    void refusesOtherMethodsAndPaths();
    void keepsServicesAndMaps();
    void asksForAllThreeRights();
    void holdsTheRateLimits();
    void isReachableFromThisMachineAlone();

private:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QJsonObject json;
        QList<QPair<QByteArray, QByteArray>> headers;

        [[nodiscard]] QByteArray header(const QByteArray &name) const
        {
            for (const auto &[key, value] : headers) {
                if (key.compare(name, Qt::CaseInsensitive) == 0)
                    return value;
            }
            return {};
        }
    };
    void start(sandbox::Options options);
    Answer ask(const QByteArray &verb, const QString &path, const QByteArray &body = {},
               bool authorized = true);
    [[nodiscard]] int code(const Answer &answer) const { return answer.json[u"code"_s].toInt(); }

    std::atomic<qint64> m_now = 1'767'268'800'000; // 2026-01-01 12:00 UTC
    QNetworkAccessManager m_manager;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::Endpoint m_endpoint;
};

void TestSandboxHttp::init()
{
    start({});
}

void TestSandboxHttp::cleanup()
{
    m_sandbox.reset();
    m_manager.clearConnectionCache();
}

void TestSandboxHttp::start(sandbox::Options options)
{
    options.now = [this] {
        return m_now.load();
    };
    m_sandbox = std::make_unique<sandbox::Sandbox>(std::move(options));
    const auto started = test::await(m_sandbox->start());
    QVERIFY(started.has_value());
    m_endpoint = *started;
}

TestSandboxHttp::Answer TestSandboxHttp::ask(const QByteArray &verb, const QString &path,
                                             const QByteArray &body, bool authorized)
{
    QNetworkRequest request(QUrl(m_endpoint.baseUrl.toString() + path, QUrl::StrictMode));
    const std::string_view token = m_endpoint.authToken.reveal();
    const QByteArray plain =
        m_endpoint.accountSid.toLatin1() + ':' + QByteArray(token.data(), qsizetype(token.size()));
    if (authorized)
        request.setRawHeader("Authorization", "Basic " + plain.toBase64());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const std::unique_ptr<QNetworkReply> reply(m_manager.sendCustomRequest(request, verb, body));
    if (!test::waitFor([&] { return reply->isFinished(); }))
        return {};
    Answer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.body = reply->readAll();
    answer.json = QJsonDocument::fromJson(answer.body).object();
    answer.headers = reply->rawHeaderPairs();
    return answer;
}

void TestSandboxHttp::showsNothingWithoutCredentials()
{
    for (const QByteArray &verb : {"GET"_ba, "POST"_ba, "DELETE"_ba}) {
        const Answer answer = ask(verb, u"/v1/Services"_s, {}, false);
        QCOMPARE(answer.status, 401);
        QCOMPARE(code(answer), 20003);
        QCOMPARE(answer.json[u"status"_s].toInt(), 401);
        QCOMPARE(answer.json[u"more_info"_s].toString(),
                 u"https://www.twilio.com/docs/errors/20003"_s);
    }
}

void TestSandboxHttp::answersWithTheDocumentedHeaders()
{
    const Answer answer = ask("POST"_ba, u"/v1/Services/default/Maps/settings/Items"_s,
                              "Key=key&Ttl=3600&Data=%7B%7D"_ba);
    QCOMPARE(answer.status, 201);
    QVERIFY(answer.header("Content-Type").startsWith("application/json"));
    QCOMPARE(answer.header("ETag"), answer.json[u"revision"_s].toString().toLatin1());
    for (const char *name : {"Access-Control-Allow-Origin", "Access-Control-Allow-Methods",
                             "Access-Control-Allow-Headers", "Access-Control-Allow-Credentials",
                             "Access-Control-Expose-Headers", "Twilio-Request-Id"})
        QVERIFY2(!answer.header(name).isEmpty(), name);
    QCOMPARE(answer.header("Date"), "Thu, 01 Jan 2026 12:00:00 GMT"_ba);
    QCOMPARE(answer.json[u"date_expires"_s].toString(), u"2026-01-01T13:00:00Z"_s);
    QCOMPARE(ask("OPTIONS"_ba, u"/v1/Services"_s, {}, false).status, 204);
}

void TestSandboxHttp::decodesForms()
{
    const Answer answer =
        ask("POST"_ba, u"/v1/Services/default/Maps/settings/Items"_s,
            "Data=%7B%22a%22:+%22x%2By%22%7d&Key=a+b%2Bc%C3%A9&Unknown=1&Key=last+one"_ba);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json[u"key"_s].toString(), u"last one"_s);
    QVERIFY(answer.body.contains("\"data\":{\"a\": \"x+y\"}"));
}

void TestSandboxHttp::refusesNamesThatAreNoText()
{
    QCOMPARE(ask("POST"_ba, u"/v1/Services"_s, "UniqueName=%C3%28"_ba).status, 400);
    QCOMPARE(ask("POST"_ba, u"/v1/Services"_s, "FriendlyName=%C3%28"_ba).status, 400);
    QCOMPARE(ask("POST"_ba, u"/v1/Services/default"_s, "FriendlyName=%FF"_ba).status, 400);
    QCOMPARE(ask("POST"_ba, u"/v1/Services/default/Maps"_s, "UniqueName=%C3%28"_ba).status, 400);
    QCOMPARE(ask("POST"_ba, u"/v1/Services/default/Maps/settings/Permissions/%C3%28"_s,
                 "Read=true&Write=true&Manage=true"_ba)
                 .status,
             400);
    QCOMPARE(ask("POST"_ba, u"/v1/Services/default/Maps"_s, "UniqueName=%C3%A9"_ba).status, 201);
}

void TestSandboxHttp::prefersItemTtl()
{
    const Answer answer = ask("POST"_ba, u"/v1/Services/default/Maps/settings/Items"_s,
                              "Key=k&Data=%7B%7D&Ttl=60&ItemTtl=120"_ba);
    QCOMPARE(answer.json[u"date_expires"_s].toString(), u"2026-01-01T12:02:00Z"_s);
    QCOMPARE(code(ask("POST"_ba, u"/v1/Services/default/Maps/settings/Items"_s,
                      "Key=l&Data=%7B%7D&Ttl=1.5"_ba)),
             54011);
}

void TestSandboxHttp::walksPagesBothWays()
{
    const auto keysOf = [](const Answer &answer) {
        QStringList keys;
        for (const auto &item : answer.json[u"items"_s].toArray())
            keys << item.toObject()[u"key"_s].toString();
        return keys;
    };
    const auto link = [](const Answer &answer, const QString &name) {
        return QUrl(answer.json[u"meta"_s].toObject()[name].toString())
            .toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    };
    const Answer first = ask("GET"_ba, u"/v1/Services/default/Maps/agents/Items?PageSize=70"_s);
    QCOMPARE(keysOf(first).size(), 70);
    QVERIFY(first.json[u"meta"_s].toObject()[u"previous_page_url"_s].isNull());
    QCOMPARE(first.json[u"meta"_s].toObject()[u"key"_s].toString(), u"items"_s);
    QCOMPARE(first.json[u"meta"_s].toObject()[u"page_size"_s].toInt(), 70);
    const Answer second = ask("GET"_ba, link(first, u"next_page_url"_s));
    QCOMPARE(keysOf(second).size(), 70);
    QCOMPARE(second.json[u"meta"_s].toObject()[u"page"_s].toInt(), 1);
    const Answer third = ask("GET"_ba, link(second, u"next_page_url"_s));
    QCOMPARE(keysOf(third).size(), 20); // the rest
    QVERIFY(third.json[u"meta"_s].toObject()[u"next_page_url"_s].isNull());
    QCOMPARE(keysOf(ask("GET"_ba, link(third, u"previous_page_url"_s))), keysOf(second));
    QCOMPARE(keysOf(ask("GET"_ba, link(third, u"first_page_url"_s))), keysOf(first));
    QCOMPARE(keysOf(ask("GET"_ba, link(second, u"url"_s))), keysOf(second));
}

void TestSandboxHttp::takesPageSizesAsDocumented_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("items"); // -1: refused
    QTest::newRow("default") << u""_s << 50;
    QTest::newRow("1") << u"?PageSize=1"_s << 1;
    QTest::newRow("100") << u"?PageSize=100"_s << 100;
    QTest::newRow("101") << u"?PageSize=101"_s << 100;
    QTest::newRow("0") << u"?PageSize=0"_s << -1;
    QTest::newRow("word") << u"?PageSize=many"_s << -1;
    QTest::newRow("token") << u"?PageToken=%%%"_s << -1;
    QTest::newRow("order") << u"?Order=sideways"_s << -1;
    QTest::newRow("bounds") << u"?Bounds=maybe"_s << -1;
}

void TestSandboxHttp::takesPageSizesAsDocumented()
{
    QFETCH(QString, query);
    QFETCH(int, items);
    const Answer answer =
        ask("GET"_ba, u"/v1/Services/default/Maps/agents/Items"_s +
                          QString::fromLatin1(query.toLatin1().replace("%%%", "%25%25")));
    QCOMPARE(answer.status, items < 0 ? 400 : 200);
    if (items >= 0)
        QCOMPARE(answer.json[u"items"_s].toArray().size(), items);
}

void TestSandboxHttp::refusesOtherMethodsAndPaths()
{
    QCOMPARE(ask("PUT"_ba, u"/v1/Services"_s).status, 405);
    QCOMPARE(ask("DELETE"_ba, u"/v1/Services"_s).status, 405);
    QCOMPARE(ask("DELETE"_ba, u"/v1/Services/default/Maps/agents/Items"_s).status, 405);
    for (const QString &path :
         {u"/"_s, u"/v2/Services"_s, u"/v1"_s, u"/v1/Other"_s, u"/v1/Services/default/Lists"_s,
          u"/v1/Services/default/Maps/agents/Other"_s,
          u"/v1/Services/default/Maps/agents/Items/a/b"_s}) {
        const Answer answer = ask("GET"_ba, path);
        QCOMPARE(answer.status, 404);
        QCOMPARE(code(answer), 20404);
    }
}

void TestSandboxHttp::keepsServicesAndMaps()
{
    Answer answer = ask("POST"_ba, u"/v1/Services"_s, "FriendlyName=New+one&UniqueName=new"_ba);
    QCOMPARE(answer.status, 201);
    const QString sid = answer.json[u"sid"_s].toString();
    for (const QString &name :
         {u"sid"_s, u"unique_name"_s, u"account_sid"_s, u"friendly_name"_s, u"date_created"_s,
          u"date_updated"_s, u"url"_s, u"webhook_url"_s, u"webhooks_from_rest_enabled"_s,
          u"reachability_webhooks_enabled"_s, u"acl_enabled"_s,
          u"reachability_debouncing_enabled"_s, u"reachability_debouncing_window"_s, u"links"_s})
        QVERIFY2(answer.json.contains(name), qPrintable(name));
    answer = ask("POST"_ba, u"/v1/Services/new"_s, "FriendlyName=Renamed"_ba);
    QCOMPARE(answer.json[u"friendly_name"_s].toString(), u"Renamed"_s);
    answer = ask("POST"_ba, u"/v1/Services/"_s + sid + u"/Maps"_s, "UniqueName=m&Ttl=60"_ba);
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.json[u"date_expires"_s].toString(), u"2026-01-01T12:01:00Z"_s);
    answer = ask("POST"_ba, u"/v1/Services/new/Maps/m"_s, "CollectionTtl=0"_ba);
    QVERIFY(answer.json[u"date_expires"_s].isNull());
    QCOMPARE(code(ask("POST"_ba, u"/v1/Services/new/Maps"_s, "UniqueName=m"_ba)), 54301);
    QCOMPARE(ask("DELETE"_ba, u"/v1/Services/new"_s).status, 204);
    QCOMPARE(code(ask("GET"_ba, u"/v1/Services/new/Maps/m"_s)), 54050);
}

void TestSandboxHttp::asksForAllThreeRights()
{
    const QString path = u"/v1/Services/default/Maps/agents/Permissions/alice"_s;
    QCOMPARE(ask("POST"_ba, path, "Read=true&Write=false"_ba).status, 400);
    QCOMPARE(ask("POST"_ba, path, "Read=true&Write=false&Manage=maybe"_ba).status, 400);
    const Answer answer = ask("POST"_ba, path, "Read=true&Write=false&Manage=true"_ba);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.json[u"write"_s].toBool(true), false);
    QCOMPARE(ask("GET"_ba, path).json[u"manage"_s].toBool(), true);
    QCOMPARE(ask("DELETE"_ba, path).status, 204);
    QCOMPARE(ask("GET"_ba, path).status, 404);
}

void TestSandboxHttp::holdsTheRateLimits()
{
    cleanup();
    sandbox::Options options;
    options.limitRates = true;
    start(std::move(options));
    const QString item = u"/v1/Services/default/Maps/settings/Items/limits"_s;
    for (int i = 0; i < 200; ++i)
        QCOMPARE(ask("GET"_ba, item).status, 200);
    const Answer refused = ask("GET"_ba, item);
    QCOMPARE(refused.status, 429);
    QCOMPARE(code(refused), 54009);
    QCOMPARE(refused.header("Retry-After"), "1"_ba);
    QCOMPARE(ask("GET"_ba, u"/v1/Services/default/Maps/queues/Items"_s).status, 200); // another map
    QCOMPARE(ask("POST"_ba, item, "Ttl=0"_ba).status, 200); // another direction
    m_now += 100;
    QCOMPARE(ask("GET"_ba, item).status, 200);
    QCOMPARE(ask("GET"_ba, item).status, 200);
    QCOMPARE(ask("GET"_ba, item).status, 429);
}

void TestSandboxHttp::isReachableFromThisMachineAlone()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.protocol() != QAbstractSocket::IPv4Protocol)
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, quint16(m_endpoint.baseUrl.port()));
        QVERIFY2(!socket.waitForConnected(test::patienceMs), qPrintable(address.toString()));
    }
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, quint16(m_endpoint.baseUrl.port()));
    QVERIFY(socket.waitForConnected(test::patienceMs));
}

QTEST_GUILESS_MAIN(TestSandboxHttp)
#include "tst_sandbox_http.moc"
