// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/filterterms.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::items {

namespace {

struct TermTexts
{
    Q_DECLARE_TR_FUNCTIONS(FilterTerms)
};

} // namespace

QList<FilterTerm> filterTerms()
{
    return {
        {{u"open"_s, u"\"two words\""_s}, TermTexts::tr("in key or data, in any letter case")},
        {{u"key:agent"_s, u"data:open"_s}, TermTexts::tr("only in the key, only in the data")},
        {{u"data.status = \"open\""_s},
         TermTexts::tr("a member; also !=, <, <=, >, >=, with a number, a text, true, false or "
                       "null")},
        {{u"data.address.city"_s}, TermTexts::tr("there is such a member")},
        {{u"expires:1h"_s},
         TermTexts::tr("expires within an hour; s, min, h, d, w; also expires:>1d, "
                       "expires:1h..1d, expires:past, expires:never")},
        {{u"created:2026-11-25"_s},
         TermTexts::tr("on that day; also a month, an hour (2026-11-25T14), "
                       "created:2026-11-01..2026-11-15, created:>2026-11-01, created:7d for the "
                       "last seven days; the same with updated:")},
        {{u"size:>1KB"_s}, TermTexts::tr("bytes of the data; also size:100, size:512..2KB")},
        {{u"by:system"_s}, TermTexts::tr("created by; also by:alice,\"bob smith\", by:none")},
        {{u"/^agent.[0-9]+$/"_s},
         TermTexts::tr("a regular expression; also key:/\u2026/, data:/\u2026/, and /\u2026/i for "
                       "any letter case")},
        {{u"-word"_s}, TermTexts::tr("does not hold")},
    };
}

} // namespace syncdeck::items
