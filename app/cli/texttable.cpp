// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/texttable.h"

#include "app/base/visibletext.h"

#include <cwchar>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

constexpr int gap = 2;
constexpr int widest = 40; // so that one long key leaves the other rows readable

int placesOf(uint character)
{
    return std::max(0, wcwidth(static_cast<wchar_t>(character)));
}

/// Its beginning that fits, with a mark where something was cut.
QString cut(const QString &text, int places)
{
    if (places <= 0 || cli::placesOf(text) <= places)
        return text;
    int used = 1; // of the mark
    qsizetype end = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters) {
        used += placesOf(character);
        if (used > places)
            break;
        end += QChar::requiresSurrogates(character) ? 2 : 1;
    }
    return text.first(end) + u'\u2026';
}

} // namespace

int placesOf(QStringView text)
{
    int places = 0;
    const QList<uint> characters = text.toUcs4();
    for (const uint character : characters)
        places += placesOf(character);
    return places;
}

TextTable::TextTable(Output &output, QStringList header, int lastWidth)
    : m_output(output)
    , m_header(std::move(header))
    , m_widths(m_header.size(), 0)
    , m_lastWidth(lastWidth)
{
}

void TextTable::write(const QList<QStringList> &rows)
{
    QList<QStringList> shown;
    if (!std::exchange(m_hasHeader, true))
        shown << m_header;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells << visibleText(cell);
        shown << cells;
    }
    for (const QStringList &row : std::as_const(shown)) {
        for (qsizetype i = 0; i < row.size(); ++i)
            m_widths[i] = std::max(m_widths[i], std::min(placesOf(row[i]), widest));
    }
    for (const QStringList &row : std::as_const(shown))
        writeRow(row);
}

void TextTable::writeRow(const QStringList &cells)
{
    QString line;
    int places = 0;
    for (qsizetype i = 0; i + 1 < cells.size(); ++i) {
        const int taken = placesOf(cells[i]);
        const int width = std::max(m_widths[i], taken);
        line += cells[i] + QString(width - taken + gap, u' ');
        places += width + gap;
    }
    const int width = m_output.width();
    // Where the other columns leave next to nothing, a line of two is better than a useless cell.
    constexpr int fewest = 16;
    line += cut(cells.last(), width > 0 ? std::max(width - places, fewest) : m_lastWidth);
    while (line.endsWith(u' '))
        line.chop(1);
    m_output.line(line);
}

} // namespace syncdeck::cli
