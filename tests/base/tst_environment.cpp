// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/environment.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <cstdlib>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSecretOut();
    void leavesNothingWhereItLay();
    void isEmptyWhereThereIsNone();
};

void TestEnvironment::takesTheSecretOut()
{
    qputenv("SYNCDECK_TEST_SECRET", "s3cret");
    qputenv("SYNCDECK_TEST_SECRET_2", "other");
    const char *place = std::getenv("SYNCDECK_TEST_SECRET");
    QCOMPARE(QByteArray(place), "s3cret"_ba);
    const Secret secret = takeFromEnvironment("SYNCDECK_TEST_SECRET"_ba);
    QVERIFY(secret.reveal() == "s3cret");
    QVERIFY(!qEnvironmentVariableIsSet("SYNCDECK_TEST_SECRET"));
    QCOMPARE(qgetenv("SYNCDECK_TEST_SECRET_2"), "other"_ba);
}

void TestEnvironment::leavesNothingWhereItLay()
{
#ifdef Q_OS_LINUX
    // In a process that began with it, which is this program again.
    if (qEnvironmentVariableIsSet("SYNCDECK_TEST_BEGAN_WITH")) {
        const auto seen = [] {
            QFile environment(u"/proc/self/environ"_s);
            return environment.open(QIODevice::ReadOnly) ? environment.readAll() : QByteArray();
        };
        QVERIFY(seen().contains("SYNCDECK_TEST_BEGAN_WITH=s3cret"));
        const Secret secret = takeFromEnvironment("SYNCDECK_TEST_BEGAN_WITH"_ba);
        QVERIFY(secret.reveal() == "s3cret");
        QVERIFY(!seen().isEmpty());
        QVERIFY(!seen().contains("s3cret"));
        QProcess child;
        child.start(u"env"_s, {});
        QVERIFY(child.waitForFinished(test::patienceMs));
        const QByteArray inherited = child.readAllStandardOutput();
        QVERIFY(inherited.contains("HOME="));
        QVERIFY(!inherited.contains("s3cret"));
        return;
    }
    QProcess self;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SYNCDECK_TEST_BEGAN_WITH"_s, u"s3cret"_s);
    self.setProcessEnvironment(environment);
    self.start(QCoreApplication::applicationFilePath(), {u"leavesNothingWhereItLay"_s});
    QVERIFY(self.waitForFinished(test::patienceMs));
    QVERIFY2(self.exitCode() == 0, self.readAllStandardOutput().constData());
#else
    QSKIP("Other systems do not show the environment that a process began with.");
#endif
}

void TestEnvironment::isEmptyWhereThereIsNone()
{
    QVERIFY(takeFromEnvironment("SYNCDECK_TEST_NOTHING"_ba).isEmpty());
}

QTEST_GUILESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
