// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"

#include <QDir>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Run
{
    int exitCode;
    QString out;
    QString err;
};

Run run(const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SYNCDECK_PROGRAM), arguments);
    if (!process.waitForFinished(syncdeck::test::patienceMs))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The program as a user starts it.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsMistakesWithoutADisplay_data();
    void tellsMistakesWithoutADisplay();
    void helpsWithoutADisplay();
    void playsTheTour();
    void failsTheTourWhereNothingCanBeWritten();
};

void TestProgram::tellsMistakesWithoutADisplay_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknown option") << QStringList{u"--bogus"_s} << u"bogus"_s;
    QTest::newRow("argument") << QStringList{u"file.json"_s} << u"file.json"_s;
    QTest::newRow("no folder") << QStringList{u"--tour"_s, u""_s} << u"--tour"_s;
    QTest::newRow("two accounts") << QStringList{u"--sandbox"_s, u"--from-env"_s}
                                  << u"--from-env"_s;
    QTest::newRow("plain http") << QStringList{u"--from-env"_s, u"--base-url"_s,
                                               u"http://sync.twilio.com"_s}
                                << u"https"_s;
    QTest::newRow("value missing") << QStringList{u"--map"_s} << u"map"_s;
}

void TestProgram::tellsMistakesWithoutADisplay()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    bare.remove(u"DISPLAY"_s);
    const Run result = run(arguments, bare);
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.err.contains(says), qPrintable(result.err));
    QCOMPARE(result.out, QString());
}

void TestProgram::helpsWithoutADisplay()
{
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    bare.remove(u"DISPLAY"_s);
    const Run help = run({u"--help"_s}, bare);
    QCOMPARE(help.exitCode, 0);
    for (const QString &option : {u"--sandbox"_s, u"--profile"_s, u"--from-env"_s, u"--base-url"_s,
                                  u"--service"_s, u"--map"_s, u"--tour"_s})
        QVERIFY2(help.out.contains(option), qPrintable(help.out));
    QCOMPARE(run({u"--version"_s}, bare).out, u"syncdeck " SYNCDECK_VERSION "\n"_s);
}

void TestProgram::playsTheTour()
{
    const QTemporaryDir folder;
    const Run result = run({u"--tour"_s, folder.filePath(u"new/pictures"_s)},
                           QProcessEnvironment::systemEnvironment());
    QVERIFY2(result.exitCode == 0, qPrintable(result.err));
    const QDir pictures(folder.filePath(u"new/pictures"_s));
    const QStringList names = pictures.entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    // Each step once in each look; those that README shows are there under their names.
    QCOMPARE(names.size() % 3, 0);
    for (const QString &look : {QString(), u"-dark"_s, u"-high-contrast"_s}) {
        QCOMPARE(names.filter(QRegularExpression(u"^[0-9]+-conflict%1\\.png$"_s.arg(look))).size(),
                 1);
    }
    for (const QString &screen :
         {u"welcome"_s,   u"problem"_s,     u"created"_s,     u"exists"_s,     u"edit"_s,
          u"saved"_s,     u"undone"_s,      u"plan"_s,        u"imported"_s,   u"no-match"_s,
          u"log"_s,       u"export"_s,      u"change-many"_s, u"comparison"_s, u"permissions"_s,
          u"empty-map"_s, u"connections"_s, u"commands"_s,    u"manual"_s,     u"about"_s,
          u"overview"_s})
        QVERIFY2(!names.filter(u"-%1.png"_s.arg(screen)).isEmpty(), qPrintable(screen));
    // The looks differ.
    const QString first = pictures.filePath(u"01-welcome%1.png"_s);
    QVERIFY(QImage(first.arg(QString())) != QImage(first.arg(u"-dark"_s)));
    QVERIFY(QImage(first.arg(u"-dark"_s)) != QImage(first.arg(u"-high-contrast"_s)));
    for (const QString &name : names) {
        const QImage picture(pictures.filePath(name));
        QVERIFY(picture.width() >= 1000);
    }
}

void TestProgram::failsTheTourWhereNothingCanBeWritten()
{
    const Run result =
        run({u"--tour"_s, u"/dev/null/pictures"_s}, QProcessEnvironment::systemEnvironment());
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.err.contains(u"/dev/null/pictures"_s));
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
