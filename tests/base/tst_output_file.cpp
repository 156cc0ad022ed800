// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/outputfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

struct ::stat statusOf(const QString &path)
{
    struct ::stat status{};
    lstat(QFile::encodeName(path).constData(), &status);
    return status;
}

} // namespace

class TestOutputFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void appearsOnlyWhenWhole();
    void leavesNothingOnAFullDisk();
    void keepsPermissionsAndOwner();
    void choosesItsReaders_data();
    void choosesItsReaders();
    void leavesLinksAsTheyAre();
    void makesWhatALinkLeadsTo();
    void replacesNothingThatIsNoFile_data();
    void replacesNothingThatIsNoFile();
    void writesToAPipeAsItComes();
    void tellsWhenNobodyReadsAnyMore();
    void writesToADevice();
    void goesOnWhereStandardOutputIs();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString written(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName()
                                                                                  : QString();
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }
    [[nodiscard]] static Result<void> save(OutputFile &file, const QByteArray &text)
    {
        auto done = file.open();
        if (done)
            done = file.write(text);
        return done ? file.commit() : done;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestOutputFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestOutputFile::appearsOnlyWhenWhole()
{
    {
        OutputFile file(path(u"out"_s));
        QVERIFY(file.open());
        QVERIFY(file.write(QByteArray(1'000'000, 'x')));
        QVERIFY(!QFile::exists(path(u"out"_s)));
    }
    QVERIFY(QDir(m_folder->path()).isEmpty());
    OutputFile file(path(u"out"_s));
    QVERIFY(save(file, "a\n"));
    QCOMPARE(read(path(u"out"_s)), "a\n"_ba);

    OutputFile nowhere(path(u"no/such/folder/x"_s));
    const auto opened = nowhere.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::FileUnwritable);
    QCOMPARE(opened.error().subject, path(u"no/such/folder/x"_s));
}

void TestOutputFile::leavesNothingOnAFullDisk()
{
    const QString out = written(u"out"_s, "before");
    // A limit on the size of files stands for a disk with no room left.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit narrow{1'000'000, usual.rlim_max};
    setrlimit(RLIMIT_FSIZE, &narrow);
    Result<void> result;
    {
        OutputFile file(out);
        result = file.open();
        for (int i = 0; i < 100 && result; ++i)
            result = file.write(QByteArray(100'000, 'x'));
    }
    setrlimit(RLIMIT_FSIZE, &usual);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::DiskFull);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"out"_s});
    QCOMPARE(read(out), "before"_ba);
}

void TestOutputFile::keepsPermissionsAndOwner()
{
    const QString out = written(u"out"_s, "before");
    const QByteArray name = QFile::encodeName(out);
    QCOMPARE(chmod(name.constData(), 0640), 0);
    const bool isRoot = geteuid() == 0; // who alone can give a file away
    if (isRoot)
        QCOMPARE(chown(name.constData(), 12345, 54321), 0);
    OutputFile file(out);
    QVERIFY(save(file, "after"));
    const auto after = statusOf(out);
    QCOMPARE(after.st_mode & 0777, mode_t(0640));
    if (isRoot) {
        QCOMPARE(after.st_uid, uid_t(12345));
        QCOMPARE(after.st_gid, gid_t(54321));
    }
    QCOMPARE(read(out), "after"_ba);
}

void TestOutputFile::choosesItsReaders_data()
{
    QTest::addColumn<Readers>("readers");
    QTest::addColumn<uint>("ofANewOne");
    QTest::addColumn<uint>("ofAnOlderOne");
    QTest::newRow("as usual") << Readers::AsUsual << 0644U << 0664U;
    QTest::newRow("this user unless there") << Readers::ThisUserUnlessThere << 0600U << 0664U;
    QTest::newRow("this user") << Readers::ThisUser << 0600U << 0600U;
}

void TestOutputFile::choosesItsReaders()
{
    QFETCH(Readers, readers);
    QFETCH(uint, ofANewOne);
    QFETCH(uint, ofAnOlderOne);
    const mode_t mask = umask(022);
    OutputFile newOne(path(u"new"_s), Special::Refused, readers);
    QVERIFY(save(newOne, "text"));
    QCOMPARE(statusOf(path(u"new"_s)).st_mode & 0777, ofANewOne);
    const QString older = written(u"older"_s, "before");
    QCOMPARE(chmod(QFile::encodeName(older).constData(), 0664), 0);
    OutputFile again(older, Special::Refused, readers);
    QVERIFY(save(again, "text"));
    QCOMPARE(statusOf(older).st_mode & 0777, ofAnOlderOne);
    umask(mask);
}

void TestOutputFile::leavesLinksAsTheyAre()
{
    const QString out = written(u"out"_s, "before");
    QVERIFY(QFile::link(u"out"_s, path(u"link"_s)));
    QVERIFY(QFile::link(u"link"_s, path(u"link to a link"_s)));
    OutputFile file(path(u"link to a link"_s));
    QVERIFY(save(file, "after"));
    QVERIFY(S_ISLNK(statusOf(path(u"link"_s)).st_mode));
    QVERIFY(S_ISLNK(statusOf(path(u"link to a link"_s)).st_mode));
    QVERIFY(S_ISREG(statusOf(out).st_mode));
    QCOMPARE(read(out), "after"_ba);
}

void TestOutputFile::makesWhatALinkLeadsTo()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"below"_s));
    QVERIFY(QFile::link(u"below/out"_s, path(u"link"_s)));
    QVERIFY(QFile::link(u"link"_s, path(u"link to a link"_s)));
    OutputFile file(path(u"link to a link"_s));
    QVERIFY(save(file, "text"));
    QVERIFY(S_ISLNK(statusOf(path(u"link"_s)).st_mode));
    QCOMPARE(read(path(u"below/out"_s)), "text"_ba);
}

void TestOutputFile::replacesNothingThatIsNoFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Special>("special");
    for (const QString &kind : {u"pipe"_s, u"device"_s, u"disk"_s, u"folder"_s, u"socket"_s}) {
        QTest::addRow("%s, refused", qPrintable(kind)) << kind << Special::Refused;
        if (kind != u"pipe"_s && kind != u"device"_s)
            QTest::addRow("%s, written through", qPrintable(kind))
                << kind << Special::WrittenThrough;
    }
}

void TestOutputFile::replacesNothingThatIsNoFile()
{
    QFETCH(QString, kind);
    QFETCH(Special, special);
    const QString out = path(u"out"_s);
    const QByteArray name = QFile::encodeName(out);
    int made = 0;
    if (kind == u"pipe"_s)
        made = mkfifo(name.constData(), 0600);
    else if (kind == u"socket"_s)
        made = mknod(name.constData(), S_IFSOCK | 0600, 0);
    else if (kind == u"folder"_s)
        made = mkdir(name.constData(), 0700);
    else if (kind == u"device"_s)
        made = mknod(name.constData(), S_IFCHR | 0600, makedev(1, 3)); // as /dev/null
    else
        made = mknod(name.constData(), S_IFBLK | 0600, makedev(0, 0)); // of no disk that there is
    if (made != 0 && errno == EPERM)
        QSKIP("Only root can make a device.");
    QCOMPARE(made, 0);
    const auto before = statusOf(out);
    for (const QString &target : {out, path(u"link"_s)}) {
        if (target != out)
            QVERIFY(QFile::link(out, target));
        OutputFile file(target, special);
        const auto done = save(file, "text");
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::FileUnwritable);
        QCOMPARE(done.error().subject, target);
        QVERIFY(!done.error().detail.isEmpty());
    }
    const auto after = statusOf(out);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(after.st_mode, before.st_mode);
    QCOMPARE(QDir(m_folder->path())
                 .entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)
                 .size(),
             2);
}

void TestOutputFile::writesToAPipeAsItComes()
{
    const QString out = path(u"out"_s);
    QCOMPARE(mkfifo(QFile::encodeName(out).constData(), 0600), 0);
    QByteArray came;
    const std::unique_ptr<QThread> reader(QThread::create([&] { came = read(out); }));
    reader->start();
    // More than a pipe holds.
    const QByteArray text = QByteArray(1'000'000, 'x') + "end";
    OutputFile file(out, Special::WrittenThrough);
    QVERIFY(save(file, text));
    QVERIFY(reader->wait());
    QCOMPARE(came, text);
    QVERIFY(S_ISFIFO(statusOf(out).st_mode));
}

void TestOutputFile::tellsWhenNobodyReadsAnyMore()
{
    std::signal(SIGPIPE, SIG_IGN);
    const QString out = path(u"out"_s);
    const QByteArray name = QFile::encodeName(out);
    QCOMPARE(mkfifo(name.constData(), 0600), 0);
    const int reader = open(name.constData(), O_RDONLY | O_NONBLOCK);
    OutputFile file(out, Special::WrittenThrough);
    QVERIFY(file.open());
    close(reader);
    const auto done = file.write(QByteArray(1'000'000, 'x'));
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::FileUnwritable);
    file.discard();
    QVERIFY(S_ISFIFO(statusOf(out).st_mode));
}

void TestOutputFile::writesToADevice()
{
    const QString out = path(u"full"_s);
    if (mknod(QFile::encodeName(out).constData(), S_IFCHR | 0600, makedev(1, 7)) != 0)
        QSKIP("Only root can make a device.");
    OutputFile file(out, Special::WrittenThrough);
    const auto done = save(file, "text");
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::DiskFull);
    QVERIFY(S_ISCHR(statusOf(out).st_mode));
}

void TestOutputFile::goesOnWhereStandardOutputIs()
{
    const QString out = path(u"out"_s);
    const int before = dup(STDOUT_FILENO);
    const int log = open(QFile::encodeName(out).constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    dup2(log, STDOUT_FILENO);
    QCOMPARE(::write(STDOUT_FILENO, "first\n", 6), 6);
    OutputFile file(out, Special::WrittenThrough);
    const auto done = save(file, "second\n");
    QCOMPARE(::write(STDOUT_FILENO, "third\n", 6), 6);
    dup2(before, STDOUT_FILENO);
    close(before);
    close(log);
    QVERIFY(done);
    QCOMPARE(read(out), "first\nsecond\nthird\n"_ba);
}

QTEST_GUILESS_MAIN(TestOutputFile)
#include "tst_output_file.moc"
