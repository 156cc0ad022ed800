// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/csvrow.h"

#include "app/transfer/jsonrecord.h"

#include <QBuffer>
#include <QCoreApplication>

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

bool isRowEnd(int c)
{
    return c < 0 || c == '\n' || c == '\r';
}

bool isCellEnd(int c, char delimiter)
{
    return isRowEnd(c) || c == static_cast<unsigned char>(delimiter);
}

std::optional<FileProblem> quotedCell(ByteSource &source, char delimiter, QByteArray &cell)
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
    if (isCellEnd(source.peek(), delimiter))
        return {};
    // Whatever comes next may still be meant to stand in this cell.
    return FileProblem{opening,
                       CsvTexts::tr("The quotes of the cell that begins here do not match: text "
                                    "follows a closing quote. Within quotes, a quote is written "
                                    "twice."),
                       true};
}

/// Also a row of nothing but delimiters, as spreadsheets leave them behind.
bool isBlank(QByteArrayView row, char delimiter)
{
    return std::ranges::all_of(
        row, [delimiter](char c) { return c == delimiter || c == ' ' || c == '\t'; });
}

CsvRow readRow(ByteSource &source, char delimiter)
{
    CsvRow row{source.place(), {}, {}, {}, 0};
    source.beginRecord();
    while (true) {
        QByteArray cell;
        if (source.peek() == '"') {
            row.problem = quotedCell(source, delimiter, cell);
        } else {
            for (int c = source.peek(); !isCellEnd(c, delimiter); c = source.peek()) {
                if (!source.isTooLong())
                    cell.append(static_cast<char>(c));
                source.skip();
            }
        }
        // Of a row that is too long, the cells beyond are not held either.
        if (!source.isTooLong())
            row.cells << cell;
        if (row.problem || isRowEnd(source.peek()))
            break;
        source.skip(); // the delimiter
    }
    row.length = source.place().offset - row.at.offset;
    const bool isTooLong = source.isTooLong();
    row.bytes = source.endRecord();
    if (isTooLong && !row.problem)
        row.problem = tooLong(row.at);
    return row;
}

} // namespace

std::optional<CsvRow> nextCsvRow(ByteSource &source, char delimiter)
{
    while (true) {
        while (source.peek() == '\n' || source.peek() == '\r')
            source.skip();
        if (source.peek() < 0)
            return {};
        CsvRow row = readRow(source, delimiter);
        if (!isBlank(row.bytes, delimiter))
            return row;
    }
}

char guessDelimiter(const QByteArray &beginning)
{
    char best = ',';
    std::pair<bool, qsizetype> most; // cells that nothing is wrong with come first
    for (const char delimiter : {',', ';', '\t'}) {
        QBuffer buffer;
        buffer.setData(beginning);
        buffer.open(QIODevice::ReadOnly);
        ByteSource source(buffer, FilePlace());
        const auto row = nextCsvRow(source, delimiter);
        const qsizetype cells = row ? row->cells.size() : 0;
        const std::pair score(row && !row->problem && cells > 1, cells);
        if (score > most) {
            most = score;
            best = delimiter;
        }
    }
    return best;
}

QByteArray guarded(const QByteArray &cell)
{
    return !cell.isEmpty() && isGuarded(cell.front()) ? '\'' + cell : cell;
}

QByteArray unguarded(const QByteArray &cell)
{
    return cell.size() > 1 && cell.front() == '\'' && isGuarded(cell[1]) ? cell.sliced(1) : cell;
}

} // namespace syncdeck::transfer
