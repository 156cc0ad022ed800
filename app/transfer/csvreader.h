// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bytesource.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// Rows of cells by RFC 4180; rows may end with CRLF, LF or CR. Quotes within a cell that does not
/// begin with one are taken as they are.
class CsvReader final : public RecordReader
{
public:
    /// Reads the header row.
    CsvReader(QIODevice &device, const CsvStyle &style);

    [[nodiscard]] std::optional<RecordOrProblem> next() override;
    [[nodiscard]] QList<QByteArray> names() const override { return m_names; }
    [[nodiscard]] RecordOrProblem parse(const QByteArray &bytes, const FilePlace &at) override;
    [[nodiscard]] qint64 offset() const override { return m_source.place().offset; }
    [[nodiscard]] bool hasFailed() const override { return m_source.hasFailed(); }

    [[nodiscard]] char delimiter() const { return m_delimiter; }

private:
    struct Row
    {
        FilePlace at;
        QByteArray bytes;
        QList<QByteArray> cells;
        std::optional<FileProblem> problem;
    };

    void readHeader();
    /// The bytes of the next row, before it is known what parts its cells.
    [[nodiscard]] std::optional<Row> rawRow();
    [[nodiscard]] Row rowOf(const QByteArray &bytes, const FilePlace &at) const;
    /// The next row; nothing at the end. Blank ones are passed over.
    [[nodiscard]] std::optional<Row> row(ByteSource &source) const;
    [[nodiscard]] std::optional<FileProblem> quotedCell(ByteSource &source, QByteArray &cell) const;
    [[nodiscard]] bool isCellEnd(int c) const;
    [[nodiscard]] RecordOrProblem record(Row row) const;
    [[nodiscard]] static QList<QByteArray> numbered(qsizetype columns);

    CsvStyle m_style;
    ByteSource m_source;
    char m_delimiter = ',';
    QList<QByteArray> m_names;
    std::optional<Row> m_first; ///< already read, where there is no header
    std::optional<FileProblem> m_headerProblem;
    bool m_hasEnded = false;
};

/// Takes away the apostrophe that guards a cell (see CsvStyle).
[[nodiscard]] QByteArray unguarded(const QByteArray &cell);
/// Puts it there.
[[nodiscard]] QByteArray guarded(const QByteArray &cell);

} // namespace syncdeck::transfer
