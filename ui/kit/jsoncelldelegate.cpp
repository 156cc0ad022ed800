// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/jsoncelldelegate.h"

#include "app/json/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

bool isJson(QStringView text)
{
    if (text.isEmpty())
        return false;
    const QChar first = text.front();
    return first == u'{' || first == u'[' || first == u'"' || first == u'-' ||
           (first >= u'0' && first <= u'9') || text == "true"_L1 || text == "false"_L1 ||
           text == "null"_L1;
}

QList<QTextLayout::FormatRange> coloured(const QString &text, const JsonColors &colors)
{
    QList<QTextLayout::FormatRange> ranges;
    const auto color = [&](const json::Token &token, const QColor &is) {
        QTextLayout::FormatRange range;
        range.start = int(token.start);
        range.length = int(token.length);
        range.format.setForeground(is);
        ranges.append(range);
    };
    for (const json::Token &token : json::tokenizeLine(text)) {
        switch (token.kind) {
        case json::TokenKind::Name:
            color(token, colors.name);
            break;
        case json::TokenKind::String:
            color(token, colors.string);
            break;
        case json::TokenKind::Number:
            color(token, colors.number);
            break;
        case json::TokenKind::Word:
            color(token, colors.word);
            break;
        case json::TokenKind::Unknown: // a text that is cut; what is wrong is told elsewhere
            if (text[token.start] == u'"')
                color(token, colors.string);
            break;
        case json::TokenKind::Bracket:
        case json::TokenKind::Punctuation:
            break;
        }
    }
    return ranges;
}

} // namespace

JsonCellDelegate::JsonCellDelegate(QObject *parent, Mark mark)
    : CellDelegate(parent)
    , m_mark(mark)
{
}

void JsonCellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    if (!isJson(option->text))
        return;
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (option->font.pointSizeF() > 0)
        font.setPointSizeF(option->font.pointSizeF());
    option->font = font;
    option->fontMetrics = QFontMetrics(font);
}

void JsonCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const bool isRadio = m_mark == Mark::RadioButton &&
                         option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator);
    const QRect mark =
        style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, option.widget);
    const QRect room = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    const QString text = std::exchange(option.text, QString());
    const Qt::CheckState state = option.checkState;
    if (isRadio)
        option.features.setFlag(QStyleOptionViewItem::HasCheckIndicator, false);
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    if (isRadio) {
        QStyleOptionButton button;
        button.rect = mark;
        button.palette = option.palette;
        button.direction = option.direction;
        button.state = option.state & (QStyle::State_Enabled | QStyle::State_Selected);
        button.state |= state == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style->drawPrimitive(QStyle::PE_IndicatorRadioButton, &button, painter, option.widget);
    }
    paintText(*painter, option, room, text);
}

void JsonCellDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option,
                                 const QRect &room, const QString &text) const
{
    const int margin = option.widget ? option.widget->style()->pixelMetric(
                                           QStyle::PM_FocusFrameHMargin, &option, option.widget) +
                                           1
                                     : 1;
    const QRect place = room.adjusted(margin, 0, -margin, 0);
    if (text.isEmpty() || place.width() <= 0)
        return;
    // No more than can be seen, and one, which says that there is more.
    const qsizetype most = place.width() / std::max(1, option.fontMetrics.averageCharWidth()) * 4;
    const QString shown =
        option.fontMetrics.elidedText(text.left(most), option.textElideMode, place.width());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const auto group = !option.state.testFlag(QStyle::State_Enabled)  ? QPalette::Disabled
                       : !option.state.testFlag(QStyle::State_Active) ? QPalette::Inactive
                                                                      : QPalette::Active;
    QTextLayout layout(shown, option.font);
    QTextOption wrapping(Qt::AlignLeft | Qt::AlignAbsolute);
    wrapping.setTextDirection(option.direction);
    wrapping.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(wrapping);
    if (!isSelected && group != QPalette::Disabled && isJson(text))
        layout.setFormats(coloured(shown, colorsOf(option.palette)));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(std::max<qreal>(place.width(), line.naturalTextWidth()));
    layout.endLayout();
    const QRect drawn = QStyle::alignedRect(
        Qt::LeftToRight, QStyle::visualAlignment(option.direction, option.displayAlignment),
        QSize(int(std::ceil(line.naturalTextWidth())), int(std::ceil(line.height()))), place);
    painter.save();
    painter.setClipRect(option.rect);
    painter.setPen(
        option.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(&painter, drawn.topLeft());
    painter.restore();
}

void showData(QTableView &table, std::initializer_list<int> columns, JsonCellDelegate::Mark mark)
{
    for (const int column : columns)
        table.setItemDelegateForColumn(column, new JsonCellDelegate(&table, mark));
}

const JsonColors &JsonCellDelegate::colorsOf(const QPalette &palette) const
{
    if (m_palette != palette.cacheKey()) {
        m_palette = palette.cacheKey();
        m_colors = JsonColors::of(palette);
    }
    return m_colors;
}

} // namespace syncdeck::kit
