// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/find.h"

#include "app/json/escapes.h"
#include "app/json/reader.h"

namespace syncdeck::json {

std::optional<QByteArrayView> findMember(QByteArrayView object, QStringView name)
{
    Reader reader(object, object.size()); // whatever is inside: it is not looked at
    const auto outermost = reader.next();
    if (!outermost || outermost->kind != EventKind::ObjectBegin)
        return {};
    const QByteArray wanted = comparable(name);
    std::optional<QByteArrayView> found;
    std::optional<qsizetype> start; // of the value that is being passed over
    bool isWanted = false;
    while (const auto event = reader.next()) {
        if (event->kind == EventKind::Name) {
            if (reader.depth() == 1)
                isWanted = event->hasEscapes ? unescaped(reader.content(*event)) == wanted
                                             : reader.content(*event) == wanted;
            continue;
        }
        if (!isWanted)
            continue;
        if (!start)
            start = event->at;
        if (reader.depth() == 1) {
            found = object.sliced(*start, event->at + event->length - *start);
            start.reset();
            isWanted = false;
        }
    }
    if (reader.fault())
        return {};
    return found;
}

std::optional<QByteArrayView> findElement(QByteArrayView array, qsizetype index)
{
    Reader reader(array);
    const auto outermost = reader.next();
    if (!outermost || outermost->kind != EventKind::ArrayBegin)
        return {};
    std::optional<QByteArrayView> found;
    std::optional<qsizetype> start; // of the element that is being passed over
    qsizetype left = index;
    while (const auto event = reader.next()) {
        if (!start)
            start = event->at;
        if (reader.depth() != 1)
            continue;
        if (left-- == 0)
            found = array.sliced(*start, event->at + event->length - *start);
        start.reset();
    }
    if (reader.fault())
        return {};
    return found;
}

} // namespace syncdeck::json
