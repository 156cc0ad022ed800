// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemlisting.h"
#include "app/sync/mapscan.h"
#include "tests/e2e/faultmatrix.h"
#include "tests/e2e/faultwords.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::CellOutcome;
using test::FaultCell;
using test::FaultRow;
using test::words;

namespace {

const QString oneWalker = u"scan"_s;
const QString allWalkers = u"scan over 18 connections"_s;

/// One walk, so that what comes of it is the same each time.
constexpr sync::MapScan::Options alone{.walkers = 1, .inOrder = false, .pageSize = 50};
/// Small pages, so that there is work for all.
constexpr sync::MapScan::Options together{
    .walkers = net::mostReadsAtOnce, .inOrder = false, .pageSize = 3};
/// The fault begins with this request, when all walkers are at work.
constexpr qint64 atWork = 25;

} // namespace

/// The matrix: reading an item, a list page by page, and a whole map by one walker and by as many
/// as there are connections, under every fault. Whatever happens, all of it is there once the fault
/// is over, nothing twice and nothing left out.
class TestFaultsReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data() { m_matrix.addCells(); }
    void holds();
    void cleanupTestCase() { QVERIFY(m_matrix.finish()); }

private:
    [[nodiscard]] test::FaultBench &bench() const { return m_matrix.bench(); }
    /// What came of it, and what is wrong with that.
    [[nodiscard]] CellOutcome outcomeOf(const FaultCell &cell);
    [[nodiscard]] CellOutcome fetch(const FaultRow &row);
    [[nodiscard]] CellOutcome list(const FaultRow &row);
    [[nodiscard]] CellOutcome scan(const FaultRow &row, const sync::MapScan::Options &options);
    /// What is wrong with keys that came; without any when `hadKeys` is false.
    [[nodiscard]] QString wrongKeys(QStringList keys, qsizetype items, bool hadKeys) const;

    const QString m_map = u"agents"_s; // of the samples: some pages of either size
    test::FaultMatrix m_matrix{u"Reading"_s, {u"fetch"_s, u"list"_s, oneWalker, allWalkers}};
    QMap<QString, QByteArray> m_items; ///< what there is
};

void TestFaultsReading::initTestCase()
{
    QVERIFY(m_matrix.start());
    m_items = bench().items(m_map);
    QVERIFY(m_items.size() > 150);
}

void TestFaultsReading::holds()
{
    QFETCH(FaultCell, cell);
    const CellOutcome outcome =
        m_matrix.run(cell, [this](const FaultCell &tried) { return outcomeOf(tried); });
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.text + u": "_s + outcome.wrong));
}

CellOutcome TestFaultsReading::outcomeOf(const FaultCell &cell)
{
    const auto &[row, operation, way] = cell;
    const bool isTogether = operation == allWalkers;
    CellOutcome outcome = operation == u"fetch"_s  ? fetch(row)
                          : operation == u"list"_s ? list(row)
                          : isTogether             ? scan(row, together)
                                                   : scan(row, alone);
    const QString expected = operation == u"fetch"_s                 ? row.reading
                             : isTogether && !row.scanning.isEmpty() ? row.scanning
                                                                     : row.paging;
    if (outcome.wrong.isEmpty() && outcome.text != expected)
        outcome.wrong = u"expected was %1"_s.arg(expected);
    // Each attempt may need some pages; a circle would never end.
    const qsizetype most = isTogether ? 300 : 100;
    if (outcome.wrong.isEmpty() && bench().requests() > most)
        outcome.wrong = u"%1 requests"_s.arg(bench().requests());
    const QString beyond = bench().end(isTogether ? together.walkers : 1);
    if (outcome.wrong.isEmpty())
        outcome.wrong = beyond;
    return outcome;
}

CellOutcome TestFaultsReading::fetch(const FaultRow &row)
{
    const QString key = m_items.firstKey();
    const session::MapAddress where = bench().where(m_map);
    bench().befall(row, "GET"_ba);
    sync::Client &client = bench().connection().client();
    const auto read = await(client.item(where.service, where.map, key));
    bench().heal();
    CellOutcome outcome;
    if (!read) {
        outcome.text = words(read.error().kind);
        outcome.wrong = test::wrongSentences(read.error());
        if (outcome.wrong.isEmpty() && read.error().mayHaveBeenApplied)
            outcome.wrong = u"a reading changes nothing"_s;
    } else {
        outcome.text = u"done"_s;
        const bool isNull = row.fault.kind == sandbox::FaultKind::NullAttributes;
        if (read->value.data.has_value() == isNull ||
            (!isNull && read->value.data != m_items.first()))
            outcome.wrong = u"another value"_s;
    }
    // It lives on.
    const auto again = await(client.item(where.service, where.map, key));
    if (outcome.wrong.isEmpty() && (!again || again->value.data != m_items.first()))
        outcome.wrong = u"cannot be read afterwards"_s;
    return outcome;
}

QString TestFaultsReading::wrongKeys(QStringList keys, qsizetype items, bool hadKeys) const
{
    if (!hadKeys)
        return items >= m_items.size() ? QString() : u"%1 items"_s.arg(items);
    keys.sort();
    const QStringList all = m_items.keys();
    if (keys == all)
        return {};
    QStringList once = keys;
    once.removeDuplicates();
    return u"%1 keys, %2 of them different, of %3"_s.arg(keys.size())
        .arg(once.size())
        .arg(all.size());
}

CellOutcome TestFaultsReading::list(const FaultRow &row)
{
    bench().befall(row, "GET"_ba);
    session::ItemListing listing(bench().connection(), bench().where(m_map));
    QStringList keys;
    qsizetype items = 0;
    connect(&listing, &session::ItemListing::loaded, this, [&](const QList<sync::Item> &page) {
        items += page.size();
        for (const sync::Item &item : page) {
            if (item.key)
                keys << *item.key;
        }
    });
    int ends = 0;
    int pages = 0;
    connect(&listing, &session::ItemListing::stateChanged, this,
            [&] { ends += listing.isLoading() ? 0 : 1; });
    const auto loadAll = [&] {
        while (!listing.isComplete()) {
            listing.loadMore();
            if (!test::waitFor([&] { return !listing.isLoading(); }) || ++pages > 50)
                return false;
            if (listing.error())
                return true;
        }
        return true;
    };
    CellOutcome outcome;
    if (!loadAll())
        return {u"endless"_s, u"it does not end"_s};
    outcome.text = listing.error() ? words(listing.error()->kind) : u"done"_s;
    if (listing.error())
        outcome.wrong = test::wrongSentences(*listing.error());
    bench().heal();
    if (!loadAll() || !listing.isComplete())
        return {outcome.text, u"does not go on afterwards"_s};
    if (outcome.wrong.isEmpty() && ends != pages)
        outcome.wrong = u"%1 ends of %2 pages"_s.arg(ends).arg(pages);
    if (outcome.wrong.isEmpty()) {
        outcome.wrong =
            wrongKeys(keys, items, row.fault.kind != sandbox::FaultKind::NullAttributes);
    }
    return outcome;
}

CellOutcome TestFaultsReading::scan(const FaultRow &row, const sync::MapScan::Options &options)
{
    const bool isTogether = options.walkers > 1;
    FaultRow fault = row;
    if (isTogether)
        fault.from += atWork - 1;
    bench().befall(fault, "GET"_ba);
    const session::MapAddress where = bench().where(m_map);
    sync::MapScan scan(bench().connection().client(), where.service, where.map, options);
    QStringList keys;
    qsizetype items = 0;
    int atOnce = 0;
    connect(&scan, &sync::MapScan::progressed, this,
            [&] { atOnce = std::max(atOnce, bench().requestsUnderWay()); });
    connect(&scan, &sync::MapScan::loaded, this, [&](const sync::ItemSlice &slice) {
        items += qsizetype(slice.items.size());
        for (const sync::ItemView &item : slice.items) {
            if (item.key)
                keys << QString::fromUtf8(item.key->data(), qsizetype(item.key->size()));
        }
    });
    QSignalSpy failed(&scan, &sync::MapScan::failed);
    QSignalSpy finished(&scan, &sync::MapScan::finished);
    scan.start();
    if (!test::waitFor([&] { return !failed.isEmpty() || !finished.isEmpty(); }))
        return {u"endless"_s, u"it does not end"_s};
    CellOutcome outcome;
    outcome.text = scan.error() ? words(scan.error()->kind) : u"done"_s;
    if (scan.error())
        outcome.wrong = test::wrongSentences(*scan.error());
    bench().heal();
    if (scan.error()) {
        scan.resume();
        static_cast<void>(test::waitFor([&] { return failed.size() > 1 || !finished.isEmpty(); }));
    }
    if (outcome.wrong.isEmpty() && atOnce < options.walkers && !row.atOnce)
        outcome.wrong = u"%1 requests at once"_s.arg(atOnce);
    if (outcome.wrong.isEmpty() && (finished.size() != 1 || !finished.first().first().toBool()))
        outcome.wrong = u"does not go on afterwards"_s;
    if (outcome.wrong.isEmpty()) {
        outcome.wrong =
            wrongKeys(keys, items, row.fault.kind != sandbox::FaultKind::NullAttributes);
    }
    return outcome;
}

QTEST_GUILESS_MAIN(TestFaultsReading)
#include "tst_faults_reading.moc"
