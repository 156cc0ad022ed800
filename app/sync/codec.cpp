// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/codec.h"

#include "app/net/retryafter.h"
#include "app/sync/attributes.h"
#include "app/sync/itempage.h"
#include "app/sync/itemreader.h"
#include "app/sync/oddity.h"
#include "app/sync/unreadable.h"

#include <QVarLengthArray>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

namespace ondemand = simdjson::ondemand;

constexpr const char *nextPage = "next_page_url";

/// What an attribute is called in an answer, and where it goes.
template <typename T, typename Field>
struct Attribute
{
    const char *name;
    std::optional<Field> T::*field;
};

template <typename T>
constexpr std::tuple attributesOf{};

template <>
constexpr std::tuple attributesOf<Map>{
    Attribute{"sid", &Map::sid},
    Attribute{"unique_name", &Map::uniqueName},
    Attribute{"account_sid", &Map::accountSid},
    Attribute{"service_sid", &Map::serviceSid},
    Attribute{"url", &Map::url},
    Attribute{"revision", &Map::revision},
    Attribute{"date_expires", &Map::dateExpires},
    Attribute{"date_created", &Map::dateCreated},
    Attribute{"date_updated", &Map::dateUpdated},
    Attribute{"created_by", &Map::createdBy},
};

template <>
constexpr std::tuple attributesOf<Service>{
    Attribute{"sid", &Service::sid},
    Attribute{"unique_name", &Service::uniqueName},
    Attribute{"account_sid", &Service::accountSid},
    Attribute{"friendly_name", &Service::friendlyName},
    Attribute{"date_created", &Service::dateCreated},
    Attribute{"date_updated", &Service::dateUpdated},
    Attribute{"url", &Service::url},
};

template <>
constexpr std::tuple attributesOf<Permission>{
    Attribute{"identity", &Permission::identity}, Attribute{"service_sid", &Permission::serviceSid},
    Attribute{"map_sid", &Permission::mapSid},    Attribute{"read", &Permission::read},
    Attribute{"write", &Permission::write},       Attribute{"manage", &Permission::manage},
};

/// What every answer about one of them names, though it may be null; without, it is something else.
template <typename T>
constexpr std::string_view nameOfAll = "sid";

template <>
constexpr std::string_view nameOfAll<Permission> = "identity";

using Names = QVarLengthArray<std::string_view, 16>;

/// Reads the member into the field of its name; others are passed over. False: the resource has had
/// it already, so that it cannot be told which one holds.
template <typename T>
bool take(AttributeReader &reader, std::string_view name, ondemand::value value, Names &seen,
          T &resource)
{
    bool isFirst = true;
    const auto takeIfNamed = [&](const auto &attribute) {
        if (name != attribute.name)
            return false;
        isFirst = !seen.contains(name);
        seen.append(attribute.name);
        reader.read(value, attribute.name, resource.*attribute.field);
        return true;
    };
    std::apply(
        [&](const auto &...attribute) { static_cast<void>((takeIfNamed(attribute) || ...)); },
        attributesOf<T>);
    return isFirst;
}

template <typename T>
bool takeAll(ondemand::object object, Names &seen, T &resource)
{
    AttributeReader reader;
    for (auto member : object) {
        std::string_view name;
        ondemand::value value;
        if (member.value().get(value) != simdjson::SUCCESS)
            return false;
        // A name that is no valid text is none of ours.
        if (member.unescaped_key().get(name) == simdjson::SUCCESS &&
            !take(reader, name, value, seen, resource))
            return false;
    }
    resource.odd = reader.odd();
    return true;
}

/// On-demand parsing passes over what it is not asked for, so damage there would go unseen; the
/// whole text is checked first.
bool isWholeObject(const QByteArray &body)
{
    return isStorable(body); // which any object of JSON is
}

simdjson::padded_string padded(const QByteArray &body)
{
    return simdjson::padded_string(body.constData(), static_cast<std::size_t>(body.size()));
}

template <typename T>
Result<T> decodeOne(const QByteArray &body)
{
    if (!isWholeObject(body))
        return unreadable(body);
    const simdjson::padded_string text = padded(body);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return unreadable(body);
    T resource;
    Names seen;
    if (!takeAll(object, seen, resource))
        return unreadable(body);
    if (!seen.contains(nameOfAll<T>))
        return unreadable(body, nameOfAll<T>.data());
    return resource;
}

/// Nothing where it is no URL, which is nothing to mind.
std::optional<QUrl> anyUrl(ondemand::value value)
{
    std::string_view text;
    if (value.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QUrl::fromEncoded(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
}

/// False: it is none, or where the next page is cannot be read or is not said; taken for the last
/// page, the rest of the list would be missing.
template <typename T>
bool takeMeta(AttributeReader &reader, ondemand::value value, Page<T> &page)
{
    ondemand::object meta;
    if (value.get_object().get(meta) != simdjson::SUCCESS)
        return false;
    bool hasNext = false;
    for (auto member : meta) {
        std::string_view name;
        ondemand::value field;
        if (member.unescaped_key().get(name) != simdjson::SUCCESS ||
            member.value().get(field) != simdjson::SUCCESS)
            return false;
        if (name == nextPage) {
            if (std::exchange(hasNext, true))
                return false;
            reader.read(field, nextPage, page.next);
        } else if (name == "url") {
            page.self = anyUrl(field);
        }
    }
    return hasNext && reader.odd().isEmpty();
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
bool takeEntries(ondemand::value value, QList<T> &entries)
{
    ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS)
        return false;
    for (auto element : array) {
        ondemand::value entry;
        ondemand::json_type type{};
        if (element.get(entry) != simdjson::SUCCESS || entry.type().get(type) != simdjson::SUCCESS)
            return false;
        if (type != ondemand::json_type::object) {
            entries << withoutAttributes<T>();
            continue;
        }
        ondemand::object object;
        T resource;
        Names seen;
        if (entry.get_object().get(object) != simdjson::SUCCESS || !takeAll(object, seen, resource))
            return false;
        entries << resource;
    }
    return true;
}

template <typename T>
Result<Page<T>> decodePage(const QByteArray &body, std::string_view listName)
{
    if (!isWholeObject(body))
        return unreadable(body);
    const simdjson::padded_string text = padded(body);
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object object;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS ||
        document.get_object().get(object) != simdjson::SUCCESS)
        return unreadable(body);

    AttributeReader reader;
    Page<T> page;
    bool hasEntries = false;
    bool hasMeta = false;
    for (auto member : object) {
        std::string_view name;
        ondemand::value value;
        if (member.value().get(value) != simdjson::SUCCESS)
            return unreadable(body);
        if (member.unescaped_key().get(name) != simdjson::SUCCESS)
            continue;
        const bool isAgain = (name == listName && hasEntries) || (name == "meta" && hasMeta);
        if (isAgain)
            return unreadable(body);
        if (name == listName)
            hasEntries = takeEntries(value, page.entries);
        else if (name == "meta")
            hasMeta = takeMeta(reader, value, page);
        if (!reader.odd().isEmpty())
            return unreadable(body, nextPage);
    }
    // A page without either is no page: taken for one, it would look like the end of the list.
    if (!hasEntries || !hasMeta)
        return unreadable(body);
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

/// The service's own words, as far as the body holds them. What gateways say has no code, or the
/// status in its place, or names another status.
void readServiceError(const QByteArray &body, Error &error)
{
    constexpr int64_t firstCode = 10'000;
    constexpr int64_t lastCode = 999'999;
    if (!isWholeObject(body))
        return;
    const simdjson::padded_string text = padded(body);
    ondemand::parser parser;
    ondemand::document document;
    if (parser.iterate(text).get(document) != simdjson::SUCCESS)
        return;
    int64_t status = error.httpStatus;
    if (ondemand::value named; document["status"].get(named) == simdjson::SUCCESS &&
                               named.get_int64().get(status) != simdjson::SUCCESS)
        status = 0;
    int64_t code = 0;
    const bool isOwn = document["code"].get_int64().get(code) == simdjson::SUCCESS &&
                       code >= firstCode && code <= lastCode && status == error.httpStatus;
    if (isOwn)
        error.serviceCode = static_cast<int>(code);
    std::string_view words;
    if (document["message"].get_string().get(words) == simdjson::SUCCESS)
        error.detail = QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
    if (document["more_info"].get_string().get(words) == simdjson::SUCCESS) {
        error.moreInfo = QUrl(QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size())),
                              QUrl::StrictMode);
    }
}

} // namespace

Result<Item> decodeItem(const QByteArray &body)
{
    std::deque<QByteArray> unescaped;
    ItemReader reader(body, unescaped);
    ItemView view;
    const auto begin = reader.tokens().next();
    const bool isItem = begin && begin->kind == json::EventKind::ObjectBegin &&
                        reader.readWholeItem(*begin, view) && !reader.tokens().next() &&
                        !reader.tokens().fault();
    if (!isItem)
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

Result<Page<Item>> decodeItems(const QByteArray &body)
{
    const auto decoded = ItemPage::decode(body);
    if (!decoded)
        return Failure(decoded.error());
    Page<Item> page;
    page.next = (*decoded)->next();
    page.self = (*decoded)->self();
    page.entries.reserve(static_cast<qsizetype>((*decoded)->items().size()));
    for (const ItemView &view : (*decoded)->items())
        page.entries << toItem(view);
    return page;
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
