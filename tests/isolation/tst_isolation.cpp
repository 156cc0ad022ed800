// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"

#include <QDir>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QStandardPaths>
#include <qt6keychain/keychain.h>
#include <QTest>
#include <QWidget>

using namespace Qt::StringLiterals;

/// What every other test relies on: isolated.sh gives it folders, a display and a keychain that are
/// not the user's.
class TestIsolation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersAreOfItsOwn_data();
    void foldersAreOfItsOwn();
    void displayIsReal();
    void keychainIsEmptyAndUnlocked();
};

void TestIsolation::foldersAreOfItsOwn_data()
{
    QTest::addColumn<QStandardPaths::StandardLocation>("location");
    QTest::newRow("home") << QStandardPaths::HomeLocation;
    QTest::newRow("config") << QStandardPaths::AppConfigLocation;
    QTest::newRow("data") << QStandardPaths::AppDataLocation;
    QTest::newRow("cache") << QStandardPaths::CacheLocation;
    QTest::newRow("runtime") << QStandardPaths::RuntimeLocation;
    QTest::newRow("temporary") << QStandardPaths::TempLocation;
}

void TestIsolation::foldersAreOfItsOwn()
{
    QFETCH(QStandardPaths::StandardLocation, location);
    const QString path = QStandardPaths::writableLocation(location);
    QVERIFY2(path.contains("/syncdeck-test."_L1), qPrintable(path));
    QVERIFY(QDir().mkpath(path));
}

void TestIsolation::displayIsReal()
{
    QCOMPARE(QGuiApplication::platformName(), u"xcb"_s);
    QWidget window;
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, syncdeck::test::patienceMs));
}

void TestIsolation::keychainIsEmptyAndUnlocked()
{
    const QString service = u"syncdeck-isolation"_s;
    QKeychain::ReadPasswordJob before(service);
    QKeychain::WritePasswordJob write(service);
    QKeychain::ReadPasswordJob after(service);
    write.setTextData(u"a word"_s);
    for (QKeychain::Job *job : std::initializer_list<QKeychain::Job *>{&before, &write, &after}) {
        job->setAutoDelete(false);
        job->setKey(u"key"_s);
        QSignalSpy finished(job, &QKeychain::Job::finished);
        job->start();
        QVERIFY(finished.wait(syncdeck::test::patienceMs));
    }
    QCOMPARE(before.error(), QKeychain::EntryNotFound);
    QVERIFY2(!write.error(), qPrintable(write.errorString()));
    QCOMPARE(after.textData(), u"a word"_s);
}

QTEST_MAIN(TestIsolation)
#include "tst_isolation.moc"
