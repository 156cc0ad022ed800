// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keyset.h"

#include <QByteArrayView>
#include <QHashFunctions>
#include <QRandomGenerator>

#include <utility>

namespace syncdeck::sync {

namespace {

constexpr int wordBits = 32;

std::size_t hashOf(std::string_view key, std::size_t seed)
{
    return qHash(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())), seed);
}

} // namespace

KeySet::KeySet()
    : m_seed(static_cast<std::size_t>(QRandomGenerator::system()->generate64()))
    , m_otherSeed(static_cast<std::size_t>(QRandomGenerator::system()->generate64()))
{
}

KeySet::Found KeySet::insert(std::string_view key, int owner)
{
    const Entry made{hashOf(key, m_seed), static_cast<std::uint32_t>(hashOf(key, m_otherSeed)),
                     owner};
    Part &part = m_parts[made.high % m_parts.size()];
    constexpr std::size_t parts = 5; // of which one stays free, for searches to be short
    if ((part.used + 1) * parts > part.entries.size() * (parts - 1))
        grow(part);
    Entry &entry = entryFor(part, made);
    if (entry.owner != nobody)
        return {false, entry.owner};
    entry = made;
    ++part.used;
    ++m_size;
    return {true, owner};
}

KeySet::Entry &KeySet::entryFor(Part &part, const Entry &wanted)
{
    // Where 32 of its bits, taken for a fraction, fall in the table; else the next that is free.
    std::size_t at = (std::uint64_t(wanted.low) * part.entries.size()) >> wordBits;
    for (;; at = at + 1 == part.entries.size() ? 0 : at + 1) {
        Entry &entry = part.entries[at];
        if (entry.owner == nobody || (entry.high == wanted.high && entry.low == wanted.low))
            return entry;
    }
}

void KeySet::grow(Part &part)
{
    constexpr std::size_t least = 16;
    const std::size_t size = part.entries.size();
    const std::vector<Entry> before =
        std::exchange(part.entries, std::vector<Entry>(least + size + size / 4));
    for (const Entry &entry : before) {
        if (entry.owner != nobody)
            entryFor(part, entry) = entry;
    }
}

} // namespace syncdeck::sync
