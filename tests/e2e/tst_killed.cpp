// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/pendingwrites.h"
#include "app/session/settlement.h"
#include "tests/support/fakeclock.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using store::Outcome;
using store::WriteKind;
using test::await;

/// A program is killed at each step of a write; after a restart the journal and the service agree.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void agreesAfterARestart_data();
    void agreesAfterARestart();

private:
    void killWriter(const QString &moment, WriteKind kind, const QString &key,
                    const QByteArray &data);
    void settle();
    [[nodiscard]] std::optional<QByteArray> stored(const QString &key);
    [[nodiscard]] std::optional<store::JournalEntry> entryAfter(qint64 id);

    static constexpr int rounds = 50;

    test::ServiceFixture m_service;
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<session::Connection> m_connection;
};

void TestKilled::initTestCase()
{
    QVERIFY(m_service.start());
    store::Profile profile = m_service.profile();
    profile.id = u"killed"_s;
    m_connection = std::make_unique<session::Connection>(profile, m_service.endpoint().authToken,
                                                         m_service.surroundings());
    m_path = m_folder.filePath(u"journal.sqlite"_s);
}

void TestKilled::killWriter(const QString &moment, WriteKind kind, const QString &key,
                            const QByteArray &data)
{
    QProcess writer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const auto &endpoint = m_service.endpoint();
    environment.insert(u"BASE_URL"_s, endpoint.baseUrl.toString());
    environment.insert(u"ACCOUNT_SID"_s, endpoint.accountSid);
    const std::string_view token = endpoint.authToken.reveal();
    environment.insert(u"AUTH_TOKEN"_s, QString::fromLatin1(token.data(), qsizetype(token.size())));
    environment.insert(u"SERVICE"_s, endpoint.serviceSid);
    writer.setProcessEnvironment(environment);
    writer.start(QStringLiteral(KILLED_WRITER),
                 {moment, QString::number(int(kind)), key, QString::fromUtf8(data), m_path});
    QVERIFY(writer.waitForFinished(test::patienceMs));
    // After sending, it may have come to its end before it was to die.
    if (!moment.startsWith(u"after-send"_s))
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
}

void TestKilled::settle()
{
    store::Journal journal(m_path);
    test::FakeClock clock;
    session::PendingWrites pending(*m_connection, journal, clock);
    QSignalSpy finished(&pending, &session::PendingWrites::finished);
    pending.settle();
    // What the killed program sent has been dealt with: the service answered another request since.
    QTRY_VERIFY(!finished.isEmpty() || clock.waiting() > 0);
    clock.advance(session::stillUnderWay);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(finished.first().first().toInt(), 0);
}

std::optional<QByteArray> TestKilled::stored(const QString &key)
{
    const session::MapAddress where = m_service.map(u"agents"_s);
    const auto answer = await(m_connection->client().item(where.service, where.map, key));
    return answer ? answer->value.data : std::nullopt;
}

std::optional<store::JournalEntry> TestKilled::entryAfter(qint64 id)
{
    store::Journal journal(m_path);
    store::JournalQuery query;
    query.profile = u"killed"_s;
    query.limit = 1;
    const auto entries = await(journal.entries(query));
    if (!entries || entries->isEmpty() || entries->first().id <= id)
        return {};
    return entries->first();
}

void TestKilled::agreesAfterARestart_data()
{
    QTest::addColumn<QString>("moment");
    QTest::addColumn<int>("kind");
    QRandomGenerator random(7);
    const QStringList moments{u"before-journal"_s, u"before-send"_s, u"after-send"_s,
                              u"before-outcome"_s};
    for (int i = 0; i < rounds; ++i) {
        QString moment = moments[i % moments.size()];
        if (moment == u"after-send"_s)
            moment += u"+%1"_s.arg(random.bounded(4));
        const int kind = random.bounded(3);
        QTest::addRow("%d: %s, kind %d", i, qPrintable(moment), kind) << moment << kind;
    }
}

void TestKilled::agreesAfterARestart()
{
    QFETCH(QString, moment);
    QFETCH(int, kind);
    static int round = 0;
    const QString key = u"killed/%1"_s.arg(++round);
    const QByteArray before = "{\"round\": 0}"_ba;
    const QByteArray wanted = "{\"round\": " + QByteArray::number(round) + ".0}";
    const session::MapAddress where = m_service.map(u"agents"_s);
    if (WriteKind(kind) != WriteKind::Create)
        QVERIFY(await(
            m_connection->client().createItem(where.service, where.map, {key, before, {}, {}})));
    const auto original = stored(key);
    const auto previous = entryAfter(0);
    const qint64 last = previous ? previous->id : 0;

    killWriter(moment, WriteKind(kind), key, wanted);
    static_cast<void>(stored(key));
    settle();

    const auto now = stored(key);
    const auto entry = entryAfter(last);
    if (moment == u"before-journal"_s) {
        QVERIFY(!entry);
        QVERIFY(now == original);
        return;
    }
    QVERIFY(entry);
    QCOMPARE(entry->key, key);
    QVERIFY(entry->outcome == Outcome::Applied || entry->outcome == Outcome::NotApplied);
    if (entry->outcome == Outcome::Applied) {
        QVERIFY(entry->after.has_value() == now.has_value());
        QVERIFY(!now || *now == entry->after->data);
        QVERIFY(WriteKind(kind) == WriteKind::Delete ? !now : now == wanted);
    } else {
        QVERIFY(now == original);
    }
    if (moment == u"before-send"_s)
        QCOMPARE(entry->outcome, Outcome::NotApplied);
    if (moment == u"before-outcome"_s)
        QCOMPARE(entry->outcome, Outcome::Applied);
    // Whatever came of it, the value that was there is not lost.
    QVERIFY(WriteKind(kind) == WriteKind::Create || entry->before->data == before);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
