// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemspanel.h"

#include "ui/kit/dress.h"
#include "ui/models/itemfiltermodel.h"
#include "ui/models/itemmodel.h"
#include "ui/models/texts.h"
#include "ui/screens/items/itemdetails.h"

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ItemsPanel::ItemsPanel(std::function<QDateTime()> serverNow, QWidget *parent)
    : QWidget(parent)
    , m_model(new ItemModel(serverNow, this))
    , m_filtered(new ItemFilterModel(this))
    , m_caption(new QLabel)
    , m_filter(new QLineEdit)
    , m_jump(new QLineEdit)
    , m_again(new QPushButton(tr("&Try again")))
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
    m_jump->setAccessibleName(u"Jump to key"_s);
    m_jump->setPlaceholderText(tr("Jump to key"));
    m_jump->setToolTip(tr("Return: show the items from this key on (Ctrl+G)"));
    m_jump->setClearButtonEnabled(true);
    m_again->setAccessibleName(tr("Load the failed page again"));
    m_again->hide();
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
    line->addWidget(m_filter, 3);
    line->addWidget(m_jump, 1);
    line->addWidget(m_again);
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
    connect(m_again, &QPushButton::clicked, this, [this] {
        if (m_listing)
            m_listing->loadMore();
    });
    connect(m_jump, &QLineEdit::returnPressed, this, [this] { jumpTo(m_jump->text()); });
    connect(m_jump, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && m_listing && !m_listing->from().isEmpty())
            jumpTo({});
    });
    updateState();
}

ItemsPanel::~ItemsPanel() = default;

void ItemsPanel::makeTable()
{
    m_table->setModel(m_filtered);
    m_table->setAccessibleName(u"Items"_s);
    kit::dressTable(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(ItemColumn::Key), Qt::AscendingOrder);

    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    const int unit = m_table->fontMetrics().averageCharWidth();
    header->resizeSection(static_cast<int>(ItemColumn::Key), 24 * unit);
    header->resizeSection(static_cast<int>(ItemColumn::Data), 50 * unit);
    header->resizeSection(static_cast<int>(ItemColumn::Expires), 16 * unit);
    header->resizeSection(static_cast<int>(ItemColumn::Revision), 12 * unit);
    for (int column = static_cast<int>(ItemColumn::Updated); column < itemColumnCount; ++column)
        header->hideSection(column);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showCurrent();
        const QModelIndex index = m_filtered->mapToSource(m_table->currentIndex());
        if (!m_isChoosing && index.isValid() && m_table->hasFocus())
            Q_EMIT itemChosen(m_model->item(index.row()));
    });
    // Clicked or activated again, when its form was left or closed meanwhile.
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT itemChosen(m_model->item(m_filtered->mapToSource(index).row()));
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this, choose);
    auto *remove = new QAction(tr("&Delete\u2026"), m_table);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    connect(remove, &QAction::triggered, this, &ItemsPanel::deleteWanted);
    m_table->addAction(remove);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
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
    m_jump->clear();
    m_model->clear();
    m_reload.reset();
    begin(where, {});
}

void ItemsPanel::begin(const session::MapAddress &where, const QString &from)
{
    m_listing = std::make_unique<session::ItemListing>(*m_connection, where, from);
    connect(m_listing.get(), &session::ItemListing::loaded, this, &ItemsPanel::take);
    connect(m_listing.get(), &session::ItemListing::stateChanged, this,
            &ItemsPanel::listingChanged);
    m_listing->loadMore();
}

void ItemsPanel::take(const QList<sync::Item> &items)
{
    if (!m_reload) {
        m_model->add(items);
        return;
    }
    m_reload->items << items;
    if (m_listing->isComplete() || m_reload->items.size() >= m_reload->wanted)
        finishReload();
}

void ItemsPanel::listingChanged()
{
    const bool idle = !m_listing->isLoading() && !m_listing->error();
    m_model->setMoreExpected(idle && !m_listing->isComplete());
    if (const auto &error = m_listing->error())
        Q_EMIT failed(*error);
    updateState();
    // A short or empty page, or a filter that hides it, leaves room that the view would not ask to
    // fill by itself.
    if (idle && (m_reload || m_filtered->rowCount() == 0))
        m_listing->loadMore();
}

void ItemsPanel::finishReload()
{
    const QList<sync::Item> loaded = std::exchange(m_reload, {}).value_or(Reload()).items;
    QStringList selected;
    const auto items = selectedItems();
    for (const sync::Item &item : items)
        selected << item.key.value_or(QString());
    const QString current = m_table->currentIndex().data(ItemModel::KeyRole).toString();
    const int place = m_table->verticalScrollBar()->value();

    m_isChoosing = true;
    m_model->clear();
    m_model->add(loaded);
    for (const QString &key : std::as_const(selected)) {
        const auto index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(key), 0));
        m_table->selectionModel()->select(index,
                                          QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    const auto index = m_filtered->mapFromSource(m_model->index(m_model->rowOf(current), 0));
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_isChoosing = false;
    m_table->verticalScrollBar()->setValue(place);
    showCurrent();
}

void ItemsPanel::jumpTo(const QString &key)
{
    if (!m_listing)
        return;
    m_jump->setText(key);
    m_model->clear();
    m_reload.reset();
    begin(session::MapAddress(m_listing->where()), key);
}

void ItemsPanel::focusJump()
{
    m_jump->setFocus(Qt::ShortcutFocusReason);
    m_jump->selectAll();
}

void ItemsPanel::focusTable()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

void ItemsPanel::close()
{
    m_listing.reset();
    m_reload.reset();
    m_connection = nullptr;
    m_model->clear();
    m_caption->clear();
    updateState();
}

void ItemsPanel::reload()
{
    if (!m_listing)
        return;
    m_reload = Reload{{}, m_model->rowCount()};
    begin(session::MapAddress(m_listing->where()), QString(m_listing->from()));
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
    m_isChoosing = true;
    m_table->setCurrentIndex(index);
    m_table->selectRow(index.row());
    m_table->scrollTo(index);
    m_isChoosing = false;
}

void ItemsPanel::updateItem(const sync::Item &item)
{
    m_model->add({item});
    showCurrent();
    updateState();
}

void ItemsPanel::removeItem(const QString &key)
{
    m_isChoosing = true; // a neighbour becomes current, which nobody chose
    m_model->remove(key);
    m_isChoosing = false;
    showCurrent();
    updateState();
}

QList<sync::Item> ItemsPanel::selectedItems() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<sync::Item> items;
    for (const QModelIndex &row : std::as_const(rows))
        items << m_model->item(m_filtered->mapToSource(row).row());
    return items;
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
        text = tr("%1 loaded, then an error; Try again goes on from there").arg(loaded);
    else if (m_reload)
        text = tr("%1 shown, reloading\u2026").arg(loaded);
    else if (m_listing->isLoading())
        text = m_model->rowCount() == 0 ? tr("Loading\u2026")
                                        : tr("%1 loaded, loading more\u2026").arg(loaded);
    else if (m_listing->isComplete())
        text = tr("%1 loaded, complete").arg(loaded);
    else
        text = tr("%1 loaded, more exist").arg(loaded);
    if (!m_listing->from().isEmpty())
        text += tr(" \u00b7 from %1 on").arg(visibleText(m_listing->from()));
    if (m_filtered->rowCount() != m_model->rowCount())
        text += tr(" \u00b7 %1 match the filter").arg(locale.toString(m_filtered->rowCount()));
    return text;
}

QString ItemsPanel::emptyText() const
{
    if (m_filtered->rowCount() > 0)
        return {};
    if (!m_listing)
        return tr("Choose a map on the left.");
    if (m_listing->error())
        return tr("The items could not be loaded.");
    if (m_listing->isLoading())
        return tr("Loading\u2026");
    if (m_model->rowCount() > 0)
        return tr("No item matches the filter.");
    if (!m_listing->from().isEmpty())
        return tr("No key at or after this one.");
    return tr("This map has no items yet.\nFill in the form on the right to create one.");
}

void ItemsPanel::updateState()
{
    const QString empty = emptyText();
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    m_again->setVisible(m_listing && m_listing->error());
    Q_EMIT listStateChanged(stateText());
}

} // namespace syncdeck::ui
