// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemrename.h"
#include "app/session/undostack.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::session;
using store::WriteKind;
using test::await;

/// One item under another key, and what is there when that stops half way.
class TestItemRename : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void isOneStepWithOneUndo();
    void losesNothingWhereItCannotBeUndone();
    void bringsBackBeforeItDeletes();
    void takesTheExpiryAlong();
    void leavesATakenKeyAlone();
    void doesNothingToWhatWasChangedSince();
    void keepsBothWhereTheOldOneIsChangedMeanwhile();

private:
    sync::Item create(const QString &key, const QByteArray &data, std::optional<qint64> ttl = {});
    ItemRename::Report rename(const sync::Item &item, const QString &to);
    [[nodiscard]] QByteArray dataOf(const QString &key);
    [[nodiscard]] QList<store::JournalEntry> entries();

    test::ServiceFixture m_service{[] {
        sandbox::Options options;
        options.faults = sandbox::FaultPlan{};
        return options;
    }()};
    MapAddress m_where;
    int m_maps = 0;
    std::unique_ptr<Connection> m_other;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<ItemWriter> m_writer;
};

void TestItemRename::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
}

void TestItemRename::init()
{
    m_where = m_service.map(u"rename-%1"_s.arg(++m_maps));
    QVERIFY(await(m_other->client().createMap(m_where.service, {m_where.map, {}})));
    m_connection = m_service.connect();
    m_journal = std::make_unique<store::Journal>(QString());
    m_writer = std::make_unique<ItemWriter>(*m_connection, *m_journal);
}

void TestItemRename::cleanup()
{
    m_writer.reset();
    m_journal.reset();
    m_connection.reset();
}

sync::Item TestItemRename::create(const QString &key, const QByteArray &data,
                                  std::optional<qint64> ttl)
{
    return await(m_other->client().createItem(m_where.service, m_where.map, {key, data, ttl, {}}))
        ->value;
}

ItemRename::Report TestItemRename::rename(const sync::Item &item, const QString &to)
{
    auto *run = new ItemRename(*m_writer, m_where, u"shown"_s, item, to, m_writer.get());
    QSignalSpy finished(run, &ItemRename::finished);
    run->start();
    if (!finished.wait())
        return {};
    return finished.first().first().value<ItemRename::Report>();
}

QByteArray TestItemRename::dataOf(const QString &key)
{
    const auto answer = await(m_other->client().item(m_where.service, m_where.map, key));
    return answer ? answer->value.data.value_or(QByteArray()) : QByteArray();
}

QList<store::JournalEntry> TestItemRename::entries()
{
    store::JournalQuery query;
    query.profile = m_connection->profile().historyId();
    return await(m_journal->entries(query)).value_or(QList<store::JournalEntry>());
}

void TestItemRename::isOneStepWithOneUndo()
{
    const sync::Item item = create(u"old"_s, "{\"n\": 9007199254740993, \"e\": 1.0}");
    const auto report = rename(item, u"new"_s);
    QVERIFY(!report.error);
    QVERIFY(!report.bothExist);
    QCOMPARE(dataOf(u"new"_s), *item.data);
    QVERIFY(dataOf(u"old"_s).isNull());

    UndoStack undo(*m_writer);
    QTRY_COMPARE(undo.step(UndoStack::Direction::Undo).size, 2);
    QSignalSpy undone(&undo, &UndoStack::finished);
    undo.run(UndoStack::Direction::Undo);
    QVERIFY(undone.wait());
    QCOMPARE(dataOf(u"old"_s), *item.data);
    QVERIFY(dataOf(u"new"_s).isNull());
}

void TestItemRename::losesNothingWhereItCannotBeUndone()
{
    const sync::Item item = create(u"old"_s, "{\"a\":1}");
    QVERIFY(!rename(item, u"new"_s).error);
    UndoStack undo(*m_writer);
    QTRY_COMPARE(undo.step(UndoStack::Direction::Undo).size, 2);
    const sandbox::FaultRule refused{.fault = {.kind = sandbox::FaultKind::Status, .status = 403},
                                     .method = "POST"_ba,
                                     .path = "/v1/Services/*/Maps/*/Items"_ba};
    QVERIFY(await(m_service.sandbox().setFaults({{refused}})));
    QSignalSpy undone(&undo, &UndoStack::finished);
    undo.run(UndoStack::Direction::Undo);
    QVERIFY(undone.wait());
    QVERIFY(await(m_service.sandbox().setFaults({})));
    const auto report = undone.takeFirst().first().value<UndoStack::Report>();
    QCOMPARE(report.done, 0);
    QCOMPARE(report.failed.size(), 2);
    QCOMPARE(report.failed.at(1).error.kind, report.failed.at(0).error.kind);
    QVERIFY(!report.failed.at(1).write); // the deletion, which was not sent
    QCOMPARE(report.failed.at(1).keptFor, u"old"_s);
    QVERIFY(report.failed.at(0).keptFor.isEmpty());
    QCOMPARE(dataOf(u"new"_s), *item.data);
    QVERIFY(dataOf(u"old"_s).isNull());

    // The step stays, and is taken back when that is possible again.
    QTRY_VERIFY(undo.isFresh() && !undo.isBusy());
    QCOMPARE(undo.step(UndoStack::Direction::Undo).size, 2);
    undo.run(UndoStack::Direction::Undo);
    QVERIFY(undone.wait());
    QCOMPARE(dataOf(u"old"_s), *item.data);
    QVERIFY(dataOf(u"new"_s).isNull());
}

void TestItemRename::bringsBackBeforeItDeletes()
{
    const sync::Item item = create(u"old"_s, "{\"a\":1}");
    QVERIFY(!rename(item, u"new"_s).error);
    UndoStack undo(*m_writer);
    for (const auto direction : {UndoStack::Direction::Undo, UndoStack::Direction::Redo}) {
        QTRY_COMPARE(undo.step(direction).size, 2);
        const qsizetype before = m_service.visits().size();
        QSignalSpy undone(&undo, &UndoStack::finished);
        undo.run(direction);
        QVERIFY(undone.wait());
        QList<QByteArray> writes;
        for (const sandbox::Visit &visit : m_service.visits().mid(before)) {
            if (visit.method != "GET")
                writes << visit.method;
        }
        QCOMPARE(writes, (QList{"POST"_ba, "DELETE"_ba}));
    }
    QVERIFY(dataOf(u"old"_s).isNull());
    QCOMPARE(dataOf(u"new"_s), *item.data);
}

void TestItemRename::takesTheExpiryAlong()
{
    const sync::Item item = create(u"old"_s, "{}", 3600);
    QVERIFY(!rename(item, u"new"_s).error);
    const auto now = await(m_other->client().item(m_where.service, m_where.map, u"new"_s));
    QVERIFY(now && now->value.dateExpires);
    QVERIFY(qAbs(now->value.dateExpires->secsTo(*item.dateExpires)) < 60);
}

void TestItemRename::leavesATakenKeyAlone()
{
    const sync::Item item = create(u"old"_s, "{\"a\":1}");
    static_cast<void>(create(u"new"_s, "{\"b\":2}"));
    const auto report = rename(item, u"new"_s);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::ItemExists);
    QVERIFY(!report.bothExist);
    QCOMPARE(dataOf(u"old"_s), QByteArray("{\"a\":1}"));
    QCOMPARE(dataOf(u"new"_s), QByteArray("{\"b\":2}"));
}

void TestItemRename::doesNothingToWhatWasChangedSince()
{
    const sync::Item item = create(u"old"_s, "{\"a\":1}");
    QVERIFY(await(m_other->client().updateItem(m_where.service, m_where.map, u"old"_s,
                                               {"{\"a\":2}", {}, {}}, {})));
    const auto report = rename(item, u"new"_s);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::RevisionMismatch);
    QVERIFY(dataOf(u"new"_s).isNull());
    QVERIFY(entries().isEmpty());
}

void TestItemRename::keepsBothWhereTheOldOneIsChangedMeanwhile()
{
    const sync::Item item = create(u"old"_s, "{\"a\":1}");
    connect(m_writer.get(), &ItemWriter::written, m_other.get(), [this](const ItemWrite &write) {
        if (write.kind == WriteKind::Create)
            QVERIFY(await(m_other->client().updateItem(m_where.service, m_where.map, u"old"_s,
                                                       {"{\"a\":2}", {}, {}}, {})));
    });
    const auto report = rename(item, u"new"_s);
    QVERIFY(report.error);
    QCOMPARE(report.error->kind, ErrorKind::RevisionMismatch);
    QVERIFY(report.bothExist);
    QCOMPARE(dataOf(u"old"_s), QByteArray("{\"a\":2}"));
    QCOMPARE(dataOf(u"new"_s), QByteArray("{\"a\":1}"));
    const auto written = entries();
    QCOMPARE(written.size(), 2);
    QCOMPARE(written.at(0).kind, WriteKind::Delete);
    QCOMPARE(written.at(0).outcome, store::Outcome::NotApplied);
    QCOMPARE(written.at(1).outcome, store::Outcome::Applied);
}

QTEST_GUILESS_MAIN(TestItemRename)
#include "tst_item_rename.moc"
