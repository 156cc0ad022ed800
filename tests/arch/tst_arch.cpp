// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Whether archcheck sees what it is there for: each row breaks one rule in a tree that is sound
/// otherwise.
class TestArch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breachIsNamed_data();
    void breachIsNamed();
    void soundTreePasses();
    void emptyTreeIsNotSound();
    void pictureShowsTheRules();

private:
    struct Outcome
    {
        int status;
        QString output;
    };

    static void write(const QTemporaryDir &tree, const QString &path, const QByteArray &text);
    static void writeSoundTree(const QTemporaryDir &tree);
    static Outcome check(const QTemporaryDir &tree);
    static Outcome run(const QStringList &arguments);
};

namespace {

const QByteArray spdxText = "SPDX-FileCopyrightText: 2026 The Syncdeck authors\n";
const QByteArray spdxLicence = "SPDX-License-Identifier: Apache-2.0\n";

QByteArray source(const QByteArray &text)
{
    return "// " + spdxText + "// " + spdxLicence + text;
}

QByteArray script(const QByteArray &text)
{
    return "# " + spdxText + "# " + spdxLicence + text;
}

} // namespace

void TestArch::write(const QTemporaryDir &tree, const QString &path, const QByteArray &text)
{
    const QString target = tree.filePath(path);
    QVERIFY(QDir().mkpath(target.section(u'/', 0, -2)));
    QFile file(target);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

void TestArch::writeSoundTree(const QTemporaryDir &tree)
{
    write(tree, u"app/base/CMakeLists.txt"_s, script("syncdeck_room(base SOURCES error.h)\n"));
    write(tree, u"app/base/error.h"_s, source("#include <QString>\n"));
    write(tree, u"app/json/CMakeLists.txt"_s,
          script("syncdeck_room(json USES base SOURCES a.h)\n"));
    write(tree, u"app/net/CMakeLists.txt"_s, script("syncdeck_room(net USES base SOURCES a.h)\n"));
    write(tree, u"app/sync/CMakeLists.txt"_s, script("syncdeck_room(sync\n    USES net json)\n"));
    write(tree, u"app/store/journal.cpp"_s,
          source("#include \"app/store/journal.h\"\n"
                 "// QEventLoop would be wrong here, \"app/cli/x.h\" too\n"
                 "#include \"app/net/gate.h\"\n"
                 "auto x = f.then([] {}).then(\n    [] {});\n"
                 "bool run() { return query.exec(u\"processEvents\"_s); }\n"
                 "const auto text = R\"x(\" QEventLoop )x\"; const int big = 1'000'000;\n"));
    write(tree, u"ui/kit/CMakeLists.txt"_s,
          script("syncdeck_room(kit WIDGETS USES json sync Qt6::Svg)\n"));
    write(tree, u"ui/kit/ttlfield.h"_s,
          source("#include \"app/sync/rules.h\"\n#include <QLabel>\n"));
    write(tree, u"ui/screens/edit/edit.h"_s, source("#include \"ui/kit/ttlfield.h\"\n"));
    write(tree, u"ui/main.cpp"_s,
          source("#include \"ui/shell/window.h\"\n"
                 "#include \"app/sandbox/sandbox.h\"\n"
                 "int main() { return app.exec(); }\n"));
    write(tree, u"packaging/setup.sh"_s, "#!/bin/sh\n" + script(""));
    write(tree, u"README.md"_s,
          "[The journal](app/store/journal.cpp) and [`Window::run`](app/store/journal.cpp#L7)\n"
          "[elsewhere](https://example.org/x.h), [below](#below)\n"
          "```\n[a](b.h)\n```\n");
}

TestArch::Outcome TestArch::check(const QTemporaryDir &tree)
{
    return run({tree.path(), u"" ARCHCHECK_RULES ""_s, u"" ARCHCHECK_QT_HEADERS ""_s});
}

TestArch::Outcome TestArch::run(const QStringList &arguments)
{
    QProcess program;
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(u"" ARCHCHECK ""_s, arguments);
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
        return {-1, program.errorString()};
    return {program.exitCode(), QString::fromUtf8(program.readAll())};
}

void TestArch::breachIsNamed_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("breach");

    const auto row = [](const char *name, const QString &path, const QByteArray &text,
                        const QString &breach) {
        QTest::newRow(name) << path << text << path + u':' + breach;
    };
    row("a room above", u"app/net/a.h"_s, source("#include \"app/sync/types.h\"\n"),
        u"3: app/net may not use app/sync (#include \"app/sync/types.h\")"_s);
    row("with angle brackets", u"app/base/a.h"_s, source("\n #  include <app/json/check.h>\n"),
        u"4: app/base may not use app/json (#include \"app/json/check.h\")"_s);
    row("the sandbox asks app/sync", u"app/sandbox/a.cpp"_s,
        source("#include \"app/sync/rules.h\"\n"),
        u"3: app/sandbox may not use app/sync (#include \"app/sync/rules.h\")"_s);
    row("the window from below", u"app/session/a.cpp"_s, source("#include \"ui/kit/theme.h\"\n"),
        u"3: app/session may not use ui/kit (#include \"ui/kit/theme.h\")"_s);
    row("more of app/sync than its rules", u"ui/kit/a.cpp"_s,
        source("#include \"app/sync/client.h\"\n"),
        u"3: ui/kit may not use app/sync (#include \"app/sync/client.h\")"_s);
    row("one screen another", u"ui/screens/edit/a.cpp"_s,
        source("#include \"ui/screens/items/items.h\"\n"),
        u"3: ui/screens/edit may not use ui/screens/items (#include \"ui/screens/items/items.h\")"_s);
    row("tests", u"app/net/a.cpp"_s, source("#include \"tests/support/fakeclock.h\"\n"),
        u"3: app/net may not use tests (#include \"tests/support/fakeclock.h\")"_s);
    row("a path from where it lies", u"app/net/a.cpp"_s, source("#include \"../sync/types.h\"\n"),
        u"3: write the path from the repository's root (#include \"../sync/types.h\")"_s);
    row("a neighbour without path", u"app/base/a.cpp"_s, source("#include \"error.h\"\n"),
        u"3: write the path from the repository's root (#include \"error.h\")"_s);
    row("an unknown room", u"app/misc/a.cpp"_s, source(""),
        u"1: lies in a folder that tests/arch/rules.txt does not know"_s);

    row("Gui in app", u"app/sync/a.h"_s, source("#include <QColor>\n"),
        u"3: app/sync may not use QtGui (#include \"QColor\")"_s);
    row("Gui in app, with module", u"app/sync/a.h"_s, source("#include <QtGui/QColor>\n"),
        u"3: app/sync may not use QtGui (#include \"QtGui/QColor\")"_s);
    row("all of Widgets in models", u"ui/models/a.h"_s, source("#include <QtWidgets>\n"),
        u"3: ui/models may not use QtWidgets (#include \"QtWidgets\")"_s);

    row("no licence", u"app/base/a.h"_s, "#pragma once\n",
        u"1: does not begin with the two SPDX lines"_s);
    row("another licence", u"tests/support/a.h"_s,
        "// " + spdxText + "// SPDX-License-Identifier: MIT\n",
        u"1: does not begin with the two SPDX lines"_s);
    row("a script without licence", u"tests/a.sh"_s, "#!/bin/sh\nset -e\n",
        u"2: does not begin with the two SPDX lines"_s);

    row("an event loop", u"app/net/a.cpp"_s, source("\nvoid f() { QEventLoop loop; }\n"),
        u"4: QEventLoop: nothing here may wait or run an event loop"_s);
    row("waiting for a future", u"app/store/a.cpp"_s, source("auto x = f.waitForFinished();\n"),
        u"3: waitForFinished: nothing here may wait or run an event loop"_s);
    row("a continuation with a context", u"app/session/a.cpp"_s,
        source("auto x = f.then(this, [this] {});\n"),
        u"3: .then with a context: use whenDone, which may outlive it"_s);
    row("on the next line", u"ui/shell/a.cpp"_s,
        source("auto x = client().items()\n    .then(\n        m_window, [] {});\n"),
        u"4: .then with a context: use whenDone, which may outlive it"_s);
    row("a dialog's loop", u"ui/shell/a.cpp"_s, source("int x = dialog->exec();\n"),
        u"3: .exec: nothing here may wait or run an event loop"_s);
    row("a dialog's loop in main", u"ui/main.cpp"_s, source("int x = dialog.exec();\n"),
        u"3: .exec: nothing here may wait or run an event loop"_s);
    row("a static dialog", u"ui/kit/a.cpp"_s, source("auto x = QMessageBox::question(this);\n"),
        u"3: QMessageBox::question: nothing here may wait or run an event loop"_s);

    row("a way past TLS errors", u"app/net/a.cpp"_s, source("reply->ignoreSslErrors();\n"),
        u"3: ignoreSslErrors: nothing here may let go of a protection"_s);
    row("a link nobody looked at", u"ui/kit/a.cpp"_s, source("QDesktopServices::openUrl(x);\n"),
        u"3: openUrl: nothing here may let go of a protection"_s);

    row("a test that gives up early", u"tests/net/a.cpp"_s,
        source("bool x = QTest::qWaitFor(f, 500);\n"),
        u"3: QTest::qWaitFor: a test waits for conditions, see tests/support/waiting.h"_s);

    row("a paper about a file that went", u"app/README.md"_s,
        "\n[It](store/journal.cpp), [gone](store/gone.cpp)\n",
        u"2: names store/gone.cpp, which is not there"_s);
    row("a paper about a function that went", u".github/CONTRIBUTING.md"_s,
        "See [`Journal::open`](../app/store/journal.cpp).\n",
        u"1: names open, which is not in ../app/store/journal.cpp"_s);

    row("linking a room above", u"app/base/CMakeLists.txt"_s,
        script("syncdeck_room(base\n    USES json # why\n    SOURCES error.h)\n"),
        u"4: app/base may not link app/json"_s);
    row("linking past syncdeck_room", u"app/net/CMakeLists.txt"_s,
        script("syncdeck_room(net USES base)\ntarget_link_libraries(x PRIVATE syncdeck_sync)\n"),
        u"4: app/net may not link app/sync"_s);
    row("linking Widgets", u"app/net/CMakeLists.txt"_s,
        script("syncdeck_room(net USES base Qt6::Widgets)\n"),
        u"3: app/net may not link Qt6::Widgets"_s);
    row("models with widgets", u"ui/models/CMakeLists.txt"_s,
        script("syncdeck_room(models WIDGETS USES json)\n"),
        u"3: ui/models may not link Qt6::Widgets"_s);
}

void TestArch::breachIsNamed()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, text);
    QFETCH(QString, breach);
    const QTemporaryDir tree;
    writeSoundTree(tree);
    write(tree, path, text);

    const Outcome outcome = check(tree);
    QCOMPARE(outcome.output, breach + u'\n');
    QCOMPARE(outcome.status, 1);
}

void TestArch::soundTreePasses()
{
    const QTemporaryDir tree;
    writeSoundTree(tree);
    const Outcome outcome = check(tree);
    QCOMPARE(outcome.output, QString());
    QCOMPARE(outcome.status, 0);
}

void TestArch::emptyTreeIsNotSound()
{
    const QTemporaryDir tree;
    QCOMPARE(check(tree).status, 2);
}

void TestArch::pictureShowsTheRules()
{
    const QTemporaryDir folder;
    write(folder, u"rules.txt"_s,
          "room app/base:\nroom app/json: app/base\nroom app/sync: app/json app/base\n"
          "room ui/kit: app/json app/sync/rules.h\nwindowless app: QtGui\n");
    const QString rules = folder.filePath(u"rules.txt"_s);
    const Outcome drawn = run({u"--picture"_s, rules});
    QCOMPARE(drawn.status, 0);
    for (const QString &room : {u"app/base"_s, u"app/json"_s, u"app/sync"_s, u"ui/kit"_s})
        QVERIFY2(drawn.output.contains(u'>' + room + u'<'), qPrintable(drawn.output));
    // Three steps down one after the other; that app/sync may use app/base as well shows nothing.
    QCOMPARE(drawn.output.count(u"<path class=\"use\""_s), 3);
    QCOMPARE(drawn.output.count(u"<path class=\"header\""_s), 1);

    write(folder, u"rooms.svg"_s, drawn.output.toUtf8());
    const QString picture = folder.filePath(u"rooms.svg"_s);
    QCOMPARE(run({u"--picture"_s, rules, picture}).status, 0);
    write(folder, u"rules.txt"_s, "room app/base:\nroom app/json: app/base\n");
    QCOMPARE(run({u"--picture"_s, rules, picture}).status, 1);
}

QTEST_GUILESS_MAIN(TestArch)
#include "tst_arch.moc"
