// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <string_view>

namespace syncdeck {

/// The text that these bytes of UTF-8 are, with every character: QString::fromUtf8 takes a U+FEFF
/// at the start for a byte order mark and drops it, which would make another key of a key. A
/// surrogate without its partner is read from the three bytes that `exactBytes` makes of it.
[[nodiscard]] QString exactText(QByteArrayView utf8);
[[nodiscard]] inline QString exactText(std::string_view utf8)
{
    return exactText(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

/// The same of code points: QString::fromUcs4 drops such a mark, too.
[[nodiscard]] QString exactText(std::u32string_view codePoints);

/// The bytes of UTF-8 that `exactText` reads this text from. Not QString::toUtf8, which makes every
/// surrogate without its partner the same replacement, and so one text of several.
[[nodiscard]] QByteArray exactBytes(QStringView text);

} // namespace syncdeck
