// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What remembering costs: a write through the journal on disk, against the same write sent straight
// to the sandbox on loopback; medians of one run, alternating.

#include "app/base/whendone.h"
#include "app/session/itemwriter.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <vector>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using test::await;

namespace {

constexpr int rounds = 80; // within the burst that the pace allows

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    test::ServiceFixture service;
    if (!service.start())
        return 1;
    const auto connection = service.connect();
    store::Journal journal(folder.filePath(u"journal.sqlite"_s));
    session::ItemWriter writer(*connection, journal);
    const session::MapAddress where = service.map(u"agents"_s);
    const QByteArray data = "{\"x\": \"" + QByteArray(900, 'x') + "\"}";

    std::vector<double> straight;
    std::vector<double> remembered;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!await(connection->client().createItem(where.service, where.map,
                                                   {u"straight/%1"_s.arg(i), data, {}, {}})))
            return 1;
        straight.push_back(double(timer.nsecsElapsed()) / 1e6);
        session::ItemWrite write;
        write.kind = store::WriteKind::Create;
        write.where = where;
        write.key = u"remembered/%1"_s.arg(i);
        write.data = data;
        timer.start();
        if (!await(writer.write(write)))
            return 1;
        remembered.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    const double plain = bench::median(straight);
    const double kept = bench::median(remembered);
    bench::Report().add(
        {u"what remembering a write of 1 KiB costs"_s,
         {},
         u"%1 more than %2"_s.arg(bench::figure(kept - plain, 2, u"ms"),
                                  bench::figure(plain, 2, u"ms")),
         {},
         u"the same create sent straight to the sandbox and through the journal on disk (two "
         "entries), %1 times in turn, medians"_s.arg(rounds)});
    return 0;
}
