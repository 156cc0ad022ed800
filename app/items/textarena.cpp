// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/textarena.h"

#include <algorithm>
#include <cstring>

namespace syncdeck::items {

namespace {

constexpr quint32 chunkBytes = 1U << 20;

}

TextPlace TextArena::append(std::span<const std::string_view> parts)
{
    std::size_t size = 0;
    for (const std::string_view part : parts)
        size += part.size();
    if (m_chunks.empty() || m_room < size)
        open(static_cast<quint32>(size));
    Chunk &chunk = m_chunks[m_open];
    const TextPlace place{m_open, chunk.used};
    char *to = chunk.bytes.get() + chunk.used;
    for (const std::string_view part : parts) {
        if (!part.empty())
            std::memcpy(to, part.data(), part.size());
        to += part.size();
    }
    chunk.used += static_cast<quint32>(size);
    chunk.wanted += static_cast<quint32>(size);
    m_room -= static_cast<quint32>(size);
    return place;
}

void TextArena::open(quint32 size)
{
    const quint32 before = m_open;
    const bool hadOne = !m_chunks.empty();
    const quint32 bytes = std::max(size, chunkBytes);
    if (m_free.empty()) {
        m_open = static_cast<quint32>(m_chunks.size());
        m_chunks.emplace_back();
    } else {
        m_open = m_free.back();
        m_free.pop_back();
    }
    // For overwriting: zeros written first would claim all of the memory at once.
    m_chunks[m_open] = {std::make_shared_for_overwrite<char[]>(bytes), 0, 0};
    m_room = bytes;
    if (!hadOne)
        return;
    // From now on the former one can be sparse, or go.
    if (m_chunks[before].wanted == 0 && m_chunks[before].bytes) {
        m_chunks[before] = {};
        m_free.push_back(before);
    } else if (isSparse(before)) {
        ++m_sparse;
    }
}

bool TextArena::isSparse(quint32 chunk) const
{
    const Chunk &c = m_chunks[chunk];
    return chunk != m_open && c.bytes && c.wanted < c.used / sparsePart;
}

void TextArena::release(TextPlace place, quint32 size)
{
    Chunk &chunk = m_chunks[place.chunk];
    const bool wasSparse = isSparse(place.chunk);
    chunk.wanted -= size;
    if (chunk.wanted == 0 && place.chunk != m_open) {
        chunk = {};
        m_free.push_back(place.chunk);
    }
    m_sparse += int(isSparse(place.chunk)) - int(wasSparse);
}

} // namespace syncdeck::items
