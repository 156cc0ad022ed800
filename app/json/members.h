// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace syncdeck::json {

/// One member of an object, as a place in the object's text.
struct Member
{
    QByteArray name;          ///< escapes understood (see escapes.h), for comparing
    qsizetype at = 0;         ///< of the name's opening quote, in bytes
    qsizetype nameLength = 0; ///< with quotes
    qsizetype valueAt = 0;
    qsizetype valueLength = 0;

    [[nodiscard]] qsizetype end() const { return valueAt + valueLength; }
};

/// An object's text, taken apart by its outermost members; duplicates included.
struct Members
{
    QByteArrayView text; ///< must stay as long as this is used
    qsizetype begin = 0; ///< of `{`
    qsizetype end = 0;   ///< of `}`
    QList<Member> list;  ///< in the order they stand

    /// The last member of that name, which is the one that readers keep; null when there is none.
    [[nodiscard]] const Member *find(const QByteArray &name) const;
    [[nodiscard]] bool hasDuplicates() const;
    [[nodiscard]] QByteArrayView spelledName(const Member &member) const
    {
        return text.sliced(member.at, member.nameLength);
    }
    [[nodiscard]] QByteArrayView value(const Member &member) const
    {
        return text.sliced(member.valueAt, member.valueLength);
    }
};

/// Nothing when the text is no JSON object.
[[nodiscard]] std::optional<Members> members(QByteArrayView text);

// The same object with one member different: every other byte stays as it is. Names and values must
// be JSON; a text that is no object stays as it is.

/// With another value; of duplicates the last one gets it. Appended in the manner of the object's
/// other members where there is none of that name.
[[nodiscard]] QByteArray withMember(QByteArrayView object, QByteArrayView spelledName,
                                    QByteArrayView value);
/// Without every member of that name (escapes understood).
[[nodiscard]] QByteArray withoutMember(QByteArrayView object, const QByteArray &name);

} // namespace syncdeck::json
