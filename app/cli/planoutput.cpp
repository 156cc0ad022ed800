// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/planoutput.h"

#include "app/transfer/itemtext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

using transfer::LineState;

namespace {

struct PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(PlanTexts)
};

QByteArray numberOrNull(const std::optional<qint64> &number)
{
    return number ? QByteArray::number(*number) : "null";
}

QByteArray textOrNull(const QString &text)
{
    return text.isEmpty() ? "null" : transfer::quoted(text.toUtf8());
}

QByteArray objectOf(const transfer::PlanLine &line)
{
    return "{\"line\":" + QByteArray::number(line.number) + ",\"key\":" + textOrNull(line.key) +
           ",\"action\":" + textOrNull(nameOf(line.state)) + ",\"ttl\":" + numberOrNull(line.ttl) +
           ",\"collection_ttl\":" + numberOrNull(line.collectionTtl) +
           ",\"note\":" + textOrNull(line.note) + '}';
}

} // namespace

void printPlan(const transfer::Plan &plan, Format format, Output &out)
{
    ListOutput list(out, format,
                    {PlanTexts::tr("LINE"), PlanTexts::tr("ACTION"), PlanTexts::tr("TTL"),
                     PlanTexts::tr("KEY"), PlanTexts::tr("NOTE")});
    constexpr qsizetype rowsAtOnce = 1000;
    QList<QStringList> rows;
    for (qsizetype i = 0; i < plan.count() && out.isGood(); ++i) {
        const transfer::PlanLine line = plan.line(i);
        if (!list.isTable()) {
            list.addObject(objectOf(line));
            continue;
        }
        rows << QStringList{QString::number(line.number), nameOf(line.state),
                            line.ttl ? QString::number(*line.ttl) : QString(), line.key, line.note};
        if (rows.size() == rowsAtOnce)
            list.addRows(std::exchange(rows, {}));
    }
    if (list.isTable())
        list.addRows(rows);
    list.finish();
}

QString summaryOf(const transfer::Plan &plan)
{
    QStringList parts;
    for (const LineState state :
         {LineState::Create, LineState::Update, LineState::Delete, LineState::Same,
          LineState::Skipped, LineState::Conflict, LineState::Invalid}) {
        if (plan.count(state) > 0)
            parts << nameOf(state) + u' ' + QLocale().toString(plan.count(state));
    }
    return parts.isEmpty() ? PlanTexts::tr("nothing") : parts.join(u", "_s);
}

} // namespace syncdeck::cli
