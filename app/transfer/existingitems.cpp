// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/existingitems.h"

#include "app/base/utf8.h"
#include "app/base/whendone.h"

namespace syncdeck::transfer {

ExistingItems::ExistingItems(session::Connection &connection, session::MapAddress where,
                             QStringList keys, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_where(std::move(where))
    , m_keys(std::move(keys))
{
}

ExistingItems::~ExistingItems()
{
    m_hasEnded = true;
    m_cancel.cancel();
}

void ExistingItems::start()
{
    if (m_keys.size() > readOneByOne)
        scan();
    else
        readSome();
}

void ExistingItems::readSome()
{
    sync::Client &client = m_connection.bulkClient();
    while (m_underWay < net::mostReadsAtOnce && m_next < m_keys.size()) {
        ++m_underWay;
        whenDone(client.item(m_where.service, m_where.map, m_keys[m_next++], m_cancel.token()),
                 this, [this](const Result<sync::Answered<sync::Item>> &answer) { take(answer); });
    }
    if (m_underWay == 0)
        end({});
}

void ExistingItems::take(const Result<sync::Answered<sync::Item>> &answer)
{
    --m_underWay;
    if (m_hasEnded)
        return;
    if (!answer && answer.error().kind != ErrorKind::ItemNotFound) {
        end(Failure(answer.error()));
        m_cancel.cancel();
        return;
    }
    if (answer) {
        m_connection.serverClock().observe(answer->serverTime);
        Q_EMIT found(answer->value);
    }
    Q_EMIT progressed(m_next - m_underWay, m_keys.size());
    readSome();
}

void ExistingItems::scan()
{
    m_wanted = QSet<QString>(m_keys.cbegin(), m_keys.cend());
    auto *scan = new sync::MapScan(m_connection.bulkClient(), m_where.service, m_where.map,
                                   sync::MapScan::Options(), this);
    connect(scan, &sync::MapScan::loaded, this, [this, scan](const sync::ItemSlice &slice) {
        for (const sync::ItemView &view : slice.items) {
            if (!view.key)
                continue;
            const QString key = exactText(*view.key);
            if (m_wanted.contains(key))
                Q_EMIT found(sync::toItem(view));
        }
        const auto total = scan->progress().total;
        Q_EMIT progressed(scan->progress().items, total ? total->most : 0);
    });
    connect(scan, &sync::MapScan::failed, this,
            [this](const Error &error) { end(Failure(error)); });
    connect(scan, &sync::MapScan::finished, this, [this](bool) { end({}); });
    scan->start();
}

void ExistingItems::end(const Result<void> &result)
{
    if (!std::exchange(m_hasEnded, true))
        Q_EMIT finished(result);
}

} // namespace syncdeck::transfer
