// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/asked.h"

#include "app/json/compare.h"
#include "app/sync/rules.h"

#include <algorithm>

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
    // Nothing but Latin-1 is a SID.
    return named && contradicts(kind, asked, QStringView(QString::fromLatin1(*named)));
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

bool isAbout(const Asked &asked, const Page<Item> &page)
{
    return isPageAbout(asked, page);
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
    return each && std::ranges::all_of(page->items(),
                                       [&](const ItemView &item) { return isIn(*each, item); });
}

} // namespace syncdeck::sync
