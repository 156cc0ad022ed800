// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/waiting.h"

#include <QByteArray>
#include <QProcess>
#include <QTest>

#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace syncdeck::test {

/// A terminal with the program in it, and somebody who types.
class Terminal
{
public:
    Terminal()
        : m_master(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    {
        grantpt(m_master);
        unlockpt(m_master);
        const struct winsize size{24, 60, 0, 0};
        ioctl(m_master, TIOCSWINSZ, &size);
    }
    ~Terminal()
    {
        m_process.kill();
        m_process.waitForFinished(test::patienceMs);
        close(m_master);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    /// False where the system has no pseudo terminals, or not at their usual place.
    [[nodiscard]] bool isThere() const
    {
        char path[128];
        return m_master >= 0 && ptsname_r(m_master, path, sizeof path) == 0 &&
               access(path, R_OK | W_OK) == 0;
    }

    void start(const QProcessEnvironment &environment, const QStringList &words)
    {
        start(QStringLiteral(CLI_PROGRAM), environment, words);
    }
    void start(const QString &program, const QProcessEnvironment &environment,
               const QStringList &words)
    {
        const QByteArray path = ptsname(m_master);
        m_process.setProcessEnvironment(environment);
        m_process.setChildProcessModifier([path] {
            setsid(); // so that it becomes the program's own terminal
            const int slave = open(path.constData(), O_RDWR);
            for (const int end : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
                dup2(slave, end);
        });
        m_process.start(program, words);
    }

    /// Waits until the screen has shown it.
    [[nodiscard]] bool shows(const QByteArray &text)
    {
        return test::waitFor([&] {
            look();
            return m_screen.contains(text);
        });
    }

    void type(const QByteArray &line)
    {
        [[maybe_unused]] const auto written =
            write(m_master, line.constData(), static_cast<std::size_t>(line.size()));
    }

    [[nodiscard]] int exitCode()
    {
        if (!test::waitFor([&] { return m_process.state() == QProcess::NotRunning; }))
            return -1;
        look();
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] const QByteArray &screen() const { return m_screen; }

private:
    void look()
    {
        char bytes[4096];
        for (auto count = read(m_master, bytes, sizeof bytes); count > 0;
             count = read(m_master, bytes, sizeof bytes))
            m_screen.append(bytes, count);
    }

    int m_master;
    QProcess m_process;
    QByteArray m_screen;
};

} // namespace syncdeck::test
