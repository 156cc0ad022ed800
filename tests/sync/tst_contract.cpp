// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;

/// The client against the sandbox over real HTTP: two readings of the same contract, which share no
/// code, must agree on every field and every error.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void createsWithEveryAttribute();
    void keysSurvive_data();
    void keysSurvive();
    void dataSurvives_data();
    void dataSurvives();
    void ttls_data();
    void ttls();
    void collectionTtlEndsTheMap();
    void refusals_data();
    void refusals();
    void updatesUnderAConditionAndKeepsTheExpiry();
    void deletesUnderACondition();
    void listsInOrder();
    void listsFromAKey();
    void pagesHoldUnderChange();
    void servicesAndMaps();
    void permissions();
    void wrongCredentials();
    void countsDownByTheServersClock();

private:
    [[nodiscard]] sync::Client &client() { return m_connection->client(); }
    [[nodiscard]] Result<sync::Answered<sync::Item>> create(const sync::NewItem &item)
    {
        return await(client().createItem(m_sid, m_map, item));
    }

    std::atomic<qint64> m_now =
        QDateTime(QDate(2026, 1, 1), QTime(12, 0), utcZone).toMSecsSinceEpoch();
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_connection;
    QString m_sid;
    QString m_map = u"contract"_s;
};

void TestContract::initTestCase()
{
    sandbox::Options options;
    options.now = [this] {
        return m_now.load();
    };
    m_service = std::make_unique<test::ServiceFixture>(std::move(options));
    QVERIFY(m_service->start());
    m_connection = m_service->connect();
    m_sid = m_service->endpoint().serviceSid;
    QVERIFY(await(client().createMap(m_sid, {m_map, {}})).has_value());
}

void TestContract::createsWithEveryAttribute()
{
    const auto answer = create({u"every"_s, "{\"a\": 1}"_ba, 3'600, {}});
    QVERIFY(answer.has_value());
    const sync::Item &item = answer->value;
    QCOMPARE(item.key, u"every"_s);
    QCOMPARE(item.accountSid, m_service->endpoint().accountSid);
    QCOMPARE(item.serviceSid, m_sid);
    QVERIFY(item.mapSid->startsWith(u"MP"_s));
    QCOMPARE(item.mapSid->size(), 34);
    QVERIFY(item.url->path().endsWith(u"/Items/every"_s));
    QVERIFY(!item.revision->isEmpty());
    QCOMPARE(item.data, "{\"a\": 1}"_ba);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_now, utcZone);
    QCOMPARE(item.dateExpires, now.addSecs(3'600));
    QCOMPARE(item.dateCreated, now);
    QCOMPARE(item.dateUpdated, now);
    QCOMPARE(item.createdBy, u"system"_s);
    QCOMPARE(item.etag, *item.revision);
    QVERIFY(answer->requestId.startsWith(u"RQ"_s));
    // Fetched and listed it is the same, but that a list has no ETag.
    QCOMPARE(await(client().item(m_sid, m_map, u"every"_s))->value, item);
    sync::Item listed = item;
    listed.etag.clear();
    sync::ListQuery query;
    query.from = u"every"_s;
    QCOMPARE(toItem(await(client().items(m_sid, m_map, query))->value->items().front()), listed);
}

void TestContract::keysSurvive_data()
{
    QTest::addColumn<QString>("key");
    for (const QString &key :
         {u"a/b"_s, u"100%"_s, u"a+b c"_s, u"\u00e9"_s, u"e\u0301"_s, u"\u65e5\u672c"_s,
          u"\U0001F642"_s, u"What? #1"_s, u"%2F"_s, u"a&b=c;d"_s, u"\"'\\"_s, u" "_s, u"..."_s,
          u"a\nb\tc"_s, u"A"_s, u"\u05e9\u05dc"_s, u"\u202e"_s, u"~-._!*()"_s, u"a//b/"_s})
        QTest::newRow(key.toUtf8().toPercentEncoding().constData()) << key;
    QTest::newRow("320 letters") << QString(320, u'k');
    QTest::newRow("320 emoji") << u"\U0001F642"_s.repeated(320);
}

void TestContract::keysSurvive()
{
    QFETCH(QString, key);
    const auto made = create({key, "{}"_ba, {}, {}});
    QVERIFY(made.has_value());
    QCOMPARE(made->value.key, key);
    QCOMPARE(await(client().item(m_sid, m_map, key))->value.key, key);
    QCOMPARE(await(client().updateItem(m_sid, m_map, key, {"{\"x\":1}"_ba, {}, {}}, {}))->value.key,
             key);
    QVERIFY(await(client().deleteItem(m_sid, m_map, key, {})).has_value());
    QCOMPARE(await(client().item(m_sid, m_map, key)).error().kind, ErrorKind::ItemNotFound);
}

void TestContract::dataSurvives_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("big integer") << "{\"n\":9007199254740993}"_ba;
    QTest::newRow("spellings") << "{\"a\":1.0,\"b\":1e2,\"c\":-0,\"d\":0.10}"_ba;
    QTest::newRow("order and doubles") << "{\"b\":1,\"a\":2,\"b\":3}"_ba;
    QTest::newRow("white space") << "{ \"a\" :\r\n\t[ 1 , 2 ] }"_ba;
    QTest::newRow("escapes") << "{\"\\u0041\":\"\\/\\u00e9\\ud83d\\ude42\"}"_ba;
    QTest::newRow("raw characters") << "{\"\u65e5\":\"\U0001F642\u2028\u2029\"}"_ba;
    QTest::newRow("form characters") << "{\"a\":\"+ & = % ; #\"}"_ba;
    QByteArray nested;
    for (int i = 0; i < 64; ++i)
        nested += "{\"a\":";
    nested += "1" + QByteArray(64, '}');
    QTest::newRow("64 deep") << nested;
    QTest::newRow("16,384 bytes") << "{\"a\":\"" + QByteArray(16'384 - 8, 'x') + "\"}";
}

void TestContract::dataSurvives()
{
    QFETCH(QByteArray, data);
    const QString key = u"data"_s;
    const auto made = create({key, data, {}, {}});
    QVERIFY(made.has_value());
    QCOMPARE(made->value.data, data);
    QCOMPARE(await(client().item(m_sid, m_map, key))->value.data, data);
    sync::ListQuery query;
    query.from = key;
    QCOMPARE(toItem(await(client().items(m_sid, m_map, query))->value->items().front()).data, data);
    QVERIFY(await(client().deleteItem(m_sid, m_map, key, {})).has_value());
}

void TestContract::ttls_data()
{
    QTest::addColumn<std::optional<qint64>>("ttl");
    QTest::addColumn<bool>("expires");
    QTest::newRow("none") << std::optional<qint64>() << false;
    QTest::newRow("0") << std::optional<qint64>(0) << false;
    QTest::newRow("1") << std::optional<qint64>(1) << true;
    QTest::newRow("a year") << std::optional<qint64>(31'536'000) << true;
}

void TestContract::ttls()
{
    QFETCH(std::optional<qint64>, ttl);
    QFETCH(bool, expires);
    const auto made = create({u"ttl"_s, "{}"_ba, ttl, {}});
    QVERIFY(made.has_value());
    QCOMPARE(made->value.dateExpires.has_value(), expires);
    if (expires) {
        m_now += *ttl * 1'000 - 1;
        QVERIFY(await(client().item(m_sid, m_map, u"ttl"_s)).has_value());
        m_now += 1;
        QCOMPARE(await(client().item(m_sid, m_map, u"ttl"_s)).error().kind,
                 ErrorKind::ItemNotFound);
    } else {
        QVERIFY(await(client().deleteItem(m_sid, m_map, u"ttl"_s, {})).has_value());
    }
}

void TestContract::collectionTtlEndsTheMap()
{
    QVERIFY(await(client().createMap(m_sid, {u"mortal"_s, {}})).has_value());
    QVERIFY(await(client().createItem(m_sid, u"mortal"_s, {u"k"_s, "{}"_ba, {}, 60})).has_value());
    QVERIFY(await(client().map(m_sid, u"mortal"_s))->value.dateExpires);
    m_now += 60'000;
    QCOMPARE(await(client().item(m_sid, u"mortal"_s, u"k"_s)).error().kind, ErrorKind::MapNotFound);
    // Its name is free again.
    QVERIFY(await(client().createMap(m_sid, {u"mortal"_s, {}})).has_value());
}

void TestContract::refusals_data()
{
    using Attempt = std::function<QFuture<Result<sync::Answered<sync::Item>>>()>;
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    const auto creating = [this](const sync::NewItem &item, const QString &map = u"contract"_s,
                                 const QString &service = {}) -> Attempt {
        return [=, this] {
            return client().createItem(service.isEmpty() ? m_sid : service, map, item);
        };
    };
    const auto updating = [this](const QString &key, const sync::ItemChange &change,
                                 const std::optional<QString> &ifMatch) -> Attempt {
        return [=, this] {
            return client().updateItem(m_sid, m_map, key, change, ifMatch);
        };
    };
    const sync::NewItem good{u"refused"_s, "{}"_ba, {}, {}};
    QTest::newRow("data is an array")
        << creating({u"k"_s, "[]"_ba, {}, {}}) << ErrorKind::InvalidData << 400 << 54008;
    QTest::newRow("data is no JSON")
        << creating({u"k"_s, "{"_ba, {}, {}}) << ErrorKind::InvalidData << 400 << 54008;
    QTest::newRow("16,385 bytes")
        << creating({u"k"_s, "{\"a\":\"" + QByteArray(16'385 - 8, 'x') + "\"}", {}, {}})
        << ErrorKind::DataTooLarge << 413 << 54006;
    QTest::newRow("TTL beyond a year")
        << creating({u"k"_s, "{}"_ba, 31'536'001, {}}) << ErrorKind::InvalidTtl << 400 << 54011;
    QTest::newRow("TTL negative") << creating({u"k"_s, "{}"_ba, -1, {}}) << ErrorKind::InvalidTtl
                                  << 400 << 54011;
    QTest::newRow("collection TTL")
        << creating({u"k"_s, "{}"_ba, {}, 31'536'001}) << ErrorKind::InvalidTtl << 400 << 54011;
    QTest::newRow("key of 321") << creating({QString(321, u'k'), "{}"_ba, {}, {}})
                                << ErrorKind::InvalidKey << 400 << 54209;
    QTest::newRow("key ..") << creating({u".."_s, "{}"_ba, {}, {}}) << ErrorKind::InvalidInput << 0
                            << 0;
    QTest::newRow("no such map") << creating(good, u"nowhere"_s) << ErrorKind::MapNotFound << 404
                                 << 54200;
    QTest::newRow("no such service")
        << creating(good, u"contract"_s, u"nobody"_s) << ErrorKind::ServiceNotFound << 404 << 54050;
    QTest::newRow("key exists") << creating({u"every"_s, "{}"_ba, {}, {}}) << ErrorKind::ItemExists
                                << 409 << 54208;
    QTest::newRow("update of nothing")
        << updating(u"nothing"_s, {"{}"_ba, {}, {}}, {}) << ErrorKind::ItemNotFound << 404 << 54201;
    QTest::newRow("old revision") << updating(u"kept"_s, {"{}"_ba, {}, {}}, u"0"_s)
                                  << ErrorKind::RevisionMismatch << 412 << 54205;
    QTest::newRow("malformed revision") << updating(u"kept"_s, {"{}"_ba, {}, {}}, u"zz"_s)
                                        << ErrorKind::InvalidRevision << 400 << 54003;
    QTest::newRow("collection TTL alone")
        << updating(u"kept"_s, {{}, {}, 60}, {}) << ErrorKind::RequestRefused << 400 << 20001;
}

void TestContract::refusals()
{
    using Attempt = std::function<QFuture<Result<sync::Answered<sync::Item>>>()>;
    QFETCH(Attempt, attempt);
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    QFETCH(int, code);
    static_cast<void>(await(client().createItem(m_sid, m_map, {u"every"_s, "{}"_ba, {}, {}})));
    static_cast<void>(
        await(client().createItem(m_sid, m_map, {u"kept"_s, "{\"kept\":1}"_ba, {}, {}})));
    const auto answer = await(attempt());
    QVERIFY(!answer.has_value());
    const Error &error = answer.error();
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.serviceCode, code);
    if (status != 0) {
        QVERIFY(!error.detail.isEmpty());
        QCOMPARE(error.moreInfo, QUrl(u"https://www.twilio.com/docs/errors/%1"_s.arg(code)));
        QVERIFY(error.requestId.startsWith(u"RQ"_s));
    }
    QVERIFY(!error.mayHaveBeenApplied);
    QCOMPARE(await(client().item(m_sid, m_map, u"kept"_s))->value.data, "{\"kept\":1}"_ba);
}

void TestContract::updatesUnderAConditionAndKeepsTheExpiry()
{
    const auto made = create({u"update"_s, "{\"v\":1}"_ba, 3'600, {}});
    QVERIFY(made.has_value());
    const auto changed = await(client().updateItem(
        m_sid, m_map, u"update"_s, {"{\"v\":2}"_ba, {}, {}}, made->value.matchable()));
    QVERIFY(changed.has_value());
    QCOMPARE(changed->value.data, "{\"v\":2}"_ba);
    QCOMPARE(changed->value.dateExpires, made->value.dateExpires);
    QVERIFY(changed->value.revision != made->value.revision);
    QCOMPARE(changed->value.etag, *changed->value.revision);
    // The first revision is gone.
    QCOMPARE(await(client().updateItem(m_sid, m_map, u"update"_s, {"{}"_ba, {}, {}},
                                       made->value.matchable()))
                 .error()
                 .kind,
             ErrorKind::RevisionMismatch);
    // TTL alone: data stays, 0 takes the expiry away.
    const auto forever = await(
        client().updateItem(m_sid, m_map, u"update"_s, {{}, 0, {}}, changed->value.matchable()));
    QVERIFY(forever.has_value());
    QVERIFY(!forever->value.dateExpires);
    QCOMPARE(forever->value.data, "{\"v\":2}"_ba);
}

void TestContract::deletesUnderACondition()
{
    const auto made = create({u"delete"_s, "{}"_ba, {}, {}});
    QVERIFY(made.has_value());
    QCOMPARE(await(client().deleteItem(m_sid, m_map, u"delete"_s, u"0"_s)).error().kind,
             ErrorKind::RevisionMismatch);
    const auto gone =
        await(client().deleteItem(m_sid, m_map, u"delete"_s, made->value.matchable()));
    QVERIFY(gone.has_value());
    QVERIFY(gone->requestId.startsWith(u"RQ"_s));
    QCOMPARE(await(client().deleteItem(m_sid, m_map, u"delete"_s, {})).error().kind,
             ErrorKind::ItemNotFound);
}

void TestContract::listsInOrder()
{
    for (const sync::Order order : {sync::Order::Ascending, sync::Order::Descending}) {
        sync::ListQuery query;
        query.order = order;
        query.pageSize = 7;
        QStringList keys;
        auto page = await(client().items(m_sid, u"agents"_s, query));
        QVERIFY(page.has_value());
        for (;;) {
            keys << page->value->keys();
            if (!page->value->next())
                break;
            page = await(client().nextItems(m_sid, u"agents"_s, *page->value->next(), query));
            QVERIFY(page.has_value());
        }
        QCOMPARE(keys.size(), 160);
        QStringList sorted = keys;
        sorted.sort();
        if (order == sync::Order::Descending)
            std::ranges::reverse(sorted);
        QCOMPARE(keys, sorted);
    }
}

void TestContract::listsFromAKey()
{
    const auto firstKey = [this](bool include, sync::Order order, const QString &from) {
        sync::ListQuery query;
        query.from = from;
        query.includeFrom = include;
        query.order = order;
        const auto page = await(client().items(m_sid, u"agents"_s, query));
        return page ? page->value->keys().value(0) : QString();
    };
    QCOMPARE(firstKey(true, sync::Order::Ascending, u"agent/1050"_s), u"agent/1050"_s);
    QCOMPARE(firstKey(false, sync::Order::Ascending, u"agent/1050"_s), u"agent/1051"_s);
    QCOMPARE(firstKey(true, sync::Order::Descending, u"agent/1050"_s), u"agent/1050"_s);
    QCOMPARE(firstKey(false, sync::Order::Descending, u"agent/1050"_s), u"agent/1049"_s);
    QCOMPARE(firstKey(true, sync::Order::Ascending, u"agent/1050x"_s), u"agent/1051"_s);
    QCOMPARE(firstKey(true, sync::Order::Ascending, u"z"_s), QString());
}

void TestContract::pagesHoldUnderChange()
{
    QVERIFY(await(client().createMap(m_sid, {u"changing"_s, {}})).has_value());
    const auto put = [this](const QString &key) {
        return await(client().createItem(m_sid, u"changing"_s, {key, "{}"_ba, {}, {}})).has_value();
    };
    for (int i = 0; i < 40; ++i)
        QVERIFY(put(u"k%1"_s.arg(i, 3, 10, QChar(u'0'))));
    sync::ListQuery query;
    query.pageSize = 10;
    QStringList seen;
    auto page = await(client().items(m_sid, u"changing"_s, query));
    for (int round = 0; page; ++round) {
        seen << page->value->keys();
        // Before, at and behind the place where the listing stands.
        QVERIFY(put(u"a%1"_s.arg(round)));
        if (round < 3)
            QVERIFY(await(client().deleteItem(m_sid, u"changing"_s, seen.last(), {})).has_value());
        if (!page->value->next())
            break;
        page = await(client().nextItems(m_sid, u"changing"_s, *page->value->next(), {}));
    }
    QVERIFY(page.has_value());
    QCOMPARE(seen.size(), 40);
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 40);
}

void TestContract::servicesAndMaps()
{
    const auto services = await(client().services());
    QVERIFY(services.has_value());
    QCOMPARE(services->value.entries.size(), 2);
    const auto service = await(client().service(u"default"_s));
    QCOMPARE(service->value.sid, m_sid);
    QCOMPARE(service->value.friendlyName, u"Contact centre"_s);
    QCOMPARE(service->value.accountSid, m_service->endpoint().accountSid);
    QVERIFY(service->value.dateCreated && service->value.dateUpdated && service->value.url);
    QCOMPARE(await(client().service(u"nobody"_s)).error().kind, ErrorKind::ServiceNotFound);

    const auto made = await(client().createMap(m_sid, {u"new map"_s, 3'600}));
    QVERIFY(made.has_value());
    QCOMPARE(made->value.uniqueName, u"new map"_s);
    QVERIFY(made->value.sid->startsWith(u"MP"_s));
    QCOMPARE(made->value.serviceSid, m_sid);
    QVERIFY(made->value.dateExpires && made->value.revision && made->value.createdBy);
    QCOMPARE(await(client().createMap(m_sid, {u"new map"_s, {}})).error().kind,
             ErrorKind::MapExists);
    QCOMPARE(await(client().map(m_sid, u"new map"_s))->value.sid, made->value.sid);
    QCOMPARE(await(client().map(m_sid, *made->value.sid))->value.sid, made->value.sid);
    const auto maps = await(client().maps(u"default"_s));
    QVERIFY(std::ranges::any_of(maps->value.entries,
                                [&](const sync::Map &map) { return map.sid == made->value.sid; }));
    QVERIFY(await(client().deleteMap(m_sid, u"new map"_s)).has_value());
    QCOMPARE(await(client().map(m_sid, u"new map"_s)).error().kind, ErrorKind::MapNotFound);
}

void TestContract::permissions()
{
    const QString identity = u"alice@example.org/desk #1"_s;
    const auto set = await(client().setPermission(m_sid, m_map, identity, {true, false, true}));
    QVERIFY(set.has_value());
    QCOMPARE(set->value, (sync::Permission{identity, set->value.serviceSid, set->value.mapSid, true,
                                           false, true}));
    const auto listed = await(client().permissions(m_sid, m_map));
    QCOMPARE(listed->value.entries, QList<sync::Permission>{set->value});
    QVERIFY(await(client().removePermission(m_sid, m_map, identity)).has_value());
    QCOMPARE(await(client().removePermission(m_sid, m_map, identity)).error().kind,
             ErrorKind::NotFound);
}

void TestContract::wrongCredentials()
{
    session::Connection stranger(m_service->profile(), Secret::take("wrong"_ba),
                                 m_service->surroundings());
    const auto answer = await(stranger.client().services());
    QCOMPARE(answer.error().kind, ErrorKind::AuthenticationFailed);
    QCOMPARE(answer.error().serviceCode, 20003);

    store::Profile withKey = m_service->profile();
    withKey.credential = store::CredentialKind::ApiKey;
    withKey.apiKeySid = m_service->endpoint().apiKeySid;
    session::Connection keyed(withKey, m_service->endpoint().apiSecret, m_service->surroundings());
    QVERIFY(await(keyed.client().services()).has_value());
}

void TestContract::countsDownByTheServersClock()
{
    const auto answer = await(client().services());
    QCOMPARE(answer->serverTime->toMSecsSinceEpoch(), m_now.load() / 1'000 * 1'000);
}

QTEST_GUILESS_MAIN(TestContract)
#include "tst_contract.moc"
