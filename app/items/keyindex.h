// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace syncdeck::items {

/// From keys to rows, by open addressing: eight bytes a place and no copy of the key. What the key
/// of a row is, `KeyOf` says: std::string_view(quint32 row).
class KeyIndex
{
public:
    static constexpr quint32 none = 0xFFFFFFFF;

    [[nodiscard]] static quint32 hash(std::string_view key);

    template <typename KeyOf>
    [[nodiscard]] quint32 find(std::string_view key, quint32 hash, KeyOf keyOf) const
    {
        if (m_places.empty())
            return none;
        for (std::size_t at = hash & m_mask;; at = (at + 1) & m_mask) {
            const Place &place = m_places[at];
            if (place.row == none)
                return none;
            if (place.hash == hash && keyOf(place.row) == key)
                return place.row;
        }
    }

    /// The key must not be in it yet.
    void insert(quint32 hash, quint32 row);
    /// The row must be in it under that hash.
    void remove(quint32 hash, quint32 row);
    void clear();

private:
    struct Place
    {
        quint32 hash = 0;
        quint32 row = none;
    };

    void put(Place place);
    void grow();

    std::vector<Place> m_places; ///< a power of two of them, or none
    std::size_t m_mask = 0;
    std::size_t m_count = 0;
};

} // namespace syncdeck::items
