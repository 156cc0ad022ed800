// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/utf16.h"
#include "app/transfer/format.h"
#include "app/transfer/record.h"

#include <QStringList>

#include <memory>
#include <optional>

class QIODevice;

namespace syncdeck::transfer {

/// Reads a file of items record by record, in bounded memory however long the file or a line of it
/// is. What is wrong with one record does not stop the reading, where it can be told where the next
/// one begins.
class RecordReader
{
public:
    RecordReader() = default;
    virtual ~RecordReader();
    Q_DISABLE_COPY_MOVE(RecordReader)

    /// The next record, or what is wrong there; nothing at the end, and after a problem that ends
    /// the file. Blank lines are passed over.
    [[nodiscard]] virtual std::optional<RecordOrProblem> next() = 0;

    /// How the fields are called, where the file says so before its first record: the header row.
    [[nodiscard]] virtual QList<QByteArray> names() const { return {}; }

    /// What stands before the first record and says how to read it: the header row of CSV with what
    /// is above it, as UTF-8 and without its end. Together with `style` it makes another reader
    /// understand a record alone.
    [[nodiscard]] virtual QByteArray header() const { return {}; }
    /// As the file was found to be written.
    [[nodiscard]] virtual CsvStyle style() const { return {}; }
    [[nodiscard]] virtual Encoding encoding() const = 0;

    /// Whether the file says that more items belong to it, which are not in it: it is one page of
    /// the service's list. Known once it has been read to its end.
    [[nodiscard]] virtual bool saysMoreFollow() const { return false; }

    /// The record that a piece of the file holds, in UTF-8, as `next` has found it there.
    [[nodiscard]] virtual RecordOrProblem parse(const QByteArray &bytes, const FilePlace &at) = 0;

    /// Bytes of the file that have been read so far.
    [[nodiscard]] virtual qint64 offset() const = 0;

    /// Whether the device, not the file's content, put an end to reading.
    [[nodiscard]] virtual bool hasFailed() const = 0;
};

/// The sentence for a file that says so.
[[nodiscard]] QString moreFollow();

/// The device outlives the reader, and stands at the start of the file.
[[nodiscard]] std::unique_ptr<RecordReader> makeReader(QIODevice &device, Format format,
                                                       const CsvStyle &csv = {});

} // namespace syncdeck::transfer
