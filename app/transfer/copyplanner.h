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

/// Plans to write items of one map into another, perhaps of another service or profile. Items that
/// expire get what is left of their time. Sends no write. It lives on until its owner lets it go.
class CopyPlanner : public QObject
{
    Q_OBJECT

public:
    /// `target` outlives it.
    CopyPlanner(session::Connection &target, session::MapAddress where, QString mapName,
                const QString &from, Existing existing, QObject *parent = nullptr);
    ~CopyPlanner() override;

    /// Before `start`.
    void add(const sync::Item &item);

    void start(); ///< call once
    void cancel();

Q_SIGNALS:
    /// So many of the target's items are looked at; a `total` of 0 is not known.
    void progressed(qint64 done, qint64 total);
    /// Exactly once, unless it is let go before. Errors: those of reading the map, `Cancelled`.
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
