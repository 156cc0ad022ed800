// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/keychainsecretstore.h"
#include "app/store/memorysecretstore.h"
#include "tests/support/waiting.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

#if __has_include(<qt6keychain/keychain.h>)
#include <qt6keychain/keychain.h>
#else
#include <keychain.h>
#endif

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;

namespace {

QByteArray revealed(const Result<Secret> &secret)
{
    return secret ? QByteArray::fromStdString(std::string(secret->reveal())) : "nothing"_ba;
}

store::SecretAddress secretOf(const QString &profileId,
                              const QString &origin = u"https://sync.twilio.com"_s)
{
    return {profileId, origin};
}

/// As an older version kept it: without an origin.
bool keepAsOlderVersion(const QString &profileId, const QByteArray &secret)
{
    QKeychain::WritePasswordJob job(u"Syncdeck"_s);
    job.setAutoDelete(false);
    job.setKey(profileId);
    job.setBinaryData(secret);
    QSignalSpy finished(&job, &QKeychain::Job::finished);
    job.start();
    return (!finished.isEmpty() || finished.wait()) && job.error() == QKeychain::NoError;
}

const QString service = u"org.freedesktop.secrets"_s;

/// Locks the collection that secrets go to.
bool lockTheKeychain()
{
    QDBusInterface secrets(service, u"/org/freedesktop/secrets"_s,
                           u"org.freedesktop.Secret.Service"_s);
    const QDBusReply<QDBusObjectPath> collection = secrets.call(u"ReadAlias"_s, u"default"_s);
    if (!collection.isValid())
        return false;
    const QDBusMessage reply =
        secrets.call(u"Lock"_s, QVariant::fromValue(QList<QDBusObjectPath>{collection.value()}));
    return reply.type() == QDBusMessage::ReplyMessage;
}

} // namespace

/// On a real Secret Service (gnome-keyring), private to this test.
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void storesReadsOverwritesAndDeletes();
    void keepsAnySecret_data();
    void keepsAnySecret();
    void keepsProfilesApart();
    void comesBackInAnotherRun();
    void leavesNoPlainText();
    void readsTheFirstStoreFirst();
    void keepsASecretToItsOrigin();
    void givesAnOlderSecretToTheProviderAlone();
    void endsOnceWhenLocked(); // last: nothing unlocks it again
};

void TestKeychain::storesReadsOverwritesAndDeletes()
{
    store::KeychainSecretStore keychain;
    QCOMPARE(await(keychain.read(secretOf(u"p"_s))).error().kind, ErrorKind::SecretMissing);
    QVERIFY(await(keychain.write(secretOf(u"p"_s), Secret::take("one"_ba))).has_value());
    QCOMPARE(revealed(await(keychain.read(secretOf(u"p"_s)))), "one"_ba);
    QVERIFY(await(keychain.write(secretOf(u"p"_s), Secret::take("two"_ba))).has_value());
    QCOMPARE(revealed(await(keychain.read(secretOf(u"p"_s)))), "two"_ba);
    QVERIFY(await(keychain.remove(u"p"_s)).has_value());
    QCOMPARE(await(keychain.read(secretOf(u"p"_s))).error().kind, ErrorKind::SecretMissing);
    QVERIFY(await(keychain.remove(u"p"_s)).has_value()); // nothing to remove is no error
}

void TestKeychain::keepsAnySecret_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("token") << "0123456789abcdef0123456789abcdef"_ba;
    QTest::newRow("not ASCII") << "t\u00f6k\u00e9n \U0001F642"_ba;
    QTest::newRow("quotes and breaks") << "a\"b'c\\d\ne\tf"_ba;
    QTest::newRow("4 KiB") << QByteArray(4'096, 'x');
}

void TestKeychain::keepsAnySecret()
{
    QFETCH(QByteArray, secret);
    store::KeychainSecretStore keychain;
    QVERIFY(
        await(keychain.write(secretOf(u"any"_s), Secret::take(QByteArray(secret)))).has_value());
    QCOMPARE(revealed(await(keychain.read(secretOf(u"any"_s)))), secret);
}

void TestKeychain::keepsProfilesApart()
{
    store::KeychainSecretStore keychain;
    QVERIFY(await(keychain.write(secretOf(u"a"_s), Secret::take("of a"_ba))).has_value());
    QVERIFY(await(keychain.write(secretOf(u"b"_s), Secret::take("of b"_ba))).has_value());
    QVERIFY(await(keychain.remove(u"a"_s)).has_value());
    QCOMPARE(revealed(await(keychain.read(secretOf(u"b"_s)))), "of b"_ba);
}

void TestKeychain::comesBackInAnotherRun()
{
    {
        store::KeychainSecretStore first;
        QVERIFY(await(first.write(secretOf(u"run"_s), Secret::take("kept"_ba))).has_value());
    }
    store::KeychainSecretStore second;
    QCOMPARE(revealed(await(second.read(secretOf(u"run"_s)))), "kept"_ba);
}

void TestKeychain::leavesNoPlainText()
{
    const QByteArray canary = "canary-7f3a9c";
    store::KeychainSecretStore keychain;
    QVERIFY(
        await(keychain.write(secretOf(u"canary"_s), Secret::take(QByteArray(canary)))).has_value());
    int files = 0;
    // HOME and the XDG folders of a test lie side by side.
    const QString place = QFileInfo(QDir::homePath()).path();
    for (QDirIterator it(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue; // sockets
        ++files;
        QVERIFY2(!file.readAll().contains(canary), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0); // the keychain's own, encrypted
}

void TestKeychain::readsTheFirstStoreFirst()
{
    store::KeychainSecretStore keychain;
    store::MemorySecretStore memory;
    QVERIFY(await(keychain.write(secretOf(u"both"_s), Secret::take("kept"_ba))).has_value());
    QCOMPARE(revealed(await(store::readFirst(memory, keychain, secretOf(u"both"_s)))), "kept"_ba);
    QVERIFY(await(memory.write(secretOf(u"both"_s), Secret::take("held"_ba))).has_value());
    QCOMPARE(revealed(await(store::readFirst(memory, keychain, secretOf(u"both"_s)))), "held"_ba);
    QVERIFY(await(memory.remove(u"both"_s)).has_value());
    QCOMPARE(await(store::readFirst(memory, keychain, secretOf(u"neither"_s))).error().kind,
             ErrorKind::SecretMissing);
}

void TestKeychain::keepsASecretToItsOrigin()
{
    store::KeychainSecretStore keychain;
    store::MemorySecretStore memory;
    for (store::SecretStore *store :
         std::initializer_list<store::SecretStore *>{&keychain, &memory}) {
        QVERIFY(await(
            store->write(secretOf(u"bound"_s, u"https://a.example"_s), Secret::take("of a"_ba))));
        for (const QString &other :
             {u"http://a.example"_s, u"https://a.example:8443"_s, u"https://b.example"_s}) {
            const auto given = await(store->read(secretOf(u"bound"_s, other)));
            QVERIFY(!given);
            QCOMPARE(given.error().kind, ErrorKind::SecretOfOtherOrigin);
            QCOMPARE(given.error().subject, u"https://a.example"_s);
        }
        QCOMPARE(revealed(await(store->read(secretOf(u"bound"_s, u"https://a.example"_s)))),
                 "of a"_ba);
        // Entered anew, it is for the new address alone.
        QVERIFY(await(
            store->write(secretOf(u"bound"_s, u"https://b.example"_s), Secret::take("of b"_ba))));
        QVERIFY(!await(store->read(secretOf(u"bound"_s, u"https://a.example"_s))));
        QVERIFY(await(store->remove(u"bound"_s)));
        QCOMPARE(await(store->read(secretOf(u"bound"_s, u"https://b.example"_s))).error().kind,
                 ErrorKind::SecretMissing);
    }
}

void TestKeychain::givesAnOlderSecretToTheProviderAlone()
{
    QVERIFY(keepAsOlderVersion(u"older"_s, "to\nken"_ba));
    store::KeychainSecretStore keychain;
    for (const QString &other :
         {u"https://gateway.example"_s, u"http://sync.twilio.com"_s, u"http://127.0.0.1:8080"_s,
          u"https://sync.twilio.com:8443"_s, u"https://eviltwilio.com"_s,
          u"https://sync.twilio.com.example"_s}) {
        const auto given = await(keychain.read(secretOf(u"older"_s, other)));
        QVERIFY2(!given, qPrintable(other));
        QCOMPARE(given.error().kind, ErrorKind::SecretOfOtherOrigin);
        QCOMPARE(given.error().subject, QString());
    }
    const QString edge = u"https://sync.dublin.ie1.twilio.com"_s;
    QCOMPARE(revealed(await(keychain.read(secretOf(u"older"_s, edge)))), "to\nken"_ba);
    // From then on it is bound there.
    const auto isBound = [&] {
        const auto given = await(keychain.read(secretOf(u"older"_s)));
        return !given && given.error().subject == edge;
    };
    QTRY_VERIFY(isBound());
    QCOMPARE(revealed(await(keychain.read(secretOf(u"older"_s, edge)))), "to\nken"_ba);
}

void TestKeychain::endsOnceWhenLocked()
{
    QFuture<Result<Secret>> future;
    {
        store::KeychainSecretStore keychain;
        QVERIFY(
            await(keychain.write(secretOf(u"locked"_s), Secret::take("behind"_ba))).has_value());
        QCOMPARE(*await(keychain.mayAsk()), false);
        QVERIFY(lockTheKeychain());
        QCOMPARE(*await(keychain.mayAsk()), true);
        future = keychain.read(secretOf(u"locked"_s));
        // The keychain wants to ask a person, and here is none.
        QTRY_VERIFY(future.isFinished());
    }
    QTRY_VERIFY(future.isFinished());
    QCOMPARE(future.resultCount(), 1);
    const Result<Secret> result = future.result();
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().kind, ErrorKind::KeychainLocked);

    {
        store::KeychainSecretStore keychain; // and nothing is said to be removed that stays
        QCOMPARE(await(keychain.remove(u"locked"_s)).error().kind, ErrorKind::KeychainLocked);
    }

    // What is still waiting when the store goes ends with it.
    QFuture<Result<void>> waiting;
    {
        store::KeychainSecretStore keychain;
        waiting = keychain.write(secretOf(u"locked"_s), Secret::take("other"_ba));
    }
    QTRY_VERIFY(waiting.isFinished());
    QCOMPARE(waiting.resultCount(), 1);
    QVERIFY(!waiting.result().has_value());
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
