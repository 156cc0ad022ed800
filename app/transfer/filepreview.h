// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/transfer/mapping.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// The beginning of a file, to choose a mapping by.
struct FilePreview
{
    QList<QByteArray> names; ///< of the columns, or of the members of the first records
    QList<Record> records;   ///< the first ones that can be read
    Mapping mapping;         ///< by the usual names
};

/// Reads the first records of a file, `most` of them, and no more than 4 MiB. `FileUnreadable`.
[[nodiscard]] Result<FilePreview> previewFile(const QString &path, Format format,
                                              const CsvStyle &csv = {}, int most = 100);

} // namespace syncdeck::transfer
