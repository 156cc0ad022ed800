// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/filepreview.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

namespace syncdeck::transfer {

namespace {

struct PreviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(PreviewTexts)
};

constexpr qsizetype mostNames = 1000; // nobody chooses among more

Result<FilePreview> previewOf(HashedFile &file, Format format, const CsvStyle &csv, int most,
                              const Mapping &chosen)
{
    // However long its lines are, a look at it is quick.
    constexpr qint64 mostBytes = 4 * maxRecordBytes;
    QByteArray text = file.read(mostBytes);
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorKind::FileUnreadable, file.fileName(), file.errorString());
    QBuffer beginning(&text);
    beginning.open(QIODevice::ReadOnly);
    const auto reader = makeReader(beginning, format, csv);
    FilePreview preview;
    const QList<QByteArray> columns = reader->names();
    preview.names = columns.first(std::min(mostNames, columns.size()));
    QSet<QByteArray> known(columns.cbegin(), columns.cend());
    for (int i = 0; i < most; ++i) {
        const auto next = reader->next();
        if (!next)
            break;
        if (!*next)
            continue;
        for (const Field &field : (*next)->fields) {
            if (known.contains(field.name) || preview.names.size() == mostNames)
                continue;
            known.insert(field.name);
            preview.names << field.name;
        }
        preview.records << **next;
    }
    preview.mapping = Mapping::guess(columns.isEmpty() ? preview.names : columns, chosen);
    return preview;
}

/// Without a column for it every single row would be refused.
Result<void> checkColumns(const QString &path, const QList<QByteArray> &columns,
                          const Mapping &mapping)
{
    if (columns.isEmpty())
        return {};
    for (const QByteArray &name : {mapping.key, mapping.data}) {
        if (columns.contains(name))
            continue;
        constexpr qsizetype mostShown = 20;
        constexpr qsizetype mostBytes = 60; // of each
        QStringList shown;
        for (const QByteArray &column : columns.first(std::min(mostShown, columns.size())))
            shown << QString::fromUtf8(column.first(std::min(mostBytes, column.size())));
        if (shown.size() < columns.size())
            shown << QStringLiteral("\u2026");
        return fail(ErrorKind::InvalidInput, QFileInfo(path).fileName(),
                    PreviewTexts::tr("It has no column \u201c%1\u201d. Its columns are: %2.")
                        .arg(QString::fromUtf8(name), shown.join(QStringLiteral(", "))));
    }
    return {};
}

} // namespace

Result<FilePreview> previewFile(const QString &path, Format format, const CsvStyle &csv, int most)
{
    HashedFile file(path);
    if (const auto opened = file.openToRead(); !opened)
        return Failure(opened.error());
    return previewOf(file, format, csv, most, Mapping());
}

Result<OpenedFile> openFile(HashedFile &file, Format format, const CsvStyle &csv,
                            const std::optional<Mapping> &mapping)
{
    if (const auto opened = file.openToRead(); !opened)
        return Failure(opened.error());
    OpenedFile opened;
    constexpr int firstRecords = 100;
    const auto preview = previewOf(file, format, csv, firstRecords, mapping.value_or(Mapping()));
    if (!preview)
        return Failure(preview.error());
    opened.mapping = preview->mapping;
    if (!file.rewind())
        return fail(ErrorKind::FileUnreadable, file.fileName(), file.errorString());
    opened.reader = makeReader(file, format, csv);
    if (const auto has = checkColumns(file.fileName(), opened.reader->names(), opened.mapping);
        !has)
        return Failure(has.error());
    return opened;
}

} // namespace syncdeck::transfer
