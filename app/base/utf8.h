// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <string_view>

namespace syncdeck {

/// Converts UTF-8 to a QString and keeps every character. QString::fromUtf8 removes a U+FEFF at the
/// start as a byte-order mark, which would change a key. An unpaired surrogate is read from the
/// three bytes that `exactBytes` writes for it.
[[nodiscard]] QString exactText(QByteArrayView utf8);
[[nodiscard]] inline QString exactText(std::string_view utf8)
{
    return exactText(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

/// Converts code points likewise; QString::fromUcs4 also removes the mark.
[[nodiscard]] QString exactText(std::u32string_view codePoints);

/// Converts a QString to UTF-8 so that `exactText` returns the same text. QString::toUtf8 replaces
/// all unpaired surrogates by one character, which would make different texts equal.
[[nodiscard]] QByteArray exactBytes(QStringView text);

} // namespace syncdeck
