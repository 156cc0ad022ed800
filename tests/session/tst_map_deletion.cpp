// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/mapdeletion.h"
#include "tests/support/hurriedclock.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::session;
using sandbox::Fault;
using sandbox::FaultKind;
using store::Outcome;
using test::await;

namespace {

constexpr int items = 3;

sandbox::Options options()
{
    sandbox::Options options;
    options.faults = sandbox::FaultPlan{};
    return options;
}

} // namespace

/// A map is said to be deleted when it is, whatever answers the deletion.
class TestMapDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatIsSo_data();
    void saysWhatIsSo();

private:
    test::HurriedClock m_hurried{20};
    test::ServiceFixture m_service{options()};
};

void TestMapDeletion::initTestCase()
{
    QVERIFY(m_service.start());
}

void TestMapDeletion::saysWhatIsSo_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<bool>("isDeleted");
    QTest::addColumn<ErrorKind>("error");
    const auto row = [](const char *name, const Fault &fault, bool isDeleted,
                        ErrorKind error = ErrorKind::Cancelled) {
        QTest::newRow(name) << fault << isDeleted << error;
    };
    const Fault signIn{.kind = FaultKind::Status, .status = 200, .body = sandbox::StatusBody::Html};
    Fault signInDone = signIn;
    signInDone.applied = true;
    row("a sign-in page with status 200", signIn, false, ErrorKind::UnexpectedStatus);
    row("the same after it was done", signInDone, true);
    row("202", {.kind = FaultKind::Status, .status = 202}, false, ErrorKind::UnexpectedStatus);
    row("a redirect", {.kind = FaultKind::Redirect, .status = 302}, false,
        ErrorKind::UnexpectedStatus);
    row("503", {.kind = FaultKind::Status, .status = 503}, false, ErrorKind::ServiceFailed);
    row("403", {.kind = FaultKind::Status, .status = 403}, false, ErrorKind::Forbidden);
    row("closed", {.kind = FaultKind::Close}, false, ErrorKind::ConnectionLost);
    row("closed when it was done", {.kind = FaultKind::Close, .applied = true}, true);
    row("103 before the answer", {.kind = FaultKind::StrayBefore, .status = 103}, true);
    row("408 before the answer", {.kind = FaultKind::StrayBefore, .status = 408}, true);
}

void TestMapDeletion::saysWhatIsSo()
{
    QFETCH(Fault, fault);
    QFETCH(bool, isDeleted);
    QFETCH(ErrorKind, error);
    const QTemporaryDir folder;
    store::Journal journal(folder.filePath(u"journal.sqlite"_s));
    const Surroundings around = m_service.surroundings();
    Connection connection(m_service.profile(), m_service.endpoint().authToken,
                          Surroundings{around.transport, m_hurried, around.log});
    const QString service = m_service.endpoint().serviceSid;
    const QString name = u"map-%1"_s.arg(QString::fromLatin1(QTest::currentDataTag()));
    const auto map = await(connection.client().createMap(service, {name, {}}));
    QVERIFY(map.has_value());
    for (int i = 0; i < items; ++i) {
        QVERIFY(await(
            connection.client().createItem(service, name, {QString::number(i), "{}"_ba, {}, {}})));
    }
    fault.duration = std::chrono::milliseconds(20);
    QVERIFY(await(m_service.sandbox().setFaults({{{.fault = fault, .method = "DELETE"_ba}}})));

    std::optional<Result<int>> told;
    auto *deletion = new MapDeletion(connection, journal, service, map->value);
    connect(deletion, &MapDeletion::finished, this,
            [&told](const Result<int> &result) { told = result; });
    deletion->start();
    QTRY_VERIFY(told.has_value());
    QVERIFY(await(m_service.sandbox().setFaults({})));

    const auto there = await(connection.client().map(service, name));
    QCOMPARE(there.has_value(), !isDeleted);
    QCOMPARE(told->has_value(), isDeleted);
    store::JournalQuery query;
    query.profile = connection.profile().historyId();
    const auto entries = await(journal.entries(query));
    QVERIFY(entries.has_value());
    QCOMPARE(entries->size(), items);
    for (const store::JournalEntry &entry : *entries)
        QCOMPARE(entry.outcome, isDeleted ? Outcome::Applied : Outcome::NotApplied);
    if (isDeleted) {
        QCOMPARE(told->value(), items);
    } else {
        QCOMPARE(told->error().kind, error);
        QVERIFY(!told->error().mayHaveBeenApplied);
    }
}

QTEST_GUILESS_MAIN(TestMapDeletion)
#include "tst_map_deletion.moc"
