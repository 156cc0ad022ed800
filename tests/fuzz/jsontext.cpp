// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"
#include "app/json/compare.h"
#include "app/json/decimal.h"
#include "app/json/elements.h"
#include "app/json/escapes.h"
#include "app/json/find.h"
#include "app/json/members.h"
#include "app/json/merge.h"
#include "app/json/reader.h"
#include "app/json/rewrite.h"
#include "app/json/tokens.h"
#include "tests/fuzz/harness.h"

#include <QJsonDocument>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <simdjson.h>

namespace syncdeck::test {

namespace {

bool warns(const json::Report &report, json::WarningKind kind)
{
    return report.warnings.size() == json::maxWarnings ||
           std::ranges::find(report.warnings, kind, &json::Warning::kind) != report.warnings.end();
}

/// Whether the text has a number that other readers may find too large for them.
bool hasLongNumber(QByteArrayView text)
{
    constexpr qsizetype longest = 18; // digits that fit 64 bits for certain
    json::Reader reader(text);
    while (const auto event = reader.next()) {
        if (event->kind == json::EventKind::Number && event->length > longest)
            return true;
    }
    return false;
}

/// Two other readers say the same, but for what they cannot hold.
void agreesWithOthers(const QByteArray &text, const json::Report &report)
{
    static simdjson::dom::parser parser;
    const auto error = parser.parse(text.constData(), std::size_t(text.size())).error();
    const bool isMarked = text.startsWith("\xEF\xBB\xBF");
    const bool isHugeNumber =
        !report.error && (warns(report, json::WarningKind::RoundedNumber) || hasLongNumber(text));
    if (report.error) {
        const bool isOurLimit = report.error->problem == json::SyntaxProblem::TooDeep;
        mustHold(error != simdjson::SUCCESS || isMarked || isOurLimit,
                 "another reader accepts what was rejected");
        return;
    }
    const bool isTheirLimit =
        (isHugeNumber && error == simdjson::NUMBER_ERROR) ||
        (warns(report, json::WarningKind::UnpairedSurrogate) && error == simdjson::STRING_ERROR);
    mustHold(error == simdjson::SUCCESS || isTheirLimit,
             "another reader rejects what was accepted");

    if (report.kind != json::ValueKind::Object && report.kind != json::ValueKind::Array)
        return;
    QJsonParseError problem{};
    static_cast<void>(QJsonDocument::fromJson(text, &problem));
    const bool isQtLimit = isHugeNumber && problem.error == QJsonParseError::IllegalNumber;
    mustHold(problem.error == QJsonParseError::NoError || isQtLimit,
             "Qt rejects what was accepted");
}

void saysWhere(const QByteArray &text, const json::SyntaxError &error)
{
    mustHold(error.at.offset >= 0 && error.length >= 0 &&
                 error.at.offset + error.length <= text.size(),
             "an error is outside the text");
    mustHold(json::positionAt(text, error.at.offset) == error.at, "line and column are others");
    mustHold(!json::describe(error).isEmpty(), "an error is not described");
    mustHold(!json::minify(text) && !json::reindent(text) && !json::sameData(text, text) &&
                 !json::members(text) && !json::elements(text) && !json::findElement(text, 0),
             "what was rejected is accepted elsewhere");
}

void keepsWhatItRewrites(const QByteArray &text, const json::Report &report)
{
    const auto minified = json::minify(text);
    const auto indented = json::reindent(text);
    mustHold(minified && indented, "what was accepted cannot be rewritten");
    mustHold(json::sameData(text, *minified) && json::sameData(*indented, text),
             "a rewritten text is other data");
    mustHold(json::minify(*indented) == *minified && json::minify(*minified) == *minified &&
                 json::reindent(*minified) == *indented,
             "rewriting changes more than white space");
    const json::Report again = json::check(*indented);
    mustHold(!again.error && again.kind == report.kind && again.depth == report.depth &&
                 again.warnings.size() == report.warnings.size(),
             "a rewritten text is judged in another way");
}

/// The shortest way: what the standard library reads and writes.
bool comesBackFromDouble(QByteArrayView number)
{
    double nearest = 0;
    const char *end = number.data() + number.size();
    if (std::from_chars(number.data(), end, nearest).ec != std::errc() || !std::isfinite(nearest))
        return false;
    std::array<char, 64> written{};
    const auto last = std::to_chars(written.data(), written.data() + written.size(), nearest,
                                    std::chars_format::scientific);
    return json::decimal(QByteArrayView(written.data(), last.ptr - written.data())) ==
           json::decimal(number);
}

void ordersNumbers(QByteArrayView left, QByteArrayView right)
{
    const json::Decimal l = json::decimal(left);
    const json::Decimal r = json::decimal(right);
    const auto order = json::order(l, r);
    mustHold(json::order(r, l) == 0 <=> order && (order == 0) == (l == r),
             "the order of two numbers contradicts itself");
    if (comesBackFromDouble(left) && comesBackFromDouble(right)) {
        mustHold(order == left.toDouble() <=> right.toDouble(),
                 "two numbers are in another order than as doubles");
    }
}

void understandsEscapes(QByteArrayView content)
{
    const QByteArray characters = json::unescaped(content);
    const bool isText = json::unpairedSurrogates(content).isEmpty();
    mustHold(isText == QByteArray(characters).isValidUtf8(),
             "a string is no text, or is one and should not be");
}

void understandsTokens(const QByteArray &text)
{
    json::Reader reader(text);
    std::optional<QByteArrayView> lastNumber;
    while (const auto event = reader.next()) {
        if (event->kind == json::EventKind::Name || event->kind == json::EventKind::String)
            understandsEscapes(reader.content(*event));
        if (event->kind != json::EventKind::Number)
            continue;
        const QByteArrayView number = reader.spelled(*event);
        mustHold(json::survivesDouble(number) == comesBackFromDouble(number),
                 "a number comes back from a double, or does not and should");
        ordersNumbers(number, lastNumber.value_or(number));
        lastNumber = number;
    }
}

void takesObjectsApart(const QByteArray &text)
{
    const auto object = json::members(text);
    mustHold(object.has_value(), "an object has no members");
    constexpr qsizetype enough = 10;
    for (const json::Member &member : object->list.first(std::min(object->list.size(), enough))) {
        const json::Member *last = object->find(member.name);
        mustHold(last && last->at >= member.at, "a member is not found");
        const QByteArrayView value = object->value(*last);
        mustHold(!json::check(value).error, "a member's value is no JSON");
        mustHold(json::withMember(text, object->spelledName(member), value) == text,
                 "setting a member to what it is changes something");
        const QString name = QString::fromUtf8(member.name);
        if (json::comparable(name) == member.name)
            mustHold(json::findMember(text, name) == value, "a member is found elsewhere");
        const auto without = json::members(json::withoutMember(text, member.name));
        mustHold(without && !without->find(member.name) &&
                     without->list.size() ==
                         object->list.size() -
                             std::ranges::count(object->list, member.name, &json::Member::name),
                 "removing a member removes less or more");
    }
    constexpr QByteArrayView newName("\"a new one \\ud800\"");
    const QByteArray with = json::withMember(text, newName, "[1.0]");
    const auto taken = json::members(with);
    mustHold(taken && taken->value(*taken->find(json::unescaped(newName.sliced(1).chopped(1)))) ==
                          QByteArrayView("[1.0]"),
             "a new member is not there");
}

void takesArraysApart(const QByteArray &text)
{
    const auto list = json::elements(text);
    mustHold(list.has_value(), "an array has no elements");
    constexpr qsizetype enough = 10;
    for (qsizetype i = 0; i < std::min(list->size(), enough); ++i) {
        mustHold(json::findElement(text, i) == list->at(i) && !json::check(list->at(i)).error,
                 "an element is found elsewhere, or is no JSON");
    }
    mustHold(!json::findElement(text, list->size()), "there is an element after the last one");
}

void tokenizes(const QByteArray &text)
{
    const QString line = QString::fromUtf8(text);
    qsizetype end = 0;
    for (const json::Token &token : json::tokenizeLine(line)) {
        mustHold(token.start >= end && token.length > 0 &&
                     token.start + token.length <= line.size(),
                 "a token is outside of its line, or in another one");
        mustHold(QStringView(line).sliced(end, token.start - end).trimmed().isEmpty(),
                 "something stands between two tokens");
        end = token.start + token.length;
    }
    mustHold(QStringView(line).sliced(end).trimmed().isEmpty(), "something follows the last token");
}

void holdText(const QByteArray &text)
{
    const json::Report report = json::check(text);
    agreesWithOthers(text, report);
    tokenizes(text);
    for (const json::Warning &warning : report.warnings) {
        mustHold(warning.at.offset + warning.length <= text.size() &&
                     !json::describe(warning).isEmpty(),
                 "a warning is outside the text, or not described");
    }
    if (report.error) {
        saysWhere(text, *report.error);
        return;
    }
    keepsWhatItRewrites(text, report);
    understandsTokens(text);
    if (report.kind == json::ValueKind::Object)
        takesObjectsApart(text);
    if (report.kind == json::ValueKind::Array)
        takesArraysApart(text);
}

void merges(const QByteArray &base, const QByteArray &mine, const QByteArray &theirs)
{
    const auto found = json::differences(base, mine, theirs);
    if (!found) {
        mustHold(json::merge(base, mine, theirs, {}) == theirs, "what has no parts is merged");
        return;
    }
    mustHold(found->isEmpty() == json::sameData(mine, theirs),
             "two texts differ in no member, or in one and are the same");
    const QList<json::Side> allTheirs(found->size(), json::Side::Theirs);
    const QList<json::Side> allMine(found->size(), json::Side::Mine);
    mustHold(json::merge(base, mine, theirs, allTheirs) == theirs,
             "taking nothing over changes something");
    mustHold(json::sameData(json::merge(base, mine, theirs, allMine), mine),
             "taking all over does not give the same data");
    QList<json::Side> usual;
    for (const json::Difference &difference : *found)
        usual << difference.usual();
    mustHold(!json::check(json::merge(base, mine, theirs, usual)).error, "a merge is no JSON");
}

} // namespace

void holdJsonTexts(const QByteArray &bytes)
{
    constexpr char between = '\x1e';
    const QList<QByteArray> texts = bytes.split(between);
    constexpr qsizetype most = 3;
    for (const QByteArray &text : texts.first(std::min(texts.size(), most)))
        holdText(text);
    if (texts.size() > 1) {
        mustHold(json::sameData(texts[0], texts[1]) == json::sameData(texts[1], texts[0]),
                 "two texts are the same data one way round only");
    }
    if (texts.size() >= most)
        merges(texts[0], texts[1], texts[2]);
}

} // namespace syncdeck::test
