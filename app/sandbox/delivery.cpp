// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/delivery.h"

#include <QSslSocket>
#include <QTimer>

namespace syncdeck::sandbox {

namespace {

constexpr qint64 mostUnsent = 1 << 20;

/// What the socket holds: also what it has encrypted already.
qint64 unsent(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace

DeliveryRun::DeliveryRun(Delivery delivery, QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_delivery(std::move(delivery))
    , m_socket(socket)
{
}

void DeliveryRun::start()
{
    if (m_delivery.perByte.count() > 0) {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, &DeliveryRun::writeByte);
        timer->start(m_delivery.perByte);
        writeByte();
        return;
    }
    if (m_delivery.pause.count() > 0 && !m_delivery.pieces.isEmpty()) {
        m_socket->write(m_delivery.pieces.takeFirst().bytes);
        QTimer::singleShot(m_delivery.pause, this, &DeliveryRun::writeRest);
        return;
    }
    writeRest();
}

void DeliveryRun::writeRest()
{
    connect(m_socket, &QTcpSocket::bytesWritten, this, &DeliveryRun::writeMore);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &DeliveryRun::writeMore);
    writeMore();
}

void DeliveryRun::stop()
{
    m_socket->disconnect(this);
    disconnect();
    m_delivery.pieces.clear();
}

void DeliveryRun::writeMore()
{
    while (!m_delivery.pieces.isEmpty()) {
        if (unsent(*m_socket) > mostUnsent)
            return; // goes on when it is less
        Piece &piece = m_delivery.pieces.first();
        if (piece.times-- > 0)
            m_socket->write(piece.bytes);
        else
            m_delivery.pieces.removeFirst();
    }
    m_socket->disconnect(this);
    Q_EMIT finished();
}

void DeliveryRun::writeByte()
{
    while (!m_delivery.pieces.isEmpty()) {
        Piece &piece = m_delivery.pieces.first();
        if (piece.times > 0 && m_at < piece.bytes.size()) {
            m_socket->write(piece.bytes.constData() + m_at++, 1);
            return;
        }
        m_at = 0;
        if (--piece.times <= 0)
            m_delivery.pieces.removeFirst();
    }
    delete findChild<QTimer *>();
    Q_EMIT finished();
}

} // namespace syncdeck::sandbox
