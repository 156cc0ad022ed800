// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/e2e/faultbench.h"
#include "tests/e2e/faultrow.h"
#include "tests/e2e/faulttable.h"

#include <functional>

namespace syncdeck::test {

/// What was found when a cell of the matrix was tried.
struct Tried
{
    FaultOutcome outcome;
    QString wrong = {}; ///< empty: nothing, as far as the operation can tell
};

/// One column of the matrix.
struct FaultOperation
{
    QString name;
    std::function<FaultOutcome(const FaultRow &)> expected;
    /// Does it under the fault, and goes on when the fault is over.
    std::function<Tried(const FaultRow &)> attempt;
    int answersAtOnce = 1; ///< so many may be in memory
};

/// A part of the matrix, as a test: some operations under every fault, each in clear and over TLS.
/// It prepares each cell, compares what it came to with what is expected, looks for what no cell
/// may bring, and writes down what came of them.
class FaultMatrix : public QObject
{
    Q_OBJECT

protected:
    /// `title`: of its section in FAULTS.md.
    FaultMatrix(const QString &title, QList<FaultOperation> operations);

    /// The bench of the cell that is tried; before the first one, that of cells in clear.
    [[nodiscard]] FaultBench &bench() const { return *m_bench; }
    /// Once, before the first cell. False: something is missing.
    [[nodiscard]] virtual bool prepare() { return true; }

private Q_SLOTS:
    void initTestCase();
    void holds_data();
    void holds();
    void cleanupTestCase();

private:
    QList<FaultOperation> m_operations;
    FaultTable m_table;
    FaultBench m_clear{FaultBench::Way::Clear};
    FaultBench m_tls{FaultBench::Way::Tls};
    FaultBench *m_bench = &m_clear;
};

} // namespace syncdeck::test
