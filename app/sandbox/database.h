// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <unordered_map>

namespace syncdeck::sandbox {

/// The SQLite database of a sandbox. Used from one thread. A change is on disk when the call that
/// made it returns, so what was answered survives the death of the process.
class Database
{
public:
    Database() = default;
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the file, making it (for this user alone) and its folder when missing; in memory when
    /// the path is empty. Errors: `FileUnreadable`, `FileUnwritable`, `FileDamaged`, `FileTooNew`.
    [[nodiscard]] Result<void> open(const QString &path);

    /// Runs a statement with its values. Statements are prepared once and kept. The query is good
    /// until the same statement runs again.
    QSqlQuery &run(const QString &statement, const QVariantList &values = {});

    /// The first column of the first row; nothing when there is no row.
    [[nodiscard]] std::optional<QVariant> value(const QString &statement,
                                                const QVariantList &values = {});

    [[nodiscard]] bool begin() { return m_database.transaction(); }
    [[nodiscard]] bool commit() { return m_database.commit(); }

    /// What the last statement failed with; empty when it did not. Asking forgets it.
    [[nodiscard]] QString takeError() { return std::exchange(m_error, {}); }

private:
    [[nodiscard]] Result<void> prepareSchema(const QString &path);

    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    QString m_error;
};

} // namespace syncdeck::sandbox
