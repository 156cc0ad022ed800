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

/// A key whose items are not the same on both sides.
struct ComparedItem
{
    QString key;
    ComparedState state = ComparedState::Differing;
    std::optional<sync::Item> left; ///< nothing: no such item there
    std::optional<sync::Item> right;
};

/// Which side is to become like the other.
enum class Direction { LeftToRight, RightToLeft };

/// Compares the items of two maps, or of a map and a file, while both are read: by key, and data by
/// its values (numbers exactly, member order aside); expiries do not count. What is the same is
/// counted and let go. Nothing depends on the order in which keys come, but where both sides are in
/// the same order, little is held. It lives on until its owner lets it go.
class Comparison : public QObject
{
    Q_OBJECT

public:
    /// Takes the feeds.
    Comparison(std::unique_ptr<ItemFeed> left, std::unique_ptr<ItemFeed> right,
               QObject *parent = nullptr);
    ~Comparison() override;

    void start(); ///< call once
    void cancel();

    /// Complete, and in the order of keys, once it has finished.
    [[nodiscard]] const QList<ComparedItem> &items() const { return m_items; }
    [[nodiscard]] qint64 same() const { return m_same; }
    /// Looked at so far, of both sides together.
    [[nodiscard]] qint64 looked() const { return m_sides[0].looked + m_sides[1].looked; }
    /// What could not be used, with its place: the first `mostTold` of it.
    [[nodiscard]] const QStringList &invalid() const { return m_invalid; }
    /// How much of it there was.
    [[nodiscard]] qint64 invalidCount() const { return m_invalidCount; }
    static constexpr qsizetype mostTold = 100;
    /// What a careful person should know of the sides.
    [[nodiscard]] const QStringList &remarks() const { return m_remarks; }

    /// Why nothing may be deleted in this direction, as a sentence; nothing: it may. An item is
    /// missing only where everything was read, and something was there to be read.
    [[nodiscard]] std::optional<QString> whyNotToDelete(Direction direction) const;

Q_SIGNALS:
    void progressed();
    /// Exactly once, unless it is let go before. Errors: those of reading, and `Cancelled`.
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
    /// Holds a side back that has run far ahead of the other.
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

/// What becomes of an item that only the side has that changes.
enum class Missing { Keep, Delete };

/// What is done to make one side like the other for one item.
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
