// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/instance/windowcall.h"

#include "ui/instance/ownuser.h"
#include "ui/instance/windowchannel.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace syncdeck::ui {

namespace {

constexpr auto patience = 3s;
// A window that has just taken the channel listens a moment later.
constexpr auto patienceForSocket = 500ms;
constexpr auto pause = 20ms;

} // namespace

WindowCall::WindowCall(QString folder, const WindowRequest &request, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_request(writeRequest(request))
{
    connect(&m_socket, &QLocalSocket::connected, this, [this] {
        if (isOwnUser(m_socket.socketDescriptor()))
            m_socket.write(m_request);
        else
            end(false);
    });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        if (m_socket.canReadLine())
            end(m_socket.readLine() == "taken\n");
    });
    connect(&m_socket, &QLocalSocket::errorOccurred, this, [this] {
        const auto error = m_socket.error();
        const bool isAbsent = error == QLocalSocket::ServerNotFoundError ||
                              error == QLocalSocket::ConnectionRefusedError;
        if (isAbsent && m_since.elapsed() < patienceForSocket.count())
            QTimer::singleShot(pause, this, &WindowCall::connectToWindow);
        else
            end(false);
    });
}

void WindowCall::start()
{
    m_since.start();
    QTimer::singleShot(patience, this, [this] { end(false); });
    connectToWindow();
}

void WindowCall::connectToWindow()
{
    if (!m_ended)
        m_socket.connectToServer(WindowChannel::socketPath(m_folder));
}

void WindowCall::end(bool taken)
{
    if (std::exchange(m_ended, true))
        return;
    m_socket.abort();
    Q_EMIT finished(taken);
}

} // namespace syncdeck::ui
