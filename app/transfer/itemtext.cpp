// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/itemtext.h"

#include "app/transfer/csvreader.h"

namespace syncdeck::transfer {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

bool hasLineBreak(QByteArrayView text)
{
    return text.contains('\n') || text.contains('\r');
}

/// White space around a value belongs to what is around it, when that is read.
bool isSpaced(const QByteArray &text)
{
    return text.trimmed().size() != text.size();
}

QByteArray csvCell(const QByteArray &value, const CsvStyle &style, char delimiter)
{
    QByteArray cell = style.guardsFormulas ? guarded(value) : value;
    const bool needsQuotes = cell.contains('"') || cell.contains(delimiter) || hasLineBreak(cell);
    if (!needsQuotes)
        return cell;
    cell.replace("\"", "\"\"");
    return '"' + cell + '"';
}

} // namespace

QByteArray quoted(QByteArrayView utf8)
{
    QByteArray text = "\"";
    for (const char c : utf8) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            text += '\\';
            text += c;
        } else if (c == '\n') {
            text += "\\n";
        } else if (c == '\r') {
            text += "\\r";
        } else if (c == '\t') {
            text += "\\t";
        } else if (code < 0x20 || code == 0x7F) {
            text += "\\u" + QByteArray::number(code, 16).rightJustified(4, '0');
        } else {
            text += c;
        }
    }
    return text + '"';
}

QByteArray csvRow(const QList<QByteArray> &cells, const CsvStyle &style)
{
    const char delimiter = style.delimiter == 0 ? ',' : style.delimiter;
    QByteArray row;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            row += delimiter;
        row += csvCell(cells[i], style, delimiter);
    }
    return row + "\r\n";
}

ItemText::ItemText(Layout layout)
    : m_layout(std::move(layout))
{
}

QByteArray ItemText::begin() const
{
    if (m_layout.format == Format::Json)
        return "[";
    if (m_layout.format == Format::Ndjson)
        return {};
    QList<QByteArray> names;
    for (const Attribute attribute : m_layout.attributes)
        names << nameOf(attribute);
    const QByteArray mark =
        m_layout.csv.writesByteOrderMark ? byteOrderMark.toByteArray() : QByteArray();
    return mark + csvRow(names, m_layout.csv);
}

QByteArray ItemText::item(const sync::ItemView &item)
{
    const bool isFirst = std::exchange(m_isFirst, false);
    switch (m_layout.format) {
    case Format::Ndjson:
        return object(item) + '\n';
    case Format::Json:
        return (isFirst ? "\n" : ",\n") + object(item);
    case Format::Csv:
        return row(item);
    }
    Q_UNREACHABLE();
}

QByteArray ItemText::end() const
{
    if (m_layout.format != Format::Json)
        return {};
    return m_isFirst ? "]\n" : "\n]\n";
}

QByteArray ItemText::object(const sync::ItemView &item) const
{
    QByteArray text = "{";
    for (const Attribute attribute : m_layout.attributes) {
        if (text.size() > 1)
            text += ',';
        text += '"' + nameOf(attribute) + "\":";
        const auto value = valueOf(item, attribute);
        const bool mayStand = value && attribute == Attribute::Data && !isSpaced(*value) &&
                              !(m_layout.format == Format::Ndjson && hasLineBreak(*value));
        text += !value ? QByteArray("null") : mayStand ? *value : quoted(*value);
    }
    return text + '}';
}

QByteArray ItemText::row(const sync::ItemView &item) const
{
    QList<QByteArray> cells;
    for (const Attribute attribute : m_layout.attributes)
        cells << valueOf(item, attribute).value_or(QByteArray());
    return csvRow(cells, m_layout.csv);
}

} // namespace syncdeck::transfer
