// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/transfer/csvreader.h"
#include "app/transfer/mapping.h"
#include "app/transfer/recordreader.h"

#include <QBuffer>
#include <QTest>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace syncdeck::transfer;

namespace {

/// A long text that is made while it is read: `prefix`, then `filler` so many times, then `suffix`.
class LongDevice final : public QIODevice
{
public:
    LongDevice(QByteArray prefix, char filler, qint64 times, QByteArray suffix)
        : m_prefix(std::move(prefix))
        , m_filler(filler)
        , m_suffixAt(m_prefix.size() + times)
        , m_suffix(std::move(suffix))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_at >= m_prefix.size() && m_at + size <= m_suffixAt) {
            std::memset(data, m_filler, std::size_t(size));
            m_at += size;
            return size;
        }
        qint64 done = 0;
        for (; done < size && m_at < m_suffixAt + m_suffix.size(); ++done, ++m_at)
            data[done] = byteAt(m_at);
        return done;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    [[nodiscard]] char byteAt(qint64 at) const
    {
        if (at < m_prefix.size())
            return m_prefix[at];
        return at < m_suffixAt ? m_filler : m_suffix[at - m_suffixAt];
    }

    QByteArray m_prefix;
    char m_filler;
    qint64 m_suffixAt;
    QByteArray m_suffix;
    qint64 m_at = 0;
};

/// All records of a text in short: fields as name=value, problems as line:column.
QStringList readAll(QIODevice &device, Format format, const CsvStyle &style = {})
{
    QStringList found;
    const auto reader = makeReader(device, format, style);
    while (const auto next = reader->next()) {
        if (!*next) {
            const FileProblem &problem = next->error();
            found << u"!%1:%2%3"_s.arg(problem.at.line)
                         .arg(problem.at.column)
                         .arg(problem.endsFile ? u" end"_s : QString());
            continue;
        }
        QStringList fields;
        for (const Field &field : (*next)->fields)
            fields << QString::fromUtf8(field.name + '=' + field.value);
        found << fields.join(u'|');
    }
    return found;
}

QStringList readAll(const QByteArray &text, Format format, const CsvStyle &style = {})
{
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    return readAll(buffer, format, style);
}

std::expected<FileItem, FileProblem> itemFrom(const QByteArray &line, const Mapping &mapping = {})
{
    QBuffer buffer;
    buffer.setData(line);
    buffer.open(QIODevice::ReadOnly);
    const auto record = makeReader(buffer, Format::Ndjson)->next();
    return itemOf(record->value(), mapping);
}

} // namespace

class TestFileReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsRecords_data();
    void readsRecords();
    void readsEveryRowWithoutAHeader();
    void readsUtf16_data();
    void readsUtf16();
    void tellsFormatsByContent_data();
    void tellsFormatsByContent();
    void holdsNoHeaderOfGigabytes();
    void findsRecordsAgainByTheirPlace_data();
    void findsRecordsAgainByTheirPlace();
    void passesLongLinesByWithoutHoldingThem_data();
    void passesLongLinesByWithoutHoldingThem();
    void staysUsableAfterManyBadLines();
    void takesItemsOutOfRecords();
    void takesDatesWithoutAZoneInTheChosenOne_data();
    void takesDatesWithoutAZoneInTheChosenOne();
    void tellsAPageFromTheWhole_data();
    void tellsAPageFromTheWhole();
    void obeysTheServicesPrecedence();
    void saysWhatIsWrongWithAnItem_data();
    void saysWhatIsWrongWithAnItem();
    void guessesFromNames();
};

void TestFileReading::readsRecords_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("records");
    const auto row = [](const char *name, Format format, const QByteArray &text,
                        const QStringList &records) {
        QTest::addRow("%s", name) << format << text << records;
    };
    const QString a = u"key=\"a\"|data={}"_s;
    const QString b = u"key=\"b\"|data={ \"n\":1.0 }"_s;
    const QByteArray lineA = R"({"key":"a","data":{}})";
    const QByteArray lineB = R"({"key": "b", "data": { "n":1.0 }})";
    using enum Format;
    row("ndjson: lines", Ndjson, lineA + "\n" + lineB + "\n", {a, b});
    row("ndjson: nothing", Ndjson, "", {});
    row("ndjson: byte-order mark, CRLF, no end", Ndjson, "\xEF\xBB\xBF" + lineA + "\r\n" + lineB,
        {a, b});
    row("ndjson: blank lines", Ndjson, "\n  \n" + lineA + "\n\n" + lineB + "\n\n", {a, b});
    row("ndjson: a bad line among good ones", Ndjson, lineA + "\n{\"key\": nil}\n" + lineB,
        {a, u"!2:9"_s, b});
    row("ndjson: text after the object", Ndjson, lineA + " x\n" + lineB, {u"!1:23"_s, b});
    row("ndjson: broken UTF-8", Ndjson, "{\"key\":\"\xC3\x28\"}\n" + lineB, {u"!1:9"_s, b});
    row("ndjson: no object", Ndjson, "[1]\n" + lineB, {u"!1:1"_s, b});
    row("ndjson: unclosed", Ndjson, "{\"key\":\"a\n" + lineB, {u"!1:8"_s, b});

    row("json: array", Json, "[" + lineA + ", \n" + lineB + "]", {a, b});
    row("json: empty array", Json, " [ ] ", {});
    row("json: nothing", Json, "", {u"!1:1 end"_s});
    row("json: as the service answers", Json,
        R"({"meta": {"x": [1, "]"]}, "items": [)" + lineA + R"(], "more": "}"})", {a});
    row("json: byte-order mark", Json, "\xEF\xBB\xBF[" + lineA + "]", {a});
    row("json: lines", Json, lineA + "\n" + lineB, {u"!1:2 end"_s});
    row("json: no items", Json, R"({"a": 1})", {u"!1:2 end"_s});
    row("json: items is no array", Json, R"({"items": {}})", {u"!1:11 end"_s});
    row("json: half an escape in a name", Json, R"({"\u1": 1, "items": []})", {u"!1:7 end"_s});
    row("json: half a pair in a name", Json, R"({"\ud800\u1": 1})", {u"!1:13 end"_s});
    row("json: ends within an escape in a name", Json, R"({"\)", {u"!1:4 end"_s});
    row("json: ends within", Json, "[" + lineA + ",", {a, u"!1:24 end"_s});
    row("json: ends within an element", Json, "[" + lineA + ",{\"key\":\"b", {a, u"!1:31 end"_s});
    row("json: trailing comma", Json, "[" + lineA + ",]", {a, u"!1:24 end"_s});
    row("json: comma forgotten", Json, "[" + lineA + lineB + "]", {a, u"!1:23 end"_s});
    row("json: text after the end", Json, "[" + lineA + "] x", {a, u"!1:25 end"_s});
    row("json: wrapped, text after the end", Json, "{\"items\":[" + lineA + "]}]",
        {a, u"!1:34 end"_s});
    row("json: wrapped, ends within", Json, "{\"items\":[" + lineA + "]", {a, u"!1:33 end"_s});
    row("json: items twice", Json, "{\"items\":[" + lineA + "],\"items\":[" + lineB + "]}",
        {a, u"!1:34 end"_s});
    row("json: items twice, spelled with an escape", Json,
        "{\"items\":[" + lineA + R"(],"\u0069tems":[]})", {a, u"!1:34 end"_s});
    row("json: broken meta", Json, "{\"items\":[" + lineA + R"(],"meta":{"next_page_url":tru}})",
        {a, u"!1:41 end"_s});
    row("json: broken UTF-8 in one element", Json, "[{\"k\":\"\xFF\"}," + lineB + "]",
        {u"!1:8"_s, b});
    row("json: other elements", Json, "[1, \"{\", [2], " + lineB + "]",
        {u"!1:2"_s, u"!1:5"_s, u"!1:10"_s, b});
    row("json: not closed as opened", Json, "[{\"a\":[}], " + lineB + "]", {u"!1:8 end"_s});

    const QString ax = u"key=a|data={\"x\": 1}"_s;
    row("csv: rows", Csv, "key,data\r\na,\"{\"\"x\"\": 1}\"\r\nb,{}\r\n", {ax, u"key=b|data={}"_s});
    row("csv: LF, no end", Csv, "key,data\na,{}\nb,{}", {u"key=a|data={}"_s, u"key=b|data={}"_s});
    row("csv: CR", Csv, "key,data\ra,{}\r", {u"key=a|data={}"_s});
    row("csv: nothing", Csv, "", {});
    row("csv: header alone", Csv, "key,data\r\n", {});
    row("csv: byte-order mark", Csv, "\xEF\xBB\xBFkey,data\r\na,{}\r\n", {u"key=a|data={}"_s});
    row("csv: semicolons", Csv, "key;data\na;\"{\"\"x\"\": 1}\"\n", {ax});
    row("csv: tabs", Csv, "key\tdata\na\t{\"x\": 1}\n", {ax});
    row("csv: delimiter in quotes", Csv, "\"a,b,c\";d\n1;2\n", {u"a,b,c=1|d=2"_s});
    row("csv: line break in a cell", Csv, "key,data\na,\"{\r\n}\"\nb,{\n",
        {u"key=a|data={\r\n}"_s, u"key=b|data={"_s});
    row("csv: quotes within", Csv, "key,data\na,{\"x\": 1}\n", {ax});
    row("csv: too few cells", Csv, "key,data\na\nb,{}\n", {u"!2:1"_s, u"key=b|data={}"_s});
    row("csv: too many cells", Csv, "key,data\na,{},\nb,{}\n", {u"!2:1"_s, u"key=b|data={}"_s});
    row("csv: text after a quote", Csv, "key,data\n\"a\"x,{}\nb,{}\n", {u"!2:1 end"_s});
    row("csv: quotes not doubled, lines within", Csv,
        "key,data\na,{}\nnote,\"{\"text\":[\"see:\",\n\"victim\",{}\n]}\"\n",
        {u"key=a|data={}"_s, u"!3:6 end"_s});
    row("csv: quote never closed", Csv, "key,data\nb,{}\na,\"{}\nc,{}\n",
        {u"key=b|data={}"_s, u"!3:3 end"_s});
    row("csv: quote never closed in the header", Csv, "key,\"data\nb,{}\n", {u"!1:5 end"_s});
    row("csv: column twice", Csv, "key,key\na,b\n", {u"!1:1 end"_s});
    row("csv: broken UTF-8", Csv, "key,data\na,\xFF\nb,{}\n", {u"!2:3"_s, u"key=b|data={}"_s});
    row("csv: line numbers after line breaks", Csv, "key,data\n\"a\n\n\",{}\nb\n",
        {u"key=a\n\n|data={}"_s, u"!5:1"_s});
    row("csv: stray quote in the header", Csv, "key,data,5\"\na,{},1\n",
        {u"key=a|data={}|5\"=1"_s});
    row("csv: stray quote before the delimiter is known", Csv, "5\" pipe;data\na;{}\nb;{}\n",
        {u"5\" pipe=a|data={}"_s, u"5\" pipe=b|data={}"_s});
    row("csv: delimiter in a line of its own", Csv, "sep=;\r\nkey;data\r\na;{}\r\n",
        {u"key=a|data={}"_s});
    row("csv: that line in quotes, an unusual delimiter", Csv, "\"sep=|\"\nkey|data\na|{}\n",
        {u"key=a|data={}"_s});
    row("csv: rows of nothing but delimiters", Csv, ",,\nkey,data\n,\na,{}\n , \n",
        {u"key=a|data={}"_s});
    row("csv: guarded cells", Csv, "key,data\n'=a,{}\n''b,{}\n'c,{}\n',{}\n",
        {u"key==a|data={}"_s, u"key='b|data={}"_s, u"key='c|data={}"_s, u"key='|data={}"_s});
}

void TestFileReading::readsRecords()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, text);
    QFETCH(QStringList, records);
    QCOMPARE(readAll(text, format), records);
}

void TestFileReading::readsEveryRowWithoutAHeader()
{
    CsvStyle style;
    style.hasHeader = false;
    QCOMPARE(readAll("5\" pipe,{}\na2,{}\na3,{}\n", Format::Csv, style),
             (QStringList{u"1=5\" pipe|2={}"_s, u"1=a2|2={}"_s, u"1=a3|2={}"_s}));
}

void TestFileReading::readsUtf16_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("records");
    const QString key = u"\u00fc\U0001F600\ufeff"_s;
    QTest::newRow("csv") << Format::Csv << u"key\tdata\r\n"_s + key + u"\t{}\r\nb\t{}\r\n"_s
                         << QStringList{u"key="_s + key + u"|data={}"_s, u"key=b|data={}"_s};
    QTest::newRow("ndjson") << Format::Ndjson
                            << u"{\"key\":\""_s + key + u"\"}\r\n{\"key\":\"b\"}"_s
                            << QStringList{u"key=\""_s + key + u'"', u"key=\"b\""_s};
    QTest::newRow("json") << Format::Json << u"[{\"key\":\""_s + key + u"\"},\n{\"key\":\"b\"}]"_s
                          << QStringList{u"key=\""_s + key + u'"', u"key=\"b\""_s};
    QTest::newRow("half a character")
        << Format::Ndjson << u"{\"key\":\""_s + QChar(0xD800) + u"\"}\n{\"key\":\"b\"}"_s
        << QStringList{u"!1:9"_s, u"key=\"b\""_s};
}

void TestFileReading::readsUtf16()
{
    QFETCH(Format, format);
    QFETCH(QString, text);
    QFETCH(QStringList, records);
    for (const bool isLittle : {true, false}) {
        QByteArray bytes = isLittle ? "\xFF\xFE"_ba : "\xFE\xFF"_ba;
        for (const QChar unit : std::as_const(text)) {
            const char low = static_cast<char>(unit.cell());
            const char high = static_cast<char>(unit.row());
            bytes += isLittle ? low : high;
            bytes += isLittle ? high : low;
        }
        QCOMPARE(readAll(bytes, format), records);

        // A record is found again by its place in the file, whatever the file is written in.
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto reader = makeReader(buffer, format);
        while (const auto next = reader->next()) {
            if (!*next)
                continue;
            const Record &record = next->value();
            const QByteArray piece = bytes.sliced(record.at.offset, record.length);
            const auto again =
                reader->parse(syncdeck::toUtf8(piece, reader->encoding()), record.at);
            QVERIFY(again);
            QCOMPARE(again->fields.first().value, record.fields.first().value);
        }
    }
}

void TestFileReading::tellsFormatsByContent_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<std::optional<Format>>("format");
    const std::optional<Format> none;
    const auto row = [](const char *name, const QByteArray &text, std::optional<Format> format) {
        QTest::addRow("%s", name) << text << format;
    };
    row("lines", "{\"key\":\"a\"}\n{\"key\":\"b\"}\n", Format::Ndjson);
    row("one line", "{\"key\":\"a\",\"items\":[]}", Format::Ndjson);
    row("array", " [\n{\"key\":\"a\"}]", Format::Json);
    row("empty array", "[]", Format::Json);
    row("wrapped", "{\"meta\":{\"key\":1},\"items\":[{}]}", Format::Json);
    row("wrapped, cut", "{\n \"meta\":{},\n \"items\": [\n", Format::Json);
    row("row that begins with data", "{},a\n", none);
    row("array of numbers", "[1,2]\n", none);
    row("one object over lines", "{\n\"key\":\"a\"}\n", none);
    row("table", "key,data\n", none);
    row("nothing", "", none);
}

void TestFileReading::tellsFormatsByContent()
{
    QFETCH(QByteArray, text);
    QFETCH(std::optional<Format>, format);
    QCOMPARE(formatOf(QByteArrayView(text)), format);
}

void TestFileReading::holdsNoHeaderOfGigabytes()
{
    LongDevice device("key,", 'x', 5LL * 1000 * 1000, "\na,{}\n");
    CsvReader reader(device, {});
    QVERIFY(reader.header().size() <= maxRecordBytes);
    const auto next = reader.next();
    QVERIFY(next && !*next && next->error().endsFile);
}

void TestFileReading::findsRecordsAgainByTheirPlace_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("ndjson") << Format::Ndjson
                            << "\xEF\xBB\xBF{\"key\":\"a\"}\r\n\n{\"key\":\"\xC3\xBC\"}\n"_ba;
    QTest::newRow("json") << Format::Json << "[{\"key\":\"a\"},\n {\"key\":\"\xC3\xBC\"}]"_ba;
    // The second row begins with the character that is a byte-order mark at the start of a file.
    QTest::newRow("csv") << Format::Csv
                         << "key;data\r\n\"a\n\";'=1\r\n\xEF\xBB\xBF"
                            "b;{}\r\n"_ba;
}

void TestFileReading::findsRecordsAgainByTheirPlace()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, text);
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    const auto reader = makeReader(buffer, format);
    int count = 0;
    while (const auto next = reader->next()) {
        QVERIFY(*next);
        const Record &record = next->value();
        const auto again =
            reader->parse(text.sliced(record.at.offset, record.bytes.size()), record.at);
        QVERIFY(again);
        QCOMPARE(again->at, record.at);
        QCOMPARE(again->fields.size(), record.fields.size());
        QCOMPARE(again->fields.first().value, record.fields.first().value);
        ++count;
    }
    QCOMPARE(count, 2);
}

void TestFileReading::passesLongLinesByWithoutHoldingThem_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<QByteArray>("suffix");
    QTest::addColumn<QStringList>("records");
    QTest::addColumn<qint64>("length");
    constexpr qint64 veryLong = 200LL * 1000 * 1000;
    constexpr qint64 tooLong = 5LL * 1000 * 1000;
    const QByteArray good = R"({"key":"b"})";
    QTest::newRow("ndjson") << Format::Ndjson << "{\"key\":\""_ba << "\"}\n" + good
                            << QStringList{u"!1:1"_s, u"key=\"b\""_s} << veryLong;
    QTest::newRow("json") << Format::Json << "[{\"key\":\""_ba << "\"}," + good + "]"
                          << QStringList{u"!1:2"_s, u"key=\"b\""_s} << tooLong;
    QTest::newRow("csv") << Format::Csv << "key\n"_ba << "\nb\n"_ba
                         << QStringList{u"!2:1"_s, u"key=b"_s} << tooLong;
    QTest::newRow("csv in quotes") << Format::Csv << "key\n\""_ba << "\"\nb\n"_ba
                                   << QStringList{u"!2:1"_s, u"key=b"_s} << tooLong;
}

void TestFileReading::passesLongLinesByWithoutHoldingThem()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, prefix);
    QFETCH(QByteArray, suffix);
    QFETCH(QStringList, records);
    QFETCH(qint64, length);
    LongDevice device(prefix, 'x', length, suffix);
    QCOMPARE(readAll(device, format), records);
}

void TestFileReading::staysUsableAfterManyBadLines()
{
    constexpr int lines = 100'000;
    const QByteArray text = QByteArray("{\"key\": }\n").repeated(lines) + R"({"key":"a"})";
    const QStringList found = readAll(text, Format::Ndjson);
    QCOMPARE(found.size(), lines + 1);
    QCOMPARE(found[lines - 1], u"!100000:9"_s);
    QCOMPARE(found.last(), u"key=\"a\""_s);
}

void TestFileReading::takesItemsOutOfRecords()
{
    const auto item = itemFrom(R"({"key":"a/\u00fc","data":{ "n": 9007199254740993 },"ttl":3600})");
    QVERIFY(item);
    QCOMPARE(item->key, u"a/\u00fc"_s);
    QCOMPARE(item->data, "{ \"n\": 9007199254740993 }"_ba);
    QCOMPARE(item->ttl, 3600);
    QVERIFY(!item->warning.isEmpty()); // doubles cannot hold that number
    QCOMPARE(itemFrom(R"({"key":"\ufeffa","data":{}})")->key, u"\ufeffa"_s);

    const auto asText = itemFrom(R"({"key":"a","data":"{\n\"a\": \"\\n\"}","ttl":"60"})");
    QVERIFY(asText);
    QCOMPARE(asText->data, "{\n\"a\": \"\\n\"}"_ba);
    QCOMPARE(asText->ttl, 60);

    QCOMPARE(itemFrom(R"({"key":"a","data":{},"ttl":3600.0})")->ttl, 3600);

    const auto bare = itemFrom(R"({"key":"a","data":{},"ttl":null,"revision":null,"url":"x"})");
    QVERIFY(bare);
    QVERIFY(!bare->ttl && !bare->collectionTtl && bare->revision.isEmpty());

    const auto expiring =
        itemFrom(R"({"key":"a","data":{},"date_expires":"2026-01-01T00:00:00Z"})");
    QVERIFY(expiring);
    QVERIFY(!expiring->isZoneAssumed);
    QCOMPARE(expiring->expires, QDateTime(QDate(2026, 1, 1), QTime(0, 0), syncdeck::utcZone));
}

void TestFileReading::takesDatesWithoutAZoneInTheChosenOne_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QString>("utc");
    QTest::newRow("UTC") << "UTC"_ba << "2026-12-01T12:00:00"_ba << u"2026-12-01T12:00:00Z"_s;
    QTest::newRow("Berlin") << "Europe/Berlin"_ba << "2026-12-01T12:00:00"_ba
                            << u"2026-12-01T11:00:00Z"_s;
    QTest::newRow("Berlin, summer")
        << "Europe/Berlin"_ba << "2026-06-01T12:00:00"_ba << u"2026-06-01T10:00:00Z"_s;
    QTest::newRow("offset") << "UTC-05:00"_ba << "2026-12-01T12:00:00"_ba
                            << u"2026-12-01T17:00:00Z"_s;
    QTest::newRow("day alone") << "Europe/Berlin"_ba << "2026-12-01"_ba
                               << u"2026-11-30T23:00:00Z"_s;
}

void TestFileReading::takesDatesWithoutAZoneInTheChosenOne()
{
    QFETCH(QByteArray, zone);
    QFETCH(QByteArray, date);
    QFETCH(QString, utc);
    Mapping mapping;
    mapping.expires = "until";
    mapping.zone = QTimeZone(zone);
    const auto item = itemFrom(R"({"key":"a","data":{},"until":")" + date + "\"}", mapping);
    QVERIFY(item);
    QVERIFY(item->isZoneAssumed);
    QCOMPARE(item->expires->toString(Qt::ISODate), utc);
    QVERIFY2(item->warning.contains(utc), qPrintable(item->warning));
}

void TestFileReading::tellsAPageFromTheWhole_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPage");
    const auto row = [](const char *name, const QByteArray &text, bool isPage) {
        QTest::addRow("%s", name) << text << isPage;
    };
    row("array", R"([{"key":"a"}])", false);
    row("last page", R"({"items":[{"key":"a"}],"meta":{"page":1,"next_page_url":null}})", false);
    row("page", R"({"items":[{"key":"a"}],"meta":{"next_page_url":"https://h/p"}})", true);
    row("meta first", R"({"meta":{"next_page_url":"https://h/p"},"items":[{"key":"a"}]})", true);
    row("escapes", R"({"items":[],"m\u0065ta":{"next_page\u005furl":"x"}})", true);
    row("twice", R"({"items":[],"meta":{"next_page_url":"x","next_page_url":null}})", true);
    row("another member", R"({"items":[],"more":{"next_page_url":"x"}})", false);
    row("meta is no object", R"({"items":[],"meta":"next_page_url"})", false);
}

void TestFileReading::tellsAPageFromTheWhole()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isPage);
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto reader = makeReader(buffer, Format::Json);
    while (const auto next = reader->next())
        QVERIFY(*next);
    QCOMPARE(reader->saysMoreFollow(), isPage);
}

void TestFileReading::obeysTheServicesPrecedence()
{
    const auto both =
        itemFrom(R"({"key":"a","data":{},"ttl":"nonsense","item_ttl":5,"collection_ttl":7})");
    QVERIFY(both);
    QCOMPARE(both->ttl, 5);
    QCOMPARE(both->collectionTtl, 7);
    QVERIFY(!both->warning.isEmpty()); // the whole map goes
}

void TestFileReading::saysWhatIsWrongWithAnItem_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("no key") << R"({"data":{}})"_ba << u"key"_s;
    QTest::newRow("key is a number") << R"({"key":1,"data":{}})"_ba << u"text in quotes"_s;
    QTest::newRow("half a character") << R"({"key":"\ud800","data":{}})"_ba << u"surrogate"_s;
    QTest::newRow("key means a folder") << R"({"key":"..","data":{}})"_ba << u"folder"_s;
    QTest::newRow("key is long") << "{\"key\":\"" + QByteArray(321, 'k') + "\",\"data\":{}}"
                                 << u"too long"_s;
    QTest::newRow("no data") << R"({"key":"a"})"_ba << u"no data"_s;
    QTest::newRow("data is an array") << R"({"key":"a","data":[1]})"_ba << u"objects only"_s;
    QTest::newRow("data is long") << "{\"key\":\"a\",\"data\":{\"a\":\"" + QByteArray(16384, 'd') +
                                         "\"}}"
                                  << u"16,384"_s;
    QTest::newRow("data is no JSON") << R"({"key":"a","data":"{"})"_ba << u"data"_s;
    QTest::newRow("ttl is no number")
        << R"({"key":"a","data":{},"ttl":"soon"})"_ba << u"whole seconds"_s;
    QTest::newRow("ttl is too long") << R"({"key":"a","data":{},"ttl":31536001})"_ba << u"year"_s;
    QTest::newRow("ttl has a comma") << R"({"key":"a","data":{},"ttl":"3,600"})"_ba << u"comma"_s;
    QTest::newRow("ttl is no integer")
        << R"({"key":"a","data":{},"ttl":1.5})"_ba << u"whole seconds"_s;
    QTest::newRow("ttl and expiry")
        << R"({"key":"a","data":{},"ttl":60,"date_expires":"2026-12-01T00:00:00Z"})"_ba
        << u"one of them"_s;
    QTest::newRow("expiry is no date")
        << R"({"key":"a","data":{},"date_expires":"soon"})"_ba << u"no date"_s;
    QTest::newRow("member twice") << R"({"key":"a","data":{},"key":"b"})"_ba << u"twice"_s;
}

void TestFileReading::saysWhatIsWrongWithAnItem()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, says);
    const auto item = itemFrom(line);
    QVERIFY(!item);
    QVERIFY2(item.error().text.contains(says), qPrintable(item.error().text));
}

void TestFileReading::guessesFromNames()
{
    const Mapping mapping = Mapping::guess({"Key", "DATA", "Item TTL", "collectionTtl", "note"});
    QCOMPARE(mapping.key, "Key"_ba);
    QCOMPARE(mapping.data, "DATA"_ba);
    QCOMPARE(mapping.ttl, "ttl"_ba);
    QCOMPARE(mapping.itemTtl, "Item TTL"_ba);
    QCOMPARE(mapping.collectionTtl, "collectionTtl"_ba);
    QCOMPARE(mapping.revision, "revision"_ba);
    QCOMPARE(mapping.expires, "date_expires"_ba);
    QCOMPARE(Mapping::guess({"Expires", "DateExpires"}).expires, "DateExpires"_ba);
    QCOMPARE(Mapping::guess({"key", "Expires"}).expires, "Expires"_ba);

    Mapping chosen;
    chosen.key = "ID";
    chosen.ttl.clear();
    const Mapping rest = Mapping::guess({"Key", "Data", "TTL", "date_expires"}, chosen);
    QCOMPARE(rest.key, "ID"_ba);
    QCOMPARE(rest.data, "Data"_ba);
    QCOMPARE(rest.ttl, QByteArray());
    chosen.expires.clear();
    QCOMPARE(Mapping::guess({"expires"}, chosen).expires, QByteArray());
}

QTEST_GUILESS_MAIN(TestFileReading)
#include "tst_file_reading.moc"
