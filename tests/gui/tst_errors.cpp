// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/waiting.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using test::ScriptedServer;
using Then = test::ScriptedServer::Reply::Then;

namespace {

QByteArray http(const QByteArray &status, const QByteArray &body,
                const QByteArray &type = "application/json"_ba)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type +
           "\r\nTwilio-Request-Id: RQ42\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray refusal(const QByteArray &status, const QByteArray &code)
{
    return http(status, "{\"code\":" + code +
                            ",\"message\":\"the service's words\",\"more_info\":"
                            "\"https://www.twilio.com/docs/errors/" +
                            code + "\",\"status\":" + status.first(3) + "}");
}

const QString serviceSid = u"IS00000000000000000000000000000000"_s;

const QByteArray emptyPage =
    http("200 OK"_ba, "{\"items\":[],\"meta\":{\"key\":\"items\",\"next_page_url\":null}}"_ba);
const QByteArray noServices = http(
    "200 OK"_ba, "{\"services\":[],\"meta\":{\"key\":\"services\",\"next_page_url\":null}}"_ba);

} // namespace

/// Whatever comes back, the window says what it means, keeps what was typed, and lives on.
class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatCameBack_data();
    void saysWhatCameBack();
    void takesNullsForWhatTheyAre();
    void gathersItselfAfterNoAnswer();
    void saysThatNobodyAnswers();
    void tellsOfAWaitAsLongAsItLasts();
};

void TestErrors::saysWhatCameBack_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("says");
    QTest::newRow("400 invalid data") << refusal("400 Bad Request"_ba, "54008"_ba)
                                      << QStringList{u"not a JSON object"_s, u"54008"_s, u"400"_s};
    QTest::newRow("400 invalid TTL")
        << refusal("400 Bad Request"_ba, "54011"_ba) << QStringList{u"TTL"_s, u"54011"_s};
    QTest::newRow("400 invalid key")
        << refusal("400 Bad Request"_ba, "54209"_ba) << QStringList{u"key"_s, u"54209"_s};
    QTest::newRow("400 of another code")
        << refusal("400 Bad Request"_ba, "20001"_ba)
        << QStringList{u"refused"_s, u"20001"_s, u"the service's words"_s};
    QTest::newRow("401") << refusal("401 Unauthorized"_ba, "20003"_ba)
                         << QStringList{u"credentials"_s, u"401"_s, u"RQ42"_s};
    QTest::newRow("403") << refusal("403 Forbidden"_ba, "20403"_ba)
                         << QStringList{u"may not"_s, u"403"_s};
    QTest::newRow("404 map") << refusal("404 Not Found"_ba, "54200"_ba)
                             << QStringList{u"no such map"_s, u"404"_s};
    QTest::newRow("404 service") << refusal("404 Not Found"_ba, "54050"_ba)
                                 << QStringList{u"no such service"_s};
    QTest::newRow("409") << refusal("409 Conflict"_ba, "54208"_ba)
                         << QStringList{u"exists already"_s, u"409"_s};
    QTest::newRow("413") << refusal("413 Too Large"_ba, "54006"_ba)
                         << QStringList{u"larger"_s, u"413"_s};
    QTest::newRow("429, long")
        << "HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 0\r\n\r\n"_ba
        << QStringList{u"slow down"_s, u"120 s"_s};
    QTest::newRow("302")
        << "HTTP/1.1 302 Found\r\nLocation: https://example.org/\r\nContent-Length: 0\r\n\r\n"_ba
        << QStringList{u"status"_s, u"302"_s};
    QTest::newRow("403 of a firewall")
        << http("403 Forbidden"_ba, "<html>blocked</html>"_ba, "text/html"_ba)
        << QStringList{u"between you and the service"_s, u"403"_s};
    QTest::newRow("418") << http("418 Teapot"_ba, ""_ba) << QStringList{u"refused"_s, u"418"_s};
}

void TestErrors::saysWhatCameBack()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, says);
    SystemClock clock;
    ScriptedServer server;
    test::WindowFixture app(clock);
    server.addReply({noServices, Then::KeepOpen});
    server.addReply({emptyPage, Then::KeepOpen});
    store::Profile profile;
    profile.baseUrl = server.url();
    QVERIFY(app.open(profile, Secret::take("x"_ba), serviceSid, u"agents"_s));
    QTRY_COMPARE(server.requests().size(), 2);
    QTRY_VERIFY(app.said(u"List state"_s).contains(u"complete"_s));

    server.addReply({answer, Then::KeepOpen});
    // Where it is not the service's own, it is looked for what was done: nothing.
    for (int i = 0; i < 2; ++i)
        server.addReply({refusal("404 Not Found"_ba, "54201"_ba), Then::KeepOpen});
    app.type(u"Key"_s, u"typed"_s);
    app.type(u"Data"_s, u"{\"typed\": true}"_s);
    app.type(u"TTL"_s, u"60"_s);
    app.click(u"Create item"_s);
    QTRY_VERIFY(!app.said(u"Message"_s).isEmpty());
    for (const QString &word : says)
        QVERIFY2(app.said(u"Message"_s).contains(word), qPrintable(app.said(u"Message"_s)));
    QCOMPARE(test::named<QLineEdit>(app.window(), u"Key"_s)->text(), u"typed"_s);
    QCOMPARE(test::named<QPlainTextEdit>(app.window(), u"Data"_s)->toPlainText(),
             u"{\"typed\": true}"_s);
    QCOMPARE(test::named<QLineEdit>(app.window(), u"TTL"_s)->text(), u"60"_s);
    QVERIFY(app.isEnabled(u"Create item"_s));
    const auto writes = std::ranges::count_if(
        server.requests(), [](const QByteArray &request) { return request.startsWith("POST"); });
    QCOMPARE(writes, 1); // none was repeated
    // A link is offered exactly where the service gave one to its own documentation.
    QCOMPARE(bool(test::named(app.window(), u"Read more"_s)), answer.contains("more_info"));
}

void TestErrors::takesNullsForWhatTheyAre()
{
    SystemClock clock;
    ScriptedServer server;
    test::WindowFixture app(clock);
    server.addReply({noServices, Then::KeepOpen});
    server.addReply({emptyPage, Then::KeepOpen});
    store::Profile profile;
    profile.baseUrl = server.url();
    QVERIFY(app.open(profile, Secret::take("x"_ba), serviceSid, u"agents"_s));
    QTRY_VERIFY(app.said(u"List state"_s).contains(u"complete"_s));
    server.addReply(
        {http("201 Created"_ba,
              "{\"key\":null,\"account_sid\":null,\"service_sid\":null,\"map_sid\":null,"
              "\"url\":null,\"revision\":null,\"data\":null,\"date_expires\":null,"
              "\"date_created\":null,\"date_updated\":null,\"created_by\":null}"_ba),
         Then::KeepOpen});
    // Which does not tell what was made, so that it is read.
    server.addReply({http("200 OK"_ba, R"({"key":"typed","revision":"1","data":{},"url":null,)"
                                       R"("date_expires":null,"date_created":null,)"
                                       R"("date_updated":null,"created_by":null})"_ba),
                     Then::KeepOpen});
    app.type(u"Key"_s, u"typed"_s);
    app.type(u"Data"_s, u"{}"_s);
    app.click(u"Create item"_s);
    QTRY_VERIFY(app.said(u"Message"_s).startsWith(u"Created"_s));
    const QAbstractItemModel *model = app.table()->model();
    QCOMPARE(model->rowCount(), 1);
    QStringList told;
    for (int column = 0; column < model->columnCount(); ++column) {
        const QString cell = model->index(0, column).data().toString();
        if (cell != u"\u2014"_s)
            told << cell;
    }
    QVERIFY2(told.contains(u"typed"_s), qPrintable(told.join(u'|')));
    QCOMPARE(told.size(), 3); // and the data and the revision
}

void TestErrors::gathersItselfAfterNoAnswer()
{
    test::FakeClock clock;
    ScriptedServer server;
    test::WindowFixture app(clock);
    server.addReply({noServices, Then::KeepOpen});
    server.addReply({emptyPage, Then::KeepOpen});
    store::Profile profile;
    profile.baseUrl = server.url();
    QVERIFY(app.open(profile, Secret::take("x"_ba), serviceSid, u"agents"_s));
    QTRY_VERIFY(app.said(u"List state"_s).contains(u"complete"_s));
    app.type(u"Key"_s, u"typed"_s);
    app.type(u"Data"_s, u"{}"_s);
    app.click(u"Create item"_s);
    QTRY_COMPARE(server.requests().size(), 3);
    QTRY_VERIFY(app.hasSentAll());
    clock.advance(10s); // the service says nothing
    QTRY_VERIFY(app.said(u"Message"_s).contains(u"Waiting for an answer of 127.0.0.1"_s));
    clock.advance(20s);
    // It asks what became of the write, and the service knows of no such item.
    QTRY_COMPARE(server.requests().size(), 4);
    QVERIFY(server.requests().last().startsWith(
        "GET /v1/Services/IS00000000000000000000000000000000/Maps/agents/Items/typed "));
    // No answer to that either, nor to any repetition.
    constexpr int mostSeconds = 1'000;
    const auto hasEnded = [&] {
        return app.said(u"Message"_s).contains(u"in time"_s);
    };
    for (int i = 0; i < mostSeconds && !hasEnded(); ++i) {
        clock.advance(1s);
        QCoreApplication::processEvents();
    }
    QTRY_VERIFY(hasEnded());
    QVERIFY(app.said(u"Message"_s).contains(u"may have"_s));
    const auto writes = std::ranges::count_if(
        server.requests(), [](const QByteArray &request) { return request.startsWith("POST"); });
    QCOMPARE(writes, 1);
    QCOMPARE(test::named<QLineEdit>(app.window(), u"Key"_s)->text(), u"typed"_s);
}

void TestErrors::saysThatNobodyAnswers()
{
    SystemClock clock;
    test::WindowFixture app(clock);
    store::Profile profile;
    {
        const ScriptedServer gone;
        profile.baseUrl = gone.url();
    }
    QVERIFY(app.open(profile, Secret::take("x"_ba), serviceSid, u"agents"_s));
    QTRY_VERIFY(app.said(u"Message"_s).contains(u"refused the connection"_s));
    QTRY_VERIFY(app.said(u"List state"_s).contains(u"error"_s));
}

void TestErrors::tellsOfAWaitAsLongAsItLasts()
{
    test::FakeClock clock;
    ScriptedServer server;
    test::WindowFixture app(clock);
    server.addReply({noServices, Then::KeepOpen});
    server.addReply({emptyPage, Then::KeepOpen});
    store::Profile profile;
    profile.baseUrl = server.url();
    QVERIFY(app.open(profile, Secret::take("x"_ba), serviceSid, u"agents"_s));
    QTRY_VERIFY(app.said(u"List state"_s).contains(u"complete"_s));
    server.addReply(
        {"HTTP/1.1 429 Slow\r\nRetry-After: 30\r\nContent-Length: 0\r\n\r\n"_ba, Then::KeepOpen});
    server.addReply({emptyPage, Then::KeepOpen});
    app.click(u"Reload"_s);
    QTRY_VERIFY(app.said(u"Message"_s).contains(u"Trying again in 30 s"_s));
    QCOMPARE(server.requests().size(), 3);
    clock.advance(31s);
    QTRY_COMPARE(server.requests().size(), 4);
    QTRY_COMPARE(app.said(u"Message"_s), QString());
}

QTEST_MAIN(TestErrors)
#include "tst_errors.moc"
