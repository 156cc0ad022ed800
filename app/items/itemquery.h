// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/items/queryterm.h"

#include <QDateTime>
#include <QStringView>

#include <vector>

namespace syncdeck::items {

/// What the filter line of the window and `--filter` of the command line ask for. Terms stand side
/// by side and all of them must hold:
///
/// - `word`, `"some words"`: in key or data, letter case aside; in quotes \" is a quotation mark.
/// - `key:word`, `data:word`: in the key, in the data.
/// - `/expression/`, `key:/…/`, `data:/…/`: a regular expression of Perl;
///   `/…/i`: letter case aside.
/// - `data.status`: the data has this member; in others `data.a.b`, in lists `data.a.0`.
/// - `data.status = "open"`: also != < <= > >=, with a number, a text, true, false or null.
/// - `expires:1h`, `expires:<1d`: expires within that time, or has; units s min h d w.
/// - `expires:>1d`: expires, but later than that. `expires:never`: does not expire.
/// - `-term`: does not hold.
///
/// A name that is no plain word stands in quotes: data."first name". A text to compare with needs
/// quotes only when it is no plain word, or looks like a number.
class ItemQuery
{
public:
    /// Asks for nothing: all items match.
    ItemQuery() = default;
    explicit ItemQuery(std::vector<QueryTerm> terms);

    /// `now`: from when spans of time count. What cannot be understood gives `InvalidInput`, with a
    /// sentence for people as detail that says at which character, and what to do.
    [[nodiscard]] static Result<ItemQuery> parse(QStringView text, const QDateTime &now);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    /// Asks for key, data and expiry alone.
    [[nodiscard]] bool matches(const sync::ItemView &item) const;

    /// Whether only items can match that match the other one; said only when that is plain.
    [[nodiscard]] bool narrows(const ItemQuery &other) const;

    friend bool operator==(const ItemQuery &, const ItemQuery &) = default;

private:
    std::vector<QueryTerm> m_terms;
};

} // namespace syncdeck::items
