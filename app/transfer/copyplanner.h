// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/connection.h"
#include "app/transfer/existingitems.h"
#include "app/transfer/linedecision.h"
#include "app/transfer/plan.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace syncdeck::transfer {

/// Plans to copy items from one map to another, which may be of another service or profile. The TTL
/// of an item that expires is the time left. Sends no write. Does not delete itself.
class CopyPlanner : public QObject
{
    Q_OBJECT

public:
    /// `target` must outlive the object.
    CopyPlanner(session::Connection &target, session::MapAddress where, QString mapName,
                const QString &from, Existing existing, QObject *parent = nullptr);
    ~CopyPlanner() override;

    /// Call before `start`.
    void add(const sync::Item &item);

    void start(); ///< call once
    void cancel();

Q_SIGNALS:
    /// The number of items checked in the target; a `total` of 0 is unknown.
    void progressed(qint64 done, qint64 total);
    /// Emitted exactly once, unless the object is destroyed before. Errors: those of reading the
    /// map, `Cancelled`.
    void finished(const syncdeck::Result<syncdeck::transfer::PlanPtr> &plan);

private:
    void judgeLine(qsizetype index, const std::optional<sync::Item> &there);
    void end(const Result<PlanPtr> &result);

    session::Connection &m_target;
    Existing m_existing;
    PlanPtr m_plan;
    QHash<QString, qsizetype> m_lineOfKey;
    std::vector<FileItem> m_items; ///< by line
    std::unique_ptr<ExistingItems> m_search;
    bool m_hasEnded = false;
};

} // namespace syncdeck::transfer
