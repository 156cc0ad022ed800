// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>
#include <QStringList>

#include <optional>

namespace syncdeck::transfer {

/// The format of a file of items.
enum class Format {
    Ndjson, ///< one JSON object a line
    Json,   ///< one array of objects, or `{"items":[…]}` as the service answers
    Csv,    ///< RFC 4180, UTF-8, with a header row
};

/// The format by the suffix of a file name: .ndjson or .jsonl; .json; .csv, .tsv or .txt, which
/// spreadsheets use.
[[nodiscard]] std::optional<Format> formatOf(const QString &fileName);

/// By what a text begins with (UTF-8), whatever its file is called: one object a line, or one array
/// of them. Nothing: it is not told by that, and may be CSV.
[[nodiscard]] std::optional<Format> formatOf(QByteArrayView beginning);

/// The format by the file's content, else by its name. Nothing: unknown.
[[nodiscard]] std::optional<Format> formatOfFile(const QString &path);

/// The name of a format in options and file names: `ndjson`, `json`, `csv`.
[[nodiscard]] QString nameOf(Format format);
[[nodiscard]] std::optional<Format> formatNamed(const QString &name);

/// How a CSV file is written, and how it is read.
struct CsvStyle
{
    /// The character between cells. 0: when reading, whichever of comma, semicolon and tab is most
    /// frequent in the header row; when writing, a comma.
    char delimiter = 0;
    /// A cell that a spreadsheet would run as a formula (it begins with `=`, `+`, `-`, `@`, tab, CR
    /// or LF), and one that begins with an apostrophe, gets an apostrophe in front when writing.
    /// When reading, the first apostrophe of a cell is taken away where one of these characters, or
    /// another apostrophe, follows. So whatever was written comes back byte for byte.
    bool guardsFormulas = true;
    bool hasHeader = true;            ///< reading: else the columns are called 1, 2, 3 …
    bool writesByteOrderMark = false; ///< for spreadsheets that take a file without it for Latin-1
};

/// Longest record that is read, in bytes of the file: a line, an element of an array, a row. Data
/// is 16 KiB at most, escaped in full some 100 KiB; beyond this limit it can be no item, and the
/// rest of it is passed over without being held.
inline constexpr qsizetype maxRecordBytes = 1024L * 1024;

} // namespace syncdeck::transfer
