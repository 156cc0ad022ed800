// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/gzip.h"

#include <QObject>

#include <chrono>

class QTcpSocket;

namespace syncdeck::sandbox {

/// What is sent to a client, and how.
struct Delivery
{
    enum class Then {
        KeepOpen, ///< for the next request
        Close,
        Hold, ///< say no more, and take no more
    };

    QList<Piece> pieces;
    Then then = Then::KeepOpen;
    std::chrono::milliseconds perByte{0}; ///< 0: as fast as it is taken
    std::chrono::milliseconds pause{0};   ///< after the first piece
};

/// A delivery under way. Holds back what the client does not take, so that a long one costs no
/// memory here. Goes with its parent, or when it is over.
class DeliveryRun : public QObject
{
    Q_OBJECT

public:
    /// `socket` stays at least as long as this.
    DeliveryRun(Delivery delivery, QTcpSocket *socket, QObject *parent);

    void start();
    /// Sends nothing more, and is never finished.
    void stop();

Q_SIGNALS:
    /// All was handed to the socket; what `then` says has not been done yet.
    void finished();

private:
    void writeMore();
    void writeByte();
    void writeRest();

    Delivery m_delivery;
    QTcpSocket *m_socket;
    qsizetype m_at = 0; ///< in the current piece, when it goes byte by byte
};

} // namespace syncdeck::sandbox
