// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"
#include "app/cli/complete.h"
#include "app/cli/exitcode.h"
#include "app/cli/help.h"
#include "app/cli/texttable.h"

#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

const QList<cli::CommandSpec> &table()
{
    static const QList<cli::CommandSpec> commands = cli::commandTable();
    return commands;
}

/// Words between spaces; `''` is an empty one.
QStringList words(const QString &line)
{
    QStringList list = line.split(u' ', Qt::SkipEmptyParts);
    for (QString &word : list) {
        if (word == u"''"_s)
            word.clear();
    }
    return list;
}

} // namespace

class TestCliWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheCommand_data();
    void findsTheCommand();
    void tellsMistakes_data();
    void tellsMistakes();
    void helps();
    void helpsWithEachCommand();
    void completes_data();
    void completes();
    void endsWithWhatTheErrorMeans_data();
    void endsWithWhatTheErrorMeans();
    void linesColumnsUp();
    void keepsRowsNarrowBesideALongKey();
};

void TestCliWords::findsTheCommand_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("arguments");
    QTest::newRow("plain") << u"services list --sandbox"_s << u"services list"_s << u""_s;
    QTest::newRow("options before")
        << u"--sandbox --map a items get k"_s << u"items get"_s << u"k"_s;
    QTest::newRow("options within")
        << u"items --map a get k --sandbox"_s << u"items get"_s << u"k"_s;
    // A flag of one command, an option with a value of another.
    QTest::newRow("data as flag") << u"--data items get k --map a"_s << u"items get"_s << u"k"_s;
    QTest::newRow("data with value")
        << u"--map a --data {} items create k"_s << u"items create"_s << u"k"_s;
    QTest::newRow("words of a command as values")
        << u"--map items --service list items list"_s << u"items list"_s << u""_s;
    QTest::newRow("key like an option")
        << u"items get --map a -- --json"_s << u"items get"_s << u"--json"_s;
    QTest::newRow("standard input")
        << u"items create --map a k -"_s << u"items create"_s << u"k -"_s;
    QTest::newRow("several keys") << u"items delete --map a k l m"_s << u"items delete"_s
                                  << u"k l m"_s;
}

void TestCliWords::findsTheCommand()
{
    QFETCH(QString, line);
    QFETCH(QString, command);
    QFETCH(QString, arguments);
    const auto found = cli::readInvocation(table(), words(line));
    QVERIFY2(found.has_value(), found ? "" : qPrintable(found.error().text));
    QCOMPARE(found->command->title(), command);
    QCOMPARE(found->arguments, words(arguments));
}

void TestCliWords::tellsMistakes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("names");
    QTest::newRow("nothing") << u""_s << u"command"_s;
    QTest::newRow("no command") << u"frobnicate"_s << u"frobnicate"_s;
    QTest::newRow("half a command") << u"items"_s << u"list"_s;
    QTest::newRow("wrong half") << u"items frobnicate"_s << u"items frobnicate"_s;
    QTest::newRow("unknown option") << u"items list --bogus"_s << u"--bogus"_s;
    QTest::newRow("unknown option first") << u"--bogus value items list"_s << u"--bogus"_s;
    QTest::newRow("another command's option") << u"items list --yes"_s << u"--yes"_s;
    QTest::newRow("short option") << u"items list -x"_s << u"-x"_s;
    QTest::newRow("value missing") << u"items list --map"_s << u"map"_s;
    QTest::newRow("value unexpected") << u"items list --json=yes"_s << u"json"_s;
    QTest::newRow("twice") << u"items list --map a --map b"_s << u"--map"_s;
    QTest::newRow("argument missing") << u"items get --map a"_s << u"KEY"_s;
    QTest::newRow("argument too many") << u"items get --map a k l"_s << u"l"_s;
    QTest::newRow("two accounts") << u"--sandbox --from-env services list"_s << u"--from-env"_s;
    QTest::newRow("empty map") << u"items list --map ''"_s << u"--map"_s;
    QTest::newRow("plain http") << u"services list --from-env --base-url http://example.org"_s
                                << u"--base-url"_s;
}

void TestCliWords::tellsMistakes()
{
    QFETCH(QString, line);
    QFETCH(QString, names);
    const auto found = cli::readInvocation(table(), words(line));
    QVERIFY(!found.has_value());
    QVERIFY(found.error().isMistake);
    QVERIFY2(found.error().text.contains(names), qPrintable(found.error().text));
}

void TestCliWords::helps()
{
    const auto told = [](const QString &line) {
        const auto found = cli::readInvocation(table(), words(line));
        return found || found.error().isMistake ? QString() : found.error().text;
    };
    const QString help = told(u"--help"_s);
    for (const cli::CommandSpec &command : table())
        QVERIFY2(help.contains(u"  "_s + command.title()), qPrintable(command.title()));
    for (const QString &part : {u"--profile NAME"_s, u"Exit codes"_s, u"130"_s, u"--version"_s})
        QVERIFY2(help.contains(part), qPrintable(part));
    QCOMPARE(told(u"-h"_s), help);
    QVERIFY(told(u"items --help"_s).contains(u"items delete"_s));
    QVERIFY(!told(u"items --help"_s).contains(u"maps"_s));
    QCOMPARE(told(u"--version"_s), u"syncdeck-cli " SYNCDECK_VERSION "\n"_s);
    // Lines fit a terminal.
    const QStringList lines = help.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(line.size() < 80, qPrintable(line));
}

void TestCliWords::helpsWithEachCommand()
{
    for (const cli::CommandSpec &command : table()) {
        const auto found = cli::readInvocation(table(), command.name + QStringList{u"--help"_s});
        QVERIFY(!found.has_value());
        QVERIFY(!found.error().isMistake);
        for (const QCommandLineOption &option : command.options)
            QVERIFY(found.error().text.contains(cli::optionTitle(option)));
        // The count and the words that the help shows agree.
        QVERIFY(command.fewest() <= command.most);
        QVERIFY(!command.summary.isEmpty());
    }
}

void TestCliWords::completes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("candidates");
    QTest::newRow("first word") << u"it"_s << u"items"_s;
    QTest::newRow("second word") << u"items cr"_s << u"create"_s;
    QTest::newRow("after options") << u"--map a items u"_s << u"update"_s;
    QTest::newRow("an option's value is no word") << u"--map items maps cr"_s << u"create"_s;
    QTest::newRow("start option") << u"items list --serv"_s << u"--service"_s;
    QTest::newRow("own option") << u"items list --lim"_s << u"--limit"_s;
    QTest::newRow("another's option") << u"items list --if"_s << u""_s;
    QTest::newRow("file") << u"items create k --data-file ''"_s << u":files"_s;
    QTest::newRow("file argument") << u"validate ''"_s << u":files"_s;
    QTest::newRow("free value") << u"items list --from ''"_s << u""_s;
    QTest::newRow("nothing more") << u"profiles list ''"_s << u""_s;
}

void TestCliWords::completes()
{
    QFETCH(QString, line);
    QFETCH(QString, candidates);
    const QStringList lines = cli::completions(table(), words(line), store::ProfileStore())
                                  .split(u'\n', Qt::SkipEmptyParts);
    QStringList found;
    for (const QString &candidate : lines)
        found << candidate.section(u'\t', 0, 0);
    QCOMPARE(found.join(u' '), candidates);
}

void TestCliWords::endsWithWhatTheErrorMeans_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    const auto add = [](const char *name, ErrorKind kind, int code) {
        QTest::newRow(name) << static_cast<int>(kind) << code;
    };
    add("read-only", ErrorKind::ReadOnlyProfile, 1);
    add("credentials", ErrorKind::AuthenticationFailed, 1);
    add("too fast", ErrorKind::RateLimited, 1);
    add("input", ErrorKind::InvalidInput, 2);
    add("item missing", ErrorKind::ItemNotFound, 3);
    add("map missing", ErrorKind::MapNotFound, 3);
    add("item exists", ErrorKind::ItemExists, 4);
    add("changed", ErrorKind::RevisionMismatch, 4);
    add("host", ErrorKind::HostNotFound, 5);
    add("sign-in page", ErrorKind::AnswerUnreadable, 5);
    add("keychain", ErrorKind::KeychainLocked, 7);
    add("disk", ErrorKind::DiskFull, 7);
    add("Ctrl+C", ErrorKind::Cancelled, 130);
}

void TestCliWords::endsWithWhatTheErrorMeans()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    const Error error = fail(static_cast<ErrorKind>(kind)).error();
    QCOMPARE(static_cast<int>(cli::exitCodeOf(error)), code);
}

void TestCliWords::linesColumnsUp()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    {
        cli::Output out(file.handle());
        constexpr int lastWidth = 6;
        cli::TextTable text(out, {u"KEY"_s, u"DATA"_s}, lastWidth);
        text.write({{u"a\x1b[31m"_s, u"123456"_s}, {u"\u4f60\u597d"_s, u"1234567"_s}});
        text.write({{u"a longer key than before"_s, u""_s}});
    }
    QVERIFY(file.seek(0));
    QCOMPARE(QString::fromUtf8(file.readAll()), u"KEY          DATA\n"
                                                "a\\u001b[31m  123456\n"
                                                "\u4f60\u597d         12345\u2026\n"
                                                "a longer key than before\n"_s);
}

void TestCliWords::keepsRowsNarrowBesideALongKey()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    const QString longKey(320, u'k');
    {
        cli::Output out(file.handle());
        cli::TextTable text(out, {u"KEY"_s, u"DATA"_s});
        text.write({{longKey, u"1"_s}, {u"a"_s, u"2"_s}});
    }
    QVERIFY(file.seek(0));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    QCOMPARE(lines[1], longKey + u"  1"_s); // nothing is lost
    QCOMPARE(lines[2].size(), 43);
    QVERIFY(lines[0].size() < 50);
}

QTEST_GUILESS_MAIN(TestCliWords)
#include "tst_cli_words.moc"
