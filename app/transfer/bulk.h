// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"
#include "app/transfer/plan.h"

#include <variant>

namespace syncdeck::transfer {

struct DeleteItems
{
};

struct SetTtl
{
    qint64 seconds = 0; ///< 0: never expires
};

/// Sets or adds one member of the outermost object. No other byte changes.
struct SetMember
{
    QString name;
    QByteArray value; ///< JSON text
};

/// Removes one member of the outermost object. No other byte changes.
struct RemoveMember
{
    QString name;
};

using BulkChange = std::variant<DeleteItems, SetTtl, SetMember, RemoveMember>;

/// Plans one change to many items. The plan is shown and carried out like that of an import. Each
/// write is carried out only if the item is still as it was passed here.
class BulkPlanner
{
public:
    BulkPlanner(BulkChange change, session::MapAddress where, QString mapName);

    /// Fails with `InvalidInput` if the change itself is invalid: no name, a value that is not
    /// JSON, a TTL out of range.
    [[nodiscard]] static Result<void> check(const BulkChange &change);

    void add(const sync::Item &item);

    [[nodiscard]] const PlanPtr &plan() const { return m_plan; }

private:
    struct Intent
    {
        LineState state = LineState::Update;
        QString note;
        std::optional<QByteArray> data;
        std::optional<qint64> ttl;
    };
    [[nodiscard]] Intent intentFor(const sync::Item &item) const;
    [[nodiscard]] static Intent withData(const QByteArray &before, QByteArray after);

    BulkChange m_change;
    PlanPtr m_plan;
};

/// A short description of the change, for display.
[[nodiscard]] QString describe(const BulkChange &change);

} // namespace syncdeck::transfer
