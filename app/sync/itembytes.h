// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/item.h"

#include <array>

namespace syncdeck::sync {

/// An item that stands by itself, laid out in bytes, so that it can be looked at like one of a
/// page. The view is good as long as this is.
class ItemBytes
{
public:
    explicit ItemBytes(const Item &item);
    Q_DISABLE_COPY_MOVE(ItemBytes)

    [[nodiscard]] const ItemView &view() const { return m_view; }

private:
    std::array<QByteArray, attributeCount> m_texts;
    ItemView m_view;
};

} // namespace syncdeck::sync
