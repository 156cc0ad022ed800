// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/keychainsecretstore.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;

/// Where no keychain answers, which is so on every server and in many containers.
class TestKeychainAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSo();
};

void TestKeychainAbsent::saysSo()
{
    store::KeychainSecretStore keychain;
    QCOMPARE(await(keychain.read({u"p"_s, u"https://sync.twilio.com"_s})).error().kind,
             ErrorKind::KeychainUnavailable);
    QCOMPARE(await(keychain.write({u"p"_s, u"https://sync.twilio.com"_s}, Secret::take("s"_ba)))
                 .error()
                 .kind,
             ErrorKind::KeychainUnavailable);
    QCOMPARE(*await(keychain.mayAsk()), true); // another keychain may be there, and may ask
    QCOMPARE(await(keychain.remove(u"p"_s)).error().kind, ErrorKind::KeychainUnavailable);
}

QTEST_GUILESS_MAIN(TestKeychainAbsent)
#include "tst_keychain_absent.moc"
