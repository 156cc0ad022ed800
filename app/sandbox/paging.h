// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/message.h"

#include <QList>

#include <functional>

namespace syncdeck::sandbox {

/// Which page of a list is asked for. Pages follow each other by key, not by number, so a list that
/// changes between two pages loses and repeats nothing.
struct PageRequest
{
    int size = 50;
    int number = 0;
    bool descending = false;
    /// Begin behind this key, from the token of the page before; else at `from`.
    std::optional<QByteArray> after;
    /// Go back from this key, from the token of the page behind.
    std::optional<QByteArray> before;
    std::optional<QByteArray> from;
    bool includeFrom = true;

    /// Reads PageSize (1…100; what is larger counts as 100), Page, PageToken, Order, From and
    /// Bounds; nothing when one of them makes no sense.
    [[nodiscard]] static std::optional<PageRequest> of(const Fields &query);

    /// The rows wanted, as a condition on `column`, with its values, its order and one row more
    /// than the size, which tells whether another page follows.
    struct Sql
    {
        QString tail; ///< to follow `WHERE … AND `
        QVariantList values;
        bool reversed = false; ///< the rows come in reverse of the list's order
    };
    [[nodiscard]] Sql sql(const QString &column) const;
};

/// A row of a list: the key that orders it and its JSON.
struct ListedResource
{
    QByteArray key;
    QByteArray json;
};

/// The answer with one page. `rows` as the SQL of the page request gave them, `path` of the list
/// with its leading slash.
[[nodiscard]] Answer pageAnswer(const Request &request, const PageRequest &page,
                                QList<ListedResource> rows, const char *listName,
                                const QByteArray &path);

} // namespace syncdeck::sandbox
