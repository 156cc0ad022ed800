// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemwriter.h"
#include "app/session/pendingwrites.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/losingtransport.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::session;
using store::Outcome;
using store::WriteKind;
using test::await;
using Loss = test::LosingTransport::Loss;

class TestItemWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void journalsEachKindOfWrite();
    void sendsOnlyWhatChangedAndIfMatch();
    void refusesWhenSomebodyElseChangedIt();
    void findsOutWhatALostWriteDid_data();
    void findsOutWhatALostWriteDid();
    void sendsOnceMoreInLongWork_data();
    void sendsOnceMoreInLongWork();
    void readsAgainWithoutTheData();
    void knowsItsOwnWriteThatCameTwice_data();
    void knowsItsOwnWriteThatCameTwice();
    void tellsWhenOthersWroteTheSame();
    void saysWhenTheKeyHoldsSomethingElse();
    void isUnclearWhenSomebodyElseWroteToo();
    void leavesToLaterWhatCannotBeReadNow();
    void sendsNothingThatCannotBeRemembered();
    void sendsNothingReadOnlyOrUnchanged();
    void comparesFirstWithoutARevision();
    void saysWhenTheExpiryChangedUnasked();
    void leavesAPendingEntryWhenTakenAway();

private:
    /// From now on pauses pass more quickly.
    void useHurriedClock();
    [[nodiscard]] ItemWrite writeFor(WriteKind kind, const sync::Item &base);
    [[nodiscard]] Result<Written> create(const QString &key, const QByteArray &data,
                                         std::optional<qint64> ttl = {});
    [[nodiscard]] Result<Written> update(const sync::Item &base, const QByteArray &data);
    [[nodiscard]] store::JournalEntry latest();
    [[nodiscard]] Result<sync::Answered<sync::Item>> read(const QString &key);

    /// Of the service, to let it be later there.
    [[nodiscard]] sandbox::Options options();

    std::atomic<qint64> m_aheadMs = 0;
    test::ServiceFixture m_service{options()};
    test::HurriedClock m_hurried{20};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Journal> m_journal;
    std::unique_ptr<test::LosingTransport> m_losing;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<ItemWriter> m_writer;
    std::unique_ptr<Connection> m_other; ///< another client, by another way
};

sandbox::Options TestItemWriter::options()
{
    sandbox::Options options;
    options.now = [this] {
        return QDateTime::currentMSecsSinceEpoch() + m_aheadMs;
    };
    return options;
}

void TestItemWriter::initTestCase()
{
    QVERIFY(m_service.start());
    m_other = m_service.connect();
}

void TestItemWriter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_journal = std::make_unique<store::Journal>(m_folder->filePath(u"journal.sqlite"_s));
    const Surroundings around = m_service.surroundings();
    m_losing = std::make_unique<test::LosingTransport>(around.transport);
    m_connection = std::make_unique<Connection>(m_service.profile(), m_service.endpoint().authToken,
                                                Surroundings{*m_losing, around.clock, around.log});
    m_writer = std::make_unique<ItemWriter>(*m_connection, *m_journal);
}

void TestItemWriter::cleanup()
{
    m_writer.reset();
    m_connection.reset();
    m_losing.reset();
    m_journal.reset();
}

void TestItemWriter::useHurriedClock()
{
    m_writer.reset();
    m_connection = std::make_unique<Connection>(
        m_service.profile(), m_service.endpoint().authToken,
        Surroundings{*m_losing, m_hurried, m_service.surroundings().log});
    m_writer = std::make_unique<ItemWriter>(*m_connection, *m_journal);
}

ItemWrite TestItemWriter::writeFor(WriteKind kind, const sync::Item &base)
{
    ItemWrite write;
    write.kind = kind;
    write.where = m_service.map(u"agents"_s);
    write.key = base.key.value();
    if (kind != WriteKind::Create)
        write.base = base;
    return write;
}

Result<Written> TestItemWriter::create(const QString &key, const QByteArray &data,
                                       std::optional<qint64> ttl)
{
    sync::Item item;
    item.key = key;
    ItemWrite write = writeFor(WriteKind::Create, item);
    write.data = data;
    write.ttl = ttl;
    return await(m_writer->write(write));
}

Result<Written> TestItemWriter::update(const sync::Item &base, const QByteArray &data)
{
    ItemWrite write = writeFor(WriteKind::Update, base);
    write.data = data;
    return await(m_writer->write(write));
}

store::JournalEntry TestItemWriter::latest()
{
    store::JournalQuery query;
    query.profile = m_connection->profile().historyId();
    const auto entries = await(m_journal->entries(query));
    return entries && !entries->isEmpty() ? entries->first() : store::JournalEntry();
}

Result<sync::Answered<sync::Item>> TestItemWriter::read(const QString &key)
{
    const MapAddress where = m_service.map(u"agents"_s);
    return await(m_other->client().item(where.service, where.map, key));
}

void TestItemWriter::journalsEachKindOfWrite()
{
    const auto created = create(u"each/kind"_s, "{\"n\": 9007199254740993, \"f\": 1.0}"_ba, 3'600);
    QVERIFY(created.has_value());
    QVERIFY(!created->confirmedByReading);
    QCOMPARE(latest().kind, WriteKind::Create);
    QCOMPARE(latest().outcome, Outcome::Applied);
    QVERIFY(!latest().before);
    QCOMPARE(latest().after->data, "{\"n\": 9007199254740993, \"f\": 1.0}"_ba);
    QCOMPARE(latest().after->revision, *created->item->revision);
    QVERIFY(latest().after->expires);

    const auto updated = update(*created->item, "{\"n\": 1}"_ba);
    QVERIFY(updated.has_value());
    QCOMPARE(latest().before->data, "{\"n\": 9007199254740993, \"f\": 1.0}"_ba);
    QCOMPARE(latest().after->data, "{\"n\": 1}"_ba);

    const auto deleted = await(m_writer->write(writeFor(WriteKind::Delete, *updated->item)));
    QVERIFY(deleted.has_value());
    QVERIFY(!deleted->item);
    QCOMPARE(latest().kind, WriteKind::Delete);
    QCOMPARE(latest().before->data, "{\"n\": 1}"_ba);
    QVERIFY(!latest().after);
    QCOMPARE(read(u"each/kind"_s).error().kind, ErrorKind::ItemNotFound);
}

void TestItemWriter::sendsOnlyWhatChangedAndIfMatch()
{
    const auto created = create(u"only/changed"_s, "{\"a\": 1}"_ba);
    ItemWrite write = writeFor(WriteKind::Update, *created->item);
    write.ttl = 60;
    const auto updated = await(m_writer->write(write));
    QVERIFY(updated.has_value());
    QCOMPARE(m_service.visits().last().body, "ItemTtl=60"_ba);
    QCOMPARE(*updated->item->data, "{\"a\": 1}"_ba);
    QVERIFY(!updated->expiryChangedUnasked); // it was asked for
}

void TestItemWriter::refusesWhenSomebodyElseChangedIt()
{
    const auto created = create(u"contended"_s, "{\"a\": 1}"_ba);
    ItemWriter other(*m_other, *m_journal);
    ItemWrite theirs = writeFor(WriteKind::Update, *created->item);
    theirs.data = "{\"a\": 2}"_ba;
    QVERIFY(await(other.write(theirs)).has_value());

    const auto mine = update(*created->item, "{\"a\": 3}"_ba);
    QCOMPARE(mine.error().kind, ErrorKind::RevisionMismatch);
    QCOMPARE(latest().outcome, Outcome::NotApplied);
    const auto deletion = await(m_writer->write(writeFor(WriteKind::Delete, *created->item)));
    QCOMPARE(deletion.error().kind, ErrorKind::RevisionMismatch);
    QCOMPARE(*read(u"contended"_s)->value.data, "{\"a\": 2}"_ba);
}

void TestItemWriter::findsOutWhatALostWriteDid_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("loss");
    const QList<QPair<QByteArray, WriteKind>> kinds{{"create", WriteKind::Create},
                                                    {"update", WriteKind::Update},
                                                    {"delete", WriteKind::Delete}};
    for (const auto &[name, kind] : kinds) {
        QTest::newRow(qPrintable(QString::fromLatin1(name) + u", done"_s))
            << int(kind) << int(Loss::AfterDone);
        QTest::newRow(qPrintable(QString::fromLatin1(name) + u", not done"_s))
            << int(kind) << int(Loss::BeforeDone);
    }
}

void TestItemWriter::findsOutWhatALostWriteDid()
{
    QFETCH(int, kind);
    QFETCH(int, loss);
    sync::Item base;
    base.key = QString::fromLatin1("lost/%1/%2").arg(kind).arg(loss);
    if (WriteKind(kind) != WriteKind::Create)
        base = *create(*base.key, "{\"a\": 1}"_ba)->item;
    ItemWrite write = writeFor(WriteKind(kind), base);
    if (WriteKind(kind) != WriteKind::Delete)
        write.data = "{\"a\": 1.50}"_ba;

    m_losing->loss = Loss(loss);
    m_losing->writes = 0;
    const auto written = await(m_writer->write(write));
    QCOMPARE(m_losing->writes, 1); // never twice
    if (Loss(loss) == Loss::AfterDone) {
        QVERIFY(written.has_value());
        QVERIFY(written->confirmedByReading);
        QCOMPARE(latest().outcome, Outcome::Applied);
    } else {
        QCOMPARE(written.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(!written.error().mayHaveBeenApplied);
        QCOMPARE(latest().outcome, Outcome::NotApplied);
    }
}

void TestItemWriter::sendsOnceMoreInLongWork_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("loss");
    QTest::addColumn<int>("losses");
    for (const WriteKind kind : {WriteKind::Create, WriteKind::Update, WriteKind::Delete}) {
        QTest::addRow("%d, never arrived", int(kind)) << int(kind) << int(Loss::BeforeDone) << 1;
        QTest::addRow("%d, arrived after all", int(kind)) << int(kind) << int(Loss::Late) << 1;
        QTest::addRow("%d, never arrives", int(kind)) << int(kind) << int(Loss::BeforeDone) << -1;
    }
}

void TestItemWriter::sendsOnceMoreInLongWork()
{
    QFETCH(int, kind);
    QFETCH(int, loss);
    QFETCH(int, losses);
    useHurriedClock();
    sync::Item base;
    base.key = QString::fromLatin1("again/%1/%2/%3").arg(kind).arg(loss).arg(losses);
    if (WriteKind(kind) != WriteKind::Create)
        base = *create(*base.key, "{\"a\": 1}"_ba)->item;
    ItemWrite write = writeFor(WriteKind(kind), base);
    if (WriteKind(kind) != WriteKind::Delete)
        write.data = "{\"a\": 1.50}"_ba;

    m_losing->loss = Loss(loss);
    m_losing->losses = losses;
    m_losing->writes = 0;
    const auto written = await(m_writer->write(write, 0, {}, net::Priority::Bulk));
    QCOMPARE(m_losing->writes, 2); // the second time on the same condition
    if (losses < 0) {
        QCOMPARE(written.error().kind, ErrorKind::ConnectionLost);
        QVERIFY(!written.error().mayHaveBeenApplied);
        QCOMPARE(latest().outcome, Outcome::NotApplied);
        return;
    }
    QVERIFY(written.has_value());
    QCOMPARE(written->confirmedByReading, Loss(loss) == Loss::Late);
    QCOMPARE(latest().outcome, Outcome::Applied);
    const auto now = read(*base.key);
    QCOMPARE(now.has_value(), WriteKind(kind) != WriteKind::Delete);
    if (now)
        QCOMPARE(*now->value.data, "{\"a\": 1.50}"_ba);
}

void TestItemWriter::readsAgainWithoutTheData()
{
    useHurriedClock();
    const auto created = create(u"lost/data"_s, "{\"a\": 1}"_ba);
    QVERIFY(created.has_value());
    m_losing->loss = Loss::AfterDone;
    int readings = 0;
    const auto withoutData = [](net::Answer &answer) {
        answer.body.replace(R"("data":{"a": 2})", R"("data":null)");
    };
    m_losing->changeRead = [&](net::Answer &answer) {
        if (++readings == 1)
            withoutData(answer);
    };
    const auto updated = update(*created->item, "{\"a\": 2}"_ba);
    QVERIFY(updated.has_value());
    QCOMPARE(readings, 2);
    QCOMPARE(latest().outcome, Outcome::Applied);
    // As long as nothing else comes, nothing is known.
    m_losing->changeRead = withoutData;
    const auto open = await(m_writer->write([&] {
        ItemWrite write = writeFor(WriteKind::Update, *updated->item);
        write.ttl = 60;
        return write;
    }()));
    QVERIFY(!open.has_value());
    QVERIFY(open.error().mayHaveBeenApplied);
    QCOMPARE(latest().outcome, Outcome::Pending);
}

void TestItemWriter::knowsItsOwnWriteThatCameTwice_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isLongWork");
    for (const WriteKind kind : {WriteKind::Create, WriteKind::Update, WriteKind::Delete}) {
        QTest::addRow("%d", int(kind)) << int(kind) << false;
        QTest::addRow("%d, in long work", int(kind)) << int(kind) << true;
    }
}

void TestItemWriter::knowsItsOwnWriteThatCameTwice()
{
    QFETCH(int, kind);
    QFETCH(bool, isLongWork);
    sync::Item base;
    base.key = QString::fromLatin1("twice/%1/%2").arg(kind).arg(isLongWork);
    if (WriteKind(kind) != WriteKind::Create)
        base = *create(*base.key, "{\"a\": 1}"_ba)->item;
    ItemWrite write = writeFor(WriteKind(kind), base);
    if (WriteKind(kind) != WriteKind::Delete)
        write.data = "{\"a\": 1.50}"_ba;

    m_losing->loss = Loss::Twice;
    m_losing->writes = 0;
    const auto written = await(m_writer->write(
        write, 0, {}, isLongWork ? net::Priority::Bulk : net::Priority::Interactive));
    QCOMPARE(m_losing->writes, 1);
    if (WriteKind(kind) == WriteKind::Create && !isLongWork) {
        // Somebody else may have created the same, and must not be told that it is theirs alone.
        QCOMPARE(written.error().kind, ErrorKind::ItemExists);
        QVERIFY(written.error().mayHaveBeenApplied);
        QVERIFY(written.error().isSameThere);
        QCOMPARE(latest().outcome, Outcome::Unclear);
        QCOMPARE(latest().after->data, "{\"a\": 1.50}"_ba);
        return;
    }
    QVERIFY(written.has_value());
    QCOMPARE(written->confirmedByReading, WriteKind(kind) != WriteKind::Delete);
    QCOMPARE(written->wasGoneAlready, WriteKind(kind) == WriteKind::Delete);
    QCOMPARE(latest().outcome, Outcome::Applied);
    const auto now = read(*base.key);
    QCOMPARE(now.has_value(), WriteKind(kind) != WriteKind::Delete);
    if (now)
        QCOMPARE(*latest().after, versionOf(now->value));
}

void TestItemWriter::tellsWhenOthersWroteTheSame()
{
    const auto created = create(u"same/before"_s, "{\"a\": 1}"_ba);
    ItemWriter other(*m_other, *m_journal);
    ItemWrite theirs = writeFor(WriteKind::Update, *created->item);
    theirs.data = "{\"a\": 2}"_ba;
    QVERIFY(await(other.write(theirs)).has_value());
    m_aheadMs = 60'000; // so long ago that it cannot be what is sent now
    const auto updated = update(*created->item, "{\"a\": 2.0}"_ba);
    QCOMPARE(updated.error().kind, ErrorKind::RevisionMismatch);
    const auto again = create(u"same/before"_s, "{\"a\": 2}"_ba);
    QCOMPARE(again.error().kind, ErrorKind::ItemExists);
    for (const Error &error : {updated.error(), again.error()}) {
        QVERIFY(error.isSameThere);
        QVERIFY(!error.mayHaveBeenApplied);
    }
    QCOMPARE(latest().outcome, Outcome::NotApplied);
    const auto different = create(u"same/before"_s, "{\"a\": 3}"_ba);
    QCOMPARE(different.error().kind, ErrorKind::ItemExists);
    QVERIFY(!different.error().isSameThere);
    m_aheadMs = 0;
}

void TestItemWriter::saysWhenTheKeyHoldsSomethingElse()
{
    QVERIFY(create(u"lost/other"_s, "{\"theirs\": true}"_ba).has_value());
    m_aheadMs = 60'000;               // so long ago that it cannot be what was sent just now
    m_losing->loss = Loss::AfterDone; // the service refuses, and that is lost
    const auto created = create(u"lost/other"_s, "{\"mine\": true}"_ba);
    QCOMPARE(created.error().kind, ErrorKind::ItemExists);
    QVERIFY(!created.error().mayHaveBeenApplied);
    QCOMPARE(latest().outcome, Outcome::NotApplied);
}

void TestItemWriter::isUnclearWhenSomebodyElseWroteToo()
{
    const auto created = create(u"lost/unclear"_s, "{\"a\": 1}"_ba);
    m_losing->loss = Loss::AfterDone;
    m_losing->beforeRead = [this] {
        const auto now = read(u"lost/unclear"_s);
        const MapAddress where = m_service.map(u"agents"_s);
        QVERIFY(await(m_other->client().updateItem(where.service, where.map, u"lost/unclear"_s,
                                                   {"{\"a\": 3}"_ba, {}, {}}, {}))
                    .has_value());
        QCOMPARE(*now->value.data, "{\"a\": 2}"_ba);
    };
    const auto mine = update(*created->item, "{\"a\": 2}"_ba);
    QVERIFY(mine.error().mayHaveBeenApplied);
    QCOMPARE(latest().outcome, Outcome::Unclear);
    QCOMPARE(latest().after->data, "{\"a\": 3}"_ba); // what is there now
    QCOMPARE(*latest().data, "{\"a\": 2}"_ba);       // and mine is not lost
}

void TestItemWriter::leavesToLaterWhatCannotBeReadNow()
{
    const auto created = create(u"lost/later"_s, "{\"a\": 1}"_ba);
    m_losing->loss = Loss::AfterDone;
    m_losing->readsFail = true;
    const auto mine = update(*created->item, "{\"a\": 2}"_ba);
    QVERIFY(mine.error().mayHaveBeenApplied);
    QCOMPARE(latest().outcome, Outcome::Pending);

    PendingWrites failing(*m_connection, *m_journal, m_service.surroundings().clock);
    QSignalSpy failed(&failing, &PendingWrites::finished);
    failing.settle();
    QVERIFY(failed.wait(test::patienceMs));
    QCOMPARE(failed.first().first().toInt(), 1);

    m_losing->readsFail = false;
    m_losing->writes = 0;
    PendingWrites pending(*m_connection, *m_journal, m_service.surroundings().clock);
    QSignalSpy settled(&pending, &PendingWrites::settled);
    QSignalSpy finished(&pending, &PendingWrites::finished);
    pending.settle();
    QVERIFY(finished.wait(test::patienceMs));
    QCOMPARE(finished.first().first().toInt(), 0);
    QCOMPARE(settled.count(), 1);
    QCOMPARE(latest().outcome, Outcome::Applied);
    QCOMPARE(latest().after->data, "{\"a\": 2}"_ba);
    QCOMPARE(m_losing->writes, 0);
}

void TestItemWriter::sendsNothingThatCannotBeRemembered()
{
    // A folder stands where the journal's file should be.
    const QString path = m_folder->filePath(u"blocked.sqlite"_s);
    QVERIFY(QDir().mkpath(path));
    store::Journal blocked(path);
    ItemWriter writer(*m_connection, blocked);
    sync::Item item;
    item.key = u"unremembered"_s;
    ItemWrite write = writeFor(WriteKind::Create, item);
    write.data = "{}"_ba;
    const auto written = await(writer.write(write));
    QVERIFY(!written.has_value());
    QCOMPARE(m_losing->writes, 0);
    QCOMPARE(read(u"unremembered"_s).error().kind, ErrorKind::ItemNotFound);
}

void TestItemWriter::sendsNothingReadOnlyOrUnchanged()
{
    const auto created = create(u"unchanged"_s, "{}"_ba);
    m_losing->writes = 0;
    QCOMPARE(await(m_writer->write(writeFor(WriteKind::Update, *created->item))).error().kind,
             ErrorKind::NothingToSend);
    store::Profile profile = m_service.profile();
    profile.readOnly = true;
    const Surroundings around = m_service.surroundings();
    Connection connection(profile, m_service.endpoint().authToken,
                          Surroundings{*m_losing, around.clock, around.log});
    ItemWriter writer(connection, *m_journal);
    const qint64 before = latest().id;
    QCOMPARE(await(writer.write(writeFor(WriteKind::Delete, *created->item))).error().kind,
             ErrorKind::ReadOnlyProfile);
    QCOMPARE(latest().id, before);
    QCOMPARE(m_losing->writes, 0);
}

void TestItemWriter::comparesFirstWithoutARevision()
{
    sync::Item known = *create(u"no/revision"_s, "{\"a\": 1}"_ba)->item;
    known.revision.reset();
    known.etag.clear();
    const auto updated = update(known, "{\"a\": 2}"_ba);
    QVERIFY(updated.has_value());
    QVERIFY(!updated->unprotected); // reading gave a revision
    const auto stale = update(known, "{\"a\": 3}"_ba);
    QCOMPARE(stale.error().kind, ErrorKind::RevisionMismatch);
    QCOMPARE(*read(u"no/revision"_s)->value.data, "{\"a\": 2}"_ba);
}

void TestItemWriter::saysWhenTheExpiryChangedUnasked()
{
    sync::Item known = *create(u"expiry"_s, "{\"a\": 1}"_ba, 3'600)->item;
    QVERIFY(!update(known, "{\"a\": 2}"_ba)->expiryChangedUnasked);
    known = read(u"expiry"_s)->value;
    known.dateExpires = known.dateExpires->addSecs(-600); // as if the service had prolonged it
    const auto updated = update(known, "{\"a\": 3}"_ba);
    QVERIFY(updated.has_value());
    QVERIFY(updated->expiryChangedUnasked);
    QVERIFY(updated->expiredBefore == known.dateExpires);
}

void TestItemWriter::leavesAPendingEntryWhenTakenAway()
{
    sync::Item item;
    item.key = u"taken/away"_s;
    ItemWrite write = writeFor(WriteKind::Create, item);
    write.data = "{}"_ba;
    m_losing->loss = Loss::Never;
    auto future = m_writer->write(write);
    QTRY_COMPARE(m_losing->writes, 1);
    QCOMPARE(latest().outcome, Outcome::Pending);
    m_writer.reset();
    QCOMPARE(await(future).error().kind, ErrorKind::Cancelled);
    const auto unsettled = await(m_journal->unsettled(m_connection->profile().history()));
    QVERIFY(unsettled.has_value());
    QCOMPARE(unsettled->size(), 1);
    QCOMPARE(unsettled->first().key, u"taken/away"_s);
}

QTEST_GUILESS_MAIN(TestItemWriter)
#include "tst_item_writer.moc"
