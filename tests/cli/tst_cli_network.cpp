// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/fault.h"
#include "app/sync/pagetrail.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/loginproxy.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/servicefixture.h"
#include "tests/support/testcertificates.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;
using sandbox::Fault;
using sandbox::FaultKind;
using sandbox::FaultPlan;
using sandbox::FaultRule;

namespace {

sandbox::Options withFaults()
{
    sandbox::Options options;
    options.faults = FaultPlan{};
    return options;
}

} // namespace

/// What the program does and says when the network between it and the service is not plain.
class TestCliNetwork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void readsAWholeMapBehindAGateway_data();
    void readsAWholeMapBehindAGateway();
    void saysThatItWaits();
    void endsAListOfEmptyPages_data();
    void endsAListOfEmptyPages();
    void saysWhichProxyRefuses();
    void refusesAProxyThatItCannotUse();
    void leavesBlanksAroundSecretsOut();
    void trustsTheAuthoritiesOfAFile();

private:
    void befall(const QList<FaultRule> &rules)
    {
        QVERIFY(await(m_service.sandbox().setFaults({rules})).has_value());
    }

    static constexpr int itemCount = 230;
    ServiceFixture m_service{withFaults()};
    CliProgram m_cli;
};

void TestCliNetwork::initTestCase()
{
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"many"_s}).code, 0);
    QByteArray lines;
    for (int i = 0; i < itemCount; ++i)
        lines += "{\"key\":\"key/" + QByteArray::number(1'000 + i) + "\",\"data\":{}}\n";
    const CliRun made = m_cli.inMap(
        u"many"_s, {u"items"_s, u"import"_s, u"-"_s, u"--format"_s, u"ndjson"_s, u"--yes"_s},
        lines);
    QVERIFY2(made.code == 0, qPrintable(made.err));
}

void TestCliNetwork::cleanup()
{
    befall({});
}

void TestCliNetwork::readsAWholeMapBehindAGateway_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("scanned") << QStringList{u"items"_s, u"list"_s, u"--ndjson"_s};
    QTest::newRow("page by page") << QStringList{u"items"_s, u"list"_s, u"--ndjson"_s, u"--limit"_s,
                                                 u"1000"_s};
    QTest::newRow("exported") << QStringList{u"items"_s, u"export"_s, u"-"_s, u"--format"_s,
                                             u"ndjson"_s};
}

void TestCliNetwork::readsAWholeMapBehindAGateway()
{
    QFETCH(QStringList, words);
    befall({{.fault = {.kind = FaultKind::LinksElsewhere, .text = "https://sync.twilio.com"_ba}}});
    const CliRun run = m_cli.inMap(u"many"_s, words);
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(run.out.count("\"key/"), itemCount);
    for (int i = 0; i < itemCount; ++i)
        QVERIFY(run.out.contains("\"key/" + QByteArray::number(1'000 + i) + '"'));
    QCOMPARE(run.err.count(u"https://sync.twilio.com"_s), 1);
    QVERIFY(run.err.contains(m_service.endpoint().baseUrl.authority()));
}

void TestCliNetwork::saysThatItWaits()
{
    using namespace std::chrono_literals;
    const FaultRule slow{.fault = {.kind = FaultKind::Status, .status = 429, .retryAfter = 3s},
                         .times = 1};
    for (const QStringList &words : {QStringList{u"get"_s, u"key/1000"_s},
                                     {u"update"_s, u"key/1000"_s, u"{\"a\":1}"_s},
                                     {u"delete"_s, u"key/1000"_s},
                                     {u"create"_s, u"key/1000"_s, u"{}"_s},
                                     {u"list"_s, u"--limit"_s, u"1"_s}}) {
        befall({slow});
        const CliRun run = m_cli.inMap(u"many"_s, QStringList{u"items"_s} + words);
        QVERIFY2(run.code == 0, qPrintable(run.err));
        QVERIFY2(run.err.contains(u"asks to slow down. Trying again in 3 s."_s),
                 qPrintable(run.err));
    }
}

void TestCliNetwork::endsAListOfEmptyPages_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("scanned") << QStringList{};
    QTest::newRow("page by page") << QStringList{u"--limit"_s, u"5"_s};
}

void TestCliNetwork::endsAListOfEmptyPages()
{
    QFETCH(QStringList, words);
    // Each has a next one, and nothing of it came before.
    ScriptedServer server;
    const QString path = u"/v1/Services/%1/Maps/MP00000000000000000000000000000000/Items"_s.arg(
        m_service.endpoint().serviceSid);
    constexpr int pages = 2'000;
    for (int i = 0; i < pages; ++i) {
        server.addAnswer("200 OK", "{\"items\":[],\"meta\":{\"next_page_url\":\"" +
                                       server.url(path).toEncoded() +
                                       "?Page=" + QByteArray::number(i) + "\"}}");
    }
    QProcess process;
    process.setProcessEnvironment(m_cli.environment);
    process.start(QStringLiteral(CLI_PROGRAM),
                  QStringList{u"--from-env"_s, u"--base-url"_s, server.url().toString(),
                              u"--service"_s, m_service.endpoint().serviceSid, u"--map"_s,
                              u"MP00000000000000000000000000000000"_s, u"items"_s, u"list"_s} +
                      words);
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    QCOMPARE(process.exitCode(), 5);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QVERIFY2(said.contains(u"empty pages"_s) || said.contains(u"next_page_url"_s),
             qPrintable(said));
    QVERIFY2(server.requests().size() <= 2 * sync::mostEmptyPages,
             qPrintable(QString::number(server.requests().size())));
}

void TestCliNetwork::saysWhichProxyRefuses()
{
    LoginProxy proxy(1);
    proxy.instead = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"_ba;
    CliProgram cli = m_cli;
    cli.environment.insert(u"ALL_PROXY"_s, u"http://"_s + proxy.name());
    QProcess process;
    process.setProcessEnvironment(cli.environment);
    process.start(QStringLiteral(CLI_PROGRAM), {u"--from-env"_s, u"--base-url"_s,
                                                u"https://sync.test"_s, u"services"_s, u"list"_s});
    QTRY_COMPARE(process.state(), QProcess::NotRunning);
    const QString said = QString::fromUtf8(process.readAllStandardError());
    QCOMPARE(process.exitCode(), 5);
    QVERIFY2(said.contains(u"The proxy %1 did not let"_s.arg(proxy.name())), qPrintable(said));
}

void TestCliNetwork::refusesAProxyThatItCannotUse()
{
    CliProgram cli = m_cli;
    cli.environment.insert(u"https_proxy"_s, u"socks4://user:hush@127.0.0.1:1"_s);
    const CliRun run = cli.runPlain(
        {u"--from-env"_s, u"--base-url"_s, u"https://sync.test"_s, u"services"_s, u"list"_s});
    QCOMPARE(run.code, 5);
    QVERIFY2(run.err.contains(u"https_proxy"_s) && run.err.contains(u"socks4"_s),
             qPrintable(run.err));
    QVERIFY(!run.err.contains(u"hush"_s));
}

void TestCliNetwork::leavesBlanksAroundSecretsOut()
{
    CliProgram cli = m_cli;
    const QString token = cli.environment.value(u"TWILIO_AUTH_TOKEN"_s);
    cli.environment.insert(u"TWILIO_AUTH_TOKEN"_s, u' ' + token + u"\r\n"_s);
    const CliRun run = cli.run({u"services"_s, u"list"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY2(run.err.contains(u"TWILIO_AUTH_TOKEN were left out"_s), qPrintable(run.err));
}

void TestCliNetwork::trustsTheAuthoritiesOfAFile()
{
    sandbox::Options options = withFaults();
    options.tls = serverTls(u"server.pem"_s);
    ServiceFixture secured(options);
    QVERIFY(secured.start());
    QCOMPARE(secured.endpoint().baseUrl.scheme(), u"https"_s);
    const CliProgram cli(secured.endpoint());

    const CliRun refused = cli.run({u"maps"_s, u"create"_s, u"made"_s});
    QCOMPARE(refused.code, 5);
    QVERIFY2(refused.err.contains(u"--ca-file"_s), qPrintable(refused.err));
    QVERIFY(refused.err.contains(u"nothing was sent"_s));

    const QString authority = certificatePath(u"authority.pem"_s);
    const CliRun made = cli.run({u"--ca-file"_s, authority, u"maps"_s, u"create"_s, u"made"_s});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const CliRun created = cli.inMap(
        u"made"_s, {u"items"_s, u"create"_s, u"a"_s, u"{\"n\":1.0}"_s, u"--ca-file"_s, authority});
    QVERIFY2(created.code == 0, qPrintable(created.err));
    const CliRun listed =
        cli.inMap(u"made"_s, {u"items"_s, u"list"_s, u"--ndjson"_s, u"--ca-file"_s, authority});
    QVERIFY2(listed.code == 0, qPrintable(listed.err));
    QVERIFY(listed.out.contains("{\"n\":1.0}"));

    const CliRun useless =
        cli.run({u"--ca-file"_s, certificatePath(u"key.pem"_s), u"maps"_s, u"list"_s});
    QVERIFY(useless.code != 0);
    QVERIFY2(useless.err.contains(u"holds no certificate"_s), qPrintable(useless.err));
}

QTEST_GUILESS_MAIN(TestCliNetwork)
#include "tst_cli_network.moc"
