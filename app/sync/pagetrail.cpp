// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/pagetrail.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

Result<void> PageTrail::follow(const QStringList &names, const std::optional<QUrl> &next)
{
    const bool isKnown =
        !names.isEmpty() &&
        std::ranges::all_of(names, [this](const QString &name) { return m_names.contains(name); });
    const bool isCircle = next && m_followed.contains(*next);
    if (isKnown || isCircle) {
        return fail(ErrorKind::AnswerUnreadable, {},
                    u"next_page_url: %1"_s.arg(next.value_or(QUrl()).toString()));
    }
    for (const QString &name : names)
        m_names.insert(name);
    m_emptyInARow = names.isEmpty() ? m_emptyInARow + 1 : 0;
    if (next && m_emptyInARow == mostEmptyPages) {
        m_emptyInARow = 0;
        return endless();
    }
    if (next)
        m_followed.insert(*next);
    return {};
}

Failure PageTrail::endless()
{
    return fail(ErrorKind::AnswerUnreadable, {},
                u"%1 empty pages, each with a next_page_url"_s.arg(mostEmptyPages));
}

} // namespace syncdeck::sync
