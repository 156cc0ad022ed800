// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/sandbox.h"

#include <QByteArrayList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace syncdeck::bench {

/// A sandbox with a map "many" of so many items, each with some 200 bytes of data, put into its
/// file straight away. In a folder of its own, gone at the end.
class FilledSandbox
{
public:
    /// With the keys `agent/0000000` and on.
    FilledSandbox(int items, sandbox::Options options);
    FilledSandbox(QByteArrayList keys, sandbox::Options options);

    /// Nothing when it did not start.
    [[nodiscard]] std::optional<sandbox::Endpoint> start();
    [[nodiscard]] QList<sandbox::Visit> visits() const { return m_sandbox->visits(); }

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] bool rename();

    QTemporaryDir m_folder;
    int m_items;
    QByteArrayList m_keys; ///< none: the usual ones
    sandbox::Options m_options;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

} // namespace syncdeck::bench
