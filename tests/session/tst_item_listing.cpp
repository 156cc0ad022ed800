// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/itemlisting.h"
#include "tests/support/losingtransport.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestItemListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsPageAfterPageToTheEnd();
    void saysWhatFailed();
    void goesOnWhereAPageFailed();
    void beginsAtAKey();
    void asksOnceAtATime();

private:
    test::ServiceFixture m_service;
    std::unique_ptr<session::Connection> m_connection;
};

void TestItemListing::initTestCase()
{
    QVERIFY(m_service.start());
    m_connection = m_service.connect();
}

void TestItemListing::loadsPageAfterPageToTheEnd()
{
    const session::MapAddress where = m_service.map(u"settings"_s);
    constexpr int more = 130; // beyond one page of 100
    for (int i = 0; i < more; ++i) {
        const auto created = test::await(m_connection->client().createItem(
            where.service, where.map, {u"many/%1"_s.arg(i), "{}"_ba, {}, {}}));
        QVERIFY(created.has_value());
    }
    session::ItemListing listing(*m_connection, where);
    QSet<QString> keys;
    int count = 0;
    connect(&listing, &session::ItemListing::loaded, this, [&](const sync::ItemSlice &slice) {
        for (const sync::Item &item : sync::toItems(slice.items)) {
            keys.insert(item.key.value());
            ++count;
        }
    });
    listing.loadMore();
    QVERIFY(listing.isLoading());
    QTRY_VERIFY(!listing.isLoading());
    QVERIFY(!listing.isComplete());
    QCOMPARE(count, 100);
    while (!listing.isComplete()) {
        listing.loadMore();
        QTRY_VERIFY(!listing.isLoading());
        QVERIFY(!listing.error());
    }
    QVERIFY(count >= more);
    QCOMPARE(keys.size(), count);
    listing.loadMore();
    QVERIFY(!listing.isLoading()); // nothing more to ask for
}

void TestItemListing::saysWhatFailed()
{
    session::ItemListing listing(*m_connection, m_service.map(u"no-such-map"_s));
    listing.loadMore();
    QTRY_VERIFY(!listing.isLoading());
    QVERIFY(listing.error());
    QCOMPARE(listing.error()->kind, ErrorKind::MapNotFound);
    QVERIFY(!listing.isComplete());
    listing.loadMore(); // asks again
    QVERIFY(listing.isLoading());
    QVERIFY(!listing.error());
    QTRY_VERIFY(!listing.isLoading());
}

void TestItemListing::goesOnWhereAPageFailed()
{
    const session::Surroundings around = m_service.surroundings();
    test::LosingTransport losing(around.transport);
    session::Connection connection(m_service.profile(), m_service.endpoint().authToken,
                                   {losing, around.clock, around.log});
    session::ItemListing listing(connection, m_service.map(u"settings"_s));
    QStringList keys;
    connect(&listing, &session::ItemListing::loaded, this,
            [&](const sync::ItemSlice &slice) { keys << slice.page->keys(); });
    listing.loadMore();
    QTRY_VERIFY(!listing.isLoading());
    const QStringList first = keys;
    QCOMPARE(first.size(), 100);
    losing.readsFail = true;
    listing.loadMore();
    QTRY_VERIFY(listing.error());
    QCOMPARE(keys, first); // what has come stays
    losing.readsFail = false;
    while (!listing.isComplete()) {
        listing.loadMore();
        QTRY_VERIFY(!listing.isLoading());
    }
    QCOMPARE(keys.mid(0, 100), first);
    QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size()); // no double
    QVERIFY(keys.contains(u"many/0"_s) && keys.contains(u"many/129"_s) &&
            keys.contains(u"many/99"_s)); // no gap
    QCOMPARE(keys.filter(u"many/"_s).size(), 130);
}

void TestItemListing::beginsAtAKey()
{
    session::ItemListing listing(*m_connection, m_service.map(u"settings"_s), u"many/50a"_s);
    QStringList keys;
    connect(&listing, &session::ItemListing::loaded, this,
            [&](const sync::ItemSlice &slice) { keys << slice.page->keys(); });
    listing.loadMore();
    QTRY_VERIFY(!listing.isLoading());
    QCOMPARE(keys.value(0), u"many/51"_s);
}

void TestItemListing::asksOnceAtATime()
{
    session::ItemListing listing(*m_connection, m_service.map(u"settings"_s));
    QSignalSpy loaded(&listing, &session::ItemListing::loaded);
    listing.loadMore();
    listing.loadMore();
    QTRY_VERIFY(!listing.isLoading());
    QCOMPARE(loaded.count(), 1);
}

QTEST_GUILESS_MAIN(TestItemListing)
#include "tst_item_listing.moc"
