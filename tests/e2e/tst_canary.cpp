// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/keychainsecretstore.h"
#include "app/store/profilestore.h"
#include "tests/cli/terminal.h"
#include "tests/e2e/canary.h"
#include "tests/e2e/canaryfront.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QBuffer>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::Canary;

/// A secret with a known text goes through whole sessions of the real programs, with a umask that
/// hides nothing and with core files on. Then it must be nowhere: in no file, no output, and
/// nothing that a process shows.
class TestCanary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isFoundWhereItIs_data();
    void isFoundWhereItIs();
    void isFoundInTheCoreOfACarelessProgram();
    void isFoundInTheEnvironmentOfAProcess();
    void commandLineWithTheEnvironment();
    void commandLineWithTheKeychain();
    void commandLineWithAPrompt();
    void commandLineThatCrashes_data();
    void commandLineThatCrashes();
    void windowThatCrashes_data();
    void windowThatCrashes();
    void wholeSessionInTheWindow_data();
    void wholeSessionInTheWindow();
    void filesAreForTheUserAlone();

private:
    [[nodiscard]] QProcessEnvironment environmentWithCanary() const;
    [[nodiscard]] QStringList fromEnvironment() const;
    void prepare(QProcess &process) const;
    [[nodiscard]] int run(const QString &program, const QStringList &words,
                          const QProcessEnvironment &environment);
    void playOnTheCommandLine(const QStringList &where, const QProcessEnvironment &environment);
    [[nodiscard]] QStringList cores() const;

    const Canary m_canary{"K4nary+" +
                          QByteArray::number(QRandomGenerator::global()->generate64(), 36) +
                          "/mark=~seed"};
    const QString m_everything = QFileInfo(QDir::homePath()).path(); ///< all of this test's folders
    test::ServiceFixture m_service;
    std::unique_ptr<test::CanaryFront> m_front;
    std::unique_ptr<QTemporaryDir> m_place; ///< where the programs run
    QByteArray m_output;                    ///< all that they said
    QString m_profileId;
};

void TestCanary::initTestCase()
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the programs' files are
    QVERIFY2(QFileInfo(m_everything).fileName().startsWith(u"syncdeck-test."_s),
             "to be run by isolated.sh");
    // For the programs: address checking would make a report and an orderly exit of it.
    qputenv("ASAN_OPTIONS", "handle_segv=0");
    QVERIFY(m_service.start());
    m_front = std::make_unique<test::CanaryFront>(m_service.endpoint(), m_canary.text());
    store::Profile profile = m_service.profile();
    profile.id = store::ProfileStore::newId();
    profile.name = u"canary"_s;
    profile.baseUrl = m_front->url();
    m_profileId = profile.id;
    const mode_t before = umask(0);
    QVERIFY(store::ProfileStore().save(profile).has_value());
    umask(before);
    store::KeychainSecretStore keychain;
    QVERIFY(test::await(keychain.write(store::secretAddress(profile),
                                       Secret::take(QByteArray(m_canary.text().constData()))))
                .has_value());
}

void TestCanary::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    m_output.clear();
}

void TestCanary::cleanup()
{
    QVERIFY(!m_canary.isIn(m_output));
    QCOMPARE(m_canary.shownByProcesses(), QStringList());
    int looked = 0;
    QCOMPARE(m_canary.filesBelow(m_everything, looked), QStringList());
    QVERIFY(looked > 3);
    QCOMPARE(m_front->strangers(), 0);
    m_place.reset();
}

QProcessEnvironment TestCanary::environmentWithCanary() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TWILIO_ACCOUNT_SID"_s, m_service.endpoint().accountSid);
    environment.insert(u"TWILIO_AUTH_TOKEN"_s, QString::fromUtf8(m_canary.text()));
    return environment;
}

QStringList TestCanary::fromEnvironment() const
{
    return {u"--from-env"_s, u"--base-url"_s, m_front->url().toString(), u"--service"_s,
            m_service.endpoint().serviceSid};
}

/// In a folder of its own, where core files may be written and new files are open to everybody.
void TestCanary::prepare(QProcess &process) const
{
    process.setWorkingDirectory(m_place->path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setChildProcessModifier([] {
        rlimit limit{};
        getrlimit(RLIMIT_CORE, &limit);
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_CORE, &limit);
        umask(0);
    });
}

int TestCanary::run(const QString &program, const QStringList &words,
                    const QProcessEnvironment &environment)
{
    QProcess process;
    prepare(process);
    process.setProcessEnvironment(environment);
    process.start(program, words);
    if (!process.waitForStarted(test::patienceMs))
        return -1;
    process.closeWriteChannel();
    // Its requests are answered here.
    if (!test::waitFor([&] { return process.state() == QProcess::NotRunning; }))
        process.kill();
    process.waitForFinished(test::patienceMs);
    m_output += process.readAll();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

QStringList TestCanary::cores() const
{
    return QDir(m_place->path()).entryList({u"core*"_s}, QDir::Files);
}

void TestCanary::isFoundWhereItIs_data()
{
    QTest::addColumn<QByteArray>("planted");
    const QByteArray &text = m_canary.text();
    const QString utf16 = QString::fromUtf8(text);
    QTest::newRow("plain") << text;
    QTest::newRow("UTF-16") << QByteArray(reinterpret_cast<const char *>(utf16.constData()),
                                          utf16.size() * 2);
    QTest::newRow("percent-encoded") << text.toPercentEncoding();
    QTest::newRow("in JSON") << "{\"a\":\"" + text + "\"}";
    for (const char *user : {"AC1", "AC12", "AC123", ""}) {
        const QByteArray pair = user + QByteArray(":") + text;
        QTest::addRow("Basic with %s", user) << pair.toBase64();
        QTest::addRow("Base64url with %s", user) << pair.toBase64(QByteArray::Base64UrlEncoding);
        QTest::addRow("within Base64, %s", user) << (pair + "and more").toBase64();
    }
}

void TestCanary::isFoundWhereItIs()
{
    QFETCH(QByteArray, planted);
    QVERIFY(!m_canary.isIn(QByteArray("K4nary+ and other things")));
    QVERIFY(m_canary.isIn("before " + planted + " after"));
    // In a file, deep below, and across the border of what is read at once.
    for (const qsizetype at : {qsizetype(0), qsizetype(1024 * 1024 - planted.size() / 2)}) {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"a/.b"_s));
        QFile file(folder.filePath(u"a/.b/planted"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(at, '.') + planted + QByteArray(100, '.'));
        file.close();
        int looked = 0;
        QCOMPARE(m_canary.filesBelow(folder.path(), looked), QStringList{file.fileName()});
        QCOMPARE(looked, 1);
    }
}

void TestCanary::isFoundInTheCoreOfACarelessProgram()
{
    QProcess process;
    prepare(process);
    process.start(QStringLiteral(CANARY_SESSION), {u"unprotected"_s});
    process.write(m_canary.text() + '\n');
    QVERIFY(process.waitForFinished(test::patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    if (cores().isEmpty())
        QSKIP("This system writes no core files here, so nothing is proved about them.");
    int looked = 0;
    QCOMPARE(m_canary.filesBelow(m_place->path(), looked).size(), 1);
    QFile::remove(m_place->filePath(cores().first()));
}

void TestCanary::isFoundInTheEnvironmentOfAProcess()
{
    QProcess process;
    process.setProcessEnvironment(environmentWithCanary());
    process.start(u"sleep"_s, {u"60"_s});
    QVERIFY(process.waitForStarted(test::patienceMs));
    QTRY_COMPARE(m_canary.shownByProcesses().size(), 1);
    process.kill();
    process.waitForFinished(test::patienceMs);
}

void TestCanary::playOnTheCommandLine(const QStringList &where,
                                      const QProcessEnvironment &environment)
{
    const auto cli = [&](const QStringList &words) {
        return run(QStringLiteral(CLI_PROGRAM),
                   where + QStringList{u"--map"_s, u"settings"_s, u"items"_s} + words, environment);
    };
    const QString key = u"of "_s + QString::fromUtf8(QTest::currentTestFunction());
    QCOMPARE(cli({u"create"_s, key, u"{\"a\":1}"_s}), 0);
    QCOMPARE(cli({u"create"_s, key, u"{\"a\":1}"_s}), 4);
    QCOMPARE(cli({u"update"_s, key, u"{\"a\":2}"_s}), 0);
    QCOMPARE(cli({u"get"_s, key, u"--json"_s}), 0);
    const int denied = m_front->denied();
    QCOMPARE(cli({u"create"_s, u"denied"_s, u"{}"_s}), 1);
    QCOMPARE(cli({u"get"_s, u"denied"_s}), 1);
    QCOMPARE(m_front->denied(), denied + 2);
    QCOMPARE(cli({u"export"_s, m_place->filePath(u"items.ndjson"_s)}), 0);
    QCOMPARE(cli({u"import"_s, m_place->filePath(u"items.ndjson"_s)}), 0);
    QVERIFY(m_output.contains("you sent"));
}

void TestCanary::commandLineWithTheEnvironment()
{
    playOnTheCommandLine(fromEnvironment(), environmentWithCanary());
}

void TestCanary::commandLineWithTheKeychain()
{
    playOnTheCommandLine({u"--profile"_s, u"canary"_s}, QProcessEnvironment::systemEnvironment());
}

void TestCanary::commandLineWithAPrompt()
{
    test::Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system has no pseudo terminals.");
    // Without a keychain to ask, the person is asked.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    terminal.start(environment, {u"--profile"_s, u"canary"_s, u"--map"_s, u"settings"_s, u"items"_s,
                                 u"get"_s, u"denied"_s});
    QVERIFY(terminal.shows("Auth Token of"));
    terminal.type(m_canary.text() + '\n');
    QCOMPARE(terminal.exitCode(), 1);
    m_output += terminal.screen();
    QVERIFY(m_output.contains("you sent"));
}

void TestCanary::commandLineThatCrashes_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGSEGV") << SIGSEGV;
    QTest::newRow("SIGABRT") << SIGABRT;
}

void TestCanary::commandLineThatCrashes()
{
    QFETCH(int, signal);
    QProcess process;
    prepare(process);
    process.setProcessEnvironment(environmentWithCanary());
    const int silent = m_front->silent();
    process.start(QStringLiteral(CLI_PROGRAM),
                  fromEnvironment() + QStringList{u"--map"_s, u"settings"_s, u"items"_s,
                                                  u"create"_s, u"silent"_s, u"{}"_s});
    QTRY_COMPARE(m_front->silent(), silent + 1);
    QCOMPARE(m_canary.shownByProcesses(), QStringList());
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(test::patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    m_output += process.readAll();
    QCOMPARE(cores(), QStringList());
}

void TestCanary::windowThatCrashes_data()
{
    QTest::addColumn<bool>("withKeychain");
    QTest::addColumn<int>("signal");
    QTest::newRow("environment, SIGSEGV") << false << SIGSEGV;
    QTest::newRow("environment, SIGABRT") << false << SIGABRT;
    QTest::newRow("keychain, SIGSEGV") << true << SIGSEGV;
    QTest::newRow("keychain, SIGABRT") << true << SIGABRT;
}

void TestCanary::windowThatCrashes()
{
    QFETCH(bool, withKeychain);
    QFETCH(int, signal);
    QProcess process;
    prepare(process);
    process.setProcessEnvironment(withKeychain ? QProcessEnvironment::systemEnvironment()
                                               : environmentWithCanary());
    const int passedOn = m_front->passedOn();
    process.start(QStringLiteral(SYNCDECK_PROGRAM),
                  (withKeychain ? QStringList{u"--profile"_s, u"canary"_s} : fromEnvironment()) +
                      QStringList{u"--map"_s, u"settings"_s});
    // Services, maps and items.
    QTRY_VERIFY2(m_front->passedOn() >= passedOn + 3, process.readAll().constData());
    QCOMPARE(m_canary.shownByProcesses(), QStringList());
    ::kill(static_cast<pid_t>(process.processId()), signal);
    QVERIFY(process.waitForFinished(test::patienceMs));
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    m_output += process.readAll();
    QCOMPARE(cores(), QStringList());
}

void TestCanary::wholeSessionInTheWindow_data()
{
    commandLineThatCrashes_data();
}

void TestCanary::wholeSessionInTheWindow()
{
    QFETCH(int, signal);
    const int denied = m_front->denied();
    const int code =
        run(QStringLiteral(CANARY_SESSION), {u"canary"_s, m_place->path(), QString::number(signal)},
            QProcessEnvironment::systemEnvironment());
    QVERIFY2(code == -1 && m_output.contains("crashing"), m_output.constData());
    QCOMPARE(m_front->denied(), denied + 1);
    QVERIFY(m_output.contains("curl "));
    QFile har(m_place->filePath(u"saved.har"_s));
    QVERIFY(har.open(QIODevice::ReadOnly));
    QVERIFY(har.readAll().contains("you sent"));
    QCOMPARE(QFileInfo(har).permissions() & ~QFile::Permissions(0x7000), // the owner's, twice
             QFile::ReadUser | QFile::WriteUser);
    QCOMPARE(cores(), QStringList());
}

void TestCanary::filesAreForTheUserAlone()
{
    // After all of these sessions, of all that the programs keep.
    constexpr mode_t others = 077;
    int looked = 0;
    for (const auto place : {QStandardPaths::AppConfigLocation, QStandardPaths::AppDataLocation}) {
        const QString folder = QStandardPaths::writableLocation(place);
        QVERIFY2(QDir(folder).exists(), qPrintable(folder));
        QStringList paths{folder};
        QDirIterator below(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (below.hasNext())
            paths << below.next();
        for (const QString &path : std::as_const(paths)) {
            struct stat status = {};
            QCOMPARE(stat(QFile::encodeName(path).constData(), &status), 0);
            if (path.contains(u".lock"_s)) // says which process holds it; the folder is closed
                continue;
            ++looked;
            QVERIFY2((status.st_mode & others) == 0, qPrintable(path));
        }
    }
    // Two folders, profiles, window settings, journal.
    QVERIFY2(looked >= 5, qPrintable(QString::number(looked)));
}

QTEST_GUILESS_MAIN(TestCanary)
#include "tst_canary.moc"
