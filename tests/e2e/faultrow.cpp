// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultrow.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::test {

namespace {

using sandbox::FaultKind;
using sandbox::StatusBody;

using Ending = FaultOutcome::Ending;

constexpr FaultOutcome done{Ending::Done};
constexpr FaultOutcome found{Ending::Found};

constexpr FaultOutcome failed(ErrorKind why)
{
    return {Ending::Failed, why};
}

constexpr FaultOutcome notDone(ErrorKind why)
{
    return {Ending::NotDone, why};
}

constexpr FaultOutcome openThenDone(ErrorKind why)
{
    return {Ending::OpenThenDone, why};
}

constexpr FaultOutcome openThenNotDone(ErrorKind why)
{
    return {Ending::OpenThenNotDone, why};
}

/// Everything goes well in spite of it.
FaultRow harmless(const QString &name, const sandbox::Fault &fault)
{
    return {.name = name, .fault = fault, .reading = done, .writing = done};
}

/// The service refuses some times, and says when to come back.
FaultRow refusal(const QString &name, const sandbox::Fault &fault)
{
    FaultRow row = harmless(name, fault);
    row.times = 1;
    row.mostSent = 2; // it was never processed
    return row;
}

/// It never comes to the service, and nobody hears why.
FaultRow unheard(const QString &name, const sandbox::Fault &fault, ErrorKind why)
{
    return {.name = name,
            .fault = fault,
            .reading = failed(why),
            .writing = notDone(why),
            .writingBlindly = openThenNotDone(why)};
}

/// The service does it, and the answer is of no use.
FaultRow useless(const QString &name, const sandbox::Fault &fault, ErrorKind why)
{
    return {.name = name,
            .fault = fault,
            .reading = failed(why),
            .writing = found,
            .writingBlindly = openThenDone(why)};
}

/// The same where the answer to a deletion, which has no body, is sound.
FaultRow uselessBody(const QString &name, const sandbox::Fault &fault, ErrorKind why)
{
    FaultRow row = useless(name, fault, why);
    row.deleting = row.deletingBlindly = done;
    return row;
}

/// Somebody else answers in the service's place.
FaultRow strange(const QString &name, const sandbox::Fault &fault)
{
    return unheard(name, fault, ErrorKind::UnexpectedStatus);
}

/// What it meets the second time is its own.
FaultRow twice()
{
    return {.name = u"each request twice, and the second answer"_s,
            .fault = {.kind = FaultKind::Twice},
            .reading = done,
            .writing = found,
            .creating = FaultOutcome{Ending::Unclear, ErrorKind::ItemExists},
            .deleting = done,
            .deletingBlindly = done};
}

/// Only lists are concerned.
FaultRow ofPages(const QString &name, const sandbox::Fault &fault, FaultOutcome paging)
{
    FaultRow row = harmless(name, fault);
    row.paging = paging;
    return row;
}

/// Where one page follows the other, one that comes again brings nothing new. Where many are under
/// way, it is one of another part of the list.
FaultRow repeatedPage()
{
    FaultRow row = ofPages(u"a page repeated"_s, {.kind = FaultKind::RepeatPage}, done);
    row.scanning = failed(ErrorKind::AnswerToAnother);
    return row;
}

/// An answer that does not name what a write has made is of no use.
FaultRow withoutAttributes()
{
    FaultRow row = uselessBody(u"null attributes"_s, {.kind = FaultKind::NullAttributes},
                               ErrorKind::AnswerUnreadable);
    row.reading = done;
    return row;
}

FaultRow once(FaultRow row)
{
    row.times = 1;
    row.reading = done; // asked for again
    row.paging.reset();
    row.writingBlindly.reset();
    row.deletingBlindly.reset();
    return row;
}

FaultRow from(qint64 number, FaultRow row)
{
    row.from = number;
    return row;
}

FaultRow skewed(std::chrono::seconds skew, FaultRow row)
{
    row.serverSkew = skew;
    return row;
}

QList<FaultRow> statuses()
{
    QList<FaultRow> rows{
        refusal(u"429 once"_s, {.kind = FaultKind::Status, .status = 429}),
        refusal(u"429 once, Retry-After in seconds"_s,
                {.kind = FaultKind::Status, .status = 429, .retryAfter = 5s}),
        refusal(
            u"429 once, Retry-After as a date"_s,
            {.kind = FaultKind::Status, .status = 429, .retryAfter = 5s, .retryAfterIsDate = true}),
        refusal(u"429 once, Retry-After as a date, clocks 3 h apart"_s, {.kind = FaultKind::Status,
                                                                         .status = 429,
                                                                         .retryAfter = 5s,
                                                                         .retryAfterIsDate = true,
                                                                         .skew = 3h}),
    };
    constexpr ErrorKind limited = ErrorKind::RateLimited;
    FaultRow always{.name = u"429 always"_s,
                    .fault = {.kind = FaultKind::Status, .status = 429},
                    .reading = failed(limited),
                    .writing = notDone(limited)};
    always.mostSent = 9; // within a minute
    rows << always;
    FaultRow later = always;
    later.name = u"429 always, Retry-After an hour"_s;
    later.fault.retryAfter = 1h;
    later.mostSent = 1;
    rows << later;

    constexpr ErrorKind failing = ErrorKind::ServiceFailed;
    const sandbox::Fault e500{.kind = FaultKind::Status, .status = 500};
    const sandbox::Fault e502{
        .kind = FaultKind::Status, .applied = true, .status = 502, .body = StatusBody::Html};
    rows << once(unheard(u"500 once"_s, e500, failing)) << unheard(u"500 always"_s, e500, failing)
         << useless(u"500 after it was done"_s,
                    {.kind = FaultKind::Status, .applied = true, .status = 500}, failing)
         << unheard(u"502 with HTML"_s,
                    {.kind = FaultKind::Status, .status = 502, .body = StatusBody::Html}, failing)
         << useless(u"502 with HTML after it was done"_s, e502, failing)
         << once(unheard(u"503 once, Retry-After in seconds"_s,
                         {.kind = FaultKind::Status,
                          .status = 503,
                          .body = StatusBody::Empty,
                          .retryAfter = 5s},
                         failing))
         << unheard(u"503 without a body"_s,
                    {.kind = FaultKind::Status, .status = 503, .body = StatusBody::Empty}, failing);
    const auto gateway = [](int status, StatusBody body, bool applied) {
        return sandbox::Fault{
            .kind = FaultKind::Status, .applied = applied, .status = status, .body = body};
    };
    constexpr ErrorKind forbidden = ErrorKind::Forbidden;
    rows << unheard(u"403 with HTML"_s, gateway(403, StatusBody::Html, false), forbidden)
         << useless(u"403 with HTML after it was done"_s, gateway(403, StatusBody::Html, true),
                    forbidden)
         << useless(u"404 without a body after it was done"_s,
                    gateway(404, StatusBody::Empty, true), ErrorKind::NotFound)
         << useless(u"412 with HTML after it was done"_s, gateway(412, StatusBody::Html, true),
                    ErrorKind::RequestRefused);
    return rows;
}

QList<FaultRow> connections()
{
    constexpr ErrorKind lost = ErrorKind::ConnectionLost;
    constexpr ErrorKind late = ErrorKind::TimedOut;
    FaultRow refused{.name = u"connection refused"_s,
                     .fault = {.kind = FaultKind::Refuse, .duration = 24h},
                     .reading = failed(ErrorKind::ConnectionRefused),
                     .writing = notDone(ErrorKind::ConnectionRefused)};
    refused.atOnce = true;
    // The readings that look for it are refused, so that nothing is known for now.
    FaultRow dropped{.name = u"closed before the answer, then refused"_s,
                     .fault = {.kind = FaultKind::Refuse, .duration = 24h},
                     .reading = failed(ErrorKind::ConnectionRefused),
                     .writing = openThenNotDone(lost)};
    FaultRow droppedDone = dropped;
    droppedDone.name = u"done, then closed and refused"_s;
    droppedDone.fault.applied = true;
    droppedDone.writing = openThenDone(lost);
    const sandbox::Fault answerLost{.kind = FaultKind::Close, .applied = true};
    return {
        refused,
        dropped,
        droppedDone,
        once(unheard(u"closed before the answer, once"_s, {.kind = FaultKind::Close}, lost)),
        unheard(u"closed before the answer"_s, {.kind = FaultKind::Close}, lost),
        useless(u"done, the answer lost"_s, answerLost, lost),
        skewed(5h, useless(u"done, the answer lost, clocks 5 h apart"_s, answerLost, lost)),
        skewed(-5h, useless(u"done, the answer lost, clocks -5 h apart"_s, answerLost, lost)),
        useless(u"closed half-way through the headers"_s, {.kind = FaultKind::CloseInHead}, lost),
        useless(u"closed half-way through the body"_s, {.kind = FaultKind::CloseInBody}, lost),
        unheard(u"no answer"_s, {.kind = FaultKind::Silence}, late),
        useless(u"done, no answer"_s, {.kind = FaultKind::Silence, .applied = true}, late),
        useless(u"a byte a second"_s, {.kind = FaultKind::Trickle, .duration = 1s}, late),
    };
}

/// Answers that are none to their request.
QList<FaultRow> strays()
{
    constexpr ErrorKind lost = ErrorKind::ConnectionLost;
    const auto before = [](int status, std::chrono::milliseconds pause) {
        return sandbox::Fault{.kind = FaultKind::StrayBefore, .status = status, .duration = pause};
    };
    const auto after = [](std::chrono::milliseconds pause) {
        return sandbox::Fault{.kind = FaultKind::StrayAfter, .status = 408, .duration = pause};
    };
    return {
        useless(u"102 at once before the answer"_s, before(102, 0ms), lost),
        useless(u"103 at once before the answer"_s, before(103, 0ms), lost),
        useless(u"103 some time before the answer"_s, before(103, 300ms), lost),
        useless(u"103 long before the answer"_s, before(103, 3s), lost),
        once(useless(u"103 some time before the answer, once"_s, before(103, 300ms), lost)),
        useless(u"199 some time before the answer"_s, before(199, 300ms), lost),
        useless(u"408 some time before the answer"_s, before(408, 300ms), lost),
        once(useless(u"408 some time before the answer, once"_s, before(408, 300ms), lost)),
        harmless(u"408 at once after the answer"_s, after(0ms)),
        once(harmless(u"408 some time after the answer, once"_s, after(300ms))),
        twice(),
        uselessBody(u"an answer for another key"_s, {.kind = FaultKind::AboutAnother},
                    ErrorKind::AnswerToAnother),
    };
}

QList<FaultRow> bodies()
{
    constexpr ErrorKind unreadable = ErrorKind::AnswerUnreadable;
    constexpr ErrorKind large = ErrorKind::AnswerTooLarge;
    return {
        uselessBody(u"malformed JSON"_s, {.kind = FaultKind::MalformedJson}, unreadable),
        uselessBody(u"truncated JSON"_s, {.kind = FaultKind::TruncatedJson}, unreadable),
        uselessBody(u"invalid UTF-8"_s, {.kind = FaultKind::InvalidUtf8}, unreadable),
        harmless(u"wrong content type"_s, {.kind = FaultKind::ContentType}),
        uselessBody(u"Content-Length too large"_s, {.kind = FaultKind::ContentLength, .bytes = 20},
                    ErrorKind::ConnectionLost),
        uselessBody(u"Content-Length too small"_s, {.kind = FaultKind::ContentLength, .bytes = -20},
                    unreadable),
        uselessBody(u"200 MiB of body"_s, {.kind = FaultKind::HugeBody, .bytes = 200 << 20}, large),
        uselessBody(u"200 MiB of body in chunks"_s,
                    {.kind = FaultKind::HugeBody, .bytes = 200 << 20, .declared = false}, large),
        harmless(u"gzip"_s, {.kind = FaultKind::Gzip}),
        uselessBody(u"gzip bomb of 1 GiB"_s, {.kind = FaultKind::GzipBomb, .bytes = 1 << 30},
                    large),
    };
}

QList<FaultRow> contents(const QByteArray &elsewhere)
{
    constexpr ErrorKind unreadable = ErrorKind::AnswerUnreadable;
    return {
        strange(u"a sign-in page with status 203"_s,
                {.kind = FaultKind::Status, .status = 203, .body = StatusBody::Html}),
        strange(u"redirect to the same origin"_s, {.kind = FaultKind::Redirect, .status = 307}),
        strange(u"redirect to another origin"_s,
                {.kind = FaultKind::Redirect, .status = 302, .text = elsewhere + "/v1/Services"}),
        harmless(u"links name another origin, as behind a gateway"_s,
                 {.kind = FaultKind::LinksElsewhere, .text = elsewhere}),
        ofPages(u"next page on another origin"_s,
                {.kind = FaultKind::NextPageElsewhere, .text = elsewhere},
                failed(ErrorKind::OriginRefused)),
        ofPages(u"next page is this page"_s, {.kind = FaultKind::NextPageSelf}, failed(unreadable)),
        // A page of another part of the list is lost, and asked for again.
        from(2, ofPages(u"next page is the first page"_s, {.kind = FaultKind::NextPageFirst},
                        failed(ErrorKind::AnswerToAnother))),
        repeatedPage(),
        withoutAttributes(),
        harmless(u"an ETag without revision"_s, {.kind = FaultKind::NoRevision}),
        harmless(u"a revision without ETag"_s, {.kind = FaultKind::NoETag}),
        harmless(u"Date 5 h ahead"_s, {.kind = FaultKind::ClockSkew, .skew = 5h}),
        harmless(u"Date 5 h behind"_s, {.kind = FaultKind::ClockSkew, .skew = -5h}),
    };
}

FaultOutcome longWork(const FaultOutcome &single)
{
    return single.isDone() ? done : FaultOutcome{Ending::StopsThenDone};
}

} // namespace

FaultOutcome FaultRow::ofWriting(store::WriteKind kind, bool blindly) const
{
    const FaultOutcome write = blindly ? writingBlindly.value_or(writing) : writing;
    switch (kind) {
    case store::WriteKind::Create:
        return creating.value_or(write);
    case store::WriteKind::Update:
        return write;
    case store::WriteKind::Delete:
        return blindly ? deletingBlindly.value_or(write) : deleting.value_or(write);
    }
    Q_UNREACHABLE();
}

FaultOutcome FaultRow::ofPlanning() const
{
    // A 404 that does not say of what is no news of the item.
    if (fault.kind == FaultKind::NullAttributes)
        return {Ending::StopsThenDone};
    return longWork(reading);
}

FaultOutcome FaultRow::ofImporting(bool blindly) const
{
    // What never arrived is sent once more.
    return times == 1 ? done : longWork(blindly ? writingBlindly.value_or(writing) : writing);
}

QList<FaultRow> faultRows(const QByteArray &elsewhere)
{
    return statuses() + connections() + strays() + bodies() + contents(elsewhere);
}

} // namespace syncdeck::test
