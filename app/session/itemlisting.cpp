// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemlisting.h"

#include "app/base/whendone.h"

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
    Q_EMIT stateChanged(); // before the answer, which may come at once
    sync::Client &client = m_connection.client();
    sync::ListQuery query;
    if (!m_lastKey.isEmpty()) {
        query.from = m_lastKey;
        query.includeFrom = false;
    } else if (!m_from.isEmpty()) {
        query.from = m_from;
    }
    auto page =
        m_next ? client.nextItems(m_where.service, m_where.map, *m_next, query, m_cancel.token())
               : client.items(m_where.service, m_where.map, query, m_cancel.token());
    whenDone(page, this, [this](PageAnswer answer) { take(std::move(answer)); });
}

void ItemListing::take(PageAnswer answer)
{
    m_loading = false;
    if (!answer) {
        failed(std::move(answer.error()));
        return;
    }
    m_connection.serverClock().observe(answer->serverTime);
    const auto &page = answer->value;
    const QStringList keys = page->keys();
    if (auto followed = m_trail.follow(keys, page->next()); !followed) {
        failed(std::move(followed.error()));
        return;
    }
    m_started = true;
    m_goesByKey = false;
    m_next = page->next();
    if (!keys.isEmpty())
        m_lastKey = keys.last();
    Q_EMIT loaded({page, page->items()});
    Q_EMIT stateChanged();
}

void ItemListing::failed(Error error)
{
    const bool isLinkWrong = error.kind == ErrorKind::OriginRefused ||
                             error.kind == ErrorKind::AnswerUnreadable ||
                             error.kind == ErrorKind::AnswerToAnother;
    if (isLinkWrong && !m_lastKey.isEmpty()) {
        m_next.reset();
        m_goesByKey = true;
    }
    m_error = std::move(error);
    Q_EMIT stateChanged();
}

} // namespace syncdeck::session
