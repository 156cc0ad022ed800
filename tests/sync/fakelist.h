// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/scanranges.h"

#include <functional>
#include <set>

namespace syncdeck::test {

/// A list of keys that answers as the service does, without any network, in whatever order.
class FakeList
{
public:
    using Before = std::function<bool(const QByteArray &, const QByteArray &)>;

    static bool byCodePoint(const QByteArray &left, const QByteArray &right);
    static bool byUtf16(const QByteArray &left, const QByteArray &right);
    static bool ignoringCase(const QByteArray &left, const QByteArray &right);
    static bool byLength(const QByteArray &left, const QByteArray &right);

    explicit FakeList(Before before = byCodePoint)
        : keys(std::move(before))
    {
    }

    /// The body of the answer.
    [[nodiscard]] QByteArray answer(const sync::ScanRanges::Task &task) const;
    /// Where it is asked for; the answer names it as its own.
    [[nodiscard]] static QUrl urlOf(const sync::ScanRanges::Task &task);

    /// The answer `page` with the items of another.
    [[nodiscard]] static QByteArray withItemsOf(const QByteArray &page, const QByteArray &other);

    std::set<QByteArray, Before> keys;
    /// Leaves this many of a hundred pages short or empty, and goes on behind them.
    int shortPages = 0;
    mutable quint32 random = 1;

private:
    [[nodiscard]] QByteArray page(const QUrl &self, bool ascending,
                                  const std::optional<QByteArray> &from, bool including,
                                  int size) const;
};

} // namespace syncdeck::test
