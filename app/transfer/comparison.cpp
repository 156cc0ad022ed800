// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/comparison.h"

#include "app/base/plural.h"
#include "app/json/compare.h"
#include "app/session/itemwrite.h"

#include <QCoreApplication>

#include <algorithm>

namespace syncdeck::transfer {

namespace {

struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonTexts)
};

// A side that is further ahead waits. Some megabytes' worth of items.
constexpr qsizetype farAhead = 5'000;

} // namespace

Comparison::Comparison(std::unique_ptr<ItemFeed> left, std::unique_ptr<ItemFeed> right,
                       QObject *parent)
    : QObject(parent)
{
    m_sides[0].feed = std::move(left);
    m_sides[1].feed = std::move(right);
    for (std::size_t which = 0; which < sides; ++which) {
        ItemFeed *feed = m_sides[which].feed.get();
        connect(feed, &ItemFeed::items, this,
                [this, which](const QList<sync::Item> &items) { take(which, items); });
        connect(feed, &ItemFeed::invalid, this, &Comparison::addInvalid);
        connect(feed, &ItemFeed::remarked, this,
                [this](const QString &sentence) { m_remarks << sentence; });
        connect(feed, &ItemFeed::finished, this,
                [this, which](const Result<void> &result) { sideEnded(which, result); });
    }
}

Comparison::~Comparison() = default;

void Comparison::start()
{
    for (Side &side : m_sides) {
        if (side.feed) // the other one may have ended it all at once
            side.feed->start();
    }
}

void Comparison::cancel()
{
    end(fail(ErrorKind::Cancelled));
}

void Comparison::take(std::size_t which, const QList<sync::Item> &items)
{
    if (m_hasEnded)
        return;
    Side &mine = m_sides[which];
    Side &other = m_sides[1 - which];
    for (const sync::Item &item : items) {
        ++mine.looked;
        if (!item.key) {
            addInvalid(ComparisonTexts::tr("The service gave an item without a key."));
            continue;
        }
        const QString &key = *item.key;
        const auto found = other.waiting.find(key);
        if (found == other.waiting.end()) {
            mine.waiting.insert(key, item);
            continue;
        }
        compare(which == 0 ? item : *found, which == 0 ? *found : item);
        other.waiting.erase(found);
    }
    balance();
    Q_EMIT progressed();
}

void Comparison::addInvalid(const QString &why)
{
    if (m_invalidCount++ < mostTold)
        m_invalid << why;
}

std::optional<QString> Comparison::whyNotToDelete(Direction direction) const
{
    if (m_invalidCount > 0) {
        return ComparisonTexts::tr("%Ln line(s) or item(s) cannot be used, so it is not known what "
                                   "is missing.",
                                   nullptr, plural(m_invalidCount));
    }
    const Side &source = m_sides[direction == Direction::LeftToRight ? 0 : 1];
    if (source.looked == 0) {
        return ComparisonTexts::tr("The side to become like holds no item at all, so every item "
                                   "would be deleted.");
    }
    return {};
}

void Comparison::compare(const sync::Item &left, const sync::Item &right)
{
    const QByteArray leftData = left.data.value_or(QByteArray());
    const QByteArray rightData = right.data.value_or(QByteArray());
    if (leftData == rightData || json::sameData(leftData, rightData))
        ++m_same;
    else
        m_items << ComparedItem{left.key.value_or(QString()), ComparedState::Differing, left,
                                right};
}

void Comparison::balance()
{
    for (std::size_t which = 0; which < sides; ++which) {
        Side &mine = m_sides[which];
        const Side &other = m_sides[1 - which];
        // Never both, so that one of them comes to its end.
        const bool shallWait =
            mine.waiting.size() > farAhead && !other.hasEnded && !other.isPaused && !mine.hasEnded;
        if (shallWait == mine.isPaused)
            continue;
        mine.isPaused = shallWait;
        if (shallWait)
            mine.feed->pause();
        else
            mine.feed->resume();
    }
}

void Comparison::sideEnded(std::size_t which, const Result<void> &result)
{
    m_sides[which].hasEnded = true;
    if (!result) {
        end(result);
        return;
    }
    balance();
    if (!m_sides[0].hasEnded || !m_sides[1].hasEnded)
        return;
    for (const auto &[key, item] : std::as_const(m_sides[0].waiting).asKeyValueRange())
        m_items << ComparedItem{key, ComparedState::OnlyLeft, item, {}};
    for (const auto &[key, item] : std::as_const(m_sides[1].waiting).asKeyValueRange())
        m_items << ComparedItem{key, ComparedState::OnlyRight, {}, item};
    for (Side &side : m_sides)
        side.waiting.clear();
    std::ranges::sort(m_items, {}, &ComparedItem::key);
    end({});
}

void Comparison::end(const Result<void> &result)
{
    if (std::exchange(m_hasEnded, true))
        return;
    for (Side &side : m_sides)
        side.feed.release()->deleteLater(); // it may be what calls
    Q_EMIT finished(result);
}

Adjustment adjustmentOf(const ComparedItem &item, Direction direction, Missing missing,
                        const QDateTime &serverNow)
{
    const bool toRight = direction == Direction::LeftToRight;
    const auto &source = toRight ? item.left : item.right;
    const auto &target = toRight ? item.right : item.left;
    if (!source)
        return {missing == Missing::Delete ? LineState::Delete : LineState::Skipped, {}};
    const bool hasLostExpiry = !target && source->odd.testFlag(sync::Oddity::Expires);
    if (!source->data || !sync::isStorable(*source->data) || hasLostExpiry)
        return {LineState::Invalid, {}};
    if (target)
        return {LineState::Update, {}};
    if (!source->dateExpires)
        return {LineState::Create, {}};
    const TimeLeft left = timeLeft(*source->dateExpires, serverNow);
    switch (left.kind) {
    case TimeLeft::Kind::Ahead:
        return {LineState::Create, left};
    case TimeLeft::Kind::Past:
        return {LineState::Skipped, left};
    case TimeLeft::Kind::TooFar:
        return {LineState::Invalid, left};
    }
    Q_UNREACHABLE();
}

namespace {

QString noteOf(const Adjustment &adjustment)
{
    if (adjustment.left && adjustment.left->kind != TimeLeft::Kind::Ahead)
        return problemOf(*adjustment.left);
    switch (adjustment.state) {
    case LineState::Invalid:
        return ComparisonTexts::tr("Its data or expiry cannot be written as it is.");
    case LineState::Skipped:
        return ComparisonTexts::tr("Only this map has it. It stays, as nobody asked to delete it.");
    default:
        return {};
    }
}

std::optional<qint64> ttlOf(const Adjustment &adjustment)
{
    const bool isSet = adjustment.state == LineState::Create && adjustment.left;
    return isSet ? std::optional(adjustment.left->seconds) : std::nullopt;
}

} // namespace

PlanPtr planOf(const QList<ComparedItem> &items, Direction direction, Missing missing,
               session::MapAddress where, const QString &mapName, const QDateTime &serverNow)
{
    auto plan = std::make_shared<Plan>(store::RunKind::Compare,
                                       ComparisonTexts::tr("Differences to %1").arg(mapName),
                                       std::move(where), mapName);
    for (const ComparedItem &item : items) {
        const bool toRight = direction == Direction::LeftToRight;
        const auto &source = toRight ? item.left : item.right;
        const auto &target = toRight ? item.right : item.left;
        const Adjustment adjustment = adjustmentOf(item, direction, missing, serverNow);
        const bool writesData =
            adjustment.state == LineState::Create || adjustment.state == LineState::Update;
        Plan::Content content;
        if (target)
            content.before = session::versionOf(*target);
        if (writesData)
            content.data = source->data;
        plan->add({plan->count() + 1,
                   item.key,
                   adjustment.state,
                   noteOf(adjustment),
                   ttlOf(adjustment),
                   {},
                   writesData},
                  content);
    }
    return plan;
}

} // namespace syncdeck::transfer
