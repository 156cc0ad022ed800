// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace syncdeck::sync {

/// Keys that have been seen, each with who saw it first: 15 to 19 bytes for each, however long it
/// is. What is known of a key are 78 bits of a cryptographic hash, seeded anew for each set, so
/// nobody can choose keys that are alike. That two of a million different keys are taken for one
/// has odds of one to 10^11; of a hundred million, of one to 10^7.
class KeySet
{
public:
    struct Found
    {
        bool isNew;
        int owner; ///< who saw it first
    };

    KeySet();

    /// Owners count from 0 to 16,777,214.
    Found insert(std::string_view key, int owner);
    [[nodiscard]] std::size_t size() const { return m_size; }

private:
    static constexpr std::uint32_t nobody = 0xFFFFFF;
    struct Entry
    {
        std::uint32_t first = 0;
        std::uint32_t second = 0;
        std::uint32_t third : 8 = 0;
        std::uint32_t owner : 24 = nobody; ///< nobody: it is free

        [[nodiscard]] bool isOf(const Entry &key) const
        {
            return first == key.first && second == key.second && third == key.third;
        }
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
    QCryptographicHash m_hash{QCryptographicHash::Blake2b_160};
    std::array<quint32, 4> m_seed;
};

} // namespace syncdeck::sync
