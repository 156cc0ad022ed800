// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/e2e/faultbench.h"
#include "tests/e2e/faultrow.h"
#include "tests/e2e/faulttable.h"

#include <functional>

namespace syncdeck::test {

/// One cell of the matrix: what is done under which fault, and how the service is spoken to.
struct FaultCell
{
    FaultRow row;
    QString operation;
    FaultBench::Way way = FaultBench::Way::Clear;
};

/// A part of the matrix: some operations under every fault, each in clear and over TLS. It prepares
/// each cell, looks for what no cell may bring, and writes down what came of them.
class FaultMatrix
{
public:
    /// What a cell came to, without what the matrix itself looks for.
    using Try = std::function<CellOutcome(const FaultCell &cell)>;

    /// `title`: of its section in FAULTS.md.
    FaultMatrix(const QString &title, QStringList operations);

    /// False: something could not be set up.
    [[nodiscard]] bool start();
    /// The rows of a test for Qt Test, with one column, `cell`.
    void addCells() const;
    /// The bench of the cell that is tried; before the first one, that of cells in clear.
    [[nodiscard]] FaultBench &bench() const { return *m_bench; }
    /// Prepares the bench and tries the cell.
    [[nodiscard]] CellOutcome run(const FaultCell &cell, const Try &tryCell);
    /// Writes the section, if all of it was tried and passed. False: that failed.
    [[nodiscard]] bool finish() const;

private:
    QStringList m_operations;
    FaultTable m_table;
    FaultBench m_clear{FaultBench::Way::Clear};
    FaultBench m_tls{FaultBench::Way::Tls};
    FaultBench *m_bench = &m_clear;
};

} // namespace syncdeck::test
