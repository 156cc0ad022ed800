// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/measure.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::bench {

namespace {

QByteArray lineOf(const QString &path, const QByteArray &start)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(start))
            return line.sliced(line.indexOf(':') + 1).trimmed();
    }
    return {};
}

qint64 bytesOf(const QByteArray &name, qint64 process)
{
    const QString path = process ? u"/proc/%1/status"_s.arg(process) : u"/proc/self/status"_s;
    const QByteArray kibibytes = lineOf(path, name); // such as "1234 kB"
    return kibibytes.first(std::max<qsizetype>(kibibytes.indexOf(' '), 0)).toLongLong() * 1024;
}

} // namespace

double millisecondsOf(const std::function<void()> &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - start).count();
}

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

qint64 residentBytes(qint64 process)
{
    return bytesOf("VmRSS:"_ba, process);
}

qint64 peakBytes(qint64 process)
{
    return bytesOf("VmHWM:"_ba, process);
}

QString figure(double value, int decimals, QStringView unit)
{
    const QString number = QString::number(value, 'f', decimals);
    return unit.isEmpty() ? number : u"%1 %2"_s.arg(number, unit);
}

QString machineFacts()
{
    const QString processor = QString::fromUtf8(lineOf(u"/proc/cpuinfo"_s, "model name"));
    return u"%1 cores%2, %3, %4, Qt %5, compiler %6"_s.arg(QThread::idealThreadCount())
        .arg(processor.isEmpty() ? QString() : u" (%1)"_s.arg(processor),
             QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
             QLatin1StringView(qVersion()), u"" __VERSION__ ""_s);
}

} // namespace syncdeck::bench
