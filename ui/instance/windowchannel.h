// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/instance/windowrequest.h"

#include <QLocalServer>
#include <QObject>
#include <QString>

#include <memory>

class QLocalSocket;
class QLockFile;

namespace syncdeck::ui {

/// Where later starts of the program find the window that is there already: a local socket in a
/// folder that is the user's alone. What comes in is taken for hostile: from another user it is not
/// read at all, else up to a limit and for a short time, and it is either a request or nothing.
/// Of several windows one has the channel; a lock that falls with its process says which.
class WindowChannel : public QObject
{
    Q_OBJECT

public:
    explicit WindowChannel(QString folder, QObject *parent = nullptr);
    ~WindowChannel() override;

    /// In the user's runtime folder, which ends with the user's session.
    [[nodiscard]] static QString defaultFolder();
    /// The socket's path in that folder.
    [[nodiscard]] static QString socketPath(const QString &folder);

    /// Takes the channel, or finds that this has it already. False when another window has it, or
    /// the folder cannot be used.
    bool open();

Q_SIGNALS:
    void requested(const syncdeck::ui::WindowRequest &request);

private:
    void take(QLocalSocket *socket);
    void read(QLocalSocket *socket);

    QString m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< held while this has the channel
    int m_open = 0;                    ///< sockets that are being read
    QLocalServer m_server;
};

} // namespace syncdeck::ui
