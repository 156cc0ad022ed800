// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sql/database.h"

#include "app/base/ordinaryfile.h"
#include "app/base/privatefile.h"
#include "app/base/utf8.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSqlError>
#include <QUuid>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace syncdeck::sql {

namespace {

// Result codes of SQLite (https://www.sqlite.org/rescode.html); the low byte is the primary one.
constexpr int sqliteError = 1;
constexpr int sqliteBusy = 5;
constexpr int sqliteLocked = 6;
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;

const QString lockSuffix = u".opening.lock"_s;
constexpr auto logSuffix = "-wal"_L1;

enum class While { Preparing, Running };

ErrorKind kindOf(const QSqlError &error, While doing)
{
    switch (error.nativeErrorCode().toInt() & 0xFF) {
    case sqliteError:
        // The program's own statements are sound, so the tables are not those of its version.
        return doing == While::Preparing ? ErrorKind::FileDamaged : ErrorKind::FileUnwritable;
    case sqliteCorrupt:
    case sqliteNotADatabase:
        return ErrorKind::FileDamaged;
    case sqliteFull:
        return ErrorKind::DiskFull;
    case sqliteBusy:
    case sqliteLocked:
        return ErrorKind::FileBusy;
    default:
        return ErrorKind::FileUnwritable;
    }
}

/// Made empty with narrow rights before SQLite opens it, so that it is never open to others.
Result<void> makeFile(const QString &path)
{
    if (QFile::exists(path))
        return {};
    const QString folder = QFileInfo(path).path();
    if (!makePrivateFolder(folder))
        return fail(ErrorKind::FileUnwritable, folder);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFile::ReadOwner | QFile::WriteOwner)) {
        if (QFile::exists(path)) // another program was quicker
            return {};
        return fail(ErrorKind::FileUnwritable, path, file.errorString());
    }
    return {};
}

/// What tells a file from another one of the same name; nothing where there is none, or where the
/// system gives an open file to nobody else.
std::optional<std::pair<quint64, quint64>> identityOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found{};
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return std::pair(quint64(found.st_dev), quint64(found.st_ino));
#else
    Q_UNUSED(path)
#endif
    return {};
}

QVariant bound(const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return value;
    const QString text = value.toString();
    if (text.isNull())
        return {};
    return text.isEmpty() ? QByteArray("") : exactBytes(text); // a null QByteArray would be NULL
}

/// What the library itself says; Qt adds which of its own functions it was.
QString wordsOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

} // namespace

QString textOf(const QVariant &column)
{
    const QString text = exactText(column.toByteArray());
    return text.isNull() && !column.isNull() ? u""_s : text; // bound again, not NULL
}

Database::~Database()
{
    close();
}

void Database::close()
{
    m_statements.clear();
    m_identity.reset();
    m_logIdentity.reset();
    m_database = {};
    if (const QString connection = std::exchange(m_connection, {}); !connection.isEmpty())
        QSqlDatabase::removeDatabase(connection);
}

Result<void> Database::open(const QString &path, const Schema &schema)
{
    close();
    m_path = path;
    m_error.reset();
    if (!path.isEmpty()) {
        for (const QString &file : {path, path + lockSuffix}) {
            if (!isOrdinaryOrMissing(file)) // QLockFile would wait for a pipe
                return fail(ErrorKind::FileUnreadable, file, notOrdinary());
        }
        if (auto made = makeFile(path); !made)
            return made;
    }
    // SQLite does not wait where two programs make a file's tables or its log at the same time.
    QLockFile opening(path + lockSuffix);
    constexpr int patienceMs = 10'000;
    if (!path.isEmpty() && !opening.tryLock(patienceMs)) {
        return fail(opening.error() == QLockFile::LockFailedError ? ErrorKind::FileBusy
                    : opening.error() == QLockFile::UnknownError  ? ErrorKind::DiskFull
                                                                  : ErrorKind::FileUnwritable,
                    path);
    }
    m_connection = u"syncdeck-"_s + QUuid::createUuid().toString();
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    m_database.setDatabaseName(path.isEmpty() ? u":memory:"_s : path);
    auto opened = m_database.open()
                      ? prepareSchema(schema)
                      : fail(ErrorKind::FileUnreadable, path, wordsOf(m_database.lastError()));
    if (!opened)
        close();
    if (opened && !path.isEmpty()) {
        m_identity = identityOf(path);
        m_logIdentity = identityOf(path + logSuffix);
    }
    return opened;
}

bool Database::isReplaced() const
{
    return isOpen() && m_identity && identityOf(m_path) != m_identity;
}

void Database::letReplacedGo()
{
    const Identity log = m_logIdentity;
    close();
    if (log && identityOf(m_path + logSuffix) == log) {
        QFile::remove(m_path + logSuffix);
        QFile::remove(m_path + u"-shm"_s);
    }
}

Result<void> Database::prepareSchema(const Schema &schema)
{
    // The first statement that reads the file tells whether it is a database at all.
    const int version = value(u"PRAGMA user_version"_s).value_or(0).toInt();
    if (auto error = takeError())
        return Failure(*error);
    if (version > schema.version)
        return fail(ErrorKind::FileTooNew, m_path);
    // Such a file could do anything at each statement, as by a view without end.
    const bool hasForeignCode =
        value(u"SELECT COUNT(*) FROM sqlite_master WHERE COALESCE(rootpage, 0) = 0"_s)
            .value_or(0)
            .toInt() > 0;
    if (auto error = takeError())
        return Failure(*error);
    if (hasForeignCode)
        return fail(ErrorKind::FileDamaged, m_path, u"view or trigger"_s);
    for (const QString &pragma : {u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA busy_timeout = 5000"_s,
                                  u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s})
        run(pragma).finish();
    if (version < schema.version) {
        begin();
        // Asked again within: another program may have made the tables meanwhile.
        const int found = value(u"PRAGMA user_version"_s).value_or(0).toInt();
        QStringList statements = found == 0 ? schema.statements : QStringList();
        for (int older = found; older > 0 && older < schema.version; ++older)
            statements << schema.upgrades.value(older - 1);
        for (const QString &statement : std::as_const(statements))
            run(statement).finish();
        if (found < schema.version)
            run(u"PRAGMA user_version = %1"_s.arg(schema.version)).finish();
        if (auto made = commit(); !made)
            return made;
    }
    m_statements.clear(); // none of these runs again
    if (auto error = takeError())
        return Failure(*error);
    return {};
}

void Database::note(ErrorKind kind, const QString &detail)
{
    if (!m_error)
        m_error = fail(kind, m_path, detail).error();
}

void Database::noteDamage(const QString &detail)
{
    note(ErrorKind::FileDamaged, detail);
}

QSqlQuery &Database::run(const QString &statement, const QVariantList &values)
{
    auto found = m_statements.find(statement);
    if (found == m_statements.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(statement))
            note(kindOf(query.lastError(), While::Preparing), wordsOf(query.lastError()));
        found = m_statements.emplace(statement, std::move(query)).first;
    }
    QSqlQuery &query = found->second;
    query.finish();
    for (qsizetype i = 0; i < values.size(); ++i)
        query.bindValue(static_cast<int>(i), bound(values[i]));
    if (!query.exec())
        note(kindOf(query.lastError(), While::Running), wordsOf(query.lastError()));
    return query;
}

bool Database::next(QSqlQuery &query)
{
    if (query.next())
        return true;
    if (query.lastError().isValid())
        note(kindOf(query.lastError(), While::Running), wordsOf(query.lastError()));
    return false;
}

std::optional<QVariant> Database::value(const QString &statement, const QVariantList &values)
{
    QSqlQuery &query = run(statement, values);
    std::optional<QVariant> result;
    if (next(query))
        result = query.value(0);
    query.finish();
    return result;
}

void Database::begin()
{
    run(u"BEGIN IMMEDIATE"_s).finish();
}

Result<void> Database::commit()
{
    auto error = takeError();
    if (!error) {
        run(u"COMMIT"_s).finish();
        error = takeError();
    }
    if (!error)
        return {};
    run(u"ROLLBACK"_s).finish();
    m_error.reset(); // there may be nothing to roll back
    return Failure(*error);
}

} // namespace syncdeck::sql
