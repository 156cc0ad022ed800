// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/comparison.h"

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
        connect(feed, &ItemFeed::invalid, this, [this](const QString &why) { m_invalid << why; });
        connect(feed, &ItemFeed::finished, this,
                [this, which](const Result<void> &result) { sideEnded(which, result); });
    }
}

Comparison::~Comparison() = default;

void Comparison::start()
{
    for (Side &side : m_sides)
        side.feed->start();
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
        ++m_looked;
        if (!item.key) {
            m_invalid << ComparisonTexts::tr("The service gave an item without a key.");
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

PlanPtr planOf(const QList<ComparedItem> &items, Direction direction, session::MapAddress where,
               const QString &mapName, const QDateTime &serverNow)
{
    auto plan = std::make_shared<Plan>(store::RunKind::Compare,
                                       ComparisonTexts::tr("Differences to %1").arg(mapName),
                                       std::move(where), mapName);
    for (const ComparedItem &item : items) {
        const bool toRight = direction == Direction::LeftToRight;
        const auto &source = toRight ? item.left : item.right;
        const auto &target = toRight ? item.right : item.left;
        PlanLine line{plan->count() + 1, item.key, LineState::Delete, {}, {}, {}, false};
        Plan::Content content;
        if (target)
            content.before = session::versionOf(*target);
        if (source) {
            line.state = target ? LineState::Update : LineState::Create;
            line.writesData = true;
            content.data = source->data.value_or(QByteArray());
            if (!target && source->dateExpires) {
                line.ttl = serverNow.secsTo(*source->dateExpires);
                if (*line.ttl <= 0) {
                    line.state = LineState::Skipped;
                    line.note = ComparisonTexts::tr("It has expired by now.");
                }
            }
        }
        plan->add(line, content);
    }
    return plan;
}

} // namespace syncdeck::transfer
