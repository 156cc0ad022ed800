// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

namespace syncdeck::sandbox {

/// Bytes that are sent so many times in a row, so that long things need not lie in memory.
struct Piece
{
    QByteArray bytes;
    qint64 times = 1;
};

/// In the format of gzip (RFC 1952).
[[nodiscard]] QByteArray gzipped(const QByteArray &bytes);

/// In the same format, whose `bytes` unpack to JSON (an object with one long text), at about a
/// thousandth of that; `bytes` is rounded up to whole MiB.
[[nodiscard]] QList<Piece> gzipBomb(qint64 bytes);

[[nodiscard]] qint64 totalBytes(const QList<Piece> &pieces);

} // namespace syncdeck::sandbox
