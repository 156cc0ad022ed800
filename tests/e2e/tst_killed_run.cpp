// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/transfer/importplanner.h"
#include "app/transfer/runmaker.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;

/// A run is killed again and again; in the end every line was written once, and none is missing.
class TestKilledRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void writesEveryLineOnce();

private:
    [[nodiscard]] qint64 makeRun(const QString &file);
    void startProgram(QProcess &program, qint64 run);
    [[nodiscard]] QList<QByteArray> writes() const;
    /// Until what a killed program has sent is dealt with.
    void letSettle();

    static constexpr int lines = 2'000;
    static constexpr int kills = 20;

    test::ServiceFixture m_service;
    QTemporaryDir m_folder;
    std::unique_ptr<session::Connection> m_connection;
    session::MapAddress m_where;
};

void TestKilledRun::initTestCase()
{
    QVERIFY(m_service.start());
    store::Profile profile = m_service.profile();
    profile.id = u"killed"_s;
    m_connection = std::make_unique<session::Connection>(profile, m_service.endpoint().authToken,
                                                         m_service.surroundings());
    m_where = m_service.map(u"killed"_s);
    QVERIFY(await(m_connection->client().createMap(m_where.service, {m_where.map, {}})));
}

qint64 TestKilledRun::makeRun(const QString &file)
{
    transfer::ImportOptions options;
    options.path = file;
    transfer::ImportPlanner planner(*m_connection, m_where, m_where.map, options);
    Completion<transfer::PlanPtr> planned;
    connect(&planner, &transfer::ImportPlanner::finished, this,
            [&](const Result<transfer::PlanPtr> &plan) { planned.finish(plan); });
    planner.start();
    const auto plan = await(planned.future());
    if (!plan || (*plan)->writes() != lines)
        return 0;
    store::Journal journal(m_folder.filePath(u"journal.sqlite"_s));
    transfer::RunMaker maker(*m_connection, journal, *plan);
    Completion<qint64> made;
    connect(&maker, &transfer::RunMaker::finished, this,
            [&](const Result<qint64> &run) { made.finish(run); });
    maker.start();
    return await(made.future()).value_or(0);
}

void TestKilledRun::startProgram(QProcess &program, qint64 run)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto &endpoint = m_service.endpoint();
    environment.insert(u"BASE_URL"_s, endpoint.baseUrl.toString());
    environment.insert(u"ACCOUNT_SID"_s, endpoint.accountSid);
    const std::string_view token = endpoint.authToken.reveal();
    environment.insert(u"AUTH_TOKEN"_s, QString::fromLatin1(token.data(), qsizetype(token.size())));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(KILLED_RUN),
                  {m_folder.filePath(u"journal.sqlite"_s), QString::number(run)});
}

QList<QByteArray> TestKilledRun::writes() const
{
    QList<QByteArray> found;
    for (const sandbox::Visit &visit : m_service.visits()) {
        if (visit.method == "POST" && visit.path.endsWith("/Maps/killed/Items"))
            found << visit.body;
    }
    return found;
}

void TestKilledRun::letSettle()
{
    qsizetype before = -1;
    for (qsizetype now = writes().size(); now != before; now = writes().size()) {
        before = now;
        for (int i = 0; i < 3; ++i)
            static_cast<void>(await(m_connection->client().map(m_where.service, m_where.map)));
    }
}

void TestKilledRun::writesEveryLineOnce()
{
    QMap<QString, QByteArray> expected;
    QByteArray text;
    for (int i = 0; i < lines; ++i) {
        const QString key = u"k/%1"_s.arg(i, 4, 10, QChar(u'0'));
        const QByteArray data = "{\"n\": " + QByteArray::number(i) + ".0}";
        expected.insert(key, data);
        text += "{\"key\":\"" + key.toUtf8() + "\",\"data\":" + data + "}\n";
    }
    QFile file(m_folder.filePath(u"lines.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    const qint64 run = makeRun(file.fileName());
    QVERIFY(run > 0);
    QVERIFY(file.remove()); // the run has all it needs

    QRandomGenerator random(20);
    for (int i = 0; i < kills; ++i) {
        const qsizetype until = writes().size() + random.bounded(20, 95);
        QProcess program;
        startProgram(program, run);
        // Fewer than the program's own pace lets it send at once, and all of them fewer than lines.
        QTRY_VERIFY(writes().size() >= until);
        program.kill();
        QVERIFY(program.waitForFinished(test::patienceMs));
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        letSettle();
    }
    while (writes().size() < lines) {
        const qsizetype before = writes().size();
        QProcess program;
        startProgram(program, run);
        QTRY_VERIFY(program.state() == QProcess::NotRunning || writes().size() >= before + 190);
        if (program.state() == QProcess::NotRunning)
            break;
        program.kill();
        QVERIFY(program.waitForFinished(test::patienceMs));
        letSettle();
    }
    QProcess last;
    startProgram(last, run);
    QVERIFY(last.waitForFinished(test::patienceMs));
    QCOMPARE(last.exitCode(), 0);

    const QList<QByteArray> sent = writes();
    QCOMPARE(sent.size(), lines);
    QCOMPARE(QSet<QByteArray>(sent.cbegin(), sent.cend()).size(), lines);
    store::Journal journal(m_folder.filePath(u"journal.sqlite"_s));
    const auto counts = await(store::Runs(journal).counts(run));
    QCOMPARE(counts->done, lines);
    QCOMPARE(counts->writes(), lines);
    QMap<QString, QByteArray> found;
    auto page = await(m_connection->client().items(m_where.service, m_where.map, {}));
    while (page) {
        for (const sync::Item &item : sync::toItems(page->value->items()))
            found.insert(*item.key, *item.data);
        if (!page->value->next())
            break;
        page = await(m_connection->client().nextItems(m_where.service, m_where.map,
                                                      *page->value->next(), {}));
    }
    QCOMPARE(found, expected);
}

QTEST_GUILESS_MAIN(TestKilledRun)
#include "tst_killed_run.moc"
