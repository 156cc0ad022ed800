// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/call.h"

#include "app/base/utf8.h"
#include "app/net/origin.h"
#include "app/sync/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::sync {

namespace {

struct CallTexts
{
    Q_DECLARE_TR_FUNCTIONS(CallTexts)
};

// Services/{Service}/Maps/{Map}/Items/{Key}
constexpr qsizetype serviceAt = 1;
constexpr qsizetype mapAt = 3;
constexpr qsizetype nameAt = 5;
constexpr qsizetype upToTheMap = mapAt + 1;

std::optional<QString> pacedMap(const std::optional<QString> &serviceSid,
                                const std::optional<QString> &mapSid)
{
    if (!serviceSid || !mapSid)
        return {};
    return pacedObject({u"Services"_s, *serviceSid, u"Maps"_s, *mapSid});
}

Asked askedBy(const QStringList &segments)
{
    Asked asked{segments.value(serviceAt), segments.value(mapAt)};
    if (segments.size() > nameAt)
        asked.name = segments[nameAt];
    return asked;
}

/// A POST to a list makes a new one.
int doneStatus(net::Method method, const QStringList &segments)
{
    switch (method) {
    case net::Method::Get:
        return 200;
    case net::Method::Post:
        return segments.size() % 2 == 1 ? 201 : 200;
    case net::Method::Delete:
        return 204;
    }
    Q_UNREACHABLE();
}

QString pathOf(const QUrl &url)
{
    return url.path(QUrl::FullyEncoded);
}

/// Whether both lead to the same list. The service may answer with a SID where it was asked by
/// name.
bool isSamePath(const QString &asked, const QString &named)
{
    const QStringList ours = asked.split(u'/');
    const QStringList theirs = named.split(u'/');
    if (ours.size() != theirs.size())
        return false;
    for (qsizetype i = 0; i < ours.size(); ++i) {
        const bool sidForName =
            (isSid(SidKind::Service, theirs[i]) && !isSid(SidKind::Service, ours[i]) && i > 0 &&
             ours[i - 1] == "Services"_L1) ||
            (isSid(SidKind::Map, theirs[i]) && !isSid(SidKind::Map, ours[i]) && i > 0 &&
             ours[i - 1] == "Maps"_L1);
        if (ours[i] != theirs[i] && !sidForName)
            return false;
    }
    return true;
}

} // namespace

Client::Call::Call(net::Gate &gate, net::Priority priority, net::Method method,
                   const QStringList &segments)
    : m_gate(gate)
    , m_priority(priority)
    , m_pacedObject(pacedObject(segments))
    , m_isAboutMap(segments.size() >= upToTheMap)
    , m_doneStatus(doneStatus(method, segments))
    , m_asked(askedBy(segments))
{
    m_request.method = method;
    QList<QByteArray> encoded{"v1"_ba};
    for (const QString &segment : segments) {
        if (!isAddressable(segment)) {
            refuse(ErrorKind::InvalidInput,
                   segment.isEmpty() ? CallTexts::tr("The address") : segment,
                   CallTexts::tr("This name cannot stand in an address."));
        }
        encoded << encodeSegment(segment);
    }
    m_request.url = urlBelow(gate.baseUrl(), encoded);
}

Client::Call &Client::Call::query(const FormFields &fields)
{
    if (!fields.isEmpty())
        m_request.url.setQuery(QString::fromLatin1(encodeForm(fields)), QUrl::StrictMode);
    return *this;
}

Client::Call &Client::Call::form(const FormFields &fields)
{
    m_request.headers.append({"Content-Type"_ba, "application/x-www-form-urlencoded"_ba});
    m_request.body = encodeForm(fields);
    const auto find = [&fields](QByteArrayView name) -> std::optional<QByteArray> {
        for (const auto &[key, value] : fields) {
            if (key == name)
                return value;
        }
        return {};
    };
    // What is sent is what the answer is held against.
    m_asked.data = find("Data");
    m_payloadBytes = m_asked.data.value_or(QByteArray()).size();
    if (const auto key = find("Key"))
        m_asked.name = exactText(*key);
    if (const auto name = find("UniqueName"))
        m_asked.map = exactText(*name);
    if (const auto read = find("Read"))
        m_asked.rights = Rights{*read == "true", find("Write") == "true", find("Manage") == "true"};
    return *this;
}

Client::Call &Client::Call::ifMatch(const std::optional<QString> &revision)
{
    if (!revision)
        return *this;
    // It came from the service; a line break in it would begin a header of its own.
    const bool plain =
        std::ranges::all_of(*revision, [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (plain && !revision->isEmpty())
        m_request.headers.append({"If-Match"_ba, revision->toLatin1()});
    else
        refuse(ErrorKind::InvalidRevision, {});
    return *this;
}

Client::Call &Client::Call::page(const QUrl &next)
{
    // The gate holds the origin; here it must be the same list, too.
    const bool sameList = isSamePath(pathOf(m_request.url), pathOf(next));
    if (sameList) {
        m_request.url = next;
        m_asked = bySids(m_asked, next);
    } else {
        refuse(ErrorKind::OriginRefused, pathOf(m_request.url), next.toString());
    }
    return *this;
}

Client::Call &Client::Call::holding(const ListQuery &items)
{
    m_asked.items = items;
    return *this;
}

void Client::Call::refuse(ErrorKind kind, const QString &subject, const QString &detail)
{
    Error error{};
    error.kind = kind;
    error.subject = subject;
    error.detail = detail;
    m_refusal = error;
}

Sent Client::Call::sent() const
{
    const bool isConditional = std::ranges::any_of(
        m_request.headers, [](const net::Header &header) { return header.first == "If-Match"; });
    return {m_request.isWrite(), isConditional};
}

QFuture<Result<net::Answer>> Client::Call::send(const CancelToken &cancel)
{
    if (m_refusal)
        return ready<net::Answer>(Failure(*m_refusal));
    return m_gate.send(m_request, {m_pacedObject, m_priority, m_payloadBytes}, cancel);
}

QUrl Client::Call::followed(net::Gate &gate, const QUrl &asked, const QUrl &link)
{
    const net::Origin own(gate.baseUrl());
    const QString path = pathOf(asked);
    if (own.owns(link) && isSamePath(path, pathOf(link)))
        return link;
    QString prefix = pathOf(gate.baseUrl());
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    for (const QString &there : {pathOf(link), prefix + pathOf(link)}) {
        if (!isSamePath(path, there))
            continue;
        if (!link.host().isEmpty() && !own.owns(link))
            gate.noteLinkElsewhere(link);
        QUrl here = asked;
        here.setPath(there, QUrl::StrictMode);
        here.setQuery(link.hasQuery() ? link.query(QUrl::FullyEncoded) : QString(),
                      QUrl::StrictMode);
        return here;
    }
    return link;
}

Client::Reply<void> Client::Call::emptyAnswer(const CancelToken &cancel)
{
    return send(cancel).then([status = m_doneStatus, sent = sent(), url = m_request.url](
                                 const Result<net::Answer> &came) -> Result<Answered<void>> {
        if (!came)
            return Failure(came.error());
        if (came->status != status)
            return notDoneBy(*came, sent, url);
        Answered<void> answered;
        addMeta(*came, answered);
        // Nothing else shows that it is the service's: there is no body, and Qt takes a damaged
        // status line, such as one with `+204`, for a sound one.
        if (!answered.serverTime)
            return failedBy(fail(ErrorKind::AnswerUnreadable, {}, u"Date"_s).error(), *came, true);
        return answered;
    });
}

Failure notDoneBy(const net::Answer &answer, const Sent &sent, const QUrl &url)
{
    Error error = decodeError(answer, sent, QDateTime::currentDateTimeUtc());
    if (error.kind == ErrorKind::ConnectionLost)
        error.subject = url.host();
    return Failure(error);
}

Failure failedBy(Error error, const net::Answer &answer, bool isWrite)
{
    error.httpStatus = answer.status;
    error.requestId = requestIdOf(answer);
    error.mayHaveBeenApplied = isWrite;
    return Failure(error);
}

const char *missingIn(const Item &item)
{
    if (!item.key)
        return "key";
    if (!item.data)
        return "data";
    return item.matchable() ? nullptr : "revision";
}

const char *missingIn(const Map &map)
{
    return map.sid ? nullptr : "sid";
}

const char *missingIn(const Permission &permission)
{
    if (!permission.identity)
        return "identity";
    if (!permission.read)
        return "read";
    if (!permission.write)
        return "write";
    return permission.manage ? nullptr : "manage";
}

QString pacedObject(const QStringList &segments)
{
    return segments.first(std::min(segments.size(), upToTheMap)).join(u'/');
}

std::optional<QString> pacedObjectOf(const Item &item)
{
    return pacedMap(item.serviceSid, item.mapSid);
}

std::optional<QString> pacedObjectOf(const Map &map)
{
    return pacedMap(map.serviceSid, map.sid);
}

std::optional<QString> pacedObjectOf(const std::shared_ptr<ItemPage> &page)
{
    if (page->items().empty())
        return {};
    const ItemView &first = page->items().front();
    const auto text = [](std::optional<std::string_view> utf8) {
        return utf8 ? std::optional(exactText(*utf8)) : std::nullopt;
    };
    return pacedMap(text(first.serviceSid), text(first.mapSid));
}

void addETag(const net::Answer &answer, Item &item)
{
    QByteArray etag = answer.header("ETag");
    if (etag.startsWith("W/"))
        etag.remove(0, 2);
    if (etag.size() >= 2 && etag.startsWith('"') && etag.endsWith('"'))
        etag = etag.sliced(1, etag.size() - 2);
    item.etag = QString::fromLatin1(etag);
}

} // namespace syncdeck::sync
