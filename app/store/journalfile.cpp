// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/journalfile.h"

#include "app/base/privatefile.h"
#include "app/base/utf8.h"
#include "app/store/journalrow.h"
#include "app/store/journalschema.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

QString lockPath(const QString &path, const QString &owner)
{
    return path + u"."_s + owner + u".lock"_s;
}

/// What an entry must be to be taken back.
QString reversible()
{
    return u"outcome = 1 AND is_reversed = 0 AND is_left = 0"_s;
}

/// Takes valuesOf.
QString ofHistory()
{
    return u"profile = ? AND origin = ?"_s;
}

QVariantList valuesOf(const History &history)
{
    return {history.profile, history.origin.isNull() ? u""_s : history.origin};
}

} // namespace

JournalFile::JournalFile(QString path, News news)
    : m_path(std::move(path))
    , m_news(std::move(news))
    , m_runs(m_database, [this](const QString &owner) { return isAbandoned(owner); })
{
}

void JournalFile::close()
{
    m_isClosed = true;
    m_database.close();
    m_lock.reset();
}

Result<void> JournalFile::open()
{
    if (m_isClosed)
        return fail(ErrorKind::Cancelled);
    if (m_database.isReplaced()) {
        // Once, so that whoever relies on what was noted learns of it; then a new one is begun.
        m_database.letReplacedGo();
        return fail(ErrorKind::FileReplaced, m_path);
    }
    if (m_database.isOpen())
        return {};
    auto opened = openFile();
    if (opened)
        return {};
    const ErrorKind kind = opened.error().kind;
    if (kind != ErrorKind::FileDamaged && kind != ErrorKind::FileTooNew)
        return opened;
    if (!moveAway(kind == ErrorKind::FileDamaged ? Unusable::Damaged : Unusable::TooNew))
        return opened;
    return openFile();
}

Result<void> JournalFile::openFile()
{
    if (auto opened = m_database.open(m_path, journalSchema()); !opened)
        return opened;
    Result<void> repaired;
    if (m_database.value(journalNeedsRepair()).value_or(0).toBool()) {
        m_database.begin();
        for (const QString &statement : journalRepair())
            m_database.run(statement).finish();
        repaired = m_database.commit();
    } else if (auto error = m_database.takeError()) {
        repaired = Failure(*error);
    }
    if (!repaired)
        m_database.close();
    else
        closeToOthers();
    return repaired;
}

void JournalFile::closeToOthers()
{
    if (m_path.isEmpty())
        return;
    // The folder first, since it keeps others from whatever lies in it.
    for (const QString &path : {QFileInfo(m_path).path(), m_path}) {
        const Exposure exposure = syncdeck::closeToOthers(path);
        if (exposure != Exposure::None)
            m_news.exposed(path, exposure);
    }
    // SQLite has made these with the rights of the file.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        static_cast<void>(syncdeck::closeToOthers(m_path + suffix));
}

bool JournalFile::moveAway(Unusable why)
{
    m_database.close();
    const QString newPath = setAside(m_path, why);
    if (newPath.isEmpty())
        return false;
    // What SQLite had not yet moved into the file belongs to it under its new name too.
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s})
        QFile::rename(m_path + suffix, newPath + suffix);
    m_news.setAside(newPath, why);
    return true;
}

Result<void> JournalFile::change(const QString &statement, const QVariantList &values)
{
    m_database.run(statement, values).finish();
    if (auto error = m_database.takeError())
        return Failure(*error);
    ++m_changes;
    return {};
}

Result<QList<JournalEntry>> JournalFile::select(const QString &condition,
                                                const QVariantList &values)
{
    return with<QList<JournalEntry>>([&]() -> Result<QList<JournalEntry>> {
        QSqlQuery &query = m_database.run(
            u"SELECT "_s + journalColumns() + u" FROM entries WHERE "_s + condition, values);
        QList<JournalEntry> entries;
        while (m_database.next(query)) {
            if (const auto entry = journalEntry(query))
                entries << *entry;
            else
                m_database.noteDamage(u"entries"_s);
        }
        query.finish();
        if (auto error = m_database.takeError())
            return Failure(*error);
        return entries;
    });
}

Result<void> JournalFile::becomeOwner()
{
    if (!m_owner.isEmpty())
        return {};
    const QString owner = QUuid::createUuid().toString(QUuid::Id128);
    if (!m_path.isEmpty()) {
        auto lock = std::make_unique<QLockFile>(lockPath(m_path, owner));
        lock->setStaleLockTime(0); // a living program keeps it, however long it runs
        if (!lock->tryLock(0)) {
            const bool full = lock->error() == QLockFile::UnknownError;
            return fail(full ? ErrorKind::DiskFull : ErrorKind::FileUnwritable, m_path);
        }
        m_lock = std::move(lock);
    }
    m_owner = owner;
    return {};
}

Result<void> JournalFile::openForWriting()
{
    return with<void>([this] { return becomeOwner(); });
}

bool JournalFile::isAbandoned(const QString &owner) const
{
    static const QRegularExpression form(u"^[0-9a-f]{32}$"_s); // else it is no name of a lock
    if (m_path.isEmpty())
        return owner.isEmpty();
    if (!form.match(owner).hasMatch())
        return true;
    if (owner == m_owner)
        return false;
    QLockFile lock(lockPath(m_path, owner));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

Result<qint64> JournalFile::newStep()
{
    // An id that no entry gets: ids and steps are one sequence, so that steps sort by time.
    return with<qint64>([&]() -> Result<qint64> {
        m_database.begin();
        m_database
            .run(u"INSERT INTO sqlite_sequence(name, seq) SELECT 'entries', 0 WHERE NOT EXISTS "
                 "(SELECT 1 FROM sqlite_sequence WHERE name = 'entries')"_s)
            .finish();
        m_database.run(u"UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'entries'"_s)
            .finish();
        const qint64 step =
            m_database.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'entries'"_s)
                .value_or(0)
                .toLongLong();
        if (auto done = m_database.commit(); !done)
            return Failure(done.error());
        return step;
    });
}

Result<RunRecord> JournalFile::createRun(const RunRecord &run)
{
    const auto step = newStep();
    if (!step)
        return Failure(step.error());
    return onRuns<RunRecord>([&](RunTable &table) {
        RunRecord made = run;
        made.step = *step;
        return table.create(made, m_owner);
    });
}

Result<RunRecord> JournalFile::claimRun(qint64 run, const History &history)
{
    return onRuns<RunRecord>([&](RunTable &table) -> Result<RunRecord> {
        adopt(history);
        return table.claim(run, history, m_owner);
    });
}

void JournalFile::adopt(const History &history)
{
    if (!history.adoptsOlder || m_adopted.contains(history.profile))
        return;
    // Looked for first: whoever only reads waits for nobody who writes.
    for (const QString &table : {u"entries"_s, u"runs"_s}) {
        const bool hasOlder = m_database
                                  .value(u"SELECT EXISTS(SELECT 1 FROM "_s + table +
                                             u" WHERE profile = ? AND origin = x'')"_s,
                                         {history.profile})
                                  .value_or(false)
                                  .toBool();
        if (!hasOlder)
            continue;
        ++m_changes;
        m_database
            .run(u"UPDATE "_s + table + u" SET origin = ? WHERE profile = ? AND origin = x''"_s,
                 {history.origin, history.profile})
            .finish();
    }
    if (!m_database.hasError())
        m_adopted.insert(history.profile);
}

Result<qint64> JournalFile::begin(const JournalEntry &entry)
{
    return with<qint64>([&]() -> Result<qint64> {
        if (auto owned = becomeOwner(); !owned)
            return Failure(owned.error());
        prune();
        QVariantList values = journalValues(entry);
        values << m_owner;
        m_database.begin();
        m_database.run(journalInsert(), values).finish();
        const qint64 id =
            m_database.value(u"SELECT last_insert_rowid()"_s).value_or(0).toLongLong();
        if (entry.runLine != 0)
            m_runs.begin(entry.runLine, id);
        if (auto added = m_database.commit(); !added)
            return Failure(added.error());
        ++m_changes;
        return id;
    });
}

Result<void> JournalFile::beginAll(const QList<JournalEntry> &entries)
{
    return with<void>([&]() -> Result<void> {
        if (auto owned = becomeOwner(); !owned)
            return Failure(owned.error());
        prune();
        m_database.begin();
        for (const JournalEntry &entry : entries) {
            QVariantList values = journalValues(entry);
            values << m_owner;
            m_database.run(journalInsert(), values).finish();
        }
        auto done = m_database.commit();
        m_changes += done ? 1 : 0;
        return done;
    });
}

Result<void> JournalFile::finishStep(qint64 step, Outcome outcome, const QString &note)
{
    return with<void>([&] {
        return change(u"UPDATE entries SET outcome = ?, note = ?, owner = x'' WHERE step = ? AND "
                      "outcome = 0"_s,
                      {static_cast<int>(outcome), note.isNull() ? u""_s : note, step});
    });
}

Result<void> JournalFile::finish(qint64 id, Outcome outcome,
                                 const std::optional<ItemVersion> &after, const QString &note,
                                 Again again)
{
    return with<void>([&]() -> Result<void> {
        QVariantList values{static_cast<int>(outcome), note.isNull() ? u""_s : note};
        values << versionValues(after) << id;
        m_database.begin();
        QSqlQuery &finished = m_database.run(journalFinish(), values);
        const bool isThere = finished.numRowsAffected() > 0;
        finished.finish();
        m_runs.settle(id, outcome, again, note);
        if (outcome == Outcome::Applied) {
            m_database
                .run(u"UPDATE entries SET is_reversed = 1 WHERE id = (SELECT reverses FROM entries "
                     "WHERE id = ?)"_s,
                     {id})
                .finish();
        }
        auto done = m_database.commit();
        m_changes += done ? 1 : 0;
        if (done && !isThere) // begun in a file that is not here any more
            return fail(ErrorKind::FileReplaced, m_path);
        return done;
    });
}

Result<void> JournalFile::release(qint64 id)
{
    return with<void>(
        [&] { return change(u"UPDATE entries SET owner = x'' WHERE id = ?"_s, {id}); });
}

Result<QList<JournalEntry>> JournalFile::unsettled(const History &history)
{
    QStringList abandoned;
    auto owners = with<void>([&]() -> Result<void> {
        adopt(history);
        abandoned.clear();
        // A program of an older version that is still open lets go of an entry by a text.
        QSqlQuery &query =
            m_database.run(u"SELECT DISTINCT CAST(owner AS BLOB) FROM entries WHERE "_s +
                               ofHistory() + u" AND outcome = 0"_s,
                           valuesOf(history));
        while (m_database.next(query)) {
            if (const QString owner = sql::textOf(query.value(0)); isAbandoned(owner))
                abandoned << owner;
        }
        query.finish();
        if (auto error = m_database.takeError())
            return Failure(*error);
        return {};
    });
    if (!owners)
        return Failure(owners.error());
    QList<JournalEntry> found;
    for (const QString &owner : std::as_const(abandoned)) {
        auto entries =
            select(ofHistory() + u" AND outcome = 0 AND CAST(owner AS BLOB) = ? ORDER BY id"_s,
                   valuesOf(history) << owner);
        if (!entries)
            return entries;
        found << *entries;
    }
    return found;
}

Result<QList<JournalEntry>> JournalFile::entries(const JournalQuery &query)
{
    QString condition = u"profile = ? AND (? = 0 OR id < ?)"_s;
    QVariantList values{query.profile, query.before, query.before};
    if (!query.keyText.isEmpty()) {
        // Both in lower case, A to Z alone, as bytes: LIKE ends at a U+0000.
        condition += u" AND instr(CAST(lower(item_key) AS BLOB), ?) > 0"_s;
        values << exactBytes(query.keyText).toLower();
    }
    if (!query.key.isEmpty()) {
        condition += u" AND item_key = ?"_s;
        values << query.key;
    }
    if (!query.map.isEmpty()) {
        condition += u" AND ((service = ? AND map = ?)"_s;
        values << query.service << query.map;
        for (const auto &[service, map] : query.alsoAt) {
            condition += u" OR (service = ? AND map = ?)"_s;
            values << service << map;
        }
        condition += u')';
    }
    values << query.limit;
    return select(condition + u" ORDER BY id DESC LIMIT ?"_s, values);
}

Result<JournalStep> JournalFile::latestStep(const History &history, const QString &condition,
                                            const QVariantList &values)
{
    adopt(history);
    const QString reversibles = u" FROM entries WHERE "_s + ofHistory() + u" AND "_s + reversible();
    const qint64 step =
        m_database
            .value(u"SELECT MAX(step)"_s + reversibles + condition, valuesOf(history) + values)
            .value_or(0)
            .toLongLong();
    JournalStep found;
    if (step > 0) {
        const QVariantList ofStep = valuesOf(history) << step;
        found.size =
            m_database.value(u"SELECT COUNT(*)"_s + reversibles + u" AND step = ?"_s, ofStep)
                .value_or(0)
                .toInt();
        auto first = select(ofHistory() + u" AND "_s + reversible() +
                                u" AND step = ? ORDER BY id DESC LIMIT 1"_s,
                            ofStep);
        if (first && !first->isEmpty()) {
            found.step = step;
            found.first = first->first();
        }
    }
    if (auto error = m_database.takeError())
        return Failure(*error);
    return found;
}

Result<JournalStep> JournalFile::undoable(const History &history)
{
    return with<JournalStep>([&] { return latestStep(history, u" AND role <> 1"_s); });
}

Result<JournalStep> JournalFile::redoable(const History &history)
{
    return with<JournalStep>([&] {
        return latestStep(history,
                          u" AND role = 1 AND id > (SELECT COALESCE(MAX(id), 0) FROM entries "
                          "WHERE "_s +
                              ofHistory() + u" AND outcome = 1 AND role = 0)"_s,
                          valuesOf(history));
    });
}

Result<QList<Reversible>> JournalFile::reversibles(const History &history, qint64 step)
{
    auto entries =
        select(ofHistory() + u" AND step = ? AND "_s + reversible() + u" ORDER BY id DESC"_s,
               valuesOf(history) << step);
    if (!entries)
        return Failure(entries.error());
    QList<Reversible> found;
    for (const JournalEntry &entry : std::as_const(*entries)) {
        const auto latest =
            select(ofHistory() + u" AND service = ? AND map = ? AND item_key = ? AND "
                                 "outcome = 1 ORDER BY id DESC LIMIT 1"_s,
                   valuesOf(history) << entry.service << entry.map << entry.key);
        if (!latest)
            return Failure(latest.error());
        found << Reversible{entry, latest->isEmpty() ? entry.after : latest->first().after};
    }
    return found;
}

Result<void> JournalFile::leave(qint64 id)
{
    return with<void>(
        [&] { return change(u"UPDATE entries SET is_left = 1 WHERE id = ?"_s, {id}); });
}

Result<void> JournalFile::clear(const QString &profile)
{
    return with<void>([&]() -> Result<void> {
        m_runs.clear(profile);
        auto cleared =
            change(u"DELETE FROM entries WHERE profile = ? AND outcome <> 0"_s, {profile});
        if (cleared) {
            // What was forgotten shall not lie about in free pages, nor in the log.
            m_database.run(u"VACUUM"_s).finish();
            m_database.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s).finish();
            static_cast<void>(m_database.takeError()); // another program may be reading just now
        }
        return cleared;
    });
}

void JournalFile::prune()
{
    const auto number = [this](const QString &pragma) {
        return m_database.value(u"PRAGMA "_s + pragma).value_or(0).toLongLong();
    };
    const qint64 pageSize = number(u"page_size"_s);
    const auto used = [&] {
        return (number(u"page_count"_s) - number(u"freelist_count"_s)) * pageSize;
    };
    constexpr int atOnce = 50;
    if (used() <= m_limit)
        return;
    qint64 entries = m_database.value(u"SELECT COUNT(*) FROM entries"_s).value_or(0).toLongLong();
    // Some room at a time, so that not every write has to make its own.
    const qint64 goal = m_limit / 10 * 9;
    while (used() > goal && m_runs.pruneOldest()) {
    }
    while (used() > goal && entries > 0) {
        m_database
            .run(u"DELETE FROM entries WHERE id IN (SELECT id FROM entries WHERE outcome <> 0 "
                 "ORDER BY id LIMIT %1)"_s.arg(atOnce))
            .finish();
        entries -= atOnce;
    }
    static_cast<void>(m_database.takeError()); // begin, which follows, meets it again
    ++m_changes;
}

} // namespace syncdeck::store
