// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/filepreview.h"

#include <QBuffer>
#include <QFile>

namespace syncdeck::transfer {

Result<FilePreview> previewFile(const QString &path, Format format, const CsvStyle &csv, int most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    // However long its lines are, a look at it is quick.
    constexpr qint64 mostBytes = 4 * maxRecordBytes;
    QByteArray text = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::FileUnreadable, path, file.errorString());
    QBuffer beginning(&text);
    beginning.open(QIODevice::ReadOnly);
    const auto reader = makeReader(beginning, format, csv);
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
