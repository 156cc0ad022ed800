// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/serverclock.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace syncdeck;
using namespace std::chrono_literals;

class TestServerClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheServiceNotThisMachine();
};

void TestServerClock::followsTheServiceNotThisMachine()
{
    test::FakeClock clock;
    session::ServerClock server(clock);
    QCOMPARE(server.now(), clock.now());

    const QDateTime serverTime = clock.now().addSecs(3 * 3600); // this machine is three hours slow
    server.observe(serverTime);
    QCOMPARE(server.now(), serverTime);
    clock.advance(90s);
    QCOMPARE(server.now(), serverTime.addSecs(90));

    server.observe(std::nullopt); // an answer without a date changes nothing
    QCOMPARE(server.now(), serverTime.addSecs(90));
}

QTEST_APPLESS_MAIN(TestServerClock)
#include "tst_server_clock.moc"
