// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QObject>

namespace syncdeck::sandbox {

// The sandbox as a program of its own.

/// The options with their descriptions.
[[nodiscard]] QList<QCommandLineOption> runOptions();

/// Reads the options from a parser. Fails with `InvalidInput`, the option as subject and a sentence
/// as detail.
[[nodiscard]] Result<Options> readRunOptions(const QCommandLineParser &parser);

/// Runs a sandbox until it is interrupted. Prints its address and credentials, one per line:
/// base-url, account-sid, auth-token, api-key, api-secret, service-sid.
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
