// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace syncdeck::items {

struct TextPlace
{
    quint32 chunk = 0;
    quint32 offset = 0;
};

/// Texts of any length, one behind the other in chunks of a mebibyte. What was written never
/// changes, so a copy is a picture of the moment: it shares the chunks, may be read in another
/// thread while the original grows, and must not grow itself.
class TextArena
{
public:
    /// A chunk of which less than this part is still wanted is worth moving out of.
    static constexpr quint32 sparsePart = 4;

    /// Puts the parts down as one text.
    [[nodiscard]] TextPlace append(std::span<const std::string_view> parts);
    /// The text of that size is not wanted any more. A chunk with nothing else in it goes.
    void release(TextPlace place, quint32 size);

    [[nodiscard]] const char *at(TextPlace place) const
    {
        return m_chunks[place.chunk].bytes.get() + place.offset;
    }

    /// How many chunks hold little that is wanted, and whether this is one of them. The one that is
    /// being filled never is.
    [[nodiscard]] int sparseCount() const { return m_sparse; }
    [[nodiscard]] bool isSparse(quint32 chunk) const;

private:
    struct Chunk
    {
        std::shared_ptr<char[]> bytes; ///< null: the place of a chunk that went
        quint32 used = 0;
        quint32 wanted = 0;
    };

    void open(quint32 size);

    std::vector<Chunk> m_chunks;
    std::vector<quint32> m_free; ///< places of chunks that went
    quint32 m_open = 0;          ///< the one that is being filled
    quint32 m_room = 0;          ///< bytes it still has
    int m_sparse = 0;
};

} // namespace syncdeck::items
