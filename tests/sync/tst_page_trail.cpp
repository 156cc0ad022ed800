// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/pagetrail.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using sync::PageTrail;

class TestPageTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsAListToItsEnd();
    void noticesCircles();
    void noticesPagesThatComeAgain();
    void noticesEmptyPagesWithoutEnd();
    void looksAtNamesOfEveryKind();
};

namespace {

std::optional<QUrl> page(int number)
{
    return QUrl(u"https://sync.twilio.com/v1/Services?Page=%1"_s.arg(number));
}

} // namespace

void TestPageTrail::followsAListToItsEnd()
{
    PageTrail trail;
    QVERIFY(trail.follow({u"a"_s, u"b"_s}, page(1)));
    QVERIFY(trail.follow(QStringList(), page(2)));          // empty, and goes on
    QVERIFY(trail.follow({u"b"_s, u"c"_s}, page(3)));       // some came before
    QVERIFY(trail.follow({u"d"_s}, std::optional<QUrl>())); // the last one
}

void TestPageTrail::noticesCircles()
{
    PageTrail trail;
    QVERIFY(trail.follow({u"a"_s}, page(1)));
    QVERIFY(trail.follow({u"b"_s}, page(2)));
    const auto circle = trail.follow({u"c"_s}, page(1));
    QVERIFY(!circle);
    QCOMPARE(circle.error().kind, ErrorKind::AnswerUnreadable);
    QVERIFY(circle.error().detail.contains(u"Page=1"_s));
}

void TestPageTrail::noticesPagesThatComeAgain()
{
    PageTrail trail;
    QVERIFY(trail.follow({u"a"_s, u"b"_s}, page(1)));
    QVERIFY(!trail.follow({u"a"_s, u"b"_s}, page(2)));
    QVERIFY(!trail.follow({u"b"_s}, std::optional<QUrl>())); // also as what would be the end
    QVERIFY(trail.follow({u"c"_s}, page(3)));                // what came in vain does not count
}

void TestPageTrail::noticesEmptyPagesWithoutEnd()
{
    PageTrail trail;
    int number = 0;
    const auto empty = [&](int pages) {
        int taken = 0;
        while (taken < pages && trail.follow(QStringList(), page(++number)))
            ++taken;
        return taken;
    };
    QCOMPARE(empty(sync::mostEmptyPages), sync::mostEmptyPages - 1);
    // Told to go on, it tries as many again; an entry between them begins the count anew.
    QCOMPARE(empty(sync::mostEmptyPages - 1), sync::mostEmptyPages - 1);
    QVERIFY(trail.follow({u"a"_s}, page(++number)));
    QCOMPARE(empty(sync::mostEmptyPages - 1), sync::mostEmptyPages - 1);
    QVERIFY(trail.follow(QStringList(), std::optional<QUrl>())); // the end after all
}

void TestPageTrail::looksAtNamesOfEveryKind()
{
    const auto knows = [](const auto &named, const auto &nameless) {
        PageTrail trail;
        sync::Page<std::decay_t<decltype(named)>> list{{named}, {}};
        const bool isKnown = trail.follow(list) && !trail.follow(list);
        list.entries = {nameless};
        return isKnown && trail.follow(list) && trail.follow(list); // cannot be told apart
    };
    sync::Map map;
    map.sid = u"MP"_s;
    sync::Service service;
    service.sid = u"IS"_s;
    sync::Permission permission;
    permission.identity = u"alice"_s;
    QVERIFY(knows(map, sync::Map()));
    QVERIFY(knows(service, sync::Service()));
    QVERIFY(knows(permission, sync::Permission()));
}

QTEST_APPLESS_MAIN(TestPageTrail)
#include "tst_page_trail.moc"
