// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/undostack.h"
#include "app/transfer/plan.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace syncdeck::soak {

/// One user of the service: a connection, a history of its own, and random operations on few keys,
/// so that two of them are often in each other's way. Needs an event loop.
class SoakClient : public QObject
{
    Q_OBJECT

public:
    /// What it works on.
    struct Field
    {
        QList<session::MapAddress> maps;
        int keys = 40; ///< in each map
    };

    /// The surroundings outlive it.
    SoakClient(const store::Profile &profile, const Secret &secret,
               const session::Surroundings &surroundings, Field field, quint32 seed);
    ~SoakClient() override;

    /// Does one random operation and calls `done` once it has ended, however it ended.
    void step(std::function<void()> done);

    /// Finds out what became of the writes whose answers were lost; `open`: how many are left.
    void settle(std::function<void(int open)> done);

    /// How often each operation came to which end, such as `update: RevisionMismatch`.
    [[nodiscard]] const QMap<QString, qint64> &ends() const { return m_ends; }
    /// The operation that is under way; empty between two.
    [[nodiscard]] const QString &current() const { return m_current; }
    [[nodiscard]] store::Journal &journal() { return m_journal; }
    [[nodiscard]] session::Connection &connection() { return m_connection; }

private:
    /// Where an item is: the number of its map, and its key.
    using Spot = QPair<int, QString>;

    [[nodiscard]] Spot anySpot();
    [[nodiscard]] QByteArray anyData();
    [[nodiscard]] session::ItemWrite writeTo(const Spot &spot, store::WriteKind kind);

    void write(store::WriteKind kind);
    void fetch(const Spot &spot);
    void list();
    void scan();
    void takeBack(session::UndoStack::Direction direction);
    void takeBackNow(session::UndoStack::Direction direction);
    void deleteSome();
    void importSome();
    void carryOut(const transfer::PlanPtr &plan);
    void carryOut(qint64 run);

    void end(const QString &how);
    template <typename T>
    void end(const Result<T> &result);

    session::Connection m_connection;
    QTemporaryDir m_folder;
    store::Journal m_journal;
    session::ItemWriter m_writer;
    session::UndoStack m_undo;
    Field m_field;
    QRandomGenerator m_random;
    QMap<Spot, sync::Item> m_seen; ///< as they were last seen, which may be long ago
    std::function<void()> m_done;
    QString m_current;
    std::unique_ptr<QObject> m_work; ///< of the current operation; goes when it has ended
    QMap<QString, qint64> m_ends;
};

} // namespace syncdeck::soak
