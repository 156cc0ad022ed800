// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/fakelist.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QByteArray escaped(QByteArray key)
{
    return key.replace('\\', "\\\\").replace('"', "\\\"");
}

} // namespace

bool FakeList::byCodePoint(const QByteArray &left, const QByteArray &right)
{
    return left < right;
}

bool FakeList::byUtf16(const QByteArray &left, const QByteArray &right)
{
    // As bytes, but for U+E000 to U+FFFF (EE, EF), which stand behind what has surrogates (F0 and
    // on).
    const auto rank = [](char byte) {
        const auto value = static_cast<unsigned char>(byte);
        return value == 0xEE || value == 0xEF ? value + 0x100 : int(value);
    };
    return std::ranges::lexicographical_compare(left, right, {}, rank, rank);
}

bool FakeList::ignoringCase(const QByteArray &left, const QByteArray &right)
{
    const int order = left.compare(right, Qt::CaseInsensitive);
    return order != 0 ? order < 0 : left < right;
}

bool FakeList::byLength(const QByteArray &left, const QByteArray &right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

QUrl FakeList::urlOf(const sync::ScanRanges::Task &task)
{
    if (task.next)
        return *task.next;
    const bool ascending = task.query.order == sync::Order::Ascending;
    QByteArray url = "https://sync.test/items?PageSize=" + QByteArray::number(task.query.pageSize) +
                     "&Order=" + (ascending ? "asc" : "desc");
    if (task.query.from)
        url += "&From=" + task.query.from->toUtf8().toPercentEncoding();
    return QUrl::fromEncoded(url);
}

QByteArray FakeList::answer(const sync::ScanRanges::Task &task) const
{
    const QUrl self = urlOf(task);
    if (!task.next) {
        return page(self, task.query.order == sync::Order::Ascending,
                    task.query.from ? std::optional(task.query.from->toUtf8()) : std::nullopt,
                    task.query.includeFrom, task.query.pageSize);
    }
    const QUrlQuery query(self);
    return page(self, query.queryItemValue(u"Order"_s) == u"asc"_s,
                QByteArray::fromHex(query.queryItemValue(u"PageToken"_s).toLatin1()), false,
                query.queryItemValue(u"PageSize"_s).toInt());
}

QByteArray FakeList::withItemsOf(const QByteArray &page, const QByteArray &other)
{
    constexpr QByteArrayView meta = "\"meta\"";
    return other.first(other.indexOf(meta)) + page.sliced(page.indexOf(meta));
}

QByteArray FakeList::page(const QUrl &self, bool ascending, const std::optional<QByteArray> &from,
                          bool including, int size) const
{
    int limit = size;
    random = random * 1'664'525 + 1'013'904'223;
    if (int((random >> 8) % 100) < shortPages)
        limit = int((random >> 16) % quint32(size));
    // An empty page names the key to go on behind, so it must not be the first of a list that
    // begins at one.
    if (!from || including)
        limit = std::max(limit, 1);
    QByteArrayList items;
    std::optional<QByteArray> last = from;
    bool isMore = false;
    const auto take = [&](const QByteArray &key) {
        if (from && !including && key == *from)
            return true;
        isMore = items.size() == limit;
        if (isMore)
            return false;
        items << "{\"key\":\"" + escaped(key) + "\",\"data\":{}}";
        last = key;
        return true;
    };
    if (ascending) {
        for (auto it = from ? keys.lower_bound(*from) : keys.begin(); it != keys.end(); ++it) {
            if (!take(*it))
                break;
        }
    } else {
        auto it = from ? keys.upper_bound(*from) : keys.end();
        while (it != keys.begin()) {
            if (!take(*--it))
                break;
        }
    }
    QByteArray next = "null";
    if (isMore && last) {
        // An empty page stays where it is, and says so in another way each time.
        next = "\"https://sync.test/items?PageSize=" + QByteArray::number(size) +
               "&Order=" + (ascending ? "asc" : "desc") + "&PageToken=" + last->toHex() +
               (items.isEmpty() ? "&n=" + QByteArray::number(random) : QByteArray()) + '"';
    }
    return "{\"items\":[" + items.join(',') + "],\"meta\":{\"url\":\"" + self.toEncoded() +
           "\",\"next_page_url\":" + next + "}}";
}

} // namespace syncdeck::test
