// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/servicetreemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using ui::ServiceTreeModel;

class TestServiceTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsMapsWhenAServiceIsOpened();
    void forgetsTheOldConnection();
    void saysWhatFailed();
    void endsWherePagesGoInACircle();

private:
    test::ServiceFixture m_service;
};

void TestServiceTree::initTestCase()
{
    QVERIFY(m_service.start());
}

void TestServiceTree::loadsMapsWhenAServiceIsOpened()
{
    const auto connection = m_service.connect();
    ServiceTreeModel model;
    QSignalSpy services(&model, &ServiceTreeModel::servicesLoaded);
    QSignalSpy maps(&model, &ServiceTreeModel::mapsLoaded);
    model.setConnection(connection.get());
    model.load();
    QTRY_COMPARE(services.count(), 1);
    const QPersistentModelIndex service = model.serviceIndex(m_service.endpoint().serviceSid);
    QVERIFY(service.isValid());
    QVERIFY(model.hasChildren(service)); // not known yet, so it can be opened
    QCOMPARE(model.rowCount(service), 0);
    const QAbstractItemModelTester tester(&model); // opens what it finds, as a view would
    QTRY_VERIFY(maps.count() >= 2);
    const QModelIndex agents = model.mapIndex(service, u"agents"_s);
    QVERIFY(agents.isValid());
    QCOMPARE(agents.data().toString(), u"agents"_s);
    QCOMPARE(agents.data(ServiceTreeModel::ServiceRole).toString(),
             m_service.endpoint().serviceSid);
    QCOMPARE(agents.parent(), service);
    QVERIFY(!model.canFetchMore(service));
}

void TestServiceTree::forgetsTheOldConnection()
{
    ServiceTreeModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy services(&model, &ServiceTreeModel::servicesLoaded);
    auto first = m_service.connect();
    model.setConnection(first.get());
    model.load();
    model.setConnection(nullptr); // its answer is still on the way
    first.reset();
    const auto second = m_service.connect();
    model.setConnection(second.get());
    model.load();
    QTRY_COMPARE(services.count(), 1);
    model.setConnection(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestServiceTree::saysWhatFailed()
{
    store::Profile wrong = m_service.profile();
    session::Connection connection(wrong, Secret::take("wrong"_ba), m_service.surroundings());
    ServiceTreeModel model;
    QSignalSpy failed(&model, &ServiceTreeModel::failed);
    model.setConnection(&connection);
    model.load();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::AuthenticationFailed);
}

void TestServiceTree::endsWherePagesGoInACircle()
{
    sandbox::Options options;
    options.faults = sandbox::FaultPlan{};
    test::ServiceFixture service(options);
    QVERIFY(service.start());
    const auto connection = service.connect();
    // The first page of maps leads to itself under the service's own name for it.
    QVERIFY(test::await(service.sandbox().setFaults(
        {{sandbox::FaultRule{.fault = {.kind = sandbox::FaultKind::NextPageFirst},
                             .path = "/v1/Services/*/Maps"_ba}}})));
    ServiceTreeModel model;
    QSignalSpy services(&model, &ServiceTreeModel::servicesLoaded);
    QSignalSpy maps(&model, &ServiceTreeModel::mapsLoaded);
    QSignalSpy failed(&model, &ServiceTreeModel::failed);
    model.setConnection(connection.get());
    model.load();
    QTRY_COMPARE(services.count(), 1);
    const QModelIndex index = model.serviceIndex(service.endpoint().serviceSid);
    model.fetchMore(index);
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::AnswerUnreadable);
    QVERIFY(service.visits().size() < 5);
    // Opened again, all of them are there, and none twice.
    QVERIFY(test::await(service.sandbox().setFaults({})));
    QVERIFY(model.canFetchMore(index));
    QCOMPARE(model.rowCount(index), 0);
    model.fetchMore(index);
    QTRY_COMPARE(maps.count(), 1);
    QCOMPARE(model.rowCount(index), 5);
}

QTEST_GUILESS_MAIN(TestServiceTree)
#include "tst_service_tree.moc"
