// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/asked.h"

#include "app/base/utf8.h"
#include "app/json/compare.h"
#include "app/sync/keyspace.h"
#include "app/sync/rules.h"

#include <QCollator>
#include <QUrlQuery>

#include <algorithm>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

/// Whether both are SIDs, and not the same one.
bool contradicts(SidKind kind, QStringView asked, QStringView named)
{
    return isSid(kind, asked) && isSid(kind, named) &&
           asked.compare(named, Qt::CaseInsensitive) != 0;
}

bool contradicts(SidKind kind, QStringView asked, const std::optional<QString> &named)
{
    return named && contradicts(kind, asked, QStringView(*named));
}

bool contradicts(SidKind kind, QStringView asked, std::optional<std::string_view> named)
{
    // Nothing but Latin-1 is a SID. Most are the one that was asked for, and there is no need to
    // copy all those of a page.
    return named && asked.compare(QLatin1StringView(*named), Qt::CaseInsensitive) != 0 &&
           contradicts(kind, asked, QStringView(QString::fromLatin1(*named)));
}

/// The same where it may have been asked for by its name.
bool contradicts(SidKind kind, const QString &asked, const std::optional<QString> &sid,
                 const std::optional<QString> &name)
{
    if (asked.isEmpty())
        return false;
    if (isSid(kind, asked))
        return contradicts(kind, asked, sid);
    return name && asked.compare(*name, Qt::CaseInsensitive) != 0;
}

bool differs(const std::optional<bool> &answered, bool sent)
{
    return answered && *answered != sent;
}

template <typename T>
bool isIn(const Asked &asked, const T &of)
{
    return !contradicts(SidKind::Service, asked.service, of.serviceSid) &&
           !contradicts(SidKind::Map, asked.map, of.mapSid);
}

/// A parameter of a URL, decoded; empty where it has none of that name.
QByteArray parameter(const QUrl &url, const QString &name)
{
    const QUrlQuery query(url.query(QUrl::FullyEncoded));
    QByteArray encoded = query.queryItemValue(name, QUrl::FullyEncoded).toLatin1();
    return QByteArray::fromPercentEncoding(encoded.replace('+', ' '));
}

/// Whether the URL that a page gives as its own asks for another part of the list. It may leave
/// parameters out.
bool isOfOtherPart(const QUrl &asked, const QUrl &self)
{
    const QByteArray from = parameter(self, u"From"_s);
    const QByteArray order = parameter(self, u"Order"_s).toLower();
    const QByteArray askedOrder = parameter(asked, u"Order"_s).toLower();
    // The first page of a list needs no token to be found.
    const QByteArray token =
        parameter(self, u"Page"_s) == "0" ? QByteArray() : parameter(self, u"PageToken"_s);
    return (!token.isEmpty() && token != parameter(asked, u"PageToken"_s)) ||
           (!from.isEmpty() && token.isEmpty() && from != parameter(asked, u"From"_s)) ||
           (!order.isEmpty() && !askedOrder.isEmpty() && order != askedOrder);
}

/// Whether an order has `left` before `right`, or takes them for equal.
using Precedes = std::function<bool(QByteArrayView left, QByteArrayView right)>;

/// Orders that services may sort keys in: by code points, by UTF-16, in any letter case, and like a
/// dictionary, which may heed numbers and pass over punctuation.
const std::vector<Precedes> &plausibleOrders()
{
    thread_local const std::vector<Precedes> orders = [] { // a collator is for one thread
        std::vector<Precedes> made;
        for (const KeyOrder order : {KeyOrder::CodePoints, KeyOrder::Utf16}) {
            made.emplace_back([order](QByteArrayView left, QByteArrayView right) {
                return !isBefore(right, left, order);
            });
        }
        made.emplace_back([](QByteArrayView left, QByteArrayView right) {
            return exactText(left).compare(exactText(right), Qt::CaseInsensitive) <= 0;
        });
        for (const bool isNumeric : {false, true}) {
            for (const bool ignoresPunctuation : {false, true}) {
                QCollator collator(QLocale(QLocale::English));
                collator.setNumericMode(isNumeric);
                collator.setIgnorePunctuation(ignoresPunctuation);
                made.emplace_back([collator](QByteArrayView left, QByteArrayView right) {
                    return collator.compare(exactText(left), exactText(right)) <= 0;
                });
            }
        }
        return made;
    }();
    return orders;
}

/// Whether the keys of a page, in its order, can be those that were asked for. They can if one of
/// the orders puts every key behind `from` and the last key behind the first, and at least half of
/// the keys behind the one before them. Not all of these, as the service's order may be of another
/// kind.
bool areBehind(const ListQuery &asked, const QList<QByteArrayView> &keys)
{
    const QByteArray from = exactBytes(asked.from.value_or(QString()));
    return keys.isEmpty() || std::ranges::any_of(plausibleOrders(), [&](const Precedes &precedes) {
               const auto follows = [&](QByteArrayView before, QByteArrayView after) {
                   return asked.order == Order::Ascending ? precedes(before, after)
                                                          : precedes(after, before);
               };
               if (!follows(keys.first(), keys.last()))
                   return false;
               qsizetype inOrder = 0;
               for (qsizetype i = 1; i < keys.size(); ++i)
                   inOrder += follows(keys[i - 1], keys[i]) ? 1 : 0;
               return inOrder * 2 >= keys.size() - 1 &&
                      (from.isEmpty() || std::ranges::all_of(keys, [&](QByteArrayView key) {
                           return follows(from, key);
                       }));
           });
}

/// What the entries of a page must be about, given the URL that the page says is its own. Nothing:
/// that one contradicts already.
std::optional<Asked> askedOfEntries(const Asked &asked, const std::optional<QUrl> &self)
{
    if (!self)
        return asked;
    const Asked named = bySids(asked, *self);
    if (contradicts(SidKind::Service, asked.service, QStringView(named.service)) ||
        contradicts(SidKind::Map, asked.map, QStringView(named.map)))
        return {};
    return named;
}

template <typename T>
bool isPageAbout(const Asked &asked, const Page<T> &page)
{
    const auto each = askedOfEntries(asked, page.self);
    return each &&
           std::ranges::all_of(page.entries, [&](const T &entry) { return isAbout(*each, entry); });
}

} // namespace

Asked bySids(Asked asked, const QUrl &list)
{
    const QStringList segments = list.path(QUrl::FullyEncoded).split(u'/');
    for (qsizetype i = 1; i < segments.size(); ++i) {
        if (segments[i - 1] == "Services"_L1 && isSid(SidKind::Service, segments[i]))
            asked.service = segments[i];
        if (segments[i - 1] == "Maps"_L1 && isSid(SidKind::Map, segments[i]))
            asked.map = segments[i];
    }
    return asked;
}

bool isAbout(const Asked &asked, const Item &item)
{
    if (asked.name && item.key && *item.key != *asked.name)
        return false;
    return isIn(asked, item) &&
           (!asked.data || !item.data || json::sameData(*item.data, *asked.data));
}

bool isAbout(const Asked &asked, const Map &map)
{
    return !contradicts(SidKind::Service, asked.service, map.serviceSid) &&
           !contradicts(SidKind::Map, asked.map, map.sid, map.uniqueName);
}

bool isAbout(const Asked &asked, const Service &service)
{
    if (asked.service == "default"_L1)
        return true;
    return !contradicts(SidKind::Service, asked.service, service.sid, service.uniqueName);
}

bool isAbout(const Asked &asked, const Permission &permission)
{
    if (asked.name && permission.identity && *permission.identity != *asked.name)
        return false;
    const bool hasOthers = asked.rights && (differs(permission.read, asked.rights->read) ||
                                            differs(permission.write, asked.rights->write) ||
                                            differs(permission.manage, asked.rights->manage));
    return isIn(asked, permission) && !hasOthers;
}

bool isAbout(const Asked &asked, const Page<Map> &page)
{
    return isPageAbout(asked, page);
}

bool isAbout(const Asked &asked, const Page<Service> &page)
{
    return isPageAbout(asked, page);
}

bool isAbout(const Asked &asked, const Page<Permission> &page)
{
    return isPageAbout(asked, page);
}

bool isAbout(const Asked &asked, const std::shared_ptr<ItemPage> &page)
{
    const auto each = askedOfEntries(asked, page->self());
    if (!each || !std::ranges::all_of(page->items(),
                                      [&](const ItemView &item) { return isIn(*each, item); }))
        return false;
    QList<QByteArrayView> keys;
    for (const ItemView &item : page->items()) {
        if (item.key)
            keys << QByteArrayView(item.key->data(), qsizetype(item.key->size()));
    }
    return !(page->self() && isOfOtherPart(asked.url, *page->self())) &&
           (!asked.items || areBehind(*asked.items, keys));
}

} // namespace syncdeck::sync
