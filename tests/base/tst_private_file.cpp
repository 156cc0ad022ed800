// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/privatefile.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <future>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 0777 : 0;
}

} // namespace

class TestPrivateFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_umask = umask(0); }
    void cleanup() { umask(m_umask); }
    void isForTheUserAloneWhateverTheUmask();
    void isNeverOpenToOthers();
    void takesRightsAway();
    void staysPrivateWhenQtWritesSettings();
    void saysWhereItCannot();

private:
    mode_t m_umask = 0;
    QTemporaryDir m_folder;
};

void TestPrivateFile::isForTheUserAloneWhateverTheUmask()
{
    const QString path = m_folder.filePath(u"a/b/file"_s);
    QVERIFY(makePrivateFile(path));
    QCOMPARE(modeOf(path), mode_t(0600));
    // The folder of the drafts may be made before anything else of the folder it lies in.
    for (const QString &folder : {u"a/b"_s, u"a"_s})
        QCOMPARE(modeOf(m_folder.filePath(folder)), mode_t(0700));
}

/// While one thread makes folders, another one looks at them.
void TestPrivateFile::isNeverOpenToOthers()
{
    constexpr int count = 300;
    std::atomic<int> made = 0;
    const QString base = m_folder.filePath(u"seen"_s);
    const auto nameOf = [&](int number) {
        return base + QString::number(number);
    };
    auto open = std::async(std::launch::async, [&] {
        int seen = 0;
        for (int i = made; i < count; i = made) {
            const QFile::Permissions found = QFile::permissions(nameOf(i));
            seen += found.testAnyFlags(QFile::ReadGroup | QFile::ReadOther) ? 1 : 0;
        }
        return seen;
    });
    for (; made < count; ++made)
        QVERIFY(makePrivateFolder(nameOf(made)));
    QCOMPARE(open.get(), 0);
}

void TestPrivateFile::takesRightsAway()
{
    const QString path = m_folder.filePath(u"open"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("content");
    file.close();
    QCOMPARE(modeOf(path), mode_t(0666));
    QVERIFY(makePrivateFile(path));
    QCOMPARE(modeOf(path), mode_t(0600));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "content"_ba);
}

void TestPrivateFile::staysPrivateWhenQtWritesSettings()
{
    const QString path = m_folder.filePath(u"settings/window.ini"_s);
    QVERIFY(makePrivateFile(path));
    for (const int value : {1, 2}) {
        QSettings settings(path, QSettings::IniFormat);
        settings.setValue(u"value"_s, value);
        settings.sync();
        QCOMPARE(settings.status(), QSettings::NoError);
        QVERIFY(QFileInfo(path).size() > 0);
        QCOMPARE(modeOf(path), mode_t(0600));
    }
}

void TestPrivateFile::saysWhereItCannot()
{
    QVERIFY(!makePrivateFile(u"/proc/nowhere/file"_s));
}

QTEST_APPLESS_MAIN(TestPrivateFile)
#include "tst_private_file.moc"
