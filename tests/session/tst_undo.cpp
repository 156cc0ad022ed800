// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/undostack.h"
#include "tests/support/behindtheback.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::session;
using store::WriteKind;
using test::await;
using Direction = UndoStack::Direction;

namespace {

/// One user: connection, journal, undo.
struct Client
{
    Client(test::ServiceFixture &service, const QString &journalPath)
        : journal(journalPath)
        , connection(service.connect())
        , writer(*connection, journal)
        , undo(writer)
    {
    }

    store::Journal journal;
    std::unique_ptr<Connection> connection;
    ItemWriter writer;
    UndoStack undo;
};

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void takesEachKindOfWriteBack();
    void bringsBackWhatIsLeftOfTheTtl();
    void survivesARestart();
    void doesNotOverwriteWhatOthersWrote();
    void passesByWhatHasExpired();
    void keepsWhatTheServiceWouldNotTakeAgain();
    void undoesABatchAsOneStep();
    void restoresAnEarlierValue();
    void neverLosesAConfirmedValue_data();
    void neverLosesAConfirmedValue();

private:
    [[nodiscard]] Result<Written> create(Client &client, const QString &key, const QByteArray &data,
                                         std::optional<qint64> ttl = {});
    [[nodiscard]] Result<Written> change(Client &client, const sync::Item &base, WriteKind kind,
                                         const QByteArray &data = {});
    [[nodiscard]] UndoStack::Report run(Client &client, Direction direction);
    [[nodiscard]] std::optional<sync::Item> read(const QString &key);
    void randomStep(Client &client, QRandomGenerator &random, QSet<QByteArray> &confirmed);

    std::atomic<qint64> m_aheadMs = 0; ///< of the service's clock
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_reader;
};

void TestUndo::initTestCase()
{
    sandbox::Options options;
    options.now = [this] {
        return QDateTime::currentMSecsSinceEpoch() + m_aheadMs;
    };
    m_service = std::make_unique<test::ServiceFixture>(options);
    QVERIFY(m_service->start());
    m_reader = m_service->connect();
}

void TestUndo::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

Result<Written> TestUndo::create(Client &client, const QString &key, const QByteArray &data,
                                 std::optional<qint64> ttl)
{
    ItemWrite write;
    write.kind = WriteKind::Create;
    write.where = m_service->map(u"agents"_s);
    write.key = key;
    write.data = data;
    write.ttl = ttl;
    return await(client.writer.write(write));
}

Result<Written> TestUndo::change(Client &client, const sync::Item &base, WriteKind kind,
                                 const QByteArray &data)
{
    ItemWrite write;
    write.kind = kind;
    write.where = m_service->map(u"agents"_s);
    write.key = base.key.value();
    write.base = base;
    if (kind == WriteKind::Update)
        write.data = data;
    return await(client.writer.write(write));
}

UndoStack::Report TestUndo::run(Client &client, Direction direction)
{
    // What the journal says now, not what it said before the last write.
    QSignalSpy changed(&client.undo, &UndoStack::changed);
    client.undo.refresh();
    UndoStack::Report report;
    if (!changed.wait(test::patienceMs) || client.undo.step(direction).step == 0)
        return report;
    QSignalSpy finished(&client.undo, &UndoStack::finished);
    client.undo.run(direction);
    if (finished.isEmpty() && !finished.wait(test::patienceMs))
        return report;
    return finished.first().first().value<UndoStack::Report>();
}

std::optional<sync::Item> TestUndo::read(const QString &key)
{
    const MapAddress where = m_service->map(u"agents"_s);
    const auto answer = await(m_reader->client().item(where.service, where.map, key));
    return answer ? std::optional(answer->value) : std::nullopt;
}

void TestUndo::takesEachKindOfWriteBack()
{
    Client client(*m_service, {});
    const QByteArray first = "{\"n\": 9007199254740993, \"f\": 1.0}"_ba;
    const auto created = create(client, u"undo/1"_s, first);
    const auto updated = change(client, *created->item, WriteKind::Update, "{\"n\": 2}"_ba);
    QVERIFY(change(client, *updated->item, WriteKind::Delete).has_value());
    QVERIFY(!read(u"undo/1"_s));

    QCOMPARE(run(client, Direction::Undo).done, 1);
    QCOMPARE(*read(u"undo/1"_s)->data, "{\"n\": 2}"_ba);
    // The item has a new revision since, so this is against what the undo before left.
    const auto report = run(client, Direction::Undo);
    QCOMPARE(report.done, 1);
    QCOMPARE(*read(u"undo/1"_s)->data, first);
    QCOMPARE(run(client, Direction::Undo).done, 1);
    QVERIFY(!read(u"undo/1"_s));
    QCOMPARE(run(client, Direction::Undo).done, 0);

    QCOMPARE(run(client, Direction::Redo).done, 1);
    QCOMPARE(*read(u"undo/1"_s)->data, first);
    QCOMPARE(run(client, Direction::Redo).done, 1);
    QCOMPARE(*read(u"undo/1"_s)->data, "{\"n\": 2}"_ba);
    QCOMPARE(run(client, Direction::Redo).done, 1);
    QVERIFY(!read(u"undo/1"_s));
    QCOMPARE(run(client, Direction::Redo).done, 0);
}

void TestUndo::bringsBackWhatIsLeftOfTheTtl()
{
    Client client(*m_service, {});
    const auto created = create(client, u"undo/ttl"_s, "{}"_ba, 3'600);
    const QDateTime expiry = *created->item->dateExpires;
    QVERIFY(change(client, *created->item, WriteKind::Delete).has_value());
    constexpr qint64 later = 1'000; // seconds, far more than all of this takes on any machine
    m_aheadMs = later * 1'000;
    client.connection->serverClock().observe(QDateTime::currentDateTimeUtc().addSecs(later));
    QCOMPARE(run(client, Direction::Undo).done, 1);
    const auto broughtBack = read(u"undo/ttl"_s);
    m_aheadMs = 0;
    QVERIFY(qAbs(broughtBack->dateExpires->secsTo(expiry)) < later / 2);
}

void TestUndo::survivesARestart()
{
    const QString path = m_folder->filePath(u"journal.sqlite"_s);
    {
        Client client(*m_service, path);
        const auto created = create(client, u"undo/restart"_s, "{\"a\": 1}"_ba);
        QVERIFY(change(client, *created->item, WriteKind::Delete).has_value());
    }
    Client client(*m_service, path);
    QCOMPARE(run(client, Direction::Undo).done, 1);
    QCOMPARE(*read(u"undo/restart"_s)->data, "{\"a\": 1}"_ba);
}

void TestUndo::doesNotOverwriteWhatOthersWrote()
{
    Client mine(*m_service, {});
    Client theirs(*m_service, {});
    const auto created = create(mine, u"undo/contended"_s, "{\"a\": 1}"_ba);
    const auto updated = change(mine, *created->item, WriteKind::Update, "{\"a\": 2}"_ba);
    QVERIFY(change(theirs, *updated->item, WriteKind::Update, "{\"a\": 3}"_ba).has_value());

    const auto report = run(mine, Direction::Undo);
    QCOMPARE(report.done, 0);
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed.first().error.kind, ErrorKind::RevisionMismatch);
    QVERIFY(report.failed.first().write);
    QCOMPARE(*report.failed.first().write->data, "{\"a\": 1}"_ba); // for the conflict screen
    QCOMPARE(*read(u"undo/contended"_s)->data, "{\"a\": 3}"_ba);
    QCOMPARE(mine.undo.step(Direction::Undo).size, 1); // it stays where it is
}

void TestUndo::passesByWhatHasExpired()
{
    Client client(*m_service, {});
    QVERIFY(create(client, u"undo/older"_s, "{}"_ba).has_value());
    const auto created = create(client, u"undo/expired"_s, "{}"_ba, 60);
    QVERIFY(change(client, *created->item, WriteKind::Delete).has_value());
    client.connection->serverClock().observe(QDateTime::currentDateTimeUtc().addSecs(120));
    const auto report = run(client, Direction::Undo);
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed.first().error.kind, ErrorKind::ValueExpired);
    QVERIFY(!read(u"undo/expired"_s));
    // The next undo is about what was done before.
    const auto next = run(client, Direction::Undo);
    QCOMPARE(next.step.first.key, u"undo/expired"_s);
    QCOMPARE(next.step.first.kind, WriteKind::Create);
}

void TestUndo::keepsWhatTheServiceWouldNotTakeAgain()
{
    QTemporaryDir folder;
    sandbox::Options options;
    options.databasePath = folder.filePath(u"sandbox.sqlite"_s);
    test::ServiceFixture service(options);
    QVERIFY(service.start());
    Client client(service, {});
    ItemWrite write;
    write.where = service.map(u"agents"_s);
    write.key = u"odd"_s;
    write.kind = WriteKind::Create;
    write.data = "{}"_ba;
    QVERIFY(await(client.writer.write(write)).has_value());
    QVERIFY(test::storeBehindTheBack(options.databasePath, u"agents"_s, write.key, "[1,2]"));
    const auto odd =
        await(client.connection->client().item(write.where.service, write.where.map, write.key));
    QVERIFY(odd.has_value());
    write.kind = WriteKind::Delete;
    write.base = odd->value;
    write.data.reset();
    QVERIFY(await(client.writer.write(write)).has_value());

    const auto report = run(client, Direction::Undo);
    QCOMPARE(report.failed.size(), 1);
    QCOMPARE(report.failed.first().error.kind, ErrorKind::NotStorable);
    store::JournalQuery query;
    query.profile = client.connection->profile().historyId();
    const auto entries = await(client.journal.entries(query));
    QVERIFY(entries && !entries->isEmpty());
    QCOMPARE(entries->first().kind, WriteKind::Delete);
    QCOMPARE(entries->first().before->data, "[1,2]"_ba); // from where it can be taken
    // It does not stand in the way of what was done before.
    QCOMPARE(run(client, Direction::Undo).step.first.kind, WriteKind::Create);
}

void TestUndo::undoesABatchAsOneStep()
{
    Client client(*m_service, {});
    QList<ItemWrite> writes;
    constexpr int many = 25;
    for (int i = 0; i < many; ++i) {
        const QString key = u"batch/%1"_s.arg(i);
        const auto created =
            create(client, key, "{\"i\": %1}"_ba.replace("%1", QByteArray::number(i)));
        ItemWrite write;
        write.kind = WriteKind::Delete;
        write.where = m_service->map(u"agents"_s);
        write.key = key;
        write.base = *created->item;
        writes << write;
    }
    auto *batch = new WriteBatch(client.writer, writes, &client.writer);
    QSignalSpy finished(batch, &WriteBatch::finished);
    QSignalSpy progressed(batch, &WriteBatch::progressed);
    batch->start();
    QVERIFY(finished.wait(test::patienceMs));
    QCOMPARE(finished.first().first().value<WriteBatch::Report>().done, many);
    QCOMPARE(progressed.count(), many);
    QVERIFY(!read(u"batch/7"_s));

    const auto report = run(client, Direction::Undo);
    QCOMPARE(report.step.size, many);
    QCOMPARE(report.done, many);
    for (int i = 0; i < many; ++i)
        QCOMPARE(*read(u"batch/%1"_s.arg(i))->data,
                 QByteArray("{\"i\": " + QByteArray::number(i) + "}"));
    QCOMPARE(run(client, Direction::Redo).done, many);
    QVERIFY(!read(u"batch/7"_s));
}

void TestUndo::restoresAnEarlierValue()
{
    Client client(*m_service, {});
    const auto created = create(client, u"restore/1"_s, "{\"v\": 1}"_ba);
    const auto updated = change(client, *created->item, WriteKind::Update, "{\"v\": 2}"_ba);
    store::JournalQuery query;
    query.profile = client.connection->profile().historyId();
    const auto entries = await(client.journal.entries(query));
    const store::JournalEntry &update = entries->first();
    const QDateTime now = client.connection->serverClock().now();

    const auto restoration = restorationOf(update, *update.before, update.after, now);
    QVERIFY(restoration.has_value());
    QCOMPARE(restoration->kind, WriteKind::Update);
    const auto restored = await(client.writer.write(*restoration));
    QVERIFY(restored.has_value());
    QCOMPARE(*read(u"restore/1"_s)->data, "{\"v\": 1}"_ba);
    QVERIFY(restored->item->revision != created->item->revision); // a new one
    // It has that value already.
    QCOMPARE(restorationOf(update, *update.before, versionOf(*restored->item), now).error().kind,
             ErrorKind::NothingToSend);
    // The revision it was conditional on is gone by now, and so is what it made.
    QVERIFY(change(client, *restored->item, WriteKind::Update, "{\"v\": 3}"_ba));
    QCOMPARE(await(client.writer.write(*restoration)).error().kind, ErrorKind::RevisionMismatch);
    // Gone altogether, it is created again.
    const auto creation = restorationOf(update, *update.before, {}, now);
    QCOMPARE(creation->kind, WriteKind::Create);
}

void TestUndo::neverLosesAConfirmedValue_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

/// One random operation on one of few keys; values are unique, and those that the service confirmed
/// are noted.
void TestUndo::randomStep(Client &client, QRandomGenerator &random, QSet<QByteArray> &confirmed)
{
    const QString key = u"property/%1"_s.arg(random.bounded(3));
    const QByteArray value = "{\"v\": " + QByteArray::number(random.generate64()) + "}";
    const auto now = read(key);
    // Now and then somebody with an old view of the item.
    const bool isStale = random.bounded(4) == 0;
    Result<Written> written = fail(ErrorKind::NothingToSend);
    switch (random.bounded(5)) {
    case 0:
        written = create(client, key, value);
        break;
    case 1:
    case 2:
        if (now) {
            sync::Item base = *now;
            if (isStale)
                base.revision = u"0"_s;
            written = change(client, base, WriteKind::Update, value);
        }
        break;
    case 3:
        if (now)
            written = change(client, *now, WriteKind::Delete);
        break;
    default:
        static_cast<void>(run(client, random.bounded(2) == 0 ? Direction::Undo : Direction::Redo));
        break;
    }
    if (written && written->item)
        confirmed << *written->item->data;
}

void TestUndo::neverLosesAConfirmedValue()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    Client one(*m_service, m_folder->filePath(u"one.sqlite"_s));
    Client two(*m_service, m_folder->filePath(u"two.sqlite"_s));
    QSet<QByteArray> confirmed;
    constexpr int steps = 80;
    for (int i = 0; i < steps; ++i)
        randomStep(random.bounded(2) == 0 ? one : two, random, confirmed);

    QSet<QByteArray> kept;
    for (int i = 0; i < 3; ++i) {
        if (const auto now = read(u"property/%1"_s.arg(i)))
            kept << *now->data;
    }
    for (Client *client : {&one, &two}) {
        store::JournalQuery query;
        query.profile = client->connection->profile().historyId();
        query.limit = 10'000;
        const auto entries = await(client->journal.entries(query));
        QVERIFY(entries.has_value());
        for (const store::JournalEntry &entry : *entries) {
            if (entry.before)
                kept << entry.before->data;
            if (entry.after)
                kept << entry.after->data;
        }
    }
    QVERIFY2(confirmed.size() > steps / 8, qPrintable(QString::number(confirmed.size())));
    QVERIFY((confirmed - kept).isEmpty());
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
