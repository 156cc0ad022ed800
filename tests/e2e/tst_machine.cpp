// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faulttable.h"
#include "tests/e2e/machinerow.h"
#include "tests/e2e/machinetrial.h"

#include <QtConcurrentMap>
#include <QTest>
#include <QThreadPool>

using namespace Qt::StringLiterals;
using namespace syncdeck::test;

/// The matrix of the machine: every operation of the command line on every kind of hostile machine,
/// each a process of its own. Most of a cell is waiting for processes, so several are tried at a
/// time.
class TestMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data();
    void holds();
    void cleanupTestCase();

private:
    struct Cell
    {
        qsizetype section;
        qsizetype row;
        Operation operation;
        CellOutcome outcome;
    };

    [[nodiscard]] const MachineRow &rowOf(const Cell &cell) const
    {
        return m_sections[cell.section].rows[cell.row];
    }
    [[nodiscard]] QByteArray nameOf(const Cell &cell) const
    {
        return u"%1, %2: %3"_s
            .arg(m_sections[cell.section].title, rowOf(cell).name,
                 syncdeck::test::nameOf(cell.operation))
            .toUtf8();
    }

    const QList<MachineSection> m_sections = machineSections();
    MachineBench m_bench;
    QList<Cell> m_cells;
    bool m_isWhole = areAddressesOurs; ///< every cell was tried
};

void TestMachine::initTestCase()
{
    QVERIFY(m_bench.start());
    // While working on one: a part of its name, in the environment.
    const QString wanted = qEnvironmentVariable("SYNCDECK_MACHINE_CELLS");
    for (qsizetype section = 0; section < m_sections.size(); ++section) {
        for (qsizetype row = 0; row < m_sections[section].rows.size(); ++row) {
            const auto &expected = m_sections[section].rows[row].expected;
            for (const Operation operation : expected.keys()) {
                const Cell cell{section, row, operation, {}};
                if (QString::fromUtf8(nameOf(cell)).contains(wanted))
                    m_cells << cell;
                else
                    m_isWhole = false;
            }
        }
    }
    QThreadPool pool;
    pool.setMaxThreadCount(2 * QThread::idealThreadCount()); // half of them wait
    QtConcurrent::blockingMap(&pool, m_cells, [this](Cell &cell) {
        const QString map = u"map-%1-%2-%3"_s.arg(cell.section)
                                .arg(cell.row)
                                .arg(syncdeck::test::nameOf(cell.operation));
        cell.outcome = MachineTrial(m_bench, rowOf(cell), cell.operation, map).run();
    });
}

void TestMachine::holds_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_cells.size(); ++i)
        QTest::newRow(nameOf(m_cells[i]).constData()) << i;
}

void TestMachine::holds()
{
    QFETCH(qsizetype, index);
    const CellOutcome &outcome = m_cells[index].outcome;
    QVERIFY2(outcome.wrong.isEmpty(), qPrintable(outcome.text + u": "_s + outcome.wrong));
}

void TestMachine::cleanupTestCase()
{
    if (!m_isWhole)
        return;
    QStringList operations;
    for (const Operation operation : allOperations())
        operations << syncdeck::test::nameOf(operation);
    for (qsizetype section = 0; section < m_sections.size(); ++section) {
        FaultTable table(m_sections[section].title, operations, machineFile());
        for (const Cell &cell : std::as_const(m_cells)) {
            if (cell.section == section)
                table.add(rowOf(cell).name, syncdeck::test::nameOf(cell.operation), cell.outcome);
        }
        QVERIFY(table.write());
    }
}

QTEST_GUILESS_MAIN(TestMachine)
#include "tst_machine.moc"
