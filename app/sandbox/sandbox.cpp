// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/sandbox.h"

#include "app/sandbox/worker.h"

#include <QThread>

namespace syncdeck::sandbox {

Sandbox::Sandbox(Options options)
    : m_thread(std::make_unique<QThread>())
    , m_worker(new Worker(std::move(options)))
{
    m_thread->setObjectName(QStringLiteral("Sandbox"));
    m_worker->moveToThread(m_thread.get());
    QObject::connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

Sandbox::~Sandbox()
{
    m_thread->quit();
    m_thread->wait();
}

QFuture<Result<Endpoint>> Sandbox::start()
{
    const Completion<Endpoint> completion;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, completion] { completion.finish(worker->start()); });
    return completion.future();
}

QFuture<Result<qsizetype>> Sandbox::setFaults(const FaultPlan &plan)
{
    const Completion<qsizetype> completion;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, plan, completion] {
        worker->setFaults(plan);
        completion.finish(plan.rules.size());
    });
    return completion.future();
}

QList<FaultCount> Sandbox::faultCounts() const
{
    return m_worker->faultCounts();
}

QList<Visit> Sandbox::visits() const
{
    return m_worker->visits();
}

} // namespace syncdeck::sandbox
