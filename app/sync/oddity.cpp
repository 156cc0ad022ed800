// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/oddity.h"

#include "app/sync/item.h"

namespace syncdeck::sync {

bool isStorable(QByteArrayView data)
{
    json::Reader reader(data, deepestAnswer);
    const auto first = reader.next();
    if (!first || first->kind != json::EventKind::ObjectBegin)
        return false;
    while (reader.next()) {
    }
    return !reader.fault();
}

QStringList attributesOf(Oddities odd)
{
    QStringList names;
    QStringList others;
    forEachAttribute([&](const auto &attribute) {
        if (odd.testFlag(attribute.oddity)) {
            (attribute.oddity == Oddity::Other ? others : names)
                << QString::fromLatin1(attribute.name);
        }
    });
    if (!others.isEmpty())
        names << others.join(u'/');
    return names;
}

} // namespace syncdeck::sync
