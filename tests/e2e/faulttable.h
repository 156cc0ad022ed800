// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace syncdeck::test {

/// What a cell came to.
struct CellOutcome
{
    QString text;  ///< in the words of the table
    QString wrong; ///< empty: it passed
};

/// A file that holds a matrix of faults.
struct MatrixFile
{
    QString path;
    QString lock;       ///< the file that keeps writers apart
    QString heading;    ///< what stands above the sections
    QStringList titles; ///< of the sections, in their order, whoever writes first
};

[[nodiscard]] const MatrixFile &faultsFile();  ///< FAULTS.md: those of the network
[[nodiscard]] const MatrixFile &machineFile(); ///< MACHINE.md: those of the machine

/// One section of such a file: faults × operations with what came of each, and how many cells were
/// tried and passed. Other runs keep theirs.
class FaultTable
{
public:
    FaultTable(QString title, QStringList operations, const MatrixFile &file = faultsFile())
        : m_file(file)
        , m_title(std::move(title))
        , m_operations(std::move(operations))
    {
    }

    /// A cell that is not added stays empty: the fault says nothing to the operation.

    void add(const QString &fault, const QString &operation, const CellOutcome &outcome);

    [[nodiscard]] int tried() const { return m_tried; }
    [[nodiscard]] int passed() const { return m_passed; }

    /// Writes the section to the file, when it is another one than there: only where every cell has
    /// passed, so that the file tells what holds. Runs may write at the same time. False: the file
    /// cannot be written.
    [[nodiscard]] bool write() const;

private:
    [[nodiscard]] QString section() const;

    const MatrixFile &m_file;
    QString m_title;
    QStringList m_operations;
    QStringList m_faults; ///< in the order they came
    QMap<QString, QMap<QString, QString>> m_cells;
    int m_tried = 0;
    int m_passed = 0;
};

} // namespace syncdeck::test
