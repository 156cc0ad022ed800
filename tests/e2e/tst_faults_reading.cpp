// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemlisting.h"
#include "app/sync/mapscan.h"
#include "tests/e2e/faultmatrix.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::FaultOutcome;
using test::FaultRow;
using test::Tried;
using Ending = test::FaultOutcome::Ending;

namespace {

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
class TestFaultsReading : public test::FaultMatrix
{
    Q_OBJECT

public:
    TestFaultsReading();

private:
    [[nodiscard]] bool prepare() override;
    [[nodiscard]] Tried fetch(const FaultRow &row);
    [[nodiscard]] Tried list(const FaultRow &row);
    [[nodiscard]] Tried scan(const FaultRow &row, const sync::MapScan::Options &options);
    /// What is wrong with keys that came; without any when `hadKeys` is false.
    [[nodiscard]] QString wrongKeys(QStringList keys, qsizetype items, bool hadKeys) const;
    /// Each attempt may need some pages; a circle would never end.
    [[nodiscard]] Tried withFewRequests(Tried tried, qsizetype most) const;

    const QString m_map = u"agents"_s; // of the samples: some pages of either size
    QMap<QString, QByteArray> m_items; ///< what there is
};

TestFaultsReading::TestFaultsReading()
    : FaultMatrix(u"Reading"_s, {{u"fetch"_s, &FaultRow::reading,
                                  [this](const FaultRow &row) {
                                      return withFewRequests(fetch(row), 100);
                                  }},
                                 {u"list"_s, &FaultRow::ofPaging,
                                  [this](const FaultRow &row) {
                                      return withFewRequests(list(row), 100);
                                  }},
                                 {u"scan"_s, &FaultRow::ofPaging,
                                  [this](const FaultRow &row) {
                                      return withFewRequests(scan(row, alone), 100);
                                  }},
                                 {u"scan over 18 connections"_s, &FaultRow::ofScanning,
                                  [this](const FaultRow &row) {
                                      return withFewRequests(scan(row, together), 300);
                                  },
                                  together.walkers}})
{
}

bool TestFaultsReading::prepare()
{
    m_items = bench().items(m_map);
    return m_items.size() > 150;
}

Tried TestFaultsReading::withFewRequests(Tried tried, qsizetype most) const
{
    if (tried.wrong.isEmpty() && bench().requests() > most)
        tried.wrong = u"%1 requests"_s.arg(bench().requests());
    return tried;
}

Tried TestFaultsReading::fetch(const FaultRow &row)
{
    const QString key = m_items.firstKey();
    const session::MapAddress where = bench().where(m_map);
    bench().befall(row, "GET"_ba);
    sync::Client &client = bench().connection().client();
    const auto read = await(client.item(where.service, where.map, key));
    bench().heal();
    Tried tried;
    if (!read) {
        tried.outcome = {Ending::Failed, read.error().kind};
        tried.wrong = test::wrongSentences(read.error());
        if (tried.wrong.isEmpty() && read.error().mayHaveBeenApplied)
            tried.wrong = u"a reading changes nothing"_s;
    } else {
        const bool isNull = row.fault.kind == sandbox::FaultKind::NullAttributes;
        if (read->value.data.has_value() == isNull ||
            (!isNull && read->value.data != m_items.first()))
            tried.wrong = u"another value"_s;
    }
    // It lives on.
    const auto again = await(client.item(where.service, where.map, key));
    if (tried.wrong.isEmpty() && (!again || again->value.data != m_items.first()))
        tried.wrong = u"cannot be read afterwards"_s;
    return tried;
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

Tried TestFaultsReading::list(const FaultRow &row)
{
    bench().befall(row, "GET"_ba);
    session::ItemListing listing(bench().connection(), bench().where(m_map));
    QStringList keys;
    qsizetype items = 0;
    connect(&listing, &session::ItemListing::loaded, this, [&](const sync::ItemSlice &slice) {
        items += qsizetype(slice.items.size());
        keys << slice.page->keys();
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
    Tried tried;
    if (!loadAll())
        return {{}, u"it does not end"_s};
    if (listing.error()) {
        tried.outcome = {Ending::Failed, listing.error()->kind};
        tried.wrong = test::wrongSentences(*listing.error());
    }
    bench().heal();
    if (!loadAll() || !listing.isComplete())
        return {tried.outcome, u"does not go on afterwards"_s};
    if (tried.wrong.isEmpty() && ends != pages)
        tried.wrong = u"%1 ends of %2 pages"_s.arg(ends).arg(pages);
    if (tried.wrong.isEmpty()) {
        tried.wrong = wrongKeys(keys, items, row.fault.kind != sandbox::FaultKind::NullAttributes);
    }
    return tried;
}

Tried TestFaultsReading::scan(const FaultRow &row, const sync::MapScan::Options &options)
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
        return {{}, u"it does not end"_s};
    Tried tried;
    if (scan.error()) {
        tried.outcome = {Ending::Failed, scan.error()->kind};
        tried.wrong = test::wrongSentences(*scan.error());
    }
    bench().heal();
    if (scan.error()) {
        scan.resume();
        static_cast<void>(test::waitFor([&] { return failed.size() > 1 || !finished.isEmpty(); }));
    }
    if (tried.wrong.isEmpty() && atOnce < options.walkers && !row.atOnce)
        tried.wrong = u"%1 requests at once"_s.arg(atOnce);
    if (tried.wrong.isEmpty() && (finished.size() != 1 || !finished.first().first().toBool()))
        tried.wrong = u"does not go on afterwards"_s;
    if (tried.wrong.isEmpty()) {
        tried.wrong = wrongKeys(keys, items, row.fault.kind != sandbox::FaultKind::NullAttributes);
    }
    return tried;
}

QTEST_GUILESS_MAIN(TestFaultsReading)
#include "tst_faults_reading.moc"
