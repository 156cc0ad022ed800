// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/deeplink.h"
#include "tests/support/waiting.h"
#include "ui/instance/ownuser.h"
#include "ui/instance/windowcall.h"
#include "ui/instance/windowchannel.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using ui::readRequest;
using ui::WindowCall;
using ui::WindowChannel;
using ui::WindowRequest;
using ui::writeRequest;

/// How a second start finds the window that is there, and what else may come that way.
class TestWindowChannel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestsComeBackAsWritten_data();
    void requestsComeBackAsWritten();
    void cutsALinkThatIsTooLong();
    void refusesOtherRequests_data();
    void refusesOtherRequests();
    void handsARequestOver();
    void isForTheUserAlone();
    void oneWindowHasIt();
    void takesOverWhatACrashLeft();
    void givesUpWhereNobodyAnswers();
    void closesOnWhateverIsNoRequest_data();
    void closesOnWhateverIsNoRequest();
    void waitsForNobody();
    void tellsUsersApart();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"channel"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowChannel::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestWindowChannel::requestsComeBackAsWritten_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("link") << "syncdeck://open?service=a&map=b"_ba << "gnome-shell/1_TIME42"_ba;
    QTest::newRow("whatever bytes") << "a\n\nlink\0\xff"_ba << QByteArray();
}

void TestWindowChannel::requestsComeBackAsWritten()
{
    QFETCH(QByteArray, link);
    QFETCH(QByteArray, token);
    const QByteArray bytes = writeRequest({link, token});
    QVERIFY(ui::isWholeRequest(bytes));
    QCOMPARE(readRequest(bytes), std::optional(WindowRequest{link, token}));
}

void TestWindowChannel::cutsALinkThatIsTooLong()
{
    const QByteArray bytes = writeRequest({QByteArray(1'000'000, 'x'), {}});
    QVERIFY(bytes.size() <= ui::maxRequestLength);
    const auto request = readRequest(bytes);
    QVERIFY(request);
    QVERIFY(!session::readDeepLink(request->link)); // and still it is refused as too long
}

void TestWindowChannel::refusesOtherRequests_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("end alone") << "\n\n"_ba;
    QTest::newRow("other protocol") << "GET / HTTP/1.1\n\n"_ba;
    QTest::newRow("other version") << "syncdeck-window 2\nlink \ntoken \n\n"_ba;
    QTest::newRow("no end") << "syncdeck-window 1\nlink \ntoken "_ba;
    QTest::newRow("field missing") << "syncdeck-window 1\nlink \n\n"_ba;
    QTest::newRow("field twice") << "syncdeck-window 1\nlink \nlink \ntoken \n\n"_ba;
    QTest::newRow("field unknown") << "syncdeck-window 1\nlink \ntoken \ncommand cXVpdA==\n\n"_ba;
    QTest::newRow("other order") << "syncdeck-window 1\ntoken \nlink \n\n"_ba;
    QTest::newRow("no Base64") << "syncdeck-window 1\nlink a*b=\ntoken \n\n"_ba;
    QTest::newRow("token with a line break") << "syncdeck-window 1\nlink \ntoken YQpi\n\n"_ba;
    QTest::newRow("token too long")
        << "syncdeck-window 1\nlink \ntoken "_ba + QByteArray(400, 'a').toBase64() + "\n\n";
    QTest::newRow("too long") << "syncdeck-window 1\nlink "_ba + QByteArray(20'000, 'A') +
                                     "\ntoken \n\n";
}

void TestWindowChannel::refusesOtherRequests()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readRequest(bytes));
}

void TestWindowChannel::handsARequestOver()
{
    WindowChannel channel(folder());
    QVERIFY(channel.open());
    QSignalSpy requested(&channel, &WindowChannel::requested);
    for (const QByteArray &link : {"syncdeck://open?service=a&map=b"_ba, QByteArray()}) {
        WindowCall call(folder(), {link, "token"_ba});
        QSignalSpy finished(&call, &WindowCall::finished);
        call.start();
        QVERIFY(finished.wait(test::patienceMs));
        QCOMPARE(finished.first().first().toBool(), true);
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.takeFirst().first().value<WindowRequest>(),
                 (WindowRequest{link, "token"_ba}));
    }
}

void TestWindowChannel::isForTheUserAlone()
{
    WindowChannel channel(folder());
    QVERIFY(channel.open());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                        QFile::WriteOther | QFile::ExeOther;
    for (const QString &path : {folder(), WindowChannel::socketPath(folder())}) {
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(QFileInfo(path).permissions() & others, QFile::Permissions());
    }
}

void TestWindowChannel::oneWindowHasIt()
{
    auto first = std::make_unique<WindowChannel>(folder());
    QVERIFY(first->open());
    QVERIFY(first->open()); // has it already
    WindowChannel second(folder());
    QVERIFY(!second.open());
    first.reset();
    QVERIFY(second.open());
    QVERIFY(!WindowChannel(QString()).open());
    QVERIFY(!WindowChannel(u"/dev/null/channel"_s).open());
}

void TestWindowChannel::takesOverWhatACrashLeft()
{
    QVERIFY(QDir().mkpath(folder()));
    {
        QFile socket(WindowChannel::socketPath(folder())); // nobody listens there
        QVERIFY(socket.open(QIODevice::WriteOnly));
    }
    WindowChannel channel(folder());
    QVERIFY(channel.open());
    WindowCall call(folder(), {});
    QSignalSpy finished(&call, &WindowCall::finished);
    call.start();
    QVERIFY(finished.wait(test::patienceMs));
    QCOMPARE(finished.first().first().toBool(), true);
}

void TestWindowChannel::givesUpWhereNobodyAnswers()
{
    WindowCall absent(folder(), {});
    QSignalSpy withoutSocket(&absent, &WindowCall::finished);
    absent.start();
    QVERIFY(withoutSocket.wait(test::patienceMs));
    QCOMPARE(withoutSocket.first().first().toBool(), false);

    QVERIFY(QDir().mkpath(folder()));
    QLocalServer mute;
    QVERIFY(mute.listen(WindowChannel::socketPath(folder())));
    WindowCall unheard(folder(), {});
    QSignalSpy withoutAnswer(&unheard, &WindowCall::finished);
    unheard.start();
    QVERIFY(withoutAnswer.wait(test::patienceMs));
    QCOMPARE(withoutAnswer.count(), 1);
    QCOMPARE(withoutAnswer.first().first().toBool(), false);
}

void TestWindowChannel::closesOnWhateverIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("other protocol") << "GET / HTTP/1.1\n\n"_ba;
    QTest::newRow("no end") << QByteArray(1'000'000, 'x');
    QTest::newRow("later version") << "syncdeck-window 2\nquit\n\n"_ba;
}

void TestWindowChannel::closesOnWhateverIsNoRequest()
{
    QFETCH(QByteArray, bytes);
    WindowChannel channel(folder());
    QVERIFY(channel.open());
    QSignalSpy requested(&channel, &WindowChannel::requested);
    QLocalSocket socket;
    socket.connectToServer(WindowChannel::socketPath(folder()));
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write(bytes);
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(requested.count(), 0);
}

void TestWindowChannel::waitsForNobody()
{
    WindowChannel channel(folder());
    QVERIFY(channel.open());
    QSignalSpy requested(&channel, &WindowChannel::requested);
    QLocalSocket socket;
    socket.connectToServer(WindowChannel::socketPath(folder()));
    QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
    socket.write("syncdeck-window 1\n");
    QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
    QCOMPARE(requested.count(), 0);
}

void TestWindowChannel::tellsUsersApart()
{
    QLocalServer server;
    QVERIFY(server.listen(m_folder->filePath(u"socket"_s)));
    QLocalSocket socket;
    socket.connectToServer(server.fullServerName());
    QTRY_VERIFY(server.hasPendingConnections());
    QVERIFY(ui::isOwnUser(server.nextPendingConnection()->socketDescriptor()));
    QVERIFY(!ui::isOwnUser(-1)); // where the system says nothing, nobody is let in
}

QTEST_GUILESS_MAIN(TestWindowChannel)
#include "tst_window_channel.moc"
