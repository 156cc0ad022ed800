// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/soak/gauge.h"

#include "tests/bench/measure.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace syncdeck::soak {

namespace {

template <typename Value>
double ratio(const std::vector<Reading> &readings, Value value)
{
    const auto medianOf = [&](std::size_t from, std::size_t to) {
        std::vector<double> values;
        for (std::size_t i = from; i < to; ++i)
            values.push_back(double(value(readings[i])));
        return bench::median(values);
    };
    const std::size_t quarter = readings.size() / 4;
    const double before = medianOf(quarter, 2 * quarter);
    return before > 0 ? medianOf(3 * quarter, readings.size()) / before : 1;
}

} // namespace

int openDescriptors()
{
    return int(QDir(u"/proc/self/fd"_s).entryList(QDir::NoDotAndDotDot | QDir::AllEntries).size());
}

Growth growthOf(const std::vector<Reading> &readings)
{
    return {ratio(readings, [](const Reading &r) { return r.usedBytes; }),
            ratio(readings, [](const Reading &r) { return r.descriptors; })};
}

} // namespace syncdeck::soak
