// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/ordinaryfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestOrdinaryFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItWhole();
    void isNothingWhereThereIsNone();
    void neverWaitsAndNeverReadsWithoutEnd_data();
    void neverWaitsAndNeverReadsWithoutEnd();
    void readsNoMoreThanAllowed();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestOrdinaryFile::readsItWhole()
{
    const QByteArray text(1'000'000, 'x');
    QFile file(path(u"whole"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    QVERIFY(QFile::link(u"whole"_s, path(u"link"_s)));
    for (const QString &name : {u"whole"_s, u"link"_s}) {
        QVERIFY(isOrdinaryOrMissing(path(name)));
        const auto content = readOrdinaryFile(path(name), text.size());
        QVERIFY(content && *content);
        QCOMPARE(**content, text);
    }
}

void TestOrdinaryFile::isNothingWhereThereIsNone()
{
    QVERIFY(QFile::link(u"nowhere"_s, path(u"leads nowhere"_s)));
    for (const QString &name : {u"missing"_s, u"no/such/folder"_s, u"leads nowhere"_s}) {
        QVERIFY(isOrdinaryOrMissing(path(name)));
        const auto content = readOrdinaryFile(path(name), 10);
        QVERIFY(content);
        QVERIFY(!*content);
    }
}

void TestOrdinaryFile::neverWaitsAndNeverReadsWithoutEnd_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("pipe") << path(u"pipe"_s);
    QTest::newRow("link to a pipe") << path(u"link to a pipe"_s);
    QTest::newRow("link to a device") << path(u"link to a device"_s); // zeros without end
    QTest::newRow("folder") << m_folder.path();
    mkfifo(QFile::encodeName(path(u"pipe"_s)).constData(), 0600);
    QFile::link(u"pipe"_s, path(u"link to a pipe"_s));
    QFile::link(u"/dev/full"_s, path(u"link to a device"_s));
}

void TestOrdinaryFile::neverWaitsAndNeverReadsWithoutEnd()
{
    QFETCH(QString, name);
    QVERIFY(!isOrdinaryOrMissing(name));
    const auto content = readOrdinaryFile(name, 1'000);
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::FileUnreadable);
    QCOMPARE(content.error().subject, name);
    QCOMPARE(content.error().detail, notOrdinary());
}

void TestOrdinaryFile::readsNoMoreThanAllowed()
{
    QFile file(path(u"large"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(1LL << 40)); // a hole: it takes no room
    const auto content = readOrdinaryFile(path(u"large"_s), 1'000'000);
    QVERIFY(!content);
    QCOMPARE(content.error().kind, ErrorKind::FileUnreadable);
}

QTEST_GUILESS_MAIN(TestOrdinaryFile)
#include "tst_ordinary_file.moc"
