// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/item.h"

#include "app/base/utf8.h"

namespace syncdeck::sync {

namespace {

template <typename Value>
void take(const std::optional<Viewed<Value>> &from, std::optional<Value> &to)
{
    if (from)
        to = toValue<Value>(*from);
}

} // namespace

std::optional<QString> Item::matchable() const
{
    if (revision && !revision->isEmpty())
        return revision;
    if (!etag.isEmpty())
        return etag;
    return {};
}

Item toItem(const ItemView &view)
{
    Item item;
    forEachAttribute(
        [&](const auto &attribute) { take(view.*attribute.view, item.*attribute.field); });
    item.etag = exactText(view.etag);
    item.odd = view.odd;
    return item;
}

QList<Item> toItems(std::span<const ItemView> views)
{
    QList<Item> items;
    items.reserve(static_cast<qsizetype>(views.size()));
    for (const ItemView &view : views)
        items << toItem(view);
    return items;
}

} // namespace syncdeck::sync
