// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/unreadable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

Failure unreadable(const QByteArray &body, const char *attribute)
{
    if (attribute)
        return fail(ErrorKind::AnswerUnreadable, {},
                    u"attribute %1"_s.arg(QLatin1StringView(attribute)));
    constexpr qsizetype beginning = 80;
    return fail(ErrorKind::AnswerUnreadable, {},
                QString::fromUtf8(body.first(std::min(body.size(), beginning))).simplified());
}

} // namespace syncdeck::sync
