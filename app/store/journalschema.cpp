// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/journalschema.h"

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

QString entriesTable()
{
    return u"CREATE TABLE entries(id INTEGER PRIMARY KEY AUTOINCREMENT, step INTEGER NOT NULL, "
           "profile BLOB NOT NULL, service BLOB NOT NULL, map BLOB NOT NULL, "
           "map_name BLOB NOT NULL, item_key BLOB NOT NULL, kind INTEGER NOT NULL, "
           "role INTEGER NOT NULL, reverses INTEGER NOT NULL, "
           "is_reversed INTEGER NOT NULL DEFAULT 0, is_left INTEGER NOT NULL DEFAULT 0, "
           "at INTEGER NOT NULL, "
           "before_data BLOB, before_expires INTEGER, before_revision BLOB, "
           "before_created INTEGER, data BLOB, ttl INTEGER, collection_ttl INTEGER, "
           "outcome INTEGER NOT NULL DEFAULT 0, note BLOB NOT NULL DEFAULT x'', "
           "after_data BLOB, after_expires INTEGER, after_revision BLOB, after_created INTEGER, "
           "owner BLOB NOT NULL, origin BLOB NOT NULL DEFAULT x'')"_s;
}

QStringList runIndexes()
{
    return {
        u"CREATE INDEX run_lines_by_state ON run_lines(run, state)"_s,
        u"CREATE INDEX run_lines_by_entry ON run_lines(entry) WHERE entry IS NOT NULL"_s,
    };
}

QStringList runTables()
{
    return QStringList{
               u"CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, profile BLOB NOT NULL, "
               "service BLOB NOT NULL, map BLOB NOT NULL, map_name BLOB NOT NULL, "
               "kind INTEGER NOT NULL, title BLOB NOT NULL, step INTEGER NOT NULL, "
               "at INTEGER NOT NULL, format BLOB NOT NULL, header BLOB, state INTEGER NOT NULL, "
               "owner BLOB NOT NULL, origin BLOB NOT NULL DEFAULT x'')"_s,
               u"CREATE TABLE run_lines(id INTEGER PRIMARY KEY, run INTEGER NOT NULL, "
               "number INTEGER NOT NULL, item_key BLOB NOT NULL, kind INTEGER NOT NULL, "
               "overwrites INTEGER NOT NULL, data BLOB, ttl INTEGER, collection_ttl INTEGER, "
               "source BLOB, before_data BLOB, before_expires INTEGER, before_revision BLOB, "
               "before_created INTEGER, state INTEGER NOT NULL, entry INTEGER, "
               "note BLOB NOT NULL DEFAULT x'')"_s,
           } +
           runIndexes();
}

/// Leads to what a History adopts, past all the data that lies before the column.
QString withoutOrigin()
{
    return u"CREATE INDEX without_origin ON entries(profile) WHERE origin = x''"_s;
}

/// Version 2 added the runs.
QStringList toVersion2()
{
    return QStringList{
               u"CREATE TABLE runs(id INTEGER PRIMARY KEY AUTOINCREMENT, profile TEXT NOT NULL, "
               "service TEXT NOT NULL, map TEXT NOT NULL, map_name TEXT NOT NULL, "
               "kind INTEGER NOT NULL, title TEXT NOT NULL, step INTEGER NOT NULL, "
               "at INTEGER NOT NULL, format TEXT NOT NULL, header BLOB, state INTEGER NOT NULL, "
               "owner TEXT NOT NULL)"_s,
               u"CREATE TABLE run_lines(id INTEGER PRIMARY KEY, run INTEGER NOT NULL, "
               "number INTEGER NOT NULL, item_key TEXT NOT NULL, kind INTEGER NOT NULL, "
               "overwrites INTEGER NOT NULL, data BLOB, ttl INTEGER, collection_ttl INTEGER, "
               "source BLOB, before_data BLOB, before_expires INTEGER, before_revision TEXT, "
               "before_created INTEGER, state INTEGER NOT NULL, entry INTEGER, "
               "note TEXT NOT NULL DEFAULT '')"_s,
           } +
           runIndexes();
}

/// A BLOB stays one in a column of texts.
QString asBytes(const QString &table, const QStringList &columns, const QString &condition)
{
    QStringList changes;
    for (const QString &column : columns)
        changes << u"%1 = CAST(%1 AS BLOB)"_s.arg(column);
    return u"UPDATE %1 SET %2"_s.arg(table, changes.join(u", "_s)) + condition;
}

QStringList textsAsBytes(const QString &ofEntries = {}, const QString &ofRuns = {},
                         const QString &ofLines = {})
{
    return {
        asBytes(u"entries"_s,
                {u"profile"_s, u"service"_s, u"map"_s, u"map_name"_s, u"item_key"_s,
                 u"before_revision"_s, u"note"_s, u"after_revision"_s, u"owner"_s},
                ofEntries),
        asBytes(u"runs"_s,
                {u"profile"_s, u"service"_s, u"map"_s, u"map_name"_s, u"title"_s, u"format"_s,
                 u"owner"_s},
                ofRuns),
        asBytes(u"run_lines"_s, {u"item_key"_s, u"before_revision"_s, u"note"_s}, ofLines),
    };
}

/// Version 3 keeps texts as bytes, and notes where a write was sent. SQLite has kept the bytes of
/// most texts; it was reading them that changed some.
QStringList toVersion3()
{
    return QStringList{
               u"ALTER TABLE entries ADD COLUMN origin BLOB NOT NULL DEFAULT x''"_s,
               u"ALTER TABLE runs ADD COLUMN origin BLOB NOT NULL DEFAULT x''"_s,
           } +
           textsAsBytes() + QStringList{withoutOrigin()};
}

} // namespace

const sql::Schema &journalSchema()
{
    static const sql::Schema tables{
        3,
        QStringList{entriesTable(), u"CREATE INDEX by_profile ON entries(profile, step)"_s,
                    u"CREATE INDEX by_item ON entries(profile, item_key, id)"_s,
                    u"CREATE INDEX pending ON entries(profile) WHERE outcome = 0"_s,
                    withoutOrigin()} +
            runTables(),
        {toVersion2(), toVersion3()}};
    return tables;
}

// SQLite sorts texts before bytes, so that an index leads to them.

QStringList journalRepair()
{
    return textsAsBytes(u" WHERE profile < x''"_s, u" WHERE profile < x''"_s,
                        u" WHERE item_key < x''"_s);
}

QString journalNeedsRepair()
{
    return u"SELECT EXISTS(SELECT 1 FROM entries WHERE profile < x'') OR "
           "EXISTS(SELECT 1 FROM runs WHERE profile < x'')"_s;
}

} // namespace syncdeck::store
