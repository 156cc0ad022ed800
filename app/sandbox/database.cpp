// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

constexpr int schemaVersion = 1;

/// Keys, names and data are bytes (BLOB): compared byte by byte, which for UTF-8 is the order of
/// code points, and never converted.
const QStringList &schema()
{
    static const QStringList statements{
        u"CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
        u"CREATE TABLE services(id INTEGER PRIMARY KEY, sid BLOB NOT NULL UNIQUE, "
        "unique_name BLOB UNIQUE, friendly_name BLOB, created INTEGER NOT NULL, "
        "updated INTEGER NOT NULL)"_s,
        u"CREATE TABLE maps(id INTEGER PRIMARY KEY AUTOINCREMENT, service INTEGER NOT NULL "
        "REFERENCES services(id) ON DELETE CASCADE, sid BLOB NOT NULL UNIQUE, unique_name BLOB, "
        "revision INTEGER NOT NULL, expires INTEGER, created INTEGER NOT NULL, "
        "updated INTEGER NOT NULL, UNIQUE(service, unique_name))"_s,
        u"CREATE TABLE items(map INTEGER NOT NULL REFERENCES maps(id) ON DELETE CASCADE, "
        "item_key BLOB NOT NULL, data BLOB NOT NULL, revision INTEGER NOT NULL, expires INTEGER, "
        "created INTEGER NOT NULL, updated INTEGER NOT NULL, PRIMARY KEY(map, item_key)) "
        "WITHOUT ROWID"_s,
        u"CREATE INDEX items_expiring ON items(expires) WHERE expires IS NOT NULL"_s,
        u"CREATE TABLE permissions(map INTEGER NOT NULL REFERENCES maps(id) ON DELETE CASCADE, "
        "identity BLOB NOT NULL, may_read INTEGER NOT NULL, may_write INTEGER NOT NULL, "
        "may_manage INTEGER NOT NULL, PRIMARY KEY(map, identity)) WITHOUT ROWID"_s,
    };
    return statements;
}

/// Made empty with narrow rights before SQLite opens it, so that it is never open to others.
Result<void> makeFile(const QString &path)
{
    if (QFile::exists(path))
        return {};
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::FileUnwritable, folder);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

Database::~Database()
{
    m_statements.clear();
    m_database = {};
    if (!m_connection.isEmpty())
        QSqlDatabase::removeDatabase(m_connection);
}

Result<void> Database::open(const QString &path)
{
    if (!path.isEmpty()) {
        if (auto made = makeFile(path); !made)
            return made;
    }
    m_connection = u"sandbox-"_s + QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path.isEmpty() ? u":memory:"_s : path);
    if (!m_database.open())
        return fail(ErrorKind::FileUnreadable, path, m_database.lastError().text());
    return prepareSchema(path);
}

Result<void> Database::prepareSchema(const QString &path)
{
    QSqlQuery query(m_database);
    // The first statement that reads the file tells whether it is a database at all.
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return fail(ErrorKind::FileDamaged, path, query.lastError().text());
    const int version = query.value(0).toInt();
    query.finish();
    if (version > schemaVersion)
        return fail(ErrorKind::FileTooNew, path);
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s, u"PRAGMA busy_timeout = 5000"_s}) {
        if (!query.exec(pragma))
            return fail(ErrorKind::FileDamaged, path, query.lastError().text());
        query.finish();
    }
    if (version == schemaVersion)
        return {};
    if (!begin())
        return fail(ErrorKind::FileUnwritable, path, m_database.lastError().text());
    for (const QString &statement : schema()) {
        if (!query.exec(statement))
            return fail(ErrorKind::FileDamaged, path, query.lastError().text());
    }
    if (!query.exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion)) || !commit())
        return fail(ErrorKind::FileUnwritable, path, m_database.lastError().text());
    return {};
}

QSqlQuery &Database::run(const QString &statement, const QVariantList &values)
{
    auto found = m_statements.find(statement);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            m_error = query.lastError().text();
        found = m_statements.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    query.finish();
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), values[i]);
    if (!query.exec())
        m_error = query.lastError().text();
    return query;
}

std::optional<QVariant> Database::value(const QString &statement, const QVariantList &values)
{
    QSqlQuery &query = run(statement, values);
    std::optional<QVariant> result;
    if (query.next())
        result = query.value(0);
    query.finish();
    return result;
}

} // namespace syncdeck::sandbox
