// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"
#include "tests/e2e/faulttable.h"
#include "tests/e2e/machinerow.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace syncdeck::test {

/// What the trials share: a sandbox whose file can be looked into, and the program.
class MachineBench
{
public:
    MachineBench();

    /// False: something could not be set up.
    [[nodiscard]] bool start();

    [[nodiscard]] const sandbox::Endpoint &endpoint() const { return m_endpoint; }

    /// Items by key, of a map of the default service; nothing when it cannot be looked into. Any
    /// thread may ask.
    [[nodiscard]] std::optional<QMap<QString, QByteArray>> items(const QString &map) const;
    /// Makes a map with these items, behind the service's back.
    [[nodiscard]] bool makeMap(const QString &map, const QMap<QString, QByteArray> &items) const;

    /// How often each key of the map was written, as far as the service carried it out.
    [[nodiscard]] QMap<QString, int> written(const QString &map) const;
    /// Requests to the map.
    [[nodiscard]] qsizetype requests(const QString &map) const;

private:
    QTemporaryDir m_folder;
    const QString m_database;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::Endpoint m_endpoint;
};

/// One cell: an operation in a home and a map of its own. Works in any thread, and blocks it.
class MachineTrial
{
public:
    MachineTrial(const MachineBench &bench, const MachineRow &row, Operation operation,
                 QString map);

    [[nodiscard]] CellOutcome run();

    // For rows.

    [[nodiscard]] Operation operation() const { return m_operation; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString home() const { return path(QStringLiteral("home")); }
    [[nodiscard]] QString journal() const;

    /// The operation reads this file, which is made with the content where there is one. Without
    /// this call it reads a sound one, or takes the data of an item from its arguments.
    void read(const QString &file, const std::optional<QByteArray> &content);
    [[nodiscard]] QString input() const { return m_input; }
    [[nodiscard]] QByteArray content() const { return m_content; }
    void setStandardInput(const QByteArray &content) { m_standardInput = content; }
    /// A descriptor of ours; else its output is read.
    void setOutput(int descriptor) { m_output = descriptor; }

    [[nodiscard]] QProcessEnvironment &environment() { return m_environment; }
    void preload(const QString &variable, const QString &value);
    /// The program is held before it sends a write, or its first request where it writes nothing;
    /// see MachineRow::whileHeld.
    void holdBeforeWriting();
    void send(int signal);
    void exportToOutput() { m_exportsToOutput = true; }
    /// From time to time while it runs.
    void setMeanwhile(std::function<void()> what) { m_meanwhile = std::move(what); }
    /// Something that is to live as long as the trial.
    void keep(std::shared_ptr<void> what) { m_kept << std::move(what); }

private:
    /// What came of a process.
    struct Ended
    {
        int code = -1; ///< -1: a signal ended it
        int signal = 0;
        QByteArray out;
        QString err;
        bool isOver = true; ///< it had to be killed else
    };

    /// On a sound machine.
    [[nodiscard]] Ended runSoundly(const QStringList &words) const;
    [[nodiscard]] QStringList words() const; ///< of the operation, as told
    void setUp();
    /// How it ended and what it said, for whoever looks for what is wrong.
    [[nodiscard]] static QString wordsOf(const Ended &ended);
    [[nodiscard]] QString breakOff();
    [[nodiscard]] QString judge(const Ended &ended, Expected &found);
    [[nodiscard]] QString judgeWords(const Ended &ended, const Expected &found) const;
    [[nodiscard]] QString judgeHistory(const QMap<QString, int> &written) const;
    [[nodiscard]] QString judgeFiles(const Expected &found) const;
    [[nodiscard]] QString heal(const Ended &ended, const Expected &found);
    [[nodiscard]] bool isExported(const Ended &ended) const;
    [[nodiscard]] Ended start();
    [[nodiscard]] bool hasHeardSignals() const;

    const MachineBench &m_bench;
    const MachineRow &m_row;
    const Operation m_operation;
    const QString m_map;
    QTemporaryDir m_folder;
    QString m_input;
    QByteArray m_content;
    bool m_isRead = false;
    std::optional<QByteArray> m_standardInput;
    QProcessEnvironment m_environment;
    QStringList m_where;
    QMap<QString, QByteArray> m_before;   ///< in the map
    QMap<QString, QByteArray> m_intended; ///< in the map, when it is done
    QMap<QString, int> m_writtenBefore;
    std::unique_ptr<QProcess> m_process;
    int m_output = -1;
    std::function<void()> m_meanwhile;
    QList<std::shared_ptr<void>> m_kept;
    bool m_exportsToOutput = false;
    bool m_holds = false;
};

} // namespace syncdeck::test
