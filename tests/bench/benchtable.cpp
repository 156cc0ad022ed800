// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// usage: benchtable ROWS RESULTS
// Prints the table of the figures that benchmarks left in ROWS and writes RESULTS, in Markdown.

#include "tests/bench/measure.h"
#include "tests/bench/report.h"

#include <QDate>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace syncdeck;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::fputs("usage: benchtable ROWS RESULTS\n", stderr);
        return 2;
    }
    const auto rows = bench::readRows(QString::fromLocal8Bit(argv[1]));
    QFile results(QString::fromLocal8Bit(argv[2]));
    if (rows.isEmpty() || !results.open(QIODevice::WriteOnly)) {
        std::fputs("benchtable: no figures, or no place for them\n", stderr);
        return 1;
    }
    const auto missed =
        std::ranges::count_if(rows, [](const bench::Row &row) { return row.met == false; });
    const QString sum = missed == 0
                            ? u"Every target was met."_s
                            : u"%1 of the targets were missed; they are marked."_s.arg(missed);
    const QString text =
        u"# What was measured\n\n"
        "Written by `sh tests/run.sh --bench` on %1: %2; built with optimisation.\n\n"
        "%3\n\n%4"_s.arg(QDate::currentDate().toString(Qt::ISODate), bench::machineFacts(), sum,
                         bench::markdownTable(rows));
    results.write(text.toUtf8());
    std::printf("\n%s\n%s\n", qPrintable(bench::plainTable(rows)), qPrintable(sum));
    return results.flush() ? 0 : 1;
}
