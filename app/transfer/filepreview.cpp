// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/filepreview.h"

#include <QFile>

namespace syncdeck::transfer {

Result<FilePreview> previewFile(const QString &path, Format format, const CsvStyle &csv, int most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    const auto reader = makeReader(file, format, csv);
    FilePreview preview;
    preview.names = reader->names();
    for (int i = 0; i < most; ++i) {
        const auto next = reader->next();
        if (!next)
            break;
        if (!*next)
            continue;
        for (const Field &field : (*next)->fields) {
            if (!preview.names.contains(field.name))
                preview.names << field.name;
        }
        preview.records << **next;
    }
    preview.mapping = Mapping::guess(preview.names);
    return preview;
}

} // namespace syncdeck::transfer
