// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/filledsandbox.h"

#include "tests/support/waiting.h"

#include <QSqlDatabase>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace syncdeck::bench {

FilledSandbox::FilledSandbox(int items, sandbox::Options options)
    : m_items(items)
    , m_options(std::move(options))
{
    m_options.databasePath = m_folder.filePath(u"sandbox.sqlite"_s);
    m_options.samples = false;
}

FilledSandbox::FilledSandbox(QByteArrayList keys, sandbox::Options options)
    : FilledSandbox(static_cast<int>(keys.size()), std::move(options))
{
    m_keys = std::move(keys);
}

std::optional<sandbox::Endpoint> FilledSandbox::start()
{
    { // makes the file
        sandbox::Sandbox first(m_options);
        if (!test::await(first.start()))
            return {};
    }
    if (!fill())
        return {};
    m_sandbox = std::make_unique<sandbox::Sandbox>(m_options);
    auto endpoint = test::await(m_sandbox->start());
    return endpoint ? std::optional(std::move(*endpoint)) : std::nullopt;
}

bool FilledSandbox::fill()
{
    const QString connection = u"fill"_s;
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(m_options.databasePath);
        if (!database.open() || !database.transaction())
            return false;
        QSqlQuery query(database);
        done =
            query.exec(u"INSERT INTO maps(service, sid, unique_name, revision, created, updated) "
                       "SELECT id, CAST('MP00000000000000000000000000000001' AS BLOB), "
                       "CAST('many' AS BLOB), 1, 0, 0 FROM services"_s) &&
            query.exec(
                u"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < "
                "%1) INSERT INTO items(map, item_key, data, revision, expires, created, updated) "
                "SELECT (SELECT max(id) FROM maps), CAST(printf('agent/%07d', i) AS BLOB), "
                "CAST(printf('{\"status\":\"%s\",\"name\":\"Agent %d\",\"skills\":[\"billing\","
                "\"sales\"],\"load\":%d.25,\"note\":\"%s\"}', CASE i % 3 WHEN 0 THEN 'open' "
                "ELSE 'offline' END, i, i % 100, '%2') AS BLOB), i + 1, NULL, 1700000000000, "
                "1700000000000 + i * 1000 FROM n"_s.arg(m_items)
                    .arg(QString(110, u'x'))) &&
            rename() && database.commit();
    }
    QSqlDatabase::removeDatabase(connection);
    return done;
}

bool FilledSandbox::rename()
{
    QSqlQuery query(QSqlDatabase::database(u"fill"_s));
    query.prepare(u"UPDATE items SET item_key = ? WHERE item_key = ?"_s);
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        query.addBindValue(m_keys[i]);
        query.addBindValue("agent/" + QByteArray::number(i).rightJustified(7, '0'));
        if (!query.exec())
            return false;
    }
    return true;
}

} // namespace syncdeck::bench
