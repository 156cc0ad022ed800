// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultcontrol.h"

#include "app/sandbox/faultfront.h"
#include "app/sandbox/faultplan.h"
#include "app/sandbox/faultyanswer.h"
#include "app/sandbox/jsontext.h"

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

RawMessage jsonAnswer(const QByteArray &status, const QByteArray &body)
{
    RawMessage answer;
    answer.startLine = "HTTP/1.1 " + status;
    answer.setHeader("Content-Type"_ba, "application/json"_ba);
    answer.setBody(body);
    return answer;
}

RawMessage countsAnswer(FaultFront &front)
{
    const FaultPlan plan = front.decider().plan();
    const QList<FaultCount> counts = front.decider().counts();
    QByteArrayList rules;
    for (qsizetype i = 0; i < plan.rules.size() && i < counts.size(); ++i) {
        rules << jsonObject({
            {"fault", jsonString(QByteArrayView(faultName(plan.rules[i].fault.kind)))},
            {"seen", QByteArray::number(counts[i].seen)},
            {"befallen", QByteArray::number(counts[i].befallen)},
        });
    }
    return jsonAnswer("200 OK"_ba, jsonObject({{"faults", '[' + rules.join(',') + ']'}}));
}

RawMessage refused(const QByteArray &status, const QByteArray &message)
{
    return jsonAnswer(status, jsonObject({{"message", jsonString(QByteArrayView(message))},
                                          {"status", status.first(3)}}));
}

} // namespace

void FaultControl::setPlan(const FaultPlan &plan)
{
    m_front.setPlan(plan);
    // Not before this request has its answer.
    QMetaObject::invokeMethod(&m_front, &FaultFront::beginPlan, Qt::QueuedConnection);
}

RawMessage FaultControl::answer(const RawMessage &request)
{
    if (!m_front.around().isKnown(request.header("Authorization"))) {
        RawMessage answer = refused("401 Unauthorized"_ba, "Authenticate"_ba);
        answer.setHeader("WWW-Authenticate"_ba, "Basic realm=\"Sync\""_ba);
        return answer;
    }
    const QByteArray method = request.method();
    if (method == "PUT") {
        const auto plan = readFaultPlan(request.body);
        if (!plan) {
            return refused("400 Bad Request"_ba, "line " + plan.error().subject.toUtf8() + ": " +
                                                     plan.error().detail.toUtf8());
        }
        setPlan(*plan);
    } else if (method == "DELETE") {
        setPlan({});
    } else if (method != "GET") {
        return refused("405 Method Not Allowed"_ba, "GET, PUT or DELETE"_ba);
    }
    return countsAnswer(m_front);
}

} // namespace syncdeck::sandbox
