// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/requestcommand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using net::Method;

namespace {

net::LoggedExchange exchange(Method method, const QByteArray &path, const QByteArray &body = {})
{
    net::LoggedExchange made;
    made.method = method;
    made.url = QUrl::fromEncoded("https://sync.twilio.com" + path);
    made.requestBody = body;
    made.requestBodySize = body.size();
    return made;
}

} // namespace

Q_DECLARE_METATYPE(net::LoggedExchange)

class TestRequestCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheCustomaryVariables();
    void speaksTwilio_data();
    void speaksTwilio();
    void saysWhenThereIsNoSuchCommand_data();
    void saysWhenThereIsNoSuchCommand();
    void namesThePlace();
};

void TestRequestCommand::namesTheCustomaryVariables()
{
    net::LoggedExchange made = exchange(Method::Get, "/v1/Services");
    made.user = u"AC0123"_s;
    QVERIFY(
        sync::curlCommand(made)->contains(" --user \"$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN\" "));
    made.user = u"SK0123"_s;
    QVERIFY(sync::curlCommand(made)->contains(" --user \"$TWILIO_API_KEY:$TWILIO_API_SECRET\" "));
    made.user.clear();
    QVERIFY(!sync::curlCommand(made)->contains("--user"));
}

void TestRequestCommand::speaksTwilio_data()
{
    QTest::addColumn<net::LoggedExchange>("sent");
    QTest::addColumn<QByteArray>("command");
    QTest::newRow("services") << exchange(Method::Get, "/v1/Services")
                              << "twilio api:sync:v1:services:list"_ba;
    QTest::newRow("a service") << exchange(Method::Get, "/v1/Services/IS1")
                               << "twilio api:sync:v1:services:fetch --sid=IS1"_ba;
    QTest::newRow("a new map")
        << exchange(Method::Post, "/v1/Services/IS1/Maps", "UniqueName=a%20b&Ttl=60")
        << "twilio api:sync:v1:services:maps:create --service-sid=IS1 --unique-name='a b' --ttl=60"_ba;
    QTest::newRow("no more map")
        << exchange(Method::Delete, "/v1/Services/IS1/Maps/MP2")
        << "twilio api:sync:v1:services:maps:remove --service-sid=IS1 --sid=MP2"_ba;
    QTest::newRow("a list")
        << exchange(Method::Get, "/v1/Services/IS1/Maps/m/Items?Order=asc&From=a%2Fb&PageSize=100")
        << "twilio api:sync:v1:services:maps:items:list --service-sid=IS1 --map-sid=m --order=asc "
           "--from=a/b --page-size=100 --limit=100"_ba;
    QTest::newRow("a new item")
        << exchange(Method::Post, "/v1/Services/IS1/Maps/MP2/Items",
                    "Key=-k&Data=%7B%22n%22%3A%22it%27s%22%7D&ItemTtl=3600&CollectionTtl=0")
        << "twilio api:sync:v1:services:maps:items:create --service-sid=IS1 --map-sid=MP2 --key=-k "
           "--data='{\"n\":\"it'\\''s\"}' --item-ttl=3600 --collection-ttl=0"_ba;
    QTest::newRow("an item") << exchange(Method::Get, "/v1/Services/IS1/Maps/m/Items/a%2Fb%20c")
                             << "twilio api:sync:v1:services:maps:items:fetch --service-sid=IS1 "
                                "--map-sid=m --key='a/b c'"_ba;
    net::LoggedExchange change =
        exchange(Method::Post, "/v1/Services/IS1/Maps/m/Items/k", "Data=%7B%7D");
    change.requestHeaders = {{"Accept", "application/json"}, {"If-Match", "1f"}};
    QTest::newRow("a change") << change
                              << "twilio api:sync:v1:services:maps:items:update --service-sid=IS1 "
                                 "--map-sid=m --key=k --if-match=1f --data='{}'"_ba;
    QTest::newRow("a permission")
        << exchange(Method::Post, "/v1/Services/IS1/Maps/m/Permissions/bob",
                    "Read=true&Write=false&Manage=false")
        << "twilio api:sync:v1:services:maps:permissions:update --service-sid=IS1 --map-sid=m "
           "--identity=bob --read --no-write --no-manage"_ba;
}

void TestRequestCommand::speaksTwilio()
{
    QFETCH(net::LoggedExchange, sent);
    QFETCH(QByteArray, command);
    const auto made = sync::twilioCommand(sent);
    QVERIFY(made);
    QCOMPARE(*made, command);
}

void TestRequestCommand::saysWhenThereIsNoSuchCommand_data()
{
    QTest::addColumn<net::LoggedExchange>("sent");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a page within a list")
        << exchange(Method::Get, "/v1/Services/IS1/Maps/m/Items?PageSize=100&Page=1&PageToken=PT")
        << u"page"_s;
    QTest::newRow("another path") << exchange(Method::Get, "/v2/Services") << u"address"_s;
    QTest::newRow("another resource")
        << exchange(Method::Get, "/v1/Services/IS1/Documents") << u"address"_s;
    QTest::newRow("a zero byte") << exchange(Method::Post, "/v1/Services", "a\0b"_ba) << u"body"_s;
    net::LoggedExchange sandbox = exchange(Method::Get, "/v1/Services");
    sandbox.url = QUrl(u"http://127.0.0.1:8080/v1/Services"_s);
    QTest::newRow("the sandbox") << sandbox << u"127.0.0.1"_s;
    net::LoggedExchange stranger = exchange(Method::Get, "/v1/Services");
    stranger.url = QUrl(u"https://sync.twilio.com.example/v1/Services"_s);
    QTest::newRow("a stranger") << stranger << u"sync.twilio.com.example"_s;
}

void TestRequestCommand::saysWhenThereIsNoSuchCommand()
{
    QFETCH(net::LoggedExchange, sent);
    QFETCH(QString, reason);
    const auto made = sync::twilioCommand(sent);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(made.error().detail.contains(reason), qPrintable(made.error().detail));
}

void TestRequestCommand::namesThePlace()
{
    net::LoggedExchange made = exchange(Method::Get, "/v1/Services");
    made.url = QUrl(u"https://sync.ashburn.us1.twilio.com/v1/Services"_s);
    QCOMPARE(sync::twilioCommand(made),
             "TWILIO_EDGE=ashburn TWILIO_REGION=us1 twilio api:sync:v1:services:list"_ba);
}

QTEST_GUILESS_MAIN(TestRequestCommand)
#include "tst_request_command.moc"
