// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/notifier.h"

#include "app/sync/rules.h"
#include "ui/models/openmap.h"
#include "ui/screens/edit/editpanel.h"
#include "ui/screens/edit/itemform.h"

#include <QDesktopServices>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

const kit::Matter connecting{{}, u"connection"_s};

} // namespace

Notifier::Notifier(kit::MessageBar &bar, const OpenMap &map, EditPanel &forms, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_map(map)
    , m_forms(forms)
{
    connect(&map, &OpenMap::connectionAboutToChange, this, [this] {
        // What was said before the first one is about the start, and stays.
        if (m_map.connection())
            m_bar.clear();
    });
    connect(&map, &OpenMap::connectionChanged, this, &Notifier::followConnection);
    connect(&map, &OpenMap::mapChanged, this,
            [this] { m_bar.leaveFor(m_map.isOpen() ? placeOf(m_map.where()) : QString()); });
    connect(&forms, &EditPanel::closed, this, [this](const EditTarget &target, const QString &key) {
        settle(itemMatter(target.where, key));
    });
    connect(&bar, &kit::MessageBar::linkActivated, this, &Notifier::openDocumentation);
}

void Notifier::followConnection()
{
    settle(connecting);
    const session::Connection *connection = m_map.connection().get();
    if (!connection)
        return;
    connect(connection, &session::Connection::noticed, this, &Notifier::showNotice);
    connect(connection, &session::Connection::waiting, this, [this](const QString &text) {
        showMessage({kit::Message::Tone::Notice, text, {}, {}, {}, {{}, u"waiting"_s}, true});
    });
    connect(connection, &session::Connection::isOver, &m_bar, &kit::MessageBar::withdraw);
}

void Notifier::showNotice(const QString &sentence)
{
    showMessage({kit::Message::Tone::Notice, sentence, {}, {}, {}});
}

void Notifier::showError(const Error &error)
{
    // Nothing settles it but being dismissed; each stays beside the others.
    showFailure(error, {{{}, messageOf(error).headline}});
}

void Notifier::showFailure(const Error &error, const Attempt &attempt)
{
    // What the user called off needs no comment, unless it may have been done all the same.
    if (error.kind == ErrorKind::Cancelled && !error.mayHaveBeenApplied &&
        !m_forms.newItem().isSending())
        return;
    kit::Message message = messageOf(error);
    message.matter = attempt.matter;
    if (leadsToConnections(error)) {
        message.offers << kit::Message::Offer{tr("Open connections"), [this] {
                                                  Q_EMIT connectionsWanted();
                                              }};
    } else if (error.kind == ErrorKind::MapNotFound && m_map.isGone()) {
        message.offers << m_waysOnWhenGone(attempt.matter);
    } else if (attempt.again && mayGoWellLater(error)) {
        message.offers << kit::Message::Offer{tr("Try again"), [this, attempt] {
                                                  settle(attempt.matter);
                                                  attempt.again();
                                              }};
    }
    showMessage(message);
}

void Notifier::showConnectionFailure(const Error &error, std::function<void()> again)
{
    showFailure(error, {connecting, std::move(again)});
}

void Notifier::showSecretMissing(const store::Profile &profile, const Error &error)
{
    kit::Message message = messageOf(error, {tr("Enter secret"), [this, id = profile.id] {
                                                 Q_EMIT secretWanted(id);
                                             }});
    message.matter = connecting;
    showMessage(message);
}

void Notifier::openDocumentation(const QUrl &url)
{
    if (sync::isDocumentationLink(url))
        QDesktopServices::openUrl(url);
}

} // namespace syncdeck::ui
