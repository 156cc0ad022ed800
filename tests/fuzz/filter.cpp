// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/itemquery.h"
#include "app/items/queryparser.h"
#include "app/items/textsearch.h"
#include "tests/fuzz/harness.h"

using namespace Qt::StringLiterals;

namespace syncdeck::test {

using items::ItemQuery;

namespace {

const QDateTime &noon()
{
    static const QDateTime moment(QDate(2026, 1, 1), QTime(12, 0), utcZone);
    return moment;
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// The one term of a filter; nothing where it has more or fewer.
std::optional<items::QueryTerm> onlyTerm(const QString &filter)
{
    const auto terms = items::QueryParser(filter, noon()).parse();
    if (!terms || terms->size() != 1)
        return {};
    return terms->front();
}

void narrowsSoundly(const QString &filter, const ItemQuery &query, const sync::ItemView &item)
{
    mustHold(query.narrows(query) && query.narrows(ItemQuery()), "a filter does not narrow itself");
    for (qsizetype length = 1; length < filter.size(); length += 1 + filter.size() / 2) {
        const auto earlier = ItemQuery::parse(filter.first(length), noon());
        if (earlier && query.narrows(*earlier) && query.matches(item))
            mustHold(earlier->matches(item), "a narrower filter finds more");
    }
}

} // namespace

void holdFilter(const QByteArray &bytes)
{
    const QList<QByteArray> lines = bytes.split('\n');
    const QString filter = QString::fromUtf8(lines[0]);
    const QByteArray key = lines.value(1);
    const QByteArray data = lines.value(2);
    sync::ItemView item;
    item.key = viewOf(key);
    if (!data.isEmpty())
        item.data = viewOf(data);
    if (lines.size() > 3)
        item.dateExpires = noon().toMSecsSinceEpoch() + lines[3].toLongLong();

    const auto query = ItemQuery::parse(filter, noon());
    if (!query) {
        mustHold(query.error().kind == ErrorKind::InvalidInput && !query.error().detail.isEmpty(),
                 "what is wrong with a filter is not said");
        return;
    }
    const bool isMatch = query->matches(item);
    narrowsSoundly(filter, *query, item);
    const QString trimmed = filter.trimmed();
    const auto term = onlyTerm(trimmed);
    const auto opposite = onlyTerm(u'-' + trimmed);
    if (term && opposite && opposite->isNegated && !term->isNegated)
        mustHold(opposite->holds(item) != isMatch, "a term and its opposite agree");

    const items::TextSearch search(filter);
    if (key.isValidUtf8() && lines[0].isValidUtf8()) {
        mustHold(search.isIn(viewOf(key)) ==
                     QString::fromUtf8(key).contains(filter, Qt::CaseInsensitive),
                 "a text is found, or not, where Qt says otherwise");
    } else {
        static_cast<void>(search.isIn(viewOf(key)));
    }
}

} // namespace syncdeck::test
