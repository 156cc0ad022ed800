// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What remembering costs: a write through the journal on disk, against the same write sent straight
// to the sandbox on loopback; Medians of one run, alternating.

#include "app/base/whendone.h"
#include "app/session/itemwriter.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using test::await;

namespace {

constexpr int rounds = 80; // within the burst that the pace allows

double median(std::vector<qint64> nanoseconds)
{
    std::ranges::sort(nanoseconds);
    return double(nanoseconds[nanoseconds.size() / 2]) / 1e6;
}

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

    std::vector<qint64> straight;
    std::vector<qint64> remembered;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!await(connection->client().createItem(where.service, where.map,
                                                   {u"straight/%1"_s.arg(i), data, {}, {}})))
            return 1;
        straight.push_back(timer.nsecsElapsed());
        session::ItemWrite write;
        write.kind = store::WriteKind::Create;
        write.where = where;
        write.key = u"remembered/%1"_s.arg(i);
        write.data = data;
        timer.start();
        if (!await(writer.write(write)))
            return 1;
        remembered.push_back(timer.nsecsElapsed());
    }
    std::printf("one write of 1 KiB, median: straight %.2f ms, through the journal %.2f ms "
                "(%+.2f ms for two entries on disk)\n",
                median(straight), median(remembered), median(remembered) - median(straight));
    return 0;
}
