// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/commands/commanddelegate.h"

#include "ui/screens/commands/commandmodel.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace syncdeck::ui {

namespace {

constexpr int padding = 8;
constexpr int lineGap = 2;

QFont smallFont(const QFont &font)
{
    constexpr qreal smaller = 0.9;
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * smaller);
    return small;
}

void drawTitle(QPainter &painter, const QRect &place, const QFont &font, const QString &title,
               const QList<qsizetype> &found, Qt::LayoutDirection direction)
{
    QTextLayout text(title, font);
    QTextOption option;
    option.setTextDirection(direction);
    option.setAlignment(direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    text.setTextOption(option);
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::Bold);
    strong.setFontUnderline(true);
    for (const qsizetype at : found)
        ranges.append({int(at), 1, strong});
    text.setFormats(ranges);
    text.beginLayout();
    QTextLine line = text.createLine();
    line.setLineWidth(place.width());
    text.endLayout();
    painter.save();
    painter.setClipRect(place);
    text.draw(&painter, place.topLeft());
    painter.restore();
}

} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int height = option.fontMetrics.height() + QFontMetrics(smallFont(option.font)).height() +
                       lineGap + padding;
    return {20 * option.fontMetrics.averageCharWidth(), height};
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);

    const bool isEnabled = index.data(CommandModel::EnabledRole).toBool();
    const bool isSelected = row.state.testFlag(QStyle::State_Selected);
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    // What is selected is to be read, also where it is not possible.
    const QColor strong = isSelected
                              ? row.palette.color(QPalette::Active, QPalette::HighlightedText)
                              : row.palette.color(group, QPalette::Text);
    const QColor faint = isSelected ? strong : row.palette.color(QPalette::PlaceholderText);

    const QRect inner = row.rect.adjusted(padding, padding / 2, -padding, -padding / 2);
    const QFontMetrics metrics(row.font);
    const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
    const int keysWidth = metrics.horizontalAdvance(shortcut);
    const QRect first(inner.left(), inner.top(), inner.width(), metrics.height());
    const auto placed = [&row, &inner](const QRect &rect) {
        return QStyle::visualRect(row.direction, inner, rect);
    };

    painter->save();
    painter->setFont(row.font);
    painter->setPen(strong);
    drawTitle(*painter, placed(first.adjusted(0, 0, -keysWidth - padding, 0)), row.font,
              index.data().toString(),
              index.data(CommandModel::PlacesRole).value<QList<qsizetype>>(), row.direction);
    painter->setPen(faint);
    painter->drawText(
        placed(QRect(first.right() - keysWidth + 1, first.top(), keysWidth, first.height())),
        Qt::AlignVCenter | Qt::TextSingleLine, shortcut);

    const QString why = index.data(CommandModel::WhyNotRole).toString();
    QString below = index.data(CommandModel::PathRole).toString();
    if (!isEnabled)
        below = why.isEmpty() ? tr("%1 \u2014 not possible now", "menu").arg(below)
                              : tr("%1 \u2014 %2", "menu, why not").arg(below, why);
    const QFont small = smallFont(row.font);
    painter->setFont(small);
    const QRect second(inner.left(), first.bottom() + 1 + lineGap, inner.width(),
                       QFontMetrics(small).height());
    painter->drawText(second,
                      QStyle::visualAlignment(row.direction, Qt::AlignLeft) | Qt::AlignVCenter |
                          Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(below, Qt::ElideRight, second.width()));
    painter->restore();
}

} // namespace syncdeck::ui
