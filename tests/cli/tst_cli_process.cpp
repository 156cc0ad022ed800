// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// What the program does with what the system hands to it: descriptors, signals and limits, and
/// things that are no files where files are expected.
class TestCliProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void worksWithClosedDescriptors_data();
    void worksWithClosedDescriptors();
    void saysWhenTheOutputIsClosed();
    void tellsOfAResultThatNobodyGot();
    void replacesNoStandardInput();
    void runsASandboxWithClosedDescriptors_data() { worksWithClosedDescriptors_data(); }
    void runsASandboxWithClosedDescriptors();
    void readsNothingFromAClosedInput_data();
    void readsNothingFromAClosedInput();
    void writesToPipes();
    void leavesStandardOutputInPlace();
    void stopsWaitingForInput_data();
    void stopsWaitingForInput();
    void stopsWaitingForAReader_data();
    void stopsWaitingForAReader();
    void tellsHowToGoOn_data();
    void tellsHowToGoOn();
    void leavesIgnoredSignalsIgnored_data();
    void leavesIgnoredSignalsIgnored();
    void tellsWhenAFileGrowsTooLarge();
    void writesToANonBlockingPipe();
    void waitsForNoFileOfItsOwn();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] QString pipe(const QString &name) const
    {
        return mkfifo(QFile::encodeName(path(name)).constData(), 0600) == 0 ? path(name)
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
    [[nodiscard]] qsizetype itemsOf(const QString &map) const
    {
        return m_cli.inMap(map, {u"items"_s, u"list"_s, u"--ndjson"_s}).out.count('\n');
    }
    [[nodiscard]] qsizetype writes() const
    {
        return std::ranges::count_if(
            m_service.visits(), [](const sandbox::Visit &visit) { return visit.method != "GET"; });
    }
    /// Starts the program by a line of a shell, in which "$@" is the program with its words.
    void startByShell(QProcess &process, const QString &line, const QStringList &words) const
    {
        m_cli.prepare(process, words);
        process.setArguments(QStringList{u"-c"_s, line, u"sh"_s, process.program()} +
                             process.arguments());
        process.setProgram(u"sh"_s);
        process.start();
    }
    [[nodiscard]] CliRun byShell(const QString &line, const QStringList &words) const
    {
        QProcess process;
        startByShell(process, line, words);
        process.closeWriteChannel();
        return CliProgram::finish(process);
    }
    /// Whether the program has come so far that a signal no longer ends it at once.
    [[nodiscard]] static bool hearsSignals(qint64 pid)
    {
        const QByteArray status = read(u"/proc/%1/status"_s.arg(pid));
        const qsizetype at = status.indexOf("SigCgt:");
        const quint64 caught = status.mid(at + 8, 16).toULongLong(nullptr, 16);
        return at >= 0 && (caught & (1ULL << (SIGTERM - 1))) != 0;
    }

    ServiceFixture m_service;
    CliProgram m_cli;
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_maps = 0;
};

namespace {

const QByteArray twoItems = R"({"key":"a","data":{}}
{"key":"b","data":{}}
)"_ba;

} // namespace

void TestCliProcess::initTestCase()
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
}

void TestCliProcess::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestCliProcess::worksWithClosedDescriptors_data()
{
    QTest::addColumn<QString>("redirection");
    QTest::newRow("input") << u"<&-"_s;
    QTest::newRow("output") << u">&-"_s;
    QTest::newRow("error output") << u"2>&-"_s;
    QTest::newRow("all") << u"<&- >&- 2>&-"_s;
}

void TestCliProcess::worksWithClosedDescriptors()
{
    QFETCH(QString, redirection);
    const QString map = newMap();
    const QString file = written(u"two.ndjson"_s, twoItems);
    const CliRun run = byShell(u"\"$@\" "_s + redirection,
                               {u"--map"_s, map, u"items"_s, u"import"_s, file, u"--yes"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(itemsOf(map), 2);
}

void TestCliProcess::saysWhenTheOutputIsClosed()
{
    const CliRun run = byShell(u"\"$@\" >&-"_s, {u"services"_s, u"list"_s});
    QCOMPARE(run.code, 7);
    QVERIFY2(run.err.contains(u"output"_s), qPrintable(run.err));
}

void TestCliProcess::tellsOfAResultThatNobodyGot()
{
    const QString map = newMap();
    const QString file = written(u"differs.ndjson"_s, twoItems);
    for (const QString &words : {u"items compare"_s, u"items import --dry-run"_s}) {
        for (const QString &redirection : {u">/dev/full"_s, u">&-"_s}) {
            const CliRun run = byShell(u"\"$@\" "_s + redirection,
                                       QStringList{u"--map"_s, map} + words.split(u' ') +
                                           QStringList{file, u"--json"_s});
            QVERIFY2(run.code == 7, qPrintable(run.err));
        }
    }
}

void TestCliProcess::replacesNoStandardInput()
{
    const QString map = newMap();
    const QString file = written(u"redirected.ndjson"_s, twoItems);
    for (const QString &option : {u"--failed"_s, u"--report"_s}) {
        const CliRun run = byShell(u"\"$@\" <'"_s + file + u"'"_s,
                                   {u"--map"_s, map, u"items"_s, u"import"_s, u"-"_s, u"--format"_s,
                                    u"ndjson"_s, option, file});
        QVERIFY2(run.code == 2, qPrintable(run.err));
    }
    QCOMPARE(read(file), twoItems);
    QCOMPARE(itemsOf(map), 0);
}

void TestCliProcess::runsASandboxWithClosedDescriptors()
{
    QFETCH(QString, redirection);
    const QString database = path(u"sandbox.sqlite"_s);
    QProcess process;
    process.start(u"sh"_s, {u"-c"_s, u"exec \"$@\" "_s + redirection, u"sh"_s,
                            QStringLiteral(CLI_PROGRAM), u"sandbox"_s, u"--database"_s, database});
    QVERIFY(process.waitForStarted(test::patienceMs));
    QTRY_VERIFY(QFileInfo(database).size() > 0);
    QTRY_VERIFY(hearsSignals(process.processId()));
    QByteArray said;
    const auto says = [&](const QByteArray &text) {
        said += process.readAllStandardError();
        return said.contains(text);
    };
    if (redirection == u">&-"_s)
        QTRY_VERIFY(says("output"));
    ::kill(pid_t(process.processId()), SIGTERM);
    QCOMPARE(CliProgram::finish(process).code, 0);
    QFile file(database);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(15), "SQLite format 3"_ba); // and nothing else was written into it
}

void TestCliProcess::readsNothingFromAClosedInput_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("import") << QStringList{u"items"_s, u"import"_s, u"-"_s, u"--format"_s,
                                           u"ndjson"_s}
                            << 7;
    QTest::newRow("create") << QStringList{u"items"_s, u"create"_s, u"k"_s, u"-"_s} << 7;
    QTest::newRow("validate") << QStringList{u"validate"_s, u"-"_s} << 7;
}

void TestCliProcess::readsNothingFromAClosedInput()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const qsizetype before = writes();
    const QStringList where =
        words.first() == u"items"_s ? QStringList{u"--map"_s, u"agents"_s} : QStringList();
    QProcess process;
    m_cli.prepare(process, where + words);
    if (where.isEmpty())
        process.setArguments(words);
    process.setArguments(QStringList{u"-c"_s, u"\"$@\" <&-"_s, u"sh"_s, process.program()} +
                         process.arguments());
    process.setProgram(u"sh"_s);
    process.start();
    const CliRun run = CliProgram::finish(process);
    QVERIFY2(run.code == code, qPrintable(run.err));
    QVERIFY2(run.err.contains(u"cannot be read"_s), qPrintable(run.err));
    QCOMPARE(writes(), before);
}

void TestCliProcess::writesToPipes()
{
    const QString map = newMap();
    const QString file = written(u"three.ndjson"_s, twoItems + "{\"key\":\"c\",\"data\":[]}\n");
    const QString all = pipe(u"all"_s);
    const QString report = pipe(u"report"_s);
    const QString failed = pipe(u"failed"_s);
    QHash<QString, QByteArray> came;
    const auto reader = [&](const QString &name) {
        QByteArray &text = came[name];
        return std::unique_ptr<QThread>(QThread::create([&text, name] { text = read(name); }));
    };
    came.reserve(10);
    const auto readers = std::to_array({reader(report), reader(failed), reader(all)});
    for (const auto &thread : readers)
        thread->start();
    const CliRun imported = m_cli.inMap(
        map, {u"items"_s, u"import"_s, file, u"--report"_s, report, u"--failed"_s, failed});
    QVERIFY2(imported.code == 6, qPrintable(imported.err));
    const CliRun exported =
        m_cli.inMap(map, {u"items"_s, u"export"_s, all, u"--format"_s, u"ndjson"_s});
    QVERIFY2(exported.code == 0, qPrintable(exported.err));
    for (const auto &thread : readers)
        QVERIFY(thread->wait());
    QCOMPARE(came[report].count('\n'), 3);
    QCOMPARE(came[failed], "{\"key\":\"c\",\"data\":[]}\n"_ba);
    QCOMPARE(came[all].count('\n'), 2);
    for (const QString &name : {all, report, failed}) {
        struct ::stat status{};
        QCOMPARE(stat(QFile::encodeName(name).constData(), &status), 0);
        QVERIFY(S_ISFIFO(status.st_mode));
    }
}

/// A report to where the rest of the output goes must not take its place.
void TestCliProcess::leavesStandardOutputInPlace()
{
    const QString map = newMap();
    const QString file = written(u"two.ndjson"_s, twoItems);
    const QString log = path(u"log"_s);
    const CliRun run =
        byShell(u"{ echo first; \"$@\"; echo last; } >'%1' 2>&1"_s.arg(log),
                {u"--map"_s, map, u"items"_s, u"import"_s, file, u"--report"_s, log});
    QCOMPARE(run.code, 0);
    const QByteArray text = read(log);
    QVERIFY2(text.startsWith("first\n"), text.constData());
    QVERIFY2(text.contains("\"done\""), text.constData());
    QVERIFY2(text.contains("2 written"), text.constData());
    QVERIFY2(text.endsWith("last\n"), text.constData());
}

void TestCliProcess::stopsWaitingForInput_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("signal");
    const QStringList inMap{u"--map"_s, u"agents"_s, u"items"_s};
    QTest::newRow("validate") << QStringList{u"validate"_s, u"PIPE"_s} << SIGINT;
    QTest::newRow("validate, input") << QStringList{u"validate"_s, u"-"_s} << SIGTERM;
    QTest::newRow("create") << inMap + QStringList{u"create"_s, u"k"_s, u"@PIPE"_s} << SIGINT;
    QTest::newRow("create, input") << inMap + QStringList{u"create"_s, u"k"_s, u"-"_s} << SIGHUP;
    QTest::newRow("update") << inMap + QStringList{u"update"_s, u"k"_s, u"--data-file"_s, u"PIPE"_s}
                            << SIGINT;
    QTest::newRow("import, input")
        << inMap + QStringList{u"import"_s, u"-"_s, u"--format"_s, u"ndjson"_s} << SIGINT;
}

void TestCliProcess::stopsWaitingForInput()
{
    QFETCH(QStringList, words);
    QFETCH(int, signal);
    const qsizetype before = writes();
    words.replaceInStrings(u"PIPE"_s, pipe(u"input"_s)); // into which nobody writes
    QProcess process;
    m_cli.prepare(process, words);
    if (words.first() == u"validate"_s)
        process.setArguments(words);
    process.start(); // with an input that stays open and empty
    QVERIFY(process.waitForStarted(test::patienceMs));
    QTRY_VERIFY(hearsSignals(process.processId()));
    ::kill(pid_t(process.processId()), signal);
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, 128 + signal);
    QVERIFY2(run.err.contains(u"Cancelled"_s), qPrintable(run.err));
    QCOMPARE(writes(), before);
}

void TestCliProcess::stopsWaitingForAReader_data()
{
    QTest::addColumn<bool>("toAPipe");
    QTest::newRow("standard output") << false;
    QTest::newRow("named pipe") << true;
}

void TestCliProcess::stopsWaitingForAReader()
{
    QFETCH(bool, toAPipe);
    const QString map = newMap();
    QByteArray text;
    for (int i = 0; i < 20; ++i)
        text += "{\"key\":\"k" + QByteArray::number(i) + "\",\"data\":{\"a\":\"" +
                QByteArray(15'000, 'x') + "\"}}\n"; // more than a pipe holds
    QCOMPARE(m_cli.inMap(map, {u"items"_s, u"import"_s, written(u"large.ndjson"_s, text)}).code, 0);
    const QString named = pipe(u"out"_s);
    // Held open, and never read.
    const int reader = ::open(QFile::encodeName(named).constData(), O_RDWR | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QProcess process;
    startByShell(process, toAPipe ? u"exec \"$@\""_s : u"exec \"$@\" >'%1'"_s.arg(named),
                 {u"--map"_s, map, u"items"_s, u"export"_s, toAPipe ? named : u"-"_s, u"--format"_s,
                  u"ndjson"_s});
    QVERIFY(process.waitForStarted(test::patienceMs));
    // Full: the program waits.
    const auto isFull = [&] {
        pollfd end{reader, POLLOUT, 0};
        return poll(&end, 1, 0) == 0;
    };
    QTRY_VERIFY(isFull());
    ::kill(pid_t(process.processId()), SIGINT);
    const CliRun run = CliProgram::finish(process);
    ::close(reader);
    QCOMPARE(run.code, 130);
}

void TestCliProcess::tellsHowToGoOn_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestCliProcess::tellsHowToGoOn()
{
    QFETCH(int, signal);
    const QString map = newMap();
    constexpr int lines = 260; // more than the pace lets through at once
    QByteArray text;
    for (int i = 0; i < lines; ++i)
        text += "{\"key\":\"k" + QByteArray::number(i) + "\",\"data\":{}}\n";
    const QString file = written(u"long.ndjson"_s, text);
    const qsizetype before = writes();
    QProcess process;
    m_cli.prepare(process, {u"--map"_s, map, u"items"_s, u"import"_s, file});
    process.start();
    QTRY_VERIFY(writes() > before);
    ::kill(pid_t(process.processId()), signal);
    const CliRun run = CliProgram::finish(process);
    QCOMPARE(run.code, 128 + signal);
    QVERIFY2(run.err.contains(u"runs resume"_s), qPrintable(run.err));
}

void TestCliProcess::leavesIgnoredSignalsIgnored_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGINT") << u"INT"_s << SIGINT;
    QTest::newRow("SIGHUP") << u"HUP"_s << SIGHUP;
}

void TestCliProcess::leavesIgnoredSignalsIgnored()
{
    QFETCH(QString, name);
    QFETCH(int, signal);
    QProcess process;
    startByShell(process, u"trap '' %1; exec \"$@\""_s.arg(name),
                 {u"--map"_s, u"agents"_s, u"items"_s, u"create"_s, u"ignored "_s + name, u"-"_s});
    QVERIFY(process.waitForStarted(test::patienceMs));
    QTRY_VERIFY(hearsSignals(process.processId()));
    ::kill(pid_t(process.processId()), signal);
    process.write("{}");
    process.closeWriteChannel();
    const CliRun run = CliProgram::finish(process);
    QVERIFY2(run.code == 0, qPrintable(run.err));
}

void TestCliProcess::tellsWhenAFileGrowsTooLarge()
{
    const QString out = path(u"out.ndjson"_s);
    const CliRun run = byShell(u"ulimit -f 100; \"$@\""_s, // blocks of 512 bytes
                               {u"--map"_s, u"agents"_s, u"items"_s, u"export"_s, out});
    QVERIFY2(run.code == 7, qPrintable(QString::number(run.code) + run.err));
    QVERIFY2(run.err.contains(u"too large"_s), qPrintable(run.err));
    QVERIFY(!QFile::exists(out));
    const CliRun printed = byShell(u"ulimit -f 100; \"$@\" >'%1'"_s.arg(path(u"printed"_s)),
                                   {u"--map"_s, u"agents"_s, u"items"_s, u"list"_s, u"--ndjson"_s});
    QVERIFY2(printed.code == 7, qPrintable(QString::number(printed.code) + printed.err));
    QVERIFY2(printed.err.contains(u"too large"_s), qPrintable(printed.err));
}

void TestCliProcess::writesToANonBlockingPipe()
{
    const QByteArray whole = m_cli.inMap(u"agents"_s, {u"items"_s, u"list"_s, u"--ndjson"_s}).out;
    const QString named = pipe(u"out"_s);
    const int reader =
        ::open(QFile::encodeName(named).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    constexpr int narrow = 4096;
    QVERIFY(fcntl(reader, F_SETPIPE_SZ, narrow) >= 0);
    QVERIFY(whole.size() > 10 * narrow);
    QProcess process;
    m_cli.prepare(process, {u"--map"_s, u"agents"_s, u"items"_s, u"list"_s, u"--ndjson"_s});
    process.setChildProcessModifier([name = QFile::encodeName(named)] {
        dup2(::open(name.constData(), O_WRONLY | O_NONBLOCK), STDOUT_FILENO);
    });
    process.start();
    QVERIFY(process.waitForStarted(test::patienceMs));
    QByteArray came;
    QVERIFY(test::waitFor([&] {
        char bytes[narrow];
        ssize_t count = 0;
        while ((count = ::read(reader, bytes, sizeof bytes)) > 0)
            came.append(bytes, count);
        return count == 0 && process.state() == QProcess::NotRunning;
    }));
    ::close(reader);
    const CliRun run = CliProgram::finish(process);
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(came, whole);
}

void TestCliProcess::waitsForNoFileOfItsOwn()
{
    const QString profiles = store::ProfileStore::defaultPath();
    QVERIFY(QDir().mkpath(QFileInfo(profiles).path()));
    QCOMPARE(mkfifo(QFile::encodeName(profiles).constData(), 0600), 0);
    const CliRun listed = m_cli.runPlain({u"profiles"_s, u"list"_s});
    QCOMPARE(listed.code, 7);
    QVERIFY2(listed.err.contains(profiles), qPrintable(listed.err));
    QVERIFY2(listed.err.contains(u"ordinary"_s), qPrintable(listed.err));
    QCOMPARE(m_cli.runPlain({u"--profile"_s, u"x"_s, u"services"_s, u"list"_s}).code, 7);
    QVERIFY(QFile::remove(profiles));

    // A history of its own, so that the others' stays.
    CliProgram cli = m_cli;
    cli.environment.insert(u"XDG_DATA_HOME"_s, m_folder->path());
    QVERIFY(QDir(m_folder->path()).mkdir(u"syncdeck"_s));
    const QString journal = pipe(u"syncdeck/journal.sqlite"_s);
    const qsizetype before = writes();
    const CliRun created = cli.inMap(u"agents"_s, {u"items"_s, u"create"_s, u"unnoted"_s, u"{}"_s});
    QCOMPARE(created.code, 7);
    QVERIFY2(created.err.contains(journal), qPrintable(created.err));
    QCOMPARE(writes(), before);
}

QTEST_GUILESS_MAIN(TestCliProcess)
#include "tst_cli_process.moc"
