// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <csignal>
#include <vector>

namespace syncdeck {

/// Hears when somebody wants the program to end: Ctrl+C (SIGINT), a request by the system
/// (SIGTERM), or a terminal that is closed (SIGHUP). The first wish is told, so that the program
/// can end in order; the second one ends it at once. A signal that the program was started to
/// ignore, as by nohup, stays ignored. A blocking system call under way is broken off (`EINTR`). At
/// most one at a time, made after QCoreApplication.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    /// The signal that came; 0: none so far. Known before `interrupted` is told.
    [[nodiscard]] static int signalNumber();

    /// Waits until the descriptor can be read, is at its end or has an error. False when the
    /// program was interrupted, before or meanwhile. Without an Interruption it waits for the
    /// descriptor alone.
    [[nodiscard]] static bool waitToRead(int descriptor);
    /// The same for writing, but true wherever that is possible at once, also after an
    /// interruption: what was done is still to be told.
    [[nodiscard]] static bool waitToWrite(int descriptor);

Q_SIGNALS:
    void interrupted();

private:
    struct Before
    {
        int number;
        struct sigaction action;
    };

    std::vector<Before> m_before; ///< what is put back
};

} // namespace syncdeck
