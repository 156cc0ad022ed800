// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/servicefixture.h"
#include "ui/models/openmap.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// The open map tells everybody of a change in the same order.
class TestOpenMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsOfAnotherMap();
    void closesTheMapBeforeTheConnectionGoes();
    void knowsTheMapBySids();
    void isGoneByTheServicesWord();
    void saysWhyNothingCanBeWritten();

private:
    test::ServiceFixture m_service;
    SystemClock m_clock;
    std::unique_ptr<ui::OpenMap> m_map;
    QStringList m_told;
};

void TestOpenMap::initTestCase()
{
    QVERIFY(m_service.start());
}

void TestOpenMap::init()
{
    m_map = std::make_unique<ui::OpenMap>(m_clock);
    m_told.clear();
    const auto note = [this](const QString &what) {
        return [this, what] {
            m_told << what + u':' + m_map->name();
        };
    };
    connect(m_map.get(), &ui::OpenMap::connectionAboutToChange, this,
            note(u"leaving connection"_s));
    connect(m_map.get(), &ui::OpenMap::connectionChanged, this, note(u"connection"_s));
    connect(m_map.get(), &ui::OpenMap::mapAboutToChange, this, note(u"leaving"_s));
    connect(m_map.get(), &ui::OpenMap::mapChanged, this, note(u"map"_s));
    connect(m_map.get(), &ui::OpenMap::nameChanged, this, note(u"name"_s));
    connect(m_map.get(), &ui::OpenMap::goneChanged, this, note(u"gone"_s));
}

void TestOpenMap::tellsOfAnotherMap()
{
    m_map->setConnection(m_service.connect());
    QVERIFY(!m_map->isOpen());
    QVERIFY(!m_map->target().connection);
    m_told.clear();
    m_map->open({u"s"_s, u"one"_s}, u"One"_s);
    m_map->open({u"s"_s, u"two"_s}, u"Two"_s);
    m_map->open({u"s"_s, u"two"_s}, u"Two"_s);
    QCOMPARE(m_told, (QStringList{u"leaving:"_s, u"map:One"_s, u"name:One"_s, u"leaving:One"_s,
                                  u"map:Two"_s, u"name:Two"_s}));
    QCOMPARE(m_map->target().connection, m_map->connection());
    QCOMPARE(m_map->target().where.map, u"two"_s);
}

void TestOpenMap::closesTheMapBeforeTheConnectionGoes()
{
    m_map->setConnection(m_service.connect());
    m_map->open({u"s"_s, u"one"_s}, u"One"_s);
    const std::weak_ptr<session::Connection> before = m_map->connection();
    m_told.clear();
    connect(m_map.get(), &ui::OpenMap::connectionChanged, this,
            [&] { QVERIFY(!before.expired()); });
    m_map->setConnection(m_service.connect());
    QCOMPARE(m_told, (QStringList{u"leaving:One"_s, u"map:"_s, u"name:"_s, u"leaving connection:"_s,
                                  u"connection:"_s}));
    QVERIFY(before.expired());
    QVERIFY(!m_map->isOpen());
}

void TestOpenMap::knowsTheMapBySids()
{
    m_map->setConnection(m_service.connect());
    m_map->identify({u"IS1"_s, u"MP0"_s}, u"None"_s);
    QVERIFY(!m_map->isOpen());
    m_map->open({u"s"_s, u"one"_s}, u"one"_s);
    QVERIFY(!m_map->isAt({u"IS1"_s, u"MP1"_s}));
    QCOMPARE(m_map->identityOf(m_map->where()).map, u"one"_s);
    m_map->identify({u"IS1"_s, u"MP1"_s}, u"One"_s);
    QVERIFY(m_map->isAt({u"IS1"_s, u"MP1"_s}));
    QVERIFY(m_map->isAt({u"s"_s, u"one"_s}));
    QVERIFY(!m_map->isAt({u"IS1"_s, u"MP2"_s}));
    QCOMPARE(m_map->where().map, u"one"_s);
    QCOMPARE(m_map->identityOf(m_map->where()).map, u"MP1"_s);
    m_told.clear();
    m_map->open({u"IS1"_s, u"MP1"_s}, u"One"_s);
    QVERIFY(m_told.isEmpty());
    m_map->open({u"IS1"_s, u"MP2"_s}, u"Two"_s);
    QCOMPARE(m_map->identityOf(m_map->where()).map, u"MP2"_s);
    QVERIFY(!m_map->isAt({u"s"_s, u"one"_s}));
    // Back by its SIDs, it is still the one that was opened by name.
    m_map->open({u"IS1"_s, u"MP1"_s}, u"One"_s);
    QVERIFY(m_map->isAt({u"s"_s, u"one"_s}));
}

void TestOpenMap::isGoneByTheServicesWord()
{
    m_map->setConnection(m_service.connect());
    m_map->open({u"s"_s, u"one"_s}, u"One"_s);
    m_told.clear();
    m_map->noteError({u"s"_s, u"other"_s}, fail(ErrorKind::MapNotFound).error());
    m_map->noteError({u"s"_s, u"one"_s}, fail(ErrorKind::ItemNotFound).error());
    QVERIFY(!m_map->isGone());
    m_map->noteError({u"s"_s, u"one"_s}, fail(ErrorKind::MapNotFound).error());
    QVERIFY(m_map->isGone());
    m_map->noteError({u"s"_s, u"one"_s}, fail(ErrorKind::MapNotFound).error());
    QCOMPARE(m_told, QStringList{u"gone:One"_s});
    m_map->noteFound({u"s"_s, u"one"_s});
    QVERIFY(!m_map->isGone());
    m_map->noteError({u"s"_s, u"one"_s}, fail(ErrorKind::ServiceNotFound).error());
    m_map->open({u"s"_s, u"two"_s}, u"Two"_s);
    QVERIFY(!m_map->isGone());
}

void TestOpenMap::saysWhyNothingCanBeWritten()
{
    QVERIFY(!m_map->forbidden().isEmpty());
    QVERIFY(!m_map->mayWrite());
    m_map->setConnection(m_service.connect());
    QVERIFY(m_map->forbidden().isEmpty());
    QVERIFY(m_map->mayWrite());
}

QTEST_GUILESS_MAIN(TestOpenMap)

#include "tst_open_map.moc"
