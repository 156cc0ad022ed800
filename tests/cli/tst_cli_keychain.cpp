// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/keychainsecretstore.h"
#include "app/store/profilestore.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// Saved profiles, with their secrets in the keychain.
class TestCliKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesTheSecretFromTheKeychain();
    void refusesToWriteWithAReadOnlyProfile();
    void givesTheSecretToNoOtherOrigin();
    void wantsItSaidBeforeManyGo();

private:
    [[nodiscard]] bool save(const QString &name, const std::function<void(store::Profile &)> &set);

    ServiceFixture m_service;
    CliProgram m_cli; ///< without credentials in the environment
};

bool TestCliKeychain::save(const QString &name, const std::function<void(store::Profile &)> &set)
{
    store::Profile profile = m_service.profile();
    profile.id = store::ProfileStore::newId();
    profile.name = name;
    set(profile);
    store::KeychainSecretStore keychain;
    return store::ProfileStore().save(profile) &&
           await(keychain.write(store::secretAddress(profile), m_service.endpoint().authToken))
               .has_value();
}

void TestCliKeychain::initTestCase()
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    QVERIFY(m_service.start());
    QVERIFY(save(u"staging"_s, [](store::Profile &) {}));
    QVERIFY(save(u"looking only"_s, [](store::Profile &profile) { profile.readOnly = true; }));
    QVERIFY(save(u"live"_s, [](store::Profile &profile) {
        profile.environment = store::Environment::Production;
    }));
}

void TestCliKeychain::takesTheSecretFromTheKeychain()
{
    const CliRun run = m_cli.runPlain({u"--profile"_s, u"staging"_s, u"--map"_s, u"agents"_s,
                                       u"items"_s, u"list"_s, u"--ndjson"_s, u"--limit"_s, u"3"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(run.out.count('\n'), 3);
}

void TestCliKeychain::refusesToWriteWithAReadOnlyProfile()
{
    const CliRun run = m_cli.runPlain({u"--profile"_s, u"looking only"_s, u"--map"_s, u"agents"_s,
                                       u"items"_s, u"create"_s, u"k"_s, u"{}"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"read-only"_s), qPrintable(run.err));
}

void TestCliKeychain::givesTheSecretToNoOtherOrigin()
{
    const CliRun run = m_cli.runPlain({u"--profile"_s, u"staging"_s, u"--base-url"_s,
                                       u"http://127.0.0.1:9"_s, u"services"_s, u"list"_s});
    QCOMPARE(run.code, 2);
    QVERIFY2(run.err.contains(u"--base-url"_s), qPrintable(run.err));
}

void TestCliKeychain::wantsItSaidBeforeManyGo()
{
    const auto live = [this](const QStringList &words) {
        return m_cli.runPlain(QStringList{u"--profile"_s, u"live"_s, u"--map"_s, u"doomed"_s} +
                              words);
    };
    QCOMPARE(live({u"maps"_s, u"create"_s, u"doomed"_s}).code, 0);
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(live({u"items"_s, u"create"_s, key, u"{}"_s}).code, 0);
    QCOMPARE(live({u"items"_s, u"delete"_s, u"c"_s}).code, 0); // one is not many
    const CliRun unsaid = live({u"items"_s, u"delete"_s, u"a"_s, u"b"_s});
    QCOMPARE(unsaid.code, 2);
    QVERIFY2(unsaid.err.contains(u"--yes"_s), qPrintable(unsaid.err));
    QCOMPARE(live({u"items"_s, u"delete"_s, u"a"_s, u"b"_s, u"--yes"_s}).code, 0);
    QCOMPARE(live({u"maps"_s, u"delete"_s, u"doomed"_s}).code, 2);
    QCOMPARE(live({u"maps"_s, u"delete"_s, u"doomed"_s, u"--yes"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliKeychain)
#include "tst_cli_keychain.moc"
