// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace syncdeck::net {

/// Quotes a text as one word for a POSIX shell, byte for byte: unchanged if it has no special
/// characters, else in single quotes. It must not contain a zero byte, which cannot be quoted.
[[nodiscard]] QByteArray shellQuoted(QByteArrayView text);

} // namespace syncdeck::net
