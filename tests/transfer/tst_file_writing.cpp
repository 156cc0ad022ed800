// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/csvreader.h"
#include "app/transfer/itemtext.h"
#include "app/transfer/mapping.h"
#include "app/transfer/recordreader.h"

#include <QBuffer>
#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::transfer;

namespace {

struct Sample
{
    QByteArray key;
    QByteArray data;
};

sync::ItemView viewOf(const Sample &sample)
{
    sync::ItemView view;
    view.key = std::string_view(sample.key.constData(), std::size_t(sample.key.size()));
    view.data = std::string_view(sample.data.constData(), std::size_t(sample.data.size()));
    return view;
}

QList<Sample> awkwardSamples()
{
    return {
        {"plain", "{}"},
        {"=1+1", "{\"f\": \"=cmd|' /C calc'!A0\"}"},
        {"'=1", "{ }"},
        {"''", "{\"a\":\"'\"}"},
        {"'", "{\"a\":1}"},
        {"\ttab", "{\"a\":\t1}"},
        {"\rcr\r\nlf\n", "{\r\n  \"a\": [1,\n2]\r}"},
        {"-1", "{\"n\": 9007199254740993, \"e\": 1e400, \"z\": -0, \"f\": 1.0}"},
        {"@a,b;c\"d\"", "{\"a\":\"\\\"\\u0000\\ud83d\\ude00\"}"},
        {"\xF0\x9F\x98\x80\xC3\xBC\xEF\xBB\xBF", "{\"b\":2,\"a\":1,\"a\":2}"},
        {"\x01\x7F", "{\"\":\"\xE2\x80\xA8\"}"},
        {" space ", "{\"deep\":[[[[{}]]]]}"},
    };
}

Sample randomSample(QRandomGenerator &random)
{
    const QByteArrayView pieces = "=+-@'\"\t\r\n,;ab {}[]\\";
    Sample sample{"k", "{\"v\":"};
    for (int i = random.bounded(12); i > 0; --i)
        sample.key += pieces[random.bounded(int(pieces.size()))];
    if (random.bounded(2) == 1)
        sample.key = sample.key.sliced(1) + 'k';
    QByteArray text;
    for (int i = random.bounded(12); i > 0; --i)
        text += pieces[random.bounded(int(pieces.size()))];
    sample.data += QByteArray(random.bounded(3), ' ') + quoted(text) +
                   QByteArray(random.bounded(2), '\n') + '}';
    return sample;
}

QByteArray written(const QList<Sample> &samples, const Layout &layout)
{
    ItemText text(layout);
    QByteArray all = text.begin();
    for (const Sample &sample : samples)
        all += text.item(viewOf(sample));
    return all + text.end();
}

} // namespace

class TestFileWriting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackByteForByte_data();
    void comesBackByteForByte();
    void writesCsvByTheBook();
    void writesEveryAttribute();
    void guardsOnlyWhatASpreadsheetRuns();
};

void TestFileWriting::comesBackByteForByte_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<char>("delimiter");
    QTest::addColumn<bool>("mark");
    QTest::newRow("ndjson") << Format::Ndjson << '\0' << false;
    QTest::newRow("json") << Format::Json << '\0' << false;
    QTest::newRow("csv") << Format::Csv << ',' << false;
    QTest::newRow("csv, semicolon, byte-order mark") << Format::Csv << ';' << true;
    QTest::newRow("csv, tab") << Format::Csv << '\t' << false;
}

void TestFileWriting::comesBackByteForByte()
{
    QFETCH(Format, format);
    QFETCH(char, delimiter);
    QFETCH(bool, mark);
    QList<Sample> samples = awkwardSamples();
    QRandomGenerator random(11);
    for (int i = 0; i < 2'000; ++i)
        samples << randomSample(random);
    Layout layout{format, {Attribute::Key, Attribute::Data}, {}};
    layout.csv.delimiter = delimiter;
    layout.csv.writesByteOrderMark = mark;

    QBuffer file;
    file.setData(written(samples, layout));
    file.open(QIODevice::ReadOnly);
    const auto reader = makeReader(file, format);
    for (const Sample &sample : std::as_const(samples)) {
        const auto record = reader->next();
        QVERIFY(record);
        QVERIFY2(*record, qPrintable(record->has_value() ? QString() : record->error().text));
        const auto item = itemOf(record->value(), {});
        QVERIFY2(item, qPrintable(item ? QString() : item.error().text));
        QCOMPARE(item->key.toUtf8(), sample.key);
        QCOMPARE(item->data, sample.data);
    }
    QVERIFY(!reader->next());
}

void TestFileWriting::writesCsvByTheBook()
{
    const Layout layout{Format::Csv, {Attribute::Data, Attribute::Key}, {}};
    QCOMPARE(written({{"a,b", "{\"x\":1}"}, {"=c", "{}"}}, layout),
             "data,key\r\n\"{\"\"x\"\":1}\",\"a,b\"\r\n{},'=c\r\n"_ba);
}

void TestFileWriting::writesEveryAttribute()
{
    sync::ItemView view;
    view.key = "a\"b";
    view.data = "{ }";
    view.revision = "1f";
    view.dateCreated = 1'438'286'400'000;
    ItemText text(Layout{});
    QCOMPARE(text.item(view),
             R"({"key":"a\"b","account_sid":null,"service_sid":null,"map_sid":null,"url":null,)"
             R"("revision":"1f","data":{ },"date_expires":null,)"
             R"("date_created":"2015-07-30T20:00:00Z","date_updated":null,"created_by":null})"
             "\n"_ba);
}

void TestFileWriting::guardsOnlyWhatASpreadsheetRuns()
{
    for (const char first : "=+-@\t\r\n'"_ba)
        QCOMPARE(guarded(first + "x"_ba), '\'' + (first + "x"_ba));
    for (const QByteArray &cell : {""_ba, "a"_ba, "{}"_ba, "1"_ba, " =1"_ba, "\"=1"_ba})
        QCOMPARE(guarded(cell), cell);
}

QTEST_GUILESS_MAIN(TestFileWriting)
#include "tst_file_writing.moc"
