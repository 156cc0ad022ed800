// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultplan.h"

#include "app/json/check.h"
#include "app/json/elements.h"
#include "app/json/escapes.h"
#include "app/json/members.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace syncdeck::sandbox {

namespace {

struct PlanTexts
{
    Q_DECLARE_TR_FUNCTIONS(PlanTexts)
};

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 mostBytes = qint64(16) << 30;

struct Kind
{
    const char *name;
    FaultKind kind;
    /// Members of its own, in words divided by spaces; `!` before one that must be there.
    const char *members;
};

constexpr std::array kinds{
    Kind{"status", FaultKind::Status,
         "!status body retry_after_s retry_after_date_s skew_s applied"},
    Kind{"redirect", FaultKind::Redirect, "to status"},
    Kind{"refuse", FaultKind::Refuse, "!ms applied"},
    Kind{"close", FaultKind::Close, "applied"},
    Kind{"close-in-head", FaultKind::CloseInHead, ""},
    Kind{"close-in-body", FaultKind::CloseInBody, ""},
    Kind{"silence", FaultKind::Silence, "applied"},
    Kind{"trickle", FaultKind::Trickle, "ms"},
    Kind{"stray-before", FaultKind::StrayBefore, "!status ms"},
    Kind{"stray-after", FaultKind::StrayAfter, "!status ms"},
    Kind{"twice", FaultKind::Twice, ""},
    Kind{"malformed-json", FaultKind::MalformedJson, ""},
    Kind{"truncated-json", FaultKind::TruncatedJson, ""},
    Kind{"invalid-utf8", FaultKind::InvalidUtf8, ""},
    Kind{"content-type", FaultKind::ContentType, "type"},
    Kind{"content-length", FaultKind::ContentLength, "!difference"},
    Kind{"huge-body", FaultKind::HugeBody, "bytes declared"},
    Kind{"gzip", FaultKind::Gzip, ""},
    Kind{"gzip-bomb", FaultKind::GzipBomb, "bytes"},
    Kind{"links-elsewhere", FaultKind::LinksElsewhere, "!origin"},
    Kind{"next-page-elsewhere", FaultKind::NextPageElsewhere, "!origin"},
    Kind{"next-page-self", FaultKind::NextPageSelf, ""},
    Kind{"next-page-first", FaultKind::NextPageFirst, ""},
    Kind{"repeat-page", FaultKind::RepeatPage, ""},
    Kind{"null-attributes", FaultKind::NullAttributes, ""},
    Kind{"no-revision", FaultKind::NoRevision, ""},
    Kind{"no-etag", FaultKind::NoETag, ""},
    Kind{"about-another", FaultKind::AboutAnother, ""},
    Kind{"clock-skew", FaultKind::ClockSkew, "!seconds"},
};

constexpr std::array matchMembers{"fault", "method", "path", "from", "times", "chance"};

/// The whole text, and the first thing that is wrong with it. Reading goes on with what is usual,
/// and what it makes then is not used.
struct Reading
{
    QByteArrayView text;
    qsizetype at = 0; ///< byte of the text
    QString sentence; ///< empty: nothing is wrong

    void refuse(qsizetype where, const QString &what)
    {
        if (!sentence.isEmpty())
            return;
        at = where;
        sentence = what;
    }
};

/// One object of the plan, whose members are taken out one by one.
class Taken
{
public:
    Taken(Reading &reading, QByteArrayView text)
        : m_reading(reading)
        , m_at(text.data() - reading.text.data())
    {
        if (const auto object = json::members(text))
            m_members = *object;
        else
            m_reading.refuse(m_at, PlanTexts::tr("An object must stand here: {…}."));
        if (m_members.hasDuplicates())
            m_reading.refuse(m_at,
                             PlanTexts::tr("A member stands twice in this object; keep one."));
    }

    void allow(const QList<QByteArray> &names) const
    {
        for (const json::Member &member : m_members.list) {
            if (!names.contains(member.name)) {
                m_reading.refuse(m_at + member.at,
                                 PlanTexts::tr("“%1” is not known here. There can be: %2.")
                                     .arg(QString::fromUtf8(member.name),
                                          QString::fromLatin1(names.join(", "))));
            }
        }
    }

    void require(const QByteArray &name) const
    {
        if (!has(name)) {
            m_reading.refuse(m_at, PlanTexts::tr("The member “%1” is missing; add it.")
                                       .arg(QString::fromLatin1(name)));
        }
    }

    [[nodiscard]] bool has(const QByteArray &name) const { return m_members.find(name); }

    /// Empty when there is none.
    [[nodiscard]] QByteArrayView value(const QByteArray &name) const
    {
        const json::Member *member = m_members.find(name);
        return member ? m_members.value(*member) : QByteArrayView();
    }

    [[nodiscard]] QByteArray text(const QByteArray &name, const QByteArray &absent = {}) const
    {
        if (!has(name))
            return absent;
        const QByteArrayView spelled = value(name);
        if (!spelled.startsWith('"')) {
            refuse(name, PlanTexts::tr("“%1” must be a text in double quotes."));
            return absent;
        }
        return json::unescaped(spelled.sliced(1, spelled.size() - 2));
    }

    [[nodiscard]] qint64 number(const QByteArray &name, qint64 absent, qint64 least,
                                qint64 most) const
    {
        if (!has(name))
            return absent;
        bool isNumber = false;
        const qint64 number = value(name).toByteArray().toLongLong(&isNumber);
        if (!isNumber || number < least || number > most) {
            refuse(name, PlanTexts::tr("“%1” must be a whole number from %2 to %3.")
                             .arg(u"%1"_s, QString::number(least), QString::number(most)));
        }
        return number;
    }

    [[nodiscard]] double share(const QByteArray &name) const
    {
        if (!has(name))
            return 1;
        bool isNumber = false;
        const double share = value(name).toByteArray().toDouble(&isNumber);
        if (!isNumber || !(share >= 0 && share <= 1))
            refuse(name, PlanTexts::tr("“%1” must be a number from 0 (never) to 1 (always)."));
        return share;
    }

    [[nodiscard]] bool truth(const QByteArray &name, bool absent) const
    {
        if (!has(name))
            return absent;
        const QByteArrayView spelled = value(name);
        if (spelled != "true" && spelled != "false")
            refuse(name, PlanTexts::tr("“%1” must be true or false."));
        return spelled == "true";
    }

    /// At the value of that member. `sentence` may hold a %1 for its name.
    void refuse(const QByteArray &name, const QString &sentence) const
    {
        const json::Member *member = m_members.find(name);
        m_reading.refuse(m_at + (member ? member->valueAt : 0),
                         sentence.contains(u"%1"_s) ? sentence.arg(QString::fromLatin1(name))
                                                    : sentence);
    }

private:
    Reading &m_reading;
    qsizetype m_at;
    json::Members m_members;
};

QByteArray origin(const Taken &taken, const QByteArray &name)
{
    const QByteArray text = taken.text(name);
    const QUrl url = QUrl::fromEncoded(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !QUrl(url).path().isEmpty()) {
        taken.refuse(name, PlanTexts::tr("“%1” must be an origin without a path, such as "
                                         "http://127.0.0.1:8081."));
    }
    return text;
}

StatusBody bodyOf(const Taken &taken)
{
    const QByteArray body = taken.text("body"_ba, "json"_ba);
    if (body == "html")
        return StatusBody::Html;
    if (body == "empty")
        return StatusBody::Empty;
    if (body != "json")
        taken.refuse("body"_ba, PlanTexts::tr("“%1” must be \"json\", \"html\" or \"empty\"."));
    return StatusBody::Json;
}

Fault readFault(const Taken &taken, FaultKind kind)
{
    Fault fault;
    fault.kind = kind;
    fault.applied = taken.truth("applied"_ba, false);
    const bool redirects = kind == FaultKind::Redirect;
    const bool strays = kind == FaultKind::StrayBefore || kind == FaultKind::StrayAfter;
    fault.status = static_cast<int>(taken.number("status"_ba, redirects ? 307 : 500,
                                                 redirects ? 300
                                                 : strays  ? 101
                                                           : 200,
                                                 redirects ? 399 : 599));
    fault.body = bodyOf(taken);
    fault.retryAfterIsDate = taken.has("retry_after_date_s"_ba);
    const QByteArray retry = fault.retryAfterIsDate ? "retry_after_date_s"_ba : "retry_after_s"_ba;
    if (taken.has(retry))
        fault.retryAfter = std::chrono::seconds(taken.number(retry, 0, 0, 365 * day));
    fault.duration =
        std::chrono::milliseconds(taken.number("ms"_ba, 1000, strays ? 0 : 1, 1000 * day));
    fault.bytes = taken.number("bytes"_ba, kind == FaultKind::GzipBomb ? 1 << 30 : fault.bytes,
                               1024, mostBytes);
    if (kind == FaultKind::ContentLength) {
        fault.bytes = taken.number("difference"_ba, 0, -mostBytes, mostBytes);
        if (fault.bytes == 0)
            taken.refuse("difference"_ba, PlanTexts::tr("“%1” must not be 0."));
    }
    fault.declared = taken.truth("declared"_ba, true);
    if (kind == FaultKind::LinksElsewhere || kind == FaultKind::NextPageElsewhere)
        fault.text = origin(taken, "origin"_ba);
    else
        fault.text = taken.text(kind == FaultKind::ContentType ? "type"_ba : "to"_ba);
    if (std::ranges::any_of(fault.text, [](char c) { return c >= 0 && c < ' '; }))
        taken.refuse(kind == FaultKind::ContentType ? "type"_ba : "to"_ba,
                     PlanTexts::tr("“%1” must not hold control characters."));
    fault.skew = std::chrono::seconds(taken.number(
        kind == FaultKind::ClockSkew ? "seconds"_ba : "skew_s"_ba, 0, -365 * day, 365 * day));
    return fault;
}

FaultRule readRule(const Taken &taken)
{
    taken.require("fault"_ba);
    const QByteArray name = taken.text("fault"_ba);
    const auto *found = std::ranges::find(kinds, QByteArrayView(name), &Kind::name);
    if (found == kinds.end()) {
        taken.refuse("fault"_ba, PlanTexts::tr("There is no fault “%1”. There are: %2.")
                                     .arg(QString::fromUtf8(name),
                                          QString::fromLatin1(faultNames().join(", "))));
        return {};
    }
    QList<QByteArray> allowed(matchMembers.begin(), matchMembers.end());
    for (QByteArray member : QByteArray(found->members).split(' ')) {
        const bool isRequired = member.startsWith('!');
        member.remove(0, isRequired ? 1 : 0);
        if (isRequired)
            taken.require(member);
        if (!member.isEmpty())
            allowed << member;
    }
    taken.allow(allowed);

    FaultRule rule;
    rule.fault = readFault(taken, found->kind);
    rule.method = taken.text("method"_ba).toUpper();
    rule.path = taken.text("path"_ba);
    rule.from = taken.number("from"_ba, 1, 1, std::numeric_limits<qint64>::max());
    if (taken.has("times"_ba))
        rule.times = taken.number("times"_ba, 0, 1, std::numeric_limits<qint64>::max());
    rule.chance = taken.share("chance"_ba);
    return rule;
}

FaultPlan readPlan(Reading &reading)
{
    const Taken taken(reading, reading.text);
    taken.allow({"seed"_ba, "faults"_ba});
    taken.require("faults"_ba);
    FaultPlan plan;
    plan.seed = static_cast<quint32>(
        taken.number("seed"_ba, plan.seed, 0, std::numeric_limits<quint32>::max()));
    const auto rules = json::elements(taken.value("faults"_ba));
    if (!rules) {
        taken.refuse("faults"_ba, PlanTexts::tr("“%1” must be a list: […]."));
        return plan;
    }
    for (const QByteArrayView &rule : *rules) {
        const Taken object(reading, rule);
        plan.rules << readRule(object);
        if (object.has("chance"_ba) && !taken.has("seed"_ba)) {
            object.refuse("chance"_ba,
                          PlanTexts::tr("“%1” needs a “seed” beside “faults”, a whole number, so "
                                        "that the same run can be had again."));
        }
    }
    return plan;
}

} // namespace

QList<QByteArray> faultNames()
{
    QList<QByteArray> names;
    for (const Kind &kind : kinds)
        names << kind.name;
    return names;
}

QByteArray faultName(FaultKind kind)
{
    return std::ranges::find(kinds, kind, &Kind::kind)->name;
}

Result<FaultPlan> readFaultPlan(QByteArrayView text)
{
    const json::Report report = json::check(text);
    if (report.error) {
        return fail(ErrorKind::InvalidInput, QString::number(report.error->at.line),
                    json::describe(*report.error));
    }
    Reading reading{text, 0, {}};
    const FaultPlan plan = readPlan(reading);
    if (!reading.sentence.isEmpty()) {
        return fail(ErrorKind::InvalidInput,
                    QString::number(json::positionAt(text, reading.at).line), reading.sentence);
    }
    return plan;
}

} // namespace syncdeck::sandbox
