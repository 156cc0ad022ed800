// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/importplanner.h"
#include "app/transfer/run.h"
#include "app/transfer/runmaker.h"
#include "tests/support/losingtransport.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>

namespace syncdeck::test {

/// A sandbox, a connection to it whose answers can be lost, a journal, and the steps of a transfer.
class TransferFixture
{
public:
    /// A sandbox of its own; false when it did not start.
    [[nodiscard]] bool start();
    /// Fresh connection and journal, and an empty map of this name.
    [[nodiscard]] bool begin();
    void end();

    [[nodiscard]] session::MapAddress where() const
    {
        return {m_service.endpoint().serviceSid, m_map};
    }
    [[nodiscard]] session::Connection &connection() { return *m_connection; }
    [[nodiscard]] session::ItemWriter &writer() { return *m_writer; }
    [[nodiscard]] store::Journal &journal() { return *m_journal; }
    [[nodiscard]] LosingTransport &network() { return *m_losing; }
    [[nodiscard]] ServiceFixture &service() { return m_service; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }

    [[nodiscard]] QString writeFile(const QString &name, const QByteArray &content) const;

    [[nodiscard]] Result<transfer::PlanPtr> plan(const transfer::ImportOptions &options);
    [[nodiscard]] Result<transfer::PlanPtr> plan(const QByteArray &ndjson,
                                                 transfer::Existing existing);
    /// Puts the plan down as a run.
    [[nodiscard]] Result<qint64> make(const transfer::PlanPtr &plan);
    /// Carries the run out, to its end or until it stops.
    [[nodiscard]] store::RunCounts carryOut(qint64 run);
    [[nodiscard]] QList<store::RunLine> lines(qint64 run);

    /// What the map holds, or one of its items, by another way than the one under test.
    [[nodiscard]] QMap<QString, QByteArray> items();
    [[nodiscard]] Result<sync::Item> item(const QString &key);
    [[nodiscard]] Result<sync::Item> put(const QString &key, const QByteArray &data,
                                         std::optional<qint64> ttl = {});
    [[nodiscard]] Result<sync::Item> change(const QString &key, const QByteArray &data);
    /// The writes that the service has carried out on this map: method and path.
    [[nodiscard]] QList<QByteArray> writes();

private:
    ServiceFixture m_service;
    QString m_map;
    int m_maps = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<LosingTransport> m_losing;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<session::ItemWriter> m_writer;
};

/// Waits for one emission of a signal of a planner, maker or the like, and gives its result.
template <typename Sender, typename T>
[[nodiscard]] Result<T> awaitResult(Sender &sender, void (Sender::*signal)(const Result<T> &))
{
    Completion<T> completion;
    QObject context;
    QObject::connect(&sender, signal, &context,
                     [&completion](const Result<T> &result) { completion.finish(result); });
    sender.start();
    return await(completion.future());
}

} // namespace syncdeck::test
