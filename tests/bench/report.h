// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace syncdeck::bench {

/// One figure, as it stands in the table that `sh tests/run.sh --bench` prints and keeps.
struct Row
{
    QString what;
    QString target; ///< empty where none is set
    QString measured;
    std::optional<bool> met; ///< nothing without a target
    QString how;             ///< what was timed or counted, how often, and which value is given
};

/// Where a benchmark hands in its figures. Each is printed at once, and appended to the file that
/// the environment variable SYNCDECK_BENCH_ROWS names, so that many programs fill one table.
class Report
{
public:
    void add(const Row &row);

private:
    QString m_path = qEnvironmentVariable("SYNCDECK_BENCH_ROWS");
};

/// What such a file holds.
[[nodiscard]] QList<Row> readRows(const QString &path);

/// The table for a terminal, and the same in Markdown with how each figure was measured.
[[nodiscard]] QString plainTable(const QList<Row> &rows);
[[nodiscard]] QString markdownTable(const QList<Row> &rows);

} // namespace syncdeck::bench
