// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/mapscan.h"
#include "tests/support/keyfamilies.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::sync;
using test::await;

namespace {

/// Fails requests as asked, and passes the others on.
class FailingTransport final : public net::Transport
{
public:
    explicit FailingTransport(net::Transport &next)
        : m_next(next)
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override
    {
        ++sent;
        if (passing == 0) {
            ++*m_answered;
            return ready<net::Answer>(fail(ErrorKind::ConnectionRefused));
        }
        --passing;
        return m_next.send(request, cancel)
            .then([answered = m_answered](Result<net::Answer> result) { // which may come after this
                ++*answered;
                return result;
            });
    }
    /// Waits until no answer is on its way, and what was set off by the last one has happened.
    [[nodiscard]] bool isCalm()
    {
        if (!test::waitFor([this] { return *m_answered == sent; }))
            return false;
        const int before = sent;
        constexpr int rounds = 10; // of the event loop
        for (int i = 0; i < rounds; ++i)
            QCoreApplication::processEvents();
        return sent == before;
    }

    int passing = 1'000'000;
    int sent = 0;

private:
    std::shared_ptr<int> m_answered = std::make_shared<int>(0);
    net::Transport &m_next;
};

} // namespace

/// The scan over real HTTP, against the sandbox. What it asks for and when is tst_scan_ranges's.
class TestMapScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void loadsAMap_data();
    void loadsAMap();
    void costsItsPages();
    void deliversWhatTheServiceHas();
    void goesOnAfterAFailure();
    void pausesAndGoesOn();
    void canBeCancelled();
    void endsWithItsOwner();
    void saysWhenTheMapIsGone();
    void holdsWhileOthersWrite();
    void tellsHowFarItIs();

private:
    void start(const MapScan::Options &options = {}, const QString &map = u"agents"_s);
    [[nodiscard]] bool finish(); ///< true: complete
    void add(const QString &map, int count);

    test::ServiceFixture m_service;
    std::unique_ptr<FailingTransport> m_transport;
    std::unique_ptr<net::Gate> m_gate;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<MapScan> m_scan;
    QStringList m_keys;
    QList<Item> m_items;
    QString m_sid;
};

void TestMapScan::initTestCase()
{
    QVERIFY(m_service.start());
    m_sid = m_service.endpoint().serviceSid;
}

void TestMapScan::init()
{
    const session::Surroundings around = m_service.surroundings();
    m_transport = std::make_unique<FailingTransport>(around.transport);
    // Without a pace, so that filling and reading maps takes no time.
    m_gate = std::make_unique<net::Gate>(
        net::GateOptions{m_service.endpoint().baseUrl, false, false},
        net::Credentials{m_service.endpoint().accountSid, m_service.endpoint().authToken},
        *m_transport, around.clock, around.log);
    m_client = std::make_unique<Client>(*m_gate, net::Priority::Bulk);
}

void TestMapScan::cleanup()
{
    m_scan.reset();
    m_client.reset();
    m_gate.reset();
}

void TestMapScan::start(const MapScan::Options &options, const QString &map)
{
    m_keys.clear();
    m_items.clear();
    m_scan = std::make_unique<MapScan>(*m_client, m_sid, map, options);
    connect(m_scan.get(), &MapScan::loaded, this, [this](const ItemSlice &slice) {
        for (const ItemView &view : slice.items) {
            m_items << toItem(view);
            m_keys << m_items.last().key.value_or(QString());
        }
    });
    m_scan->start();
}

bool TestMapScan::finish()
{
    QSignalSpy finished(m_scan.get(), &MapScan::finished);
    return finished.wait(test::patienceMs) && finished.size() == 1 &&
           finished.first().first().toBool();
}

void TestMapScan::add(const QString &map, int count)
{
    QVERIFY(await(m_client->createMap(m_sid, {map, {}})));
    for (int i = 0; i < count; ++i) {
        QVERIFY(await(m_client->createItem(
            m_sid, map, {u"k/%1"_s.arg(i * 7, 5, 10, QChar(u'0')), "{}"_ba, {}, {}})));
    }
}

void TestMapScan::loadsAMap_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 7, 150})
        QTest::addRow("%d", count) << count;
}

void TestMapScan::loadsAMap()
{
    QFETCH(int, count);
    const QString map = u"of %1"_s.arg(count);
    add(map, count);
    for (const int walkers : {1, 6}) {
        for (const bool inOrder : {false, true}) {
            start({walkers, inOrder, 10}, map);
            QVERIFY(finish());
            QCOMPARE(m_scan->state(), MapScan::State::Finished);
            QCOMPARE(m_keys.size(), count);
            QCOMPARE(QSet<QString>(m_keys.begin(), m_keys.end()).size(), count);
            if (inOrder || walkers == 1)
                QVERIFY(std::ranges::is_sorted(m_keys));
        }
    }
}

void TestMapScan::costsItsPages()
{
    constexpr int count = 240;
    const QString map = u"in runs"_s;
    QVERIFY(await(m_client->createMap(m_sid, {map, {}})));
    for (const QByteArray &key : test::familyKeys(u"several prefixes in runs"_s, count)) {
        QVERIFY(await(m_client->createItem(m_sid, map, {QString::fromUtf8(key), "{}"_ba, {}, {}})));
    }
    constexpr int pageSize = 4;
    constexpr int pages = count / pageSize;
    for (const int walkers : {1, 2, 6, 18}) {
        for (const bool inOrder : {false, true}) {
            const int before = m_transport->sent;
            start({walkers, inOrder, pageSize}, map);
            QVERIFY(finish());
            QCOMPARE(m_keys.size(), count);
            const int sent = m_transport->sent - before;
            QVERIFY2(sent <= pages * 105 / 100 + 2 * walkers,
                     qPrintable(u"%1 requests, %2 walkers"_s.arg(sent).arg(walkers)));
        }
    }
}

void TestMapScan::deliversWhatTheServiceHas()
{
    start({.inOrder = true});
    QVERIFY(finish());
    QVERIFY(m_items.size() > 10);
    for (const Item &item : std::as_const(m_items)) {
        Item alone = await(m_client->item(m_sid, u"agents"_s, *item.key))->value;
        alone.etag.clear(); // a list has none
        QCOMPARE(item, alone);
    }
}

void TestMapScan::goesOnAfterAFailure()
{
    add(u"failing"_s, 120);
    for (const int walkers : {1, 6}) {
        start({walkers, false, 5}, u"failing"_s);
        m_transport->passing = 7;
        QSignalSpy failed(m_scan.get(), &MapScan::failed);
        QVERIFY(failed.wait(test::patienceMs));
        QTRY_VERIFY(m_scan->progress().pages >= 7); // what was under way still came
        QCOMPARE(failed.size(), 1);
        QCOMPARE(m_scan->state(), MapScan::State::Failed);
        QCOMPARE(m_scan->error()->kind, ErrorKind::ConnectionRefused);
        const int sent = m_transport->sent;
        const QStringList before = m_keys;
        QVERIFY(!before.isEmpty());
        m_transport->passing = 3; // and fails again
        m_scan->resume();
        QVERIFY(failed.wait(test::patienceMs));
        m_transport->passing = 1'000'000;
        m_scan->resume();
        QVERIFY(!m_scan->error());
        QVERIFY(finish());
        QCOMPARE(m_keys.size(), 120);
        QCOMPARE(QSet<QString>(m_keys.begin(), m_keys.end()).size(), 120);
        QVERIFY(m_transport->sent - sent < 40); // not from the beginning
    }
}

void TestMapScan::pausesAndGoesOn()
{
    start({6, false, 5}, u"failing"_s);
    QSignalSpy finished(m_scan.get(), &MapScan::finished);
    // From within: by the next look it may be over.
    qint64 pages = 0;
    connect(m_scan.get(), &MapScan::progressed, this, [this, &pages] {
        if (pages == 0 && m_scan->progress().pages >= 3) {
            pages = m_scan->progress().pages;
            m_scan->pause();
        }
    });
    QTRY_COMPARE(m_scan->state(), MapScan::State::Paused);
    QVERIFY(m_transport->isCalm()); // what was under way comes, and no more
    QVERIFY(m_scan->progress().pages <= pages + 6);
    QCOMPARE(finished.size(), 0);
    m_scan->resume();
    QVERIFY(finish());
    QCOMPARE(m_keys.size(), 120);
}

void TestMapScan::canBeCancelled()
{
    start({6, false, 5}, u"failing"_s);
    QSignalSpy finished(m_scan.get(), &MapScan::finished);
    // From within, as a full disk would.
    connect(m_scan.get(), &MapScan::loaded, this, [this] { m_scan->cancel(); });
    QVERIFY(finished.wait(test::patienceMs));
    QCOMPARE(finished.first().first().toBool(), false);
    const qsizetype loaded = m_keys.size();
    m_scan->cancel();
    m_scan->resume();
    m_scan->pause();
    QVERIFY(m_transport->isCalm());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(m_keys.size(), loaded);
    QCOMPARE(m_scan->state(), MapScan::State::Finished);
}

void TestMapScan::endsWithItsOwner()
{
    start({6, false, 5}, u"failing"_s);
    m_scan.reset();
    QVERIFY(m_transport->isCalm());
    QVERIFY(m_keys.isEmpty());
    QVERIFY(await(m_client->item(m_sid, u"failing"_s, u"k/00000"_s)));
}

void TestMapScan::saysWhenTheMapIsGone()
{
    add(u"short-lived"_s, 60);
    start({2, false, 5}, u"short-lived"_s);
    QSignalSpy failed(m_scan.get(), &MapScan::failed);
    bool isGone = false;
    connect(m_scan.get(), &MapScan::progressed, this, [&] {
        if (!std::exchange(isGone, true))
            static_cast<void>(m_client->deleteMap(m_sid, u"short-lived"_s));
    });
    QVERIFY(failed.wait(test::patienceMs));
    QCOMPARE(m_scan->error()->kind, ErrorKind::MapNotFound);
}

void TestMapScan::holdsWhileOthersWrite()
{
    add(u"busy"_s, 150);
    std::set<QString> throughout;
    for (int i = 0; i < 150; ++i)
        throughout.insert(u"k/%1"_s.arg(i * 7, 5, 10, QChar(u'0')));
    QRandomGenerator random(11);
    for (int round = 0; round < 3; ++round) {
        start({6, round == 1, 4}, u"busy"_s);
        // A create and a deletion for every page.
        connect(m_scan.get(), &MapScan::progressed, this, [&] {
            const QString born = u"k/%1"_s.arg(random.bounded(1'050), 5, 10, QChar(u'0'));
            const QString dead = u"k/%1"_s.arg(random.bounded(150) * 7, 5, 10, QChar(u'0'));
            static_cast<void>(m_client->createItem(m_sid, u"busy"_s, {born, "{}"_ba, {}, {}}));
            if (random.bounded(4) == 0) {
                throughout.erase(dead);
                static_cast<void>(m_client->deleteItem(m_sid, u"busy"_s, dead, {}));
            }
        });
        QVERIFY(finish());
        const std::set<QString> loaded(m_keys.begin(), m_keys.end());
        QCOMPARE(qsizetype(loaded.size()), m_keys.size());
        QVERIFY(std::ranges::includes(loaded, throughout));
    }
    QVERIFY(!throughout.empty());
}

void TestMapScan::tellsHowFarItIs()
{
    start({6, false, 5}, u"failing"_s);
    QVERIFY(!m_scan->progress().total);
    qint64 last = 0;
    bool hadEstimate = false;
    connect(m_scan.get(), &MapScan::progressed, this, [&] {
        const ScanProgress progress = m_scan->progress();
        QVERIFY(progress.items >= last);
        last = progress.items;
        if (progress.total && progress.pages > 10 && progress.items < 110) {
            hadEstimate = true;
            QVERIFY(progress.total->likely > 80 && progress.total->likely < 180);
            QVERIFY(progress.timeLeft.has_value());
        }
    });
    QVERIFY(finish());
    QVERIFY(hadEstimate);
    QCOMPARE(m_scan->progress().items, 120);
    QCOMPARE(m_scan->progress().total->likely, 120);
    QCOMPARE(m_scan->progress().timeLeft, std::chrono::milliseconds(0));
}

QTEST_GUILESS_MAIN(TestMapScan)
#include "tst_map_scan.moc"
