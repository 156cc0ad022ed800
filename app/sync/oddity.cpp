// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/oddity.h"

using namespace Qt::StringLiterals;

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
    const auto add = [&](Oddity oddity, const QStringList &attributes) {
        if (odd.testFlag(oddity))
            names << attributes;
    };
    add(Oddity::Key, {u"key"_s});
    add(Oddity::Data, {u"data"_s});
    add(Oddity::Expires, {u"date_expires"_s});
    add(Oddity::Revision, {u"revision"_s});
    add(Oddity::Updated, {u"date_updated"_s});
    add(Oddity::Created, {u"date_created"_s});
    add(Oddity::Other, {u"created_by/url/account_sid/service_sid/map_sid"_s});
    return names;
}

} // namespace syncdeck::sync
