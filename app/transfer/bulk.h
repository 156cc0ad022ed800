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

/// Gives one member of the outermost object a value, or adds it. No other byte changes.
struct SetMember
{
    QString name;
    QByteArray value; ///< JSON text
};

/// Takes one member of the outermost object away. No other byte changes.
struct RemoveMember
{
    QString name;
};

using BulkChange = std::variant<DeleteItems, SetTtl, SetMember, RemoveMember>;

/// One change to many items, as a plan to be looked at and carried out like that of an import. Each
/// write is conditional on the item being as it was given here.
class BulkPlanner
{
public:
    BulkPlanner(BulkChange change, session::MapAddress where, QString mapName);

    /// `InvalidInput` when the change itself is wrong: no name, a value that is no JSON, a TTL out
    /// of range.
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

/// What is done, in a few words for people.
[[nodiscard]] QString describe(const BulkChange &change);

} // namespace syncdeck::transfer
