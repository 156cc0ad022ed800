// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/items/itemspanel.h"

#include "app/base/plural.h"
#include "app/base/visibletext.h"
#include "app/items/filterterms.h"
#include "ui/kit/availability.h"
#include "ui/kit/celldelegate.h"
#include "ui/kit/columnfiller.h"
#include "ui/kit/columnmenu.h"
#include "ui/kit/dress.h"
#include "ui/kit/elidedlabel.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/jsoncelldelegate.h"
#include "ui/kit/metrics.h"
#include "ui/kit/problemlabel.h"
#include "ui/kit/searchline.h"
#include "ui/models/itemmodel.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"
#include "ui/screens/items/itemcopies.h"
#include "ui/screens/items/itemsview.h"
#include "ui/screens/items/placekeeper.h"
#include "ui/screens/items/wholemap.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

ItemsPanel::ItemsPanel(OpenMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_model(new ItemModel([&map] { return map.serverNow(); }, this))
    , m_caption(new kit::ElidedLabel(Qt::ElideMiddle))
    , m_notice(new ListNotice)
    , m_filter(new QLineEdit)
    , m_filterProblem(new kit::ProblemLabel)
    , m_search(new QTimer(this))
    , m_pause(new QTimer(this))
    , m_patience(new QTimer(this))
    , m_jump(new QLineEdit)
    , m_whole(new WholeMap)
    , m_table(new ItemsView)
    , m_copies(new ItemCopies(
          map, [this] { return choice(); }, this))
    , m_delete(new QAction(tr("D&elete\u2026"), this))
{
    makeTable();
    makeFilter();
    makeWholeMap();

    kit::setHelpTopic(*this, u"browsing"_s);
    kit::dressHeading(*m_caption);
    kit::takesCode(*m_jump);
    m_jump->setObjectName(u"jump"_s);
    m_caption->setBuddy(m_table);
    m_jump->setAccessibleName(tr("Jump to key"));
    m_jump->setPlaceholderText(tr("Jump to key"));
    m_jump->setWhatsThis(tr("Return shows the items from this key on, in the order of the service, "
                            "without loading those before it. Empty: from the first."));
    m_jump->setToolTip(tr("Return: show the items from this key on (Ctrl+G)"));
    m_jump->setClearButtonEnabled(true);
    m_jump->addAction(kit::icon(u"jump"_s), QLineEdit::LeadingPosition);
    auto *columns = new QPushButton(kit::icon(u"columns"_s), {});
    columns->setAccessibleName(tr("Columns"));
    columns->setToolTip(tr("Choose the columns to show"));
    columns->setMenu(m_columns);
    auto *reloadButton = new QPushButton(kit::icon(u"reload"_s), {});
    reloadButton->setAccessibleName(tr("Reload"));
    reloadButton->setToolTip(tr("Load the items anew (F5)"));

    m_empty = new kit::EmptyState(*m_table, [this] { return emptyReason(); });

    m_above = new QHBoxLayout;
    m_line = new QHBoxLayout;
    auto *line = m_line;
    line->addWidget(m_filter, 3);
    line->addWidget(m_jump, 1);
    line->addWidget(m_whole);
    line->addWidget(columns);
    line->addWidget(reloadButton);
    auto *column = new QVBoxLayout(this);
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_caption);
    heading->addWidget(m_notice, 1);
    column->addLayout(m_above);
    column->addLayout(line);
    column->addWidget(m_filterProblem);
    column->addLayout(heading);
    column->addWidget(m_table, 1);

    connect(reloadButton, &QPushButton::clicked, this, &ItemsPanel::reload);
    connect(m_model, &ItemModel::moreWanted, this, [this] {
        if (m_listing)
            m_listing->loadMore();
    });
    connect(m_jump, &QLineEdit::returnPressed, this, [this] { jumpTo(m_jump->text()); });
    connect(m_jump, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && m_listing && !m_listing->from().isEmpty())
            jumpTo({});
    });
    connect(&map, &OpenMap::mapAboutToChange, this, &ItemsPanel::keepFilter);
    connect(&map, &OpenMap::mapChanged, this, &ItemsPanel::followMap);
    connect(&map, &OpenMap::goneChanged, this, &ItemsPanel::updateState);
    connect(&map, &OpenMap::nameChanged, this, [this] {
        m_caption->setText(m_map.isOpen() ? tr("Items of %1").arg(visibleText(m_map.name()))
                                          : QString());
    });
    updateState();
}

ItemsPanel::~ItemsPanel() = default;

/// In a narrow window the filter has a line of its own.
void ItemsPanel::resizeEvent(QResizeEvent *event)
{
    // By the width alone: what comes and goes beside it must not move it.
    constexpr int roomForAll = 80; // characters
    const bool isNarrow = width() < roomForAll * m_filter->fontMetrics().averageCharWidth();
    // Where there is room, the whole caption of the field is seen, which stands in it.
    m_jump->setMinimumWidth(
        isNarrow ? 0
                 : m_jump->fontMetrics().horizontalAdvance(m_jump->placeholderText()) +
                       2 * kit::metrics::icon + 2 * kit::metrics::wide);
    if (isNarrow != (m_above->count() > 0)) {
        m_whole->setCompact(isNarrow);
        if (isNarrow)
            m_above->addWidget(m_filter);
        else
            m_line->insertWidget(0, m_filter, 3);
    }
    QWidget::resizeEvent(event);
}

QString ItemsPanel::filterHelp()
{
    QString rows;
    const QList<items::FilterTerm> terms = items::filterTerms();
    for (const items::FilterTerm &term : terms) {
        rows += u"<tr><td><b>%1</b></td><td>%2</td></tr>"_s.arg(
            term.examples.join(u", "_s).toHtmlEscaped(), term.meaning.toHtmlEscaped());
    }
    return tr("<p>Items are shown for which all of this holds:</p>") +
           u"<table cellspacing='4'>"_s + rows + u"</table>"_s;
}

void ItemsPanel::makeFilter()
{
    kit::takesCode(*m_filter);
    m_filter->setAccessibleName(tr("Filter items"));
    m_filter->setPlaceholderText(tr("Filter items: text, key:agent, data.status = \"open\""));
    kit::makeSearchLine(*m_filter, *m_table);
    m_filter->addAction(kit::icon(u"filter"_s), QLineEdit::LeadingPosition);
    const QString help = filterHelp();
    m_filter->setToolTip(help);
    m_filter->setWhatsThis(help);
    m_filterProblem->setAccessibleDescription(tr("Filter problem"));
    m_filterProblem->hide(); // most of the time its room is better given to the items

    // While one types, much is wrong that will not be when the next key comes.
    constexpr int pause = 400; // milliseconds
    m_pause->setSingleShot(true);
    m_pause->setInterval(pause);
    m_search->setSingleShot(true);
    m_search->setInterval(pause);
    connect(m_search, &QTimer::timeout, this, &ItemsPanel::search);
    connect(m_pause, &QTimer::timeout, m_filterProblem, &QWidget::show);

    constexpr int patience = 100; // milliseconds; up to then a result seems to come at once
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    connect(m_patience, &QTimer::timeout, this, &ItemsPanel::updateState);
    connect(m_filter, &QLineEdit::textChanged, this, &ItemsPanel::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, this, &ItemsPanel::filterChanged);
    connect(m_model, &ItemModel::itemsChanged, this, &ItemsPanel::itemsChanged);
    connect(m_model, &ItemModel::arranged, this, [this] {
        if (m_model->isArranging())
            m_patience->start();
        else
            m_patience->stop();
        updateState();
    });
}

/// What cannot be understood leaves shown what the last filter did that could.
void ItemsPanel::applyFilter()
{
    const QDateTime now = m_map.serverNow();
    const auto query = items::ItemQuery::parse(m_filter->text(), now);
    if (query) {
        m_filterFrom = now;
        m_pause->stop();
        m_filterProblem->hide();
        m_filterProblem->clearProblem();
        m_model->setQuery(*query);
        if (query->isEmpty()) {
            m_isSearchStopped = false;
            if (m_whole->isSearching()) // kept for the next filter
                m_whole->pause();
        }
        considerSearch();
        updateState();
    } else {
        m_filterProblem->showProblem(kit::ProblemLabel::Severity::Error, query.error().detail);
        m_pause->start();
    }
}

/// An hour from now is another one a while later.
void ItemsPanel::renewFilter()
{
    constexpr qint64 renewal = 10; // seconds; each time all items are looked at
    const QDateTime now = m_map.serverNow();
    if (!m_model->query().countsFromNow() || qAbs(m_filterFrom.secsTo(now)) < renewal)
        return;
    m_filterFrom = now;
    if (const auto query = items::ItemQuery::parse(m_filter->text(), now))
        m_model->setQuery(*query);
}

void ItemsPanel::makeTable()
{
    m_table->setModel(m_model);
    m_place =
        new PlaceKeeper(*m_table, [this] { return m_listing && !isComplete() && !loadsAll(); });
    m_table->setAccessibleName(tr("Items"));
    m_table->setObjectName(u"items"_s);
    m_table->setWhatsThis(tr("The items of the open map. Return opens the current one in a form. "
                             "Several can be selected, copied, dragged out as NDJSON, changed or "
                             "deleted. More are loaded as you scroll down."));
    kit::dressTable(*m_table);
    kit::showKeys(*m_table, static_cast<int>(ItemColumn::Key));
    kit::showData(*m_table, {static_cast<int>(ItemColumn::Data)});
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(static_cast<int>(ItemColumn::Key), Qt::AscendingOrder);

    QHeaderView *header = m_table->horizontalHeader();
    const int unit = m_table->fontMetrics().averageCharWidth();
    kit::setColumnWidth(*header, static_cast<int>(ItemColumn::Key), 24 * unit);
    kit::setColumnWidth(*header, static_cast<int>(ItemColumn::Data), 36 * unit);
    kit::setColumnWidth(*header, static_cast<int>(ItemColumn::Expires), 16 * unit);
    kit::setColumnWidth(*header, static_cast<int>(ItemColumn::Revision), 12 * unit);
    for (int column = static_cast<int>(ItemColumn::Updated); column < itemColumnCount; ++column)
        header->hideSection(column);

    new kit::ColumnFiller(*m_table, static_cast<int>(ItemColumn::Data));

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        const QModelIndex index = m_table->currentIndex();
        if (!m_isChoosing && !m_table->isArriving() && index.isValid() && m_table->hasFocus())
            Q_EMIT itemChosen(m_model->item(index.row()));
    });
    // Clicked again, when its form was left or closed meanwhile.
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT itemChosen(m_model->item(index.row()));
    };
    connect(m_table, &QTableView::clicked, this, choose);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT itemActivated(m_model->item(index.row())); });
    makeRowActions();
    m_columns = new kit::ColumnMenu(*m_table, static_cast<int>(ItemColumn::Key));
}

void ItemsPanel::makeRowActions()
{
    m_delete->setStatusTip(tr("Asks, then deletes the selected items; the history keeps them"));
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    connect(m_delete, &QAction::triggered, this, &ItemsPanel::deleteWanted);
    connect(m_copies, &ItemCopies::tooMuch, this, &ItemsPanel::refused);
    m_table->setDragContent([this] { return m_copies->forDrag(); });
    m_table->addActions(m_copies->actions());
    m_table->addAction(m_delete);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ItemsPanel::updateActions);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ItemsPanel::updateActions);
    updateActions();
}

void ItemsPanel::updateActions()
{
    const bool hasSelection = m_table->selectionModel()->hasSelection();
    m_copies->setEnabled(hasSelection);
    // Where nothing can be written, that is said when one tries.
    kit::setAvailable(*m_delete, hasSelection, tr("No item is selected."));
    Q_EMIT selectionChanged();
}

QList<QAction *> ItemsPanel::copyActions() const
{
    return m_copies->actions();
}

void ItemsPanel::addToContextMenu(const QList<QAction *> &actions)
{
    auto *separator = new QAction(m_table);
    separator->setSeparator(true);
    m_table->addAction(separator);
    m_table->addActions(actions);
}

/// Each map comes back with the filter that it was left with, be it opened by names or by SIDs.
void ItemsPanel::keepFilter()
{
    if (!m_map.isOpen())
        return;
    for (const session::MapAddress &where : {m_map.where(), m_map.identityOf(m_map.where())})
        m_filters.insert({m_map.historyId(), where.service, where.map}, m_filter->text());
}

void ItemsPanel::followMap()
{
    m_whole->end();
    m_search->stop();
    m_isSearchStopped = false;
    m_listing.reset(); // or clearing the line would begin anew
    m_jump->clear();
    m_model->clear();
    m_reload.reset();
    m_filter->setText(
        m_filters.value({m_map.historyId(), m_map.where().service, m_map.where().map}));
    if (m_map.isOpen())
        begin({});
    else
        updateState();
}

void ItemsPanel::begin(const QString &from)
{
    m_whole->end();
    makeListing(from);
    m_listing->loadMore();
}

void ItemsPanel::makeListing(const QString &from)
{
    m_isWhole = false;
    m_wasStopped = false;
    m_listing = std::make_unique<session::ItemListing>(*m_map.connection(), m_map.where(), from);
    connect(m_listing.get(), &session::ItemListing::loaded, this, &ItemsPanel::take);
    connect(m_listing.get(), &session::ItemListing::stateChanged, this,
            &ItemsPanel::listingChanged);
}

void ItemsPanel::makeWholeMap()
{
    connect(m_whole, &WholeMap::wanted, this, &ItemsPanel::loadAll);
    connect(m_whole, &WholeMap::offered, this, &ItemsPanel::mayLoadAllChanged);
    connect(m_whole, &WholeMap::loaded, this, [this](const sync::ItemSlice &slice) {
        m_model->add(slice.items);
        Q_EMIT itemsRead(sync::toItems(slice.items), false);
    });
    connect(m_whole, &WholeMap::progressed, this, [this] {
        // Paused, pages may come as one scrolls again.
        m_model->setMoreExpected(m_whole->isSearching() && m_whole->isPaused() &&
                                 !m_listing->isLoading() && !m_listing->error());
        updateState();
    });
    connect(m_whole, &WholeMap::failed, this, [this](const Error &error) {
        m_map.noteError(m_map.where(), error);
        Q_EMIT failed(error);
    });
    connect(m_whole, &WholeMap::finished, this, &ItemsPanel::loadAllFinished);
}

void ItemsPanel::loadAll()
{
    if (!mayLoadAll())
        return;
    if (!m_listing->from().isEmpty()) { // from now on what lies before it counts as well
        makeListing({});
        m_jump->clear();
    }
    m_wasStopped = false;
    Q_EMIT trying();
    m_model->setMoreExpected(false);
    if (m_whole->isUnderWay()) {
        m_whole->turnTo(WholeMap::Purpose::All);
        m_whole->goOn();
    } else {
        m_whole->start(*m_map.connection(), m_map.where(), WholeMap::Purpose::All);
    }
    updateState();
}

/// The filter asks for more than what is loaded. From a key that one jumped to, pages come as one
/// scrolls; who wants what lies before it as well says so.
bool ItemsPanel::isSearch() const
{
    return extent() == Extent::Part && !m_model->query().isEmpty() && !m_map.isGone();
}

void ItemsPanel::considerSearch()
{
    if (isSearch() && !loadsAll() && !m_isSearchStopped && m_listing->from().isEmpty() &&
        !m_listing->error() && !m_listing->isLoading() && !m_reload && m_model->totalCount() > 0)
        m_search->start();
    else
        m_search->stop();
}

/// On to the end of the map, behind whatever one asks for meanwhile.
void ItemsPanel::search()
{
    m_search->stop();
    m_isSearchStopped = false;
    if (!isSearch() || (m_whole->isUnderWay() && !m_whole->isSearching()))
        return;
    if (m_whole->isUnderWay()) {
        m_whole->goOn();
    } else {
        if (!m_listing->from().isEmpty()) {
            makeListing({});
            m_jump->clear();
        }
        m_whole->start(*m_map.connection(), m_map.where(), WholeMap::Purpose::Search);
    }
    listingChanged();
}

/// What was found stays, and it can go on from there.
void ItemsPanel::stopSearch()
{
    m_search->stop();
    m_isSearchStopped = true;
    m_whole->pause();
    updateState();
}

/// Stopped, the list goes on page by page from where it was; what comes again changes nothing.
void ItemsPanel::loadAllFinished(bool complete)
{
    m_isWhole = complete;
    m_wasStopped = !complete;
    m_model->setMoreExpected(!isComplete());
    updateState();
}

bool ItemsPanel::isComplete() const
{
    return m_isWhole || (m_listing && m_listing->isComplete());
}

/// Not while a search rests: then pages come as one scrolls.
bool ItemsPanel::loadsAll() const
{
    return m_whole->isUnderWay() && !(m_whole->isSearching() && m_whole->isPaused());
}

bool ItemsPanel::mayLoadAll() const
{
    return m_listing && !m_reload && (!m_whole->isUnderWay() || m_whole->isSearching()) &&
           m_model->totalCount() > 0 && (!isComplete() || !m_listing->from().isEmpty());
}

void ItemsPanel::take(const sync::ItemSlice &slice)
{
    m_map.noteFound(m_map.where());
    if (!m_reload) {
        m_model->add(slice.items);
        Q_EMIT itemsRead(sync::toItems(slice.items), false);
        return;
    }
    m_reload->items << sync::toItems(slice.items);
    if (m_listing->isComplete() || m_reload->items.size() >= m_reload->wanted)
        finishReload();
}

void ItemsPanel::listingChanged()
{
    const bool idle = !m_listing->isLoading() && !m_listing->error() && !loadsAll() && !m_isWhole;
    m_model->setMoreExpected(idle && !m_listing->isComplete());
    if (m_listing->isLoading()) {
        m_wasStopped = false;
        Q_EMIT trying();
    }
    if (const auto &error = m_listing->error(); error && !loadsAll()) {
        m_map.noteError(m_map.where(), *error);
        Q_EMIT failed(*error);
    }
    updateState();
    // A short or empty page, or a filter that hides it, leaves room that the view would not ask to
    // fill by itself.
    const bool isSearched = isSearch() && m_listing->from().isEmpty() && m_model->totalCount() > 0;
    if (idle && (m_reload || (m_model->rowCount() == 0 && !isSearched)))
        m_listing->loadMore();
    else
        considerSearch();
}

void ItemsPanel::tryAgain()
{
    Q_EMIT trying();
    if (m_whole->hasFailed())
        m_whole->goOn();
    else if (m_listing)
        m_listing->loadMore();
}

void ItemsPanel::finishReload()
{
    const QList<sync::Item> loaded = std::exchange(m_reload, {}).value_or(Reload()).items;
    m_isChoosing = true; // where the current one is gone, nobody chose the next
    m_model->replaceAll(loaded);
    m_isChoosing = false;
    Q_EMIT itemsRead(loaded, extent() == Extent::Whole);
}

void ItemsPanel::jumpTo(const QString &key)
{
    if (!m_listing)
        return;
    m_jump->setText(key);
    m_model->clear();
    m_reload.reset();
    begin(key);
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

void ItemsPanel::reload()
{
    if (!m_listing)
        return;
    m_reload = Reload{{}, m_model->totalCount()};
    begin(QString(m_listing->from()));
}

void ItemsPanel::showItem(const sync::Item &item)
{
    m_model->add({item});
    if (!item.key)
        return;
    m_whole->leaveOut(*item.key);
    makeCurrent(*item.key);
    if (m_table->currentIndex().data(ItemModel::KeyRole).toString() != *item.key) {
        // The filter hides it; what was just made must be seen.
        m_filter->clear();
        makeCurrent(*item.key);
    }
    updateState();
}

void ItemsPanel::keepClearOf(const QWidget &cover)
{
    m_table->keepClearOf(cover);
}

void ItemsPanel::makeCurrent(const QString &key)
{
    const QModelIndex index = m_model->index(m_model->rowOf(key), 0);
    if (!index.isValid())
        return;
    m_isChoosing = true;
    m_table->setAutoScroll(false); // what follows says whether
    kit::chooseRow(*m_table, index.row());
    m_table->setAutoScroll(true);
    if (!m_place->leadsToMore(index.row()))
        m_table->scrollTo(index);
    m_isChoosing = false;
}

bool ItemsPanel::isOutOfSight(const QString &key) const
{
    const QModelIndex index = m_model->index(m_model->rowOf(key), 0);
    return index.isValid() &&
           !m_table->viewport()->rect().contains(m_table->visualRect(index).center());
}

void ItemsPanel::goTo(const QString &key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return;
    const sync::Item item = m_model->item(row);
    if (m_place->leadsToMore(row))
        jumpTo(key);
    showItem(item);
}

void ItemsPanel::updateItem(const sync::Item &item)
{
    m_model->add({item});
    if (item.key)
        m_whole->leaveOut(*item.key);
    updateState();
}

void ItemsPanel::removeItem(const QString &key)
{
    m_isChoosing = true; // a neighbour becomes current, which nobody chose
    m_model->remove(key);
    m_whole->leaveOut(key);
    m_isChoosing = false;
    updateState();
}

QList<sync::Item> ItemsPanel::selectedItems() const
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<sync::Item> items;
    for (const QModelIndex &row : std::as_const(rows))
        items << m_model->item(row.row());
    return items;
}

int ItemsPanel::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

ItemChoice ItemsPanel::choice() const
{
    ItemChoice choice{m_model->table().items(),
                      {},
                      m_model->query(),
                      m_model->query().isEmpty() ? QString() : m_filter->text()};
    // By ranges: an index for each of a million rows would take a while.
    std::vector<int> rows;
    const QItemSelection selection = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.push_back(row);
    }
    std::ranges::sort(rows);
    const auto repeated = std::ranges::unique(rows);
    rows.erase(repeated.begin(), repeated.end());
    choice.selected.reserve(rows.size());
    std::ranges::transform(rows, std::back_inserter(choice.selected),
                           [this](int row) { return m_model->tableRow(row); });
    return choice;
}

ItemsPanel::Extent ItemsPanel::extent() const
{
    if (!m_listing)
        return Extent::NoMap;
    return isComplete() && m_listing->from().isEmpty() ? Extent::Whole : Extent::Part;
}

const items::ItemSnapshot &ItemsPanel::items() const
{
    return m_model->table().items();
}

int ItemsPanel::count() const
{
    return m_model->totalCount();
}

QString ItemsPanel::filter() const
{
    return m_filter->text();
}

void ItemsPanel::setFilter(const QString &text)
{
    m_filter->setText(text);
}

void ItemsPanel::refreshCountdowns()
{
    renewFilter();
    m_model->refreshCountdowns();
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
    const int loaded = plural(m_model->totalCount());
    const int shown = m_model->rowCount();
    QString text;
    if (hasFailed() && m_map.isGone())
        text = tr("%Ln loaded, then the map was deleted", nullptr, loaded);
    else if (loadsAll())
        text = m_whole->stateText(m_model->totalCount());
    else if (m_isWhole)
        text = tr("%Ln loaded, complete", nullptr, loaded);
    else if (m_listing->error())
        text = tr("%Ln loaded, then an error; Try again goes on from there", nullptr, loaded);
    else if (m_reload)
        text = tr("%Ln shown, reloading\u2026", nullptr, loaded);
    else if (m_listing->isLoading())
        text = m_model->totalCount() == 0 ? tr("Loading\u2026")
                                          : tr("%Ln loaded, loading more\u2026", nullptr, loaded);
    else if (m_listing->isComplete())
        text = tr("%Ln loaded, complete", nullptr, loaded);
    else if (m_wasStopped)
        text = tr("stopped: %Ln loaded, more exist", nullptr, loaded);
    else
        text = tr("%Ln loaded, more exist", nullptr, loaded);
    if (!m_listing->from().isEmpty())
        text += tr(" \u00b7 from %1 on").arg(visibleText(m_listing->from()));
    if (m_model->isArranging() && !m_patience->isActive())
        text += tr(" \u00b7 filtering and sorting\u2026");
    else if (!m_model->query().isEmpty())
        text += isComplete() ? tr(" \u00b7 %Ln match the filter", nullptr, shown)
                             : tr(" \u00b7 %Ln match the filter, only loaded items were searched",
                                  nullptr, shown);
    return text;
}

kit::EmptyState::Reason ItemsPanel::emptyReason()
{
    if (!m_listing)
        return {u"map"_s, tr("Choose a map on the left."), {}, {}};
    if (m_map.isGone())
        return {u"error"_s, tr("This map was deleted by somebody."), tr("Reload"), [this] {
                    reload();
                }};
    if (m_listing->error() && !loadsAll() && !m_isWhole)
        return {u"error"_s, tr("The items could not be loaded."), tr("Try again"), [this] {
                    tryAgain();
                }};
    if (m_listing->isLoading())
        return {u"loading"_s, tr("Loading\u2026"), {}, {}};
    if (m_model->totalCount() > 0)
        return {u"filter"_s,
                !isSearch() ? tr("No item matches the filter.")
                            : tr("%1. It is not the whole map.").arg(searchText()),
                tr("Clear filter"), [this] {
                    m_filter->clear();
                    m_filter->setFocus();
                }};
    if (!m_listing->from().isEmpty())
        return {u"jump"_s, tr("No key at or after this one."), tr("Show all from the start"),
                [this] {
                    m_jump->clear();
                }};
    return {u"empty"_s,
            tr("This map has no items yet.\nFill in the form on the right to create one."),
            tr("Create an item"), [this] {
                Q_EMIT newItemWanted();
            }};
}

void ItemsPanel::showNotice()
{
    if (m_map.isGone() && m_model->totalCount() > 0)
        m_notice->setNotice(
            {tr("Map deleted. Items as last loaded."), tr("Reload"), [this] { reload(); }, {}});
    else if (hasFailed())
        m_notice->setNotice({isSearch() ? tr("%1, then an error").arg(searchText())
                                        : tr("Not all items could be loaded."),
                             tr("Tr&y again"),
                             [this] {
                                 m_isSearchStopped = false;
                                 tryAgain();
                             },
                             tr("Load the failed page again")});
    else if (isSearch())
        m_notice->setNotice(searchNotice());
    else
        m_notice->setNotice({});
}

/// A page could not be loaded, and nothing goes on until that is tried again.
bool ItemsPanel::hasFailed() const
{
    return m_whole->hasFailed() || (m_listing && m_listing->error() && !loadsAll() && !m_isWhole);
}

/// While it is not the whole map, the table says how far its result goes.
ListNotice::Notice ItemsPanel::searchNotice()
{
    const auto search = [this] {
        this->search();
    };
    const QString text = searchText();
    if (loadsAll() && !m_whole->isSearching())
        return {text, {}, {}, {}}; // its own buttons are there
    if (loadsAll())
        return {text, tr("Stop"), [this] { stopSearch(); }, {}};
    if (!m_listing->from().isEmpty())
        return {text, tr("Search all"), search, {}};
    if (m_isSearchStopped)
        return {tr("%1, stopped").arg(text), tr("Go on"), search, {}};
    return {text, {}, {}, {}}; // it goes on by itself
}

QString ItemsPanel::searchText() const
{
    const QString count = m_whole->countText(m_model->totalCount());
    const QString searched =
        m_listing->from().isEmpty()
            ? tr("Searched %1 so far").arg(count)
            : tr("Searched %1 from %2 on").arg(count, visibleText(m_listing->from()));
    return tr("%1: %2", "how much was searched: how many match")
        .arg(searched, tr("%Ln match", nullptr, plural(m_model->rowCount())));
}

void ItemsPanel::updateState()
{
    m_empty->refresh();
    showNotice();
    m_whole->offer(mayLoadAll());
    Q_EMIT listStateChanged(stateText());
}

} // namespace syncdeck::ui
