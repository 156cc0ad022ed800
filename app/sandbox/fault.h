// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <optional>

namespace syncdeck::sandbox {

/// What can go wrong between a client and a service. Where nothing else is said the service has
/// carried the request out, and its answer is what suffers.
enum class FaultKind {
    // Instead of the service's own answer; see Fault::applied.
    Status,   ///< another status, from a service or a gateway in trouble
    Redirect, ///< to Fault::text; never carried out
    // The connection.
    Refuse,      ///< nobody listens for Fault::duration
    Close,       ///< closed before the first byte of an answer; see Fault::applied
    CloseInHead, ///< closed half-way through the answer's headers
    CloseInBody, ///< closed half-way through its body; with none, through its headers
    Silence,     ///< no answer, while the connection stays; see Fault::applied
    Trickle,     ///< a byte every Fault::duration
    StrayBefore, ///< another answer, of Fault::status, comes first, and its own Fault::duration
                 ///< later
    StrayAfter,  ///< another answer, of Fault::status, follows Fault::duration later
    Twice,       ///< something in between sends the request twice, and gives the second answer
    // The body. An answer without one stays as it is.
    MalformedJson, ///< no JSON
    TruncatedJson, ///< ends half-way, as its Content-Length says
    InvalidUtf8,   ///< bytes that are not UTF-8, in its first text
    ContentType,   ///< called Fault::text, though it is JSON
    ContentLength, ///< said to be Fault::bytes longer; negative: shorter than it is
    HugeBody,      ///< JSON of Fault::bytes
    Gzip,          ///< compressed, and said to be
    GzipBomb,      ///< the same, of Fault::bytes when unpacked
    // What it says. An answer of another shape stays as it is.
    LinksElsewhere,    ///< the links of a page name the origin Fault::text, as behind a gateway
    NextPageElsewhere, ///< the next page is another list, at the origin Fault::text
    NextPageSelf,      ///< the next page is this one
    NextPageFirst,     ///< the next page is the first one
    RepeatPage,        ///< the items of the page that was given last, under this page's links
    NullAttributes,    ///< every attribute of the resource, or of every one listed, is null
    NoRevision,        ///< an ETag without a revision in the resource
    NoETag,            ///< the reverse
    AboutAnother,      ///< an item of another key, or a page of items of another map
    ClockSkew,         ///< `Date` is wrong by Fault::skew
};

enum class StatusBody { Json, Html, Empty };

/// One fault with its measures; each kind reads those that its description names.
struct Fault
{
    FaultKind kind = FaultKind::Status;
    /// Of `Status`, `Refuse`, `Close` and `Silence`: the service carries the request out first.
    bool applied = false;
    /// Of `Status`, `StrayBefore`, `StrayAfter`, and of `Redirect` (307 when it is no 3xx).
    int status = 500;
    StatusBody body = StatusBody::Json;
    /// Of `Status`: the header of that name, in seconds or as the date which that will be.
    std::optional<std::chrono::seconds> retryAfter = {};
    bool retryAfterIsDate = false;
    std::chrono::milliseconds duration{1000};
    qint64 bytes = 200 * 1024 * 1024;
    bool declared = true; ///< of `HugeBody`: with a Content-Length; otherwise in chunks
    QByteArray text =
        {}; ///< a URL, an origin, a content type; empty: what is usual, see faultplan.h
    std::chrono::seconds skew{0}; ///< of `ClockSkew`, and of `Status`

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// Which requests a fault befalls.
struct FaultRule
{
    Fault fault = {};
    QByteArray method = {}; ///< empty: any
    /// Of the path as sent, without its query: `*` stands for any characters but a slash, `**` for
    /// any. Empty: every path.
    QByteArray path = {};
    qint64 from = 1;                  ///< the first of the matching requests that it befalls
    std::optional<qint64> times = {}; ///< how many; nothing: all from there on
    double chance = 1;                ///< of each of these, 0…1

    friend bool operator==(const FaultRule &, const FaultRule &) = default;
};

/// The first rule that a request meets is the one that counts for it. A rule `Refuse` without
/// method, path, `from`, `times` and `chance` begins at once, any other one with the request that
/// it befalls.
struct FaultPlan
{
    QList<FaultRule> rules = {};
    quint32 seed = 1; ///< of all chances: the same requests in the same order meet the same faults

    friend bool operator==(const FaultPlan &, const FaultPlan &) = default;
};

/// What became of one rule of the plan since it was set.
struct FaultCount
{
    qint64 seen = 0;     ///< requests that matched by method and path
    qint64 befallen = 0; ///< those that it befell

    friend bool operator==(const FaultCount &, const FaultCount &) = default;
};

} // namespace syncdeck::sandbox
