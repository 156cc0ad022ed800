// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/copyplanner.h"

#include "app/sync/rules.h"

#include <QCoreApplication>

namespace syncdeck::transfer {

namespace {

struct CopyTexts
{
    Q_DECLARE_TR_FUNCTIONS(CopyTexts)
};

} // namespace

CopyPlanner::CopyPlanner(session::Connection &target, session::MapAddress where, QString mapName,
                         const QString &from, Existing existing, QObject *parent)
    : QObject(parent)
    , m_target(target)
    , m_existing(existing)
    , m_plan(std::make_shared<Plan>(store::RunKind::Copy, CopyTexts::tr("Copy from %1").arg(from),
                                    std::move(where), std::move(mapName)))
{
}

CopyPlanner::~CopyPlanner() = default;

void CopyPlanner::add(const sync::Item &item)
{
    FileItem copied;
    copied.key = item.key.value_or(QString());
    copied.data = item.data.value_or(QByteArray());
    copied.expires = item.dateExpires;
    const sync::Findings findings = sync::checkKey(copied.key) + sync::checkData(copied.data);
    const auto finding =
        std::ranges::find(findings, sync::Severity::Error, &sync::Finding::severity);
    const qsizetype index = m_plan->count();
    QString problem;
    if (m_lineOfKey.contains(copied.key))
        problem = CopyTexts::tr("The item is there twice.");
    else if (finding != findings.end())
        problem = finding->text;
    else if (item.odd.testFlag(sync::Oddity::Expires)) // the copy would stay for ever
        problem = CopyTexts::tr("Its expiry cannot be read.");
    if (!problem.isEmpty()) {
        m_plan->add({index + 1, copied.key, LineState::Invalid, problem, {}, {}, false}, {});
        m_items.emplace_back();
        return;
    }
    m_lineOfKey.insert(copied.key, index);
    m_items.push_back(copied);
    Plan::Content content;
    content.data = std::move(copied.data);
    content.overwrites = m_existing == Existing::Update;
    m_plan->add({index + 1, copied.key, LineState::Create, {}, {}, {}, true}, content);
    judgeLine(index, {});
}

void CopyPlanner::judgeLine(qsizetype index, const std::optional<sync::Item> &there)
{
    const FileItem &item = m_items[std::size_t(index)];
    const QDateTime now = m_target.serverClock().now();
    const LineDecision decision = decideLine(item, there, m_existing, now);
    PlanLine line = m_plan->line(index);
    // What has expired since it was read is not there to be copied any more.
    const bool isGone = item.expires && timeLeft(*item.expires, now).kind == TimeLeft::Kind::Past;
    line.state = isGone ? LineState::Skipped : decision.state;
    line.note = decision.note;
    line.ttl = decision.ttl;
    line.writesData = decision.writesData;
    Plan::Content content;
    content.overwrites = m_existing == Existing::Update;
    if (there && line.state == LineState::Update)
        content.before = session::versionOf(*there);
    m_plan->set(index, line, content);
}

void CopyPlanner::start()
{
    m_search = std::make_unique<ExistingItems>(m_target, m_plan->where(), m_lineOfKey.keys());
    connect(m_search.get(), &ExistingItems::found, this, [this](const sync::Item &there) {
        const auto index = m_lineOfKey.constFind(there.key.value_or(QString()));
        if (index != m_lineOfKey.cend())
            judgeLine(*index, there);
    });
    connect(m_search.get(), &ExistingItems::progressed, this, &CopyPlanner::progressed);
    connect(m_search.get(), &ExistingItems::finished, this, [this](const Result<void> &result) {
        end(result ? Result<PlanPtr>(m_plan) : Failure(result.error()));
    });
    m_search->start();
}

void CopyPlanner::cancel()
{
    end(fail(ErrorKind::Cancelled));
}

void CopyPlanner::end(const Result<PlanPtr> &result)
{
    if (std::exchange(m_hasEnded, true))
        return;
    if (m_search)
        m_search.release()->deleteLater(); // it may be what calls
    Q_EMIT finished(result);
}

} // namespace syncdeck::transfer
