// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/faultfront.h"
#include "app/sandbox/httpserver.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sandbox.h"

#include <QMutex>
#include <QObject>

#include <memory>

namespace syncdeck::sandbox {

/// The sandbox inside its thread: database, resources, server.
class Worker : public QObject
{
    Q_OBJECT

public:
    explicit Worker(Options options);
    ~Worker() override;

    [[nodiscard]] Result<Endpoint> start();
    [[nodiscard]] QList<Visit> visits() const;

    void setFaults(const FaultPlan &plan);
    [[nodiscard]] QList<FaultCount> faultCounts() const;

private:
    /// The port; 0 when it failed.
    [[nodiscard]] quint16 listen();
    [[nodiscard]] QByteArray scheme() const;
    void keep(const Visit &visit);
    [[nodiscard]] Answer handle(const HttpServer::Arrived &arrived);
    [[nodiscard]] bool isKnown(const QByteArray &authorization) const;
    [[nodiscard]] QByteArray fact(const QString &name, const std::function<QByteArray()> &make);

    Options m_options;
    sql::Database m_database;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<RateLimits> m_limits;
    std::unique_ptr<Router> m_router;
    std::unique_ptr<HttpServer> m_server;
    std::unique_ptr<FaultDecider> m_faults; ///< null: without faults
    std::unique_ptr<FaultFront> m_front;    ///< null: without faults
    QList<QByteArray> m_accepted;           ///< `Authorization` headers
    mutable QMutex m_mutex;                 ///< of the visits
    QList<Visit> m_visits;
};

} // namespace syncdeck::sandbox
