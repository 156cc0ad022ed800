// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/items/filterterms.h"
#include "app/items/filtertext.h"
#include "app/items/itemquery.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::ItemQuery;

namespace {

const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), utcZone);

Result<ItemQuery> parsed(const QString &text)
{
    return ItemQuery::parse(text, noon);
}

} // namespace

class TestItemQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatHelpExplains();
    void matches_data();
    void matches();
    void comparesNumbersExactly_data();
    void comparesNumbersExactly();
    void knowsWhenItemsExpire();
    void knowsWhenItemsWereMade_data();
    void knowsWhenItemsWereMade();
    void countsBytes_data();
    void countsBytes();
    void knowsWhoMadeThem_data();
    void knowsWhoMadeThem();
    void saysWhatItDependsOn();
    void changesTermByTerm();
    void takesNulls();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void tellsWhatHasNoEnd();
    void knowsWhatNarrows();
};

void TestItemQuery::readsWhatHelpExplains()
{
    QFile manual(QStringLiteral(HELP_FOLDER) + u"/en/browsing.md"_s);
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(manual.readAll());
    const QList<items::FilterTerm> terms = items::filterTerms();
    for (const items::FilterTerm &term : terms) {
        QVERIFY(!term.meaning.isEmpty());
        for (const QString &example : term.examples) {
            const auto query = ItemQuery::parse(example, noon, items::Spelling::Whole);
            QVERIFY2(query && !query->isEmpty(), qPrintable(example));
            QVERIFY2(page.contains(u'`' + example + u'`'), qPrintable(example));
        }
    }
}

void TestItemQuery::matches_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<bool>("isMatch");
    const auto yes = [](const QString &filter) {
        QTest::newRow(qPrintable(filter)) << filter << true;
    };
    const auto no = [](const QString &filter) {
        QTest::newRow(qPrintable(filter)) << filter << false;
    };
    yes(u""_s);
    yes(u"  "_s);
    yes(u"AGENT"_s);
    yes(u"open"_s);
    yes(u"agent open"_s);
    no(u"agent closed"_s);
    no(u"data:agent"_s);
    yes(u"KEY:agent"_s);
    no(u"key:open"_s);
    yes(u"data:\"two words\""_s);
    yes(u"\"two wor"_s);
    no(u"\"words two\""_s);
    yes(u"\"\\\"status\\\": \\\"open\""_s);
    yes(u"-closed"_s);
    no(u"-open"_s);
    yes(u"-key:open"_s);
    no(u"- "_s);
    yes(u"key:"_s);
    yes(u"data.status"_s);
    no(u"data.nothing"_s);
    yes(u"-data.nothing"_s);
    yes(u"data.status = open"_s);
    yes(u"data.status=\"open\""_s);
    yes(u"data.status == open"_s);
    no(u"data.status = OPEN"_s);
    no(u"data.status = ope"_s);
    yes(u"data.status != closed"_s);
    no(u"data.nothing != closed"_s);
    yes(u"data.status > aaa"_s);
    no(u"data.status > 1"_s);
    yes(u"data.retries > 3"_s);
    no(u"data.retries > 4"_s);
    yes(u"data.retries >= 4.0"_s);
    yes(u"data.retries<5 data.retries>3"_s);
    no(u"data.retries = \"4\""_s);
    yes(u"data.on = true"_s);
    no(u"data.on = false"_s);
    yes(u"data.off = false"_s);
    yes(u"data.none = null"_s);
    yes(u"data.none"_s);
    no(u"data.on = null"_s);
    yes(u"data.in.side.deep = 1"_s);
    yes(u"data.tags.1 = b"_s);
    yes(u"data.tags[1] = b"_s);
    no(u"data.tags[2]"_s);
    yes(u"data.tags"_s);
    no(u"data.tags = b"_s);
    yes(u"data.rows[0].id = 7"_s);
    yes(u"data.\"a name\" = yes"_s);
    yes(u"data.\"caf\u00e9\" = \"\u00fc\""_s);
    yes(u"data.twice = 2"_s);
    no(u"data.twice = 1"_s);
    yes(u"data.status=open agent"_s);
    yes(u"/op.n/"_s);
    no(u"/OP.N/"_s);
    yes(u"/OP.N/i"_s);
    yes(u"key:/^agent.[0-9]+$/"_s);
    no(u"data:/^agent/"_s);
    yes(u"key:/t\\/1/"_s);
    yes(u"-/closed/"_s);
    yes(u"http://x.example"_s);
    no(u"."_s + u"*"_s);
}

void TestItemQuery::matches()
{
    QFETCH(QString, filter);
    QFETCH(bool, isMatch);
    sync::ItemView item;
    item.key = "agent/1042";
    item.data = R"({"status": "open", "retries": 4, "on": true, "off": false, "none": null,
        "note": "two words", "in": {"side": {"deep": 1.0}}, "tags": ["a", "b"], "rows": [{"id": 7}],
        "a name": "yes", "caf\u00e9": "\u00fc", "twice": 1, "twice": 2,
        "link": "http://x.example/"})";
    const auto query = parsed(filter);
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    QCOMPARE(query->matches(item), isMatch);
}

void TestItemQuery::comparesNumbersExactly_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("next to each other")
        << u"data.n = 9007199254740992"_s << "9007199254740993"_ba << false;
    QTest::newRow("just above") << u"data.n > 9007199254740992"_s << "9007199254740993"_ba << true;
    QTest::newRow("another spelling") << u"data.n = 1e2"_s << "100.0"_ba << true;
    QTest::newRow("beyond doubles") << u"data.n > 1e400"_s << "1e401"_ba << true;
    QTest::newRow("exponent beyond integers")
        << u"data.n < 1e99999999999999999999"_s << "9e99999999999999999998"_ba << true;
    QTest::newRow("small") << u"data.n < 1e-400"_s << "1e-401"_ba << true;
    QTest::newRow("digits decide") << u"data.n > 0.1"_s << "0.1000000000000000000001"_ba << true;
    QTest::newRow("negative") << u"data.n < -1"_s << "-1.5"_ba << true;
    QTest::newRow("negative, shorter") << u"data.n > -10"_s << "-9"_ba << true;
    QTest::newRow("zero is not negative") << u"data.n >= 0"_s << "-0"_ba << true;
    QTest::newRow("zero above") << u"data.n > -1e-9"_s << "0"_ba << true;
    QTest::newRow("zero below") << u"data.n < 1e-9"_s << "0"_ba << true;
}

void TestItemQuery::comparesNumbersExactly()
{
    QFETCH(QString, filter);
    QFETCH(QByteArray, number);
    QFETCH(bool, isMatch);
    const QByteArray data = "{\"n\":" + number + "}";
    sync::ItemView item;
    item.data = std::string_view(data.constData(), std::size_t(data.size()));
    QCOMPARE(parsed(filter)->matches(item), isMatch);
}

void TestItemQuery::knowsWhenItemsExpire()
{
    const auto holds = [](const QString &filter, const std::optional<QDateTime> &expires) {
        sync::ItemView item;
        if (expires)
            item.dateExpires = expires->toMSecsSinceEpoch();
        return parsed(filter)->matches(item);
    };
    QVERIFY(holds(u"expires:never"_s, {}));
    QVERIFY(!holds(u"expires:never"_s, noon));
    QVERIFY(holds(u"-expires:never"_s, noon));
    QVERIFY(holds(u"expires:1h"_s, noon.addSecs(3600)));
    QVERIFY(holds(u"expires:<1h"_s, noon.addSecs(-3600)));
    QVERIFY(!holds(u"expires:1h"_s, noon.addSecs(3601)));
    QVERIFY(!holds(u"expires:1h"_s, {}));
    QVERIFY(holds(u"expires:>1d"_s, noon.addDays(2)));
    QVERIFY(!holds(u"expires:>1d"_s, noon.addSecs(3600)));
    QVERIFY(!holds(u"expires:>1d"_s, {}));
    QVERIFY(holds(u"expires:10min"_s, noon.addSecs(600)));
    QVERIFY(!holds(u"expires:2w"_s, noon.addDays(15)));
    QVERIFY(holds(u"expires:past"_s, noon));
    QVERIFY(!holds(u"expires:past"_s, noon.addMSecs(1)));
    QVERIFY(!holds(u"expires:past"_s, {}));
    QVERIFY(holds(u"expires:none"_s, {}));
    // What one range ends with, the next one does not begin with.
    QVERIFY(holds(u"expires:0s..1h"_s, noon.addSecs(3600)));
    QVERIFY(!holds(u"expires:1h..1d"_s, noon.addSecs(3600)));
    QVERIFY(holds(u"expires:1h..1d"_s, noon.addSecs(3601)));
    QVERIFY(holds(u"expires:1h..1d"_s, noon.addDays(1)));
    QVERIFY(!holds(u"expires:1h..1d"_s, noon.addSecs(86'401)));
    QVERIFY(!holds(u"expires:0s..1h"_s, noon));
    QVERIFY(holds(u"expires:1d.."_s, noon.addDays(2)));
    QVERIFY(holds(u"expires:..1d"_s, noon));
    QVERIFY(holds(u"expires:2026-02"_s, QDateTime(QDate(2026, 2, 14), QTime(9, 0), utcZone)));
    QVERIFY(!holds(u"expires:2026-02"_s, {}));
}

void TestItemQuery::knowsWhenItemsWereMade_data()
{
    // Days are those of this machine's time zone: see tst_calendar for others than UTC.
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QDateTime>("created");
    QTest::addColumn<bool>("isMatch");
    const QDate day(2025, 11, 25);
    const auto at = [&](int days, QTime time) {
        return QDateTime(day.addDays(days), time, localZone);
    };
    const QTime midnight(0, 0);
    const QTime last(23, 59, 59, 999);
    QTest::newRow("a day") << u"created:2025-11-25"_s << at(0, midnight) << true;
    QTest::newRow("its end") << u"created:2025-11-25"_s << at(0, last) << true;
    QTest::newRow("the day after") << u"created:2025-11-25"_s << at(1, midnight) << false;
    QTest::newRow("a month") << u"CREATED:2025-11"_s << at(5, last) << true;
    QTest::newRow("another month") << u"created:2025-10"_s << at(0, last) << false;
    QTest::newRow("days") << u"created:2025-11-01..2025-11-25"_s << at(0, last) << true;
    QTest::newRow("days before") << u"created:2025-11-01..2025-11-24"_s << at(0, midnight) << false;
    QTest::newRow("hours") << u"created:2025-11-25T14..2025-11-25T15"_s << at(0, {15, 59}) << true;
    QTest::newRow("from") << u"created:2025-11-25.."_s << at(9, midnight) << true;
    QTest::newRow("until") << u"created:..2025-11-25"_s << at(0, last) << true;
    QTest::newRow("after it") << u"created:>2025-11-25"_s << at(0, last) << false;
    QTest::newRow("after") << u"created:>2025-11-25"_s << at(1, midnight) << true;
    QTest::newRow("on or after it") << u"created:>=2025-11-25"_s << at(0, midnight) << true;
    QTest::newRow("before it") << u"created:<2025-11-25"_s << at(0, midnight) << false;
    QTest::newRow("on or before it") << u"created:<=2025-11-25"_s << at(0, last) << true;
    QTest::newRow("within the last day") << u"created:1d"_s << noon.addDays(-1) << true;
    QTest::newRow("not within it") << u"created:<1d"_s << noon.addSecs(-86'401) << false;
    QTest::newRow("longer ago") << u"created:>1d"_s << noon.addSecs(-86'401) << true;
    QTest::newRow("not longer ago") << u"created:>1d"_s << noon.addDays(-1) << false;
    QTest::newRow("between") << u"created:1d..7d"_s << noon.addDays(-7) << true;
    QTest::newRow("not between") << u"created:1d..7d"_s << noon.addDays(-1) << false;
    QTest::newRow("known") << u"created:none"_s << noon << false;
    QTest::newRow("not known") << u"created:none"_s << QDateTime() << true;
    QTest::newRow("not known, a day") << u"created:2025"_s << QDateTime() << false;
}

void TestItemQuery::knowsWhenItemsWereMade()
{
    QFETCH(QString, filter);
    QFETCH(QDateTime, created);
    QFETCH(bool, isMatch);
    const auto query = parsed(filter);
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    sync::ItemView item;
    if (created.isValid())
        item.dateCreated = created.toMSecsSinceEpoch();
    QCOMPARE(query->matches(item), isMatch);
    sync::ItemView updated;
    updated.dateUpdated = item.dateCreated;
    QString other = filter;
    other.replace(u"created:"_s, u"updated:"_s, Qt::CaseInsensitive);
    QCOMPARE(parsed(other)->matches(updated), isMatch);
}

void TestItemQuery::countsBytes_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("exactly") << u"size:100"_s << 100 << true;
    QTest::newRow("one more") << u"size:100"_s << 101 << false;
    QTest::newRow("more than 1 KB") << u"size:>1KB"_s << 1024 << false;
    QTest::newRow("just more than 1 KB") << u"size:>1kb"_s << 1025 << true;
    QTest::newRow("at least 1 KiB") << u"size:>=1KiB"_s << 1024 << true;
    QTest::newRow("less") << u"size:<64"_s << 64 << false;
    QTest::newRow("at most") << u"size:<=64"_s << 64 << true;
    QTest::newRow("a range's end") << u"size:65..1KiB"_s << 1024 << true;
    QTest::newRow("a range's beginning") << u"size:65..1KiB"_s << 65 << true;
    QTest::newRow("before a range") << u"size:65..1KiB"_s << 64 << false;
    QTest::newRow("no end") << u"size:65.."_s << 20'000 << true;
    QTest::newRow("no beginning") << u"size:..65B"_s << 2 << true;
    QTest::newRow("there is data") << u"size:none"_s << 2 << false;
    QTest::newRow("not") << u"-size:>1K"_s << 10 << true;
}

void TestItemQuery::countsBytes()
{
    QFETCH(QString, filter);
    QFETCH(int, bytes);
    QFETCH(bool, isMatch);
    const auto query = parsed(filter);
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    const std::string data(std::size_t(bytes), 'x');
    sync::ItemView item;
    item.data = data;
    QCOMPARE(query->matches(item), isMatch);
}

void TestItemQuery::knowsWhoMadeThem_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QString>("creator");
    QTest::addColumn<bool>("isMatch");
    QTest::newRow("the same") << u"by:system"_s << u"system"_s << true;
    QTest::newRow("in quotes") << u"BY:\"system\""_s << u"system"_s << true;
    QTest::newRow("a part") << u"by:sys"_s << u"system"_s << false;
    QTest::newRow("letter case") << u"by:System"_s << u"system"_s << false;
    QTest::newRow("one of several") << u"by:system,\"bob smith\",carl"_s << u"bob smith"_s << true;
    QTest::newRow("none of several") << u"by:system,\"bob smith\""_s << u"bob"_s << false;
    QTest::newRow("all others") << u"-by:system,\"bob smith\""_s << u"carl"_s << true;
    QTest::newRow("quotes in it") << u"by:\"a\\\"b\\\\\""_s << u"a\"b\\"_s << true;
    QTest::newRow("not ASCII") << u"by:élan"_s << u"élan"_s << true;
    QTest::newRow("known") << u"by:none"_s << u"system"_s << false;
    QTest::newRow("called so") << u"by:\"none\""_s << u"none"_s << true;
    QTest::newRow("called so, bare") << u"by:none"_s << u"none"_s << false;
    QTest::newRow("not known") << u"by:none"_s << QString() << true;
    QTest::newRow("not known, others") << u"-by:system"_s << QString() << true;
    QTest::newRow("called nothing") << u"by:\"\""_s << u""_s << true;
    QTest::newRow("about to go on") << u"by:"_s << u"system"_s << true;
}

void TestItemQuery::knowsWhoMadeThem()
{
    QFETCH(QString, filter);
    QFETCH(QString, creator);
    QFETCH(bool, isMatch);
    const auto query = parsed(filter);
    QVERIFY2(query, query ? "" : qPrintable(query.error().detail));
    const std::string name = creator.toStdString();
    sync::ItemView item;
    if (!creator.isNull())
        item.createdBy = name;
    QCOMPARE(query->matches(item), isMatch);
}

void TestItemQuery::saysWhatItDependsOn()
{
    QVERIFY(parsed(u"a expires:1h"_s)->countsFromNow());
    QVERIFY(parsed(u"expires:past"_s)->countsFromNow());
    QVERIFY(parsed(u"-created:1d..7d"_s)->countsFromNow());
    QVERIFY(!parsed(u"expires:never created:2026 size:2 a"_s)->countsFromNow());
    QVERIFY(parsed(u"a created:2026"_s)->asksForDetails());
    QVERIFY(parsed(u"updated:none"_s)->asksForDetails());
    QVERIFY(parsed(u"-by:system"_s)->asksForDetails());
    QVERIFY(!parsed(u"expires:2026 size:2 a data.b"_s)->asksForDetails());
}

void TestItemQuery::changesTermByTerm()
{
    using items::withoutTerms;
    using items::withTerm;
    const QString filter =
        u"  -key:a \"two words\"  data.b = \"c d\" size:1..2 by:\"x y\",z /q r/i"_s;
    QCOMPARE(items::spelledTerms(filter).value_or(QStringList()),
             QStringList({u"-key:a"_s, u"\"two words\""_s, u"data.b = \"c d\""_s, u"size:1..2"_s,
                          u"by:\"x y\",z"_s, u"/q r/i"_s}));
    QCOMPARE(withoutTerms(u"a size:1..2 b"_s, {u"size:1..2"_s}), u"a b"_s);
    QCOMPARE(withoutTerms(u"a size:1..20"_s, {u"size:1..2"_s}), u"a size:1..20"_s);
    QCOMPARE(withoutTerms(u"data.a = \"size:1\""_s, {u"size:1"_s}), u"data.a = \"size:1\""_s);
    QCOMPARE(withTerm({}, u"size:1"_s, {}), u"size:1"_s);
    QCOMPARE(withTerm(u"a size:1"_s, u"size:2"_s, {u"size:1"_s}), u"size:2 a"_s);
    QCOMPARE(withTerm(u"size:2 a"_s, u"size:2"_s, {}), u"size:2 a"_s);
    // What is still open stays last; what is wrong stays, or gives way.
    QCOMPARE(withTerm(u"a \"b c"_s, u"size:2"_s, {}), u"size:2 a \"b c"_s);
    QCOMPARE(withoutTerms(u"data. size:1"_s, {u"size:1"_s}), u"data. size:1"_s);
    QCOMPARE(withTerm(u"data. a"_s, u"size:1"_s, {}), u"size:1"_s);
    for (const QString &text : {u"plain"_s, u"a \"b\" \\"_s, u"\\\""_s, u""_s}) {
        const std::string name = text.toStdString();
        sync::ItemView item;
        item.createdBy = name;
        QVERIFY(parsed(u"by:"_s + items::quotedText(text))->matches(item));
    }
}

void TestItemQuery::takesNulls()
{
    const sync::ItemView nothing;
    QVERIFY(parsed({})->matches(nothing));
    QVERIFY(!parsed(u"a"_s)->matches(nothing));
    QVERIFY(!parsed(u"data.a"_s)->matches(nothing));
    QVERIFY(!parsed(u"/a/"_s)->matches(nothing));
    QVERIFY(parsed(u"-a"_s)->matches(nothing));
    QVERIFY(!parsed(u"size:>=0"_s)->matches(nothing));
    QVERIFY(parsed(u"size:none"_s)->matches(nothing));
    QVERIFY(parsed(u"expires:never created:none updated:none by:none"_s)->matches(nothing));
}

void TestItemQuery::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<int>("character");
    QTest::newRow("no member") << u"a data. b"_s << 8;
    QTest::newRow("no name after a point") << u"data.a."_s << 8;
    QTest::newRow("no value") << u"data.a ="_s << 9;
    QTest::newRow("two signs") << u"data.a = = 1"_s << 10;
    QTest::newRow("an object") << u"data.a = {}"_s << 10;
    QTest::newRow("no place") << u"data.a[x]"_s << 8;
    QTest::newRow("no time") << u"expires:soon"_s << 9;
    QTest::newRow("no unit") << u"expires:10"_s << 9;
    QTest::newRow("no moment") << u"a created:yesterday"_s << 11;
    QTest::newRow("no such day") << u"created:2026-02-30"_s << 9;
    QTest::newRow("two kinds of moments") << u"created:1d..2026-02-01"_s << 9;
    QTest::newRow("no end at all") << u"updated:.."_s << 9;
    QTest::newRow("no size") << u"size:big"_s << 6;
    QTest::newRow("a size of something") << u"size:1h"_s << 6;
    QTest::newRow("a sign too many") << u"size:=<1"_s << 6;
    QTest::newRow("no name") << u"by:a,,b"_s << 6;
    QTest::newRow("a name that goes on") << u"by:\"a\"b"_s << 7;
    QTest::newRow("an expression that goes on") << u"agent /op"_s << 7;
    QTest::newRow("an expression and more") << u"/op/x"_s << 5;
    QTest::newRow("an empty expression") << u"//"_s << 1;
    QTest::newRow("a wrong expression") << u"key:/a(b/"_s << 9;
}

void TestItemQuery::saysWhatIsWrong()
{
    QFETCH(QString, filter);
    QFETCH(int, character);
    const auto query = parsed(filter);
    QVERIFY(!query);
    QCOMPARE(query.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(query.error().detail.startsWith(u"Character %1: "_s.arg(character)),
             qPrintable(query.error().detail));
}

void TestItemQuery::tellsWhatHasNoEnd()
{
    for (const QString &text : {u"key:"_s, u"a -data:"_s, u"by:"_s, u"\"x"_s, u"key:\""_s,
                                u"key:\"\""_s, u"data.a = \"x"_s, u"data.\"x"_s, u"by:\"x"_s}) {
        QVERIFY2(ItemQuery::parse(text, noon, items::Spelling::GoesOn), qPrintable(text));
        const auto whole = ItemQuery::parse(text, noon, items::Spelling::Whole);
        QVERIFY2(!whole && !whole.error().detail.isEmpty(), qPrintable(text));
    }
    for (const QString &text : {u""_s, u"key:a"_s, u"\"x\" by:none"_s, u"data.a = \"\""_s})
        QVERIFY2(ItemQuery::parse(text, noon, items::Spelling::Whole), qPrintable(text));
}

void TestItemQuery::knowsWhatNarrows()
{
    const auto narrows = [](const QString &filter, const QString &before) {
        return parsed(filter)->narrows(*parsed(before));
    };
    QVERIFY(narrows(u"agent"_s, u"age"_s));
    QVERIFY(narrows(u"agent"_s, u"GEN"_s));
    QVERIFY(narrows(u"agent open"_s, u"agent"_s));
    QVERIFY(narrows(u"key:agent"_s, u"agent"_s));
    QVERIFY(narrows(u"data.a = 1 x"_s, u"data.a = 1"_s));
    QVERIFY(narrows(u"-a"_s, u"-ab"_s));
    QVERIFY(narrows(u"size:>1KB"_s, u"size:>512"_s));
    QVERIFY(narrows(u"-size:1..9"_s, u"-size:2..3"_s));
    QVERIFY(narrows(u"created:2026-01-05"_s, u"created:2026-01"_s));
    QVERIFY(narrows(u"by:a"_s, u"by:a"_s));
    QVERIFY(!narrows(u"size:1..9"_s, u"size:2..3"_s));
    QVERIFY(!narrows(u"created:2026"_s, u"updated:2026"_s));
    QVERIFY(!narrows(u"expires:never"_s, u"expires:1h"_s));
    QVERIFY(!narrows(u"age"_s, u"agent"_s));
    QVERIFY(!narrows(u"agent"_s, u"key:agent"_s));
    QVERIFY(!narrows(u"-ab"_s, u"-a"_s));
    QVERIFY(!narrows(u"-agent"_s, u"agent"_s));
    QVERIFY(!narrows(u"agent"_s, u"data.a"_s));
}

QTEST_GUILESS_MAIN(TestItemQuery)
#include "tst_item_query.moc"
