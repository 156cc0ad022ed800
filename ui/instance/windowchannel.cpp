// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/instance/windowchannel.h"

#include "app/base/privatefile.h"
#include "ui/instance/ownuser.h"

#include <QDir>
#include <QLocalSocket>
#include <QLockFile>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

constexpr int mostAtOnce = 8;
constexpr auto patience = 2s; // a request is there at once, or nobody meant one

} // namespace

WindowChannel::WindowChannel(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.setMaxPendingConnections(mostAtOnce);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            take(socket);
    });
}

WindowChannel::~WindowChannel()
{
    m_server.close(); // before the lock goes, so that nobody's socket but ours is removed
}

QString WindowChannel::defaultFolder()
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return runtime.isEmpty() ? QString() : runtime + u"/syncdeck"_s;
}

QString WindowChannel::socketPath(const QString &folder)
{
    return folder + u"/window"_s;
}

bool WindowChannel::open()
{
    if (m_server.isListening())
        return true;
    if (m_folder.isEmpty() || !makePrivateFolder(m_folder))
        return false;
    auto lock = std::make_unique<QLockFile>(m_folder + u"/window.lock"_s);
    lock->setStaleLockTime(0); // a living window keeps it, however long it runs
    if (!lock->tryLock(0))
        return false;
    // With the lock in hand, a socket that lies there is what a crash left behind.
    QLocalServer::removeServer(socketPath(m_folder));
    if (!m_server.listen(socketPath(m_folder)))
        return false;
    m_lock = std::move(lock);
    return true;
}

void WindowChannel::take(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    if (m_open >= mostAtOnce || !isOwnUser(socket->socketDescriptor())) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    socket->setReadBufferSize(maxRequestLength + 1);
    QTimer::singleShot(patience, socket, &QLocalSocket::abort);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(socket); });
    read(socket);
}

void WindowChannel::read(QLocalSocket *socket)
{
    const QByteArray bytes = socket->peek(maxRequestLength + 1);
    if (bytes.size() <= maxRequestLength && !isWholeRequest(bytes))
        return;
    disconnect(socket, &QLocalSocket::readyRead, this, nullptr); // whatever comes, this was it
    const auto request = readRequest(bytes);
    socket->write(request ? "taken\n" : "refused\n");
    socket->disconnectFromServer();
    if (request)
        Q_EMIT requested(*request);
}

} // namespace syncdeck::ui
