// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/delivery.h"
#include "app/sandbox/fault.h"
#include "app/sandbox/rawhttp.h"

#include <QObject>

class QTcpSocket;

namespace syncdeck::sandbox {

class FaultFront;

/// One client's connection to the front: takes its requests one after the other, asks the service
/// where the plan lets it, and answers as the plan wants it. Deletes itself when the client goes.
class FaultConnection : public QObject
{
    Q_OBJECT

public:
    /// A child of the front; takes the socket over.
    FaultConnection(FaultFront &front, QTcpSocket *client);

    /// Takes no more requests; what has been answered already is still sent.
    void close();

private:
    void readRequest();
    void handle();
    void askService();
    void readAnswer();
    /// Answers as the fault wants it; `answer` is the service's, empty when it was not asked.
    void misbehave(const RawMessage &answer);
    void deliver(Delivery delivery);
    void endDelivery(Delivery::Then then);

    FaultFront &m_front;
    QTcpSocket *m_client;
    QTcpSocket *m_service = nullptr; ///< made when first needed
    QByteArray m_fromClient;
    QByteArray m_fromService;
    RawMessage m_request;         ///< the one that is being answered
    std::optional<Fault> m_fault; ///< that befalls it
    DeliveryRun *m_run = nullptr;
    bool m_isAskedAgain = false;
    bool m_isBusy = false; ///< with a request; the next one waits
};

} // namespace syncdeck::sandbox
