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
/// - `expires:>1d`: expires, but later than that. `expires:1h..1d`: later than in 1 h, within 1 d.
///   `expires:past`: has expired. `expires:never`: does not expire.
/// - `created:2026-11-25`, `created:2026-11`, `created:2026-11-25T14:05`: on that day, in that
///   month, minute (or hour, year), in this machine's time zone. `created:2026-11-01..2026-11-15`:
///   from that day on to the end of this one; either may be left out. `created:>2026-11-01`: after
///   that day; also < <= >=. `created:1d`: within the last day, `created:>1d`: longer ago,
///   `created:1d..7d`: longer ago than 1 d, not longer than 7 d. `created:none`: is not known.
///   `updated:` and, with days, `expires:` are asked in the same way.
/// - `size:100`, `size:>1KB`, `size:512..2KB`: bytes of the data; also < <= >=; units B KB MB, of
///   1,024 each. `size:none`: data is null.
/// - `by:system`, `by:alice,"bob smith"`: created by this identity, by one of these, letter case
///   counts. `by:none`: it is not known by whom; an identity of that name stands in quotes.
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
    [[nodiscard]] static Result<ItemQuery> parse(QStringView text, const QDateTime &now,
                                                 Spelling spelling = Spelling::GoesOn);

    [[nodiscard]] bool isEmpty() const { return m_terms.empty(); }
    [[nodiscard]] bool matches(const sync::ItemView &item) const;
    /// Whether it asks for more of an item than key, data and expiry.
    [[nodiscard]] bool asksForDetails() const { return m_asksForDetails; }
    /// Whether it asks for spans of time from now, and so for something else a while later.
    [[nodiscard]] bool countsFromNow() const;

    /// Whether only items can match that match the other one; said only when that is plain.
    [[nodiscard]] bool narrows(const ItemQuery &other) const;

    friend bool operator==(const ItemQuery &, const ItemQuery &) = default;

private:
    std::vector<QueryTerm> m_terms;
    bool m_asksForDetails = false;
};

} // namespace syncdeck::items
