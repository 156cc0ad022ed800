// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/cliprogram.h"
#include "tests/support/servicefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

class TestCliItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsKeysAndBytes_data();
    void keepsKeysAndBytes();
    void takesDataFromAnywhere();
    void printsAnItemForPeople();
    void printsTheAnswerItself();
    void listsInTheOrderOfKeys();
    void listsFromAKeyAndSoMany();
    void keepsAnObjectOnItsLine();
    void refusesAKeyThatExists();
    void updatesWhatIsAsked();
    void updatesOnlyTheRevisionThatIsNamed();
    void deletesSeveral();
    void deletesWhatItFinds();
    void onlySaysWhatItWouldDo();

private:
    [[nodiscard]] CliRun items(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_cli.inMap(u"test"_s, QStringList{u"items"_s} + words, input);
    }

    [[nodiscard]] QString revisionOf(const QString &key) const
    {
        return QJsonDocument::fromJson(items({u"get"_s, key, u"--json"_s}).out)[u"revision"_s]
            .toString();
    }

    ServiceFixture m_service;
    CliProgram m_cli;
};

void TestCliItems::initTestCase()
{
    QVERIFY(m_service.start());
    m_cli = CliProgram(m_service.endpoint());
    QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, u"test"_s}).code, 0);
}

void TestCliItems::keepsKeysAndBytes_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("numbers") << u"plain"_s
                             << R"({"n":9007199254740993,"f":1.0,"e":1e2,"b":2,"a":1,"b":3})"_ba;
    QTest::newRow("spaces") << u" leading and trailing "_s << "{ \"a\" :\t[ 1,\n2 ] }"_ba;
    QTest::newRow("path") << u"a/b?c#d%2F+e&f=g"_s << "{\"+\":\"%20&=\"}"_ba;
    QTest::newRow("option") << u"--json"_s << "{}"_ba;
    QTest::newRow("unicode") << u"\U0001F600 \u05d0\u202e\u00e9"_s
                             << "{\"\U0001F600\":\"\u00e9\"}"_ba;
    QTest::newRow("control") << u"a\u001b[31m\nb"_s << R"({"e":"\u001b[31m"})"_ba;
}

void TestCliItems::keepsKeysAndBytes()
{
    QFETCH(QString, key);
    QFETCH(QByteArray, data);
    const CliRun made = items({u"create"_s, u"--"_s, key, QString::fromUtf8(data)});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    QVERIFY(!made.out.contains('\x1b'));
    QCOMPARE(items({u"get"_s, u"--data"_s, u"--"_s, key}).out, data);
    const CliRun shown = items({u"get"_s, u"--"_s, key});
    QCOMPARE(shown.code, 0);
    QVERIFY(!shown.out.contains('\x1b'));
    QCOMPARE(items({u"delete"_s, u"--"_s, key}).code, 0);
    QCOMPARE(items({u"get"_s, u"--"_s, key}).code, 3);
}

void TestCliItems::takesDataFromAnywhere()
{
    const QTemporaryDir folder;
    const QByteArray data = "{\"from\":\n \"a file\"}"_ba;
    QFile file(folder.filePath(u"data.json"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(data);
    file.close();
    const auto stored = [&](const QString &key) {
        return items({u"get"_s, key, u"--data"_s}).out;
    };
    QCOMPARE(items({u"create"_s, u"at"_s, u"@"_s + file.fileName()}).code, 0);
    QCOMPARE(stored(u"at"_s), data);
    QCOMPARE(items({u"create"_s, u"option"_s, u"--data-file"_s, file.fileName()}).code, 0);
    QCOMPARE(stored(u"option"_s), data);
    QCOMPARE(items({u"create"_s, u"input"_s, u"-"_s}, data).code, 0);
    QCOMPARE(stored(u"input"_s), data);
    QCOMPARE(items({u"create"_s, u"literal"_s, u"--data"_s, u"{}"_s}).code, 0);
    QCOMPARE(stored(u"literal"_s), "{}"_ba);
    // An endless input is given up.
    QCOMPARE(items({u"create"_s, u"endless"_s, u"--data-file"_s, u"/dev/zero"_s}).code, 2);
    QCOMPARE(items({u"delete"_s, u"at"_s, u"option"_s, u"input"_s, u"literal"_s}).code, 0);
}

void TestCliItems::printsAnItemForPeople()
{
    const QByteArray made =
        items({u"create"_s, u"shown"_s, u"{\"a\":{\"b\":1.0}}"_s, u"--ttl"_s, u"3600"_s}).out;
    const QByteArray revision = revisionOf(u"shown"_s).toLatin1();
    QCOMPARE(made, "Created shown (revision " + revision + ")\n");
    const QByteArray shown = items({u"get"_s, u"shown"_s}).out;
    for (const QByteArray &part :
         {"key           shown\n"_ba, "revision      " + revision + "\n",
          "created_by    system\n"_ba, "  \"a\": {\n    \"b\": 1.0\n  }\n"_ba})
        QVERIFY2(shown.contains(part), shown.constData());
    QVERIFY(!shown.contains("never"));
    QCOMPARE(items({u"delete"_s, u"shown"_s}).out, "Deleted shown\n"_ba);
}

void TestCliItems::printsTheAnswerItself()
{
    const CliRun made = items({u"create"_s, u"raw"_s, u"{\"n\":1.0}"_s, u"--json"_s});
    QVERIFY(made.out.contains("{\"n\":1.0}"));
    const QJsonObject object = QJsonDocument::fromJson(made.out).object();
    QCOMPARE(object.size(), 11);
    QCOMPARE(items({u"get"_s, u"raw"_s, u"--json"_s}).out, made.out);
    QVERIFY(items({u"update"_s, u"raw"_s, u"{\"n\":1e2}"_s, u"--json"_s}).out.contains("1e2"));
    QCOMPARE(items({u"delete"_s, u"raw"_s}).code, 0);
}

void TestCliItems::listsInTheOrderOfKeys()
{
    const CliRun lines = m_cli.inMap(u"agents"_s, {u"items"_s, u"list"_s, u"--ndjson"_s});
    QCOMPARE(lines.code, 0);
    QCOMPARE(lines.err, QString());
    QStringList keys;
    const QByteArrayList objects = lines.out.split('\n');
    for (const QByteArray &line : objects.first(objects.size() - 1)) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QCOMPARE(object.size(), 11);
        keys << object[u"key"_s].toString();
    }
    QVERIFY(keys.size() > 100); // more than a page
    QVERIFY(std::ranges::is_sorted(keys));

    const CliRun document = m_cli.inMap(u"agents"_s, {u"items"_s, u"list"_s, u"--json"_s});
    QCOMPARE(QJsonDocument::fromJson(document.out).array().size(), keys.size());
    const CliRun table = m_cli.inMap(u"agents"_s, {u"items"_s, u"list"_s});
    QCOMPARE(table.out.count('\n'), keys.size() + 1);
    QVERIFY(table.out.startsWith("KEY "));

    QCOMPARE(items({u"list"_s, u"--json"_s}).out, "[]\n"_ba);
    QCOMPARE(items({u"list"_s, u"--ndjson"_s}).out, QByteArray());
}

void TestCliItems::listsFromAKeyAndSoMany()
{
    const auto listed = [this](const QStringList &words) {
        const QByteArray lines =
            m_cli.inMap(u"agents"_s, QStringList{u"items"_s, u"list"_s, u"--ndjson"_s} + words).out;
        QStringList keys;
        for (const QByteArray &line : lines.split('\n')) {
            if (!line.isEmpty())
                keys << QJsonDocument::fromJson(line)[u"key"_s].toString();
        }
        return keys;
    };
    const QStringList all = listed({});
    QCOMPARE(listed({u"--limit"_s, u"3"_s}), all.first(3));
    QCOMPARE(listed({u"--limit"_s, u"103"_s}), all.first(103));
    QCOMPARE(listed({u"--from"_s, all[5], u"--limit"_s, u"2"_s}), all.sliced(5, 2));
}

void TestCliItems::keepsAnObjectOnItsLine()
{
    QCOMPARE(items({u"create"_s, u"lines"_s, u"{\n\"a\": 1\r\n}"_s}).code, 0);
    const CliRun lines = items({u"list"_s, u"--ndjson"_s});
    QCOMPARE(lines.out.count('\n'), 1);
    QVERIFY(lines.out.contains("{ \"a\": 1  }"));
    QVERIFY(items({u"list"_s, u"--json"_s}).out.contains("{\n\"a\": 1\r\n}"));
    QCOMPARE(items({u"delete"_s, u"lines"_s}).code, 0);
}

void TestCliItems::refusesAKeyThatExists()
{
    QCOMPARE(items({u"create"_s, u"twice"_s, u"{\"a\":1}"_s}).code, 0);
    const CliRun again = items({u"create"_s, u"twice"_s, u"{\"a\":2}"_s});
    QCOMPARE(again.code, 4);
    QCOMPARE(again.out, QByteArray());
    QVERIFY2(again.err.contains(u"54208"_s), qPrintable(again.err));
    QCOMPARE(items({u"get"_s, u"twice"_s, u"--data"_s}).out, "{\"a\":1}"_ba);
    QCOMPARE(items({u"delete"_s, u"twice"_s}).code, 0);
    QCOMPARE(m_cli.inMap(u"no such map"_s, {u"items"_s, u"create"_s, u"k"_s, u"{}"_s}).code, 3);
}

void TestCliItems::updatesWhatIsAsked()
{
    QCOMPARE(items({u"create"_s, u"changed"_s, u"{\"a\":1}"_s}).code, 0);
    const CliRun saved = items({u"update"_s, u"changed"_s, u"{\"a\":2}"_s});
    QCOMPARE(QString::fromUtf8(saved.out),
             u"Saved changed (revision %1)\n"_s.arg(revisionOf(u"changed"_s)));
    QCOMPARE(items({u"update"_s, u"changed"_s, u"--ttl"_s, u"60"_s}).code, 0);
    const QByteArray item = items({u"get"_s, u"changed"_s, u"--json"_s}).out;
    QVERIFY(item.contains("{\"a\":2}"));
    QVERIFY(!item.contains("\"date_expires\":null"));
    QCOMPARE(items({u"update"_s, u"missing"_s, u"{}"_s}).code, 3);
    QCOMPARE(items({u"delete"_s, u"changed"_s}).code, 0);
}

void TestCliItems::updatesOnlyTheRevisionThatIsNamed()
{
    QCOMPARE(items({u"create"_s, u"watched"_s, u"{\"a\":1}"_s}).code, 0);
    const QString seen = revisionOf(u"watched"_s);
    const CliRun refused =
        items({u"update"_s, u"watched"_s, u"{\"a\":2}"_s, u"--if-match"_s, u"elsewhere"_s});
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains(u"meanwhile"_s), qPrintable(refused.err));
    QCOMPARE(items({u"delete"_s, u"watched"_s, u"--if-match"_s, u"elsewhere"_s}).code, 4);
    QCOMPARE(items({u"update"_s, u"watched"_s, u"{\"a\":2}"_s, u"--if-match"_s, seen}).code, 0);
    QCOMPARE(items({u"delete"_s, u"watched"_s, u"--if-match"_s, seen}).code, 4);
    QCOMPARE(items({u"delete"_s, u"watched"_s, u"--if-match"_s, revisionOf(u"watched"_s)}).code, 0);
}

void TestCliItems::deletesSeveral()
{
    for (const QString &key : {u"one"_s, u"two"_s, u"three"_s})
        QCOMPARE(items({u"create"_s, key, u"{}"_s}).code, 0);
    const CliRun deleted = items({u"delete"_s, u"one"_s, u"two"_s, u"three"_s, u"two"_s});
    QCOMPARE(deleted.code, 0);
    QCOMPARE(deleted.out.count('\n'), 3);
    QCOMPARE(items({u"list"_s, u"--ndjson"_s}).out, QByteArray());
}

void TestCliItems::deletesWhatItFinds()
{
    QCOMPARE(items({u"create"_s, u"there"_s, u"{}"_s}).code, 0);
    const CliRun some = items({u"delete"_s, u"missing"_s, u"there"_s});
    QCOMPARE(some.code, 6);
    QCOMPARE(some.out, "Deleted there\n"_ba);
    QVERIFY2(some.err.contains(u"missing: "_s), qPrintable(some.err));
    QCOMPARE(items({u"delete"_s, u"missing"_s, u"there"_s}).code, 3);
}

void TestCliItems::onlySaysWhatItWouldDo()
{
    QCOMPARE(items({u"create"_s, u"kept"_s, u"{}"_s}).code, 0);
    const auto writes = [this] {
        const auto visits = m_service.visits();
        return std::ranges::count_if(
            visits, [](const sandbox::Visit &visit) { return visit.method != "GET"; });
    };
    const auto before = writes();
    QCOMPARE(items({u"create"_s, u"new"_s, u"{}"_s, u"--dry-run"_s}).out, "Would create new\n"_ba);
    QCOMPARE(items({u"create"_s, u"kept"_s, u"{}"_s, u"--dry-run"_s}).code, 4);
    QCOMPARE(items({u"update"_s, u"kept"_s, u"{}"_s, u"--dry-run"_s}).out, "Would save kept\n"_ba);
    QCOMPARE(items({u"update"_s, u"new"_s, u"{}"_s, u"--dry-run"_s}).code, 3);
    QCOMPARE(items({u"delete"_s, u"kept"_s, u"--dry-run"_s}).out, "Would delete kept\n"_ba);
    QCOMPARE(writes(), before);
    QCOMPARE(items({u"delete"_s, u"kept"_s}).code, 0);
}

QTEST_GUILESS_MAIN(TestCliItems)
#include "tst_cli_items.moc"
