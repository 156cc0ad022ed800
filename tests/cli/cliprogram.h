// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace syncdeck::test {

/// What came of one run of the program.
struct CliRun
{
    int code = -1; ///< -1: it crashed, was killed or did not end
    QByteArray out;
    QString err;
};

/// The program as a user types it, with the credentials of a sandbox in its environment.
class CliProgram
{
public:
    CliProgram() = default;
    explicit CliProgram(const sandbox::Endpoint &endpoint);

    /// Runs it to its end with exactly these words.
    [[nodiscard]] CliRun runPlain(const QStringList &words, const QByteArray &input = {}) const;
    /// The same on the sandbox's service.
    [[nodiscard]] CliRun run(const QStringList &words, const QByteArray &input = {}) const;
    /// The same in a map, named before the command.
    [[nodiscard]] CliRun inMap(const QString &map, const QStringList &words,
                               const QByteArray &input = {}) const;

    /// Sets a process up to be started on the sandbox's service.
    void prepare(QProcess &process, const QStringList &words) const;

    [[nodiscard]] static CliRun finish(QProcess &process);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();

private:
    QStringList m_where;
};

} // namespace syncdeck::test
