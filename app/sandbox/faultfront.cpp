// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultfront.h"

#include "app/sandbox/faultconnection.h"
#include "app/sandbox/faultyanswer.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>

using namespace std::chrono_literals;

namespace syncdeck::sandbox {

namespace {

/// Speaks TLS where it is given a configuration.
class FrontServer final : public QTcpServer
{
public:
    FrontServer(std::optional<QSslConfiguration> tls, QObject *parent)
        : QTcpServer(parent)
        , m_tls(std::move(tls))
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (!m_tls) {
            QTcpServer::incomingConnection(descriptor);
            return;
        }
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(*m_tls);
        socket->startServerEncryption();
        addPendingConnection(socket);
    }

private:
    std::optional<QSslConfiguration> m_tls;
};

/// Of a list: its path may have names in one request and SIDs in the next.
QByteArray kindOf(const QByteArray &path)
{
    return path.sliced(path.lastIndexOf('/') + 1);
}

} // namespace

FaultFront::FaultFront(FaultDecider &decider, Surroundings around, QObject *parent)
    : QObject(parent)
    , m_around(std::move(around))
    , m_decider(decider)
    , m_server(new FrontServer(m_around.tls, this))
{
    connect(m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection())
            new FaultConnection(*this, socket);
    });
}

FaultFront::~FaultFront()
{
    // While what they refer to is still there.
    qDeleteAll(findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly));
}

bool FaultFront::listen()
{
    return m_server->listen(QHostAddress::LocalHost, m_port);
}

quint16 FaultFront::start(quint16 port)
{
    m_port = port;
    if (!listen())
        return 0;
    m_port = m_server->serverPort();
    setPlan(m_decider.plan());
    beginPlan();
    return m_port;
}

void FaultFront::setPlan(const FaultPlan &plan)
{
    m_decider.setPlan(plan);
    m_keepsPages = std::ranges::any_of(
        plan.rules, [](const FaultRule &rule) { return rule.fault.kind == FaultKind::RepeatPage; });
    m_lastItems.clear();
}

void FaultFront::beginPlan()
{
    if (const auto refusal = m_decider.standingRefusal())
        refuse(refusal->duration);
    else
        listenAgain();
}

void FaultFront::refuse(std::chrono::milliseconds duration)
{
    ++m_refusal;
    if (m_server->isListening()) {
        m_server->close();
        m_placeholder = std::make_unique<QTcpSocket>();
        m_placeholder->bind(QHostAddress(QHostAddress::LocalHost), m_port,
                            QAbstractSocket::ReuseAddressHint);
    }
    closeConnections();
    QTimer::singleShot(duration, this, [this, refusal = m_refusal] {
        if (refusal == m_refusal)
            listenAgain();
    });
}

void FaultFront::listenAgain()
{
    ++m_refusal;
    m_placeholder.reset();
    if (m_server->isListening() || listen())
        return;
    // Somebody was given the port in the moment between; such connections do not last.
    QTimer::singleShot(10ms, this, [this, refusal = m_refusal] {
        if (refusal == m_refusal)
            listenAgain();
    });
}

void FaultFront::closeConnections()
{
    const auto connections = findChildren<FaultConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (FaultConnection *connection : connections)
        connection->close();
}

QByteArray FaultFront::lastItems(const QByteArray &path) const
{
    return m_lastItems.value(kindOf(path));
}

void FaultFront::remember(const QByteArray &path, const RawMessage &answer)
{
    if (!m_keepsPages)
        return;
    const QByteArray items = listOf(answer);
    if (!items.isEmpty())
        m_lastItems.insert(kindOf(path), items);
}

} // namespace syncdeck::sandbox
