// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/record.h"

#include <QCoreApplication>

#include <algorithm>
#include <ranges>

namespace syncdeck::transfer {

namespace {

struct RecordTexts
{
    Q_DECLARE_TR_FUNCTIONS(RecordTexts)
};

} // namespace

const Field *Record::find(const QByteArray &name) const
{
    const auto backwards = std::views::reverse(fields);
    const auto found = std::ranges::find(backwards, name, &Field::name);
    return found == backwards.end() ? nullptr : &*found;
}

QString describe(const FileProblem &problem)
{
    const QString text =
        problem.endsFile
            ? RecordTexts::tr("%1 From there on, nothing of the file is used.").arg(problem.text)
            : problem.text;
    return RecordTexts::tr("Line %1, column %2: %3")
        .arg(problem.at.line)
        .arg(problem.at.column)
        .arg(text);
}

} // namespace syncdeck::transfer
