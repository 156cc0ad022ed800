// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string_view>

namespace syncdeck {

/// The text that these bytes of UTF-8 are, with every character: QString::fromUtf8 takes a U+FEFF
/// at the start for a byte order mark and drops it, which would make another key of a key.
[[nodiscard]] QString exactText(QByteArrayView utf8);
[[nodiscard]] inline QString exactText(std::string_view utf8)
{
    return exactText(QByteArrayView(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

} // namespace syncdeck
