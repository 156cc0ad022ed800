// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/judge.h"

#include "app/json/compare.h"

#include <QCoreApplication>

namespace syncdeck::transfer {

namespace {

struct JudgeTexts
{
    Q_DECLARE_TR_FUNCTIONS(JudgeTexts)
};

} // namespace

Judgement judge(const FileItem &item, const std::optional<sync::Item> &there, Existing policy,
                const QDateTime &serverNow)
{
    Judgement judgement{LineState::Create, item.warning, true, item.ttl};
    if (!item.ttl && item.expires) {
        judgement.ttl = serverNow.secsTo(*item.expires);
        if (*judgement.ttl <= 0)
            return {LineState::Skipped, JudgeTexts::tr("It has expired by now."), false, {}};
    }
    if (!there) {
        if (judgement.ttl == 0)
            judgement.ttl.reset(); // as it is without
        return judgement;
    }
    if (policy == Existing::Skip) {
        return {
            LineState::Skipped, JudgeTexts::tr("The map has an item with this key."), false, {}};
    }
    judgement.writesData = !there->data || !json::sameData(item.data, *there->data);
    const bool wantsExpiryItHas =
        judgement.ttl == 0
            ? !there->dateExpires
            : !item.ttl && item.expires && session::isSameExpiry(item.expires, there->dateExpires);
    if (wantsExpiryItHas)
        judgement.ttl.reset();
    if (!judgement.writesData && !judgement.ttl && !item.collectionTtl.value_or(0)) {
        judgement.state = LineState::Same;
        return judgement;
    }
    if (policy == Existing::Unchanged && !item.revision.isEmpty() &&
        item.revision != there->matchable().value_or(QString())) {
        return {LineState::Conflict,
                JudgeTexts::tr("Somebody has changed the item since revision %1; it has %2 now.")
                    .arg(item.revision, there->matchable().value_or(QString())),
                false,
                {}};
    }
    judgement.state = LineState::Update;
    // The service takes a CollectionTtl only beside data or a TTL.
    judgement.writesData = judgement.writesData || !judgement.ttl;
    return judgement;
}

} // namespace syncdeck::transfer
