// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QImage>
#include <QProcess>
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
    if (!process.waitForFinished(60'000))
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
    QCOMPARE(names, (QStringList{u"01-sandbox.png"_s, u"02-problem.png"_s, u"03-ready.png"_s,
                                 u"04-created.png"_s, u"05-exists.png"_s, u"06-edit.png"_s,
                                 u"07-saved.png"_s, u"08-conflict.png"_s, u"09-merged.png"_s,
                                 u"10-undone.png"_s, u"11-plan.png"_s, u"12-imported.png"_s}));
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
