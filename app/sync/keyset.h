// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace syncdeck::sync {

/// Keys that have been seen, each with who saw it first: 20 to 25 bytes for each, however long it
/// is. What is kept of a key are 96 bits of hash, seeded anew for each set, so nobody can choose
/// keys that are alike. That two of a million different keys are taken for one has odds of one to
/// 10^17; of a hundred million, of one to 10^13.
class KeySet
{
public:
    struct Found
    {
        bool isNew;
        int owner; ///< who saw it first
    };

    KeySet();

    /// Owners count from 0.
    Found insert(std::string_view key, int owner);
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    static constexpr std::int32_t nobody = -1;
    struct Entry
    {
        std::uint64_t high = 0;
        std::uint32_t low = 0;
        std::int32_t owner = nobody; ///< nobody: it is free
    };
    /// A table by itself, so that growing never has all of the set in memory twice.
    struct Part
    {
        std::vector<Entry> entries;
        std::size_t used = 0;
    };

    [[nodiscard]] static Entry &entryFor(Part &part, const Entry &wanted);
    static void grow(Part &part);

    static constexpr int partBits = 6;
    std::array<Part, 1U << partBits> m_parts;
    std::size_t m_size = 0;
    std::size_t m_seed;
    std::size_t m_otherSeed;
};

} // namespace syncdeck::sync
