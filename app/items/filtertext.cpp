// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/filtertext.h"

#include "app/base/timezones.h"
#include "app/items/queryparser.h"

using namespace Qt::StringLiterals;

namespace syncdeck::items {

std::optional<QStringList> spelledTerms(QStringView filter)
{
    QueryParser parser(filter, QDateTime::fromMSecsSinceEpoch(0, utcZone)); // any time would do
    if (!parser.parse())
        return {};
    QStringList terms;
    for (const QStringView term : parser.spelled())
        terms << term.toString();
    return terms;
}

QString withoutTerms(QStringView filter, const QStringList &terms)
{
    auto kept = spelledTerms(filter);
    if (!kept)
        return filter.toString();
    kept->removeIf([&](const QString &term) { return terms.contains(term); });
    return kept->join(u' ');
}

QString withTerm(QStringView filter, const QString &term, const QStringList &replaced)
{
    auto kept = spelledTerms(filter).value_or(QStringList());
    kept.removeIf([&](const QString &one) { return one == term || replaced.contains(one); });
    // In front, since the last one may have a quotation mark that is not closed yet.
    kept.prepend(term);
    return kept.join(u' ');
}

QString quotedText(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s);
    quoted.replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

} // namespace syncdeck::items
