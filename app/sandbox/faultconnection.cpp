// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultconnection.h"

#include "app/sandbox/faultcontrol.h"
#include "app/sandbox/faultfront.h"
#include "app/sandbox/faultyanswer.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

constexpr qint64 maxHeadBytes = 64 * 1024;
constexpr qint64 maxRequestBytes = 4 * 1024 * 1024;
constexpr qint64 maxAnswerBytes = 64 * 1024 * 1024;

} // namespace

FaultConnection::FaultConnection(FaultFront &front, QTcpSocket *client)
    : QObject(&front)
    , m_front(front)
    , m_client(client)
{
    m_client->setParent(this);
    connect(m_client, &QTcpSocket::readyRead, this, &FaultConnection::readRequest);
    connect(m_client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (m_client->state() != QAbstractSocket::ConnectedState)
        deleteLater();
    readRequest();
}

void FaultConnection::readRequest()
{
    if (m_isBusy)
        return; // stays in the socket
    m_fromClient += m_client->readAll();
    switch (RawReader(maxHeadBytes, maxRequestBytes).take(m_fromClient, m_request)) {
    case RawReader::State::Incomplete:
        return;
    case RawReader::State::Unusable:
        m_client->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        close();
        return;
    case RawReader::State::Complete:
        m_isBusy = true;
        handle();
    }
}

void FaultConnection::handle()
{
    const QByteArray path = m_request.path();
    if (path == FaultControl::path) {
        const RawMessage answer = FaultControl(m_front).answer(m_request);
        deliver({{Piece{answer.bytes()}}});
        return;
    }
    m_fault = m_front.decider().decide(m_request.method(), path);
    if (!m_fault || isCarriedOut(*m_fault)) {
        askService();
        return;
    }
    m_front.around().keptBack({m_request.method(), m_request.target(), m_request.body, 0});
    misbehave({});
}

void FaultConnection::askService()
{
    if (!m_service) {
        m_service = new QTcpSocket(this);
        connect(m_service, &QTcpSocket::readyRead, this, &FaultConnection::readAnswer);
        connect(m_service, &QTcpSocket::errorOccurred, this, &FaultConnection::close);
        m_service->connectToHost(QHostAddress(QHostAddress::LocalHost),
                                 m_front.around().servicePort);
    }
    m_service->write(m_request.bytes()); // held until it is connected
}

void FaultConnection::readAnswer()
{
    m_fromService += m_service->readAll();
    RawMessage answer;
    switch (RawReader(maxHeadBytes, maxAnswerBytes).take(m_fromService, answer)) {
    case RawReader::State::Incomplete:
        return;
    case RawReader::State::Unusable:
        close();
        return;
    case RawReader::State::Complete:
        break;
    }
    const bool isFirst = m_fault && m_fault->kind == FaultKind::Twice && !m_isAskedAgain;
    m_isAskedAgain = isFirst;
    if (isFirst) {
        askService();
        return;
    }
    if (m_fault)
        misbehave(answer);
    else
        deliver({{Piece{answer.bytes()}}});
    m_front.remember(m_request.path(), answer);
}

void FaultConnection::misbehave(const RawMessage &answer)
{
    if (m_fault->kind == FaultKind::Refuse) {
        m_front.refuse(m_fault->duration); // closes this connection, too
        return;
    }
    const FaultScene scene{m_request, m_front.scheme() + "://" + m_request.header("Host"),
                           m_front.lastItems(m_request.path()), m_front.around().now()};
    deliver(deliverFaulty(*m_fault, scene, answer));
}

void FaultConnection::deliver(Delivery delivery)
{
    const auto then = delivery.then;
    m_run = new DeliveryRun(std::move(delivery), m_client, this);
    connect(m_run, &DeliveryRun::finished, this, [this, then] {
        std::exchange(m_run, nullptr)->deleteLater();
        endDelivery(then);
    });
    m_run->start();
}

void FaultConnection::endDelivery(Delivery::Then then)
{
    switch (then) {
    case Delivery::Then::Hold:
        return;
    case Delivery::Then::Close:
        close();
        return;
    case Delivery::Then::KeepOpen:
        if (m_request.header("Connection").compare("close", Qt::CaseInsensitive) == 0) {
            close();
            return;
        }
        m_isBusy = false;
        // Also what came meanwhile; from the event loop, so that a crowd of them is no recursion.
        QMetaObject::invokeMethod(this, &FaultConnection::readRequest, Qt::QueuedConnection);
    }
}

void FaultConnection::close()
{
    m_isBusy = true; // nothing more is taken
    if (m_run) {
        m_run->stop();
        std::exchange(m_run, nullptr)->deleteLater();
    }
    m_client->disconnectFromHost(); // when all is written
}

} // namespace syncdeck::sandbox
