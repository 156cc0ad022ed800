// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/itemviews.h"

namespace syncdeck::transfer {

namespace {

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

std::optional<qint64> milliseconds(const std::optional<QDateTime> &moment)
{
    return moment ? std::optional(moment->toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

ItemBytes::ItemBytes(const sync::Item &item)
{
    std::size_t next = 0;
    const auto keep = [&](QByteArray bytes) {
        QByteArray &kept = m_texts[next++];
        kept = std::move(bytes);
        return viewOf(kept);
    };
    const auto text = [&](const std::optional<QString> &value, auto &place) {
        if (value)
            place = keep(value->toUtf8());
    };
    text(item.key, m_view.key);
    text(item.accountSid, m_view.accountSid);
    text(item.serviceSid, m_view.serviceSid);
    text(item.mapSid, m_view.mapSid);
    text(item.revision, m_view.revision);
    text(item.createdBy, m_view.createdBy);
    if (item.url)
        m_view.url = keep(item.url->toEncoded());
    if (item.data)
        m_view.data = keep(*item.data);
    m_view.etag = keep(item.etag.toUtf8());
    m_view.dateExpires = milliseconds(item.dateExpires);
    m_view.dateCreated = milliseconds(item.dateCreated);
    m_view.dateUpdated = milliseconds(item.dateUpdated);
    m_view.odd = item.odd;
}

} // namespace syncdeck::transfer
