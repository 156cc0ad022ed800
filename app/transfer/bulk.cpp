// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/bulk.h"

#include "app/json/check.h"
#include "app/json/escapes.h"
#include "app/json/find.h"
#include "app/json/members.h"
#include "app/session/itemwrite.h"
#include "app/sync/rules.h"
#include "app/transfer/itemtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace syncdeck::transfer {

namespace {

struct BulkTexts
{
    Q_DECLARE_TR_FUNCTIONS(BulkTexts)
};

template <typename... Cases>
struct Overloaded : Cases...
{
    using Cases::operator()...;
};

Failure invalid(const QString &what, const QString &why)
{
    return fail(ErrorKind::InvalidInput, what, why);
}

QString firstError(const sync::Findings &findings)
{
    return sync::hasError(findings) ? findings.first().text : QString();
}

} // namespace

QString describe(const BulkChange &change)
{
    return std::visit(
        Overloaded{
            [](const DeleteItems &) { return BulkTexts::tr("Delete items"); },
            [](const SetTtl &set) {
                return set.seconds == 0
                           ? BulkTexts::tr("Set TTL: never expires")
                           : BulkTexts::tr("Set TTL: %1 s").arg(QLocale().toString(set.seconds));
            },
            [](const SetMember &set) { return BulkTexts::tr("Set \u201c%1\u201d").arg(set.name); },
            [](const RemoveMember &remove) {
                return BulkTexts::tr("Remove \u201c%1\u201d").arg(remove.name);
            },
        },
        change);
}

BulkPlanner::BulkPlanner(BulkChange change, session::MapAddress where, QString mapName)
    : m_change(std::move(change))
    , m_plan(std::make_shared<Plan>(store::RunKind::Bulk, describe(m_change), std::move(where),
                                    std::move(mapName)))
{
}

Result<void> BulkPlanner::check(const BulkChange &change)
{
    if (const auto *set = std::get_if<SetTtl>(&change)) {
        const QString problem = firstError(sync::checkTtl(QString::number(set->seconds)).findings);
        if (!problem.isEmpty())
            return invalid(BulkTexts::tr("TTL"), problem);
    }
    const auto *setMember = std::get_if<SetMember>(&change);
    const auto *removeMember = std::get_if<RemoveMember>(&change);
    const QString *name = setMember      ? &setMember->name
                          : removeMember ? &removeMember->name
                                         : nullptr;
    if (name && !name->isValidUtf16())
        return invalid(BulkTexts::tr("Name"), BulkTexts::tr("It holds half a character."));
    if (setMember) {
        if (const auto error = json::check(setMember->value).error)
            return invalid(BulkTexts::tr("Value"), json::describe(*error));
    }
    return {};
}

void BulkPlanner::add(const sync::Item &item)
{
    const QString key = item.key.value_or(QString());
    Intent intent = intentFor(item);
    Plan::Content content;
    if (isWrite(intent.state))
        content.before = session::versionOf(item);
    content.data = intent.data;
    m_plan->add({m_plan->count() + 1,
                 key,
                 intent.state,
                 intent.note,
                 intent.ttl,
                 {},
                 intent.data.has_value()},
                content);
}

BulkPlanner::Intent BulkPlanner::withData(const QByteArray &before, QByteArray after)
{
    if (after == before)
        return {LineState::Same, {}, {}, {}};
    const sync::Findings findings = sync::checkData(after);
    if (const QString problem = firstError(findings); !problem.isEmpty())
        return {LineState::Invalid, problem, {}, {}};
    return {LineState::Update, {}, std::move(after), {}};
}

BulkPlanner::Intent BulkPlanner::intentFor(const sync::Item &item) const
{
    if (!item.key)
        return {LineState::Invalid, BulkTexts::tr("The service gave no key."), {}, {}};
    const QByteArray data = item.data.value_or(QByteArray());
    const bool needsData = std::holds_alternative<SetMember>(m_change) ||
                           std::holds_alternative<RemoveMember>(m_change);
    if (needsData && !json::members(data))
        return {LineState::Invalid, BulkTexts::tr("Its data is no object."), {}, {}};
    return std::visit(
        Overloaded{
            [](const DeleteItems &) { return Intent{LineState::Delete, {}, {}, {}}; },
            [&](const SetTtl &set) {
                if (set.seconds == 0 && !item.dateExpires &&
                    !item.odd.testFlag(sync::Oddity::Expires))
                    return Intent{LineState::Same, {}, {}, {}};
                return Intent{LineState::Update, {}, {}, set.seconds};
            },
            [&](const SetMember &set) {
                return withData(data, json::withMember(data, quoted(set.name.toUtf8()), set.value));
            },
            [&](const RemoveMember &remove) {
                return withData(data, json::withoutMember(data, json::comparable(remove.name)));
            },
        },
        m_change);
}

} // namespace syncdeck::transfer
