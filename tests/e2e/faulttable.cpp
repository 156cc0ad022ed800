// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faulttable.h"

#include <QFile>
#include <QLockFile>
#include <QRegularExpression>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

const QString faultsHeading = uR"(# Faults

Written by the tests themselves (`tst_faults_*`): what every operation comes to under every fault,
over real HTTP against the sandbox, whose plan of faults syncdeck-sandbox(1) describes. Every cell
holds, or its test fails: the operation ends once and with this outcome; what is said agrees with
what the service has afterwards and with the history; no write that may have been carried out is
sent again; what was typed is still there; no credential goes elsewhere; memory and the event loop
hold, which is measured by the processor time of the thread against a reference in the same run. When
the fault is over, it goes on from there. Every cell is tried in clear and over TLS, and comes to the
same in both.

- *done*: it was done, and so it is said. *found*: its answer was lost, and it was found by reading.
- *not done*: so it is said, with the reason, and the service has not done it.
- *open*: it cannot be known yet, and so it is said; *then* what it is found to be later.
- *stops*: an import stops and says why, after it has sent what never arrived once more. Told to go
  on, or planned again, it is done, each line by one write.
- An operation followed by *°*: the fault befalls the readings as well that look for lost answers.
)"_s;

const QString machineHeading = uR"(# The machine

Written by the tests themselves (`tst_machine`), as the matrix of the network's faults in
[FAULTS.md](FAULTS.md) is: what every operation of `syncdeck-cli` comes to on a machine that is hostile
to it. Each cell is a real process with a home of its own and a map of its own, on one sandbox over
HTTP. Every cell holds, or its test fails: the process ends by itself, without a crash, with this
outcome and this exit code; what it says is clear and free of the words of libraries; the service, the
history and what was said agree; nothing is written twice; no file is there in part, and none is left
behind. When the fault is over, the operation is told again, or its run resumed: then everything is
there, each line by one write.

- *done*: all that was asked for. With an exit code: what could not be done is to tell of it, or to
  keep it in the history, and so it is said where that is possible.
- *not done*: nothing was written to the service, and so it is said, with the reason.
- *partly*: some of it was written, and so it is said, with what was not or how to go on.
- An exit code other than 0 stands behind. An empty cell: the fault says nothing to the operation.
)"_s;

QMap<QString, QString> sectionsOf(const QString &text)
{
    QMap<QString, QString> sections;
    const QStringList parts = text.split(u"\n## "_s).mid(1);
    for (const QString &part : parts)
        sections.insert(part.section(u'\n', 0, 0), u"## "_s + part.trimmed() + u'\n');
    return sections;
}

QString totals(const QMap<QString, QString> &sections)
{
    static const QRegularExpression counts(u"Cells tried: (\\d+), passed: (\\d+)"_s);
    int tried = 0;
    int passed = 0;
    for (const QString &section : sections) {
        const auto match = counts.match(section);
        tried += match.captured(1).toInt();
        passed += match.captured(2).toInt();
    }
    return u"\nAll together: %1 cells tried, %2 passed.\n"_s.arg(tried).arg(passed);
}

} // namespace

const MatrixFile &faultsFile()
{
    static const MatrixFile file{QStringLiteral(FAULTS_FOLDER "/FAULTS.md"),
                                 QStringLiteral(FAULTS_LOCK),
                                 faultsHeading,
                                 {u"Reading"_s, u"Writing"_s, u"Importing"_s, u"In the window"_s}};
    return file;
}

const MatrixFile &machineFile()
{
    static const MatrixFile file{QStringLiteral(FAULTS_FOLDER "/MACHINE.md"),
                                 QStringLiteral(FAULTS_LOCK),
                                 machineHeading,
                                 {u"Descriptors"_s, u"Inputs"_s, u"Home"_s, u"Journal"_s,
                                  u"Languages"_s, u"Signals"_s, u"Limits"_s, u"Clock"_s}};
    return file;
}

void FaultTable::add(const QString &fault, const QString &operation, const CellOutcome &outcome)
{
    if (!m_faults.contains(fault))
        m_faults << fault;
    ++m_tried;
    m_passed += outcome.wrong.isEmpty() ? 1 : 0;
    m_cells[fault][operation] = outcome.text;
}

QString FaultTable::section() const
{
    QString text = u"## %1\n\nCells tried: %2, passed: %3.\n\n| fault | %4 |\n|---|%5\n"_s.arg(
        m_title, QString::number(m_tried), QString::number(m_passed), m_operations.join(u" | "_s),
        u"---|"_s.repeated(m_operations.size()));
    for (const QString &fault : m_faults) {
        QStringList cells;
        for (const QString &operation : m_operations)
            cells << m_cells[fault][operation];
        text += u"| %1 | %2 |\n"_s.arg(fault, cells.join(u" | "_s));
    }
    return text;
}

bool FaultTable::write() const
{
    if (m_passed != m_tried)
        return true;
    QLockFile lock(m_file.lock);
    if (!lock.lock())
        return false;
    QFile file(m_file.path);
    const QString before =
        file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    file.close();
    QMap<QString, QString> sections = sectionsOf(before);
    sections.insert(m_title, section());
    QString text = m_file.heading + totals(sections);
    for (const QString &title : m_file.titles) {
        if (sections.contains(title))
            text += u'\n' + sections[title];
    }
    if (text == before)
        return true;
    QSaveFile out(file.fileName());
    return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) >= 0 && out.commit();
}

} // namespace syncdeck::test
