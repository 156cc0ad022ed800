// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/journalrow.h"

#include "app/base/timezones.h"
#include "app/sql/database.h"

#include <QSqlQuery>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

QVariant momentValue(const std::optional<QDateTime> &moment)
{
    return moment ? QVariant(moment->toMSecsSinceEpoch()) : QVariant();
}

std::optional<QDateTime> momentOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), utcZone);
}

QVariant numberValue(const std::optional<qint64> &number)
{
    return number ? QVariant(*number) : QVariant();
}

std::optional<qint64> numberOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toLongLong());
}

/// Never null, since an empty QByteArray may be.
QVariant bytesValue(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

/// Never null either: the columns do not take it.
QVariant textValue(const QString &text)
{
    return text.isNull() ? u""_s : text;
}

/// Reads column after column.
class RowReader
{
public:
    explicit RowReader(const QSqlQuery &query)
        : m_query(query)
    {
    }

    QVariant next() { return m_query.value(m_column++); }
    qint64 number() { return next().toLongLong(); }
    QString text() { return sql::textOf(next()); }
    bool flag() { return next().toBool(); }

    std::optional<ItemVersion> version() { return versionFrom(m_query, m_column); }

private:
    const QSqlQuery &m_query;
    int m_column = 0;
};

} // namespace

QString journalColumns()
{
    return u"id, step, profile, service, map, map_name, item_key, kind, role, reverses, "
           "is_reversed, is_left, at, before_data, before_expires, before_revision, "
           "before_created, data, ttl, collection_ttl, outcome, note, after_data, after_expires, "
           "after_revision, after_created, origin"_s;
}

QString journalInsert()
{
    // A step is called by the id of its first entry, which is the next one to be given.
    return u"INSERT INTO entries(step, profile, service, map, map_name, item_key, kind, role, "
           "reverses, at, before_data, before_expires, before_revision, before_created, data, ttl, "
           "collection_ttl, origin, owner) VALUES(COALESCE(?, (SELECT COALESCE(MAX(seq), 0) + 1 "
           "FROM "
           "sqlite_sequence WHERE name = 'entries')), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
           "?, ?, ?)"_s;
}

QString journalFinish()
{
    return u"UPDATE entries SET outcome = ?, note = ?, after_data = ?, after_expires = ?, "
           "after_revision = ?, after_created = ?, owner = x'' WHERE id = ?"_s;
}

QVariantList versionValues(const std::optional<ItemVersion> &version)
{
    if (!version)
        return {QVariant(), QVariant(), QVariant(), QVariant()};
    return {bytesValue(version->data), momentValue(version->expires), version->revision,
            momentValue(version->created)};
}

QVariantList journalValues(const JournalEntry &entry)
{
    QVariantList values{entry.step == 0 ? QVariant() : QVariant(entry.step),
                        textValue(entry.profile),
                        textValue(entry.service),
                        textValue(entry.map),
                        textValue(entry.mapName),
                        textValue(entry.key),
                        static_cast<int>(entry.kind),
                        static_cast<int>(entry.role),
                        entry.reverses,
                        entry.at.toMSecsSinceEpoch()};
    values << versionValues(entry.before);
    values << (entry.data ? bytesValue(*entry.data) : QVariant()) << numberValue(entry.ttl)
           << numberValue(entry.collectionTtl) << textValue(entry.origin);
    return values;
}

std::optional<ItemVersion> versionFrom(const QSqlQuery &query, int &column)
{
    const auto next = [&] {
        return query.value(column++);
    };
    const QVariant data = next();
    ItemVersion version{data.toByteArray(), momentOf(next()), sql::textOf(next()),
                        momentOf(next())};
    return data.isNull() ? std::nullopt : std::optional(version);
}

std::optional<JournalEntry> journalEntry(const QSqlQuery &query)
{
    RowReader row(query);
    JournalEntry entry;
    entry.id = row.number();
    entry.step = row.number();
    entry.profile = row.text();
    entry.service = row.text();
    entry.map = row.text();
    entry.mapName = row.text();
    entry.key = row.text();
    const auto kind = enumerator(row.number(), WriteKind::Delete);
    const auto role = enumerator(row.number(), WriteRole::Redo);
    entry.reverses = row.number();
    entry.isReversed = row.flag();
    entry.isLeft = row.flag();
    entry.at = momentOf(row.next()).value_or(QDateTime());
    entry.before = row.version();
    if (const QVariant data = row.next(); !data.isNull())
        entry.data = data.toByteArray();
    entry.ttl = numberOf(row.next());
    entry.collectionTtl = numberOf(row.next());
    const auto outcome = enumerator(row.number(), Outcome::Unclear);
    entry.note = row.text();
    entry.after = row.version();
    entry.origin = row.text();
    if (!kind || !role || !outcome)
        return {};
    entry.kind = *kind;
    entry.role = *role;
    entry.outcome = *outcome;
    return entry;
}

} // namespace syncdeck::store
