// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultmatrix.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

FaultMatrix::FaultMatrix(const QString &title, QStringList operations)
    : m_operations(std::move(operations))
    , m_table(title, m_operations)
{
}

bool FaultMatrix::start()
{
    if (!m_clear.start() || !m_tls.start())
        return false;
    m_bench->begin();
    return true;
}

void FaultMatrix::addCells() const
{
    QTest::addColumn<FaultCell>("cell");
    for (const FaultBench *bench : {&m_clear, &m_tls}) {
        const char *by = bench == &m_tls ? " over TLS" : "";
        for (const FaultRow &row : faultRows(bench->elsewhere())) {
            for (const QString &operation : m_operations)
                QTest::addRow("%s%s: %s", qPrintable(operation), by, qPrintable(row.name))
                    << FaultCell{row, operation, bench->way()};
        }
    }
}

CellOutcome FaultMatrix::run(const FaultCell &cell, const Try &tryCell)
{
    m_bench = cell.way == FaultBench::Way::Tls ? &m_tls : &m_clear;
    m_bench->begin();
    const CellOutcome outcome = tryCell(cell);
    m_table.add(cell.row.name, cell.operation, outcome);
    return outcome;
}

bool FaultMatrix::finish() const
{
    qInfo("%d cells tried, %d passed, the longest turn of the event loop %.1f references",
          m_table.tried(), m_table.passed(), std::max(m_clear.longestTurn(), m_tls.longestTurn()));
    // A part of the matrix, as chosen on the command line, is no news of the whole.
    constexpr qsizetype ways = 2;
    if (m_table.tried() != ways * m_operations.size() * faultRows({}).size())
        return true;
    return m_table.write();
}

} // namespace syncdeck::test
