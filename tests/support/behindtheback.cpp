// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/behindtheback.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

QList<QByteArray> oddData()
{
    constexpr int deep = 3000;
    return {"[1,2]",
            "5",
            "\"x\"",
            "true",
            "null",
            QByteArray(deep, '[') + QByteArray(deep, ']'),
            QByteArray("{\"a\":").repeated(deep) + "1" + QByteArray(deep, '}')};
}

bool storeBehindTheBack(const QString &database, const QString &map, const QString &key,
                        const QByteArray &data)
{
    const QString name = QUuid::createUuid().toString();
    bool isStored = false;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        file.setDatabaseName(database);
        file.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=30000"_s);
        if (file.open()) {
            QSqlQuery query(file);
            query.prepare(u"UPDATE items SET data = ? WHERE item_key = ? AND map IN "
                          "(SELECT id FROM maps WHERE unique_name = ?)"_s);
            query.addBindValue(data);
            query.addBindValue(key.toUtf8());
            query.addBindValue(map.toUtf8());
            isStored = query.exec() && query.numRowsAffected() == 1;
        }
    }
    QSqlDatabase::removeDatabase(name);
    return isStored;
}

} // namespace syncdeck::test
