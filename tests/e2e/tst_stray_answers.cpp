// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemlisting.h"
#include "app/session/writebatch.h"
#include "tests/e2e/faultbench.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferfixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using sandbox::Fault;
using sandbox::FaultKind;
using store::WriteKind;
using test::await;
using test::awaitResult;

namespace {

QString keyOf(int number)
{
    return u"item-%1"_s.arg(number, 3, 10, QChar(u'0'));
}

} // namespace

/// Work of many requests, of which some get an answer that is none to them: what is said of each
/// item is true of that item, and each is written once.
class TestStrayAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void deletesWhatItSays_data() { addFaults(); }
    void deletesWhatItSays();
    void importsEachLineOnce_data() { addFaults(); }
    void importsEachLineOnce();
    void listsEveryItemOnce_data() { addFaults(); }
    void listsEveryItemOnce();

private:
    static void addFaults();
    /// Three of the requests from that one on.
    void befall(const Fault &fault, const QByteArray &method, qint64 from);
    [[nodiscard]] QList<sync::Item> makeItems(int count);

    test::FaultBench m_bench{test::FaultBench::Way::Tls};
    QString m_map;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Journal> m_journal;
};

void TestStrayAnswers::initTestCase()
{
    QVERIFY(m_bench.start());
}

void TestStrayAnswers::init()
{
    m_bench.begin();
    m_map = m_bench.makeMap();
    QVERIFY(!m_map.isEmpty());
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<store::Journal>(m_folder->filePath(u"journal.sqlite"_s));
}

void TestStrayAnswers::addFaults()
{
    QTest::addColumn<Fault>("fault");
    const auto before = [](int status, std::chrono::milliseconds pause) {
        QTest::addRow("%d, the answer %d ms later", status, int(pause.count()))
            << Fault{.kind = FaultKind::StrayBefore, .status = status, .duration = pause};
    };
    for (const auto pause : {0ms, 75ms, 1500ms}) {
        before(103, pause);
        before(408, pause);
    }
    QTest::newRow("408 after the answer")
        << Fault{.kind = FaultKind::StrayAfter, .status = 408, .duration = 75ms};
}

void TestStrayAnswers::befall(const Fault &fault, const QByteArray &method, qint64 from)
{
    test::FaultRow row;
    row.fault = fault;
    row.from = from;
    row.times = 3;
    m_bench.befall(row, method);
}

QList<sync::Item> TestStrayAnswers::makeItems(int count)
{
    QList<sync::Item> items;
    const session::MapAddress where = m_bench.where(m_map);
    for (int i = 0; i < count; ++i) {
        const auto made = await(m_bench.other().client().createItem(
            where.service, where.map, {keyOf(i), "{\"n\":" + QByteArray::number(i) + '}', {}, {}}));
        if (made)
            items << made->value;
    }
    return items;
}

void TestStrayAnswers::deletesWhatItSays()
{
    QFETCH(Fault, fault);
    constexpr int count = 24;
    const session::MapAddress where = m_bench.where(m_map);
    const QList<sync::Item> items = makeItems(count);
    QCOMPARE(items.size(), count);
    // Somebody else changes some of them, so that the service refuses these: whatever takes one
    // answer for another's says of one of these that it is deleted.
    QStringList changed;
    for (int i = 6; i < count; i += 2)
        changed << keyOf(i);
    QList<session::ItemWrite> writes;
    for (const sync::Item &item : items) {
        session::ItemWrite write;
        write.kind = WriteKind::Delete;
        write.where = where;
        write.key = item.key.value();
        write.base = item;
        writes << write;
        if (changed.contains(write.key)) {
            QVERIFY(await(m_bench.other().client().updateItem(where.service, where.map, write.key,
                                                              {"{}"_ba, {}, {}}, {})));
        }
    }
    befall(fault, "DELETE"_ba, 3);
    session::ItemWriter writer(m_bench.connection(), *m_journal);
    auto *batch = new session::WriteBatch(writer, writes, this);
    std::optional<session::WriteBatch::Report> report;
    connect(batch, &session::WriteBatch::finished, this,
            [&report](const session::WriteBatch::Report &made) { report = made; });
    batch->start();
    QTRY_VERIFY(report.has_value());
    m_bench.heal();

    QStringList refused;
    for (const auto &failed : report->failed) {
        QCOMPARE(failed.error.kind, ErrorKind::RevisionMismatch);
        QVERIFY(!failed.error.mayHaveBeenApplied);
        refused << failed.write.key;
    }
    refused.sort();
    QCOMPARE(refused, changed);
    QCOMPARE(report->done, count - changed.size());
    QCOMPARE(QStringList(m_bench.items(m_map).keys()), changed);
    for (const sync::Item &item : items) {
        const auto sent = m_bench.sent("DELETE"_ba, m_map, item.key.value());
        QCOMPARE(sent.carried, changed.contains(item.key.value()) ? 0 : 1);
        QCOMPARE(sent.again, 0);
    }
}

void TestStrayAnswers::importsEachLineOnce()
{
    QFETCH(Fault, fault);
    constexpr int count = 30;
    QFile file(m_folder->filePath(u"import.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < count; ++i)
        file.write("{\"key\":\"" + keyOf(i).toUtf8() + R"(","data":{"n":)" + QByteArray::number(i) +
                   "}}\n");
    file.close();
    transfer::ImportOptions options;
    options.path = file.fileName();
    transfer::ImportPlanner planner(m_bench.connection(), m_bench.where(m_map), m_map, options);
    const auto plan = awaitResult(planner, &transfer::ImportPlanner::finished);
    QVERIFY(plan.has_value());
    transfer::RunMaker maker(m_bench.connection(), *m_journal, *plan);
    const auto id = awaitResult(maker, &transfer::RunMaker::finished);
    QVERIFY(id.has_value());

    befall(fault, "POST"_ba, 5);
    session::ItemWriter writer(m_bench.connection(), *m_journal);
    transfer::Run run(writer, *id);
    QSignalSpy ended(&run, &transfer::Run::ended);
    connect(&run, &transfer::Run::stopped, &run, &transfer::Run::resume, Qt::QueuedConnection);
    run.start();
    QTRY_COMPARE(ended.size(), 1);
    m_bench.heal();
    QCOMPARE(run.progress().counts.done, count);
    const QMap<QString, QByteArray> there = m_bench.items(m_map);
    QCOMPARE(there.size(), count);
    for (int i = 0; i < count; ++i) {
        QCOMPARE(there.value(keyOf(i)), "{\"n\":" + QByteArray::number(i) + '}');
        const auto sent = m_bench.sent("POST"_ba, m_map, keyOf(i));
        QCOMPARE(sent.carried, 1);
        QCOMPARE(sent.again, 0);
    }
}

void TestStrayAnswers::listsEveryItemOnce()
{
    QFETCH(Fault, fault);
    constexpr int count = 130;
    constexpr int pages = 2;
    QCOMPARE(makeItems(count).size(), count);
    m_bench.countRequests();
    befall(fault, "GET"_ba, 1);
    session::ItemListing listing(m_bench.connection(), m_bench.where(m_map));
    QStringList keys;
    connect(&listing, &session::ItemListing::loaded, this,
            [&keys](const sync::ItemSlice &slice) { keys << slice.page->keys(); });
    listing.loadMore();
    QTRY_COMPARE(keys.size(), 100);
    listing.loadMore();
    QTRY_VERIFY(listing.isComplete());
    m_bench.heal();
    QStringList expected;
    for (int i = 0; i < count; ++i)
        expected << keyOf(i);
    QCOMPARE(keys, expected);
    QVERIFY(m_bench.requests() >= pages);
}

QTEST_GUILESS_MAIN(TestStrayAnswers)
#include "tst_stray_answers.moc"
