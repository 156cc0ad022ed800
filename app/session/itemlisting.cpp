// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemlisting.h"

namespace syncdeck::session {

ItemListing::ItemListing(Connection &connection, MapAddress where, QString from, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_where(std::move(where))
    , m_from(std::move(from))
{
}

ItemListing::~ItemListing()
{
    m_cancel.cancel();
}

void ItemListing::loadMore()
{
    if (m_loading || isComplete())
        return;
    m_loading = true;
    m_error.reset();
    sync::Client &client = m_connection.client();
    sync::ListQuery query;
    if (!m_from.isEmpty())
        query.from = m_from;
    auto page = m_next ? client.nextItems(m_where.service, m_where.map, *m_next, m_cancel.token())
                       : client.items(m_where.service, m_where.map, query, m_cancel.token());
    page.then(this, [this, token = m_cancel.token()](PageAnswer answer) {
        if (!token.isCancelled()) // else this is going, or gone on
            take(std::move(answer));
    });
    Q_EMIT stateChanged();
}

void ItemListing::take(PageAnswer answer)
{
    m_loading = false;
    if (answer) {
        m_connection.serverClock().observe(answer->serverTime);
        m_started = true;
        m_next = answer->value.next;
        Q_EMIT loaded(answer->value.entries);
    } else {
        m_error = std::move(answer.error());
    }
    Q_EMIT stateChanged();
}

} // namespace syncdeck::session
