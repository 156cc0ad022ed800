// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/secret.h"
#include "app/store/profile.h"

#include <QProcess>

namespace syncdeck::soak {

/// `syncdeck-sandbox` as a process of its own, so that what it holds is not taken for what a client
/// holds, misbehaving after a plan of faults.
class SandboxProcess
{
public:
    /// `faults`: file with the plan. False when it did not start.
    [[nodiscard]] bool start(const QString &program, const QString &faults);

    [[nodiscard]] const store::Profile &profile() const { return m_profile; }
    [[nodiscard]] const Secret &token() const { return m_token; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }

    SandboxProcess() = default;
    ~SandboxProcess();
    Q_DISABLE_COPY_MOVE(SandboxProcess)

private:
    QProcess m_process;
    store::Profile m_profile;
    Secret m_token;
};

} // namespace syncdeck::soak
