// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keyset.h"

#include <QByteArrayView>
#include <QHashFunctions>

#include <algorithm>

namespace syncdeck::sync {

namespace {

std::size_t hashOf(std::string_view key)
{
    // Seeded anew by each program, so that nobody can choose keys that collide.
    return qHash(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())),
                 QHashSeed::globalSeed());
}

} // namespace

std::size_t KeySet::slotOf(std::string_view key) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hashOf(key) & mask;; slot = (slot + 1) & mask) {
        if (m_slots[slot] == 0)
            return slot;
        const Entry &entry = m_entries[m_slots[slot] - 1];
        if (key == std::string_view(entry.at, entry.size))
            return slot;
    }
}

KeySet::Found KeySet::insert(std::string_view key, int owner)
{
    if ((m_entries.size() + 1) * 4 > m_slots.size() * 3)
        grow();
    std::uint32_t &slot = m_slots[slotOf(key)];
    if (slot != 0)
        return {false, m_entries[slot - 1].owner};
    m_entries.push_back({store(key), static_cast<std::uint32_t>(key.size()), owner});
    slot = static_cast<std::uint32_t>(m_entries.size());
    return {true, owner};
}

const char *KeySet::store(std::string_view key)
{
    constexpr std::size_t usual = 256 * 1024;
    if (m_pieces.empty() || m_pieceSize - m_pieceUsed < key.size()) {
        m_pieceSize = std::max(usual, key.size());
        m_pieceUsed = 0;
        m_pieces.push_back(std::make_unique_for_overwrite<char[]>(m_pieceSize));
    }
    char *at = m_pieces.back().get() + m_pieceUsed;
    std::ranges::copy(key, at);
    m_pieceUsed += key.size();
    return at;
}

void KeySet::grow()
{
    constexpr std::size_t least = 1024;
    m_slots.assign(std::max(least, m_slots.size() * 2), 0);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        m_slots[slotOf({entry.at, entry.size})] = static_cast<std::uint32_t>(i + 1);
    }
}

} // namespace syncdeck::sync
