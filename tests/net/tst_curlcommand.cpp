// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/curlcommand.h"
#include "app/net/shellquote.h"
#include "tests/support/waiting.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

/// Runs command lines through a real shell in which `curl` writes down the words it was given, each
/// followed by a zero byte.
class FakeCurl
{
public:
    FakeCurl()
    {
        QFile program(m_folder.filePath(u"curl"_s));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\nprintf '%s\\0' \"$@\"\n");
        program.close();
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    [[nodiscard]] QList<QByteArray> run(const QByteArray &commandLine) const
    {
        QFile script(m_folder.filePath(u"script"_s));
        if (!script.open(QIODevice::WriteOnly) ||
            script.write(commandLine + '\n') != commandLine.size() + 1)
            return {};
        script.close();
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, m_folder.path() + u":"_s + environment.value(u"PATH"_s));
        environment.insert(u"THE_USER"_s, u"AC1"_s);
        environment.insert(u"THE_WORD"_s, u"a b$(echo c)'\""_s);
        shell.setProcessEnvironment(environment);
        shell.start(u"sh"_s, {script.fileName()});
        if (!shell.waitForFinished(test::patienceMs))
            return {};
        QList<QByteArray> words = shell.readAllStandardOutput().split('\0');
        words.removeLast();
        return words;
    }

private:
    QTemporaryDir m_folder;
};

net::LoggedExchange exchange(net::Method method, const QByteArray &url, const QByteArray &body = {})
{
    net::LoggedExchange made;
    made.method = method;
    made.url = QUrl::fromEncoded(url);
    made.requestBody = body;
    made.requestBodySize = body.size();
    return made;
}

} // namespace

class TestCurlCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByASimpleOne();
    void sendsTheSameRequest();
    void carriesEveryByte();
    void leavesOutWhatIsHidden();
    void refusesWhatNoCommandLineCarries();

private:
    FakeCurl m_curl;
};

void TestCurlCommand::readsByASimpleOne()
{
    QCOMPARE(net::curlCommand(exchange(net::Method::Get, "https://a.example/v1/x?PageSize=1"),
                              "\"$U:$P\""_ba),
             "curl --globoff --path-as-is --user \"$U:$P\" 'https://a.example/v1/x?PageSize=1'"_ba);
}

void TestCurlCommand::sendsTheSameRequest()
{
    net::LoggedExchange made = exchange(
        net::Method::Post, "https://a.example/Items/it%27s%2F%24(x)", "@Key=a'b\"c`d`$e"_ba);
    made.requestHeaders = {{"If-Match", "1f"}, {"X-Empty", ""}, {"Content-Length", "9"}};
    const auto command = net::curlCommand(made, "\"$THE_USER:$THE_WORD\""_ba);
    QVERIFY(command);
    QCOMPARE(m_curl.run(*command),
             (QList<QByteArray>{"--globoff", "--path-as-is", "--user", "AC1:a b$(echo c)'\"",
                                "--header", "If-Match: 1f", "--header", "X-Empty;", "--data-raw",
                                "@Key=a'b\"c`d`$e", "https://a.example/Items/it%27s%2F%24(x)"}));
    const auto deletion =
        net::curlCommand(exchange(net::Method::Delete, "https://a.example/x"), {});
    QVERIFY(deletion);
    QCOMPARE(m_curl.run(*deletion), (QList<QByteArray>{"--globoff", "--path-as-is", "--request",
                                                       "DELETE", "https://a.example/x"}));
    const auto empty = net::curlCommand(exchange(net::Method::Post, "https://a.example/x"), {});
    QVERIFY(empty);
    QCOMPARE(m_curl.run(*empty), (QList<QByteArray>{"--globoff", "--path-as-is", "--data-raw", "",
                                                    "https://a.example/x"}));
}

void TestCurlCommand::carriesEveryByte()
{
    QByteArray every;
    for (int byte = 1; byte < 256; ++byte)
        every += char(byte);
    // All of them at once, then others in any order: what the shell gives on is what went in.
    QList<QByteArray> words{every, "'"_ba, "''"_ba, "-x"_ba, "a\nb\n"_ba, "\\"_ba, "!$`\"~#*?["_ba};
    QRandomGenerator random(20'260'101);
    for (int i = 0; i < 200; ++i) {
        QByteArray word(random.bounded(40), Qt::Uninitialized);
        for (char &byte : word)
            byte = char(random.bounded(1, 256));
        words << word;
    }
    QByteArray line = "curl"_ba;
    for (const QByteArray &word : std::as_const(words))
        line += ' ' + net::shellQuoted(word);
    QCOMPARE(m_curl.run(line), words);
    const auto command =
        net::curlCommand(exchange(net::Method::Post, "https://a.example/x", every), {});
    QVERIFY(command);
    QVERIFY(m_curl.run(*command).contains(every));
}

void TestCurlCommand::leavesOutWhatIsHidden()
{
    net::LoggedExchange made = exchange(net::Method::Get, "https://a.example/x");
    made.requestHeaders = {{"Authorization", "\u2026"}, {"Accept", "application/json"}};
    QCOMPARE(net::curlCommand(made, {}), "curl --globoff --path-as-is --header "
                                         "'Accept: application/json' https://a.example/x"_ba);
}

void TestCurlCommand::refusesWhatNoCommandLineCarries()
{
    net::LoggedExchange cut = exchange(net::Method::Post, "https://a.example/x", "Data=1"_ba);
    cut.requestBodySize = 7;
    QVERIFY(!net::curlCommand(cut, {}));
    QVERIFY(!net::curlCommand(exchange(net::Method::Post, "https://a.example/x", "a\0b"_ba), {}));
}

QTEST_GUILESS_MAIN(TestCurlCommand)
#include "tst_curlcommand.moc"
