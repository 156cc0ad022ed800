// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/transfer/mapchooser.h"

#include "app/base/whendone.h"
#include "ui/kit/dress.h"
#include "ui/models/texts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

MapChooser::MapChooser(MapTarget from, OtherProfiles others, QWidget *parent)
    : QWidget(parent)
    , m_from(std::move(from))
    , m_others(std::move(others))
    , m_connection(m_from.connection)
    , m_profile(new QComboBox)
    , m_service(new QLineEdit(m_from.where.service))
    , m_map(new QComboBox)
{
    m_profile->setAccessibleName(tr("Other profile"));
    kit::takesCode(*m_service);
    m_service->setAccessibleName(tr("Other service"));
    m_map->setAccessibleName(tr("Other map"));
    const store::Profile &current = m_connection->profile();
    m_profile->addItem(tr("%1 (this one)").arg(visibleText(current.name)));
    if (m_others.list) {
        const QList<store::Profile> all = m_others.list();
        for (const store::Profile &profile : all) {
            if (profile.id == current.id)
                continue;
            m_profiles << profile;
            m_profile->addItem(visibleText(profile.name));
        }
    }
    m_map->setEditable(true);
    m_map->lineEdit()->setPlaceholderText(tr("unique name or SID"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("P&rofile:"), m_profile);
    form->addRow(tr("S&ervice:"), m_service);
    form->addRow(tr("&Map:"), m_map);
    connect(m_profile, &QComboBox::currentIndexChanged, this, &MapChooser::turnToProfile);
    connect(m_service, &QLineEdit::editingFinished, this, &MapChooser::listMaps);
    connect(m_service, &QLineEdit::textChanged, this, &MapChooser::edited);
    connect(m_map, &QComboBox::editTextChanged, this, &MapChooser::edited);
    listMaps();
}

MapChooser::~MapChooser()
{
    m_gone.cancel();
    m_listing.cancel();
}

bool MapChooser::isComplete() const
{
    return !m_service->text().isEmpty() && !m_map->currentText().isEmpty();
}

void MapChooser::turnToProfile()
{
    const int turn = ++m_turn;
    const int index = m_profile->currentIndex();
    m_map->clear();
    if (index <= 0) {
        m_connection = m_from.connection;
        m_service->setText(m_from.where.service);
        listMaps();
        return;
    }
    const store::Profile profile = m_profiles[index - 1];
    m_connection.reset();
    m_service->setText(profile.defaultService);
    whenDone(m_others.connect(profile), this,
             [this, turn](const Result<ConnectionPtr> &connection) {
                 if (turn != m_turn)
                     return;
                 if (!connection) {
                     fail(connection.error());
                     return;
                 }
                 m_connection = *connection;
                 listMaps();
                 if (m_isWanted)
                     lookUp();
             });
}

/// The first page is offered; the others can be typed.
void MapChooser::listMaps()
{
    if (!m_connection || m_service->text().isEmpty())
        return;
    m_listing.cancel();
    m_listing = CancelSource();
    const auto listing = m_connection->client().maps(m_service->text(), m_listing.token());
    whenDone(listing, this, [this, asked = m_listing.token()](const auto &answer) {
        if (!answer || asked.isCancelled())
            return;
        const QString typed = m_map->currentText();
        m_map->clear();
        for (const sync::Map &map : answer->value.entries) {
            const bool isOpen = m_connection == m_from.connection &&
                                (map.sid == m_from.where.map || map.uniqueName == m_from.where.map);
            if (!isOpen && map.sid)
                m_map->addItem(map.uniqueName.value_or(*map.sid));
        }
        m_map->setEditText(typed);
    });
}

void MapChooser::setMap(const MapTarget &map)
{
    const QString id = map.connection->profile().id;
    const auto found = std::ranges::find(m_profiles, id, &store::Profile::id);
    m_profile->setCurrentIndex(found == m_profiles.end() ? 0 : int(found - m_profiles.begin()) + 1);
    m_service->setText(map.where.service);
    m_map->setEditText(map.name);
    listMaps();
}

void MapChooser::focusMap()
{
    m_map->setFocus();
}

void MapChooser::choose()
{
    m_isWanted = true;
    if (m_connection)
        lookUp();
    // Else once it is connected.
}

void MapChooser::fail(const Error &error)
{
    if (std::exchange(m_isWanted, false))
        Q_EMIT failed(error);
}

void MapChooser::lookUp()
{
    const auto looking =
        m_connection->client().map(m_service->text(), m_map->currentText(), m_gone.token());
    whenDone(looking, this,
             [this, by = m_connection](const Result<sync::Answered<sync::Map>> &answer) {
                 if (!answer) {
                     fail(answer.error());
                     return;
                 }
                 m_isWanted = false;
                 const sync::Map &map = answer->value;
                 Q_EMIT chosen({by,
                                {map.serviceSid.value_or(m_service->text()),
                                 map.sid.value_or(m_map->currentText())},
                                session::displayName(map)});
             });
}

} // namespace syncdeck::ui
