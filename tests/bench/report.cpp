// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/report.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace syncdeck::bench {

namespace {

QString verdict(const Row &row)
{
    if (!row.met)
        return u"-"_s;
    return *row.met ? u"yes"_s : u"MISSED"_s;
}

QString cell(QString text)
{
    return text.replace(u'|', u"\\|"_s).replace(u'\n', u' ');
}

} // namespace

void Report::add(const Row &row)
{
    std::printf("%s: %s (target: %s, met: %s)\n", qPrintable(row.what), qPrintable(row.measured),
                row.target.isEmpty() ? "none" : qPrintable(row.target), qPrintable(verdict(row)));
    std::fflush(stdout);
    if (m_path.isEmpty())
        return;
    QFile file(m_path);
    if (!file.open(QIODevice::Append))
        qFatal("cannot write to %s", qPrintable(m_path));
    const QJsonArray line{row.what, row.target, row.measured,
                          row.met ? QJsonValue(*row.met) : QJsonValue(), row.how};
    file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

QList<Row> readRows(const QString &path)
{
    QFile file(path);
    QList<Row> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    while (!file.atEnd()) {
        const QJsonArray line = QJsonDocument::fromJson(file.readLine()).array();
        const QJsonValue met = line.at(3);
        rows << Row{line.at(0).toString(), line.at(1).toString(), line.at(2).toString(),
                    met.isBool() ? std::optional(met.toBool()) : std::nullopt,
                    line.at(4).toString()};
    }
    return rows;
}

QString plainTable(const QList<Row> &rows)
{
    QList<std::array<QString, 4>> lines{{u"what"_s, u"target"_s, u"measured"_s, u"met"_s}};
    for (const Row &row : rows)
        lines << std::array{row.what, row.target, row.measured, verdict(row)};
    std::array<qsizetype, 4> widths{};
    for (const auto &line : lines) {
        for (std::size_t column = 0; column < line.size(); ++column)
            widths[column] = std::max(widths[column], line[column].size());
    }
    QString table;
    for (const auto &line : lines) {
        for (std::size_t column = 0; column < line.size(); ++column)
            table += line[column].leftJustified(widths[column] + 2);
        while (table.endsWith(u' '))
            table.chop(1);
        table += u'\n';
    }
    return table;
}

QString markdownTable(const QList<Row> &rows)
{
    QString table = u"| what | target | measured | met | how |\n|---|---|---|---|---|\n"_s;
    for (const Row &row : rows) {
        table += u"| %1 | %2 | %3 | %4 | %5 |\n"_s.arg(
            cell(row.what), cell(row.target), cell(row.measured), verdict(row), cell(row.how));
    }
    return table;
}

} // namespace syncdeck::bench
