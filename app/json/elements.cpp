// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/elements.h"

#include "app/json/reader.h"

namespace syncdeck::json {

std::optional<QList<QByteArrayView>> elements(QByteArrayView array)
{
    Reader reader(array, array.size()); // whatever is inside: it is not looked at
    const auto outermost = reader.next();
    if (!outermost || outermost->kind != EventKind::ArrayBegin)
        return {};
    QList<QByteArrayView> found;
    std::optional<qsizetype> start;
    while (const auto event = reader.next()) {
        if (reader.depth() == 0)
            break; // the array's own end
        if (!start)
            start = event->at;
        if (reader.depth() == 1) {
            found << array.sliced(*start, event->at + event->length - *start);
            start.reset();
        }
    }
    static_cast<void>(reader.next()); // what follows the end would be a fault
    if (reader.fault())
        return {};
    return found;
}

} // namespace syncdeck::json
