// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/itembytes.h"

namespace syncdeck::sync {

ItemBytes::ItemBytes(const Item &item)
{
    const auto keep = [&](Attribute attribute, QByteArray bytes) {
        QByteArray &kept = m_texts[static_cast<std::size_t>(attribute)];
        kept = std::move(bytes);
        return std::string_view(kept.constData(), static_cast<std::size_t>(kept.size()));
    };
    forEachText([&](const auto &line) {
        if (const auto &value = item.*line.field)
            m_view.*line.view = keep(line.attribute, toBytes(*value));
    });
    forEachDate([&](const auto &line) {
        if (const auto &value = item.*line.field)
            m_view.*line.view = value->toMSecsSinceEpoch();
    });
    m_view.etag = keep(Attribute::ETag, toBytes(item.etag));
    m_view.odd = item.odd;
}

} // namespace syncdeck::sync
