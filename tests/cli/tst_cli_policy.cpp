// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profilestore.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/servicefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// The program on a machine whose administrator has set a policy.
class TestCliPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void writesWithoutAPolicy();
    void listsPresetProfiles();
    void writesNothingWhereThatIsForbidden_data();
    void writesNothingWhereThatIsForbidden();
    void believesNoAccountBesideAnApiKey();
    void forbidsCredentialsOfTheEnvironment();
    void opensNothingWithABrokenFile_data();
    void opensNothingWithABrokenFile();

private:
    void set(const QByteArray &policy, QFile::Permissions more = {});
    [[nodiscard]] QByteArray preset(const QByteArray &more) const;
    [[nodiscard]] qsizetype writes() const;

    QTemporaryDir m_folder;
    ServiceFixture m_service;
    CliProgram m_cli;
};

void TestCliPolicy::initTestCase()
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
    m_cli.environment.insert(u"SYNCDECK_TEST_POLICY"_s, m_folder.filePath(u"policy.json"_s));
}

void TestCliPolicy::cleanup()
{
    QFile::remove(m_folder.filePath(u"policy.json"_s));
}

void TestCliPolicy::set(const QByteArray &policy, QFile::Permissions more)
{
    QFile file(m_folder.filePath(u"policy.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(policy);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | more));
}

/// A policy with one profile, of the sandbox's account.
QByteArray TestCliPolicy::preset(const QByteArray &more) const
{
    return R"({"version": 1, "profiles": [{"id": "live", "name": "Live", "environment": "production",
        "accountSid": ")" +
           m_service.endpoint().accountSid.toLatin1() + R"(", "baseUrl": ")" +
           m_service.endpoint().baseUrl.toEncoded() + "\"" + more + "}]}";
}

qsizetype TestCliPolicy::writes() const
{
    const QList<sandbox::Visit> visits = m_service.visits();
    return std::ranges::count_if(visits,
                                 [](const sandbox::Visit &visit) { return visit.method != "GET"; });
}

void TestCliPolicy::writesWithoutAPolicy()
{
    const CliRun run = m_cli.inMap(u"settings"_s, {u"items"_s, u"create"_s, u"free"_s, u"{}"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QCOMPARE(writes(), 1);
}

void TestCliPolicy::listsPresetProfiles()
{
    set(preset(R"(, "readOnly": true)"));
    const CliRun table = m_cli.runPlain({u"profiles"_s, u"list"_s});
    QVERIFY2(table.out.contains("MANAGED"), table.out.constData());
    const QJsonObject object =
        QJsonDocument::fromJson(m_cli.runPlain({u"profiles"_s, u"list"_s, u"--ndjson"_s}).out)
            .object();
    QCOMPARE(object[u"name"_s].toString(), u"Live"_s);
    QCOMPARE(object[u"managed"_s].toBool(), true);
    QCOMPARE(object[u"read_only"_s].toBool(), true);
    // It can be named, and then it is the keychain that is asked for its secret.
    const CliRun named = m_cli.runPlain({u"--profile"_s, u"Live"_s, u"services"_s, u"list"_s});
    QCOMPARE(named.code, 7);
    QVERIFY2(named.err.contains(u"keychain"_s), qPrintable(named.err));
}

void TestCliPolicy::writesNothingWhereThatIsForbidden_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::newRow("everywhere") << R"({"version": 1, "readOnly": true})"_ba;
    QTest::newRow("environment") << R"({"version": 1, "readOnly": ["development"]})"_ba;
    QTest::newRow("account") << preset(R"(, "readOnly": true)");
}

void TestCliPolicy::writesNothingWhereThatIsForbidden()
{
    QFETCH(QByteArray, policy);
    set(policy);
    const qsizetype before = writes();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"items.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"key": "limits", "data": {}})"
               "\n");
    file.close();
    for (const QStringList &words :
         {QStringList{u"items"_s, u"create"_s, u"k"_s, u"{}"_s},
          QStringList{u"items"_s, u"update"_s, u"limits"_s, u"{}"_s},
          QStringList{u"items"_s, u"delete"_s, u"limits"_s, u"--yes"_s},
          QStringList{u"items"_s, u"import"_s, file.fileName(), u"--existing"_s, u"update"_s},
          QStringList{u"maps"_s, u"create"_s, u"mine"_s}}) {
        const CliRun run = m_cli.inMap(u"settings"_s, words);
        QVERIFY2(run.code == 1, qPrintable(words.join(u' ') + u": "_s + run.err));
        QVERIFY2(run.err.contains(u"read-only"_s), qPrintable(run.err));
    }
    QCOMPARE(writes(), before);
    QCOMPARE(m_cli.inMap(u"settings"_s, {u"items"_s, u"list"_s}).code, 0);
}

/// No request tells the account, so another one could be named with the key of this one.
void TestCliPolicy::believesNoAccountBesideAnApiKey()
{
    CliProgram cli = m_cli;
    cli.environment.remove(u"TWILIO_AUTH_TOKEN"_s);
    const std::string_view secret = m_service.endpoint().apiSecret.reveal();
    cli.environment.insert(u"TWILIO_API_KEY"_s, m_service.endpoint().apiKeySid);
    cli.environment.insert(u"TWILIO_API_SECRET"_s,
                           QString::fromLatin1(secret.data(), qsizetype(secret.size())));
    cli.environment.insert(u"TWILIO_ACCOUNT_SID"_s, u"AC00000000000000000000000000000000"_s);
    const QStringList create{u"items"_s, u"create"_s, u"by key"_s, u"{}"_s};
    for (const QByteArray &policy :
         {preset(R"(, "readOnly": true)"), R"({"version": 1, "readOnly": ["production"]})"_ba}) {
        set(policy);
        const qsizetype before = writes();
        const CliRun run = cli.inMap(u"settings"_s, create);
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains(u"--from-env"_s), qPrintable(run.err));
        QCOMPARE(writes(), before);
        QCOMPARE(cli.inMap(u"settings"_s, {u"items"_s, u"list"_s}).code, 0);
    }
    // Whose account it is, the administrator knows.
    set(preset(R"(, "credential": "apiKey", "apiKeySid": ")" +
               m_service.endpoint().apiKeySid.toLatin1() + "\""));
    const CliRun run = cli.inMap(u"settings"_s, create);
    QVERIFY2(run.code == 0, qPrintable(run.err));
}

void TestCliPolicy::forbidsCredentialsOfTheEnvironment()
{
    set(R"({"version": 1, "fromEnvironment": false})");
    const CliRun run = m_cli.run({u"services"_s, u"list"_s});
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains(u"administrator"_s), qPrintable(run.err));
    QCOMPARE(run.out, QByteArray());
}

void TestCliPolicy::opensNothingWithABrokenFile_data()
{
    QTest::addColumn<QByteArray>("policy");
    QTest::addColumn<bool>("forAll");
    QTest::newRow("damaged") << R"({"version": 1, "readOnly": tru})"_ba << false;
    QTest::newRow("misspelled") << R"({"version": 1, "readonly": true})"_ba << false;
    QTest::newRow("anybody may write it") << R"({"version": 1})"_ba << true;
}

void TestCliPolicy::opensNothingWithABrokenFile()
{
    QFETCH(QByteArray, policy);
    QFETCH(bool, forAll);
    set(policy, forAll ? QFile::WriteOther : QFile::Permissions());
    const qsizetype before = m_service.visits().size();
    for (const QStringList &words :
         {QStringList{u"services"_s, u"list"_s}, QStringList{u"profiles"_s, u"list"_s}}) {
        const CliRun run =
            words.first() == u"profiles"_s ? m_cli.runPlain(words) : m_cli.run(words);
        QVERIFY2(run.code == 7, qPrintable(run.err));
        QVERIFY2(run.err.contains(u"policy.json"_s), qPrintable(run.err));
    }
    QCOMPARE(m_service.visits().size(), before);
    QCOMPARE(m_cli.runPlain({u"--sandbox"_s, u"services"_s, u"list"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliPolicy)
#include "tst_cli_policy.moc"
