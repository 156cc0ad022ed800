// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/sync/codec.h"
#include "app/sync/itempage.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::sync;

namespace {

/// The attributes of an item with their values as JSON, in the order of the service.
QList<QPair<QByteArray, QByteArray>> membersOfAnItem()
{
    return {{"key", "\"k\""},
            {"account_sid", "\"AC1\""},
            {"service_sid", "\"IS1\""},
            {"map_sid", "\"MP1\""},
            {"url", "\"https://sync.twilio.com/v1/Services/IS1/Maps/MP1/Items/a%2Fb\""},
            {"revision", "\"1f\""},
            {"data", "{\"a\": 1}"},
            {"date_expires", "\"2015-07-31T20:00:00Z\""},
            {"date_created", "\"2015-07-30T20:00:00Z\""},
            {"date_updated", "\"2015-07-30T21:00:00Z\""},
            {"created_by", "\"system\""}};
}

QByteArray object(const QList<QPair<QByteArray, QByteArray>> &attributes)
{
    QByteArrayList members;
    for (const auto &[name, value] : attributes)
        members << '"' + name + "\": " + value;
    return "{" + members.join(", ") + "}";
}

Item wholeItem()
{
    const auto at = [](int day, int hour) {
        return QDateTime(QDate(2015, 7, day), QTime(hour, 0), utcZone);
    };
    return {u"k"_s,
            u"AC1"_s,
            u"IS1"_s,
            u"MP1"_s,
            QUrl::fromEncoded("https://sync.twilio.com/v1/Services/IS1/Maps/MP1/Items/a%2Fb"),
            u"1f"_s,
            "{\"a\": 1}"_ba,
            at(31, 20),
            at(30, 20),
            at(30, 21),
            u"system"_s,
            {},
            {}};
}

Oddity oddityOf(const QByteArray &attribute)
{
    static const QMap<QByteArray, Oddity> odd{
        {"key", Oddity::Key},
        {"data", Oddity::Data},
        {"revision", Oddity::Revision},
        {"date_expires", Oddity::Expires},
        {"date_created", Oddity::Created},
        {"date_updated", Oddity::Updated},
    };
    return odd.value(attribute, Oddity::Other);
}

void clear(Item &item, const QByteArray &attribute)
{
    forEachAttribute([&](const auto &line) {
        if (QByteArrayView(line.name) == attribute)
            (item.*line.field).reset();
    });
}

/// A page of items as the other pages are.
Result<Page<Item>> decodeItems(const QByteArray &body)
{
    const auto page = ItemPage::decode(body);
    if (!page)
        return Failure(page.error());
    return Page<Item>{toItems((*page)->items()), (*page)->next(), (*page)->self()};
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnItem();
    void anyAttributeMayBeNullOrMissing_data() { attributeRows(); }
    void anyAttributeMayBeNullOrMissing();
    void takesNoAttributeTwice_data() { attributeRows(); }
    void takesNoAttributeTwice();
    void marksTheAttributeOfAnotherType_data();
    void marksTheAttributeOfAnotherType();
    void takesEntriesThatAreNoObjects();
    void takesWhatIsNestedDeep_data();
    void takesWhatIsNestedDeep();
    void passesByNamesThatAreNoText();
    void keepsTheBytesOfData_data();
    void keepsTheBytesOfData();
    void readsTextWithEscapes();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void readsDates_data();
    void readsDates();
    void readsOtherResources();
    void marksAttributesOfOtherResources_data();
    void marksAttributesOfOtherResources();
    void readsPages();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();

private:
    static void attributeRows();
};

void TestCodec::attributeRows()
{
    QTest::addColumn<QByteArray>("attribute");
    for (const auto &[name, value] : membersOfAnItem())
        QTest::newRow(name.constData()) << name;
}

void TestCodec::readsAnItem()
{
    QCOMPARE(decodeItem(object(membersOfAnItem())).value(), wholeItem());
    // Order does not matter, unknown attributes are passed over.
    auto attributes = membersOfAnItem();
    std::ranges::reverse(attributes);
    attributes.prepend({"new", "[{\"key\": \"not this\"}]"});
    QCOMPARE(decodeItem("\r\n " + object(attributes) + "\n").value(), wholeItem());
}

void TestCodec::anyAttributeMayBeNullOrMissing()
{
    QFETCH(QByteArray, attribute);
    auto attributes = membersOfAnItem();
    const auto found =
        std::ranges::find(attributes, attribute, &QPair<QByteArray, QByteArray>::first);
    Item expected = wholeItem();
    clear(expected, attribute);
    found->second = "null"_ba;
    QCOMPARE(decodeItem(object(attributes)).value(), expected);
    attributes.erase(found);
    const auto without = decodeItem(object(attributes));
    // What does not even name these is something else.
    const bool isNamedByAll = attribute == "key" || attribute == "data" || attribute == "revision";
    QCOMPARE(without.has_value(), !isNamedByAll);
    if (!isNamedByAll)
        QCOMPARE(*without, expected);
    else
        QCOMPARE(without.error().detail, u"attribute "_s + QString::fromLatin1(attribute));
}

void TestCodec::takesNoAttributeTwice()
{
    QFETCH(QByteArray, attribute);
    auto attributes = membersOfAnItem();
    attributes.prepend({attribute, "null"_ba});
    QCOMPARE(decodeItem(object(attributes)).error().kind, ErrorKind::AnswerUnreadable);
    QCOMPARE(decodeItems("{\"items\":[" + object(attributes) + "],\"meta\":{}}").error().kind,
             ErrorKind::AnswerUnreadable);
}

void TestCodec::marksTheAttributeOfAnotherType_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<QByteArray>("value");
    for (const auto &[name, right] : membersOfAnItem()) {
        QByteArrayList values{"1", "true", "[]", "[\"a\"]"};
        values << (name == "data" ? "\"{}\""_ba : "{}"_ba);
        if (name == "url")
            values << "\"http://[\""_ba;
        if (name.startsWith("date_"))
            values << "\"yesterday\""_ba << "\"\""_ba << "\"2015-02-30T00:00:00Z\""_ba;
        for (const QByteArray &value : std::as_const(values))
            QTest::addRow("%s: %s", name.constData(), value.constData()) << name << value;
    }
}

void TestCodec::marksTheAttributeOfAnotherType()
{
    QFETCH(QByteArray, attribute);
    QFETCH(QByteArray, value);
    auto attributes = membersOfAnItem();
    std::ranges::find(attributes, attribute, &QPair<QByteArray, QByteArray>::first)->second = value;
    Item expected = wholeItem();
    clear(expected, attribute);
    if (attribute == "data")
        expected.data = value;
    expected.odd = oddityOf(attribute);
    const auto item = decodeItem(object(attributes));
    QVERIFY(item.has_value());
    QCOMPARE(*item, expected);
    const bool isNamed =
        attributesOf(item->odd).join(u' ').contains(QString::fromLatin1(attribute));
    QVERIFY(isNamed);
    // The others of its page are not touched by it.
    const auto page = decodeItems("{\"items\":[" + object(membersOfAnItem()) + "," +
                                  object(attributes) + "],\"meta\":{\"next_page_url\":null}}");
    QVERIFY(page.has_value());
    QCOMPARE(page->entries, (QList<Item>{wholeItem(), expected}));
}

void TestCodec::takesEntriesThatAreNoObjects()
{
    const auto page =
        decodeItems(R"({"items":[null,{"key":"k"},5,["a",{}],"x"],"meta":{"next_page_url":null}})");
    QVERIFY(page.has_value());
    QCOMPARE(page->entries.size(), 5);
    QCOMPARE(page->entries[1].key, u"k"_s);
    QCOMPARE(page->entries[3].data, R"(["a",{}])"_ba);
    for (const qsizetype odd : {0, 2, 3, 4}) {
        QVERIFY(page->entries[odd].odd.testFlag(Oddity::Key));
        QVERIFY(!page->entries[odd].key);
    }
    const auto maps =
        decodeMaps(R"({"maps":[null,{"sid":"MP1"},5,["a",{}]],"meta":{"next_page_url":null}})");
    QVERIFY(maps.has_value());
    QCOMPARE(maps->entries.size(), 4);
    QCOMPARE(maps->entries[1], (Map{u"MP1"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}}));
    QVERIFY(maps->entries[3].odd.contains(u"sid"_s));
}

void TestCodec::takesWhatIsNestedDeep_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("isOdd");
    constexpr int most = json::maxDepth;
    const auto objects = [](int depth) {
        return QByteArray("{\"a\":").repeated(depth - 1) + "{}" + QByteArray(depth - 1, '}');
    };
    QTest::newRow("as deep as can be edited") << objects(most) << false;
    QTest::newRow("deeper") << objects(most + 1) << true;
    QTest::newRow("3000 deep") << objects(3000) << true;
    constexpr int storable = 16 * 1024;
    QTest::newRow("as deep as can be stored")
        << QByteArray(storable / 2, '[') + QByteArray(storable / 2, ']') << true;
}

void TestCodec::takesWhatIsNestedDeep()
{
    QFETCH(QByteArray, data);
    QFETCH(bool, isOdd);
    const QByteArray body =
        "{\"key\":\"k\",\"revision\":\"1\",\"data\":" + data + ",\"other\":" + data + '}';
    const auto item = decodeItem(body);
    QVERIFY(item.has_value());
    QCOMPARE(item->data, data);
    QCOMPARE(item->odd, isOdd ? Oddities(Oddity::Data) : Oddities());
    const auto page = decodeItems("{\"items\":[{}," + body +
                                  "],\"meta\":{\"next_page_url\":null,\"other\":" + data + "}}");
    QCOMPARE(page->entries[1].data, data);
    const auto maps =
        decodeMaps("{\"maps\":[{\"links\":" + data +
                   ",\"sid\":\"MP1\"}],\"meta\":{\"next_page_url\":null,\"other\":" + data + "}}");
    QVERIFY(maps.has_value());
    QCOMPARE(maps->entries.first().sid, u"MP1"_s);
}

void TestCodec::passesByNamesThatAreNoText()
{
    // Half a character is no text that anybody could name.
    const auto item = decodeItem(R"({"\ud800":1,"key":"k","revision":"1","data":{}})");
    QVERIFY(item.has_value());
    QCOMPARE(item->key, u"k"_s);
    QVERIFY(decodeItems(
                R"({"\ud800":1,"items":[{"\ud800":{}}],"meta":{"\ud800":1,"next_page_url":null}})")
                .has_value());
    QCOMPARE(decodeMap(R"({"\ud800":1,"sid":"MP1"})")->sid, u"MP1"_s);
    QVERIFY(decodeItem(R"({"key":"\ud800","revision":"1","data":{}})")->odd.testFlag(Oddity::Key));
}

void TestCodec::keepsTheBytesOfData_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("empty") << "{}"_ba;
    QTest::newRow("space within") << "{ \"a\" :\t1 ,\r\n\"b\": [ ] }"_ba;
    QTest::newRow("numbers") << "{\"a\":9007199254740993,\"b\":1.0,\"c\":1e2,\"d\":-0.0e-0,"
                                "\"e\":1e400}"_ba;
    QTest::newRow("duplicates and order") << "{\"z\":1,\"a\":2,\"z\":3}"_ba;
    QTest::newRow("escapes") << R"({"\u0061":"\ud83d\ude42\/\\\"}"})"_ba;
    QTest::newRow("brackets in text") << R"({"a":"}]{[\"","b":{"}":1}})"_ba;
    QTest::newRow("beyond ASCII") << QByteArray("{\"\u65e5\":\"\U0001F642\"}");
    QTest::newRow("500 deep") << QByteArray("{\"a\":").repeated(499) + "{}" + QByteArray(499, '}');
    QTest::newRow("long") << QByteArray("{\"a\":\"" + QByteArray(200'000, 'x') + "\"}");
}

void TestCodec::keepsTheBytesOfData()
{
    QFETCH(QByteArray, data);
    QCOMPARE(decodeItem("{\"key\":null,\"revision\":null,\"data\":" + data + "}")->data, data);
    QCOMPARE(decodeItem("{\"data\" : " + data + " \n, \"key\":\"k\",\"revision\":\"1\"}")->data,
             data);
    QCOMPARE(decodeItem("{\"key\":\"k\",\"revision\":\"1\",\"data\":" + data + "\r\n}\n")->data,
             data);
    const auto page = decodeItems("{\"items\":[{\"data\":" + data + "\t},{\"data\":" + data +
                                  "}],\"meta\":{\"next_page_url\":null}}");
    QCOMPARE(page->entries.size(), 2);
    QCOMPARE(page->entries[0].data, data);
    QCOMPARE(page->entries[1].data, data);
}

void TestCodec::readsTextWithEscapes()
{
    const auto keyOf = [](const QByteArray &member) {
        return decodeItem('{' + member + R"(,"revision":"1","data":{}})")->key;
    };
    QCOMPARE(keyOf("\"key\":\"\\u00e9\\ud83d\\ude42\\/\\n\\\"\\\\\""),
             u"\u00e9\U0001F642/\n\"\\"_s);
    QCOMPARE(keyOf(R"("k\u0065y":"a")"), u"a"_s);
    QCOMPARE(keyOf(R"("key":"")"), u""_s);
    QCOMPARE(keyOf(R"("key":"\u0000")"), QString(QChar(0)));
    // Without its first character it would be another item.
    QCOMPARE(keyOf(R"("key":"\ufeffa")"), u"\ufeffa"_s);
    QCOMPARE(keyOf("\"key\":\"\xEF\xBB\xBF\xEF\xBB\xBF"
                   "a\""),
             u"\ufeff\ufeffa"_s);
    QCOMPARE(decodeMap("{\"sid\":null,\"unique_name\":\"\\ufeffa\"}")->uniqueName, u"\ufeffa"_s);
}

void TestCodec::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("white space") << " \r\n"_ba;
    QTest::newRow("HTML") << "<!DOCTYPE html><html><body>Sign in</body></html>"_ba;
    QTest::newRow("text") << "\"ok\""_ba;
    QTest::newRow("null") << "null"_ba;
    QTest::newRow("array") << "[{\"key\":\"k\"}]"_ba;
    QTest::newRow("byte order mark") << "\xef\xbb\xbf{\"key\":\"k\"}"_ba;
    QTest::newRow("two answers") << "{\"key\":\"k\"}{\"key\":\"l\"}"_ba;
    QTest::newRow("no UTF-8") << "{\"key\":\"\xff\"}"_ba;
    QTest::newRow("damage in what nobody asks for") << "{\"key\":\"k\",\"new\":{\"a\":tru}}"_ba;
    QTest::newRow("trailing comma") << "{\"key\":\"k\",}"_ba;
    const QByteArray whole = object(membersOfAnItem());
    for (qsizetype length = 1; length < whole.size(); length += 7)
        QTest::addRow("first %d bytes", static_cast<int>(length)) << whole.first(length);
    QTest::newRow("all but the last byte") << whole.chopped(1);
}

void TestCodec::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    for (const ErrorKind kind :
         {decodeItem(body).error().kind, decodeMap(body).error().kind,
          decodeService(body).error().kind, decodePermission(body).error().kind,
          decodeItems(body).error().kind, decodeMaps(body).error().kind,
          decodeServices(body).error().kind, decodePermissions(body).error().kind})
        QCOMPARE(kind, ErrorKind::AnswerUnreadable);
    // The beginning of it helps who looks for the cause, but not all of it.
    QVERIFY(decodeItem(body).error().detail.size() <= 80);
}

void TestCodec::readsDates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDateTime>("moment");
    const QDateTime eight(QDate(2015, 7, 30), QTime(20, 0), utcZone);
    QTest::newRow("as the service writes") << "2015-07-30T20:00:00Z"_ba << eight;
    QTest::newRow("milliseconds") << "2015-07-30T20:00:00.250Z"_ba << eight.addMSecs(250);
    QTest::newRow("offset") << "2015-07-30T22:00:00+02:00"_ba << eight;
    QTest::newRow("no zone means GMT") << "2015-07-30T20:00:00"_ba << eight;
    QTest::newRow("leap day") << "2024-02-29T00:00:00Z"_ba
                              << QDateTime(QDate(2024, 2, 29), QTime(0, 0), utcZone);
}

void TestCodec::readsDates()
{
    QFETCH(QByteArray, text);
    QFETCH(QDateTime, moment);
    const auto item =
        decodeItem(R"({"key":"k","revision":"1","data":{},"date_expires":")" + text + "\"}");
    QVERIFY(item.has_value());
    QCOMPARE(item->dateExpires, moment);
    QCOMPARE(item->dateExpires->timeSpec(), Qt::UTC);
}

void TestCodec::readsOtherResources()
{
    const QDateTime then(QDate(2015, 7, 30), QTime(20, 0), utcZone);
    const QUrl url(u"https://sync.twilio.com/v1"_s);
    const QByteArray dates = R"("date_created":"2015-07-30T20:00:00Z",)"
                             R"("date_updated":"2015-07-30T20:00:00Z","account_sid":"AC1",)"
                             R"("url":"https://sync.twilio.com/v1","unique_name":"n",)"
                             R"("links":{"items":"https://sync.twilio.com/v1"},)";
    const QByteArray map = '{' + dates +
                           R"("sid":"MP1","service_sid":"IS1","revision":"1","created_by":)"
                           R"("system","date_expires":null})";
    QCOMPARE(decodeMap(map).value(),
             (Map{u"MP1"_s, u"n"_s, u"AC1"_s, u"IS1"_s, url, u"1"_s, {}, then, then, u"system"_s}));
    const QByteArray service = '{' + dates +
                               R"("sid":"IS1","friendly_name":"F","webhook_url":null,)"
                               R"("acl_enabled":false,"reachability_debouncing_window":5000})";
    QCOMPARE(decodeService(service).value(),
             (Service{u"IS1"_s, u"n"_s, u"AC1"_s, u"F"_s, then, then, url}));
    QCOMPARE(
        decodePermission(R"({"identity":"ada","read":true,"write":false,"manage":null})").value(),
        (Permission{u"ada"_s, {}, {}, true, false, {}}));
    QCOMPARE(decodeMap(R"({"sid":null})").value(), Map());
    QCOMPARE(decodeService(R"({"sid":null})").value(), Service());
    QCOMPARE(decodePermission(R"({"identity":null})").value(), Permission());
    QVERIFY(!decodeMap("{}"));
    QVERIFY(!decodeService("{}"));
    QVERIFY(!decodePermission("{}"));
    QVERIFY(!decodePermission(R"({"identity":"ada","read":true,"read":false})"));
}

void TestCodec::marksAttributesOfOtherResources_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<QByteArray>("resource");
    for (const char *name : {"sid", "unique_name", "account_sid", "url", "date_created",
                             "date_updated", "friendly_name"})
        QTest::addRow("service: %s", name) << QByteArray(name) << "service"_ba;
    for (const char *name : {"sid", "unique_name", "account_sid", "service_sid", "url", "revision",
                             "date_expires", "date_created", "date_updated", "created_by"})
        QTest::addRow("map: %s", name) << QByteArray(name) << "map"_ba;
    for (const char *name : {"identity", "read", "write", "manage"})
        QTest::addRow("permission: %s", name) << QByteArray(name) << "permission"_ba;
}

void TestCodec::marksAttributesOfOtherResources()
{
    QFETCH(QByteArray, attribute);
    QFETCH(QByteArray, resource);
    const QByteArray named =
        attribute == "sid" || attribute == "identity" ? ""_ba : R"("sid":null,"identity":null,)"_ba;
    const QByteArray body = '{' + named + '"' + attribute + "\":12,\"acl_enabled\":{}}";
    const QStringList odd{QString::fromLatin1(attribute)};
    if (resource == "service") {
        Service expected;
        expected.odd = odd;
        QCOMPARE(decodeService(body).value(), expected);
    } else if (resource == "map") {
        Map expected;
        expected.odd = odd;
        QCOMPARE(decodeMap(body).value(), expected);
    } else {
        Permission expected;
        expected.odd = odd;
        QCOMPARE(decodePermission(body).value(), expected);
    }
}

void TestCodec::readsPages()
{
    const QByteArray item = object(membersOfAnItem());
    const QByteArray meta = R"({"key":"items","page":0,"page_size":50,"url":"https://a/b",)"
                            R"("first_page_url":"https://a/b","previous_page_url":null,)"
                            R"("next_page_url":"https://a/b?From=a%2Fb&Page=1"})";
    const QUrl next = QUrl::fromEncoded("https://a/b?From=a%2Fb&Page=1");
    auto page = decodeItems("{\"items\":[" + item + "," + item + "],\"meta\":" + meta + "}");
    QCOMPARE(page->entries, (QList<Item>{wholeItem(), wholeItem()}));
    QCOMPARE(page->next, next);
    QCOMPARE(page->next->toEncoded(), "https://a/b?From=a%2Fb&Page=1"_ba);
    page = decodeItems("{\"meta\":" + meta + ",\"items\":[]}"); // empty, and still goes on
    QVERIFY(page->entries.isEmpty());
    QCOMPARE(page->next, next);
    for (const QByteArray &last :
         {R"({"next_page_url":null})"_ba, R"({"x":1,"next_page_url":null})"_ba}) {
        page = decodeItems("{\"items\":[],\"meta\":" + last + "}");
        QVERIFY(page.has_value());
        QVERIFY(!page->next);
    }
    const auto maps = decodeMaps(R"({"maps":[{"sid":"MP1"}],"meta":{"next_page_url":null}})");
    QCOMPARE(maps->entries.first().sid, u"MP1"_s);
    const auto services =
        decodeServices(R"({"services":[{"sid":"IS1"}],"meta":{"next_page_url":null}})");
    QCOMPARE(services->entries.first().sid, u"IS1"_s);
    const auto permissions =
        decodePermissions(R"({"permissions":[{"identity":"a"}],"meta":{"next_page_url":null}})");
    QCOMPARE(permissions->entries.first().identity, u"a"_s);
}

void TestCodec::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail"); // null: any
    QTest::newRow("no list") << R"({"meta":{"next_page_url":null}})"_ba << QString();
    QTest::newRow("no meta") << R"({"items":[]})"_ba << QString();
    QTest::newRow("list of another name")
        << R"({"maps":[],"meta":{"next_page_url":null}})"_ba << QString();
    QTest::newRow("list is null") << R"({"items":null,"meta":{"next_page_url":null}})"_ba
                                  << QString();
    QTest::newRow("list is an object")
        << R"({"items":{},"meta":{"next_page_url":null}})"_ba << QString();
    QTest::newRow("more items than any page has")
        << "{\"items\":[" + QByteArray("{},").repeated(1'000) +
               "{}],\"meta\":{\"next_page_url\":null}}"
        << QString();
    QTest::newRow("meta is null") << R"({"items":[],"meta":null})"_ba << QString();
    QTest::newRow("meta is an array") << R"({"items":[],"meta":[]})"_ba << QString();
    // Taken for the last page, the rest of the list would be missing.
    QTest::newRow("no word about a next page") << R"({"items":[],"meta":{}})"_ba << QString();
    QTest::newRow("two words about it")
        << R"({"items":[],"meta":{"next_page_url":"https://a/","next_page_url":null}})"_ba
        << QString();
    QTest::newRow("next page is a number")
        << R"({"items":[],"meta":{"next_page_url":1}})"_ba << u"attribute next_page_url"_s;
    QTest::newRow("next page is no URL")
        << R"({"items":[],"meta":{"next_page_url":"http://["}})"_ba << u"attribute next_page_url"_s;
    QTest::newRow("next page is empty")
        << R"({"items":[],"meta":{"next_page_url":""}})"_ba << u"attribute next_page_url"_s;
}

void TestCodec::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    const auto page = decodeItems(body);
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().kind, ErrorKind::AnswerUnreadable);
    if (!detail.isNull())
        QCOMPARE(page.error().detail, detail);
}

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
