// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemdetails.h"

#include "ui/kit/celldelegate.h"
#include "ui/kit/dress.h"
#include "ui/models/itemmodel.h"
#include "ui/models/texts.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ItemDetails::ItemDetails(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_serverNow(std::move(serverNow))
    , m_caption(new QLabel)
    , m_table(new QTableWidget(itemColumnCount, 2))
    , m_hint(kit::sentence(tr("Choose an item to see all its attributes.")))
{
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_caption->setTextFormat(Qt::PlainText);
    m_caption->setBuddy(m_table);
    m_table->setItemDelegate(new kit::CellDelegate(m_table));
    m_table->setAccessibleName(tr("Item details"));
    m_table->setWhatsThis(
        tr("Every attribute of the current item as the service gave it. Copying takes "
           "the value whole and unchanged."));
    m_table->setHorizontalHeaderLabels({tr("Attribute"), tr("Value")});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 6);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    for (int row = 0; row < itemColumnCount; ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(columnTitle(static_cast<ItemColumn>(row))));
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

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_caption);
    column->addWidget(m_table, 1);
    column->addWidget(m_hint, 1);
    showItem({});
}

void ItemDetails::showItem(const std::optional<sync::Item> &item)
{
    m_item = item;
    m_table->setVisible(item.has_value());
    m_hint->setVisible(!item.has_value());
    m_caption->setText(item && item->key ? tr("Details of %1").arg(visibleText(*item->key))
                                         : tr("Details"));
    fill();
}

void ItemDetails::refreshCountdown()
{
    if (m_item && m_item->dateExpires)
        fill();
}

void ItemDetails::fill()
{
    for (int row = 0; row < itemColumnCount; ++row) {
        const auto column = static_cast<ItemColumn>(row);
        QString shown;
        QString whole; // what Copy takes: the value itself, without marks and shortening
        if (m_item) {
            whole = attributeText(*m_item, column);
            shown = explained(*m_item, column);
            if (column == ItemColumn::Expires && m_item->dateExpires) {
                shown = tr("%1 (%2)", "moment (countdown)")
                            .arg(shown, countdownText(m_serverNow(), *m_item->dateExpires));
            } else if (column == ItemColumn::Data && m_item->data) {
                whole = QString::fromUtf8(*m_item->data);
            } else if (column == ItemColumn::Key && m_item->key) {
                whole = *m_item->key;
            }
        }
        QTableWidgetItem *cell = m_table->item(row, 1);
        cell->setText(shown);
        cell->setToolTip(toolTipText(shown));
        cell->setData(Qt::UserRole, whole);
    }
}

} // namespace syncdeck::ui
