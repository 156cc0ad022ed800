// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/itempage.h"
#include "app/sync/types.h"

namespace syncdeck::sync {

/// What a request asks for or sends, as far as an answer can contradict it.
struct Asked
{
    ServiceRef service = {};          ///< empty: no single one
    MapRef map = {};                  ///< or the name of a new one; empty: no single one
    std::optional<QString> name = {}; ///< the key of an item, or the identity of a permission
    std::optional<QByteArray> data = {};
    std::optional<Rights> rights = {};
    /// Of a page of items: what is in it lies behind `from`, in this order.
    std::optional<ListQuery> items = {};
    QUrl url = {}; ///< that of the request
};

/// The same, by the SIDs in the URL of a list of it where it was asked for by names.
[[nodiscard]] Asked bySids(Asked asked, const QUrl &list);

// Whether an answer can be one to that. An attribute that is null contradicts nothing, and neither
// does a SID where a name was asked for. Data that was sent is compared by json::sameData. A page
// is judged by all its entries, and by the URL that it gives as its own. The service does not tell
// in which order it sorts keys, so the keys of a page are refused only if they contradict the
// request under every order that services are likely to have.

[[nodiscard]] bool isAbout(const Asked &asked, const Item &item);
[[nodiscard]] bool isAbout(const Asked &asked, const Map &map);
[[nodiscard]] bool isAbout(const Asked &asked, const Service &service);
[[nodiscard]] bool isAbout(const Asked &asked, const Permission &permission);
[[nodiscard]] bool isAbout(const Asked &asked, const Page<Map> &page);
[[nodiscard]] bool isAbout(const Asked &asked, const Page<Service> &page);
[[nodiscard]] bool isAbout(const Asked &asked, const Page<Permission> &page);
[[nodiscard]] bool isAbout(const Asked &asked, const std::shared_ptr<ItemPage> &page);

} // namespace syncdeck::sync
