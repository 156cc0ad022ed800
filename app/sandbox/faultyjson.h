// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <functional>

namespace syncdeck::sandbox {

// Answers with something wrong in their JSON. A text that is not what the function is for stays as
// it is.

[[nodiscard]] QByteArray malformed(const QByteArray &json);
/// In the first text that is a value.
[[nodiscard]] QByteArray withInvalidUtf8(const QByteArray &json);

/// The links of a page; empty where there is none.
struct PageLinks
{
    QByteArray self;
    QByteArray first;
    QByteArray next;
};

/// A page whose next page is where `next` says.
[[nodiscard]] QByteArray withNextPage(const QByteArray &json,
                                      const std::function<QByteArray(const PageLinks &)> &next);

/// A page whose links are the same at another origin.
[[nodiscard]] QByteArray withLinksTo(const QByteArray &json, const QByteArray &origin);

/// The list on a page, as JSON; empty when the text is no page.
[[nodiscard]] QByteArray listIn(const QByteArray &json);
/// A page with another list.
[[nodiscard]] QByteArray withList(const QByteArray &json, const QByteArray &list);

/// Of the resource, or of every one on a page.
[[nodiscard]] QByteArray withNullAttributes(const QByteArray &json);
[[nodiscard]] QByteArray withoutRevisions(const QByteArray &json);
/// An item of another key, or on a page the items of another map.
[[nodiscard]] QByteArray aboutAnother(const QByteArray &json);

/// Path and query of an absolute URL.
[[nodiscard]] QByteArray targetOf(const QByteArray &url);

} // namespace syncdeck::sandbox
