// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemspanel.h"

#include "ui/models/itemfiltermodel.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/items/itemdetails.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ItemsPanel::ItemsPanel(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_model(new ItemModel(serverNow, this))
    , m_filtered(new ItemFilterModel(this))
    , m_caption(new QLabel)
    , m_filter(new QLineEdit)
    , m_table(new QTableView)
    , m_empty(new QLabel(m_table->viewport()))
    , m_details(new ItemDetails(std::move(serverNow)))
{
    m_filtered->setSourceModel(m_model);
    makeTable();

    m_caption->setTextFormat(Qt::PlainText);
    m_filter->setAccessibleName(u"Filter items"_s);
    m_filter->setPlaceholderText(tr("Filter items: text, key:agent, data:open"));
    m_filter->setClearButtonEnabled(true);
    auto *columns = new QPushButton(tr("&Columns"));
    makeColumnMenu(columns);
    auto *reloadButton = new QPushButton(tr("Reload"));
    reloadButton->setAccessibleName(u"Reload"_s);
    reloadButton->setToolTip(tr("Load the items anew (F5)"));

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *emptyPlace = new QVBoxLayout(m_table->viewport());
    emptyPlace->addWidget(m_empty);

    auto *line = new QHBoxLayout;
    line->addWidget(m_filter, 1);
    line->addWidget(columns);
    line->addWidget(reloadButton);
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_caption);
    column->addLayout(line);
    column->addWidget(split, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setFilterText(text);
        updateState();
    });
    connect(reloadButton, &QPushButton::clicked, this, &ItemsPanel::reload);
    connect(m_model, &ItemModel::moreWanted, this, [this] {
        if (m_listing)
            m_listing->loadMore();
    });
    updateState();
}

ItemsPanel::~ItemsPanel() = default;

void ItemsPanel::makeTable()
{
    m_table->setModel(m_filtered);
    m_table->setAccessibleName(u"Items"_s);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(ItemColumn::Key), Qt::AscendingOrder);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);

    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    const int unit = m_table->fontMetrics().averageCharWidth();
    header->resizeSection(static_cast<int>(ItemColumn::Key), 24 * unit);
    header->resizeSection(static_cast<int>(ItemColumn::Data), 50 * unit);
    header->resizeSection(static_cast<int>(ItemColumn::Expires), 16 * unit);
    header->resizeSection(static_cast<int>(ItemColumn::Revision), 12 * unit);
    for (int column = static_cast<int>(ItemColumn::Updated); column < itemColumnCount; ++column)
        header->hideSection(column);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ItemsPanel::showCurrent);
}

void ItemsPanel::makeColumnMenu(QPushButton *button)
{
    button->setToolTip(tr("Choose the columns to show"));
    auto *menu = new QMenu(button);
    QList<QAction *> actions;
    for (int column = 0; column < itemColumnCount; ++column) {
        auto *action = menu->addAction(columnTitle(static_cast<ItemColumn>(column)));
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            m_table->horizontalHeader()->setSectionHidden(column, !shown);
        });
        actions << action;
    }
    // A row that is named by nothing would be of no use.
    actions.first()->setEnabled(false);
    connect(menu, &QMenu::aboutToShow, this, [this, actions] {
        for (int column = 0; column < actions.size(); ++column) {
            const QSignalBlocker blocker(actions[column]);
            actions[column]->setChecked(!m_table->isColumnHidden(column));
        }
    });
    button->setMenu(menu);
}

void ItemsPanel::setName(const QString &name)
{
    m_caption->setText(tr("Items of %1").arg(name));
}

void ItemsPanel::open(session::Connection &connection, const session::MapAddress &where)
{
    m_connection = &connection;
    m_model->clear();
    m_listing = std::make_unique<session::ItemListing>(connection, where);
    connect(m_listing.get(), &session::ItemListing::loaded, this,
            [this](const QList<sync::Item> &items) {
                m_model->add(items);
                if (!m_keyToFind.isEmpty() && m_model->rowOf(m_keyToFind) >= 0)
                    makeCurrent(std::exchange(m_keyToFind, {}));
            });
    connect(m_listing.get(), &session::ItemListing::stateChanged, this, [this] {
        m_model->setMoreExpected(!m_listing->isComplete() && !m_listing->isLoading() &&
                                 !m_listing->error());
        if (m_listing->error())
            Q_EMIT failed(*m_listing->error());
        updateState();
        // A short or empty page, or a filter that hides it, leaves room that the view would not
        // ask to fill by itself.
        if (m_filtered->rowCount() == 0 && !m_listing->error())
            m_listing->loadMore();
    });
    m_listing->loadMore();
}

void ItemsPanel::close()
{
    m_listing.reset();
    m_connection = nullptr;
    m_model->clear();
    m_caption->clear();
    updateState();
}

void ItemsPanel::reload()
{
    if (!m_listing)
        return;
    m_keyToFind = m_table->currentIndex().data(ItemModel::KeyRole).toString();
    open(*m_connection, session::MapAddress(m_listing->where()));
}

void ItemsPanel::showItem(const sync::Item &item)
{
    m_model->add({item});
    if (!item.key)
        return;
    makeCurrent(*item.key);
    if (m_table->currentIndex().data(ItemModel::KeyRole).toString() != *item.key) {
        // The filter hides it; what was just made must be seen.
        m_filter->clear();
        makeCurrent(*item.key);
    }
    showCurrent();
    updateState();
}

void ItemsPanel::makeCurrent(const QString &key)
{
    const QModelIndex index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(key), 0));
    if (!index.isValid())
        return;
    m_table->setCurrentIndex(index);
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
}

void ItemsPanel::showCurrent()
{
    const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
    m_details->showItem(index.isValid() ? std::optional(m_model->item(index.row())) : std::nullopt);
}

QByteArray ItemsPanel::layoutState() const
{
    return m_table->horizontalHeader()->saveState();
}

void ItemsPanel::restoreLayoutState(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
}

void ItemsPanel::refreshCountdowns()
{
    m_model->refreshCountdowns();
    m_details->refreshCountdown();
}

void ItemsPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QString ItemsPanel::stateText() const
{
    if (!m_listing)
        return tr("No map is open");
    const QLocale locale;
    const QString loaded = locale.toString(m_model->rowCount());
    QString text;
    if (m_listing->error())
        text = tr("%1 loaded, then an error; Reload tries again").arg(loaded);
    else if (m_listing->isLoading())
        text = m_model->rowCount() == 0 ? tr("Loading\u2026")
                                        : tr("%1 loaded, loading more\u2026").arg(loaded);
    else if (m_listing->isComplete())
        text = tr("%1 loaded, complete").arg(loaded);
    else
        text = tr("%1 loaded, more exist").arg(loaded);
    if (m_filtered->rowCount() != m_model->rowCount())
        text += tr(" \u00b7 %1 match the filter").arg(locale.toString(m_filtered->rowCount()));
    return text;
}

void ItemsPanel::updateState()
{
    QString empty;
    if (m_filtered->rowCount() == 0) {
        if (!m_listing)
            empty = tr("Choose a map on the left.");
        else if (m_listing->error())
            empty = tr("The items could not be loaded.");
        else if (m_listing->isLoading())
            empty = tr("Loading\u2026");
        else if (m_model->rowCount() > 0)
            empty = tr("No item matches the filter.");
        else
            empty = tr("This map has no items yet.\nFill in the form on the right to create one.");
    }
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    Q_EMIT listStateChanged(stateText());
}

} // namespace syncdeck::ui
