// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// How long one keystroke's validation takes in a document of the largest size, 16 KiB. The goal is
// a median under 1 ms, so that nobody feels it.

#include "app/json/check.h"

#include <QByteArray>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace syncdeck;

namespace {

constexpr qsizetype documentSize = 16'384;
constexpr int rounds = 1'000;

QByteArray filled(QByteArray start, const std::function<QByteArray(int)> &piece,
                  const QByteArray &end)
{
    for (int i = 0;; ++i) {
        const QByteArray next = piece(i);
        if (start.size() + next.size() + end.size() > documentSize)
            break;
        start += next;
    }
    start.append(documentSize - start.size() - end.size(), ' ');
    return start + end;
}

QByteArray agents()
{
    return filled(
        "{\n  \"agents\": [\n",
        [](int i) {
            return "    {\n      \"id\": " + QByteArray::number(9007199254740993 + i) +
                   ",\n      \"name\": \"Zoë Ωμέγα " + QByteArray::number(i) +
                   "\",\n      \"skills\": [\"billing\", \"\\u65e5\\u672c\"],\n"
                   "      \"load\": 0.1234567890123456789,\n      \"busy\": false\n    },\n";
        },
        "    null\n  ]\n}");
}

QByteArray members()
{
    return filled(
        "{",
        [](int i) { return "\"n" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ','; },
        "\"\":0}");
}

QByteArray numbers()
{
    return filled(
        "[", [](int i) { return "0.1234567890123456" + QByteArray::number(i % 10) + ','; }, "0]");
}

double percentile(const std::vector<double> &sorted, double part)
{
    return sorted[std::size_t(double(sorted.size() - 1) * part)];
}

void measure(const char *name, const std::function<void()> &keystroke)
{
    using Clock = std::chrono::steady_clock;
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        keystroke();
        times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }
    std::ranges::sort(times);
    std::printf("%-34s %9.1f %9.1f %9.1f\n", name, percentile(times, 0.5), percentile(times, 0.99),
                times.back());
}

} // namespace

int main()
{
    std::printf("%-34s %9s %9s %9s\n", "microseconds, 16 KiB", "median", "99 %", "worst");
    const auto checking = [](const char *name, const QByteArray &text) {
        measure(name, [&] { static_cast<void>(json::check(text)); });
    };
    checking("check: agents, indented", agents());
    checking("check: one object, many members", members());
    checking("check: numbers of 17 digits", numbers());
    checking("check: one long string", '"' + QByteArray(documentSize - 2, 'x') + '"');
    return 0;
}
