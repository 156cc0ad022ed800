// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"

#include <QFile>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

/// The program as a child, and what it printed about itself.
class Program
{
public:
    explicit Program(const QStringList &arguments)
    {
        m_process.start(QStringLiteral(SANDBOX_PROGRAM), arguments);
        while (m_process.state() != QProcess::NotRunning && !m_facts.contains("service-sid") &&
               m_process.waitForReadyRead(syncdeck::test::patienceMs)) {
            while (m_process.canReadLine()) {
                const QByteArray line = m_process.readLine().trimmed();
                m_facts[line.left(line.indexOf(':'))] = line.mid(line.indexOf(": ") + 2);
            }
        }
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished(syncdeck::test::patienceMs);
    }
    Q_DISABLE_COPY_MOVE(Program)

    [[nodiscard]] QByteArray fact(const QByteArray &name) const { return m_facts.value(name); }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    [[nodiscard]] int exitCode()
    {
        m_process.waitForFinished(syncdeck::test::patienceMs);
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    [[nodiscard]] QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

    [[nodiscard]] QByteArray ask(const QByteArray &verb, const QByteArray &path,
                                 const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(fact("base-url") + path));
        request.setRawHeader("Authorization",
                             "Basic " +
                                 (fact("account-sid") + ':' + fact("auth-token")).toBase64());
        request.setHeader(QNetworkRequest::ContentTypeHeader,
                          u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(
            m_manager.sendCustomRequest(request, verb, body));
        return syncdeck::test::waitFor([&] { return reply->isFinished(); }) ? reply->readAll()
                                                                            : QByteArray();
    }

private:
    QProcess m_process;
    QHash<QByteArray, QByteArray> m_facts;
    QNetworkAccessManager m_manager;
};

const QByteArray items = "/v1/Services/default/Maps/settings/Items";

} // namespace

class TestSandboxProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhereItIs();
    void losesNothingWhenKilled();
    void leavesForeignFilesAlone_data();
    void leavesForeignFilesAlone();
    void tellsMistakes_data();
    void tellsMistakes();
    void saysThatAPortIsTaken();
    void followsAPlanOfFaults();
    void tellsWhatIsWrongWithAPlan();
};

void TestSandboxProgram::saysWhereItIs()
{
    Program program({});
    QVERIFY(program.fact("base-url").startsWith("http://127.0.0.1:"));
    QVERIFY(program.fact("account-sid").startsWith("AC"));
    QCOMPARE(program.fact("account-sid").size(), 34);
    QVERIFY(program.ask("GET"_ba, "/v1/Services"_ba).contains("Contact centre"));
    program.signal(SIGTERM);
    QCOMPARE(program.exitCode(), 0);
}

void TestSandboxProgram::losesNothingWhenKilled()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"new/sandbox.sqlite"_s);
    QByteArray account;
    QByteArray token;
    QByteArray service;
    for (int round = 0; round < 3; ++round) {
        Program program({u"--database"_s, file});
        const QByteArray key = "round" + QByteArray::number(round);
        if (round > 0) {
            // Credentials, names and all that was ever answered are still there.
            QCOMPARE(program.fact("account-sid"), account);
            QCOMPARE(program.fact("auth-token"), token);
            QCOMPARE(program.fact("service-sid"), service);
            for (int before = 0; before < round; ++before) {
                QVERIFY(program.ask("GET"_ba, items + "/round" + QByteArray::number(before))
                            .contains("9007199254740993"));
            }
        }
        account = program.fact("account-sid");
        token = program.fact("auth-token");
        service = program.fact("service-sid");
        QVERIFY(program.ask("POST"_ba, items, "Key=" + key + "&Data={\"n\":9007199254740993}")
                    .contains("\"revision\""));
        program.signal(SIGKILL); // right after the answer
        QCOMPARE(program.exitCode(), -1);
    }
    QCOMPARE(QFile::permissions(file) &
                 (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
             QFile::Permissions());
}

void TestSandboxProgram::leavesForeignFilesAlone_data()
{
    QTest::addColumn<bool>("newer");
    QTest::newRow("no database") << false;
    QTest::newRow("of a newer version") << true;
}

void TestSandboxProgram::leavesForeignFilesAlone()
{
    QFETCH(bool, newer);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"foreign"_s);
    if (newer) {
        Program maker({u"--database"_s, path});
        maker.signal(SIGTERM);
        QCOMPARE(maker.exitCode(), 0);
        QFile database(path);
        QVERIFY(database.open(QIODevice::ReadWrite));
        QVERIFY(database.seek(60)); // where SQLite keeps user_version, big-endian
        database.write(QByteArray("\0\0\0\x63", 4));
    } else {
        QFile text(path);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(
            QByteArray("my precious notes, much longer than a database's header\n").repeated(50));
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    Program program({u"--database"_s, path});
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(program.errors().contains(u"foreign"_s));
    file.seek(0);
    QCOMPARE(file.readAll(), before);
}

void TestSandboxProgram::tellsMistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown") << QStringList{u"--bogus"_s};
    QTest::newRow("port word") << QStringList{u"--port"_s, u"http"_s};
    QTest::newRow("port large") << QStringList{u"--port"_s, u"65536"_s};
    QTest::newRow("latency") << QStringList{u"--latency"_s, u"-1"_s};
    QTest::newRow("argument") << QStringList{u"file"_s};
}

void TestSandboxProgram::tellsMistakes()
{
    QFETCH(QStringList, arguments);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(!program.errors().isEmpty());
}

void TestSandboxProgram::saysThatAPortIsTaken()
{
    Program first({});
    const QString port = QString::number(QUrl::fromEncoded(first.fact("base-url")).port());
    Program second({u"--port"_s, port});
    QCOMPARE(second.exitCode(), 1);
    QVERIFY(second.errors().contains(port));
}

void TestSandboxProgram::followsAPlanOfFaults()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"faults": [{"fault": "status", "status": 503, "times": 1}]})");
    file.close();
    Program program({u"--faults"_s, file.fileName()});
    QVERIFY(program.ask("GET"_ba, items).contains("503"));
    QVERIFY(program.ask("GET"_ba, items).contains("\"meta\""));
    QVERIFY(program.ask("GET"_ba, "/faults"_ba).contains("\"befallen\":1"));
}

void TestSandboxProgram::tellsWhatIsWrongWithAPlan()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"plan.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"faults\": [\n\n{\"fault\": \"statsu\"}]}");
    file.close();
    Program wrong({u"--faults"_s, file.fileName()});
    QCOMPARE(wrong.exitCode(), 2);
    const QString errors = wrong.errors();
    QVERIFY2(errors.contains(u"plan.json, line 3: "_s) && errors.contains(u"close-in-body"_s),
             qPrintable(errors));
    Program missing({u"--faults"_s, folder.filePath(u"none.json"_s)});
    QCOMPARE(missing.exitCode(), 2);
    QVERIFY(missing.errors().contains(u"none.json"_s));
}

QTEST_GUILESS_MAIN(TestSandboxProgram)
#include "tst_sandbox_program.moc"
