// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/itemfeed.h"
#include "app/transfer/linedecision.h"
#include "app/transfer/plan.h"

#include <QHash>
#include <QObject>

#include <array>
#include <memory>
#include <optional>

namespace syncdeck::transfer {

enum class ComparedState { OnlyLeft, OnlyRight, Differing };

/// A key whose items differ between the two sides.
struct ComparedItem
{
    QString key;
    ComparedState state = ComparedState::Differing;
    std::optional<sync::Item> left; ///< nothing: no such item there
    std::optional<sync::Item> right;
};

/// Which side is changed: the one that the direction leads to.
enum class Direction { LeftToRight, RightToLeft };

/// Compares the items of two maps, or of a map and a file, while both are read. Items are matched
/// by key, and their data compared as JSON values (numbers exactly, members in any order); expiries
/// are ignored. Equal items are only counted. The keys may come in any order, but little memory is
/// needed if both sides have the same order. Does not delete itself.
class Comparison : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the feeds.
    Comparison(std::unique_ptr<ItemFeed> left, std::unique_ptr<ItemFeed> right,
               QObject *parent = nullptr);
    ~Comparison() override;

    void start(); ///< call once
    void cancel();

    /// Complete and sorted by key after `finished`.
    [[nodiscard]] const QList<ComparedItem> &items() const { return m_items; }
    [[nodiscard]] qint64 same() const { return m_same; }
    /// The number of items compared so far, of both sides together.
    [[nodiscard]] qint64 looked() const { return m_sides[0].looked + m_sides[1].looked; }
    /// What could not be used, with its place: the first `mostTold` of it.
    [[nodiscard]] const QStringList &invalid() const { return m_invalid; }
    /// How much of it there was.
    [[nodiscard]] qint64 invalidCount() const { return m_invalidCount; }
    static constexpr qsizetype mostTold = 100;
    /// Warnings about the sides.
    [[nodiscard]] const QStringList &remarks() const { return m_remarks; }

    /// The sentence why nothing may be deleted in this direction; nothing: deleting is allowed. An
    /// item counts as missing only if the other side was read completely and is not empty.
    [[nodiscard]] std::optional<QString> whyNotToDelete(Direction direction) const;

Q_SIGNALS:
    void progressed();
    /// Emitted exactly once, unless the object is destroyed before. Errors: those of reading, and
    /// `Cancelled`.
    void finished(const syncdeck::Result<void> &result);

private:
    static constexpr std::size_t sides = 2;
    struct Side
    {
        std::unique_ptr<ItemFeed> feed;
        QHash<QString, sync::Item> waiting; ///< for the other side's
        qint64 looked = 0;
        bool isPaused = false;
        bool hasEnded = false;
    };

    void take(std::size_t which, const QList<sync::Item> &items);
    void addInvalid(const QString &why);
    void compare(const sync::Item &left, const sync::Item &right);
    /// Pauses a side that is far ahead of the other.
    void balance();
    void sideEnded(std::size_t which, const Result<void> &result);
    void end(const Result<void> &result);

    std::array<Side, sides> m_sides;
    QList<ComparedItem> m_items;
    QStringList m_invalid;
    QStringList m_remarks;
    qint64 m_invalidCount = 0;
    qint64 m_same = 0;
    bool m_hasEnded = false;
};

/// What happens to an item that exists only on the side that is changed.
enum class Missing { Keep, Delete };

/// The change that makes one item the same on both sides.
struct Adjustment
{
    LineState state = LineState::Skipped;
    std::optional<TimeLeft> left; ///< for an item to be created that expires
};

[[nodiscard]] Adjustment adjustmentOf(const ComparedItem &item, Direction direction,
                                      Missing missing, const QDateTime &serverNow);

/// The plan that makes one side like the other for these items: creates what it lacks, with what is
/// left of its TTL, and updates what differs, keeping its TTL. What is only there stays, unless it
/// is asked for to delete it. Each conditional on the item being as it was compared. `where`: the
/// map of the side that changes.
[[nodiscard]] PlanPtr planOf(const QList<ComparedItem> &items, Direction direction, Missing missing,
                             session::MapAddress where, const QString &mapName,
                             const QDateTime &serverNow);

} // namespace syncdeck::transfer
