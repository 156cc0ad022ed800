// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/linedecision.h"

#include "app/json/compare.h"
#include "app/sync/rules.h"

#include <QCoreApplication>
#include <QLocale>

namespace syncdeck::transfer {

namespace {

struct JudgeTexts
{
    Q_DECLARE_TR_FUNCTIONS(JudgeTexts)
};

} // namespace

TimeLeft timeLeft(const QDateTime &expires, const QDateTime &serverNow)
{
    const qint64 seconds = serverNow.secsTo(expires);
    if (seconds <= 0)
        return {TimeLeft::Kind::Past, 0};
    if (seconds <= sync::maxTtlSeconds)
        return {TimeLeft::Kind::Ahead, seconds};
    // The longest TTL, set a moment ago: what is known of the service's clock is not exact.
    if (session::isSameExpiry(expires, serverNow.addSecs(sync::maxTtlSeconds)))
        return {TimeLeft::Kind::Ahead, sync::maxTtlSeconds};
    return {TimeLeft::Kind::TooFar, 0};
}

QString problemOf(const TimeLeft &left)
{
    switch (left.kind) {
    case TimeLeft::Kind::Ahead:
        return {};
    case TimeLeft::Kind::Past:
        return JudgeTexts::tr("It has expired by now.");
    case TimeLeft::Kind::TooFar:
        return JudgeTexts::tr("It is to expire in more than %1 seconds (one year), which the "
                              "service does not allow.")
            .arg(QLocale().toString(sync::maxTtlSeconds));
    }
    Q_UNREACHABLE();
}

LineDecision decideLine(const FileItem &item, const std::optional<sync::Item> &there,
                        Existing policy, const QDateTime &serverNow)
{
    if (there && policy == Existing::Skip) {
        return {
            LineState::Skipped, JudgeTexts::tr("The map has an item with this key."), false, {}};
    }
    LineDecision decision{LineState::Create, item.warning, true, item.ttl};
    if (!item.ttl && item.expires) {
        const TimeLeft left = timeLeft(*item.expires, serverNow);
        if (left.kind != TimeLeft::Kind::Ahead)
            return {LineState::Invalid, problemOf(left), false, {}};
        decision.ttl = left.seconds;
    }
    if (!there) {
        if (decision.ttl == 0)
            decision.ttl.reset(); // as it is without
        return decision;
    }
    decision.writesData = !there->data || !json::sameData(item.data, *there->data);
    const bool wantsExpiryItHas =
        decision.ttl == 0
            ? !there->dateExpires
            : !item.ttl && item.expires && session::isSameExpiry(item.expires, there->dateExpires);
    if (wantsExpiryItHas)
        decision.ttl.reset();
    if (!decision.writesData && !decision.ttl && !item.collectionTtl.value_or(0)) {
        decision.state = LineState::Same;
        return decision;
    }
    if (policy == Existing::Unchanged && !item.revision.isEmpty() &&
        item.revision != there->matchable().value_or(QString())) {
        return {LineState::Conflict,
                JudgeTexts::tr("Somebody has changed the item since revision %1; it has %2 now.")
                    .arg(item.revision, there->matchable().value_or(QString())),
                false,
                {}};
    }
    decision.state = LineState::Update;
    // The service takes a CollectionTtl only beside data or a TTL.
    decision.writesData = decision.writesData || !decision.ttl;
    return decision;
}

} // namespace syncdeck::transfer
