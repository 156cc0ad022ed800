// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/reader.h"
#include "app/sync/itemview.h"

#include <QByteArray>

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
    /// or an attribute is of another type than documented.
    [[nodiscard]] bool readItem(const json::Event &begin, ItemView &item);

    /// A text that may be null. False, with `name` as what failed: it is something else.
    [[nodiscard]] bool readText(const char *name, std::optional<std::string_view> &field);

    /// The same, of a URL.
    [[nodiscard]] bool readUrl(const char *name, std::optional<std::string_view> &field);

    /// A member's name or a text, without quotes and escapes; nothing where it is no valid text.
    [[nodiscard]] std::optional<std::string_view> textOf(const json::Event &event);

    /// Passes over the value that this token begins. False: the text is damaged.
    [[nodiscard]] bool skip(const json::Event &begin);

    /// The attribute that could not be read; null when all went well.
    [[nodiscard]] const char *failed() const { return m_failed; }

private:
    [[nodiscard]] bool readMember(std::string_view name, ItemView &item);
    [[nodiscard]] bool readDate(const char *name, std::optional<qint64> &field);
    [[nodiscard]] bool readData(std::optional<std::string_view> &field);
    bool fail(const char *name);

    QByteArrayView m_text;
    json::Reader m_tokens;
    std::deque<QByteArray> &m_unescaped;
    const char *m_failed = nullptr;
};

} // namespace syncdeck::sync
