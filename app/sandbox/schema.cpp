// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/schema.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

// Keys, names and data are bytes (BLOB): compared byte by byte, which for UTF-8 is the order of
// code points, and never converted.
const sql::Schema &schema()
{
    static const sql::Schema tables{
        1,
        {
            u"CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"_s,
            u"CREATE TABLE services(id INTEGER PRIMARY KEY, sid BLOB NOT NULL UNIQUE, "
            "unique_name BLOB UNIQUE, friendly_name BLOB, created INTEGER NOT NULL, "
            "updated INTEGER NOT NULL)"_s,
            u"CREATE TABLE maps(id INTEGER PRIMARY KEY AUTOINCREMENT, service INTEGER NOT NULL "
            "REFERENCES services(id) ON DELETE CASCADE, sid BLOB NOT NULL UNIQUE, unique_name "
            "BLOB, "
            "revision INTEGER NOT NULL, expires INTEGER, created INTEGER NOT NULL, "
            "updated INTEGER NOT NULL, UNIQUE(service, unique_name))"_s,
            u"CREATE TABLE items(map INTEGER NOT NULL REFERENCES maps(id) ON DELETE CASCADE, "
            "item_key BLOB NOT NULL, data BLOB NOT NULL, revision INTEGER NOT NULL, expires "
            "INTEGER, "
            "created INTEGER NOT NULL, updated INTEGER NOT NULL, PRIMARY KEY(map, item_key)) "
            "WITHOUT ROWID"_s,
            u"CREATE INDEX items_expiring ON items(expires) WHERE expires IS NOT NULL"_s,
            u"CREATE TABLE permissions(map INTEGER NOT NULL REFERENCES maps(id) ON DELETE CASCADE, "
            "identity BLOB NOT NULL, may_read INTEGER NOT NULL, may_write INTEGER NOT NULL, "
            "may_manage INTEGER NOT NULL, PRIMARY KEY(map, identity)) WITHOUT ROWID"_s,
        }};
    return tables;
}

} // namespace syncdeck::sandbox
