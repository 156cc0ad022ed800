// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QObject>

namespace syncdeck::sandbox {

// The sandbox as a program of its own, by whatever name it is started.

/// What the options are called and what they do.
[[nodiscard]] QList<QCommandLineOption> runOptions();

/// Reads them back from a parser that declares them. `InvalidInput` with the option as subject and
/// a sentence as detail.
[[nodiscard]] Result<Options> readRunOptions(const QCommandLineParser &parser);

/// Runs a sandbox until it is interrupted. Prints where it is to be found and the credentials made
/// for it, one fact a line: base-url, account-sid, auth-token, api-key, api-secret, service-sid.
class SandboxProgram : public QObject
{
    Q_OBJECT

public:
    explicit SandboxProgram(Options options, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /// It could not start.
    void failed(const syncdeck::Error &error);

private:
    Sandbox m_sandbox;
};

} // namespace syncdeck::sandbox
