// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/runtable.h"

#include "app/base/timezones.h"
#include "app/store/journalrow.h"

#include <QDateTime>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

QString runColumns()
{
    return u"id, profile, service, map, map_name, kind, title, step, at, format, header, state, "
           "owner, origin"_s;
}

/// Nothing where a column holds what no program writes.
std::optional<RunRecord> runOf(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] {
        return query.value(column++);
    };
    RunRecord run;
    run.id = next().toLongLong();
    run.profile = sql::textOf(next());
    run.service = sql::textOf(next());
    run.map = sql::textOf(next());
    run.mapName = sql::textOf(next());
    const auto kind = enumerator(next().toLongLong(), RunKind::Compare);
    run.title = sql::textOf(next());
    run.step = next().toLongLong();
    run.at = QDateTime::fromMSecsSinceEpoch(next().toLongLong(), utcZone);
    run.format = sql::textOf(next());
    run.header = next().toByteArray();
    const auto state = enumerator(next().toLongLong(), RunState::Cancelled);
    next(); // the owner
    run.origin = sql::textOf(next());
    if (!kind || !state)
        return {};
    run.kind = *kind;
    run.state = *state;
    return run;
}

std::optional<RunLine> lineOf(const QSqlQuery &query)
{
    int column = 0;
    const auto next = [&] {
        return query.value(column++);
    };
    const auto number = [&]() -> std::optional<qint64> {
        const QVariant value = next();
        return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
    };
    RunLine line;
    line.id = next().toLongLong();
    line.number = next().toLongLong();
    line.key = sql::textOf(next());
    const auto kind = enumerator(next().toLongLong(), WriteKind::Delete);
    line.overwrites = next().toBool();
    if (const QVariant data = next(); !data.isNull())
        line.data = data.toByteArray();
    line.ttl = number();
    line.collectionTtl = number();
    line.source = next().toByteArray();
    const auto state = enumerator(next().toLongLong(), RunLineState::Invalid);
    line.note = sql::textOf(next());
    line.before = versionFrom(query, column);
    if (!kind || !state)
        return {};
    line.kind = *kind;
    line.state = *state;
    return line;
}

QVariant bytesOrNull(const std::optional<QByteArray> &bytes)
{
    return bytes ? QVariant(bytes->isNull() ? QByteArray("") : *bytes) : QVariant();
}

QVariant numberOrNull(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

/// What is let go once a line is done.
QString withoutContent()
{
    return u"data = NULL, source = NULL, before_data = NULL, before_expires = NULL, "
           "before_revision = NULL, before_created = NULL"_s;
}

} // namespace

Result<void> RunTable::change(const QString &statement, const QVariantList &values)
{
    m_database.run(statement, values).finish();
    if (auto error = m_database.takeError())
        return Failure(*error);
    return {};
}

Result<RunRecord> RunTable::create(RunRecord run, const QString &owner)
{
    run.state = RunState::Preparing;
    auto added = change(
        u"INSERT INTO runs(profile, service, map, map_name, kind, title, step, at, "
        "format, header, state, owner, origin) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {text(run.profile), text(run.service), text(run.map), text(run.mapName),
         static_cast<int>(run.kind), text(run.title), run.step, run.at.toMSecsSinceEpoch(),
         text(run.format), run.header, static_cast<int>(run.state), owner, text(run.origin)});
    if (!added)
        return Failure(added.error());
    run.id = m_database.value(u"SELECT last_insert_rowid()"_s).value_or(0).toLongLong();
    return run;
}

Result<void> RunTable::addLines(qint64 run, const QList<RunLine> &lines)
{
    m_database.begin();
    for (const RunLine &line : lines) {
        QVariantList values{run,
                            line.number,
                            text(line.key),
                            static_cast<int>(line.kind),
                            line.overwrites,
                            bytesOrNull(line.data),
                            numberOrNull(line.ttl),
                            numberOrNull(line.collectionTtl),
                            line.source,
                            static_cast<int>(line.state),
                            text(line.note)};
        values << versionValues(line.before);
        m_database
            .run(u"INSERT INTO run_lines(run, number, item_key, kind, overwrites, data, ttl, "
                 "collection_ttl, source, state, note, before_data, before_expires, "
                 "before_revision, before_created) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                 "?, ?)"_s,
                 values)
            .finish();
    }
    return m_database.commit();
}

Result<void> RunTable::setState(qint64 run, RunState state)
{
    QSqlQuery &changed = m_database.run(u"UPDATE runs SET state = ?, owner = x'' WHERE id = ?"_s,
                                        {static_cast<int>(state), run});
    const bool isThere = changed.numRowsAffected() > 0;
    changed.finish();
    if (auto error = m_database.takeError())
        return Failure(*error);
    if (!isThere)
        return fail(ErrorKind::FileUnreadable, QString::number(run));
    return {};
}

std::optional<RunRecord> RunTable::find(qint64 run, QString *owner)
{
    QSqlQuery &query =
        m_database.run(u"SELECT "_s + runColumns() + u" FROM runs WHERE id = ?"_s, {run});
    std::optional<RunRecord> found;
    if (m_database.next(query)) {
        found = runOf(query);
        if (!found)
            m_database.noteDamage(u"runs"_s);
        constexpr int ownerColumn = 12;
        *owner = sql::textOf(query.value(ownerColumn));
    }
    query.finish();
    return found;
}

Result<RunRecord> RunTable::claim(qint64 run, const History &history, const QString &owner)
{
    m_database.begin();
    QString other;
    const auto found = find(run, &other);
    const bool isOurs =
        found && found->profile == history.profile && found->origin == history.origin;
    const bool isFree = isOurs && m_isAbandoned(other);
    if (isFree)
        m_database.run(u"UPDATE runs SET owner = ? WHERE id = ?"_s, {owner, run}).finish();
    if (auto done = m_database.commit(); !done)
        return Failure(done.error());
    if (!found || found->state == RunState::Preparing)
        return fail(ErrorKind::FileUnreadable, QString::number(run));
    if (!isOurs)
        return fail(ErrorKind::OtherOrigin, found->origin);
    if (!isFree)
        return fail(ErrorKind::InUse, found->title);
    return *found;
}

Result<void> RunTable::release(qint64 run)
{
    return change(u"UPDATE runs SET owner = x'' WHERE id = ?"_s, {run});
}

void RunTable::remove(qint64 run)
{
    m_database.run(u"DELETE FROM run_lines WHERE run = ?"_s, {run}).finish();
    m_database.run(u"DELETE FROM runs WHERE id = ?"_s, {run}).finish();
}

Result<void> RunTable::forget(qint64 run)
{
    m_database.begin();
    remove(run);
    return m_database.commit();
}

Result<QList<RunSummary>> RunTable::list(const QString &profile, const QString &owner)
{
    QList<RunSummary> found;
    QList<qint64> brokenOff;
    QSqlQuery &query = m_database.run(u"SELECT "_s + runColumns() +
                                          u" FROM runs WHERE profile = ? ORDER BY id DESC"_s,
                                      {profile});
    while (m_database.next(query)) {
        const auto run = runOf(query);
        if (!run) {
            m_database.noteDamage(u"runs"_s);
            break;
        }
        RunSummary summary{*run, {}, false};
        constexpr int ownerColumn = 12;
        const QString other = sql::textOf(query.value(ownerColumn));
        summary.isInUse = !other.isEmpty() && (other == owner || !m_isAbandoned(other));
        if (summary.run.state == RunState::Preparing && !summary.isInUse)
            brokenOff << summary.run.id;
        else
            found << summary;
    }
    query.finish();
    if (auto error = m_database.takeError())
        return Failure(*error);
    for (const qint64 run : std::as_const(brokenOff)) {
        if (auto gone = forget(run); !gone)
            return Failure(gone.error());
    }
    for (RunSummary &summary : found) {
        const auto counted = counts(summary.run.id);
        if (!counted)
            return Failure(counted.error());
        summary.counts = *counted;
    }
    return found;
}

Result<RunCounts> RunTable::counts(qint64 run)
{
    const bool isThere =
        m_database.value(u"SELECT EXISTS(SELECT 1 FROM runs WHERE id = ?)"_s, {run})
            .value_or(false)
            .toBool();
    if (!isThere && !m_database.hasError())
        return fail(ErrorKind::FileUnreadable, QString::number(run));
    RunCounts counts;
    QSqlQuery &query = m_database.run(
        u"SELECT state, COUNT(*) FROM run_lines WHERE run = ? GROUP BY state"_s, {run});
    while (m_database.next(query)) {
        if (const auto state = enumerator(query.value(0).toLongLong(), RunLineState::Invalid))
            counts.of(*state) = query.value(1).toLongLong();
        else
            m_database.noteDamage(u"run_lines"_s);
    }
    query.finish();
    if (auto error = m_database.takeError())
        return Failure(*error);
    return counts;
}

Result<QList<RunLine>> RunTable::lines(const RunLineQuery &wanted)
{
    QStringList states;
    for (const RunLineState state : wanted.states)
        states << QString::number(static_cast<int>(state));
    const QString condition =
        states.isEmpty() ? QString() : u" AND state IN ("_s + states.join(u", "_s) + u')';
    QSqlQuery &query = m_database.run(
        u"SELECT id, number, item_key, kind, overwrites, data, ttl, collection_ttl, source, state, "
        "note, before_data, before_expires, before_revision, before_created FROM run_lines WHERE "
        "run = ? AND id > ?"_s +
            condition + u" ORDER BY id LIMIT ?"_s,
        {wanted.run, wanted.after, wanted.limit});
    QList<RunLine> found;
    while (m_database.next(query)) {
        if (const auto line = lineOf(query))
            found << *line;
        else
            m_database.noteDamage(u"run_lines"_s);
    }
    query.finish();
    if (auto error = m_database.takeError())
        return Failure(*error);
    return found;
}

Result<void> RunTable::rebase(qint64 line, const std::optional<ItemVersion> &now)
{
    const WriteKind kind = now ? WriteKind::Update : WriteKind::Create;
    QVariantList values{static_cast<int>(kind)};
    values << versionValues(now) << line;
    return change(u"UPDATE run_lines SET kind = CASE kind WHEN 2 THEN 2 ELSE ? END, "
                  "before_data = ?, before_expires = ?, before_revision = ?, before_created = ?, "
                  "state = 0, entry = NULL, note = x'' WHERE id = ?"_s,
                  values);
}

Result<void> RunTable::endLine(qint64 line, RunLineState state, const QString &note)
{
    return change(u"UPDATE run_lines SET state = ?, note = ? WHERE id = ?"_s,
                  {static_cast<int>(state), text(note), line});
}

void RunTable::begin(qint64 line, qint64 entry)
{
    m_database
        .run(u"UPDATE run_lines SET state = ?, entry = ? WHERE id = ?"_s,
             {static_cast<int>(RunLineState::Begun), entry, line})
        .finish();
}

void RunTable::settle(qint64 entry, Outcome outcome, Again again, const QString &note)
{
    switch (outcome) {
    case Outcome::Pending:
        return;
    case Outcome::Applied:
        m_database
            .run(u"UPDATE run_lines SET state = ?, note = x'', "_s + withoutContent() +
                     u" WHERE entry = ?"_s,
                 {static_cast<int>(RunLineState::Done), entry})
            .finish();
        return;
    case Outcome::NotApplied:
    case Outcome::Unclear:
        if (again != Again::No) {
            m_database
                .run(u"UPDATE run_lines SET state = 0, entry = NULL WHERE entry = ? AND (? OR "
                     "overwrites)"_s,
                     {entry, again == Again::Yes})
                .finish();
        }
        // A line that waits again has no entry any more.
        m_database
            .run(u"UPDATE run_lines SET state = ?, note = ? WHERE entry = ?"_s,
                 {static_cast<int>(outcome == Outcome::Unclear ? RunLineState::Unclear
                                                               : RunLineState::Failed),
                  text(note), entry})
            .finish();
        return;
    }
}

void RunTable::clear(const QString &profile)
{
    m_database
        .run(u"DELETE FROM run_lines WHERE run IN (SELECT id FROM runs WHERE profile = ? AND "
             "state >= 2)"_s,
             {profile})
        .finish();
    m_database.run(u"DELETE FROM runs WHERE profile = ? AND state >= 2"_s, {profile}).finish();
}

bool RunTable::pruneOldest()
{
    const auto oldest =
        m_database.value(u"SELECT MIN(id) FROM runs WHERE state >= 2"_s).value_or(QVariant());
    if (oldest.isNull())
        return false;
    remove(oldest.toLongLong());
    return true;
}

} // namespace syncdeck::store
