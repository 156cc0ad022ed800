// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cliprogram.h"
#include "tests/support/everycharacter.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// Files of items in and out, and maps beside each other, as a user types it.
class TestCliTransfer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void givesBackEveryByte_data();
    void givesBackEveryByte();
    void keepsEveryKey_data();
    void keepsEveryKey();
    void exportsWhatIsAsked();
    void exportsToAPipe();
    void leavesNoHalfFile();
    void plansWithoutWriting();
    void importsFromStandardInput();
    void obeysThePolicy_data();
    void obeysThePolicy();
    void reportsEveryLine();
    void givesFailedLinesBack();
    void tellsMistakes_data();
    void tellsMistakes();
    void goesOnWhereItWasInterrupted();
    void comparesWithAMapAndAFile();
    void makesOneSideLikeTheOther();
    void readsOnceWhatCanBeReadOnce_data();
    void readsOnceWhatCanBeReadOnce();
    void comparesWithStandardInput();
    void readsUtf16();
    void tellsTheFormatByTheContent();
    void namesTheColumnsOnce();
    void takesDatesInTheZoneThatIsGiven();
    void checksTheReportBeforeItWrites();
    void replacesNothingThatIsNotMeant_data();
    void replacesNothingThatIsNotMeant();
    void makesNoReportOfNothing();
    void printsWhatCameOfEachLine();
    void deletesNothingUnasked();
    void deletesNothingWhileAFileCannotBeUsed_data();
    void deletesNothingWhileAFileCannotBeUsed();

private:
    [[nodiscard]] CliRun in(const QString &map, const QStringList &words,
                            const QByteArray &input = {}) const
    {
        return m_cli.inMap(map, words, input);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] QString newMap()
    {
        const QString name = u"map%1"_s.arg(++m_maps);
        return m_cli.run({u"maps"_s, u"create"_s, name}).code == 0 ? name : QString();
    }
    [[nodiscard]] QByteArray dataOf(const QString &map, const QString &key) const
    {
        return in(map, {u"items"_s, u"get"_s, u"--data"_s, u"--"_s, key}).out;
    }
    [[nodiscard]] qsizetype writes() const
    {
        return std::ranges::count_if(
            m_service.visits(), [](const sandbox::Visit &visit) { return visit.method != "GET"; });
    }

    ServiceFixture m_service;
    CliProgram m_cli;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_maps = 0;
};

void TestCliTransfer::initTestCase()
{
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
}

void TestCliTransfer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliTransfer::givesBackEveryByte_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("options");
    QTest::newRow("ndjson") << u"all.ndjson"_s << QStringList();
    QTest::newRow("json") << u"all.json"_s << QStringList();
    QTest::newRow("csv") << u"all.csv"_s << QStringList();
    QTest::newRow("csv, tab") << u"all.tsv"_s << QStringList{u"--delimiter"_s, u"tab"_s};
}

void TestCliTransfer::givesBackEveryByte()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    const QString from = newMap();
    const QList<QPair<QString, QByteArray>> items{
        {u"plain"_s, R"({"n":9007199254740993,"f":1.0,"e":1e2,"b":2,"a":1,"b":3})"_ba},
        {u"=SUM(A1)"_s, R"({"formula":"=1+1","quote":"a \"b\", c"})"_ba},
        {u"'apostrophe"_s, "{ \"lines\" :\t[ 1,\n2 ]\r\n }"_ba},
        {u" spaces, commas; \"quotes\" "_s, "{}"_ba},
        {u"\U0001F600 \u05d0\u202e\u00e9\nline"_s, "{\"\U0001F600\":\"\u00e9\"}"_ba},
    };
    for (const auto &[key, data] : items) {
        QCOMPARE(in(from, {u"items"_s, u"create"_s, u"--"_s, key, u"-"_s}, data).code, 0);
    }
    const CliRun out = in(from, QStringList{u"items"_s, u"export"_s, path(name)} + options);
    QVERIFY2(out.code == 0, qPrintable(out.err));
    const QString to = newMap();
    const CliRun back = in(to, QStringList{u"items"_s, u"import"_s, path(name)} + options);
    QVERIFY2(back.code == 0, qPrintable(back.err));
    for (const auto &[key, data] : items)
        QCOMPARE(dataOf(to, key), data);
}

void TestCliTransfer::keepsEveryKey_data()
{
    givesBackEveryByte_data();
}

void TestCliTransfer::keepsEveryKey()
{
    QFETCH(QString, name);
    QFETCH(QStringList, options);
    const QStringList keys = test::keysOfOddCharacters();
    QByteArray text;
    for (const QString &key : keys) {
        text += "{\"key\":\"";
        for (const QChar unit : key)
            text += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        text += "\",\"data\":{}}\n";
    }
    const QString from = newMap();
    const CliRun in = this->in(from, {u"items"_s, u"import"_s, written(u"keys.ndjson"_s, text),
                                      u"--existing"_s, u"update"_s});
    QVERIFY2(in.code == 0, qPrintable(in.err));
    const CliRun out = this->in(from, QStringList{u"items"_s, u"export"_s, path(name)} + options);
    QVERIFY2(out.code == 0, qPrintable(out.err));
    const QString to = newMap();
    const CliRun back = this->in(to, QStringList{u"items"_s, u"import"_s, path(name)} + options);
    QVERIFY2(back.code == 0, qPrintable(back.err));
    for (const QString &map : {from, to}) {
        const auto lines =
            this->in(map, {u"items"_s, u"list"_s, u"--ndjson"_s}).out.trimmed().split('\n');
        QStringList found;
        for (QByteArray line : lines) {
            line.replace("\xEF\xBB\xBF", "\\ufeff"); // which QJsonDocument drops otherwise
            found << QJsonDocument::fromJson(line).object()[u"key"_s].toString();
        }
        found.sort();
        QStringList expected = keys;
        expected.sort();
        QCOMPARE(found, expected);
    }
}

void TestCliTransfer::exportsWhatIsAsked()
{
    const QString map = newMap();
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"a"_s, u"{\"n\":1}"_s}).code, 0);
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"b"_s, u"{\"n\":2}"_s}).code, 0);
    const CliRun some = in(map, {u"items"_s, u"export"_s, path(u"some.csv"_s), u"--attributes"_s,
                                 u"data,key"_s, u"--filter"_s, u"data.n > 1"_s});
    QVERIFY2(some.code == 0, qPrintable(some.err));
    QCOMPARE(read(path(u"some.csv"_s)), "data,key\r\n\"{\"\"n\"\":2}\",b\r\n"_ba);
    QCOMPARE(
        in(map, {u"items"_s, u"list"_s, u"--filter"_s, u"key:a"_s, u"--ndjson"_s}).out.count('\n'),
        1);
}

void TestCliTransfer::exportsToAPipe()
{
    const CliRun out = in(u"agents"_s, {u"items"_s, u"export"_s, u"-"_s, u"--format"_s, u"json"_s});
    QCOMPARE(out.code, 0);
    QVERIFY(QJsonDocument::fromJson(out.out).array().size() > 1);
    QCOMPARE(out.err, QString());
}

void TestCliTransfer::leavesNoHalfFile()
{
    const QString file = written(u"kept.ndjson"_s, "what was there\n");
    const CliRun none = in(u"no such map"_s, {u"items"_s, u"export"_s, file});
    QCOMPARE(none.code, 3);
    QCOMPARE(read(file), "what was there\n"_ba);
    const CliRun nowhere =
        in(u"agents"_s, {u"items"_s, u"export"_s, path(u"no/such/folder.ndjson"_s)});
    QCOMPARE(nowhere.code, 7);
    QVERIFY(nowhere.err.contains(u"folder.ndjson"_s));
}

void TestCliTransfer::plansWithoutWriting()
{
    const QString map = newMap();
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"there"_s, u"{\"n\":1.0}"_s}).code, 0);
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"same"_s, u"{\"n\":1.0}"_s}).code, 0);
    const QString file = written(u"plan.ndjson"_s, R"({"key":"new","data":{},"ttl":60}
{"key":"there","data":{"n":2}}
{"key":"same","data":{"n":1}}
{"key":"bad","data":[1]}
{"key":"new","data":{}}
{"key":
)"_ba);
    const qsizetype before = writes();
    const CliRun plan = in(map, {u"items"_s, u"import"_s, file, u"--dry-run"_s, u"--ndjson"_s,
                                 u"--existing"_s, u"update"_s});
    QCOMPARE(plan.code, 2);
    QCOMPARE(writes(), before);
    QStringList actions;
    const QByteArrayList lines = plan.out.trimmed().split('\n');
    for (const QByteArray &line : lines) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        actions << object[u"action"_s].toString();
        QCOMPARE(object[u"line"_s].toInt(), int(actions.size()));
        if (actions.last() == u"invalid"_s)
            QVERIFY(!object[u"note"_s].toString().isEmpty());
    }
    QCOMPARE(actions, (QStringList{u"create"_s, u"update"_s, u"same"_s, u"invalid"_s, u"invalid"_s,
                                   u"invalid"_s}));
    QVERIFY2(plan.err.contains(u"create 1, update 1, same 1, invalid 3"_s), qPrintable(plan.err));
    const CliRun table = in(map, {u"items"_s, u"import"_s, file, u"--dry-run"_s});
    QVERIFY(table.out.startsWith("LINE"));
    QVERIFY(table.out.contains("skipped"));
}

void TestCliTransfer::importsFromStandardInput()
{
    const QString map = newMap();
    const CliRun done = in(map,
                           {u"items"_s, u"import"_s, u"-"_s, u"--format"_s, u"csv"_s, u"--fields"_s,
                            u"key=ID,data=Payload"_s},
                           "ID;Payload;ItemTtl\r\nx;\"{\"\"a\"\":1.0}\";60\r\n"_ba);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QCOMPARE(done.out, QByteArray());
    QCOMPARE(dataOf(map, u"x"_s), "{\"a\":1.0}"_ba);
}

void TestCliTransfer::obeysThePolicy_data()
{
    QTest::addColumn<QStringList>("policy");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("by default") << QStringList() << 0 << "{\"n\":1}"_ba;
    QTest::newRow("skip") << QStringList{u"--existing"_s, u"skip"_s} << 0 << "{\"n\":1}"_ba;
    QTest::newRow("update") << QStringList{u"--existing"_s, u"update"_s} << 0 << "{\"n\":2}"_ba;
    QTest::newRow("unchanged") << QStringList{u"--existing"_s, u"unchanged"_s} << 4
                               << "{\"n\":1}"_ba;
}

void TestCliTransfer::obeysThePolicy()
{
    QFETCH(QStringList, policy);
    QFETCH(int, code);
    QFETCH(QByteArray, data);
    const QString map = newMap();
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"k"_s, u"{\"n\":1}"_s}).code, 0);
    // Of a revision that the item does not have any more.
    const QString file =
        written(u"one.ndjson"_s, R"({"key":"k","data":{"n":2},"revision":"older"})"_ba);
    const CliRun run = in(map, QStringList{u"items"_s, u"import"_s, file} + policy);
    QVERIFY2(run.code == code, qPrintable(run.err));
    QCOMPARE(dataOf(map, u"k"_s), data);
}

void TestCliTransfer::reportsEveryLine()
{
    const QString map = newMap();
    const QString file = written(u"mixed.ndjson"_s, R"({"key":"a","data":{}}
{"key":"b","data":1}
)"_ba);
    const CliRun run = in(map, {u"items"_s, u"import"_s, file, u"--report"_s,
                                path(u"report.ndjson"_s), u"--failed"_s, path(u"failed.ndjson"_s)});
    QCOMPARE(run.code, 6);
    QVERIFY2(run.err.contains(u"1 written"_s) && run.err.contains(u"1 invalid"_s),
             qPrintable(run.err));
    const QByteArrayList lines = read(path(u"report.ndjson"_s)).trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(QJsonDocument::fromJson(lines[0])[u"state"_s].toString(), u"done"_s);
    QCOMPARE(QJsonDocument::fromJson(lines[1])[u"state"_s].toString(), u"invalid"_s);
    QCOMPARE(read(path(u"failed.ndjson"_s)), "{\"key\":\"b\",\"data\":1}\n"_ba);
}

void TestCliTransfer::givesFailedLinesBack()
{
    const QString map = newMap();
    const QString file = written(u"rows.csv"_s, "key,data\r\na,{}\r\nb,nothing\r\n"_ba);
    QCOMPARE(in(map, {u"items"_s, u"import"_s, file, u"--failed"_s, path(u"again.csv"_s)}).code, 6);
    QCOMPARE(read(path(u"again.csv"_s)), "key,data\r\nb,nothing\r\n"_ba);
}

void TestCliTransfer::tellsMistakes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("names");
    const QStringList import{u"items"_s, u"import"_s};
    QTest::newRow("no such file") << import + QStringList{u"none.ndjson"_s} << 7 << u"none"_s;
    const QStringList create{u"items"_s, u"create"_s, u"k"_s};
    QTest::newRow("no such data") << create + QStringList{u"@none"_s} << 7 << u"none"_s;
    QTest::newRow("no such data file")
        << create + QStringList{u"--data-file"_s, u"none"_s} << 7 << u"none"_s;
    QTest::newRow("data file that is a folder")
        << create + QStringList{u"--data-file"_s, u"/"_s} << 7 << u"/"_s;
    QTest::newRow("map without a name")
        << QStringList{u"maps"_s, u"create"_s, u""_s} << 2 << u"NAME"_s;
    QTest::newRow("no format") << import + QStringList{u"none"_s} << 2 << u"--format"_s;
    QTest::newRow("wrong format") << import + QStringList{u"none"_s, u"--format"_s, u"xml"_s} << 2
                                  << u"--format"_s;
    QTest::newRow("wrong policy") << import + QStringList{u"n.csv"_s, u"--existing"_s, u"x"_s} << 2
                                  << u"--existing"_s;
    QTest::newRow("wrong delimiter")
        << import + QStringList{u"n.csv"_s, u"--delimiter"_s, u";"_s} << 2 << u"--delimiter"_s;
    QTest::newRow("wrong part") << import + QStringList{u"n.csv"_s, u"--fields"_s, u"id=ID"_s} << 2
                                << u"--fields"_s;
    QTest::newRow("wrong attribute")
        << QStringList{u"items"_s, u"export"_s, u"n.csv"_s, u"--attributes"_s, u"key,size"_s} << 2
        << u"size"_s;
    QTest::newRow("wrong filter") << QStringList{u"items"_s, u"export"_s, u"n.csv"_s, u"--filter"_s,
                                                 u"data.n >"_s}
                                  << 2 << u"--filter"_s;
    QTest::newRow("filter without an end")
        << QStringList{u"items"_s, u"export"_s, u"n.csv"_s, u"--filter"_s, u"key:"_s} << 2
        << u"--filter"_s;
    QTest::newRow("nothing to compare with")
        << QStringList{u"items"_s, u"compare"_s} << 2 << u"--with-map"_s;
    QTest::newRow("two to compare with")
        << QStringList{u"items"_s, u"compare"_s, u"n.csv"_s, u"--with-map"_s, u"x"_s} << 2
        << u"--with-map"_s;
    QTest::newRow("the map itself")
        << QStringList{u"items"_s, u"compare"_s, u"--with-map"_s, u"agents"_s} << 2 << u"same"_s;
    QTest::newRow("a file like the map")
        << QStringList{u"items"_s, u"compare"_s, u"n.csv"_s, u"--apply"_s, u"to-other"_s} << 2
        << u"--apply"_s;
    QTest::newRow("deleting alone")
        << QStringList{u"items"_s, u"compare"_s, u"n.csv"_s, u"--delete"_s} << 2 << u"--apply"_s;
    QTest::newRow("no such run") << QStringList{u"runs"_s, u"resume"_s, u"99"_s} << 3 << u"99"_s;
    QTest::newRow("no run at all") << QStringList{u"runs"_s, u"resume"_s, u"x"_s} << 2 << u"RUN"_s;
    QTest::newRow("map not there")
        << import + QStringList{u"/dev/null"_s, u"--format"_s, u"ndjson"_s, u"--with"_s} << 2
        << u"--with"_s;
}

void TestCliTransfer::tellsMistakes()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, names);
    const CliRun run = in(u"agents"_s, words);
    QVERIFY2(run.code == code, qPrintable(run.err));
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(names), qPrintable(run.err));
}

void TestCliTransfer::goesOnWhereItWasInterrupted()
{
    const QString map = newMap();
    constexpr int lines = 260; // more than the pace lets through at once
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "{\"key\":\"k" + QByteArray::number(i) + "\",\"data\":{}}\n";
    const QString file = written(u"long.ndjson"_s, text);
    const qsizetype before = writes();
    QProcess program;
    m_cli.prepare(program, {u"--map"_s, map, u"items"_s, u"import"_s, file});
    program.start();
    QTRY_VERIFY(writes() >= before + 100);
    ::kill(static_cast<pid_t>(program.processId()), SIGINT);
    const CliRun first = CliProgram::finish(program);
    QCOMPARE(first.code, 130);
    const qsizetype sent = writes() - before;
    QVERIFY(sent < lines);

    const CliRun listed = m_cli.run({u"runs"_s, u"list"_s, u"--ndjson"_s});
    const QJsonObject run =
        QJsonDocument::fromJson(listed.out.left(listed.out.indexOf('\n'))).object();
    QCOMPARE(run[u"state"_s].toString(), u"open"_s);
    QCOMPARE(run[u"done"_s].toInt(), int(sent));
    const QString number = QString::number(run[u"run"_s].toInt());
    QVERIFY2(first.err.contains(u"runs resume "_s + number), qPrintable(first.err));

    QVERIFY(QFile::remove(file)); // the run has all it needs
    // It belongs to its map, and to no other one.
    const CliRun elsewhere = in(newMap(), {u"runs"_s, u"resume"_s, number});
    QVERIFY2(elsewhere.code == 2 && elsewhere.err.contains(map), qPrintable(elsewhere.err));
    QCOMPARE(in(u"no such map"_s, {u"runs"_s, u"resume"_s, number}).code, 3);
    QCOMPARE(
        m_cli
            .runPlain({u"--from-env"_s, u"--base-url"_s, m_service.endpoint().baseUrl.toString(),
                       u"--service"_s, u"IS"_s + QString(32, u'0'), u"runs"_s, u"resume"_s, number})
            .code,
        2);
    QCOMPARE(writes() - before, sent + 1); // that of the new map
    const CliRun second = m_cli.run({u"runs"_s, u"resume"_s, number});
    QVERIFY2(second.code == 0, qPrintable(second.err));
    QCOMPARE(writes() - before, qsizetype(lines) + 1);
    QCOMPARE(in(map, {u"items"_s, u"list"_s, u"--ndjson"_s}).out.count('\n'), lines);
    QVERIFY(m_cli.run({u"runs"_s, u"list"_s}).out.contains("finished"));
    const CliRun again = in(map, {u"runs"_s, u"resume"_s, number});
    QVERIFY2(again.code == 0 && again.err.contains(u"ended already"_s), qPrintable(again.err));
}

void TestCliTransfer::comparesWithAMapAndAFile()
{
    const QString left = newMap();
    const QString right = newMap();
    for (const auto &[map, key, data] : QList<std::tuple<QString, QString, QString>>{
             {left, u"same"_s, u"{\"a\":1.0,\"b\":2}"_s},
             {right, u"same"_s, u"{\"b\":2,\"a\":1}"_s},
             {left, u"l"_s, u"{}"_s},
             {right, u"r"_s, u"{}"_s},
             {left, u"d"_s, u"{\"n\":9007199254740993}"_s},
             {right, u"d"_s, u"{\"n\":9007199254740992}"_s}})
        QCOMPARE(in(map, {u"items"_s, u"create"_s, key, data}).code, 0);
    const QByteArray expected = R"({"key":"d","state":"differs","this":{"n":9007199254740993},)"
                                R"("other":{"n":9007199254740992}})"
                                "\n"
                                R"({"key":"l","state":"only-this","this":{},"other":null})"
                                "\n"
                                R"({"key":"r","state":"only-other","this":null,"other":{}})"
                                "\n";
    const CliRun maps = in(left, {u"items"_s, u"compare"_s, u"--with-map"_s, right, u"--ndjson"_s});
    QCOMPARE(maps.code, 4);
    QCOMPARE(maps.out, expected);
    QVERIFY(maps.err.contains(u"1 the same, 3 different"_s));
    QCOMPARE(in(right, {u"items"_s, u"export"_s, path(u"right.json"_s)}).code, 0);
    const CliRun file = in(left, {u"items"_s, u"compare"_s, path(u"right.json"_s), u"--ndjson"_s});
    QCOMPARE(file.code, 4);
    QCOMPARE(file.out, expected);
    QCOMPARE(in(right, {u"items"_s, u"compare"_s, path(u"right.json"_s)}).code, 0);
}

void TestCliTransfer::makesOneSideLikeTheOther()
{
    const QString left = newMap();
    const QString right = newMap();
    QCOMPARE(in(left, {u"items"_s, u"create"_s, u"a"_s, u"{\"n\":1.0}"_s}).code, 0);
    QCOMPARE(in(right, {u"items"_s, u"create"_s, u"a"_s, u"{\"n\":2}"_s}).code, 0);
    QCOMPARE(in(right, {u"items"_s, u"create"_s, u"b"_s, u"{}"_s}).code, 0);
    const QStringList apply{u"items"_s, u"compare"_s, u"--with-map"_s,
                            right,      u"--apply"_s, u"to-other"_s};
    const qsizetype before = writes();
    const CliRun plan = in(left, apply + QStringList{u"--delete"_s, u"--dry-run"_s});
    QCOMPARE(plan.code, 0);
    QCOMPARE(writes(), before);
    QVERIFY2(plan.err.contains(u"update 1, delete 1"_s), qPrintable(plan.err));
    const CliRun kept = in(left, apply);
    QVERIFY2(kept.code == 4, qPrintable(kept.err)); // they still differ
    QCOMPARE(dataOf(right, u"b"_s), "{}"_ba);
    const CliRun run = in(left, apply + QStringList{u"--delete"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(dataOf(right, u"a"_s), "{\"n\":1.0}"_ba);
    QCOMPARE(in(left, {u"items"_s, u"compare"_s, u"--with-map"_s, right}).code, 0);
}

void TestCliTransfer::readsOnceWhatCanBeReadOnce_data()
{
    QTest::addColumn<QString>("source"); // a word of bash, from FILE
    QTest::newRow("process substitution") << u"<(cat \"$FILE\")"_s;
    QTest::newRow("named pipe") << u"\"$PIPE\""_s;
    QTest::newRow("standard input by its path") << u"/dev/stdin"_s;
}

void TestCliTransfer::readsOnceWhatCanBeReadOnce()
{
    QFETCH(QString, source);
    const QString map = newMap();
    constexpr int lines = 7'000; // more than a pipe holds
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "{\"key\":\"k" + QByteArray::number(i) + "\",\"data\":{}}\n";
    QProcess program;
    m_cli.prepare(program, {u"--map"_s, map, u"items"_s, u"import"_s});
    QProcessEnvironment environment = program.processEnvironment();
    environment.insert(u"FILE"_s, written(u"once.ndjson"_s, text));
    const QString pipe = path(u"once.pipe"_s);
    QFile::remove(pipe);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    environment.insert(u"PIPE"_s, pipe);
    program.setProcessEnvironment(environment);
    const QString command =
        u"cat \"$FILE\" > \"$PIPE\" & writer=$!; cat \"$FILE\" | \"$0\" \"$@\" "_s + source +
        u" --format ndjson --dry-run --ndjson; kill $writer"_s;
    const QStringList words = program.arguments();
    program.setArguments(QStringList{u"-c"_s, command, program.program()} + words);
    program.setProgram(u"bash"_s);
    program.start();
    const CliRun run = CliProgram::finish(program);
    QVERIFY2(run.out.count("\"action\":\"create\"") == lines, qPrintable(run.err));
}

void TestCliTransfer::comparesWithStandardInput()
{
    const QString map = newMap();
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"a"_s, u"{}"_s}).code, 0);
    const QStringList compare{u"items"_s, u"compare"_s, u"-"_s, u"--format"_s, u"ndjson"_s};
    const CliRun same = in(map, compare, R"({"key":"a","data":{}})"_ba);
    QVERIFY2(same.code == 0, qPrintable(same.err));
    QCOMPARE(in(map, compare, R"({"key":"a","data":{"n":1}})"_ba).code, 4);
}

void TestCliTransfer::readsUtf16()
{
    const auto utf16 = [](const QString &text) {
        QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(text));
    };
    const QString map = newMap();
    const QString table =
        written(u"unicode.txt"_s, utf16(u"key\tdata\r\n\u00fc\ufeff\t{\"n\":1}\r\n"_s));
    const CliRun run = in(map, {u"items"_s, u"import"_s, table});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(dataOf(map, u"\u00fc\ufeff"_s), "{\"n\":1}"_ba);
    // What is the same is the same, also when it is looked up in the file again.
    const CliRun again = in(map, {u"items"_s, u"import"_s, table, u"--existing"_s, u"update"_s});
    QVERIFY2(again.code == 0 && again.err.contains(u"same 1"_s), qPrintable(again.err));

    const QString data = written(u"data.json"_s, utf16(u"{\"\u00fc\": 1}\r\n"_s));
    const CliRun valid = m_cli.runPlain({u"validate"_s, data});
    QVERIFY2(valid.code == 0, valid.out.constData());
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"at"_s, u'@' + data}).code, 0);
    QCOMPARE(dataOf(map, u"at"_s), "{\"\xC3\xBC\": 1}\r\n"_ba.trimmed());
}

void TestCliTransfer::tellsTheFormatByTheContent()
{
    const QString map = newMap();
    const QString lines =
        written(u"lines.json"_s, "{\"key\":\"a\",\"data\":{}}\n{\"key\":\"b\",\"data\":{}}\n"_ba);
    const QString array = written(u"array.ndjson"_s, "[{\"key\":\"c\",\"data\":{}}]\n"_ba);
    for (const QString &file : {lines, array}) {
        const CliRun run = in(map, {u"items"_s, u"import"_s, file});
        QVERIFY2(run.code == 0 && run.err.contains(u"holds"_s), qPrintable(run.err));
    }
    QCOMPARE(in(map, {u"items"_s, u"list"_s, u"--ndjson"_s}).out.count('\n'), 3);
}

void TestCliTransfer::namesTheColumnsOnce()
{
    const QString map = newMap();
    const QString file = written(u"ids.csv"_s, "ID,Payload\na,{}\nb,{}\n"_ba);
    const CliRun run = in(map, {u"items"_s, u"import"_s, file});
    QCOMPARE(run.code, 2);
    QCOMPARE(run.err.count(u"ID, Payload"_s), 1);
    QVERIFY2(run.err.contains(u"--fields"_s), qPrintable(run.err));
    QVERIFY(run.err.count(u'\n') <= 3);
}

void TestCliTransfer::takesDatesInTheZoneThatIsGiven()
{
    const QString map = newMap();
    const QByteArray moment =
        QDateTime::currentDateTimeUtc().addDays(2).toString(u"yyyy-MM-ddTHH:mm:ss"_s).toLatin1();
    const QString file =
        written(u"dated.ndjson"_s, R"({"key":"a","data":{},"until":")" + moment + "\"}\n");
    const QStringList import{u"items"_s,         u"import"_s,    file,         u"--fields"_s,
                             u"expires=until"_s, u"--dry-run"_s, u"--ndjson"_s};
    const auto ttlIn = [&](const QString &zone) {
        const CliRun run = in(map, import + QStringList{u"--zone"_s, zone});
        return QJsonDocument::fromJson(run.out)[u"ttl"_s].toInt();
    };
    constexpr int hour = 3600;
    const int utc = ttlIn(u"UTC"_s);
    QVERIFY(utc > 40 * hour);
    QVERIFY(std::abs(ttlIn(u"+05:00"_s) + 5 * hour - utc) < hour);
    const CliRun shown = in(map, import + QStringList{u"--zone"_s, u"UTC"_s});
    QVERIFY2(shown.err.contains(u"UTC"_s), qPrintable(shown.err));
    QVERIFY(shown.out.contains("names no time zone"));
    QCOMPARE(in(map, import + QStringList{u"--zone"_s, u"Nowhere/At_All"_s}).code, 2);
    QCOMPARE(in(map, {u"items"_s, u"import"_s, file, u"--fields"_s, u"expires="_s, u"--zone"_s,
                      u"UTC"_s})
                 .code,
             2);
}

void TestCliTransfer::checksTheReportBeforeItWrites()
{
    const QString map = newMap();
    const QString file = written(u"report.ndjson"_s, "{\"key\":\"a\",\"data\":{}}\n"_ba);
    const qsizetype before = writes();
    for (const QString &option : {u"--report"_s, u"--failed"_s}) {
        const CliRun run =
            in(map, {u"items"_s, u"import"_s, file, option, path(u"no/such/report.csv"_s)});
        QCOMPARE(run.code, 7);
        QVERIFY2(run.err.contains(u"no/such"_s), qPrintable(run.err));
    }
    QCOMPARE(writes(), before);
}

void TestCliTransfer::replacesNothingThatIsNotMeant_data()
{
    QTest::addColumn<QStringList>("options"); // INPUT, SYMBOLIC, HARD, NEW, OWN: paths
    QTest::newRow("failed, the input") << QStringList{u"--failed"_s, u"INPUT"_s};
    QTest::newRow("report, the input") << QStringList{u"--report"_s, u"INPUT"_s};
    QTest::newRow("symbolic link to it") << QStringList{u"--report"_s, u"SYMBOLIC"_s};
    QTest::newRow("hard link to it") << QStringList{u"--failed"_s, u"HARD"_s};
    QTest::newRow("both the same") << QStringList{u"--report"_s, u"NEW"_s, u"--failed"_s, u"NEW"_s};
    QTest::newRow("the history") << QStringList{u"--report"_s, u"OWN"_s};
}

void TestCliTransfer::replacesNothingThatIsNotMeant()
{
    QFETCH(QStringList, options);
    const QString map = newMap();
    const QByteArray text = "{\"key\":\"a\",\"data\":{}}\n";
    const QString input = written(u"input.ndjson"_s, text);
    QVERIFY(QFile::link(input, path(u"symbolic"_s)));
    QCOMPARE(::link(QFile::encodeName(input).constData(),
                    QFile::encodeName(path(u"hard"_s)).constData()),
             0);
    const QString own = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                        u"/syncdeck/journal.sqlite"_s;
    QVERIFY(QFile::exists(own));
    for (QString &option : options) {
        option.replace(u"INPUT"_s, QFileInfo(input).path() + u"/./"_s + QFileInfo(input).fileName())
            .replace(u"SYMBOLIC"_s, path(u"symbolic"_s))
            .replace(u"HARD"_s, path(u"hard"_s))
            .replace(u"NEW"_s, path(u"new.ndjson"_s))
            .replace(u"OWN"_s, own);
    }
    const qsizetype before = writes();
    const CliRun import = in(map, QStringList{u"items"_s, u"import"_s, input} + options);
    QVERIFY2(import.code == 2 && import.err.contains(options.first()), qPrintable(import.err));
    const CliRun compare =
        in(map, QStringList{u"items"_s, u"compare"_s, input, u"--apply"_s, u"to-this"_s} + options);
    QVERIFY2(compare.code == 2, qPrintable(compare.err));
    QCOMPARE(in(map, {u"items"_s, u"export"_s, own, u"--format"_s, u"json"_s}).code, 2);
    QCOMPARE(writes(), before);
    QCOMPARE(read(input), text);
    QVERIFY(read(own).startsWith("SQLite"));
    QVERIFY(!QFile::exists(path(u"new.ndjson"_s)));
}

void TestCliTransfer::makesNoReportOfNothing()
{
    const QString map = newMap();
    const QString input = written(u"nothing.ndjson"_s, "{\"key\":\"a\",\"data\":{}}\n");
    for (const QString &option : {u"--report"_s, u"--failed"_s}) {
        for (const QString &words :
             {u"import FILE --dry-run"_s, u"compare FILE"_s,
              u"compare FILE --apply to-this --dry-run"_s, u"compare --with-map agents"_s}) {
            QStringList list = u"items "_s.append(words).split(u' ');
            list.replaceInStrings(u"FILE"_s, input);
            const CliRun run = in(map, list + QStringList{option, path(u"none.ndjson"_s)});
            QVERIFY2(run.code == 2 && run.err.contains(option), qPrintable(words + run.err));
        }
    }
    QVERIFY(!QFile::exists(path(u"none.ndjson"_s)));
}

void TestCliTransfer::printsWhatCameOfEachLine()
{
    const QString map = newMap();
    const QString input =
        written(u"each.ndjson"_s, "{\"key\":\"a\",\"data\":{}}\n{\"key\":\"b\",\"data\":1}\n");
    const CliRun document = in(map, {u"items"_s, u"import"_s, input, u"--json"_s});
    QCOMPARE(document.code, 6);
    const QJsonArray lines = QJsonDocument::fromJson(document.out).array();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0][u"state"_s].toString(), u"done"_s);
    QCOMPARE(lines[1][u"state"_s].toString(), u"invalid"_s);
    QCOMPARE(lines[1][u"line"_s].toInt(), 2);
    const CliRun stream = in(map, {u"items"_s, u"import"_s, input, u"--ndjson"_s});
    QCOMPARE(stream.out.count('\n'), 2);
    QVERIFY(stream.out.startsWith(R"({"line":1,"key":"a","action":null,"state":"left")"));
    const CliRun nothing =
        in(map, {u"items"_s, u"import"_s, written(u"no.ndjson"_s, {}), u"--json"_s});
    QCOMPARE(nothing.out, "[]\n"_ba);
    const QString other = written(u"other.ndjson"_s, "{\"key\":\"a\",\"data\":{\"n\":1}}\n");
    const CliRun compare =
        in(map, {u"items"_s, u"compare"_s, other, u"--apply"_s, u"to-this"_s, u"--ndjson"_s});
    QCOMPARE(compare.code, 0);
    QCOMPARE(compare.out, R"({"line":1,"key":"a","action":"update","state":"done","note":null})"
                          "\n"_ba);
}

void TestCliTransfer::deletesNothingUnasked()
{
    const QString map = newMap();
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"a"_s, u"{}"_s}).code, 0);
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"b"_s, u"{}"_s}).code, 0);
    const qsizetype before = writes();
    const QString file = written(u"b.ndjson"_s, R"({"key":"a","data":{}}
{"key":"b","data":{},}
)"_ba);
    const CliRun run = in(map, {u"items"_s, u"compare"_s, file, u"--apply"_s, u"to-this"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(u"Line 2"_s), qPrintable(run.err));
    QCOMPARE(writes(), before);
}

void TestCliTransfer::deletesNothingWhileAFileCannotBeUsed_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("bad line") << u"b.ndjson"_s
                              << "{\"key\":\"c\",\"data\":{}}\n{\"key\":\"b\",\"data\":{},}\n"_ba;
    QTest::newRow("empty") << u"e.ndjson"_s << QByteArray();
    QTest::newRow("cut array") << u"c.json"_s << "[{\"key\":\"a\",\"data\":{}},"_ba;
    QTest::newRow("page of a list")
        << u"p.json"_s
        << R"({"items":[{"key":"a","data":{}}],"meta":{"next_page_url":"https://h/p"}})"_ba;
    QTest::newRow("items twice")
        << u"t.json"_s
        << R"({"items":[{"key":"a","data":{}}],"\u0069tems":[{"key":"b","data":{}}]})"_ba;
    QTest::newRow("renamed column") << u"r.csv"_s << "Name,data\r\na,{}\r\nb,{}\r\n"_ba;
}

void TestCliTransfer::deletesNothingWhileAFileCannotBeUsed()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, file);
    const QString map = newMap();
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"a"_s, u"{}"_s}).code, 0);
    QCOMPARE(in(map, {u"items"_s, u"create"_s, u"b"_s, u"{}"_s}).code, 0);
    const qsizetype before = writes();
    const CliRun run = in(map, {u"items"_s, u"compare"_s, written(name, file), u"--apply"_s,
                                u"to-this"_s, u"--delete"_s});
    QVERIFY2(run.code == 2, qPrintable(run.err));
    QCOMPARE(run.out, QByteArray());
    QCOMPARE(writes(), before);
}

QTEST_GUILESS_MAIN(TestCliTransfer)
#include "tst_cli_transfer.moc"
