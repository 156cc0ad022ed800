// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/startoptions.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

Result<session::StartOptions> read(const QStringList &arguments)
{
    QCommandLineParser parser;
    session::addStartOptions(parser);
    if (!parser.parse(QStringList{u"syncdeck"_s} + arguments))
        return fail(ErrorKind::InvalidInput, u"parser"_s, parser.errorText());
    return session::readStartOptions(parser);
}

const QString accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
const QString keySid = u"SK0123456789abcdef0123456789abcdef"_s;

} // namespace

class TestStartOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        for (const char *name : {"TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN", "TWILIO_API_KEY",
                                 "TWILIO_API_SECRET", "TWILIO_EDGE", "TWILIO_REGION"})
            qunsetenv(name);
    }
    void reads();
    void refuses_data();
    void refuses();
    void takesAddressAndAuthoritiesForTheEnvironment();
    void trustsNoOtherAuthorityForAPresetProfile();
    void takesTheAuthTokenFromTheEnvironment();
    void buildsTheHostFromEdgeAndRegion_data();
    void buildsTheHostFromEdgeAndRegion();
    void leavesBlanksAroundValuesOut();
    void prefersTheApiKey();
    void namesTheVariableAtFault_data();
    void namesTheVariableAtFault();
};

void TestStartOptions::reads()
{
    const auto options = read({u"--from-env"_s, u"--base-url"_s, u"http://127.0.0.1:8080"_s,
                               u"--service"_s, u"default"_s, u"--map"_s, u"agents"_s});
    QVERIFY(options.has_value());
    QVERIFY(options->fromEnvironment);
    QCOMPARE(options->baseUrl, QUrl(u"http://127.0.0.1:8080"_s));
    QCOMPARE(options->service, u"default"_s);
    QCOMPARE(options->map, u"agents"_s);
    QVERIFY(read({}).has_value());
}

void TestStartOptions::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{u"--bogus"_s};
    QTest::newRow("two accounts") << QStringList{u"--sandbox"_s, u"--from-env"_s};
    QTest::newRow("profile without name") << QStringList{u"--profile"_s, u""_s};
    QTest::newRow("http off loopback")
        << QStringList{u"--from-env"_s, u"--base-url"_s, u"http://sync.twilio.com"_s};
    QTest::newRow("no URL") << QStringList{u"--from-env"_s, u"--base-url"_s, u"nonsense"_s};
    QTest::newRow("sandbox elsewhere")
        << QStringList{u"--sandbox"_s, u"--base-url"_s, u"https://sync.twilio.com"_s};
    QTest::newRow("CA file without name") << QStringList{u"--from-env"_s, u"--ca-file"_s, u""_s};
    QTest::newRow("CA file for the sandbox")
        << QStringList{u"--sandbox"_s, u"--ca-file"_s, u"ca.pem"_s};
    QTest::newRow("service empty") << QStringList{u"--service"_s, u""_s};
}

void TestStartOptions::refuses()
{
    QFETCH(QStringList, arguments);
    const auto options = read(arguments);
    QVERIFY(!options.has_value());
    QCOMPARE(options.error().kind, ErrorKind::InvalidInput);
    QVERIFY(!options.error().subject.isEmpty());
    QVERIFY(!options.error().detail.isEmpty());
}

void TestStartOptions::takesAddressAndAuthoritiesForTheEnvironment()
{
    qputenv("TWILIO_ACCOUNT_SID", accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", "token");
    qputenv("TWILIO_EDGE", "dublin");
    const auto options = read({u"--from-env"_s, u"--base-url"_s, u"https://sync.test"_s,
                               u"--ca-file"_s, u"company.pem"_s});
    QVERIFY(options.has_value());
    const auto found = session::profileFromEnvironment({}, *options);
    QVERIFY(found.has_value());
    QCOMPARE(found->profile.baseUrl, QUrl(u"https://sync.test"_s));
    QCOMPARE(found->profile.caFile, QDir::current().absoluteFilePath(u"company.pem"_s));
}

void TestStartOptions::trustsNoOtherAuthorityForAPresetProfile()
{
    QTemporaryDir folder;
    const auto policy = store::Policy::read(
        R"({"version":1,"profiles":[{"id":"live","name":"live","environment":"production","accountSid":")" +
            accountSid.toLatin1() + R"("}]})",
        u"policy.json"_s);
    QVERIFY(!policy.problem());
    store::ProfileStore profiles(folder.filePath(u"profiles.json"_s), policy);
    store::Profile own;
    own.id = u"1"_s;
    own.name = u"own"_s;
    own.accountSid = accountSid;
    QVERIFY(profiles.save(own).has_value());
    auto options = read({u"--profile"_s, u"own"_s, u"--ca-file"_s, u"/etc/company.pem"_s});
    QVERIFY(options.has_value());
    const auto found = session::savedProfile(profiles, *options);
    QVERIFY(found.has_value());
    QCOMPARE(found->caFile, u"/etc/company.pem"_s);
    options->profile = u"live"_s;
    const auto refused = session::savedProfile(profiles, *options);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().subject, u"--ca-file"_s);
    options->caFile.clear();
    QVERIFY(session::savedProfile(profiles, *options).has_value());
}

void TestStartOptions::takesTheAuthTokenFromTheEnvironment()
{
    qputenv("TWILIO_ACCOUNT_SID", accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", "token");
    const auto found = session::profileFromEnvironment({}, {});
    QVERIFY(found.has_value());
    QCOMPARE(found->profile.userName(), accountSid);
    QVERIFY(found->secret.reveal() == "token");
}

void TestStartOptions::prefersTheApiKey()
{
    qputenv("TWILIO_ACCOUNT_SID", accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", "token");
    qputenv("TWILIO_API_KEY", keySid.toLatin1());
    qputenv("TWILIO_API_SECRET", "secret");
    const auto found = session::profileFromEnvironment({}, {});
    QVERIFY(found.has_value());
    QCOMPARE(found->profile.userName(), keySid);
    QVERIFY(found->secret.reveal() == "secret");
    // Neither stays behind, used or not.
    QVERIFY(!qEnvironmentVariableIsSet("TWILIO_AUTH_TOKEN"));
    QVERIFY(!qEnvironmentVariableIsSet("TWILIO_API_SECRET"));
}

void TestStartOptions::buildsTheHostFromEdgeAndRegion_data()
{
    QTest::addColumn<QByteArray>("edge");
    QTest::addColumn<QByteArray>("region");
    QTest::addColumn<QString>("url");
    QTest::newRow("neither") << ""_ba << ""_ba << u"https://sync.twilio.com"_s;
    QTest::newRow("both") << "dublin"_ba << "ie1"_ba << u"https://sync.dublin.ie1.twilio.com"_s;
    QTest::newRow("an edge") << "ashburn"_ba << ""_ba << u"https://sync.ashburn.us1.twilio.com"_s;
    QTest::newRow("a region") << ""_ba << " au1\n"_ba << u"https://sync.au1.twilio.com"_s;
}

void TestStartOptions::buildsTheHostFromEdgeAndRegion()
{
    QFETCH(QByteArray, edge);
    QFETCH(QByteArray, region);
    QFETCH(QString, url);
    qputenv("TWILIO_ACCOUNT_SID", accountSid.toLatin1());
    qputenv("TWILIO_AUTH_TOKEN", "token");
    qputenv("TWILIO_EDGE", edge);
    qputenv("TWILIO_REGION", region);
    const auto found = session::profileFromEnvironment({}, {});
    QVERIFY(found.has_value());
    QCOMPARE(found->profile.baseUrl, QUrl(url));
}

void TestStartOptions::leavesBlanksAroundValuesOut()
{
    qputenv("TWILIO_ACCOUNT_SID", ' ' + accountSid.toLatin1() + '\n');
    qputenv("TWILIO_AUTH_TOKEN", "token\r\n");
    const auto found = session::profileFromEnvironment({}, {});
    QVERIFY(found.has_value());
    QCOMPARE(found->profile.accountSid, accountSid);
    QVERIFY(found->secret.reveal() == "token");
    QCOMPARE(found->trimmed, (QStringList{u"TWILIO_ACCOUNT_SID"_s, u"TWILIO_AUTH_TOKEN"_s}));
    const QString said = session::trimmedText(found->trimmed);
    QVERIFY(said.contains(u"TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN"_s));
    QVERIFY(!said.contains(u"token"_s));
}

void TestStartOptions::namesTheVariableAtFault_data()
{
    QTest::addColumn<QStringList>("set");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing set") << QStringList{} << u"TWILIO_ACCOUNT_SID"_s;
    QTest::newRow("bad account") << QStringList{u"TWILIO_ACCOUNT_SID=AC12"_s}
                                 << u"TWILIO_ACCOUNT_SID"_s;
    QTest::newRow("no token") << QStringList{u"TWILIO_ACCOUNT_SID="_s + accountSid}
                              << u"TWILIO_AUTH_TOKEN"_s;
    QTest::newRow("no key secret")
        << QStringList{u"TWILIO_API_KEY="_s + keySid} << u"TWILIO_API_SECRET"_s;
    for (const QString &bad : {u"dublin.example.com/"_s, u"a b"_s, u"x@y"_s, u"-"_s}) {
        for (const QString &name : {u"TWILIO_EDGE"_s, u"TWILIO_REGION"_s}) {
            QTest::addRow("%s=%s", qPrintable(name), qPrintable(bad))
                << QStringList{u"TWILIO_ACCOUNT_SID="_s + accountSid, u"TWILIO_AUTH_TOKEN=token"_s,
                               name + u'=' + bad}
                << name;
        }
    }
    QTest::newRow("bad key") << QStringList{u"TWILIO_API_KEY="_s + accountSid}
                             << u"TWILIO_API_KEY"_s;
}

void TestStartOptions::namesTheVariableAtFault()
{
    QFETCH(QStringList, set);
    QFETCH(QString, named);
    for (const QString &line : set)
        qputenv(line.section(u'=', 0, 0).toLatin1().constData(), line.section(u'=', 1).toLatin1());
    const auto found = session::profileFromEnvironment({}, {});
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().subject, named);
}

QTEST_APPLESS_MAIN(TestStartOptions)
#include "tst_start_options.moc"
