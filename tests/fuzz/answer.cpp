// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/json/check.h"
#include "app/json/elements.h"
#include "app/json/find.h"
#include "app/json/members.h"
#include "app/session/errortext.h"
#include "app/sync/codec.h"
#include "app/sync/itempage.h"
#include "app/sync/rules.h"
#include "tests/fuzz/harness.h"

namespace syncdeck::test {

using namespace sync;

namespace {

QByteArray bytesOf(std::string_view view)
{
    return {view.data(), qsizetype(view.size())};
}

bool isWithin(std::string_view part, const QByteArray &whole)
{
    return part.data() >= whole.constData() &&
           part.data() + part.size() <= whole.constData() + whole.size();
}

void mustBeSaid(const Error &error)
{
    mustHold(error.kind == ErrorKind::AnswerUnreadable, "an unreadable answer is something else");
    mustHold(!session::describe(error).happened.isEmpty(), "an error is not described");
}

/// As texts are kept everywhere: nothing is lost on the way there and back.
bool isText(const std::optional<QString> &text, const std::optional<std::string_view> &utf8)
{
    return text.has_value() == utf8.has_value() && (!text || text->toUtf8() == bytesOf(*utf8));
}

void holdItem(const ItemView &view, const QByteArray &body)
{
    mustHold(isWithin(view.json, body), "an item is outside its answer");
    const Item item = toItem(view);
    if (!isStorable(bytesOf(view.json))) { // an entry of the list that is no object
        mustHold(view.odd == (Oddity::Key | Oddity::Data) && view.data == view.json && !view.key,
                 "what is no object has attributes");
        return;
    }
    const auto alone = decodeItem(bytesOf(view.json));
    // By itself it must name what every item has.
    mustHold(alone ? *alone == item : !(view.key && view.revision && view.data),
             "an item by itself is another");
    mustHold(isText(item.key, view.key) && isText(item.revision, view.revision) &&
                 isText(item.createdBy, view.createdBy) && isText(item.mapSid, view.mapSid),
             "an attribute is not what was sent");
    if (!view.data)
        return;
    const json::Report data = json::check(bytesOf(*view.data));
    const bool isObject = !data.error && data.kind == json::ValueKind::Object;
    mustHold(isWithin(*view.data, body) && (isObject || view.odd.testFlag(Oddity::Data)),
             "an item's data is no object of the answer");
}

template <typename T>
void holdPage(const Result<Page<T>> &page, const QByteArray &body, const QString &list)
{
    if (!page) {
        mustBeSaid(page.error());
        return;
    }
    const auto whole = json::members(body);
    mustHold(isStorable(body), "what is no object was decoded");
    // Nested deeper than `members` follows; and which of two counts is nobody's concern.
    if (!whole || whole->hasDuplicates())
        return;
    const auto entries = json::findMember(body, list);
    mustHold(entries && json::elements(*entries)->size() == page->entries.size(),
             "a page has fewer or more entries than its list");
}

template <typename T>
void holdOne(const Result<T> &one, const QByteArray &body)
{
    if (!one)
        mustBeSaid(one.error());
    else
        mustHold(isStorable(body), "what is no object was decoded");
}

void holdRefusal(const QByteArray &body)
{
    constexpr std::array statuses{203, 302, 400, 401, 403, 404, 408, 409, 412, 413, 429, 500, 503};
    net::Answer answer;
    answer.status = statuses[std::size_t(body.size()) % statuses.size()];
    answer.body = body;
    answer.headers = {{"Retry-After", body.left(30)}, {"Twilio-Request-Id", body.left(30)}};
    const Error error =
        decodeError(answer, {true, true}, QDateTime(QDate(2026, 1, 1), QTime(12, 0), utcZone));
    mustHold(error.httpStatus == answer.status && error.serviceCode >= 0 &&
                 error.serviceCode < 1'000'000,
             "a refusal has another status, or a code that cannot be");
    const bool isRefusal = answer.status >= 400 && answer.status < 500 && answer.status != 408;
    const bool saysSo = error.serviceCode != 0 || answer.status == 429;
    mustHold(error.mayHaveBeenApplied == !(isRefusal && saysSo),
             "whether a write was done is said where it is not known");
    mustHold(!error.retryAfter ||
                 (error.retryAfter->count() >= 0 && *error.retryAfter <= std::chrono::hours(1)),
             "a pause is negative or too long");
    const session::ErrorText text = session::describe(error);
    mustHold(!text.happened.isEmpty(), "a refusal is not described");
    mustHold(text.moreInfo.isEmpty() || isDocumentationLink(text.moreInfo),
             "a link that is not of the documentation is offered");
}

} // namespace

void holdAnswer(const QByteArray &bytes)
{
    const auto page = ItemPage::decode(bytes);
    holdPage(page ? Result<Page<Item>>({toItems((*page)->items()), {}}) : Failure(page.error()),
             bytes, QStringLiteral("items"));
    if (page) {
        for (const ItemView &view : (*page)->items())
            holdItem(view, bytes);
    }
    if (const auto item = decodeItem(bytes); item) {
        const QByteArray list = "{\"items\":[" + bytes + "],\"meta\":{\"next_page_url\":null}}";
        const auto within = ItemPage::decode(list);
        mustHold(within && (*within)->items().size() == 1, "an item is none in a list");
        holdItem((*within)->items().front(), list);
    }
    holdOne(decodeItem(bytes), bytes);
    holdOne(decodeMap(bytes), bytes);
    holdOne(decodeService(bytes), bytes);
    holdOne(decodePermission(bytes), bytes);
    holdPage(decodeMaps(bytes), bytes, QStringLiteral("maps"));
    holdPage(decodeServices(bytes), bytes, QStringLiteral("services"));
    holdPage(decodePermissions(bytes), bytes, QStringLiteral("permissions"));
    holdRefusal(bytes);
}

} // namespace syncdeck::test
