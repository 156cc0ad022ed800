// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/check.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>

// What the service accepts, and what a careful person should know before sending it. Form, import
// and command line ask these functions and nothing else. The limits are those of the service's
// public reference.

namespace syncdeck::sync {

inline constexpr int maxKeyLength = 320;            ///< Unicode characters (code points)
inline constexpr qsizetype maxDataBytes = 16'384;   ///< UTF-8 bytes, 16 KiB
inline constexpr qint64 maxTtlSeconds = 31'536'000; ///< one year

enum class Severity { Warning, Error };

/// Something about a value that its author should know. `text` is a translated sentence that says
/// what is wrong and what to do.
struct Finding
{
    Severity severity;
    QString text;
    /// Where in the data it stands, when it stands somewhere.
    std::optional<json::Position> at;
    qsizetype length = 0; ///< bytes to underline from `at`
    QString bare = {};    ///< `text` without the place that it tells; empty: it tells none
};

/// Errors come before warnings, else in order of place.
using Findings = QList<Finding>;

[[nodiscard]] bool hasError(const Findings &findings);

/// In Unicode characters, as the limit counts.
[[nodiscard]] qsizetype keyLength(QStringView key);
[[nodiscard]] Findings checkKey(QStringView key);

[[nodiscard]] Findings checkData(QByteArrayView utf8);

struct TtlCheck
{
    std::optional<qint64> seconds; ///< nothing: not to be sent
    bool isSpan = false;           ///< written with a unit
    Findings findings;
};

/// Text of a TTL: empty, or 0…maxTtlSeconds as digits, also with nothing but zeros behind a point,
/// or as a `timespan`. Space around is ignored.
[[nodiscard]] TtlCheck checkTtl(QStringView text);
/// The same, with the warning that the map and all its items go with it.
[[nodiscard]] TtlCheck checkCollectionTtl(QStringView text);

/// The kinds of SIDs a person types.
enum class SidKind { Account, ApiKey, Service, Map };

[[nodiscard]] bool isSid(SidKind kind, QStringView text);
[[nodiscard]] Findings checkSid(SidKind kind, QStringView text);
/// A service reference may also be `default` or a unique name; empty is an error here.
[[nodiscard]] Findings checkServiceRef(QStringView text);
/// `https`, or `http` for a loopback address alone; no user info, query or fragment.
[[nodiscard]] Findings checkBaseUrl(QStringView text);
[[nodiscard]] Findings checkUniqueName(QStringView text);

/// A name for a new map; one that looks like a map's SID would be taken for one ever after.
[[nodiscard]] Findings checkNewMapName(QStringView text);

/// Whether a link of the service's may be opened: `https` and in its own documentation.
[[nodiscard]] bool isDocumentationLink(const QUrl &url);

} // namespace syncdeck::sync
