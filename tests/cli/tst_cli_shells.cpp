// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/help.h"
#include "app/store/profilestore.h"
#include "tests/cli/cliprogram.h"
#include "tests/cli/terminal.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

namespace {

const QString packaging = QStringLiteral(PACKAGING_FOLDER);

CliRun runTool(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return CliProgram::finish(process);
}

QString shellQuoted(QString word)
{
    return u'\'' + word.replace(u'\'', u"'\\''"_s) + u'\'';
}

/// What each shell offers after these words, the last of which is begun.
QStringList offeredBy(const QString &shell, const QStringList &words)
{
    const QStringList all = QStringList{QStringLiteral(CLI_PROGRAM)} + words;
    QStringList quoted;
    for (const QString &word : all)
        quoted << shellQuoted(word);
    QString script;
    if (shell == u"bash"_s) {
        script =
            u". %1/completions/syncdeck-cli.bash; COMP_WORDS=(%2); COMP_CWORD=%3; "
            "COMP_LINE=\"${COMP_WORDS[*]}\"; COMP_POINT=${#COMP_LINE}; _syncdeck_cli; printf '%s\\n' \"${COMPREPLY[@]}\""_s
                .arg(packaging, quoted.join(u' '))
                .arg(words.size());
    } else if (shell == u"zsh"_s) {
        // The parts of zsh's own machinery that the function calls, printing what they are given.
        script = u"_describe() { local -a c=(\"${(@P)4}\"); print -rl -- \"${(@)c%%:*}\" }; "
                 "_files() { print -r -- FILES }; words=(%2); CURRENT=%3; PREFIX=$words[-1]; "
                 ". %1/completions/_syncdeck-cli"_s.arg(packaging, quoted.join(u' '))
                     .arg(words.size() + 1);
    } else {
        // Of the program's own name, which fish looks completions up by.
        script =
            u"set -x PATH %1 $PATH; source %2/completions/syncdeck-cli.fish; complete -C %3"_s.arg(
                shellQuoted(QFileInfo(all.first()).path()), packaging,
                shellQuoted(u"syncdeck-cli "_s + words.join(u' ')));
    }
    const CliRun run = runTool(shell, {u"-c"_s, script});
    if (!run.err.isEmpty())
        qWarning("%s: %s", qPrintable(shell), qPrintable(run.err));
    QStringList offered;
    const QStringList lines = QString::fromUtf8(run.out).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        offered << line.section(u'\t', 0, 0);
    offered.sort();
    return offered;
}

void saveProfiles(const QStringList &names)
{
    QCoreApplication::setApplicationName(u"syncdeck"_s); // where the program's files are
    for (const QString &name : names) {
        store::Profile profile;
        profile.id = name;
        profile.name = name;
        QVERIFY(store::ProfileStore().save(profile));
    }
}

/// The page as plain text on endless lines.
QString manPage(const QString &name)
{
    QFile page(packaging + u"/man/"_s + name + u".1"_s);
    if (!page.open(QFile::ReadOnly))
        return {};
    const CliRun run =
        runTool(u"groff"_s, {u"-man"_s, u"-Tutf8"_s, u"-ww"_s, u"-rLL=9999n"_s, u"-P-cbou"_s},
                page.readAll());
    if (!run.err.isEmpty())
        return u"groff: "_s + run.err;
    // Where a machine's own settings do not say so, these are other characters than one types.
    return QString::fromUtf8(run.out).replace(u'\u2010', u'-').replace(u'\u2212', u'-');
}

} // namespace

/// Completion and manual pages know every command and every option.
class TestCliShells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void completesEverything_data();
    void completesEverything();
    void completesProfilesAndFiles_data() { completesEverything_data(); }
    void completesProfilesAndFiles();
    void completesWhatIsTyped_data();
    void completesWhatIsTyped();
    void describesEverything();
    void describesEachProgram_data();
    void describesEachProgram();
};

void TestCliShells::completesEverything_data()
{
    QTest::addColumn<QString>("shell");
    for (const char *shell : {"bash", "zsh", "fish"})
        QTest::newRow(shell) << QString::fromLatin1(shell);
}

void TestCliShells::completesEverything()
{
    QFETCH(QString, shell);
    const QList<cli::CommandSpec> table = cli::commandTable();
    QStringList firsts;
    for (const cli::CommandSpec &command : table)
        firsts << command.name.first();
    firsts.removeDuplicates();
    firsts.sort();
    QCOMPARE(offeredBy(shell, {u""_s}), firsts);
    for (const cli::CommandSpec &command : table) {
        if (command.name.size() > 1) {
            const QString last = command.name.last();
            QCOMPARE(offeredBy(shell, {command.name.first(), last}), QStringList{last});
        }
        QStringList options;
        for (const auto &list :
             {command.options,
              command.connects ? session::startOptions() : QList<QCommandLineOption>(),
              cli::programOptions()}) {
            for (const QCommandLineOption &option : list) {
                const QStringList names = option.names();
                for (const QString &name : names) {
                    if (name.size() > 1)
                        options << u"--"_s + name;
                }
            }
        }
        options.sort();
        QCOMPARE(offeredBy(shell, command.name + QStringList{u"--"_s}), options);
    }
}

void TestCliShells::completesProfilesAndFiles()
{
    QFETCH(QString, shell);
    saveProfiles({u"staging"_s});
    QCOMPARE(offeredBy(shell, {u"--profile"_s, u"st"_s}), QStringList{u"staging"_s});
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"people.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    const QStringList files = offeredBy(shell, {u"validate"_s, folder.filePath(u"peo"_s)});
    QCOMPARE(files, QStringList{shell == u"zsh"_s ? u"FILES"_s : file.fileName()});
}

void TestCliShells::completesWhatIsTyped_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArrayList>("words"); // those after the program's name
    const auto row = [](const char *name, const QByteArray &typed, const QByteArrayList &words) {
        for (const char *shell : {"bash", "zsh", "fish"})
            QTest::addRow("%s in %s", name, shell) << QString::fromLatin1(shell) << typed << words;
    };
    row("a choice", "items import --format=nd", {"items", "import", "--format=ndjson"});
    row("a colon", "--profile eu:st", {"--profile", "eu:staging"});
    row("a colon after =", "--profile=eu:st", {"--profile=eu:staging"});
    row("a blank", "--profile us", {"--profile", "us west"});
    row("a blank after =", "--profile=us", {"--profile=us west"});
    row("a blank that is escaped", "--profile us\\ w", {"--profile", "us west"});
    row("an open quote", "--profile \"us", {"--profile", "us west"});
    row("the other quote", "--profile 'us", {"--profile", "us west"});
    row("a colon in quotes", "--profile \"eu:st", {"--profile", "eu:staging"});
    row("quotes before", "--profile \"us west\" items li",
        {"--profile", "us west", "items", "list"});
    row("a file", "validate peo", {"validate", "people list.json"});
    row("a file after =", "items import x --report=peo",
        {"items", "import", "x", "--report=people list.json"});
}

/// By the shells themselves, with all that they do before and after they ask.
void TestCliShells::completesWhatIsTyped()
{
    QFETCH(QString, shell);
    QFETCH(QByteArray, typed);
    QFETCH(QByteArrayList, words);
    Terminal terminal;
    if (!terminal.isThere())
        QSKIP("This system gives no pseudo terminal (/dev/pts), so none can be tried.");
    saveProfiles({u"eu:staging"_s, u"eu:live"_s, u"us west"_s, u"plain"_s});
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"people list.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, QFileInfo(QStringLiteral(CLI_PROGRAM)).path() + u':' +
                                      environment.value(u"PATH"_s));
    environment.insert(u"TERM"_s, u"xterm"_s);
    const QStringList bare = shell == u"bash"_s  ? QStringList{u"--norc"_s, u"-i"_s}
                             : shell == u"zsh"_s ? QStringList{u"-f"_s, u"-i"_s}
                                                 : QStringList{u"--no-config"_s, u"-i"_s};
    const QString load =
        shell == u"zsh"_s
            ? u"fpath=(%1/completions $fpath); autoload -U compinit; compinit -u -D"_s.arg(
                  packaging)
            : u". %1/completions/syncdeck-cli.%2"_s.arg(packaging, shell);
    terminal.start(shell, environment, bare);
    terminal.type(u"cd '%1'; %2; echo rea''dy\n"_s.arg(folder.path(), load).toUtf8());
    QVERIFY2(terminal.shows("ready"), terminal.screen().constData());
    // Back at the beginning of the line, the shell is made to print the words that it has now.
    terminal.type("syncdeck-cli " + typed + "\t\x01printf '<%s>' \n");
    words.prepend("syncdeck-cli");
    const QByteArray expected = '<' + words.join("><") + '>';
    QVERIFY2(terminal.shows(expected), terminal.screen().constData());
}

void TestCliShells::describesEverything()
{
    const QString page = manPage(u"syncdeck-cli"_s);
    QVERIFY2(page.contains(u"EXIT STATUS"_s), qPrintable(page.left(500)));
    QVERIFY(page.contains(u"EXAMPLES"_s));
    const QList<cli::CommandSpec> table = cli::commandTable();
    QList<QCommandLineOption> options = session::startOptions() + cli::programOptions();
    for (const cli::CommandSpec &command : table) {
        const QString title = (command.title() + u' ' + command.arguments).trimmed();
        QVERIFY2(page.contains(title), qPrintable(title));
        options += command.options;
    }
    for (const QCommandLineOption &option : std::as_const(options)) {
        const QString title = cli::optionTitle(option);
        QVERIFY2(page.contains(title), qPrintable(title));
    }
    for (int code = 0; code <= 7; ++code)
        QVERIFY(page.contains(QRegularExpression(u"\\n +%1 "_s.arg(code))));
}

void TestCliShells::describesEachProgram_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("syncdeck") << u"syncdeck"_s
                              << QStringList{u"--sandbox"_s,     u"--profile NAME"_s,
                                             u"--from-env"_s,    u"--base-url URL"_s,
                                             u"--service SID"_s, u"--map SID-OR-NAME"_s,
                                             u"--tour DIR"_s,    u"EXIT STATUS"_s};
    QTest::newRow("syncdeck-sandbox")
        << u"syncdeck-sandbox"_s
        << QStringList{u"--port N"_s,      u"--database FILE"_s, u"--no-samples"_s,
                       u"--limit-rates"_s, u"--latency MS"_s,    u"--faults FILE"_s,
                       u"EXIT STATUS"_s};
}

void TestCliShells::describesEachProgram()
{
    QFETCH(QString, name);
    QFETCH(QStringList, parts);
    const QString page = manPage(name);
    for (const QString &part : parts)
        QVERIFY2(page.contains(part), qPrintable(part + u" is not in: "_s + page));
}

QTEST_GUILESS_MAIN(TestCliShells)
#include "tst_cli_shells.moc"
