// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "tests/cli/cliprogram.h"
#include "tests/support/behindtheback.h"
#include "tests/support/servicefixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using namespace syncdeck::test;

/// Items whose data is no object, as the service's own rules should make impossible: they disable
/// neither themselves nor the map that they are in.
class TestCliOdd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void listsThemWithAMark();
    void listsTheirBytes();
    void showsOne_data();
    void showsOne();
    void exportsThem_data();
    void exportsThem();
    void comparesThem();
    void saysThatADeletionLasts();
    void deletesTheMap();

private:
    [[nodiscard]] CliRun items(const QStringList &words) const
    {
        return m_cli.inMap(u"odd"_s, QStringList{u"items"_s} + words);
    }
    [[nodiscard]] static QString keyOf(qsizetype index) { return u"odd/%1"_s.arg(index); }

    QTemporaryDir m_folder;
    const QString m_database = m_folder.filePath(u"sandbox.sqlite"_s);
    std::unique_ptr<ServiceFixture> m_service;
    CliProgram m_cli;
    const QList<QByteArray> m_data = oddData();
};

void TestCliOdd::initTestCase()
{
    sandbox::Options options;
    options.databasePath = m_database;
    m_service = std::make_unique<ServiceFixture>(options);
    QVERIFY(m_service->start());
    m_cli = CliProgram(m_service->endpoint());
    for (const QString &map : {u"odd"_s, u"twin"_s, u"empty"_s})
        QCOMPARE(m_cli.run({u"maps"_s, u"create"_s, map}).code, 0);
    QByteArray lines = "{\"key\":\"sound\",\"data\":{\"a\":1}}\n";
    for (qsizetype i = 0; i < m_data.size(); ++i)
        lines += "{\"key\":\"" + keyOf(i).toUtf8() + "\",\"data\":{}}\n";
    for (const QString &map : {u"odd"_s, u"twin"_s}) {
        const QStringList words{u"items"_s, u"import"_s, u"-"_s, u"--format"_s, u"ndjson"_s};
        QCOMPARE(m_cli.inMap(map, words, lines).code, 0);
        for (qsizetype i = 0; i < m_data.size(); ++i)
            QVERIFY(storeBehindTheBack(m_database, map, keyOf(i), m_data[i]));
    }
}

void TestCliOdd::listsThemWithAMark()
{
    const CliRun run = items({u"list"_s});
    QCOMPARE(run.code, 0);
    const QStringList lines = QString::fromUtf8(run.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), m_data.size() + 2); // with the header and the sound one
    for (qsizetype i = 0; i < m_data.size(); ++i) {
        const bool isNull = m_data[i] == "null"; // which every attribute may be
        QVERIFY2(lines[i + 1].startsWith(keyOf(i)), qPrintable(lines[i + 1]));
        QCOMPARE(lines[i + 1].contains(oddMark()), !isNull);
        QVERIFY(isNull || lines[i + 1].contains(QString::fromUtf8(m_data[i].first(1))));
    }
    QVERIFY(!lines.last().contains(oddMark()));
    QVERIFY2(run.err.contains(u"came with an attribute of another kind"_s), qPrintable(run.err));
}

void TestCliOdd::listsTheirBytes()
{
    const CliRun run = items({u"list"_s, u"--ndjson"_s});
    QCOMPARE(run.code, 0);
    for (const QByteArray &data : m_data)
        QVERIFY(run.out.contains("\"data\":" + data + ','));
    QCOMPARE(items({u"list"_s, u"--limit"_s, u"3"_s, u"--ndjson"_s}).out.count('\n'), 3);
}

void TestCliOdd::showsOne_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < m_data.size(); ++i)
        QTest::newRow(m_data[i].first(std::min<qsizetype>(m_data[i].size(), 10)).constData()) << i;
}

void TestCliOdd::showsOne()
{
    QFETCH(qsizetype, index);
    const CliRun run = items({u"get"_s, keyOf(index)});
    QCOMPARE(run.code, 0);
    QCOMPARE(run.out.contains(oddMark().toUtf8()), m_data[index] != "null");
    QCOMPARE(items({u"get"_s, keyOf(index), u"--data"_s}).out, m_data[index]);
    QVERIFY(items({u"get"_s, keyOf(index), u"--json"_s}).out.contains(m_data[index]));
}

void TestCliOdd::exportsThem_data()
{
    QTest::addColumn<QString>("format");
    for (const QString &format : {u"ndjson"_s, u"json"_s, u"csv"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void TestCliOdd::exportsThem()
{
    QFETCH(QString, format);
    const QString path = m_folder.filePath(u"out."_s + format);
    const CliRun run = items({u"export"_s, path});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    if (format == u"csv")
        text.replace("\"\"", "\"");
    for (qsizetype i = 0; i < m_data.size(); ++i) {
        QVERIFY(text.contains(keyOf(i).toUtf8()));
        QVERIFY(m_data[i] == "null" || text.contains(m_data[i]));
    }
}

void TestCliOdd::comparesThem()
{
    QCOMPARE(items({u"compare"_s, u"--with-map"_s, u"twin"_s}).code, 0);
    // What the service would not take is not sent, and the rest is.
    const CliRun run =
        items({u"compare"_s, u"--with-map"_s, u"empty"_s, u"--apply"_s, u"to-other"_s, u"--yes"_s});
    QVERIFY2(run.code != 0, qPrintable(run.err));
    const CliRun made = m_cli.inMap(u"empty"_s, {u"items"_s, u"list"_s, u"--ndjson"_s});
    QVERIFY(made.out.contains("\"key\":\"sound\""));
}

void TestCliOdd::saysThatADeletionLasts()
{
    const CliRun run = items({u"delete"_s, keyOf(0), keyOf(1)});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY2(run.err.contains(u"hold data that is no JSON object"_s), qPrintable(run.err));
    QCOMPARE(items({u"get"_s, keyOf(0)}).code, 3);
    const CliRun usual = items({u"delete"_s, u"sound"_s});
    QCOMPARE(usual.code, 0);
    QVERIFY2(!usual.err.contains(u"no JSON object"_s), qPrintable(usual.err));
}

void TestCliOdd::deletesTheMap()
{
    const CliRun run = m_cli.run({u"maps"_s, u"delete"_s, u"odd"_s});
    QVERIFY2(run.code == 0, qPrintable(run.err));
    QVERIFY2(run.out.contains(u"with %1 items"_s.arg(m_data.size() - 2).toUtf8()),
             run.out.constData());
}

QTEST_GUILESS_MAIN(TestCliOdd)
#include "tst_cli_odd.moc"
