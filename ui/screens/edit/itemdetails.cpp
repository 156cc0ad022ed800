// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/edit/itemdetails.h"

#include "ui/kit/dress.h"
#include "ui/models/itemmodel.h"
#include "ui/models/texts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

/// Key and data have fields above.
constexpr auto firstShown = static_cast<int>(ItemColumn::Expires);
constexpr int rowCount = itemColumnCount - firstShown;

ItemColumn attributeOf(int row)
{
    return static_cast<ItemColumn>(firstShown + row);
}

} // namespace

ItemDetails::ItemDetails(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_serverNow(std::move(serverNow))
    , m_toggle(new QToolButton)
    , m_table(new QTableWidget(rowCount, 2))
{
    m_toggle->setText(tr("All attributes"));
    m_toggle->setToolTip(tr("Revision, moments, creator, SIDs and URL, as the service gave them"));
    m_toggle->setCheckable(true);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    makeTable();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_toggle);
    column->addWidget(m_table);
    m_table->hide();
    connect(m_toggle, &QToolButton::toggled, this, [this](bool unfolded) {
        m_toggle->setArrowType(unfolded ? Qt::DownArrow : Qt::RightArrow);
        m_table->setVisible(unfolded);
    });
    connect(m_toggle, &QToolButton::clicked, this, &ItemDetails::toggled);
    fill();
}

void ItemDetails::makeTable()
{
    kit::dressTable(*m_table);
    m_table->setAccessibleName(tr("Item details"));
    m_table->setWhatsThis(tr("The attributes of the item as the service gave them. Copying takes "
                             "the value whole and unchanged."));
    m_table->setHorizontalHeaderLabels({tr("Attribute"), tr("Value")});
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    // It is the form that scrolls.
    m_table->setFixedHeight(rowCount * m_table->verticalHeader()->defaultSectionSize() +
                            2 * m_table->frameWidth());
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (int row = 0; row < rowCount; ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(columnTitle(attributeOf(row))));
        m_table->setItem(row, 1, new QTableWidgetItem);
    }

    auto *copy = new QAction(tr("Copy value"), m_table);
    copy->setStatusTip(tr("Copies the value of the current attribute, whole and unchanged"));
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, [this] {
        if (const QTableWidgetItem *value = m_table->item(m_table->currentRow(), 1))
            QApplication::clipboard()->setText(value->data(Qt::UserRole).toString());
    });
    m_table->addAction(copy);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ItemDetails::showItem(const sync::Item &item)
{
    m_item = item;
    fill();
}

void ItemDetails::refreshCountdown()
{
    if (m_item.dateExpires)
        fill();
}

bool ItemDetails::isUnfolded() const
{
    return m_toggle->isChecked();
}

void ItemDetails::setUnfolded(bool unfolded)
{
    m_toggle->setChecked(unfolded);
}

void ItemDetails::fill()
{
    for (int row = 0; row < rowCount; ++row) {
        const ItemColumn attribute = attributeOf(row);
        QString shown = explained(m_item, attribute);
        if (attribute == ItemColumn::Expires && m_item.dateExpires) {
            shown = tr("%1 (%2)", "moment (countdown)")
                        .arg(shown, countdownText(m_serverNow(), *m_item.dateExpires));
        }
        QTableWidgetItem *cell = m_table->item(row, 1);
        cell->setText(shown);
        cell->setToolTip(toolTipText(shown));
        // What Copy takes: the value itself, without marks and shortening.
        cell->setData(Qt::UserRole, attributeText(m_item, attribute));
    }
}

} // namespace syncdeck::ui
