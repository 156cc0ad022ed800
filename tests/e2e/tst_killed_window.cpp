// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

/// The key of the new item, as the file of drafts holds it; empty: there is no such file.
QString keptKey()
{
    QFile file(qEnvironmentVariable("XDG_DATA_HOME") + u"/syncdeck/drafts/new-item-1.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()[u"key"_s].toString();
}

} // namespace

/// Somebody types without a pause, and the program ends without being told.
class TestKilledWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsTypedSteadily();
};

void TestKilledWindow::keepsWhatIsTypedSteadily()
{
    QProcess program;
    program.start(QStringLiteral(SYNCDECK_PROGRAM), {u"--sandbox"_s, u"--new-window"_s});
    QVERIFY(program.waitForStarted(test::patienceMs));
    QProcess search;
    search.start(u"xdotool"_s, {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--name"_s,
                                u"Sandbox.*Syncdeck"_s});
    QVERIFY(search.waitForFinished(test::patienceMs));
    const QString window = QString::fromLatin1(search.readAllStandardOutput()).section(u'\n', 0, 0);
    QVERIFY(!window.isEmpty());

    // One key after the other, 25 a second. Where there is no window manager, nobody else gives the
    // window the keyboard.
    QProcess hands;
    hands.start(u"xdotool"_s, {u"windowfocus"_s, u"--sync"_s, window, u"key"_s, u"ctrl+n"_s,
                               u"type"_s, u"--delay"_s, u"40"_s, QString(300, u'a')});
    QVERIFY(hands.waitForStarted(test::patienceMs));
    // Saved once, and again while one types on.
    qsizetype first = 0;
    QTRY_VERIFY((first = keptKey().size()) > 0 || hands.state() == QProcess::NotRunning);
    QTRY_VERIFY(keptKey().size() > first || hands.state() == QProcess::NotRunning);
    QVERIFY(hands.state() == QProcess::Running); // else it has waited for a pause
    program.kill();
    QVERIFY(program.waitForFinished(test::patienceMs));
    hands.kill();
    hands.waitForFinished(test::patienceMs);
    QVERIFY(keptKey().size() > first);
    QCOMPARE(keptKey(), QString(keptKey().size(), u'a'));
}

QTEST_GUILESS_MAIN(TestKilledWindow)
#include "tst_killed_window.moc"
