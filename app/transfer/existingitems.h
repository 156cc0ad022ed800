// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/mapaddress.h"
#include "app/sync/mapscan.h"

#include <QObject>
#include <QSet>

namespace syncdeck::transfer {

/// Reads the items of a map that have certain keys. Few keys are read one by one; for many, the
/// whole map is scanned, with a hundred items per answer.
class ExistingItems : public QObject
{
    Q_OBJECT

public:
    /// Up to so many keys are read one by one: at the service's 20 reads a second, with 10 seconds'
    /// worth of them at once, that takes no longer than a scan of a map of 10,000 items.
    static constexpr qsizetype readOneByOne = 100;

    /// The connection must outlive the object.
    ExistingItems(session::Connection &connection, session::MapAddress where, QStringList keys,
                  QObject *parent = nullptr);
    ~ExistingItems() override;

    void start(); ///< call once

Q_SIGNALS:
    void found(const syncdeck::sync::Item &item);
    /// The number of keys checked; a `total` of 0 is unknown.
    void progressed(qint64 done, qint64 total);
    void finished(const syncdeck::Result<void> &result);

private:
    void readSome();
    void take(const Result<sync::Answered<sync::Item>> &answer);
    void scan();
    void end(const Result<void> &result);

    session::Connection &m_connection;
    session::MapAddress m_where;
    QStringList m_keys;
    QSet<QString> m_wanted;
    CancelSource m_cancel;
    qsizetype m_next = 0;
    int m_underWay = 0;
    bool m_hasEnded = false;
};

} // namespace syncdeck::transfer
