// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/itemquery.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using items::ItemQuery;

namespace {

const QDateTime noon(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);

Result<ItemQuery> parsed(const QString &text)
{
    return ItemQuery::parse(text, noon);
}

} // namespace

class TestItemQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void comparesNumbersExactly_data();
    void comparesNumbersExactly();
    void knowsWhenItemsExpire();
    void takesNulls();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void knowsWhatNarrows();
};

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
}

void TestItemQuery::takesNulls()
{
    const sync::ItemView nothing;
    QVERIFY(parsed({})->matches(nothing));
    QVERIFY(!parsed(u"a"_s)->matches(nothing));
    QVERIFY(!parsed(u"data.a"_s)->matches(nothing));
    QVERIFY(!parsed(u"/a/"_s)->matches(nothing));
    QVERIFY(parsed(u"-a"_s)->matches(nothing));
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
    QVERIFY(!narrows(u"age"_s, u"agent"_s));
    QVERIFY(!narrows(u"agent"_s, u"key:agent"_s));
    QVERIFY(!narrows(u"-ab"_s, u"-a"_s));
    QVERIFY(!narrows(u"-agent"_s, u"agent"_s));
    QVERIFY(!narrows(u"agent"_s, u"data.a"_s));
}

QTEST_GUILESS_MAIN(TestItemQuery)
#include "tst_item_query.moc"
