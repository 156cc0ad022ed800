// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bytesource.h"

#include <optional>

namespace syncdeck::transfer {

/// One row of a CSV file.
struct CsvRow
{
    FilePlace at;
    QByteArray bytes;
    QList<QByteArray> cells;
    std::optional<FileProblem> problem;
    qint64 length = 0; ///< bytes of the file
};

/// The next row of cells between these delimiters; nothing at the end. Rows without a character in
/// any cell are passed over. This is the only reading of CSV: header, records, a single record and
/// the guess of the delimiter all go through it.
[[nodiscard]] std::optional<CsvRow> nextCsvRow(ByteSource &source, char delimiter);

/// Which of the usual delimiters parts the first row of this text into the most cells; a comma
/// where none does.
[[nodiscard]] char guessDelimiter(const QByteArray &beginning);

/// Takes away the apostrophe that guards a cell (see CsvStyle).
[[nodiscard]] QByteArray unguarded(const QByteArray &cell);
/// Puts it there.
[[nodiscard]] QByteArray guarded(const QByteArray &cell);

} // namespace syncdeck::transfer
