// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/items/textarena.h"
#include "app/sync/item.h"

#include <array>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncdeck::items {

/// Where an item stands in a table. It keeps its row as long as it is there; the row of one that
/// was removed is given to another one later.
using Row = quint32;

/// The items of a table at one moment: nothing of it changes any more, and any thread may read it.
/// A copy costs a pointer for every thousand items.
class ItemSnapshot
{
public:
    /// All rows are below this; not every one is in use.
    [[nodiscard]] Row limit() const { return m_limit; }
    [[nodiscard]] bool isUsed(Row row) const
    {
        return row < m_limit && (record(row).flags & Used) != 0;
    }

    // Texts are UTF-8. They stay while this, or a copy of it, is there and does not change.

    [[nodiscard]] std::optional<std::string_view> key(Row row) const;
    [[nodiscard]] std::optional<std::string_view> data(Row row) const;
    /// Any attribute but a date. A URL is put together in `buffer` where it is not kept as a whole.
    [[nodiscard]] std::optional<std::string_view> text(Row row, sync::Attribute attribute,
                                                       std::string &buffer) const;
    /// Milliseconds since 1970 in UTC.
    [[nodiscard]] std::optional<qint64> date(Row row, sync::Attribute attribute) const;

    /// Key, data and expiry alone, which is what most filters ask for.
    [[nodiscard]] sync::ItemView essentials(Row row) const;
    /// The same into one that is used again: an ItemView is large, and clearing it costs more than
    /// a look at a short text.
    void essentials(Row row, sync::ItemView &into) const
    {
        const Record &r = record(row);
        into.key.reset();
        into.data.reset();
        into.dateExpires.reset();
        if ((r.flags & Used) == 0)
            return;
        const char *text = m_arena.at(r.text);
        if ((r.flags & HasKey) != 0)
            into.key.emplace(text, r.keySize);
        if ((r.flags & HasData) != 0)
            into.data.emplace(text + r.keySize, r.dataSize);
        constexpr std::size_t expires = sync::dateIndex(sync::Attribute::Expires);
        if (r.dates[expires] != noDate)
            into.dateExpires.emplace(r.dates[expires]);
    }
    /// The same and what else filters can ask for: the other dates, and by whom it was created.
    void details(Row row, sync::ItemView &into) const;
    /// One attribute alone, and what is odd of the item: all that a cell of a table shows. A URL is
    /// put together in `url`.
    [[nodiscard]] sync::ItemView attribute(Row row, sync::Attribute attribute,
                                           std::string &url) const;
    /// Every attribute, as it was added; a URL that is put together only with a buffer for it.
    [[nodiscard]] sync::ItemView view(Row row, std::string *url = nullptr) const;
    [[nodiscard]] sync::Item item(Row row) const;

private:
    friend class ItemTable;

    enum Flag : quint16 {
        Used = 1,
        HasKey = 2,
        HasData = 4,
        HasRevision = 8,
        DerivedUrl = 16, ///< it is the origin's prefix with the encoded key behind
    };
    static constexpr int oddFrom = 5; ///< sync::Oddities in the flags, from this bit on

    /// What items of one map have in common; so few differ that a byte can tell which.
    struct Origin
    {
        std::optional<std::string> accountSid;
        std::optional<std::string> serviceSid;
        std::optional<std::string> mapSid;
        std::string urlPrefix;

        friend bool operator==(const Origin &, const Origin &) = default;
    };
    struct Shared
    {
        std::vector<Origin> origins;
        std::vector<std::optional<std::string>> creators;
    };
    /// Stands for what is not shared, but kept with the item.
    static constexpr quint8 ownCopy = 255;

    /// Stands for a null.
    static constexpr qint64 noDate = std::numeric_limits<qint64>::min();

    /// The text of an item: key, data, revision, ETag, and what has an own copy (each null or not,
    /// its length and its bytes), in the order of the table of attributes.
    struct Record
    {
        TextPlace text;
        quint32 size = 0;
        quint32 keySize = 0;
        quint32 dataSize = 0;
        quint32 revisionSize = 0;
        quint32 etagSize = 0;
        quint16 flags = 0;
        quint8 origin = 0;
        quint8 creator = 0;
        std::array<qint64, sync::dateCount> dates = nulls(); ///< in the order of the same table

        static constexpr std::array<qint64, sync::dateCount> nulls()
        {
            std::array<qint64, sync::dateCount> dates{};
            dates.fill(noDate);
            return dates;
        }
    };
    static constexpr quint32 blockRows = 1024;
    using Block = std::array<Record, blockRows>;

    [[nodiscard]] const Record &record(Row row) const
    {
        return (*m_blocks[row / blockRows])[row % blockRows];
    }
    /// Whether this text is kept with the item alone, behind key, data, revision and ETag.
    [[nodiscard]] static bool hasOwnCopy(const Record &record, sync::Attribute attribute);
    void takeOwnCopies(const Record &record, sync::ItemView &into) const;
    [[nodiscard]] std::string_view part(const Record &record, quint32 from, quint32 size) const
    {
        return {m_arena.at(record.text) + from, size};
    }

    TextArena m_arena;
    std::vector<std::shared_ptr<Block>> m_blocks;
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    Row m_limit = 0;
};

/// The key as it stands in a URL's path: see sync::encodeSegment.
void appendEncoded(std::string &url, std::string_view key);

} // namespace syncdeck::items
