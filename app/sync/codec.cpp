// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/codec.h"

#include "app/json/find.h"
#include "app/net/retryafter.h"
#include "app/sync/answerreader.h"
#include "app/sync/unreadable.h"

#include <deque>
#include <tuple>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

/// What an attribute is called in an answer, and where it goes.
template <typename T, typename Value>
struct ResourceAttribute
{
    std::string_view name;
    std::optional<Value> T::*field;
};

template <typename T>
constexpr std::tuple attributesOf{};

template <>
constexpr std::tuple attributesOf<Map>{
    ResourceAttribute{"sid", &Map::sid},
    ResourceAttribute{"unique_name", &Map::uniqueName},
    ResourceAttribute{"account_sid", &Map::accountSid},
    ResourceAttribute{"service_sid", &Map::serviceSid},
    ResourceAttribute{"url", &Map::url},
    ResourceAttribute{"revision", &Map::revision},
    ResourceAttribute{"date_expires", &Map::dateExpires},
    ResourceAttribute{"date_created", &Map::dateCreated},
    ResourceAttribute{"date_updated", &Map::dateUpdated},
    ResourceAttribute{"created_by", &Map::createdBy},
};

template <>
constexpr std::tuple attributesOf<Service>{
    ResourceAttribute{"sid", &Service::sid},
    ResourceAttribute{"unique_name", &Service::uniqueName},
    ResourceAttribute{"account_sid", &Service::accountSid},
    ResourceAttribute{"friendly_name", &Service::friendlyName},
    ResourceAttribute{"date_created", &Service::dateCreated},
    ResourceAttribute{"date_updated", &Service::dateUpdated},
    ResourceAttribute{"url", &Service::url},
};

template <>
constexpr std::tuple attributesOf<Permission>{
    ResourceAttribute{"identity", &Permission::identity},
    ResourceAttribute{"service_sid", &Permission::serviceSid},
    ResourceAttribute{"map_sid", &Permission::mapSid},
    ResourceAttribute{"read", &Permission::read},
    ResourceAttribute{"write", &Permission::write},
    ResourceAttribute{"manage", &Permission::manage},
};

/// What every answer about one of them names, though it may be null; without, it is something else.
template <typename T>
constexpr std::string_view nameOfAll = "sid";

template <>
constexpr std::string_view nameOfAll<Permission> = "identity";

/// The rest of a resource.
template <typename T>
bool readResource(AnswerReader &reader, T &resource)
{
    return reader.attributes(attributesOf<T>,
                             [&]<typename Value>(const ResourceAttribute<T, Value> &attribute) {
                                 std::optional<Viewed<Value>> view;
                                 const auto came = reader.read<Value>(view);
                                 if (view)
                                     resource.*attribute.field = toValue<Value>(*view);
                                 if (came == AnswerReader::Read::Odd)
                                     resource.odd << QString::fromLatin1(attribute.name);
                                 return came != AnswerReader::Read::Damaged;
                             });
}

template <typename T>
Result<T> decodeOne(const QByteArray &body)
{
    std::deque<QByteArray> unescaped;
    AnswerReader reader(body, unescaped);
    T resource;
    if (!reader.document([&](const json::Event &) { return readResource(reader, resource); }) ||
        !reader.hasNamed(nameOfAll<T>))
        return unreadable(body, reader.failed());
    return resource;
}

/// An entry that is no object at all is one of which nothing could be read.
template <typename T>
T withoutAttributes()
{
    T resource;
    std::apply(
        [&](const auto &...attribute) {
            (resource.odd << ... << QString::fromLatin1(attribute.name));
        },
        attributesOf<T>);
    return resource;
}

template <typename T>
Result<Page<T>> decodePage(const QByteArray &body, std::string_view list)
{
    std::deque<QByteArray> unescaped;
    AnswerReader reader(body, unescaped);
    Page<T> page;
    PageLinks links;
    const auto takeEntry = [&](const json::Event &begin) {
        if (begin.kind == json::EventKind::ObjectBegin)
            return readResource(reader, page.entries.emplace_back());
        page.entries << withoutAttributes<T>();
        std::optional<std::string_view> passedOver;
        return reader.readJson(begin, passedOver) != AnswerReader::Read::Damaged;
    };
    if (!readPage(reader, list, links, takeEntry))
        return unreadable(body, reader.failed());
    page.next = links.next;
    page.self = links.self;
    return page;
}

/// What the service itself says of a write that it did not do.
bool isRefusal(int status)
{
    switch (status) {
    case 400:
    case 401:
    case 403:
    case 404:
    case 409:
    case 412:
    case 413:
    case 429:
        return true;
    default:
        return false;
    }
}

ErrorKind kindOf(int status, int code, const Sent &sent)
{
    if (!net::isAnswer(status))
        return ErrorKind::ConnectionLost;
    switch (status) {
    case 400:
        switch (code) {
        case 54003:
            return ErrorKind::InvalidRevision;
        case 54008:
            return ErrorKind::InvalidData;
        case 54011:
            return ErrorKind::InvalidTtl;
        case 54209:
            return ErrorKind::InvalidKey;
        default:
            return ErrorKind::RequestRefused;
        }
    case 401:
        return ErrorKind::AuthenticationFailed;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        switch (code) {
        case 54050:
            return ErrorKind::ServiceNotFound;
        case 54200:
            return ErrorKind::MapNotFound;
        case 54201:
            return ErrorKind::ItemNotFound;
        default:
            return ErrorKind::NotFound;
        }
    case 409:
        return code == 54208   ? ErrorKind::ItemExists
               : code == 54301 ? ErrorKind::MapExists
                               : ErrorKind::RequestRefused;
    case 412:
        if (code == 0)
            return ErrorKind::RequestRefused;
        // Without a condition there is nothing that could have failed.
        return sent.isConditional ? ErrorKind::RevisionMismatch : ErrorKind::UnexpectedStatus;
    case 413:
        return ErrorKind::DataTooLarge;
    case 429:
        return ErrorKind::RateLimited;
    default:
        if (status >= 500)
            return ErrorKind::ServiceFailed;
        return status >= 400 && code == 0 ? ErrorKind::RequestRefused : ErrorKind::UnexpectedStatus;
    }
}

/// A text that is a member of the object.
std::optional<QString> textIn(const QByteArray &object, QStringView name)
{
    const auto member = json::findMember(object, name);
    if (!member)
        return {};
    std::deque<QByteArray> unescaped;
    std::optional<std::string_view> text;
    static_cast<void>(AnswerReader(*member, unescaped).read<QString>(text));
    return text ? std::optional(toValue<QString>(*text)) : std::nullopt;
}

/// The service's own words, as far as the body holds them. What gateways say has no code, or the
/// status in its place, or names another status.
void readServiceError(const QByteArray &body, Error &error)
{
    constexpr int firstCode = 10'000;
    constexpr int lastCode = 999'999;
    const auto status = json::findMember(body, u"status");
    const int code = json::findMember(body, u"code").value_or(QByteArrayView()).toInt();
    const bool isOwn =
        code >= firstCode && code <= lastCode && (!status || status->toInt() == error.httpStatus);
    if (isOwn)
        error.serviceCode = code;
    error.detail = textIn(body, u"message").value_or(QString());
    error.moreInfo = QUrl(textIn(body, u"more_info").value_or(QString()), QUrl::StrictMode);
}

} // namespace

Result<Item> decodeItem(const QByteArray &body)
{
    std::deque<QByteArray> unescaped;
    AnswerReader reader(body, unescaped);
    ItemView view;
    const bool isItem =
        reader.document([&](const json::Event &begin) { return readItem(reader, begin, view); });
    // What names none of these, though they may be null, is something else.
    if (!isItem || !reader.hasNamed("key") || !reader.hasNamed("data") ||
        !reader.hasNamed("revision"))
        return unreadable(body, reader.failed());
    return toItem(view);
}

Result<Map> decodeMap(const QByteArray &body)
{
    return decodeOne<Map>(body);
}

Result<Service> decodeService(const QByteArray &body)
{
    return decodeOne<Service>(body);
}

Result<Permission> decodePermission(const QByteArray &body)
{
    return decodeOne<Permission>(body);
}

Result<Page<Map>> decodeMaps(const QByteArray &body)
{
    return decodePage<Map>(body, "maps");
}

Result<Page<Service>> decodeServices(const QByteArray &body)
{
    return decodePage<Service>(body, "services");
}

Result<Page<Permission>> decodePermissions(const QByteArray &body)
{
    return decodePage<Permission>(body, "permissions");
}

QString requestIdOf(const net::Answer &answer)
{
    for (const auto *name : {"Twilio-Request-Id", "X-Request-Id"}) {
        const QByteArray id = answer.header(name);
        if (!id.isEmpty())
            return QString::fromLatin1(id);
    }
    return {};
}

Error decodeError(const net::Answer &answer, const Sent &sent, const QDateTime &now)
{
    Error error{};
    error.httpStatus = answer.status;
    error.requestId = requestIdOf(answer);
    error.retryAfter = net::retryAfter(answer, now);
    constexpr int firstRefusal = 400; // below that, it is no error of the service's own
    if (answer.status >= firstRefusal)
        readServiceError(answer.body, error);
    error.kind = kindOf(answer.status, error.serviceCode, sent);
    const bool isRefused = error.kind == ErrorKind::RateLimited ||
                           (isRefusal(answer.status) && error.serviceCode != 0 &&
                            error.kind != ErrorKind::UnexpectedStatus);
    error.mayHaveBeenApplied = sent.isWrite && !isRefused;
    return error;
}

} // namespace syncdeck::sync
