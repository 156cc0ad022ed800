// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/dress.h"

#include "ui/kit/celldelegate.h"
#include "ui/kit/metrics.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <algorithm>

namespace syncdeck::kit {

void dressTable(QTableView &table)
{
    table.setItemDelegate(new CellDelegate(&table));
    table.setTabKeyNavigation(false);
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.verticalHeader()->hide();
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height() +
                                                  metrics::rowPadding);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table.horizontalHeader()->setHighlightSections(false);
}

void chooseRow(QTableView &table, int row)
{
    table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
                                            QItemSelectionModel::ClearAndSelect |
                                                QItemSelectionModel::Rows);
}

int heightOfRows(const QTableView &table, int least, int most)
{
    const int rows = std::clamp(table.model()->rowCount(), least, most);
    return table.horizontalHeader()->sizeHint().height() + 2 * table.frameWidth() +
           rows * table.verticalHeader()->defaultSectionSize();
}

void dressHeading(QLabel &label)
{
    QFont font = label.font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * metrics::headingScale);
    label.setFont(font);
    label.setTextFormat(Qt::PlainText);
}

void setColumnWidth(QHeaderView &header, int column, int width)
{
    header.resizeSection(column, std::max(width, header.sectionSizeHint(column)));
}

void takesCode(QLineEdit &line)
{
    line.setLayoutDirection(Qt::LeftToRight);
}

void keepRoom(QWidget &widget)
{
    QSizePolicy policy = widget.sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    widget.setSizePolicy(policy);
}

QLayout *sharedRoom(QWidget *one, QWidget *other)
{
    auto *room = new QGridLayout;
    for (QWidget *widget : {one, other}) {
        keepRoom(*widget);
        room->addWidget(widget, 0, 0);
    }
    return room;
}

QLabel *sentence(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

void setDefaultButton(QDialogButtonBox &box, QPushButton &button)
{
    // Else the dialog gives the part to Cancel while the button is disabled.
    const auto all = box.buttons();
    for (QAbstractButton *one : all) {
        if (auto *push = qobject_cast<QPushButton *>(one))
            push->setAutoDefault(false);
    }
    button.setDefault(true);
}

} // namespace syncdeck::kit
