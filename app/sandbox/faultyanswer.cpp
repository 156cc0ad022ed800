// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultyanswer.h"

#include "app/base/timezones.h"
#include "app/sandbox/faultyjson.h"
#include "app/sandbox/jsontext.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

constexpr qsizetype blockBytes = 64 * 1024;

QList<Piece> once(const QByteArray &bytes)
{
    return {Piece{bytes}};
}

QByteArray reasonOf(int status)
{
    switch (status) {
    case 102:
        return "Processing"_ba;
    case 103:
        return "Early Hints"_ba;
    case 307:
        return "Temporary Redirect"_ba;
    case 408:
        return "Request Timeout"_ba;
    case 429:
        return "Too Many Requests"_ba;
    case 500:
        return "Internal Server Error"_ba;
    case 502:
        return "Bad Gateway"_ba;
    case 503:
        return "Service Unavailable"_ba;
    case 504:
        return "Gateway Timeout"_ba;
    default:
        return "Status"_ba;
    }
}

RawMessage ownAnswer(int status, const QByteArray &type, const QByteArray &body, qint64 now)
{
    RawMessage answer;
    answer.startLine = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status);
    answer.setHeader("Date"_ba, httpDateText(now));
    if (!type.isEmpty())
        answer.setHeader("Content-Type"_ba, type);
    answer.setBody(body);
    return answer;
}

RawMessage statusAnswer(const Fault &fault, qint64 serverTime)
{
    const qint64 now = serverTime + std::chrono::milliseconds(fault.skew).count();
    const QByteArray status = QByteArray::number(fault.status);
    QByteArray body;
    QByteArray type;
    switch (fault.body) {
    case StatusBody::Json: {
        const QByteArray code = fault.status == 429 ? "20429"_ba : "20" + status;
        type = "application/json"_ba;
        body =
            jsonObject({{"code", code},
                        {"message", jsonString(QByteArrayView(reasonOf(fault.status)))},
                        {"more_info",
                         jsonString(QByteArrayView("https://www.twilio.com/docs/errors/" + code))},
                        {"status", status}});
        break;
    }
    case StatusBody::Html:
        type = "text/html"_ba;
        body = "<html><head><title>" + status + ' ' + reasonOf(fault.status) +
               "</title></head><body><h1>" + status + "</h1><p>gateway</p></body></html>";
        break;
    case StatusBody::Empty:
        break;
    }
    RawMessage answer = ownAnswer(fault.status, type, body, now);
    if (fault.retryAfter) {
        answer.setHeader(
            "Retry-After"_ba,
            fault.retryAfterIsDate
                ? httpDateText(now + std::chrono::milliseconds(*fault.retryAfter).count())
                : QByteArray::number(fault.retryAfter->count()));
    }
    return answer;
}

/// An answer that nobody asked for. Those below 200 end with their head.
QByteArray strayAnswer(int status, qint64 now)
{
    constexpr int firstFinal = 200;
    RawMessage answer = ownAnswer(status, {}, {}, now);
    if (status < firstFinal)
        answer.removeHeader("Content-Length");
    return answer.bytes();
}

RawMessage redirect(const Fault &fault, const FaultScene &scene)
{
    QByteArray to = fault.text;
    if (to.isEmpty()) {
        const QByteArray target = scene.request.target();
        to = scene.baseUrl + target + (target.contains('?') ? '&' : '?') + "redirected=1";
    }
    RawMessage answer = ownAnswer(fault.status, {}, {}, scene.now);
    answer.setHeader("Location"_ba, to);
    return answer;
}

Delivery huge(const Fault &fault, RawMessage answer)
{
    const QByteArray begin = "{\"padding\":\"";
    const QByteArray end = "\"}";
    const QByteArray block(blockBytes, 'x');
    const qint64 filling = fault.bytes - begin.size() - end.size();
    const qint64 blocks = filling / blockBytes;
    const QByteArray rest(filling % blockBytes, 'x');
    if (fault.declared) {
        answer.setHeader("Content-Length"_ba, QByteArray::number(fault.bytes));
        return {{Piece{answer.head() + begin}, Piece{block, blocks}, Piece{rest + end}}};
    }
    const auto chunk = [](const QByteArray &bytes) {
        return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    };
    answer.removeHeader("Content-Length");
    answer.setHeader("Transfer-Encoding"_ba, "chunked"_ba);
    return {{Piece{answer.head() + chunk(begin)}, Piece{chunk(block), blocks},
             Piece{chunk(rest + end) + "0\r\n\r\n"}}};
}

Delivery compressed(RawMessage answer, const QList<Piece> &body)
{
    answer.setHeader("Content-Encoding"_ba, "gzip"_ba);
    answer.setHeader("Content-Length"_ba, QByteArray::number(totalBytes(body)));
    return {once(answer.head()) + body};
}

/// The faults that need a body to spoil.
Delivery withBody(const Fault &fault, RawMessage answer)
{
    switch (fault.kind) {
    case FaultKind::MalformedJson:
        answer.setBody(malformed(answer.body));
        break;
    case FaultKind::TruncatedJson:
        answer.setBody(answer.body.first(answer.body.size() / 2));
        break;
    case FaultKind::InvalidUtf8:
        answer.setBody(withInvalidUtf8(answer.body));
        break;
    case FaultKind::ContentType:
        answer.setHeader("Content-Type"_ba, fault.text.isEmpty() ? "text/plain"_ba : fault.text);
        break;
    case FaultKind::ContentLength: {
        const qint64 said = std::max<qint64>(0, answer.body.size() + fault.bytes);
        answer.setHeader("Content-Length"_ba, QByteArray::number(said));
        // More is waited for in vain, so that ends the connection.
        return {once(answer.bytes()),
                fault.bytes > 0 ? Delivery::Then::Close : Delivery::Then::KeepOpen};
    }
    case FaultKind::HugeBody:
        return huge(fault, std::move(answer));
    case FaultKind::Gzip: {
        const QByteArray plain = answer.body;
        return compressed(std::move(answer), once(gzipped(plain)));
    }
    case FaultKind::GzipBomb:
        return compressed(std::move(answer), gzipBomb(fault.bytes));
    default:
        break;
    }
    return {once(answer.bytes())};
}

/// The faults that say something else in sound JSON.
RawMessage withOtherWords(const Fault &fault, const FaultScene &scene, RawMessage answer)
{
    switch (fault.kind) {
    case FaultKind::LinksElsewhere:
        answer.setBody(withLinksTo(answer.body, fault.text));
        break;
    case FaultKind::NextPageElsewhere:
        answer.setBody(withNextPage(answer.body, [&](const PageLinks &links) {
            return fault.text + "/elsewhere" +
                   targetOf(links.next.isEmpty() ? links.self : links.next);
        }));
        break;
    case FaultKind::NextPageSelf:
        answer.setBody(withNextPage(answer.body, [&](const PageLinks &) {
            return scene.baseUrl + scene.request.target();
        }));
        break;
    case FaultKind::NextPageFirst:
        answer.setBody(
            withNextPage(answer.body, [](const PageLinks &links) { return links.first; }));
        break;
    case FaultKind::RepeatPage:
        if (!scene.lastItems.isEmpty())
            answer.setBody(withList(answer.body, scene.lastItems));
        break;
    case FaultKind::NullAttributes:
        answer.setBody(withNullAttributes(answer.body));
        break;
    case FaultKind::NoRevision:
        answer.setBody(withoutRevisions(answer.body));
        break;
    case FaultKind::AboutAnother:
        answer.setBody(aboutAnother(answer.body));
        break;
    case FaultKind::NoETag:
        answer.removeHeader("ETag");
        break;
    case FaultKind::ClockSkew:
        answer.setHeader("Date"_ba,
                         httpDateText(scene.now + std::chrono::milliseconds(fault.skew).count()));
        break;
    default:
        break;
    }
    return answer;
}

} // namespace

bool isCarriedOut(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::Redirect:
        return false;
    case FaultKind::Status:
    case FaultKind::Refuse:
    case FaultKind::Close:
    case FaultKind::Silence:
        return fault.applied;
    default:
        return true;
    }
}

Delivery deliverFaulty(const Fault &fault, const FaultScene &scene, const RawMessage &answer)
{
    switch (fault.kind) {
    case FaultKind::Status:
        return {once(statusAnswer(fault, scene.now).bytes())};
    case FaultKind::Redirect:
        return {once(redirect(fault, scene).bytes())};
    case FaultKind::Refuse:
    case FaultKind::Close:
        return {{}, Delivery::Then::Close};
    case FaultKind::CloseInHead:
        return {once(answer.head().first(answer.head().size() / 2)), Delivery::Then::Close};
    case FaultKind::CloseInBody: {
        const QByteArray head = answer.head();
        const qsizetype length =
            answer.body.isEmpty() ? head.size() / 2 : head.size() + answer.body.size() / 2;
        return {once(answer.bytes().first(length)), Delivery::Then::Close};
    }
    case FaultKind::Silence:
        return {{}, Delivery::Then::Hold};
    case FaultKind::Trickle:
        return {once(answer.bytes()), Delivery::Then::KeepOpen, fault.duration};
    case FaultKind::StrayBefore:
        return {{Piece{strayAnswer(fault.status, scene.now)}, Piece{answer.bytes()}},
                Delivery::Then::KeepOpen,
                {},
                fault.duration};
    case FaultKind::StrayAfter:
        return {{Piece{answer.bytes()}, Piece{strayAnswer(fault.status, scene.now)}},
                Delivery::Then::KeepOpen,
                {},
                fault.duration};
    default:
        break;
    }
    const bool needsBody =
        fault.kind >= FaultKind::MalformedJson && fault.kind <= FaultKind::GzipBomb;
    if (needsBody && answer.body.isEmpty())
        return {once(answer.bytes())};
    return needsBody ? withBody(fault, answer)
                     : Delivery{once(withOtherWords(fault, scene, answer).bytes())};
}

QByteArray listOf(const RawMessage &answer)
{
    return listIn(answer.body);
}

QByteArray httpDateText(qint64 moment)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(moment, utcZone),
                  u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace syncdeck::sandbox
