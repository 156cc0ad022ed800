// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrl>

#include <optional>

namespace syncdeck::sandbox {

/// Names and values of a query or a form, decoded. Of a name that comes twice the last counts.
using Fields = QHash<QByteArray, QByteArray>;

/// `application/x-www-form-urlencoded`: `+` is a space, %XX a byte.
[[nodiscard]] Fields decodeFields(QByteArrayView encoded);

enum class Verb { Get, Post, Delete, Options, Other };

/// A request as the resources see it.
struct Request
{
    Verb verb = Verb::Other;
    /// Behind `/v1/`, percent-decoded once each: a %2F stays within its segment.
    QList<QByteArray> segments;
    Fields query;
    Fields form;
    std::optional<QByteArray> ifMatch;
    QByteArray baseUrl;      ///< as the client addressed this server, without a slash at the end
    qint64 payloadBytes = 0; ///< of `Data`, which is what the limits weigh
};

struct Answer
{
    int status = 200;
    QByteArray body; ///< JSON, or empty
    QList<QPair<QByteArray, QByteArray>> headers;
};

/// One refusal of the service's table.
struct Refusal
{
    int status;
    int code;
    const char *message;
};

[[nodiscard]] Answer refuse(const Refusal &refusal);

namespace refusals {
inline constexpr Refusal badRequest{400, 20001, "Invalid parameter"};
inline constexpr Refusal invalidIfMatch{400, 54003, "Invalid If-Match header"};
inline constexpr Refusal notAnObject{400, 54008, "Invalid JSON: Data must be a JSON object"};
inline constexpr Refusal invalidTtl{400, 54011, "Invalid TTL"};
inline constexpr Refusal invalidKey{400, 54209, "Invalid map item key"};
inline constexpr Refusal unauthenticated{401, 20003, "Authenticate"};
inline constexpr Refusal forbidden{403, 20403, "Forbidden"};
inline constexpr Refusal notFound{404, 20404, "The requested resource was not found"};
inline constexpr Refusal noService{404, 54050, "Service not found"};
inline constexpr Refusal noMap{404, 54200, "Map not found"};
inline constexpr Refusal noItem{404, 54201, "Map item not found"};
inline constexpr Refusal methodNotAllowed{405, 20004, "Method not allowed"};
inline constexpr Refusal itemExists{409, 54208, "An item with this key already exists in the map"};
inline constexpr Refusal mapExists{409, 54301, "A map with this unique name already exists"};
inline constexpr Refusal otherRevision{412, 54205, "The revision of the item does not match"};
inline constexpr Refusal dataTooLarge{413, 54006, "Data exceeds 16 KB"};
inline constexpr Refusal tooFast{429, 54009, "Rate limit exceeded for the map"};
inline constexpr Refusal failure{500, 20500, "Internal server error"};
} // namespace refusals

} // namespace syncdeck::sandbox
