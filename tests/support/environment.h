// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace syncdeck::test {

/// Environment variables that are set as long as this lives; then they are unset.
class Environment
{
public:
    explicit Environment(QList<QPair<QByteArray, QByteArray>> variables)
        : m_variables(std::move(variables))
    {
        for (const auto &[name, value] : std::as_const(m_variables))
            qputenv(name.constData(), value);
    }
    ~Environment()
    {
        for (const auto &[name, value] : std::as_const(m_variables))
            qunsetenv(name.constData());
    }
    Q_DISABLE_COPY_MOVE(Environment)

private:
    QList<QPair<QByteArray, QByteArray>> m_variables;
};

} // namespace syncdeck::test
