// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace syncdeck {

/// Hears when somebody wants the program to end: Ctrl+C, or a request by the system. The first wish
/// is told, so that the program can end in order; the second one ends it at once. A blocking system
/// call under way is broken off (`EINTR`). At most one at a time, made after QCoreApplication.
class Interruption : public QObject
{
    Q_OBJECT

public:
    explicit Interruption(QObject *parent = nullptr);
    ~Interruption() override;

    /// The signal that came; 0: none so far. Known before `interrupted` is told.
    [[nodiscard]] static int signalNumber();

Q_SIGNALS:
    void interrupted();
};

} // namespace syncdeck
