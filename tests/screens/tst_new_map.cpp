// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/losingtransport.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "tests/support/window.h"
#include "ui/screens/maps/newmapdialog.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using Loss = test::LosingTransport::Loss;

/// The dialog for a new map when the answer is lost.
class TestNewMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void findsTheMapThatWasMade();
    void saysWhenNoMapIsFound();
    void doesNotTakeSomebodyElsesMapForItsOwn();
    void cancelEndsTheRequestFirst();

private:
    void create(const QString &name);

    test::ServiceFixture m_service;
    std::unique_ptr<test::LosingTransport> m_losing;
    std::unique_ptr<session::Connection> m_connection;
    std::unique_ptr<QWidget> m_window;
    QPointer<ui::NewMapDialog> m_dialog;
    std::unique_ptr<QSignalSpy> m_created;
};

void TestNewMap::initTestCase()
{
    QVERIFY(m_service.start());
}

void TestNewMap::init()
{
    const session::Surroundings around = m_service.surroundings();
    m_losing = std::make_unique<test::LosingTransport>(around.transport);
    m_connection = std::make_unique<session::Connection>(
        m_service.profile(), m_service.endpoint().authToken,
        session::Surroundings{*m_losing, around.clock, around.log});
    m_window = std::make_unique<QWidget>();
    m_dialog = new ui::NewMapDialog(*m_connection, m_service.endpoint().serviceSid, m_window.get());
    m_created = std::make_unique<QSignalSpy>(m_dialog, &ui::NewMapDialog::created);
    m_dialog->show();
}

void TestNewMap::cleanup()
{
    m_window.reset();
    m_connection.reset();
    m_losing.reset();
}

void TestNewMap::create(const QString &name)
{
    test::named<QLineEdit>(*m_dialog, u"Unique name"_s)->setText(name);
    test::named<QPushButton>(*m_dialog, u"Create map"_s)->click();
}

void TestNewMap::findsTheMapThatWasMade()
{
    m_losing->loss = Loss::AfterDone;
    create(u"lost-but-made"_s);
    QTRY_COMPARE(m_created->count(), 1);
    QCOMPARE(m_losing->writes, 1);
}

void TestNewMap::saysWhenNoMapIsFound()
{
    m_losing->loss = Loss::BeforeDone;
    create(u"lost-and-not-made"_s);
    QTRY_VERIFY(test::said(*m_dialog, u"Outcome"_s).contains(u"was lost"_s));
    QCOMPARE(m_created->count(), 0);
}

void TestNewMap::doesNotTakeSomebodyElsesMapForItsOwn()
{
    m_losing->loss = Loss::AfterDone; // the service refuses, and that is lost
    m_connection->serverClock().observe(QDateTime::currentDateTimeUtc().addSecs(60));
    create(u"settings"_s);
    QTRY_VERIFY(test::said(*m_dialog, u"Outcome"_s).contains(u"exists already"_s));
    QCOMPARE(m_created->count(), 0);
    QCOMPARE(test::named<QLineEdit>(*m_dialog, u"Unique name"_s)->text(), u"settings"_s);
}

void TestNewMap::cancelEndsTheRequestFirst()
{
    create(u"cancelled"_s);
    m_dialog->reject();
    QVERIFY(m_dialog->isVisible());
    // Made after all, or not: either way the dialog knows.
    QTRY_VERIFY(m_created->count() == 1 ||
                test::named<QPushButton>(*m_dialog, u"Create map"_s)->isEnabled());
    const auto map =
        test::await(m_connection->client().map(m_service.endpoint().serviceSid, u"cancelled"_s));
    // A request that is still under way may be found undone and be done after all; that is said.
    QVERIFY(map.has_value() == (m_created->count() == 1) ||
            test::said(*m_dialog, u"Outcome"_s).contains(u"may have"_s));
    if (m_created->isEmpty()) {
        m_dialog->reject();
        QVERIFY(!m_dialog || !m_dialog->isVisible());
    }
}

QTEST_MAIN(TestNewMap)
#include "tst_new_map.moc"
