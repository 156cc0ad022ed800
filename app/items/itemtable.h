// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/itemsnapshot.h"
#include "app/items/keyindex.h"

namespace syncdeck::items {

/// The items of one map in memory, every attribute exactly as it came. A key stands in one row
/// only: an item that comes again replaces its older self. Items without a key are all kept.
///
/// Besides its key and data an item takes about eighty bytes here: its attributes as numbers (56),
/// its place in the index (8 to 16), its revision. What all items share is kept once. For one
/// thread; others get snapshots.
class ItemTable
{
public:
    struct Added
    {
        Row row = 0;
        bool isNew = true; ///< false: it has replaced an item of the same key, in its row
    };

    Added add(const sync::ItemView &item);
    Added add(const sync::Item &item);
    /// Gives back the row it had, which is free from now on.
    std::optional<Row> remove(std::string_view key);
    std::optional<Row> remove(const QString &key);
    /// The row must be in use.
    void removeRow(Row row);

    [[nodiscard]] std::optional<Row> rowOf(std::string_view key) const;
    [[nodiscard]] std::optional<Row> rowOf(const QString &key) const;

    [[nodiscard]] quint32 count() const { return m_count; }
    /// The items as they are now; to be read at once, or copied to keep this moment.
    [[nodiscard]] const ItemSnapshot &items() const { return m_items; }
    [[nodiscard]] sync::ItemView view(Row row, std::string *url = nullptr) const
    {
        return m_items.view(row, url);
    }
    [[nodiscard]] sync::Item item(Row row) const { return m_items.item(row); }

private:
    using Record = ItemSnapshot::Record;

    [[nodiscard]] Record &changeable(Row row);
    [[nodiscard]] Row freshRow();
    [[nodiscard]] Record put(const sync::ItemView &item);
    [[nodiscard]] ItemSnapshot::Shared &changeableShared();
    [[nodiscard]] quint8 originOf(const sync::ItemView &item, std::string_view urlPrefix);
    [[nodiscard]] quint8 creatorOf(const std::optional<std::string_view> &creator);
    [[nodiscard]] std::optional<std::string_view>
    prefixOf(const std::optional<std::string_view> &url, std::string_view key);
    void leaveSparseChunks();

    ItemSnapshot m_items;
    KeyIndex m_index;
    std::vector<Row> m_free;
    quint32 m_count = 0;
    std::string m_encoded; ///< kept for its memory
};

/// Lets a table go and gives its memory back to the system, in another thread: it takes a while
/// when there is much of it.
void discard(ItemTable &&table);

} // namespace syncdeck::items
