// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/csvreader.h"

#include "app/base/plural.h"
#include "app/json/position.h"
#include "app/json/utf8.h"
#include "app/transfer/jsonrecord.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace syncdeck::transfer {

namespace {

struct CsvTexts
{
    Q_DECLARE_TR_FUNCTIONS(CsvTexts)
};

std::optional<qsizetype> firstInvalidUtf8(QByteArrayView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const json::CodePoint next = json::codePointAt(text, at);
        if (next.length == 0)
            return at;
        at += next.length;
    }
    return {};
}

FilePlace within(const FilePlace &outer, QByteArrayView text, qsizetype offset)
{
    const json::Position inner = json::positionAt(text, offset);
    return {outer.offset + offset, outer.line + inner.line - 1,
            inner.line == 1 ? outer.column + inner.column - 1 : inner.column};
}

/// The line `sep=;` or `"sep=;"` at the start of a text, without its end, and what it names.
struct SeparatorLine
{
    QByteArray bytes;
    char delimiter = 0;
};

std::optional<SeparatorLine> separatorLineOf(const QByteArray &beginning)
{
    const bool isQuoted = beginning.startsWith('"');
    const qsizetype at = isQuoted ? 1 : 0;
    constexpr QByteArrayView word("sep=");
    if (beginning.sliced(at).first(std::min(word.size(), beginning.size() - at)).toLower() != word)
        return {};
    const qsizetype end = at + word.size() + 1 + (isQuoted ? 1 : 0);
    const bool isClosed = !isQuoted || (beginning.size() >= end && beginning[end - 1] == '"');
    const bool isLine =
        beginning.size() == end ||
        (beginning.size() > end && (beginning[end] == '\r' || beginning[end] == '\n'));
    if (!isClosed || !isLine)
        return {};
    return SeparatorLine{beginning.first(end), beginning[at + word.size()]};
}

} // namespace

CsvReader::CsvReader(QIODevice &device, const CsvStyle &style)
    : m_style(style)
    , m_source(device)
{
    const QByteArray separatorLine = passSeparatorLine();
    constexpr qsizetype firstRow = 64L * 1024; // longer ones are guessed by their beginning
    if (m_style.delimiter == 0)
        m_style.delimiter = guessDelimiter(m_source.lookAhead(firstRow));
    readHeader(separatorLine);
}

QByteArray CsvReader::passSeparatorLine()
{
    constexpr qsizetype longest = 8; // "sep=;" in quotes, and the line's end
    const auto line = separatorLineOf(m_source.lookAhead(longest));
    if (!line)
        return {};
    for (qsizetype i = 0; i < line->bytes.size(); ++i)
        m_source.skip();
    if (m_style.delimiter == 0)
        m_style.delimiter = line->delimiter;
    return line->bytes;
}

void CsvReader::readHeader(const QByteArray &separatorLine)
{
    auto first = nextCsvRow(m_source, m_style.delimiter);
    QByteArrayList lines;
    if (!separatorLine.isEmpty())
        lines << separatorLine;
    if (first && m_style.hasHeader && !first->problem)
        lines << first->bytes;
    if (!lines.isEmpty())
        m_header = (m_source.mark().length > 0 ? "\xEF\xBB\xBF" : "") + lines.join("\r\n");
    if (!first)
        return;
    if (!m_style.hasHeader) {
        m_names = numbered(first->cells.size());
        m_first = std::move(first);
        return;
    }
    m_headerProblem = first->problem;
    if (m_headerProblem)
        m_headerProblem->recordAt = first->at;
    QSet<QByteArray> known;
    for (const QByteArray &cell : std::as_const(first->cells)) {
        const QByteArray name = (m_style.guardsFormulas ? unguarded(cell) : cell).trimmed();
        m_names << name;
        if (!m_headerProblem && !name.isEmpty() && known.contains(name)) {
            m_headerProblem =
                FileProblem{first->at, CsvTexts::tr("Two columns are called \u201c%1\u201d.")
                                           .arg(QString::fromUtf8(name))};
            m_headerProblem->recordAt = m_source.place(); // the header itself is known
        }
        known.insert(name);
    }
    if (!m_headerProblem)
        return;
    m_headerProblem->endsFile = true; // nobody can tell what the cells mean
    m_names.clear();
}

std::optional<RecordOrProblem> CsvReader::next()
{
    if (m_hasEnded)
        return {};
    if (m_headerProblem) {
        m_hasEnded = true;
        return std::unexpected(*m_headerProblem);
    }
    auto found = m_first ? std::exchange(m_first, {}) : nextCsvRow(m_source, m_style.delimiter);
    if (!found) {
        m_hasEnded = true;
        return {};
    }
    auto result = record(std::move(*found));
    m_hasEnded = !result && result.error().endsFile;
    return result;
}

RecordOrProblem CsvReader::parse(const QByteArray &bytes, const FilePlace &at)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    ByteSource source(buffer, at);
    return record(nextCsvRow(source, m_style.delimiter).value_or(CsvRow{at, {}, {}, {}, 0}));
}

QList<QByteArray> CsvReader::numbered(qsizetype columns)
{
    QList<QByteArray> names;
    for (qsizetype i = 1; i <= columns; ++i)
        names << QByteArray::number(i);
    return names;
}

RecordOrProblem CsvReader::record(CsvRow row) const
{
    std::optional<FileProblem> problem = std::move(row.problem);
    const QList<QByteArray> names =
        m_names.isEmpty() && !m_style.hasHeader ? numbered(row.cells.size()) : m_names;
    const bool isWhole = !problem || (!problem->endsFile && row.bytes.size() < maxRecordBytes);
    if (const auto bad = problem ? std::nullopt : firstInvalidUtf8(row.bytes)) {
        problem = FileProblem{within(row.at, row.bytes, *bad),
                              CsvTexts::tr("These bytes are not UTF-8. Save the file again as "
                                           "UTF-8 (in a spreadsheet: \u201c"
                                           "CSV UTF-8\u201d).")};
    } else if (!problem && row.cells.size() != names.size()) {
        problem = FileProblem{row.at, CsvTexts::tr("This row has %Ln cell(s); the header has %1.",
                                                   nullptr, plural(row.cells.size()))
                                          .arg(QLocale().toString(names.size()))};
    }
    if (problem) {
        problem->recordAt = row.at;
        problem->bytes = isWhole ? row.bytes : QByteArray();
        return std::unexpected(std::move(*problem));
    }
    Record record{row.at, row.bytes, {}, row.length};
    record.fields.reserve(row.cells.size());
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QByteArray &cell = row.cells[i];
        record.fields << Field{names[i], m_style.guardsFormulas ? unguarded(cell) : cell,
                               Field::Kind::Text};
    }
    return record;
}

} // namespace syncdeck::transfer
