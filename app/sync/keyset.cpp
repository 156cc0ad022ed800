// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keyset.h"

#include <QByteArrayView>
#include <QRandomGenerator>

#include <cstring>
#include <span>
#include <utility>

namespace syncdeck::sync {

namespace {

constexpr int wordBits = 32;

} // namespace

KeySet::KeySet()
{
    QRandomGenerator::system()->fillRange(m_seed.data(), std::ssize(m_seed));
}

KeySet::Found KeySet::insert(std::string_view key, int owner)
{
    // Not qHash, which takes `key` and `key` with a U+0000 behind it for one.
    m_hash.reset();
    m_hash.addData(QByteArrayView(std::as_bytes(std::span(m_seed))));
    m_hash.addData(QByteArrayView(key.data(), static_cast<qsizetype>(key.size())));
    std::array<std::uint32_t, 3> words{};
    std::memcpy(words.data(), m_hash.resultView().data(), sizeof words);
    Entry made;
    made.first = words[0];
    made.second = words[1];
    made.third = words[2] & 0xFFU;
    made.owner = static_cast<std::uint32_t>(owner) & nobody;
    Part &part = m_parts[(words[2] >> 8U) % m_parts.size()];
    constexpr std::size_t parts = 5; // of which one stays free, for searches to be short
    if ((part.used + 1) * parts > part.entries.size() * (parts - 1))
        grow(part);
    Entry &entry = entryFor(part, made);
    if (entry.owner != nobody)
        return {false, static_cast<int>(entry.owner)};
    entry = made;
    ++part.used;
    ++m_size;
    return {true, owner};
}

KeySet::Entry &KeySet::entryFor(Part &part, const Entry &wanted)
{
    // Where 32 of its bits, taken for a fraction, fall in the table; else the next that is free.
    std::size_t at = (std::uint64_t(wanted.first) * part.entries.size()) >> wordBits;
    for (;; at = at + 1 == part.entries.size() ? 0 : at + 1) {
        Entry &entry = part.entries[at];
        if (entry.owner == nobody || entry.isOf(wanted))
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
