// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultmatrix.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

/// One cell: what is done under which fault, and how the service is spoken to.
struct Cell
{
    FaultRow row;
    FaultOperation operation;
    FaultBench::Way way = FaultBench::Way::Clear;
};

QStringList namesOf(const QList<FaultOperation> &operations)
{
    QStringList names;
    for (const FaultOperation &operation : operations)
        names << operation.name;
    return names;
}

} // namespace

FaultMatrix::FaultMatrix(const QString &title, QList<FaultOperation> operations)
    : m_operations(std::move(operations))
    , m_table(title, namesOf(m_operations))
{
}

void FaultMatrix::initTestCase()
{
    QVERIFY(m_clear.start());
    QVERIFY(m_tls.start());
    m_bench->begin();
    QVERIFY(prepare());
}

void FaultMatrix::holds_data()
{
    QTest::addColumn<Cell>("cell");
    for (const FaultBench *bench : {&m_clear, &m_tls}) {
        const char *by = bench == &m_tls ? " over TLS" : "";
        for (const FaultRow &row : faultRows(bench->elsewhere())) {
            for (const FaultOperation &operation : std::as_const(m_operations))
                QTest::addRow("%s%s: %s", qPrintable(operation.name), by, qPrintable(row.name))
                    << Cell{row, operation, bench->way()};
        }
    }
}

void FaultMatrix::holds()
{
    QFETCH(Cell, cell);
    m_bench = cell.way == FaultBench::Way::Tls ? &m_tls : &m_clear;
    m_bench->begin();
    auto [outcome, wrong] = cell.operation.attempt(cell.row);
    const QString beyond = m_bench->end(cell.operation.answersAtOnce);
    const FaultOutcome expected = cell.operation.expected(cell.row);
    if (wrong.isEmpty() && outcome != expected)
        wrong = u"expected was "_s + expected.text();
    if (wrong.isEmpty())
        wrong = beyond;
    m_table.add(cell.row.name, cell.operation.name, {outcome.text(), wrong});
    QVERIFY2(wrong.isEmpty(), qPrintable(outcome.text() + u": "_s + wrong));
}

void FaultMatrix::cleanupTestCase()
{
    qInfo("%d cells tried, %d passed, the longest turn of the event loop %.1f references",
          m_table.tried(), m_table.passed(), std::max(m_clear.longestTurn(), m_tls.longestTurn()));
    // A part of the matrix, as chosen on the command line, is no news of the whole.
    constexpr qsizetype ways = 2;
    if (m_table.tried() == ways * m_operations.size() * faultRows({}).size())
        QVERIFY(m_table.write());
}

} // namespace syncdeck::test
