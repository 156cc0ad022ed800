// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace syncdeck::sync {

/// Keys that have been seen, each with who saw it first. For a million keys: their bytes in a few
/// large pieces, and some 24 bytes for each.
class KeySet
{
public:
    struct Found
    {
        bool isNew;
        int owner; ///< who saw it first
    };

    /// Up to 4,294,967,294 keys of up to 4 GiB each, and owners from 0.
    Found insert(std::string_view key, int owner);
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        const char *at;
        std::uint32_t size;
        int owner;
    };

    [[nodiscard]] std::size_t slotOf(std::string_view key) const;
    [[nodiscard]] const char *store(std::string_view key);
    void grow();

    std::vector<std::unique_ptr<char[]>> m_pieces;
    std::size_t m_pieceSize = 0;
    std::size_t m_pieceUsed = 0;
    std::vector<Entry> m_entries;
    std::vector<std::uint32_t> m_slots; ///< 1 + index of an entry, or 0; a power of two of them
};

} // namespace syncdeck::sync
