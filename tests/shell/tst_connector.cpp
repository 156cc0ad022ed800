// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/qnamtransport.h"
#include "app/net/requestlog.h"
#include "tests/support/waiting.h"
#include "ui/shell/connector.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

class NoKeychain final : public store::SecretStore
{
public:
    QFuture<Result<Secret>> read(const store::SecretAddress &) override
    {
        return ready<Secret>(fail(ErrorKind::KeychainUnavailable));
    }
    QFuture<Result<void>> write(const store::SecretAddress &, const Secret &) override
    {
        return ready<void>(fail(ErrorKind::KeychainUnavailable));
    }
    QFuture<Result<void>> remove(const QString &) override
    {
        return ready<void>(fail(ErrorKind::KeychainUnavailable));
    }
};

} // namespace

/// Which connection comes of which wish. Nothing is sent.
class TestConnector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsABaseUrlToTheProfileItWasGivenFor();
    void saysWhoseSecretIsMissing_data();
    void saysWhoseSecretIsMissing();
};

void TestConnector::keepsABaseUrlToTheProfileItWasGivenFor()
{
    const QTemporaryDir folder;
    store::ProfileStore profiles(folder.filePath(u"profiles.json"_s));
    store::MemorySecretStore keychain;
    store::MemorySecretStore forThisRun;
    store::Profile first;
    first.id = u"first"_s;
    first.name = u"First"_s;
    first.accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
    first.baseUrl = QUrl(u"http://127.0.0.1:1/"_s);
    store::Profile second = first;
    second.id = u"second"_s;
    second.name = u"Second"_s;
    second.baseUrl = QUrl(u"https://sync.twilio.com"_s);
    for (const store::Profile &profile : {first, second}) {
        QVERIFY(profiles.save(profile));
        QVERIFY(test::await(
            keychain.write(store::secretAddress(profile), Secret::take(QString(u"token"_s)))));
    }
    SystemClock clock;
    net::QnamTransport transport(clock);
    net::RequestLog log;
    ui::Connector connector({profiles, keychain, forThisRun}, {transport, clock, log}, {});
    std::unique_ptr<session::Connection> connection;
    connect(&connector, &ui::Connector::connected, this,
            [&](session::Connection *made) { connection.reset(made); });

    session::StartOptions options;
    options.profile = u"First"_s;
    options.baseUrl = QUrl(u"http://127.0.0.1:1/gateway"_s);
    connector.begin(options);
    QTRY_VERIFY(connection);
    QCOMPARE(connection->profile().baseUrl, *options.baseUrl);

    connection.reset();
    connector.openProfile(second);
    QTRY_VERIFY(connection);
    QCOMPARE(connection->profile().baseUrl, second.baseUrl);
}

void TestConnector::saysWhoseSecretIsMissing_data()
{
    QTest::addColumn<bool>("hasKeychain");
    QTest::newRow("not entered yet") << true;
    QTest::newRow("no keychain") << false;
}

void TestConnector::saysWhoseSecretIsMissing()
{
    QFETCH(bool, hasKeychain);
    const QTemporaryDir folder;
    store::ProfileStore profiles(folder.filePath(u"profiles.json"_s));
    store::MemorySecretStore kept;
    NoKeychain none;
    store::SecretStore &keychain = hasKeychain ? static_cast<store::SecretStore &>(kept) : none;
    store::MemorySecretStore forThisRun;
    store::Profile profile;
    profile.id = u"preset"_s;
    profile.name = u"Preset"_s;
    profile.accountSid = u"AC0123456789abcdef0123456789abcdef"_s;
    profile.baseUrl = QUrl(u"https://sync.twilio.com"_s);
    SystemClock clock;
    net::QnamTransport transport(clock);
    net::RequestLog log;
    ui::Connector connector({profiles, keychain, forThisRun}, {transport, clock, log}, {});
    QStringList missing;
    connect(&connector, &ui::Connector::secretMissing, this,
            [&](const store::Profile &of) { missing << of.id; });
    bool failed = false;
    connect(&connector, &ui::Connector::failed, this, [&] { failed = true; });
    std::unique_ptr<session::Connection> connection;
    connect(&connector, &ui::Connector::connected, this,
            [&](session::Connection *made) { connection.reset(made); });
    connector.openProfile(profile);
    QTRY_COMPARE(missing, QStringList{u"preset"_s});
    QVERIFY(!failed);
    // Once it is there, the same goes well.
    QVERIFY(
        test::await((hasKeychain ? kept : forThisRun)
                        .write(store::secretAddress(profile), Secret::take(QString(u"token"_s)))));
    connector.tryAgain();
    QTRY_VERIFY(connection);
    QCOMPARE(connection->profile().id, u"preset"_s);
    QCOMPARE(missing.size(), 1);
}

QTEST_GUILESS_MAIN(TestConnector)
#include "tst_connector.moc"
