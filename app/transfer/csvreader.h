// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bytesource.h"
#include "app/transfer/csvrow.h"
#include "app/transfer/recordreader.h"

namespace syncdeck::transfer {

/// Rows of cells by RFC 4180; rows may end with CRLF, LF or CR. Quotes within a cell that does not
/// begin with one are taken as they are; where those of one that does do not match, nobody knows
/// where the next row begins, and the reading ends. Rows without a character in any cell are passed
/// over. A first line such as `sep=;`, as Excel writes and reads it, names the delimiter and is no
/// row.
class CsvReader final : public RecordReader
{
public:
    /// Reads the header row.
    CsvReader(QIODevice &device, const CsvStyle &style);

    [[nodiscard]] std::optional<RecordOrProblem> next() override;
    [[nodiscard]] QList<QByteArray> names() const override { return m_names; }
    [[nodiscard]] QByteArray header() const override { return m_header; }
    [[nodiscard]] CsvStyle style() const override { return m_style; }
    [[nodiscard]] Encoding encoding() const override { return m_source.mark().encoding; }
    [[nodiscard]] RecordOrProblem parse(const QByteArray &bytes, const FilePlace &at) override;
    [[nodiscard]] qint64 offset() const override { return m_source.place().offset; }
    [[nodiscard]] bool hasFailed() const override { return m_source.hasFailed(); }

private:
    /// The line itself; empty: there is none.
    [[nodiscard]] QByteArray passSeparatorLine();
    void readHeader(const QByteArray &separatorLine);
    [[nodiscard]] RecordOrProblem record(CsvRow row) const;
    [[nodiscard]] static QList<QByteArray> numbered(qsizetype columns);

    CsvStyle m_style; ///< with the delimiter that is used
    ByteSource m_source;
    QByteArray m_header;
    QList<QByteArray> m_names;
    std::optional<CsvRow> m_first; ///< already read, where there is no header
    std::optional<FileProblem> m_headerProblem;
    bool m_hasEnded = false;
};

} // namespace syncdeck::transfer
