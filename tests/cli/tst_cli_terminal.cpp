// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"
#include "tests/cli/cliprogram.h"
#include "tests/cli/terminal.h"
#include "tests/support/servicefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// What a person at a terminal sees and is asked.
class TestCliTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void neverSendsTheServicesEscapesToTheTerminal();
    void cutsTheLastColumnToTheTerminal();
    void asksForASecretUnseen();
    void asksBeforeAMapOfProductionGoes();
    void isInterruptedWhileItAsks();

private:
    [[nodiscard]] QStringList with(const QStringList &words) const
    {
        QProcess process;
        m_cli.prepare(process, words);
        return process.arguments();
    }
    [[nodiscard]] QStringList withProfile(const QStringList &words) const
    {
        return QStringList{u"--profile"_s, u"live"_s} + words;
    }

    ServiceFixture m_service;
    CliProgram m_cli;
};

void TestCliTerminal::initTestCase()
{
    if (!Terminal().isThere())
        QSKIP("This system gives no pseudo terminal (/dev/pts), so none can be tried.");
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"test"_s}).code, 0);
    store::Profile profile = m_service.profile();
    profile.id = store::ProfileStore::newId();
    profile.name = u"live"_s;
    profile.environment = store::Environment::Production;
    QVERIFY(store::ProfileStore().save(profile));
}

void TestCliTerminal::neverSendsTheServicesEscapesToTheTerminal()
{
    // A delete and a C1 control, both of which JSON allows unescaped.
    const QString key = u"k\u001b]0;t\u0007\u009b31m"_s;
    const QString data = u"{\"a\":\"\u009b31m\u007f\"}"_s;
    QCOMPARE(m_cli.inMap(u"test"_s, {u"items"_s, u"create"_s, key, data}).code, 0);
    const QList<QStringList> commands{{u"items"_s, u"list"_s},
                                      {u"items"_s, u"list"_s, u"--json"_s},
                                      {u"items"_s, u"list"_s, u"--ndjson"_s},
                                      {u"items"_s, u"get"_s, key},
                                      {u"items"_s, u"get"_s, key, u"--json"_s},
                                      {u"items"_s, u"get"_s, key, u"--data"_s}};
    for (const QStringList &command : commands) {
        Terminal terminal;
        terminal.start(m_cli.environment, with(QStringList{u"--map"_s, u"test"_s} + command));
        QCOMPARE(terminal.exitCode(), 0);
        QVERIFY2(terminal.screen().contains("\\u009b31m"), terminal.screen().constData());
        for (const char *bytes : {"\x1b]", "\xc2\x9b", "\x7f", "\x07"})
            QVERIFY2(!terminal.screen().contains(bytes), qPrintable(command.join(u' ')));
    }
    QCOMPARE(m_cli.inMap(u"test"_s, {u"items"_s, u"delete"_s, key}).code, 0);
}

void TestCliTerminal::cutsTheLastColumnToTheTerminal()
{
    Terminal terminal;
    terminal.start(m_cli.environment,
                   with({u"--map"_s, u"agents"_s, u"items"_s, u"list"_s, u"--limit"_s, u"5"_s}));
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(QString::fromUtf8(terminal.screen()).contains(u'\u2026'));
    const QByteArrayList lines = terminal.screen().split('\n');
    QCOMPARE(lines.size(), 7); // with the header, and what follows the last line's end
}

void TestCliTerminal::asksForASecretUnseen()
{
    const std::string_view token = m_service.endpoint().authToken.reveal();
    const QByteArray secret(token.data(), qsizetype(token.size()));
    Terminal terminal;
    terminal.start(QProcessEnvironment::systemEnvironment(),
                   withProfile({u"services"_s, u"list"_s}));
    QVERIFY2(terminal.shows("Auth Token of " + m_service.endpoint().accountSid.toLatin1() + ": "),
             terminal.screen().constData());
    terminal.type(secret + "\n");
    QCOMPARE(terminal.exitCode(), 0);
    QVERIFY(terminal.screen().contains("Contact centre"));
    QVERIFY(!terminal.screen().contains(secret));
}

void TestCliTerminal::asksBeforeAMapOfProductionGoes()
{
    const std::string_view token = m_service.endpoint().authToken.reveal();
    const QByteArray secret(token.data(), qsizetype(token.size()));
    const auto answer = [&](const QByteArray &typed, const QStringList &words) {
        Terminal terminal;
        terminal.start(QProcessEnvironment::systemEnvironment(), withProfile(words));
        if (!terminal.shows("Auth Token of "))
            return -2;
        terminal.type(secret + "\n");
        if (!terminal.shows("type doomed: "))
            return -3;
        terminal.type(typed + "\n");
        return terminal.exitCode();
    };
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"doomed"_s}).code, 0);
    for (const QString &key : {u"a"_s, u"b"_s})
        QCOMPARE(m_cli.inMap(u"doomed"_s, {u"items"_s, u"create"_s, key, u"{}"_s}).code, 0);
    QCOMPARE(answer("yes", {u"maps"_s, u"delete"_s, u"doomed"_s}), 2);
    QCOMPARE(answer("doomed", {u"--map"_s, u"doomed"_s, u"items"_s, u"delete"_s, u"a"_s, u"b"_s}),
             0);
    QCOMPARE(answer("doomed", {u"maps"_s, u"delete"_s, u"doomed"_s}), 0);
    QCOMPARE(m_cli.inMap(u"doomed"_s, {u"items"_s, u"list"_s}).code, 3);
}

void TestCliTerminal::isInterruptedWhileItAsks()
{
    Terminal terminal;
    terminal.start(QProcessEnvironment::systemEnvironment(),
                   withProfile({u"services"_s, u"list"_s}));
    QVERIFY(terminal.shows("Auth Token of "));
    terminal.type("\x04"); // end of input
    QCOMPARE(terminal.exitCode(), 130);
}

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "tst_cli_terminal.moc"
