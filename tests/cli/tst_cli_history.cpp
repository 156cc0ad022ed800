// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwriter.h"
#include "app/session/undostack.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// The program's writes are in the same history as the window's, also at the same time.
class TestCliHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void leavesWhatTheWindowCanUndo();
    void undoesAMapsDeletion();
    void writesWhileTheWindowWrites();

private:
    [[nodiscard]] CliRun items(const QStringList &words) const
    {
        return m_cli.inMap(u"test"_s, QStringList{u"items"_s} + words);
    }
    [[nodiscard]] QByteArray dataOf(const QString &key) const
    {
        return items({u"get"_s, key, u"--data"_s}).out;
    }
    /// Takes the latest step back, as the window does.
    [[nodiscard]] static bool undo(session::UndoStack &stack)
    {
        stack.refresh();
        if (!test::waitFor([&] { return stack.isFresh() && stack.step(undoing).step != 0; }))
            return false;
        bool isDone = false;
        QObject::connect(&stack, &session::UndoStack::finished, &stack,
                         [&](const session::UndoStack::Report &report) {
                             isDone = report.failed.isEmpty() && report.done > 0;
                         });
        QSignalSpy finished(&stack, &session::UndoStack::finished);
        stack.run(undoing);
        return finished.wait(test::patienceMs) && isDone;
    }

    static constexpr auto undoing = session::UndoStack::Direction::Undo;

    ServiceFixture m_service;
    CliProgram m_cli;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<session::ItemWriter> m_writer;
};

void TestCliHistory::initTestCase()
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"test"_s}).code, 0);
    m_connection = m_service.connect();
}

void TestCliHistory::init()
{
    m_writer.reset();
    m_journal = std::make_unique<store::Journal>();
    m_writer = std::make_unique<session::ItemWriter>(*m_connection, *m_journal);
}

void TestCliHistory::leavesWhatTheWindowCanUndo()
{
    session::UndoStack stack(*m_writer);
    QCOMPARE(items({u"create"_s, u"first"_s, u"{\"a\":1.0}"_s}).code, 0);
    QCOMPARE(items({u"create"_s, u"second"_s, u"{}"_s}).code, 0);
    QCOMPARE(items({u"update"_s, u"first"_s, u"{\"a\":2}"_s}).code, 0);
    QCOMPARE(items({u"delete"_s, u"first"_s, u"second"_s}).code, 0);

    QVERIFY(undo(stack)); // both deletions, in one step
    QCOMPARE(dataOf(u"first"_s), "{\"a\":2}"_ba);
    QCOMPARE(dataOf(u"second"_s), "{}"_ba);
    QVERIFY(undo(stack));
    QCOMPARE(dataOf(u"first"_s), "{\"a\":1.0}"_ba);
    QVERIFY(undo(stack));
    QVERIFY(undo(stack));
    QCOMPARE(items({u"list"_s, u"--ndjson"_s}).out, QByteArray());
}

void TestCliHistory::undoesAMapsDeletion()
{
    session::UndoStack stack(*m_writer);
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"short-lived"_s}).code, 0);
    QCOMPARE(
        m_cli.inMap(u"short-lived"_s, {u"items"_s, u"create"_s, u"k"_s, u"{\"a\":1.0}"_s}).code, 0);
    QCOMPARE(m_cli.run({u"maps"_s, u"delete"_s, u"short-lived"_s}).code, 0);
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"short-lived"_s}).code, 0);
    QVERIFY(undo(stack));
    QCOMPARE(m_cli.inMap(u"short-lived"_s, {u"items"_s, u"get"_s, u"k"_s, u"--data"_s}).out,
             "{\"a\":1.0}"_ba);
}

void TestCliHistory::writesWhileTheWindowWrites()
{
    constexpr int writes = 10;
    QList<QProcess *> processes;
    for (int i = 0; i < writes; ++i) {
        auto *process = new QProcess(this);
        m_cli.prepare(*process, {u"--map"_s, u"test"_s, u"items"_s, u"create"_s,
                                 u"theirs%1"_s.arg(i), u"{}"_s});
        process->start();
        processes << process;
        session::ItemWrite write;
        write.kind = store::WriteKind::Create;
        write.where = m_service.map(u"test"_s);
        write.key = u"ours%1"_s.arg(i);
        write.data = "{}"_ba;
        const auto written = await(m_writer->write(write));
        QVERIFY(written.has_value());
        QVERIFY(!written->journalProblem);
    }
    for (QProcess *process : std::as_const(processes)) {
        const CliRun run = CliProgram::finish(*process);
        QVERIFY2(run.code == 0 && run.err.isEmpty(), qPrintable(run.err));
    }
    store::JournalQuery query;
    query.profile = m_connection->profile().historyId();
    query.keyText = u"s"_s;
    query.limit = 3 * writes;
    const auto entries = await(m_journal->entries(query));
    QVERIFY(entries.has_value());
    int applied = 0;
    for (const store::JournalEntry &entry : *entries) {
        const bool isOfHere = entry.key.startsWith(u"ours"_s) || entry.key.startsWith(u"theirs"_s);
        applied += int(isOfHere && entry.outcome == store::Outcome::Applied);
    }
    QCOMPARE(applied, 2 * writes);
}

QTEST_GUILESS_MAIN(TestCliHistory)
#include "tst_cli_history.moc"
