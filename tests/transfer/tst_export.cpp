// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/export.h"
#include "app/transfer/runreport.h"
#include "tests/support/waiting.h"
#include "tests/transfer/transferfixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::transfer;
using test::await;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Keys and data that formats and spreadsheets stumble over.
QMap<QString, QByteArray> awkwardItems()
{
    QMap<QString, QByteArray> items{
        {u"=1+1"_s, "{}"},
        {u"'quoted"_s, R"({ "n": 9007199254740993, "e": 1e400, "z": -0, "f": 1.0 })"},
        {u"a,b;c\"d\""_s, "{\"a\":\"\\\"\\u0000\\ud83d\\ude00\"}"},
        {u"line\r\nbreak"_s, "{\r\n\t\"a\": [1,\n2]\r}"},
        {u"a/b%2F?#+ \u00fc\U0001F600"_s, "{\"b\":2,\"a\":1,\"a\":2}"},
        {u"\t"_s, "{\"\":{\"'=\":null}}"},
    };
    for (int i = 0; i < 150; ++i) // more than a page
        items.insert(u"item/%1"_s.arg(i), "{\"n\": " + QByteArray::number(i) + ".50}");
    return items;
}

} // namespace

/// Maps to files, and back.
class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void comesBackIntoAnEmptyMap_data();
    void comesBackIntoAnEmptyMap();
    void writesWhatTheFilterLets();
    void leavesNoFileBehind_data();
    void leavesNoFileBehind();
    void goesOnAfterALostNetwork();
    void writesGivenItems();
    void keepsOffItsOwnFiles();
    void reportsEveryLine();
    void givesFailedLinesToImportAgain_data();
    void givesFailedLinesToImportAgain();
    void tellsInTheFileOfWhatItLacks_data();
    void tellsInTheFileOfWhatItLacks();

private:
    [[nodiscard]] Result<qint64> exportMap(const ExportOptions &options);
    [[nodiscard]] Result<qint64> report(qint64 run, RunReport::Content content, Format format,
                                        const QString &path);

    test::TransferFixture m_transfer;
};

void TestExport::initTestCase()
{
    QVERIFY(m_transfer.start());
}

void TestExport::init()
{
    QVERIFY(m_transfer.begin());
}

void TestExport::cleanup()
{
    m_transfer.end();
}

Result<qint64> TestExport::exportMap(const ExportOptions &options)
{
    Export work(m_transfer.connection(), m_transfer.where(), options);
    return test::awaitResult(work, &Export::finished);
}

Result<qint64> TestExport::report(qint64 run, RunReport::Content content, Format format,
                                  const QString &path)
{
    store::Runs runs(m_transfer.journal());
    const auto list = await(runs.list(m_transfer.connection().profile().historyId()));
    for (const store::RunSummary &summary : *list) {
        if (summary.run.id != run)
            continue;
        RunReport work(m_transfer.journal(), summary.run, content, format, path);
        return test::awaitResult(work, &RunReport::finished);
    }
    return fail(ErrorKind::NotFound);
}

void TestExport::comesBackIntoAnEmptyMap_data()
{
    QTest::addColumn<Format>("format");
    QTest::newRow("ndjson") << Format::Ndjson;
    QTest::newRow("json") << Format::Json;
    QTest::newRow("csv") << Format::Csv;
}

void TestExport::comesBackIntoAnEmptyMap()
{
    QFETCH(Format, format);
    const auto items = awkwardItems();
    for (auto it = items.cbegin(); it != items.cend(); ++it)
        QVERIFY(m_transfer.put(it.key(), it.value()));
    ExportOptions options{m_transfer.path(u"map"_s), {}, {}};
    options.layout.format = format;
    if (format == Format::Csv)
        options.layout.attributes = usualAttributes();
    const auto written = exportMap(options);
    QVERIFY(written);
    QCOMPARE(*written, qint64(items.size()));

    const QByteArray file = contentOf(options.path);
    m_transfer.end();
    QVERIFY(m_transfer.begin()); // an empty map
    ImportOptions import;
    import.path = m_transfer.writeFile(u"again"_s, file);
    import.format = format;
    const auto plan = m_transfer.plan(import);
    QVERIFY(plan);
    QCOMPARE((*plan)->count(LineState::Create), items.size());
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    QCOMPARE(m_transfer.carryOut(*run).done, qint64(items.size()));
    QCOMPARE(m_transfer.items(), items);
}

void TestExport::writesWhatTheFilterLets()
{
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(m_transfer.put(key, "{}"));
    ExportOptions options{m_transfer.path(u"some.csv"_s), {}, {}};
    options.layout = {Format::Csv, {Attribute::Key, Attribute::Data}, {}};
    options.filter = [](const sync::ItemView &item) {
        return item.key != "b";
    };
    QCOMPARE(exportMap(options).value_or(0), 2);
    QCOMPARE(contentOf(options.path), "key,data\r\na,{}\r\nc,{}\r\n"_ba);
}

void TestExport::leavesNoFileBehind_data()
{
    QTest::addColumn<QString>("how");
    QTest::newRow("cancelled") << u"cancel"_s;
    QTest::newRow("let go") << u"let go"_s;
    QTest::newRow("folder missing") << u"folder"_s;
}

void TestExport::leavesNoFileBehind()
{
    QFETCH(QString, how);
    for (int i = 0; i < 120; ++i)
        QVERIFY(m_transfer.put(QString::number(i), "{}"));
    const QString folder = m_transfer.path(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    const QString name = how == u"folder"_s ? u"/no/such/map"_s : u"/map"_s;
    auto work = std::make_unique<Export>(m_transfer.connection(), m_transfer.where(),
                                         ExportOptions{folder + name, {}, {}});
    QSignalSpy finished(work.get(), &Export::finished);
    connect(work.get(), &Export::changed, this, [&] {
        if (how == u"cancel"_s && work->written() > 0)
            work->cancel();
    });
    work->start();
    if (how == u"let go"_s) {
        work.reset(); // the file is open by now
        QVERIFY(finished.isEmpty());
    } else {
        QTRY_COMPARE(finished.count(), 1);
    }
    QVERIFY(QDir(folder).isEmpty(QDir::Files | QDir::NoDotAndDotDot));
}

void TestExport::goesOnAfterALostNetwork()
{
    for (int i = 0; i < 180; ++i)
        QVERIFY(m_transfer.put(u"%1"_s.arg(i, 3, 10, QChar(u'0')), "{}"));
    Export work(m_transfer.connection(), m_transfer.where(),
                {m_transfer.path(u"map.csv"_s), {Format::Csv, {Attribute::Key}, {}}, {}});
    QSignalSpy stopped(&work, &Export::stopped);
    QSignalSpy finished(&work, &Export::finished);
    connect(&work, &Export::changed, this, [&] {
        if (work.written() > 0 && stopped.isEmpty())
            m_transfer.network().readsFail = true;
    });
    work.start();
    QTRY_VERIFY(!stopped.isEmpty() || !finished.isEmpty());
    m_transfer.network().readsFail = false;
    if (!stopped.isEmpty())
        work.resume();
    QTRY_COMPARE(finished.count(), 1);
    const QList<QByteArray> rows =
        contentOf(work.error() ? QString() : m_transfer.path(u"map.csv"_s)).trimmed().split('\n');
    QCOMPARE(rows.size(), 181);
    QVERIFY(std::ranges::is_sorted(rows.cbegin() + 1, rows.cend()));
}

void TestExport::writesGivenItems()
{
    QVERIFY(m_transfer.put(u"b"_s, "{ }"));
    QVERIFY(m_transfer.put(u"a"_s, "{\"x\":1.0}"));
    const QString path = m_transfer.path(u"chosen.json"_s);
    ItemFile file(path, {Format::Json, {Attribute::Key, Attribute::Data}, {}});
    file.add(*m_transfer.item(u"b"_s));
    file.add(*m_transfer.item(u"a"_s));
    QVERIFY(!QFile::exists(path));
    QCOMPARE(file.commit().value_or(0), 2);
    QCOMPARE(contentOf(path),
             "[\n{\"key\":\"b\",\"data\":{ }},\n{\"key\":\"a\",\"data\":{\"x\":1.0}}\n]\n"_ba);
}

void TestExport::keepsOffItsOwnFiles()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    QVERIFY(QDir().mkpath(folder + u"/drafts"_s));
    const QString own = folder + u"/journal.sqlite"_s;
    QFile history(own);
    QVERIFY(history.open(QIODevice::WriteOnly) && history.write("history") > 0);
    history.close();
    const QString symbolic = m_transfer.path(u"symbolic"_s);
    const QString hard = m_transfer.path(u"hard"_s);
    QVERIFY(QFile::link(own, symbolic));
    QStringList paths{own, symbolic, folder + u"/journal.sqlite-wal"_s, folder + u"/drafts/d"_s,
                      folder + u"/drafts/../new"_s};
    if (::link(QFile::encodeName(own).constData(), QFile::encodeName(hard).constData()) == 0)
        paths << hard;
    for (const QString &path : std::as_const(paths)) {
        ItemFile file(path, {Format::Json, {Attribute::Key}, {}});
        const auto done = file.commit();
        QVERIFY2(!done && done.error().kind == ErrorKind::FileUnwritable, qPrintable(path));
    }
    QCOMPARE(contentOf(own), "history"_ba);
    QVERIFY(QDir(folder).removeRecursively());
}

void TestExport::reportsEveryLine()
{
    QVERIFY(m_transfer.put(u"there"_s, "{}"));
    const auto plan = m_transfer.plan("{\"key\":\"new\",\"data\":{}}\n"
                                      "{\"key\":\"there\",\"data\":{}}\nbroken\n",
                                      Existing::Skip);
    QVERIFY(plan);
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    QCOMPARE(m_transfer.carryOut(*run).done, 1);
    const QString path = m_transfer.path(u"report"_s);
    QCOMPARE(report(*run, RunReport::Content::AllLines, Format::Csv, path).value_or(0), 3);
    const QList<QByteArray> rows = contentOf(path).split('\n');
    QCOMPARE(rows[0], "line,key,action,state,note\r"_ba);
    QCOMPARE(rows[1], "1,new,create,done,\r"_ba);
    QVERIFY(rows[2].startsWith("2,there,,left,"));
    QVERIFY(rows[3].startsWith("3,,,invalid,\"Line 3, column 1"));
    QCOMPARE(report(*run, RunReport::Content::AllLines, Format::Ndjson, path).value_or(0), 3);
    QVERIFY(contentOf(path).startsWith(
        R"({"line":1,"key":"new","action":"create","state":"done","note":null})"
        "\n"));
}

void TestExport::givesFailedLinesToImportAgain_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("failed");
    QTest::newRow("ndjson")
        << Format::Ndjson << "{\"key\":\"a\",\"data\":{}}\r\n{\"key\":\"b\", \"data\":{ }}\n[]\n"_ba
        << "{\"key\":\"b\", \"data\":{ }}\n[]\n"_ba;
    QTest::newRow("json") << Format::Json
                          << "[{\"key\":\"a\",\"data\":{}}, {\"key\":\"b\", \"data\":{ }},[]]"_ba
                          << "[\n{\"key\":\"b\", \"data\":{ }},\n[]\n]\n"_ba;
    QTest::newRow("csv") << Format::Csv << "x;key;data\na;a;{}\n\"b\nb\";b;{ }\nc;c\n"_ba
                         << "x;key;data\r\n\"b\nb\";b;{ }\r\nc;c\r\n"_ba;
    // With all that was not read on account of a mistake.
    QTest::newRow("json, broken in the middle")
        << Format::Json
        << R"([{"key":"a","data":{}},{"key":"b","data":{}},{"key":"c","data":{],}},{"key":"d"}])"_ba
        << "[\n{\"key\":\"b\",\"data\":{}},\n{\"key\":\"c\",\"data\":{],}},{\"key\":\"d\"}]\n"_ba;
    QTest::newRow("json, items twice")
        << Format::Json
        << R"({"items":[{"key":"a","data":{}},{"key":"b","data":{}}],"items":[{"key":"c"}]})"_ba
        << "[\n{\"key\":\"b\",\"data\":{}},\n],\"items\":[{\"key\":\"c\"}]}\n"_ba;
    QTest::newRow("csv, quotes not doubled")
        << Format::Csv << "key,data\na,{}\nb,{}\nc,\"{\"n\":\n\"d\",{}\n"_ba
        << "key,data\r\nb,{}\r\nc,\"{\"n\":\n\"d\",{}\n\r\n"_ba;
}

void TestExport::givesFailedLinesToImportAgain()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, failed);
    ImportOptions options;
    options.path = m_transfer.writeFile(u"import"_s, file);
    options.format = format;
    const auto plan = m_transfer.plan(options);
    QVERIFY(plan);
    QVERIFY(m_transfer.put(u"b"_s, "{\"n\":1}")); // so that it cannot be created any more
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    const store::RunCounts counts = m_transfer.carryOut(*run);
    QCOMPARE(counts.done, 1);
    QCOMPARE(counts.failed, 1);
    QCOMPARE(counts.invalid, 1);
    const QString path = m_transfer.path(u"failed"_s);
    QCOMPARE(report(*run, RunReport::Content::FailedLines, format, path).value_or(0), 2);
    QCOMPARE(contentOf(path), failed);
}

void TestExport::tellsInTheFileOfWhatItLacks_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("file");
    const QByteArray longText(maxRecordBytes + 1, 'x');
    QTest::newRow("ndjson") << Format::Ndjson
                            << "{\"key\":\"a\",\"data\":{}}\n\"" + longText + "\"\n";
    QTest::newRow("json") << Format::Json << "[{\"key\":\"a\",\"data\":{}},\"" + longText + "\"]";
    QTest::newRow("json, cut after an element") << Format::Json << R"([{"key":"a","data":{}})"_ba;
    QTest::newRow("csv") << Format::Csv << "key,data\na,{}\nb," + longText + '\n';
}

void TestExport::tellsInTheFileOfWhatItLacks()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, file);
    ImportOptions options;
    options.path = m_transfer.writeFile(u"import"_s, file);
    options.format = format;
    const auto plan = m_transfer.plan(options);
    QVERIFY(plan);
    const auto run = m_transfer.make(*plan);
    QVERIFY(run);
    QCOMPARE(m_transfer.carryOut(*run).done, 1);
    options.path = m_transfer.path(u"failed"_s);
    QVERIFY(report(*run, RunReport::Content::FailedLines, format, options.path));
    const auto again = m_transfer.plan(options);
    QVERIFY(again);
    QCOMPARE((*again)->writes(), 0);
    QCOMPARE((*again)->count(LineState::Invalid), 1); // so that it does not pass for whole
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
