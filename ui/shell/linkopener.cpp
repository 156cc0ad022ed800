// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/linkopener.h"

#include "app/base/whendone.h"
#include "ui/kit/typingguard.h"
#include "ui/models/texts.h"
#include "ui/screens/connect/linkdialog.h"
#include "ui/shell/connector.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/notifier.h"

#include <QApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

const kit::Matter linkMatter{{}, u"link"_s};

} // namespace

LinkOpener::LinkOpener(MainWindow &window, Connector &connector,
                       const store::ProfileStore &profiles, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_connector(connector)
    , m_profiles(profiles)
{
}

std::optional<session::DeepLink> LinkOpener::read(const QByteArray &text)
{
    ++m_wish;
    m_waiting.reset();
    const auto link = session::readDeepLink(text);
    if (link)
        return *link;
    refuse(link.error().detail);
    return {};
}

void LinkOpener::open(const QByteArray &text)
{
    if (m_dialog)
        m_dialog->close(); // it asked about the link before
    if (QApplication::activeModalWidget()) {
        refuse(tr("A dialog waits for your answer. Answer it, then open the link again."));
        return;
    }
    const auto link = read(text);
    if (!link)
        return;
    const auto saved = m_profiles.load();
    if (!saved) {
        m_window.notifier().showError(saved.error());
        return;
    }
    const ConnectionPtr connection = m_window.openMap().connection();
    QList<store::Profile> candidates = saved->profiles;
    // The sandbox's profile, for instance, is not saved.
    if (connection && connection->profile().id.isEmpty())
        candidates.prepend(connection->profile());
    candidates.removeIf(
        [&](const store::Profile &profile) { return !session::isMeant(*link, profile); });

    if (candidates.isEmpty()) {
        sayNobodyIsMeant(*link);
        return;
    }
    const bool isPlain =
        candidates.size() == 1 &&
        (!connection || connection->profile().historyId() == candidates.first().historyId());
    if (isPlain)
        openWith(*link, candidates.first());
    else
        ask(*link, candidates);
}

void LinkOpener::openWithNext(const QByteArray &text)
{
    if (const auto link = read(text))
        m_waiting = Waiting{*link, {}};
}

void LinkOpener::ask(const session::DeepLink &link, const QList<store::Profile> &candidates)
{
    const ConnectionPtr connection = m_window.openMap().connection();
    m_dialog =
        new LinkDialog(link, candidates,
                       connection ? std::optional(connection->profile()) : std::nullopt, &m_window);
    connect(m_dialog, &LinkDialog::chosen, this,
            [this, link](const store::Profile &profile) { openWith(link, profile); });
    new kit::TypingGuard(*m_dialog); // the link comes from another program
    m_dialog->open();
}

void LinkOpener::openWith(const session::DeepLink &link, const store::Profile &profile)
{
    const ConnectionPtr connection = m_window.openMap().connection();
    if (connection && connection->profile().historyId() == profile.historyId()) {
        lookUp(link);
        return;
    }
    m_waiting = Waiting{link, profile.historyId()};
    m_connector.openProfile(profile);
}

std::optional<session::MapAddress> LinkOpener::placeFor(const store::Profile &profile) const
{
    if (!m_waiting || (m_waiting->history && *m_waiting->history != profile.historyId()) ||
        !session::isMeant(m_waiting->link, profile))
        return {};
    return m_waiting->link.where;
}

void LinkOpener::goOn()
{
    const ConnectionPtr connection = m_window.openMap().connection();
    if (!m_waiting || !connection)
        return;
    const bool isForIt = placeFor(connection->profile()).has_value();
    const Waiting waiting = *std::exchange(m_waiting, std::nullopt);
    if (isForIt)
        lookUp(waiting.link);
    else if (!waiting.history)
        sayNobodyIsMeant(waiting.link);
    // Else the user has chosen another profile meanwhile.
}

void LinkOpener::giveUp()
{
    m_waiting.reset();
}

bool LinkOpener::isCurrent(int wish, const session::Connection *connection) const
{
    return wish == m_wish && m_window.openMap().connection().get() == connection;
}

void LinkOpener::lookUp(const session::DeepLink &link)
{
    const int wish = ++m_wish;
    const ConnectionPtr connection = m_window.openMap().connection();
    m_window.notifier().showMessage(
        {kit::Message::Tone::Notice, tr("Opening a link\u2026"), {}, {}, {}, linkMatter, true});
    const auto failed = [this, link](const Error &error) {
        m_window.notifier().showFailure(error, {linkMatter, [this, link] {
                                                    lookUp(link);
                                                }});
    };
    whenDone(
        connection->client().map(link.where.service, link.where.map), this,
        [this, wish, connection, link, failed](const Result<sync::Answered<sync::Map>> &answer) {
            if (!isCurrent(wish, connection.get()))
                return;
            if (!answer) {
                failed(answer.error());
                return;
            }
            // By SIDs, as the tree addresses it, so that it has one form and one history.
            const sync::Map &map = answer->value;
            const session::MapAddress where{map.serviceSid.value_or(link.where.service),
                                            map.sid.value_or(link.where.map)};
            const QString name = session::displayName(map);
            if (link.key.isEmpty()) {
                show(where, name, {});
                return;
            }
            whenDone(connection->client().item(where.service, where.map, link.key), this,
                     [this, wish, connection, where, name,
                      failed](const Result<sync::Answered<sync::Item>> &found) {
                         if (!isCurrent(wish, connection.get()))
                             return;
                         if (found)
                             show(where, name, found->value);
                         else
                             failed(found.error());
                     });
        });
}

void LinkOpener::show(const session::MapAddress &where, const QString &mapName,
                      const std::optional<sync::Item> &item)
{
    m_window.showPlace(where, mapName, item);
    const QString what = visibleText(item ? item->key.value_or(QString()) : mapName);
    m_window.notifier().showMessage({kit::Message::Tone::Notice,
                                     tr("Opened from a link: %1").arg(what),
                                     {},
                                     {},
                                     {},
                                     linkMatter});
}

void LinkOpener::sayNobodyIsMeant(const session::DeepLink &link)
{
    QString why = tr("No profile is saved. Connect an account, then open the link again.");
    if (!link.profile.isEmpty())
        why = tr("It is meant for a profile named \u201c%1\u201d that is not here, or is of "
                 "another account.")
                  .arg(visibleText(link.profile));
    else if (!link.account.isEmpty())
        why = tr("It is meant for account %1, and no profile of that account is here.")
                  .arg(link.account);
    m_window.notifier().showMessage({kit::Message::Tone::Failure,
                                     tr("The link was not opened."),
                                     why,
                                     {},
                                     {{tr("Open connections"),
                                       [this] {
                                           Q_EMIT m_window.connectionsWanted();
                                       }}},
                                     linkMatter});
}

void LinkOpener::refuse(const QString &why)
{
    m_window.notifier().showMessage(
        {kit::Message::Tone::Failure, tr("The link was not opened."), why, {}, {}, linkMatter});
}

} // namespace syncdeck::ui
