// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/browse/browsepanel.h"

#include "app/base/visibletext.h"
#include "app/base/whendone.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/searchline.h"
#include "ui/models/openmap.h"
#include "ui/models/servicetreemodel.h"
#include "ui/screens/browse/placedelegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

BrowsePanel::BrowsePanel(OpenMap &map, QWidget *parent)
    : QWidget(parent)
    , m_map(map)
    , m_model(new ServiceTreeModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit)
    , m_tree(new QTreeView)
    , m_state(new QLabel)
    , m_reload(new QPushButton(kit::icon(u"reload"_s), tr("Reload")))
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setRecursiveFilteringEnabled(true);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->sort(0);
    m_search->setAccessibleName(tr("Search services and maps"));
    m_search->setPlaceholderText(tr("Search"));
    kit::makeSearchLine(*m_search, *m_tree);
    m_search->addAction(kit::icon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setWhatsThis(
        tr("Shows only services and maps whose name holds what you type. Services "
           "whose maps were not loaded yet are searched by their own name."));
    m_tree->setWhatsThis(
        tr("The services of this account, and the maps in each. Choosing a map opens "
           "its items. The context menu and the Map menu create, describe and "
           "delete maps."));
    kit::setHelpTopic(*this, u"browsing"_s);
    m_tree->setModel(m_sorted);
    m_tree->setAccessibleName(tr("Services and maps"));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setItemDelegate(new PlaceDelegate(m_tree));
    m_empty = new kit::EmptyState(*m_tree, [this] { return emptyReason(); });

    auto *caption = new QLabel(tr("&Services and maps:"));
    caption->setBuddy(m_tree);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setAccessibleDescription(tr("Tree state"));
    m_reload->setAccessibleName(tr("Reload services and maps"));
    m_reload->setAutoDefault(false);
    m_reload->hide();
    connect(m_reload, &QPushButton::clicked, this, &BrowsePanel::reload);

    // It stands beside what is worked with, and has the tone of the window.
    m_tree->viewport()->setBackgroundRole(QPalette::Window);
    auto *column = new QVBoxLayout(this);
    column->addWidget(caption);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_state);
    column->addWidget(m_reload, 0, Qt::AlignLeft);
    showState({});

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &BrowsePanel::chooseCurrent);
    connect(m_tree, &QTreeView::expanded, this, [this](const QModelIndex &service) {
        if (m_sorted->canFetchMore(service))
            beginTrying();
        m_sorted->fetchMore(service);
    });
    connect(m_search, &QLineEdit::textChanged, this, &BrowsePanel::search);
    connect(m_model, &ServiceTreeModel::servicesLoaded, this, &BrowsePanel::openWanted);
    connect(m_model, &ServiceTreeModel::mapsLoaded, this, [this](const QModelIndex &service) {
        chooseWantedMap(m_sorted->mapFromSource(service));
    });
    connect(m_model, &ServiceTreeModel::failed, this, [this](const Error &error) {
        m_hasFailed = true;
        showState(tr("The list could not be loaded."));
        Q_EMIT failed(error);
    });
    connect(&map, &OpenMap::connectionAboutToChange, m_model,
            [this] { m_model->setConnection(nullptr); });
    connect(&map, &OpenMap::connectionChanged, this, &BrowsePanel::followConnection);
    connect(&map, &OpenMap::mapChanged, this, &BrowsePanel::followMap);
    connect(&map, &OpenMap::goneChanged, this, &BrowsePanel::showGone);
}

BrowsePanel::~BrowsePanel() = default;

void BrowsePanel::followConnection()
{
    m_model->setConnection(m_map.connection().get());
    m_choosing = false;
    m_hasFailed = false;
    showState({});
}

void BrowsePanel::showGone()
{
    const session::MapAddress where = m_map.identityOf(m_map.where());
    m_model->setGone(where.service, where.map, m_map.isGone());
    showState({});
}

void BrowsePanel::load(const QString &service, const QString &map)
{
    m_wantedService = service;
    m_wantedMap = map;
    reload();
}

void BrowsePanel::focusTree()
{
    m_tree->setFocus(Qt::OtherFocusReason);
}

void BrowsePanel::followMap()
{
    const session::MapAddress &where = m_map.where();
    if (!m_map.isOpen() || where == session::MapAddress{m_wantedService, m_wantedMap})
        return;
    m_wantedService = where.service;
    m_wantedMap = where.map;
    m_choosing = true;
    openWanted();
    // Where its maps are not listed yet, that is gone on with when they are.
    if (m_sorted->rowCount(m_tree->currentIndex()) > 0)
        chooseWantedMap(m_tree->currentIndex());
}

QString BrowsePanel::currentService() const
{
    return m_tree->currentIndex().data(ServiceTreeModel::ServiceRole).toString();
}

std::optional<sync::Map> BrowsePanel::currentMap() const
{
    return m_model->mapAt(m_sorted->mapToSource(m_tree->currentIndex()));
}

QString BrowsePanel::currentSid() const
{
    return m_tree->currentIndex().data(ServiceTreeModel::SidRole).toString();
}

void BrowsePanel::setActions(const QList<QAction *> &actions)
{
    m_tree->addActions(actions);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void BrowsePanel::addMap(const QString &service, const sync::Map &map)
{
    m_model->addMap(service, map);
    const QModelIndex parent = m_model->serviceIndex(service);
    m_tree->expand(m_sorted->mapFromSource(parent));
    const QModelIndex index =
        m_sorted->mapFromSource(m_model->mapIndex(parent, map.sid.value_or(QString())));
    if (index.isValid())
        m_tree->setCurrentIndex(index);
}

void BrowsePanel::removeMap(const QString &service, const sync::Map &map)
{
    // The view makes a neighbour current, which nobody chose to open.
    m_isChangingRows = true;
    m_tree->setCurrentIndex(m_sorted->mapFromSource(m_model->serviceIndex(service)));
    m_isChangingRows = false;
    m_model->removeMap(service, map);
}

void BrowsePanel::setPinned(const QList<session::MapAddress> &maps)
{
    m_model->setPinned(maps);
}

void BrowsePanel::chooseCurrent(const QModelIndex &current)
{
    Q_EMIT currentChanged();
    if (m_isChangingRows)
        return;
    const QString map = current.data(ServiceTreeModel::MapRole).toString();
    if (map.isEmpty())
        return;
    const session::MapAddress where{current.data(ServiceTreeModel::ServiceRole).toString(), map};
    const auto chosen = m_model->mapAt(m_sorted->mapToSource(current));
    const QString name = chosen ? session::displayName(*chosen) : QString();
    if (chosen && chosen->uniqueName)
        m_map.learn({where.service, *chosen->uniqueName}, where);
    m_choosing = false;
    m_wantedService = where.service;
    m_wantedMap = where.map;
    if (m_isFinding && m_map.isOpen())
        m_map.identify(where, name);
    else
        m_map.open(where, name);
}

/// Shows what matches, and opens none of it: the open map stays the current one where it is seen.
void BrowsePanel::search(const QString &text)
{
    m_isChangingRows = true;
    m_sorted->setFilterFixedString(text);
    const QModelIndex service = m_model->serviceIndex(m_wantedService);
    m_tree->setCurrentIndex(m_map.isOpen()
                                ? m_sorted->mapFromSource(m_model->mapIndex(service, m_wantedMap))
                                : m_sorted->mapFromSource(service));
    m_isChangingRows = false;
}

void BrowsePanel::reload()
{
    if (!m_map.connection())
        return;
    m_choosing = true;
    beginTrying();
    showState(tr("Loading\u2026"));
    if (m_wantedService != "default"_L1) {
        m_model->load();
        return;
    }
    // In the list the default service has a SID like any other.
    whenDone(m_map.connection()->client().service(m_wantedService), this,
             [this, asked = m_map.connection().get()](
                 const Result<sync::Answered<sync::Service>> &answer) {
                 if (asked != m_map.connection().get())
                     return;
                 if (answer && answer->value.sid)
                     m_wantedService = *answer->value.sid;
                 m_model->load();
             });
}

void BrowsePanel::tryAgain()
{
    if (m_model->rowCount() == 0) {
        reload();
        return;
    }
    beginTrying();
    m_model->tryAgain();
}

void BrowsePanel::beginTrying()
{
    m_hasFailed = false;
    showState({});
    Q_EMIT trying();
}

void BrowsePanel::openWanted()
{
    showState(m_model->rowCount() == 0 ? tr("This account has no services.") : QString());
    if (!m_choosing || m_model->rowCount() == 0)
        return;
    if (m_wantedService.isEmpty()) {
        // Which one is meant is for the user to say; the keys begin at the first.
        m_choosing = false;
        m_tree->setCurrentIndex(m_sorted->index(0, 0));
        return;
    }
    const QModelIndex service = m_sorted->mapFromSource(m_model->serviceIndex(m_wantedService));
    if (service.isValid()) {
        m_tree->setCurrentIndex(service);
        m_tree->expand(service);
    }
}

void BrowsePanel::chooseWantedMap(const QModelIndex &service)
{
    if (!m_choosing || service != m_tree->currentIndex())
        return;
    if (m_sorted->rowCount(service) == 0) {
        showState(tr("This service has no maps."));
        return;
    }
    QModelIndex map =
        m_sorted->mapFromSource(m_model->mapIndex(m_sorted->mapToSource(service), m_wantedMap));
    if (!map.isValid() && m_wantedMap.isEmpty())
        map = m_sorted->index(0, 0, service);
    if (!map.isValid())
        return;
    m_isFinding = true;
    m_tree->setCurrentIndex(map);
    m_isFinding = false;
}

kit::EmptyState::Reason BrowsePanel::emptyReason()
{
    if (m_model->rowCount() > 0)
        return {u"search"_s, tr("No service or map matches."), tr("Clear search"), [this] {
                    m_search->clear();
                }};
    if (m_hasFailed)
        return {u"error"_s, m_state->text(), tr("Try again"), [this] {
                    reload();
                }};
    return {m_map.connection() ? u"service"_s : QString(), m_state->text(), {}, {}};
}

void BrowsePanel::showState(const QString &text)
{
    const bool isGone = m_map.isGone() && text.isEmpty();
    m_state->setText(
        isGone ? tr("The map %1 was deleted by somebody.").arg(visibleText(m_map.name())) : text);
    m_reload->setVisible(isGone);
    m_empty->refresh();
    // Said once: in the tree where there is room for it.
    m_state->setVisible(!m_state->text().isEmpty() && m_sorted->rowCount() > 0);
}

} // namespace syncdeck::ui
