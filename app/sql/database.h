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

/// What a file holds. A file of a higher version was made by a newer program.
struct Schema
{
    int version = 1;
    QStringList statements; ///< what an empty file is made from
    QList<QStringList> upgrades =
        {}; ///< what makes version 2 of a file of version 1, 3 of 2, and so on
};

/// A SQLite file of this program's own. Used from one thread. A change is on disk when the call
/// that made it returns, so it survives the death of the process and of the machine.
class Database
{
public:
    Database() = default;
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// Opens the file, making it (for this user alone) and its folder when missing; in memory when
    /// the path is empty. Errors: `FileUnreadable`, `FileUnwritable`, `FileBusy`, `FileDamaged`,
    /// `FileTooNew`, `DiskFull`. After an error it can be opened again.
    [[nodiscard]] Result<void> open(const QString &path, const Schema &schema);
    void close();
    [[nodiscard]] bool isOpen() const { return !m_connection.isEmpty(); }

    /// Whether the file that is open is not the one at its path any more: what is written to it
    /// would be lost.
    [[nodiscard]] bool isReplaced() const;
    /// Closes such a file, and takes away the log that it has left at the path of the other one:
    /// SQLite would move what is in it into a file that it does not belong to.
    void letReplacedGo();

    /// Runs a statement with its values. A text is bound as its bytes of UTF-8 (a BLOB), since
    /// SQLite drops a U+FEFF at the start of one in UTF-16 and reads a U+FFFF as another character;
    /// `textOf` reads it back. Statements are prepared once and kept. The query is good until the
    /// same statement runs again.
    QSqlQuery &run(const QString &statement, const QVariantList &values = {});

    /// Goes to the query's next row. False at the end; also where reading fails, as in a damaged
    /// file, which is then a failing statement.
    [[nodiscard]] bool next(QSqlQuery &query);

    /// What was read makes no sense: from here on as if a statement had found the file damaged.
    void noteDamage(const QString &detail);

    /// The first column of the first row; nothing when there is no row.
    [[nodiscard]] std::optional<QVariant> value(const QString &statement,
                                                const QVariantList &values = {});

    /// Whoever begins waits for other writers, so that what is read within is what is changed.
    void begin();
    /// Ends what was begun: all of it is done, or, where a statement failed, none and the error
    /// given.
    [[nodiscard]] Result<void> commit();

    /// Whether a statement has failed since the last call of `takeError`.
    [[nodiscard]] bool hasError() const { return m_error.has_value(); }
    /// What the first failing statement since the last call failed with. Errors: `FileDamaged`,
    /// `DiskFull`, `FileBusy`, `FileUnwritable`.
    [[nodiscard]] std::optional<Error> takeError() { return std::exchange(m_error, {}); }

private:
    [[nodiscard]] Result<void> prepareSchema(const Schema &schema);
    void note(ErrorKind kind, const QString &detail);

    QString m_path;
    /// What tells a file from another one of the same name.
    using Identity = std::optional<std::pair<quint64, quint64>>;
    Identity m_identity;    ///< of the file that is open
    Identity m_logIdentity; ///< of its log
    QString m_connection;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
    std::optional<Error> m_error;
};

/// A column that holds the bytes of a text, with every character.
[[nodiscard]] QString textOf(const QVariant &column);

} // namespace syncdeck::sql
