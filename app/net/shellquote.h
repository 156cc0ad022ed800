// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace syncdeck::net {

/// The text as one word of a POSIX shell's command line, byte for byte: as it is where every shell
/// takes it for itself, else in single quotes. A zero byte has no such form and must not be in it.
[[nodiscard]] QByteArray shellQuoted(QByteArrayView text);

} // namespace syncdeck::net
