// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/itemtable.h"

#include "app/items/copyonwrite.h"
#include "app/sync/itembytes.h"

#include <QThreadPool>

#include <algorithm>
#include <cstring>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace syncdeck::items {

namespace {

/// How many sparse chunks there are before they are left: finding what is in them looks at every
/// row once, which shall be worth it.
constexpr int sparseAtOnce = 16;
constexpr std::size_t mostOrigins = 16;
constexpr std::size_t mostCreators = 64;

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

void appendOwnCopy(std::string &copies, const std::optional<std::string_view> &text)
{
    copies += char(text.has_value());
    if (!text)
        return;
    const auto size = static_cast<quint32>(text->size());
    std::array<char, sizeof size> spelled{};
    std::memcpy(spelled.data(), &size, sizeof size);
    copies.append(spelled.data(), spelled.size());
    copies += *text;
}

} // namespace

ItemTable::Record &ItemTable::changeable(Row row)
{
    return items::changeable(
        m_items.m_blocks[row / ItemSnapshot::blockRows])[row % ItemSnapshot::blockRows];
}

ItemSnapshot::Shared &ItemTable::changeableShared()
{
    return items::changeable(m_items.m_shared);
}

Row ItemTable::freshRow()
{
    if (!m_free.empty()) {
        const Row row = m_free.back();
        m_free.pop_back();
        return row;
    }
    if (m_items.m_limit % ItemSnapshot::blockRows == 0)
        m_items.m_blocks.push_back(std::make_shared<ItemSnapshot::Block>());
    return m_items.m_limit++;
}

std::optional<std::string_view> ItemTable::prefixOf(const std::optional<std::string_view> &url,
                                                    std::string_view key)
{
    if (!url || key.empty())
        return {};
    m_encoded.clear();
    appendEncoded(m_encoded, key);
    if (!url->ends_with(m_encoded))
        return {};
    return url->substr(0, url->size() - m_encoded.size());
}

quint8 ItemTable::originOf(const sync::ItemView &item, std::string_view urlPrefix)
{
    const auto isIt = [&](const ItemSnapshot::Origin &origin) {
        return origin.accountSid == item.accountSid && origin.serviceSid == item.serviceSid &&
               origin.mapSid == item.mapSid && origin.urlPrefix == urlPrefix;
    };
    const auto &origins = m_items.m_shared->origins;
    const auto found = std::ranges::find_if(origins, isIt);
    if (found == origins.end()) {
        if (origins.size() == mostOrigins)
            return ItemSnapshot::ownCopy;
        changeableShared().origins.push_back({std::optional<std::string>(item.accountSid),
                                              std::optional<std::string>(item.serviceSid),
                                              std::optional<std::string>(item.mapSid),
                                              std::string(urlPrefix)});
        return static_cast<quint8>(m_items.m_shared->origins.size() - 1);
    }
    return static_cast<quint8>(found - origins.begin());
}

quint8 ItemTable::creatorOf(const std::optional<std::string_view> &creator)
{
    const auto &creators = m_items.m_shared->creators;
    const auto found = std::ranges::find_if(creators, [&](const auto &c) { return c == creator; });
    if (found == creators.end()) {
        if (creators.size() == mostCreators)
            return ItemSnapshot::ownCopy;
        changeableShared().creators.push_back(std::optional<std::string>(creator));
        return static_cast<quint8>(m_items.m_shared->creators.size() - 1);
    }
    return static_cast<quint8>(found - creators.begin());
}

ItemTable::Record ItemTable::put(const sync::ItemView &item)
{
    const std::string_view key = item.key.value_or(std::string_view());
    const std::string_view data = item.data.value_or(std::string_view());
    const std::string_view revision = item.revision.value_or(std::string_view());
    const auto prefix = prefixOf(item.url, key);
    Record record;
    record.origin = originOf(item, prefix.value_or(std::string_view()));
    record.creator = creatorOf(item.createdBy);
    const bool isDerived = prefix && record.origin != ItemSnapshot::ownCopy;
    const auto flag = [&](bool isSet, ItemSnapshot::Flag meaning) {
        if (isSet)
            record.flags |= meaning;
    };
    flag(true, ItemSnapshot::Used);
    flag(item.key.has_value(), ItemSnapshot::HasKey);
    flag(item.data.has_value(), ItemSnapshot::HasData);
    flag(item.revision.has_value(), ItemSnapshot::HasRevision);
    flag(isDerived, ItemSnapshot::DerivedUrl);
    record.flags |= static_cast<quint16>(item.odd.toInt() << ItemSnapshot::oddFrom);
    sync::forEachDate([&](const auto &line) {
        record.dates[sync::dateIndex(line.attribute)] =
            (item.*line.view).value_or(ItemSnapshot::noDate);
    });

    std::string copies;
    sync::forEachText([&](const auto &line) {
        if (ItemSnapshot::hasOwnCopy(record, line.attribute))
            appendOwnCopy(copies, item.*line.view);
    });
    // No text is without any byte: an empty one would have no place.
    std::array<std::string_view, 6> parts{key, data, revision, item.etag, copies, "."};
    std::span<const std::string_view> wanted(parts);
    record.keySize = static_cast<quint32>(key.size());
    record.dataSize = static_cast<quint32>(data.size());
    record.revisionSize = static_cast<quint32>(revision.size());
    record.etagSize = static_cast<quint32>(item.etag.size());
    record.size = record.keySize + record.dataSize + record.revisionSize + record.etagSize +
                  static_cast<quint32>(copies.size());
    if (record.size > 0)
        wanted = wanted.first(parts.size() - 1);
    else
        record.size = 1;
    record.text = m_items.m_arena.append(wanted);
    return record;
}

ItemTable::Added ItemTable::add(const sync::ItemView &item)
{
    // First, since the item's texts may be those of this very table.
    const Record record = put(item);
    Added added;
    const quint32 hash = item.key ? KeyIndex::hash(*item.key) : 0;
    if (item.key) {
        const quint32 row = m_index.find(*item.key, hash, [&](Row r) { return *m_items.key(r); });
        added.isNew = row == KeyIndex::none;
        added.row = row;
    }
    if (added.isNew) {
        added.row = freshRow();
        if (item.key)
            m_index.insert(hash, added.row);
        ++m_count;
    } else {
        const Record &old = m_items.record(added.row);
        m_items.m_arena.release(old.text, old.size);
    }
    changeable(added.row) = record;
    leaveSparseChunks();
    return added;
}

ItemTable::Added ItemTable::add(const sync::Item &item)
{
    return add(sync::ItemBytes(item).view());
}

std::optional<Row> ItemTable::remove(std::string_view key)
{
    const auto row = rowOf(key);
    if (row)
        removeRow(*row);
    return row;
}

void ItemTable::removeRow(Row row)
{
    if (const auto key = m_items.key(row))
        m_index.remove(KeyIndex::hash(*key), row);
    Record &record = changeable(row);
    m_items.m_arena.release(record.text, record.size);
    record = {};
    m_free.push_back(row);
    --m_count;
    leaveSparseChunks();
}

std::optional<Row> ItemTable::remove(const QString &key)
{
    return remove(viewOf(key.toUtf8()));
}

std::optional<Row> ItemTable::rowOf(std::string_view key) const
{
    const quint32 row =
        m_index.find(key, KeyIndex::hash(key), [&](Row r) { return *m_items.key(r); });
    return row == KeyIndex::none ? std::nullopt : std::optional(row);
}

std::optional<Row> ItemTable::rowOf(const QString &key) const
{
    return rowOf(viewOf(key.toUtf8()));
}

void ItemTable::leaveSparseChunks()
{
    TextArena &arena = m_items.m_arena;
    if (arena.sparseCount() < sparseAtOnce)
        return;
    for (Row row = 0; row < m_items.m_limit; ++row) {
        const Record &old = m_items.record(row);
        if ((old.flags & ItemSnapshot::Used) == 0 || !arena.isSparse(old.text.chunk))
            continue;
        // A chunk is given up when its last text goes, so it is there until this one is copied.
        const std::string_view text(arena.at(old.text), old.size);
        const TextPlace place = arena.append({&text, 1});
        Record &record = changeable(row);
        arena.release(record.text, record.size);
        record.text = place;
    }
}

void discard(ItemTable &&table)
{
    // The allocator would keep much of it for the next map.
    QThreadPool::globalInstance()->start(
        [going = std::make_shared<ItemTable>(std::move(table))]() mutable {
            going.reset();
#ifdef __GLIBC__
            malloc_trim(0);
#endif
        });
}

} // namespace syncdeck::items
