// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/transfer/hashedfile.h"
#include "app/transfer/mapping.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// The beginning of a file, from which the user chooses a mapping.
struct FilePreview
{
    QList<QByteArray> names; ///< of the columns, or of the members of the first records
    QList<Record> records;   ///< the first ones that can be read
    Mapping mapping;         ///< by the usual names
};

/// Reads the first records of a file, `most` of them, and no more than 4 MiB. `FileUnreadable`.
[[nodiscard]] Result<FilePreview> previewFile(const QString &path, Format format,
                                              const CsvStyle &csv = {}, int most = 100);

/// A file opened to be read record by record.
struct OpenedFile
{
    Mapping mapping;
    std::unique_ptr<RecordReader> reader; ///< of the file, which outlives it
};

/// Opens the file and finds out how to read it; `mapping`: parts that it does
/// not name otherwise are found by the usual names. Errors:
/// `FileUnreadable`, and `InvalidInput` where its header has no column for key or data.
[[nodiscard]] Result<OpenedFile> openFile(HashedFile &file, Format format, const CsvStyle &csv,
                                          const std::optional<Mapping> &mapping);

} // namespace syncdeck::transfer
