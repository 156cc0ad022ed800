// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/jsonrecord.h"

#include "app/json/members.h"
#include "app/transfer/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace syncdeck::transfer {

namespace {

struct JsonRecordTexts
{
    Q_DECLARE_TR_FUNCTIONS(JsonRecordTexts)
};

FilePlace within(const FilePlace &outer, const json::Position &inner)
{
    return {outer.offset + inner.offset, outer.line + inner.line - 1,
            inner.line == 1 ? outer.column + inner.column - 1 : inner.column};
}

FileProblem problemOf(const QByteArray &text, const FilePlace &at)
{
    const json::Report report = json::check(text);
    if (report.error) {
        return {within(at, report.error->at), json::describe(*report.error),
                leavesEndInDoubt(report.error->problem)};
    }
    return {at,
            JsonRecordTexts::tr("An object is expected here, such as {\"key\": \u2026, "
                                "\"data\": {\u2026}}."),
            false,
            {},
            {}};
}

} // namespace

bool leavesEndInDoubt(json::SyntaxProblem problem)
{
    return problem != json::SyntaxProblem::InvalidUtf8 && problem != json::SyntaxProblem::TooDeep;
}

RecordOrProblem jsonRecord(const QByteArray &text, const FilePlace &at)
{
    const auto members = json::members(text);
    if (!members) {
        FileProblem problem = problemOf(text, at);
        problem.recordAt = at;
        problem.bytes = text;
        return std::unexpected(std::move(problem));
    }
    Record record{at, text, {}, 0};
    record.fields.reserve(members->list.size());
    for (const json::Member &member : members->list) {
        record.fields << Field{member.name, members->value(member).toByteArray(),
                               Field::Kind::Json};
    }
    return record;
}

FileProblem tooLong(const FilePlace &at)
{
    return {at, JsonRecordTexts::tr("What begins here is longer than %1, which no item can be.")
                    .arg(QLocale().formattedDataSize(maxRecordBytes))};
}

} // namespace syncdeck::transfer
