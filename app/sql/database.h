// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <unordered_map>

namespace syncdeck::sql {

/// The tables of a file. A file of a higher version was written by a newer program.
struct Schema
{
    int version = 1;
    QStringList statements; ///< that create the tables in an empty file
    QList<QStringList> upgrades =
        {}; ///< what makes version 2 of a file of version 1, 3 of 2, and so on
};

/// An SQLite file of the program. Used from one thread. A change is on disk when its call returns,
/// so it survives a crash of the process or the machine.
class Database
{
public:
    Database() = default;
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the file, and creates it (readable by this user only) with its folder if it does not
    /// exist. Empty path: in memory. Errors: `FileUnreadable`, `FileUnwritable`, `FileBusy`,
    /// `FileDamaged`, `FileTooNew`, `DiskFull`. After an error it can be opened again.
    [[nodiscard]] Result<void> open(const QString &path, const Schema &schema);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_connection.isEmpty(); }

    /// Whether the open file was deleted or replaced at its path. What is written to it would be
    /// lost.
    [[nodiscard]] bool isReplaced() const;
    /// Closes such a file and removes its log from the path, since SQLite would apply the log to
    /// the new file, which it does not belong to.
    void letReplacedGo();

    /// Runs a statement with its values. A text is bound as its bytes of UTF-8 (a BLOB), since
    /// SQLite drops a U+FEFF at the start of one in UTF-16 and reads a U+FFFF as another character;
    /// `textOf` reads it back. Statements are prepared once and kept. The query is valid until the
    /// same statement runs again.
    QSqlQuery &run(const QString &statement, const QVariantList &values = {});

    /// Moves to the next row of the query. Returns false at the end, and if reading fails, as in a
    /// damaged file; that counts as a failed statement.
    [[nodiscard]] bool next(QSqlQuery &query);

    /// Call if the content read is invalid. Has the effect of a statement that failed with
    /// `FileDamaged`.
    void noteDamage(const QString &detail);

    /// The first column of the first row; nothing if there is no row.
    [[nodiscard]] std::optional<QVariant> value(const QString &statement,
                                                const QVariantList &values = {});

    /// Begins a transaction. Waits for other writers first, so that nobody changes what is read in
    /// it.
    void begin();
    /// Commits the transaction. If a statement failed, rolls it back and returns the error.
    [[nodiscard]] Result<void> commit();

    /// Whether a statement has failed since the last call of `takeError`.
    [[nodiscard]] bool hasError() const { return m_error.has_value(); }
    /// The error of the first statement that failed since the last call. Errors: `FileDamaged`,
    /// `DiskFull`, `FileBusy`, `FileUnwritable`.
    [[nodiscard]] std::optional<Error> takeError() { return std::exchange(m_error, {}); }

private:
    [[nodiscard]] Result<void> prepareSchema(const Schema &schema);
    void note(ErrorKind kind, const QString &detail);

    QString m_path;
    /// Distinguishes a file from another one with the same name.
    using Identity = std::optional<std::pair<quint64, quint64>>;
    Identity m_identity;    ///< of the file that is open
    Identity m_logIdentity; ///< of its log
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    std::optional<Error> m_error;
};

/// Reads a text that `run` has bound.
[[nodiscard]] QString textOf(const QVariant &column);

} // namespace syncdeck::sql
