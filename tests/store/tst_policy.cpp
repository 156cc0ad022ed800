// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/policy.h"
#include "app/store/profilestore.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using store::Environment;
using store::Policy;
using store::Profile;
using store::ProfileSource;
using store::ProfileStore;

namespace {

const QString liveAccount = u"AC0123456789abcdef0123456789abcdef"_s;
const QString otherAccount = u"ACffffffffffffffffffffffffffffffff"_s;

/// One sound preset profile, as its members.
const QByteArray live = R"("id": "live", "name": "Live", "environment": "production",
    "accountSid": "AC0123456789abcdef0123456789abcdef")";

QByteArray policyWith(const QByteArray &members)
{
    return R"({"version": 1, )" + members + "}";
}

QByteArray policyWithProfile(const QByteArray &members)
{
    return policyWith(R"("profiles": [{)" + members + "}]");
}

Profile own(const QString &name, Environment environment, const QString &account)
{
    Profile profile;
    profile.id = ProfileStore::newId();
    profile.name = name;
    profile.environment = environment;
    profile.accountSid = account;
    return profile;
}

} // namespace

/// What an administrator sets, and what becomes of a file that says it badly.
class TestPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsNothingWhereThereIsNone();
    void presetsProfiles();
    void forcesReadOnly_data();
    void forcesReadOnly();
    void holdsForTheAccountsOfPresetProfiles();
    void holdsForWhatIsBroughtAlong_data();
    void holdsForWhatIsBroughtAlong();
    void refusesAFileThatItCannotFollow_data();
    void refusesAFileThatItCannotFollow();
    void opensNothingWithABrokenFile();
    void trustsNoFileThatOthersMayWrite();
    void cannotBeChangedByTheUser();
    void mayAllowNoOwnProfiles();
    void followsTheExample();
};

void TestPolicy::setsNothingWhereThereIsNone()
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.filePath(u"policy.json"_s),
                                folder.filePath(u"none/policy.json"_s), u"/dev/null/policy"_s}) {
        const Policy policy = Policy::load({path, geteuid()});
        QVERIFY(!policy.problem());
        QVERIFY(policy.profiles().isEmpty());
        QVERIFY(policy.allowsOwnProfiles());
        QVERIFY(policy.allowsEnvironment());
        QVERIFY(!policy.applied(own(u"x"_s, Environment::Production, liveAccount)).isReadOnly());
    }
}

void TestPolicy::presetsProfiles()
{
    const Policy policy =
        Policy::read(policyWithProfile(live + R"(, "readOnly": true, "credential": "apiKey",
            "apiKeySid": "SK0123456789abcdef0123456789abcdef", "service": "default",
            "baseUrl": "https://sync.example.com/gateway", "caFile": "/etc/ssl/company.pem")"),
                     u"policy.json"_s);
    QVERIFY2(!policy.problem(), policy.problem() ? qPrintable(policy.problem()->detail) : "");
    QCOMPARE(policy.profiles().size(), 1);
    const Profile profile = policy.profiles().first();
    QCOMPARE(profile.id, u"policy:live"_s);
    QCOMPARE(profile.name, u"Live"_s);
    QCOMPARE(profile.source, ProfileSource::Managed);
    QCOMPARE(profile.environment, Environment::Production);
    QCOMPARE(profile.accountSid, liveAccount);
    QCOMPARE(profile.userName(), u"SK0123456789abcdef0123456789abcdef"_s);
    QCOMPARE(profile.defaultService, u"default"_s);
    QCOMPARE(profile.baseUrl, QUrl(u"https://sync.example.com/gateway"_s));
    QCOMPARE(profile.caFile, u"/etc/ssl/company.pem"_s);
    QVERIFY(profile.isReadOnly());
}

void TestPolicy::forcesReadOnly_data()
{
    QTest::addColumn<QByteArray>("setting");
    QTest::addColumn<bool>("development");
    QTest::addColumn<bool>("production");
    QTest::newRow("everywhere") << R"("readOnly": true)"_ba << true << true;
    QTest::newRow("nowhere") << R"("readOnly": false)"_ba << false << false;
    QTest::newRow("left out") << R"("profiles": [])"_ba << false << false;
    QTest::newRow("no environment") << R"("readOnly": [])"_ba << false << false;
    QTest::newRow("production") << R"("readOnly": ["production", "staging"])"_ba << false << true;
}

void TestPolicy::forcesReadOnly()
{
    QFETCH(QByteArray, setting);
    const Policy policy = Policy::read(policyWith(setting), {});
    QVERIFY(!policy.problem());
    const auto isReadOnly = [&](Environment environment, ProfileSource source) {
        Profile profile = own(u"x"_s, environment, liveAccount);
        profile.source = source;
        return policy.applied(profile).isReadOnly();
    };
    for (const auto source : {ProfileSource::Own, ProfileSource::Managed}) {
        QTEST(isReadOnly(Environment::Development, source), "development");
        QTEST(isReadOnly(Environment::Production, source), "production");
    }
    // What it really belongs to is not known, so it could be any.
    QTEST(isReadOnly(Environment::Development, ProfileSource::Environment), "production");
    QVERIFY(!isReadOnly(Environment::Production, ProfileSource::Sandbox));
}

void TestPolicy::holdsForTheAccountsOfPresetProfiles()
{
    const QByteArray readOnly = "{" + live + R"(, "readOnly": true})";
    const Policy policy = Policy::read(policyWith(R"("profiles": [)" + readOnly + "]"), {});
    const auto isReadOnly = [](const Policy &by, const QString &account) {
        return by.applied(own(u"mine"_s, Environment::Development, account)).isReadOnly();
    };
    QVERIFY(isReadOnly(policy, liveAccount));
    QVERIFY(isReadOnly(policy, u"AC0123456789ABCDEF0123456789ABCDEF"_s));
    QVERIFY(isReadOnly(policy, {})); // could be any
    QVERIFY(!isReadOnly(policy, otherAccount));

    // Where the administrator has set up a way to write, one's own is as good.
    const Policy both =
        Policy::read(policyWith(R"("profiles": [)" + readOnly +
                                R"(, {"id": "w", "name": "Write", "environment": "production",
                       "accountSid": "AC0123456789abcdef0123456789abcdef"}])"),
                     {});
    QVERIFY(!both.problem());
    QVERIFY(!isReadOnly(both, liveAccount));
    QVERIFY(both.profiles().first().isReadOnly());
    QVERIFY(!both.applied(both.profiles().last()).isReadOnly());
}

void TestPolicy::holdsForWhatIsBroughtAlong_data()
{
    QTest::addColumn<QByteArray>("presetEnvironment");
    QTest::addColumn<bool>("presetReadOnly");
    QTest::addColumn<QByteArray>("readOnly"); // of the policy
    QTest::addColumn<bool>("liveMayWrite");
    QTest::addColumn<bool>("otherMayWrite");
    QTest::addColumn<bool>("unknownKeyMayWrite");
    QTest::addColumn<bool>("forThisRunMayWrite"); // with the other account
    QTest::newRow("free") << "production"_ba << false << "[]"_ba << true << true << true << true;
    QTest::newRow("read-only by itself")
        << "production"_ba << true << "[]"_ba << false << true << false << true;
    QTest::newRow("read-only by its environment")
        << "production"_ba << false << R"(["production"])"_ba << false << true << false << false;
    QTest::newRow("of another environment")
        << "staging"_ba << false << R"(["production"])"_ba << true << true << true << false;
}

void TestPolicy::holdsForWhatIsBroughtAlong()
{
    QFETCH(QByteArray, presetEnvironment);
    QFETCH(bool, presetReadOnly);
    QFETCH(QByteArray, readOnly);
    const QString key = u"SK0123456789abcdef0123456789abcdef"_s;
    const Policy policy = Policy::read(
        policyWith(R"("readOnly": )" + readOnly + R"(, "profiles": [{"id": "live", "name": "Live",
            "credential": "apiKey", "apiKeySid": ")" +
                   key.toLatin1() + R"(",
            "environment": ")" +
                   presetEnvironment + R"(", "accountSid": ")" + liveAccount.toLatin1() +
                   R"(", "readOnly": )" + (presetReadOnly ? "true" : "false") + "}]"),
        {});
    QVERIFY2(!policy.problem(), policy.problem() ? qPrintable(policy.problem()->detail) : "");
    const auto mayWrite = [&](const QString &account, const QString &withKey,
                              ProfileSource source = ProfileSource::Own) {
        Profile profile = own(u"mine"_s, Environment::Development, account);
        profile.source = source;
        profile.apiKeySid = withKey;
        if (!withKey.isEmpty())
            profile.credential = store::CredentialKind::ApiKey;
        return !policy.applied(profile).isReadOnly();
    };
    QTEST(mayWrite(liveAccount, {}), "liveMayWrite");
    QTEST(mayWrite(liveAccount, {}, ProfileSource::Environment), "liveMayWrite");
    QTEST(mayWrite(otherAccount, {}), "otherMayWrite");
    QTEST(mayWrite(otherAccount, {}, ProfileSource::Environment), "forThisRunMayWrite");
    // The account that somebody names beside a key changes nothing.
    for (const QString &account : {otherAccount, liveAccount, QString()}) {
        QTEST(mayWrite(account, key), "liveMayWrite");
        QTEST(mayWrite(account, key.toUpper(), ProfileSource::Environment), "liveMayWrite");
        QTEST(mayWrite(account, u"SKffffffffffffffffffffffffffffffff"_s), "unknownKeyMayWrite");
    }
}

void TestPolicy::refusesAFileThatItCannotFollow_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const QString &says) {
        QTest::newRow(name) << json << says;
    };
    row("empty", {}, u"line 1"_s);
    row("no JSON", "readOnly = true"_ba, u"line 1"_s);
    row("cut off", R"({"version": 1,)"_ba, u"line 1"_s);
    row("comment", "{\n// safe\n\"version\": 1}"_ba, u"line 2"_s);
    row("no object", "[]"_ba, u"one JSON object"_s);
    row("no version", R"({"readOnly": true})"_ba, u"version: "_s);
    row("version as text", R"({"version": "1"})"_ba, u"version: "_s);
    row("newer", R"({"version": 2, "whatever": 1})"_ba, u"newer version"_s);
    row("misspelled", policyWith(R"("readonly": true)"), u"readonly: There is no such setting"_s);
    row("twice", policyWith(R"("readOnly": true, "readOnly": false)"), u"line 1"_s);
    row("secret", policyWithProfile(live + R"(, "authToken": "s3cret")"),
        u"profiles[0].authToken: "_s);
    row("text for a truth", policyWith(R"("readOnly": "true")"), u"readOnly: "_s);
    row("number for a truth", policyWith(R"("ownProfiles": 0)"), u"ownProfiles: "_s);
    row("null", policyWith(R"("fromEnvironment": null)"), u"fromEnvironment: "_s);
    row("unknown environment", policyWith(R"("readOnly": ["prod"])"), u"readOnly: "_s);
    row("profiles as an object", policyWith(R"("profiles": {})"), u"profiles: "_s);
    row("profile as a text", policyWith(R"("profiles": ["live"])"), u"profiles[0]: "_s);
    row("no id", policyWithProfile(R"("name": "Live")"), u"profiles[0].id: "_s);
    row("odd id", policyWithProfile(R"("id": "../x", "name": "Live")"), u"profiles[0].id: "_s);
    row("no name", policyWithProfile(R"("id": "live", "name": " ")"), u"profiles[0].name: "_s);
    row("deceptive name", policyWithProfile(R"("id": "live", "name": "Li\u202eve")"),
        u"profiles[0].name: "_s);
    row("no environment", policyWithProfile(R"("id": "live", "name": "Live")"),
        u"profiles[0].environment: "_s);
    row("no account",
        policyWithProfile(R"("id": "live", "name": "Live", "environment": "staging")"),
        u"profiles[0].accountSid: "_s);
    row("key without SID", policyWithProfile(live + R"(, "credential": "apiKey")"),
        u"profiles[0].apiKeySid: "_s);
    row("SID without key",
        policyWithProfile(live + R"(, "apiKeySid": "SK0123456789abcdef0123456789abcdef")"),
        u"profiles[0].apiKeySid: "_s);
    row("plain http", policyWithProfile(live + R"(, "baseUrl": "http://sync.twilio.com")"),
        u"profiles[0].baseUrl: "_s);
    row("empty URL", policyWithProfile(live + R"(, "baseUrl": "")"), u"profiles[0].baseUrl: "_s);
    row("a CA file, from where one stands",
        policyWithProfile(live + R"(, "caFile": "company.pem")"), u"profiles[0].caFile: "_s);
    row("same id", policyWith(R"("profiles": [{)" + live + "}, {" + live + "}]"),
        u"profiles[1].id: "_s);
    row("not UTF-8", policyWith("\"readOnly\": \"\xff\""), u"line 1"_s);
    row("nested", QByteArray(5'000, '['), u"line 1"_s);
}

void TestPolicy::refusesAFileThatItCannotFollow()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const Policy policy = Policy::read(json, u"/etc/policy.json"_s);
    QVERIFY(policy.problem());
    QCOMPARE(policy.problem()->kind, ErrorKind::PolicyUnusable);
    QCOMPARE(policy.problem()->subject, u"/etc/policy.json"_s);
    QVERIFY2(policy.problem()->detail.contains(says), qPrintable(policy.problem()->detail));
}

void TestPolicy::opensNothingWithABrokenFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    QVERIFY(ProfileStore(path).save(own(u"Mine"_s, Environment::Development, otherAccount)));
    const Policy broken = Policy::read("{", u"policy.json"_s);
    QVERIFY(!broken.allowsEnvironment());
    QVERIFY(!broken.allowsOwnProfiles());
    QVERIFY(broken.applied(own(u"x"_s, Environment::Development, otherAccount)).isReadOnly());
    const ProfileStore profiles(path, broken);
    QCOMPARE(profiles.load().error().kind, ErrorKind::PolicyUnusable);
    QCOMPARE(profiles.save(own(u"New"_s, Environment::Development, otherAccount)).error().kind,
             ErrorKind::PolicyUnusable);
    QCOMPARE(ProfileStore(path).load()->profiles.size(), 1); // nothing is lost by it
}

void TestPolicy::trustsNoFileThatOthersMayWrite()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"policy.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(policyWith(R"("readOnly": true)"));
    file.close();
    const auto problem = [&](uint owner) {
        return Policy::load({path, owner}).problem();
    };
    const auto mine = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(file.setPermissions(mine | QFile::ReadGroup | QFile::ReadOther));
    QVERIFY(!problem(geteuid()));
    QVERIFY(problem(geteuid() + 1)); // of another owner
    QVERIFY(file.setPermissions(mine | QFile::WriteGroup));
    QVERIFY(problem(geteuid())->detail.contains(u"administrator"_s));
    QVERIFY(file.setPermissions(mine | QFile::WriteOther));
    QVERIFY(problem(geteuid()));
    QVERIFY(file.setPermissions(mine));
    QVERIFY(QFile::setPermissions(folder.path(), mine | QFile::ExeOwner | QFile::WriteGroup));
    QVERIFY(problem(geteuid()));
    QVERIFY(QFile::setPermissions(folder.path(), mine | QFile::ExeOwner));
    QVERIFY(!problem(geteuid()));

    QVERIFY(file.remove());
    QVERIFY(QDir().mkdir(path));
    QVERIFY(problem(geteuid())); // a folder is no policy, and not none either
    QVERIFY(QDir().rmdir(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray((1 << 20) + 1, ' '));
    file.close();
    QVERIFY(problem(geteuid())->detail.contains(u"1 MiB"_s));
}

void TestPolicy::cannotBeChangedByTheUser()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    const Policy policy = Policy::read(policyWithProfile(live + R"(, "readOnly": true)"), {});
    const ProfileStore profiles(path, policy);
    Profile mine = own(u"Live"_s, Environment::Development, liveAccount);
    QVERIFY(ProfileStore(path).save(mine)); // from before the policy came
    QList<Profile> listed = profiles.load()->profiles;
    QCOMPARE(listed.size(), 2);
    QCOMPARE(listed.first().source, ProfileSource::Managed); // what the name means
    QVERIFY(listed.last().readOnlyByPolicy);
    QVERIFY(!listed.last().readOnly); // as the user had it

    Profile managed = listed.first();
    managed.readOnly = false;
    QCOMPARE(profiles.save(managed).error().kind, ErrorKind::ForbiddenByPolicy);
    QCOMPARE(profiles.remove(managed.id).error().kind, ErrorKind::ForbiddenByPolicy);
    // A file that somebody wrote by hand does not get before it either.
    managed.source = ProfileSource::Own;
    managed.name = u"Mine now"_s;
    QVERIFY(ProfileStore(path).save(managed));
    listed = profiles.load()->profiles;
    QCOMPARE(listed.size(), 2);
    QVERIFY(listed.first().isReadOnly());
    mine.id = ProfileStore::newId();
    QCOMPARE(profiles.save(mine).error().kind, ErrorKind::InvalidInput); // the name is taken
}

void TestPolicy::mayAllowNoOwnProfiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"profiles.json"_s);
    const Profile mine = own(u"Mine"_s, Environment::Development, otherAccount);
    QVERIFY(ProfileStore(path).save(mine));
    const Policy policy = Policy::read(
        policyWith(R"("ownProfiles": false, "fromEnvironment": false, "profiles": [{)" + live +
                   "}]"),
        {});
    QVERIFY(!policy.allowsEnvironment());
    const ProfileStore profiles(path, policy);
    QCOMPARE(profiles.load()->profiles.size(), 1);
    QCOMPARE(profiles.load()->profiles.first().name, u"Live"_s);
    QCOMPARE(profiles.save(mine).error().kind, ErrorKind::ForbiddenByPolicy);
    QCOMPARE(ProfileStore(path).load()->profiles.size(), 1); // it is kept for other days
}

void TestPolicy::followsTheExample()
{
    QFile file(QStringLiteral(POLICY_EXAMPLE));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Policy policy = Policy::read(file.readAll(), file.fileName());
    QVERIFY2(!policy.problem(), policy.problem() ? qPrintable(policy.problem()->detail) : "");
    QCOMPARE(policy.profiles().size(), 2);
}

QTEST_GUILESS_MAIN(TestPolicy)
#include "tst_policy.moc"
