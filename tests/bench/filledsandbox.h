// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace syncdeck::bench {

/// A sandbox with a map "many" of so many items, `agent/0000000` and on, each with some 200 bytes
/// of data, put into its file straight away. In a folder of its own, gone at the end.
class FilledSandbox
{
public:
    FilledSandbox(int items, sandbox::Options options);

    /// Nothing when it did not start.
    [[nodiscard]] std::optional<sandbox::Endpoint> start();
    [[nodiscard]] QList<sandbox::Visit> visits() const { return m_sandbox->visits(); }

private:
    [[nodiscard]] bool fill();

    QTemporaryDir m_folder;
    int m_items;
    sandbox::Options m_options;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace syncdeck::bench
