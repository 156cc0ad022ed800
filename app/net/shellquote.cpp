// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/shellquote.h"

#include <algorithm>

namespace syncdeck::net {

QByteArray shellQuoted(QByteArrayView text)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               QByteArrayView("-_./:,@%+").contains(c);
    };
    if (!text.isEmpty() && std::ranges::all_of(text, isPlain))
        return text.toByteArray();
    // Within single quotes nothing has a meaning but the quote that ends them.
    return '\'' + text.toByteArray().replace('\'', "'\\''") + '\'';
}

} // namespace syncdeck::net
