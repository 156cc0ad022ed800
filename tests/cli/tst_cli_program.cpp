// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// The program's manners: what it links, prints and ends with.
class TestCliProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void linksNoWindow();
    void helpsAndTellsItsVersion();
    void tellsMistakesOnErrorOutput_data();
    void tellsMistakesOnErrorOutput();
    void refusesWordsThatAreNoText();
    void asksForCredentials_data();
    void asksForCredentials();
    void listsServicesAndMaps();
    void createsAndDeletesMaps();
    void endsWithTheCodeOfWhatHappened_data();
    void endsWithTheCodeOfWhatHappened();
    void endsWithNetworkWhereNobodyAnswers();
    void refusesToWriteWithAReadOnlyProfile();
    void listsProfilesWithoutSecrets();
    void validatesFiles_data();
    void validatesFiles();
    void runsASandbox();
    void worksOnItsOwnSandbox();
    void endsQuietlyWhenTheReaderIsGone();
    void tellsWhenTheOutputCannotBeWritten();
    void saysFirstWhatWasDone_data();
    void saysFirstWhatWasDone();
    void refusesAnUnsoundProfile_data();
    void refusesAnUnsoundProfile();
    void endsInOrderOnCtrlC();

private:
    ServiceFixture m_service;
    CliProgram m_cli;
};

void TestCliProgram::initTestCase()
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
}

void TestCliProgram::linksNoWindow()
{
    // Asks the dynamic loader what it would load.
    CliProgram loader;
    loader.environment.insert(u"LD_TRACE_LOADED_OBJECTS"_s, u"1"_s);
    const QByteArray loaded = loader.runPlain({}).out;
    QVERIFY(loaded.contains("Qt6Core"));
    for (const char *library : {"Qt6Gui", "Qt6Widgets", "libX11", "libxcb", "libGL"})
        QVERIFY2(!loaded.contains(library), library);
}

void TestCliProgram::helpsAndTellsItsVersion()
{
    const CliRun help = m_cli.runPlain({u"--help"_s});
    QCOMPARE(help.code, 0);
    QCOMPARE(help.err, QString());
    QVERIFY(help.out.contains("items list"));
    QCOMPARE(m_cli.runPlain({u"--version"_s}).out, "syncdeck-cli " SYNCDECK_VERSION "\n"_ba);
    QVERIFY(
        m_cli.runPlain({u"items"_s, u"create"_s, u"--help"_s}).out.contains("--collection-ttl"));
    // Also where no locale is set, as in a cron job.
    CliProgram bare;
    bare.environment.clear();
    const CliRun quiet = bare.runPlain({u"--version"_s});
    QCOMPARE(quiet.code, 0);
    QCOMPARE(quiet.err, QString());
}

void TestCliProgram::tellsMistakesOnErrorOutput_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("names");
    QTest::newRow("unknown option")
        << QStringList{u"items"_s, u"list"_s, u"--bogus"_s} << u"--bogus"_s;
    QTest::newRow("no map") << QStringList{u"items"_s, u"list"_s} << u"--map"_s;
    QTest::newRow("both formats") << QStringList{u"services"_s, u"list"_s, u"--json"_s,
                                                 u"--ndjson"_s}
                                  << u"--ndjson"_s;
    QTest::newRow("limit") << QStringList{u"items"_s,  u"list"_s,    u"--map"_s,
                                          u"agents"_s, u"--limit"_s, u"many"_s}
                           << u"--limit"_s;
    QTest::newRow("ttl") << QStringList{u"items"_s, u"create"_s, u"k"_s,     u"{}"_s,
                                        u"--map"_s, u"agents"_s, u"--ttl"_s, u"31536001"_s}
                         << u"--ttl"_s;
    QTest::newRow("no data") << QStringList{u"items"_s, u"create"_s, u"k"_s, u"--map"_s,
                                            u"agents"_s}
                             << u"DATA"_s;
    QTest::newRow("data no object")
        << QStringList{u"items"_s, u"create"_s, u"k"_s, u"[1]"_s, u"--map"_s, u"agents"_s}
        << u"DATA"_s;
    QTest::newRow("data broken") << QStringList{u"items"_s,    u"create"_s, u"k"_s,
                                                u"{\"a\":}"_s, u"--map"_s,  u"agents"_s}
                                 << u"DATA: Line 1, column 6: A"_s;
    QTest::newRow("data twice") << QStringList{u"items"_s,  u"create"_s, u"k"_s,     u"{}"_s,
                                               u"--data"_s, u"{}"_s,     u"--map"_s, u"agents"_s}
                                << u"--data"_s;
    QTest::newRow("key that no URL can name")
        << QStringList{u"items"_s, u"get"_s, u".."_s, u"--map"_s, u"agents"_s} << u"KEY"_s;
    QTest::newRow("nothing to change")
        << QStringList{u"items"_s, u"update"_s, u"k"_s, u"--map"_s, u"agents"_s} << u"--ttl"_s;
    QTest::newRow("the map's end unconfirmed")
        << QStringList{u"items"_s,  u"create"_s,           u"k"_s, u"{}"_s, u"--map"_s,
                       u"agents"_s, u"--collection-ttl"_s, u"60"_s}
        << u"--yes"_s;
}

void TestCliProgram::tellsMistakesOnErrorOutput()
{
    QFETCH(QStringList, words);
    QFETCH(QString, names);
    const qsizetype before = m_service.visits().size();
    const CliRun run = m_cli.run(words);
    QCOMPARE(run.code, 2);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.startsWith(u"syncdeck-cli: "_s) && run.err.contains(names),
             qPrintable(run.err));
    QCOMPARE(m_service.visits().size(), before); // nothing was sent
}

void TestCliProgram::refusesWordsThatAreNoText()
{
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, QStringLiteral("exec '" CLI_PROGRAM
                                                    "' items get \"$(printf 'k\\377')\"")});
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, 2);
    QVERIFY(run.err.contains(u"UTF-8"_s));
}

void TestCliProgram::asksForCredentials_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("names");
    QTest::newRow("none named") << QStringList{u"services"_s, u"list"_s} << 2 << u"--profile"_s;
    QTest::newRow("no variables") << QStringList{u"services"_s, u"list"_s, u"--from-env"_s} << 2
                                  << u"TWILIO_ACCOUNT_SID"_s;
    QTest::newRow("no profile") << QStringList{u"services"_s, u"list"_s, u"--profile"_s,
                                               u"nobody"_s}
                                << 2 << u"nobody"_s;
}

void TestCliProgram::asksForCredentials()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    QFETCH(QString, names);
    const CliRun run = CliProgram().runPlain(words);
    QCOMPARE(run.code, code);
    QVERIFY2(run.err.contains(names), qPrintable(run.err));
}

void TestCliProgram::listsServicesAndMaps()
{
    const CliRun services = m_cli.run({u"services"_s, u"list"_s});
    QCOMPARE(services.code, 0);
    QCOMPARE(services.err, QString());
    QVERIFY(services.out.contains(m_service.endpoint().serviceSid.toLatin1()));

    const CliRun maps = m_cli.run({u"maps"_s, u"list"_s, u"--json"_s});
    const QJsonArray array = QJsonDocument::fromJson(maps.out).array();
    QVERIFY(!array.isEmpty());
    for (const auto &map : array) {
        // Every attribute, those included that this program has no use for.
        for (const char *name : {"sid", "unique_name", "links", "created_by", "date_expires"})
            QVERIFY(map.toObject().contains(QLatin1StringView(name)));
    }
    const CliRun lines = m_cli.run({u"maps"_s, u"list"_s, u"--ndjson"_s});
    QCOMPARE(lines.out.count('\n'), array.size());
}

void TestCliProgram::createsAndDeletesMaps()
{
    QVERIFY(m_cli.run({u"maps"_s, u"create"_s, u"made here"_s, u"--dry-run"_s})
                .out.contains("Would create"));
    const CliRun made = m_cli.run({u"maps"_s, u"create"_s, u"made here"_s, u"--ttl"_s, u"3600"_s});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY(made.out.startsWith("Created map made here (MP"));
    const CliRun again = m_cli.run({u"maps"_s, u"create"_s, u"made here"_s});
    QCOMPARE(again.code, 4);
    QVERIFY(again.err.contains(u"54301"_s));

    QCOMPARE(m_cli.inMap(u"made here"_s, {u"items"_s, u"create"_s, u"k"_s, u"{}"_s}).code, 0);
    QCOMPARE(m_cli.run({u"maps"_s, u"delete"_s, u"made here"_s, u"--dry-run"_s}).code, 0);
    const CliRun gone = m_cli.run({u"maps"_s, u"delete"_s, u"made here"_s});
    QCOMPARE(gone.code, 0);
    QCOMPARE(gone.out, "Deleted map made here with 1 item\n"_ba);
    QCOMPARE(m_cli.run({u"maps"_s, u"delete"_s, u"made here"_s}).code, 3);
}

void TestCliProgram::endsWithTheCodeOfWhatHappened_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("code");
    QTest::newRow("credentials") << "401 Unauthorized"_ba << R"({"code":20003})"_ba << 1;
    QTest::newRow("forbidden") << "403 Forbidden"_ba << R"({"code":20403})"_ba << 1;
    QTest::newRow("no item") << "404 Not Found"_ba << R"({"code":54201})"_ba << 3;
    QTest::newRow("no map") << "404 Not Found"_ba << R"({"code":54200})"_ba << 3;
    QTest::newRow("no service") << "404 Not Found"_ba << R"({"code":54050})"_ba << 3;
    QTest::newRow("sign-in page") << "200 OK"_ba << "<html>Please sign in</html>"_ba << 5;
    QTest::newRow("redirect") << "302 Found"_ba << QByteArray() << 5;
}

void TestCliProgram::endsWithTheCodeOfWhatHappened()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(int, code);
    ScriptedServer server;
    server.addAnswer(status, body);
    CliProgram cli(m_service.endpoint());
    QProcess process;
    process.setProcessEnvironment(cli.environment);
    process.start(QStringLiteral(CLI_PROGRAM),
                  {u"--from-env"_s, u"--base-url"_s, server.url().toString(), u"--service"_s,
                   u"default"_s, u"--map"_s, u"m"_s, u"items"_s, u"get"_s, u"k"_s});
    QTRY_COMPARE(process.state(), QProcess::NotRunning); // the server answers from this thread
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, code);
    QCOMPARE(run.out, QByteArray());
    QVERIFY(!run.err.isEmpty());
}

void TestCliProgram::endsWithNetworkWhereNobodyAnswers()
{
    QTcpServer nobody; // its port is free again
    QVERIFY(nobody.listen(QHostAddress::LocalHost));
    const QString url = u"http://127.0.0.1:%1"_s.arg(nobody.serverPort());
    nobody.close();
    CliProgram cli(m_service.endpoint());
    const CliRun run =
        cli.runPlain({u"--from-env"_s, u"--base-url"_s, url, u"services"_s, u"list"_s});
    QCOMPARE(run.code, 5);
    QVERIFY2(run.err.contains(u"refused the connection"_s), qPrintable(run.err));
}

void TestCliProgram::refusesToWriteWithAReadOnlyProfile()
{
    // Where no keychain answers and nobody can be asked, that is what is said.
    store::Profile profile = m_service.profile();
    profile.id = store::ProfileStore::newId();
    profile.name = u"looking only"_s;
    profile.readOnly = true;
    QVERIFY(store::ProfileStore().save(profile));
    const CliRun run = m_cli.runPlain({u"--profile"_s, u"looking only"_s, u"--map"_s, u"agents"_s,
                                       u"items"_s, u"create"_s, u"k"_s, u"{}"_s});
    QCOMPARE(run.code, 7);
    QVERIFY2(run.err.contains(u"keychain"_s), qPrintable(run.err));
    QVERIFY(store::ProfileStore().remove(profile.id));
}

void TestCliProgram::listsProfilesWithoutSecrets()
{
    store::Profile profile = m_service.profile();
    profile.id = store::ProfileStore::newId();
    profile.name = u"Contact \u001b[31mcentre"_s;
    profile.environment = store::Environment::Production;
    QVERIFY(store::ProfileStore().save(profile));
    const CliRun table = m_cli.runPlain({u"profiles"_s, u"list"_s});
    QCOMPARE(table.code, 0);
    QVERIFY(table.out.contains("Contact \\u001b[31mcentre"));
    QVERIFY(table.out.contains("production"));
    const auto object =
        QJsonDocument::fromJson(m_cli.runPlain({u"profiles"_s, u"list"_s, u"--ndjson"_s}).out)
            .object();
    QCOMPARE(object[u"account_sid"_s].toString(), profile.accountSid);
    QVERIFY(store::ProfileStore().remove(profile.id));
}

void TestCliProgram::validatesFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("valid") << "{\"a\": 1}\n"_ba << 0 << u": valid\n"_s;
    QTest::newRow("surprising") << "{\"a\": 9007199254740993}"_ba << 0 << u":1:7: warning: "_s;
    QTest::newRow("broken") << "{\n \"a\": 1,\n}"_ba << 2 << u":2:8: error: "_s;
    QTest::newRow("no object") << "[]"_ba << 2 << u"error: "_s;
    QTest::newRow("large") << "{\"a\":\"" + QByteArray(16'384, 'x') + "\"}" << 2 << u"error: "_s;
}

void TestCliProgram::validatesFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    QFETCH(QString, says);
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"data.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    const CliRun run = m_cli.runPlain({u"validate"_s, file.fileName()});
    QCOMPARE(run.code, code);
    QVERIFY2(run.out.startsWith(file.fileName().toUtf8() + ':'), run.out.constData());
    QVERIFY2(QString::fromUtf8(run.out).contains(says), run.out.constData());
    QCOMPARE(m_cli.runPlain({u"validate"_s, u"-"_s}, content).code, code);
}

void TestCliProgram::runsASandbox()
{
    QProcess process;
    process.start(QStringLiteral(CLI_PROGRAM), {u"sandbox"_s, u"--port"_s, u"0"_s});
    QByteArray facts;
    while (!facts.contains("service-sid: ") && process.waitForReadyRead(test::patienceMs))
        facts += process.readAllStandardOutput();
    QVERIFY(facts.startsWith("base-url: http://127.0.0.1:"));
    ::kill(pid_t(process.processId()), SIGTERM);
    QCOMPARE(CliProgram::finish(process).code, 0);
    QCOMPARE(m_cli.runPlain({u"sandbox"_s, u"--port"_s, u"65536"_s}).code, 2);
}

void TestCliProgram::worksOnItsOwnSandbox()
{
    const auto there = [this](QStringList words) {
        return m_cli.runPlain(QStringList{u"--sandbox"_s, u"--map"_s, u"settings"_s} + words);
    };
    QCOMPARE(there({u"items"_s, u"create"_s, u"kept"_s, u"{\"n\":1.0}"_s}).code, 0);
    // The next run finds it again.
    QCOMPARE(there({u"items"_s, u"get"_s, u"kept"_s, u"--data"_s}).out, "{\"n\":1.0}"_ba);
}

void TestCliProgram::endsQuietlyWhenTheReaderIsGone()
{
    QProcess process;
    m_cli.prepare(process, {});
    const QStringList words = process.arguments() + QStringList{u"--map"_s, u"agents"_s, u"items"_s,
                                                                u"list"_s, u"--ndjson"_s};
    process.start(u"sh"_s, QStringList{u"-c"_s, u"{ \"$@\"; echo $? >&2; } | head -n 1"_s, u"sh"_s,
                                       QStringLiteral(CLI_PROGRAM)} +
                               words);
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.out.count('\n'), 1);
    QCOMPARE(run.err, u"0\n"_s);
}

void TestCliProgram::tellsWhenTheOutputCannotBeWritten()
{
    QProcess process;
    m_cli.prepare(process, {u"services"_s, u"list"_s});
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start();
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, 7);
    QVERIFY2(run.err.contains(u"disk is full"_s), qPrintable(run.err));
}

void TestCliProgram::saysFirstWhatWasDone_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("done");
    QTest::newRow("create") << QStringList{u"items"_s, u"create"_s, u"first-said"_s, u"{}"_s}
                            << u"Created first-said"_s;
    QTest::newRow("create, JSON") << QStringList{u"items"_s, u"create"_s, u"first-json"_s, u"{}"_s,
                                                 u"--json"_s}
                                  << u"Created first-json"_s;
    QTest::newRow("update") << QStringList{u"items"_s, u"update"_s, u"first-said"_s, u"{\"n\":1}"_s}
                            << u"Saved first-said"_s;
    QTest::newRow("delete") << QStringList{u"items"_s, u"delete"_s, u"first-said"_s,
                                           u"first-json"_s}
                            << u"Deleted first-said"_s;
    QTest::newRow("new map") << QStringList{u"maps"_s, u"create"_s, u"first-map"_s}
                             << u"Created map first-map"_s;
    QTest::newRow("no map") << QStringList{u"maps"_s, u"delete"_s, u"first-map"_s}
                            << u"Deleted map first-map"_s;
}

void TestCliProgram::saysFirstWhatWasDone()
{
    QFETCH(QStringList, words);
    QFETCH(QString, done);
    QProcess process;
    m_cli.prepare(process, QStringList{u"--map"_s, u"agents"_s} + words);
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start();
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, 7);
    const qsizetype said = run.err.indexOf(done);
    const qsizetype failed = run.err.indexOf(u"disk is full"_s);
    QVERIFY2(said >= 0 && failed > said, qPrintable(run.err));
    QVERIFY2(!run.err.contains(u"Nothing was sent"_s), qPrintable(run.err));
}

void TestCliProgram::refusesAnUnsoundProfile_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("reason");
    QTest::newRow("plain http") << u"http://sync.example"_s << u"Plain http"_s;
    QTest::newRow("user in the address") << u"https://me@sync.example"_s << u"user name"_s;
    QTest::newRow("query") << u"https://sync.example/?a=b"_s << u"Leave out"_s;
}

void TestCliProgram::refusesAnUnsoundProfile()
{
    QFETCH(QString, baseUrl);
    QFETCH(QString, reason);
    store::Profile profile = m_service.profile();
    profile.id = store::ProfileStore::newId();
    profile.name = u"edited"_s;
    profile.baseUrl = QUrl(baseUrl);
    QVERIFY(store::ProfileStore().save(profile));
    const CliRun run = m_cli.runPlain({u"--profile"_s, u"edited"_s, u"services"_s, u"list"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(u"edited"_s) && run.err.contains(reason), qPrintable(run.err));
    QVERIFY(store::ProfileStore().remove(profile.id));
}

void TestCliProgram::endsInOrderOnCtrlC()
{
    sandbox::Options slow;
    slow.latency = std::chrono::minutes(1);
    ServiceFixture service(slow);
    QVERIFY(service.start());
    const CliProgram cli(service.endpoint());
    QProcess process;
    cli.prepare(process, {u"services"_s, u"list"_s});
    process.start();
    QVERIFY(process.waitForStarted(test::patienceMs));
    QTRY_COMPARE(service.visits().size(), 1);
    ::kill(pid_t(process.processId()), SIGINT);
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, 130);
    QCOMPARE(run.out, QByteArray());
    QVERIFY2(run.err.contains(u"Cancelled"_s), qPrintable(run.err));
}

QTEST_GUILESS_MAIN(TestCliProgram)
#include "tst_cli_program.moc"
