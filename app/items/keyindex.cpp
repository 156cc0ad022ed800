// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/keyindex.h"

#include <QHashFunctions>

#include <utility>

namespace syncdeck::items {

quint32 KeyIndex::hash(std::string_view key)
{
    // With this run's own seed, so that nobody can prepare keys that all fall on one place.
    return static_cast<quint32>(qHashBits(key.data(), key.size(), QHashSeed::globalSeed()));
}

void KeyIndex::insert(quint32 hash, quint32 row)
{
    // At most three quarters are taken.
    if ((m_count + 1) * 4 > m_places.size() * 3)
        grow();
    put({hash, row});
    ++m_count;
}

void KeyIndex::put(Place place)
{
    std::size_t at = place.hash & m_mask;
    while (m_places[at].row != none)
        at = (at + 1) & m_mask;
    m_places[at] = place;
}

void KeyIndex::grow()
{
    constexpr std::size_t smallest = 64;
    const std::size_t size = m_places.empty() ? smallest : m_places.size() * 2;
    const std::vector<Place> old = std::exchange(m_places, std::vector<Place>(size));
    m_mask = size - 1;
    for (const Place &place : old) {
        if (place.row != none)
            put(place);
    }
}

void KeyIndex::remove(quint32 hash, quint32 row)
{
    std::size_t gap = hash & m_mask;
    while (m_places[gap].row != row)
        gap = (gap + 1) & m_mask;
    --m_count;
    // Those behind it move up as far as their hash allows, so that no search ends too early.
    for (std::size_t at = (gap + 1) & m_mask; m_places[at].row != none; at = (at + 1) & m_mask) {
        const std::size_t home = m_places[at].hash & m_mask;
        if (((at - home) & m_mask) >= ((at - gap) & m_mask)) {
            m_places[gap] = m_places[at];
            gap = at;
        }
    }
    m_places[gap] = {};
}

void KeyIndex::clear()
{
    *this = {};
}

} // namespace syncdeck::items
