// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/session/deeplink.h"
#include "app/store/profilestore.h"

#include <QObject>
#include <QPointer>

namespace syncdeck::ui {

class Connector;
class LinkDialog;
class MainWindow;

/// Opens deep links in the window. A link is a stranger's wish: it is read and shown, never written
/// by; the window goes over to another profile only when the user says so; nothing that is typed or
/// under way is touched, and while a dialog waits for an answer nothing happens behind it. What
/// comes of a link is said in the window.
class LinkOpener : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    LinkOpener(MainWindow &window, Connector &connector, const store::ProfileStore &profiles,
               QObject *parent = nullptr);

    /// Opens it with the profile that it is meant for; asks where there are several, or where the
    /// window works with another. A later link replaces one that is still under way.
    void open(const QByteArray &link);
    /// Opens it with the next connection, which was chosen already, and with no other.
    void openWithNext(const QByteArray &link);

    /// Where the window shall begin with this connection, for a link that waits for it.
    [[nodiscard]] std::optional<session::MapAddress> placeFor(const store::Profile &profile) const;
    /// The window has the connection; a link that waits for it goes on.
    void goOn();
    /// There will be no connection; a link that waits for it is forgotten.
    void giveUp();

private:
    struct Waiting
    {
        session::DeepLink link;
        std::optional<QString> history; ///< for this Profile::historyId(); nothing: for any
    };

    [[nodiscard]] std::optional<session::DeepLink> read(const QByteArray &text);
    void ask(const session::DeepLink &link, const QList<store::Profile> &candidates);
    void openWith(const session::DeepLink &link, const store::Profile &profile);
    void lookUp(const session::DeepLink &link);
    void show(const session::MapAddress &where, const QString &mapName,
              const std::optional<sync::Item> &item);
    void sayNobodyIsMeant(const session::DeepLink &link);
    void refuse(const QString &why);
    /// Whether it is still the connection in use, and no other link came since.
    [[nodiscard]] bool isCurrent(int wish, const session::Connection *connection) const;

    MainWindow &m_window;
    Connector &m_connector;
    const store::ProfileStore &m_profiles;
    std::optional<Waiting> m_waiting;
    QPointer<LinkDialog> m_dialog;
    int m_wish = 0; ///< number of the latest link
};

} // namespace syncdeck::ui
