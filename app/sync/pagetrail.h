// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/sync/types.h"

#include <QSet>
#include <QStringList>

namespace syncdeck::sync {

/// Pages without an entry one after another, each with a next one. The service may have some, where
/// much has just expired; what stands between may have them without end.
inline constexpr int mostEmptyPages = 250;

/// The way through a list from page to page. Notices when its pages lead in a circle, which the
/// service has no reason to do, but what stands between may: else it would be followed for ever,
/// or a list be taken for complete that lacks what was repeated in its place.
class PageTrail
{
public:
    /// A page has come. `names`: of its entries, those without one left out. An error
    /// (`AnswerUnreadable`) when all of them came before, or when its next page did, and when too
    /// many pages had none. After that it counts those anew.
    [[nodiscard]] Result<void> follow(const QStringList &names, const std::optional<QUrl> &next);

    /// What is said of too many.
    [[nodiscard]] static Failure endless();

    template <typename T>
    [[nodiscard]] Result<void> follow(const Page<T> &page)
    {
        QStringList names;
        for (const T &entry : page.entries) {
            if (const auto &name = nameOf(entry))
                names << *name;
        }
        return follow(names, page.next);
    }

private:
    static const std::optional<QString> &nameOf(const Map &map) { return map.sid; }
    static const std::optional<QString> &nameOf(const Service &service) { return service.sid; }
    static const std::optional<QString> &nameOf(const Permission &permission)
    {
        return permission.identity;
    }

    QSet<QString> m_names;
    QSet<QUrl> m_followed;
    int m_emptyInARow = 0;
};

} // namespace syncdeck::sync
