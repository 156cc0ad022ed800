// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/mapactions.h"

#include "app/session/mapdeletion.h"
#include "app/sync/rules.h"
#include "ui/kit/availability.h"
#include "ui/kit/confirmdialog.h"
#include "ui/kit/icons.h"
#include "ui/models/openmap.h"
#include "ui/models/texts.h"
#include "ui/screens/browse/browsepanel.h"
#include "ui/screens/maps/mapdialog.h"
#include "ui/screens/maps/newmapdialog.h"
#include "ui/shell/messages.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

using kit::Message;

namespace {

/// At once, so that answers that end with the connection do not find it asking for more.
void endWith(const session::Connection &connection, QDialog *dialog)
{
    QObject::connect(&connection, &QObject::destroyed, dialog, [dialog] { delete dialog; });
}

} // namespace

MapActions::MapActions(OpenMap &map, BrowsePanel &browse, store::Journal &journal, QWidget &window)
    : m_map(map)
    , m_browse(browse)
    , m_journal(journal)
    , m_window(window)
    , m_new(new QAction(tr("&New map\u2026"), this))
    , m_details(new QAction(tr("&Attributes and permissions\u2026"), this))
    , m_copySid(new QAction(tr("Copy &SID"), this))
    , m_copyName(new QAction(tr("Copy na&me"), this))
    , m_delete(new QAction(tr("&Delete map\u2026"), this))
{
    m_new->setStatusTip(tr("Makes another map in the service that is chosen"));
    m_details->setStatusTip(tr("Shows what the service says about the map, and who may use it"));
    m_details->setShortcut(QKeySequence(u"Alt+Return"_s));
    m_copySid->setStatusTip(tr("Copies the SID of the map or service that is chosen"));
    m_copyName->setStatusTip(tr("Copies the unique name of the map"));
    m_delete->setStatusTip(
        tr("Asks for the name, keeps the items in the history, deletes the map"));
    connect(m_new, &QAction::triggered, this, &MapActions::create);
    connect(m_details, &QAction::triggered, this, &MapActions::showDetails);
    connect(m_delete, &QAction::triggered, this, &MapActions::askToDelete);
    connect(m_copySid, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_browse.currentSid()); });
    connect(m_copyName, &QAction::triggered, this, [this] {
        if (const auto current = m_browse.currentMap())
            QApplication::clipboard()->setText(current->uniqueName.value_or(QString()));
    });
    connect(&browse, &BrowsePanel::currentChanged, this, &MapActions::updateState);
    m_new->setIcon(kit::icon(u"new-map"_s));
    m_details->setIcon(kit::icon(u"attributes"_s));
    m_copySid->setIcon(kit::icon(u"copy"_s));
    m_copyName->setIcon(kit::icon(u"copy"_s));
    m_delete->setIcon(kit::icon(u"delete"_s));
    browse.setActions(actions());
    connect(&map, &OpenMap::connectionAboutToChange, this, &MapActions::stopDeletion);
    connect(&map, &OpenMap::connectionChanged, this, &MapActions::updateState);
    updateState();
}

MapActions::~MapActions()
{
    stopDeletion();
}

void MapActions::stopDeletion()
{
    session::MapDeletion *deletion = m_deletion;
    m_deletion.clear();
    delete deletion;
}

QList<QAction *> MapActions::actions() const
{
    return {m_new, m_details, m_copySid, m_copyName, m_delete};
}

void MapActions::updateState()
{
    const bool isConnected = m_map.connection() != nullptr;
    const bool mayWrite = m_map.mayWrite();
    const auto map = isConnected ? m_browse.currentMap() : std::nullopt;
    const QString forbidden = m_map.forbidden();
    const QString noMap = tr("No map is chosen in the tree.");
    const QString noService = tr("No service is chosen in the tree.");
    kit::setAvailable(*m_new, mayWrite && !m_browse.currentService().isEmpty(),
                      mayWrite ? noService : forbidden);
    kit::setAvailable(*m_details, map.has_value(), noMap);
    kit::setAvailable(*m_copySid, isConnected && !m_browse.currentSid().isEmpty(), noService);
    kit::setAvailable(*m_copyName, map && map->uniqueName,
                      map ? tr("This map has no name.") : noMap);
    kit::setAvailable(*m_delete, mayWrite && map && !m_deletion,
                      !mayWrite ? forbidden
                      : map     ? tr("A map is being deleted.")
                                : noMap);
}

void MapActions::create()
{
    const QString service = m_browse.currentService();
    auto *dialog = new NewMapDialog(*m_map.connection(), service, &m_window);
    endWith(*m_map.connection(), dialog);
    connect(dialog, &NewMapDialog::created, this, [this, service](const sync::Map &map) {
        m_browse.addMap(service, map);
        const QString name = visibleText(session::displayName(map));
        Q_EMIT message({Message::Tone::Success, tr("Created map %1").arg(name), {}, {}, {}});
    });
    dialog->open();
}

QList<Message::Offer> MapActions::waysOnWhenGone(const kit::Matter &matter)
{
    QList<Message::Offer> offers;
    if (m_map.mayWrite())
        offers << Message::Offer{tr("Create map again\u2026"), [this] {
                                     createAgain();
                                 }};
    offers << Message::Offer{tr("Reload list of maps"), [this, matter] {
                                 Q_EMIT trying(matter);
                                 m_browse.reload();
                             }};
    return offers;
}

std::optional<sync::Map> MapActions::knownMap() const
{
    const auto map = m_browse.currentMap();
    return map && m_map.isAt({m_browse.currentService(), map->sid.value_or(QString())})
               ? map
               : std::nullopt;
}

/// With the name of before, and the TTL as far as it can be told by when the map was to expire.
void MapActions::createAgain()
{
    if (!m_map.connection() || !m_map.isOpen())
        return;
    const session::MapAddress gone = m_map.identityOf(m_map.where());
    const auto known = knownMap();
    const QString named = m_map.where().map;
    const QString name = known ? known->uniqueName.value_or(QString())
                         : sync::isSid(sync::SidKind::Map, named) ? QString()
                                                                  : named;
    const auto left = known && known->dateExpires
                          ? std::optional(m_map.serverNow().secsTo(*known->dateExpires))
                          : std::nullopt;
    auto *dialog = new NewMapDialog(*m_map.connection(), gone.service, &m_window);
    endWith(*m_map.connection(), dialog);
    dialog->propose(name, left && *left > 0 ? left : std::nullopt);
    connect(dialog, &NewMapDialog::created, this,
            [this, gone, known](const sync::Map &made) { openAgain(gone, known, made); });
    dialog->open();
}

void MapActions::openAgain(const session::MapAddress &gone, const std::optional<sync::Map> &known,
                           const sync::Map &made)
{
    const session::MapAddress now{gone.service, made.sid.value_or(QString())};
    Q_EMIT madeAgain(gone, now);
    // Before the tree tells that its name means the new one, which would then be open already.
    m_map.open(now, session::displayName(made));
    if (known)
        m_browse.removeMap(gone.service, *known);
    m_browse.addMap(gone.service, made);
    Q_EMIT message({Message::Tone::Success,
                    tr("Created map %1 again").arg(visibleText(session::displayName(made))),
                    tr("It has no items yet. What is in the forms can be saved in it."),
                    {},
                    {}});
}

void MapActions::showDetails()
{
    const auto map = m_browse.currentMap();
    if (!map)
        return;
    auto *dialog = new MapDialog(*m_map.connection(), m_browse.currentService(), *map, &m_window);
    endWith(*m_map.connection(), dialog);
    dialog->open();
}

void MapActions::askToDelete()
{
    const auto map = m_browse.currentMap();
    if (!map)
        return;
    const QString service = m_browse.currentService();
    const QString name = session::displayName(*map);
    auto *dialog = new kit::ConfirmDialog(
        {tr("Delete a map"),
         tr("Delete the map %1 with every item in it? Its items are read and kept in the history "
            "first. Other programs that use the map lose it at once.")
             .arg(visibleText(name)),
         {},
         tr("Delete map"),
         name},
        &m_window);
    connect(dialog, &QDialog::accepted, this, [this, service, map] {
        if (m_map.connection())
            deleteMap(service, *map);
    });
    dialog->open();
}

void MapActions::deleteMap(const QString &service, const sync::Map &map)
{
    const QString name = visibleText(session::displayName(map));
    // Wherever one looks meanwhile.
    const kit::Matter matter{{}, u"map "_s + map.sid.value_or(name)};
    Q_EMIT trying(matter);
    m_deletion = new session::MapDeletion(*m_map.connection(), m_journal, service, map, this);
    updateState();
    connect(m_deletion, &session::MapDeletion::progressed, this, [this, name, matter](int kept) {
        Q_EMIT message(
            {Message::Tone::Notice,
             tr("Deleting map %1: %Ln item(s) kept in the history", nullptr, kept).arg(name),
             {},
             {},
             {{tr("Stop"),
               [this] {
                   if (m_deletion)
                       m_deletion->cancel();
               }}},
             matter,
             true});
    });
    connect(m_deletion, &session::MapDeletion::finished, this,
            [this, service, map, name, matter](const Result<int> &kept) {
                m_deletion.clear();
                if (kept) {
                    m_browse.removeMap(service, map);
                    noteDeleted(service, map);
                    Q_EMIT message({Message::Tone::Success,
                                    tr("Deleted map %1 with %Ln item(s)", nullptr, *kept).arg(name),
                                    *kept > 0 ? tr("The history keeps its items.") : QString(),
                                    {},
                                    {},
                                    matter});
                } else {
                    Q_EMIT failed(kept.error(), {matter, [this, service, map] {
                                                     if (m_map.connection() && !m_deletion)
                                                         deleteMap(service, map);
                                                 }});
                }
                updateState();
            });
    m_deletion->start();
}

void MapActions::noteDeleted(const QString &service, const sync::Map &map)
{
    // It may have been opened by either.
    const session::MapAddress where = m_map.where();
    if (m_map.isAt({service, map.sid.value_or(QString())}) ||
        m_map.isAt({service, map.uniqueName.value_or(QString())})) {
        m_map.close();
        Q_EMIT openMapDeleted(where);
    }
}

} // namespace syncdeck::ui
