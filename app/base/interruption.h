// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

#include <csignal>
#include <vector>

namespace syncdeck {

/// Receives the signals that ask the program to end: SIGINT (Ctrl+C), SIGTERM (from the system) and
/// SIGHUP (the terminal was closed). The first one emits `interrupted`, so that the program can end
/// in order; the second one ends it immediately. A signal that was ignored when the program
/// started, as with nohup, stays ignored. A blocking system call fails with `EINTR`. At most one
/// instance at a time, created after QCoreApplication.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    /// The signal received, 0 if there was none yet. Set before `interrupted` is emitted.
    [[nodiscard]] static int signalNumber();

    /// Waits until the descriptor can be read, is at its end or has an error. Returns false if the
    /// program was interrupted before or during the wait. Without an Interruption object, only
    /// waits for the descriptor.
    [[nodiscard]] static bool waitToRead(int descriptor);
    /// Waits until the descriptor can be written. Returns true if that is possible without waiting,
    /// even after an interruption, so that the program can still print its result.
    [[nodiscard]] static bool waitToWrite(int descriptor);

Q_SIGNALS:
    void interrupted();

private:
    struct Before
    {
        int number;
        struct sigaction action;
    };

    std::vector<Before> m_before; ///< the handlers to restore
};

} // namespace syncdeck
