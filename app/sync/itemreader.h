// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/reader.h"
#include "app/sync/itemview.h"

#include <QByteArray>
#include <QVarLengthArray>

#include <deque>

namespace syncdeck::sync {

/// Reads items out of a JSON text token by token, in the one pass that also finds whatever is wrong
/// with the text. Their views point into the text, or to where texts with escapes are kept.
class ItemReader
{
public:
    /// All outlive it, and what is read lives no longer than `text` and `unescaped`.
    ItemReader(QByteArrayView text, std::deque<QByteArray> &unescaped);

    [[nodiscard]] json::Reader &tokens() { return m_tokens; }

    /// The rest of an object, whose beginning is the last token taken. False: the text is damaged,
    /// or names an attribute twice (`failed`), so that it cannot be told which one holds.
    [[nodiscard]] bool readItem(const json::Event &begin, ItemView &item);
    /// The same of an object that is to be an item by itself. What names neither key nor data nor
    /// revision, though they may be null, is something else: false, with the first of them as what
    /// failed.
    [[nodiscard]] bool readWholeItem(const json::Event &begin, ItemView &item);

    /// The same of whatever stands in a list of items.
    [[nodiscard]] bool readEntry(const json::Event &begin, ItemView &item);

    /// A URL that may be null. False, with `name` as what failed: it is something else.
    [[nodiscard]] bool readUrl(const char *name, std::optional<std::string_view> &field);

    /// A member's name or a text, without quotes and escapes; nothing where it is no valid text.
    [[nodiscard]] std::optional<std::string_view> textOf(const json::Event &event);

    /// Passes over the value that this token begins. False: the text is damaged.
    [[nodiscard]] bool skip(const json::Event &begin);

    /// The attribute that could not be read; null when all went well.
    [[nodiscard]] const char *failed() const { return m_failed; }

private:
    /// Of an attribute: odd is what is of another type; what is not read as a value leaves nothing.
    enum class Read { Damaged, Odd, Null, Value };

    [[nodiscard]] bool readMember(std::string_view name, ItemView &item);
    /// False: the item has had it already.
    [[nodiscard]] bool note(const char *name);
    [[nodiscard]] Read read(std::optional<std::string_view> &text);
    [[nodiscard]] Read readMoment(std::optional<qint64> &moment);
    [[nodiscard]] Read readAddress(std::optional<std::string_view> &url);
    [[nodiscard]] Read readData(std::optional<std::string_view> &data);
    [[nodiscard]] Read takeData(const json::Event &begin, std::optional<std::string_view> &data);
    /// Passes over a value, and tells how many levels there are inside it; nothing: it is damaged.
    [[nodiscard]] std::optional<qsizetype> depthOf(const json::Event &begin);

    QByteArrayView m_text;
    json::Reader m_tokens;
    std::deque<QByteArray> &m_unescaped;
    const char *m_failed = nullptr;
    QVarLengthArray<const char *, 16> m_seen; ///< attributes of the item that is being read
};

} // namespace syncdeck::sync
