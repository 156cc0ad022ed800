// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemcreation.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

/// Carries requests on to another transport, and loses the answer of chosen writes: either after
/// the service has done them, or instead of sending them.
class LosingTransport final : public net::Transport
{
public:
    enum class Loss { None, AfterDone, BeforeDone };

    explicit LosingTransport(net::Transport &next)
        : m_next(next)
    {
    }

    QFuture<Result<net::Answer>> send(const net::Request &request,
                                      const CancelToken &cancel) override
    {
        if (!request.isWrite())
            return m_next.send(request, cancel);
        ++writes;
        if (loss == Loss::None)
            return m_next.send(request, cancel);
        Error lost{};
        lost.kind = ErrorKind::ConnectionLost;
        lost.mayHaveBeenApplied = true;
        if (loss == Loss::BeforeDone)
            return ready<net::Answer>(Failure(lost));
        return m_next.send(request, cancel)
            .then([lost](const Result<net::Answer> &) -> Result<net::Answer> {
                return Failure(lost);
            });
    }

    Loss loss = Loss::None;
    int writes = 0;

private:
    net::Transport &m_next;
};

} // namespace

class TestItemCreation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void creates();
    void findsOutThatALostWriteWasDone();
    void findsOutThatALostWriteWasNotDone();
    void saysWhenTheKeyHoldsSomethingElse();
    void readOnlyProfilesSendNothing();

private:
    Result<session::CreatedItem> create(const QString &key, const QByteArray &data);

    test::ServiceFixture m_service;
    std::unique_ptr<LosingTransport> m_losing;
    std::unique_ptr<session::Connection> m_connection;
};

void TestItemCreation::initTestCase()
{
    QVERIFY(m_service.start());
}

void TestItemCreation::init()
{
    m_connection.reset();
    const session::Surroundings around = m_service.surroundings();
    m_losing = std::make_unique<LosingTransport>(around.transport);
    m_connection = std::make_unique<session::Connection>(
        m_service.profile(), m_service.endpoint().authToken,
        session::Surroundings{*m_losing, around.clock, around.log});
}

Result<session::CreatedItem> TestItemCreation::create(const QString &key, const QByteArray &data)
{
    return test::await(
        session::createItem(*m_connection, m_service.map(u"agents"_s), {key, data, 3'600, {}}));
}

void TestItemCreation::creates()
{
    const auto created = create(u"new/1"_s, "{\"n\": 9007199254740993, \"f\": 1.0}"_ba);
    QVERIFY(created.has_value());
    QVERIFY(!created->confirmedByReading);
    QCOMPARE(*created->item.data, "{\"n\": 9007199254740993, \"f\": 1.0}"_ba);
    QVERIFY(created->item.dateExpires);
    QVERIFY(!created->item.etag.isEmpty());
    QCOMPARE(create(u"new/1"_s, "{}"_ba).error().kind, ErrorKind::ItemExists);
}

void TestItemCreation::findsOutThatALostWriteWasDone()
{
    m_losing->loss = LosingTransport::Loss::AfterDone;
    const auto created = create(u"lost/done"_s, "{\"a\": 1}"_ba);
    QVERIFY(created.has_value());
    QVERIFY(created->confirmedByReading);
    QCOMPARE(m_losing->writes, 1);
}

void TestItemCreation::findsOutThatALostWriteWasNotDone()
{
    m_losing->loss = LosingTransport::Loss::BeforeDone;
    const auto created = create(u"lost/not-done"_s, "{}"_ba);
    QVERIFY(!created.has_value());
    QCOMPARE(created.error().kind, ErrorKind::ConnectionLost);
    QVERIFY(!created.error().mayHaveBeenApplied);
    QCOMPARE(m_losing->writes, 1);
}

void TestItemCreation::saysWhenTheKeyHoldsSomethingElse()
{
    QVERIFY(create(u"lost/other"_s, "{\"theirs\": true}"_ba).has_value());
    m_losing->loss = LosingTransport::Loss::AfterDone; // the service refuses, and that is lost
    const auto created = create(u"lost/other"_s, "{\"mine\": true}"_ba);
    QVERIFY(!created.has_value());
    QCOMPARE(created.error().kind, ErrorKind::ItemExists);
}

void TestItemCreation::readOnlyProfilesSendNothing()
{
    store::Profile profile = m_service.profile();
    profile.readOnly = true;
    const session::Surroundings around = m_service.surroundings();
    m_connection = std::make_unique<session::Connection>(
        profile, m_service.endpoint().authToken,
        session::Surroundings{*m_losing, around.clock, around.log});
    const auto created = create(u"read-only"_s, "{}"_ba);
    QVERIFY(!created.has_value());
    QCOMPARE(created.error().kind, ErrorKind::ReadOnlyProfile);
    QCOMPARE(m_losing->writes, 0);
}

QTEST_GUILESS_MAIN(TestItemCreation)
#include "tst_item_creation.moc"
