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

#include <algorithm>

namespace syncdeck::transfer {

namespace {

struct CsvTexts
{
    Q_DECLARE_TR_FUNCTIONS(CsvTexts)
};

/// What a spreadsheet may take for the beginning of a formula, and what guards against it.
bool isGuarded(char first)
{
    return QByteArrayView("=+-@\t\r\n'").contains(first);
}

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

/// The most frequent of the usual delimiters in the first row, outside of quotes.
char mostFrequentDelimiter(QByteArrayView row)
{
    constexpr QByteArrayView candidates(",;\t");
    std::array<int, 3> counts{};
    bool isQuoted = false;
    for (const char c : row) {
        if (c == '"')
            isQuoted = !isQuoted;
        else if (const qsizetype which = candidates.indexOf(c); which >= 0 && !isQuoted)
            ++counts[std::size_t(which)];
    }
    return candidates[std::ranges::max_element(counts) - counts.begin()];
}

} // namespace

QByteArray guarded(const QByteArray &cell)
{
    return !cell.isEmpty() && isGuarded(cell.front()) ? '\'' + cell : cell;
}

QByteArray unguarded(const QByteArray &cell)
{
    return cell.size() > 1 && cell.front() == '\'' && isGuarded(cell[1]) ? cell.sliced(1) : cell;
}

CsvReader::CsvReader(QIODevice &device, const CsvStyle &style)
    : m_style(style)
    , m_source(device)
    , m_delimiter(style.delimiter)
{
    readHeader();
}

void CsvReader::readHeader()
{
    const auto whole = rawRow();
    if (!whole)
        return;
    if (m_delimiter == 0)
        m_delimiter = mostFrequentDelimiter(whole->bytes);
    Row first = rowOf(whole->bytes, whole->at);
    if (whole->problem)
        first.problem = whole->problem;
    if (!m_style.hasHeader) {
        m_names = numbered(first.cells.size());
        m_first = std::move(first);
        return;
    }
    for (const QByteArray &cell : std::as_const(first.cells))
        m_names << cell.trimmed();
    m_headerProblem = first.problem;
    for (const QByteArray &name : std::as_const(m_names)) {
        if (!m_headerProblem && !name.isEmpty() && m_names.count(name) > 1) {
            m_headerProblem =
                FileProblem{first.at, CsvTexts::tr("Two columns are called \u201c%1\u201d.")
                                          .arg(QString::fromUtf8(name))};
        }
    }
    if (m_headerProblem)
        m_headerProblem->endsFile = true; // nobody can tell what the cells mean
}

std::optional<CsvReader::Row> CsvReader::rawRow()
{
    while (m_source.peek() == '\n' || m_source.peek() == '\r')
        m_source.skip();
    if (m_source.peek() < 0)
        return {};
    Row raw{m_source.place(), {}, {}, {}};
    m_source.beginRecord();
    bool isQuoted = false;
    for (int c = m_source.peek(); c >= 0; c = m_source.peek()) {
        if (!isQuoted && (c == '\n' || c == '\r'))
            break;
        if (c == '"')
            isQuoted = !isQuoted;
        m_source.skip();
    }
    if (m_source.isTooLong())
        raw.problem = tooLong(raw.at);
    raw.bytes = m_source.endRecord();
    return raw;
}

CsvReader::Row CsvReader::rowOf(const QByteArray &bytes, const FilePlace &at) const
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    ByteSource source(buffer, at);
    return row(source).value_or(Row{at, {}, {}, {}});
}

bool CsvReader::isCellEnd(int c) const
{
    return c < 0 || c == '\n' || c == '\r' || c == static_cast<unsigned char>(m_delimiter);
}

std::optional<FileProblem> CsvReader::quotedCell(ByteSource &source, QByteArray &cell) const
{
    const FilePlace opening = source.place();
    source.skip();
    while (true) {
        const int c = source.peek();
        if (c < 0)
            return FileProblem{opening, CsvTexts::tr("The quote that opens here is never closed."),
                               true};
        source.skip();
        if (c != '"') {
            if (!source.isTooLong())
                cell.append(static_cast<char>(c));
        } else if (source.peek() == '"') {
            source.skip();
            cell.append('"');
        } else {
            break;
        }
    }
    if (isCellEnd(source.peek()))
        return {};
    const FilePlace at = source.place();
    while (source.peek() >= 0 && source.peek() != '\n' && source.peek() != '\r')
        source.skip();
    return FileProblem{at, CsvTexts::tr("Text follows a closing quote. Within quotes, a quote is "
                                        "written twice.")};
}

std::optional<CsvReader::Row> CsvReader::row(ByteSource &source) const
{
    while (source.peek() == '\n' || source.peek() == '\r')
        source.skip();
    if (source.peek() < 0)
        return {};
    Row row{source.place(), {}, {}, {}};
    source.beginRecord();
    while (true) {
        QByteArray cell;
        if (source.peek() == '"') {
            row.problem = quotedCell(source, cell);
        } else {
            for (int c = source.peek(); !isCellEnd(c); c = source.peek()) {
                if (!source.isTooLong())
                    cell.append(static_cast<char>(c));
                source.skip();
            }
        }
        row.cells << (m_style.guardsFormulas ? unguarded(cell) : cell);
        const int c = source.peek();
        if (row.problem || c < 0 || c == '\n' || c == '\r')
            break;
        source.skip(); // the delimiter
    }
    const bool isTooLong = source.isTooLong();
    row.bytes = source.endRecord();
    if (isTooLong && !row.problem)
        row.problem = tooLong(row.at);
    return row;
}

std::optional<RecordOrProblem> CsvReader::next()
{
    if (m_hasEnded)
        return {};
    if (m_headerProblem) {
        m_hasEnded = true;
        return std::unexpected(*m_headerProblem);
    }
    auto found = m_first ? std::exchange(m_first, {}) : row(m_source);
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
    return record(rowOf(bytes, at));
}

QList<QByteArray> CsvReader::numbered(qsizetype columns)
{
    QList<QByteArray> names;
    for (qsizetype i = 1; i <= columns; ++i)
        names << QByteArray::number(i);
    return names;
}

RecordOrProblem CsvReader::record(Row row) const
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
    Record record{row.at, row.bytes, {}};
    record.fields.reserve(row.cells.size());
    for (qsizetype i = 0; i < row.cells.size(); ++i)
        record.fields << Field{names[i], std::move(row.cells[i]), Field::Kind::Text};
    return record;
}

} // namespace syncdeck::transfer
