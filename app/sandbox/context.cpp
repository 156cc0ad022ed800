// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/context.h"

#include <QRandomGenerator>

#include <algorithm>

namespace syncdeck::sandbox {

namespace {

constexpr qint64 longestTtl = 31'536'000;

} // namespace

QByteArray newSid(const char *prefix)
{
    QByteArray random(16, Qt::Uninitialized);
    QRandomGenerator *generator = QRandomGenerator::system();
    std::ranges::generate(random, [&] { return static_cast<char>(generator->bounded(256)); });
    return prefix + random.toHex();
}

std::optional<qint64> Ttl::expiry(qint64 now) const
{
    if (!seconds || *seconds == 0)
        return {};
    return now + *seconds * 1000;
}

Ttl ttlOf(const Fields &form, const QByteArray &name)
{
    const QByteArray text = form.value(name);
    if (text.isEmpty())
        return {};
    const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 seconds = text.toLongLong(&fits);
    if (!digits || !fits || seconds > longestTtl)
        return {false, {}};
    return {true, seconds};
}

} // namespace syncdeck::sandbox
