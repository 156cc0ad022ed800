// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/oddtext.h"

#include "app/base/plural.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace syncdeck::session {

namespace {

struct OddTexts
{
    Q_DECLARE_TR_FUNCTIONS(OddTexts)
};

bool canBeStoredAgain(const sync::Item &item)
{
    return item.data && sync::isStorable(*item.data);
}

} // namespace

QString oddDataText(const sync::Item &item)
{
    if (!item.odd.testFlag(sync::Oddity::Data))
        return {};
    return canBeStoredAgain(item)
               ? OddTexts::tr("The data is nested too deep to be checked or edited here.")
               : OddTexts::tr("The data is no JSON object, which is all the service takes.");
}

QString lastingText(const QList<sync::Item> &items)
{
    const auto lasting = std::ranges::count_if(items, std::not_fn(canBeStoredAgain));
    if (lasting == 0)
        return {};
    return OddTexts::tr("%Ln item(s) hold data that is no JSON object, and the service would not "
                        "take it again: deleting them cannot be undone. The history keeps the "
                        "data.",
                        nullptr, plural(lasting));
}

} // namespace syncdeck::session
