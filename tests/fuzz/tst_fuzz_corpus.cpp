// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/harness.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

/// What the fuzzers run, over their corpus and some thousand mutations of it, in every test run.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsForTheCorpus_data();
    void holdsForTheCorpus();
};

void TestFuzzCorpus::holdsForTheCorpus_data()
{
    QTest::addColumn<transfer::Format>("format");
    QTest::newRow("ndjson") << transfer::Format::Ndjson;
    QTest::newRow("json") << transfer::Format::Json;
    QTest::newRow("csv") << transfer::Format::Csv;
}

void TestFuzzCorpus::holdsForTheCorpus()
{
    QFETCH(transfer::Format, format);
    const QDir folder(QStringLiteral(FUZZ_CORPUS) + u'/' + transfer::nameOf(format));
    const QStringList names = folder.entryList(QDir::Files);
    QVERIFY(!names.isEmpty());
    QRandomGenerator random(4);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray original = file.readAll();
        test::readAnything(format, original);
        constexpr int mutations = 500;
        for (int i = 0; i < mutations; ++i) {
            QByteArray bytes = original;
            for (int changes = random.bounded(1, 4); changes > 0 && !bytes.isEmpty(); --changes) {
                const qsizetype at = random.bounded(bytes.size());
                const char other = original[random.bounded(original.size())];
                switch (random.bounded(4)) {
                case 0:
                    bytes[at] = static_cast<char>(random.bounded(256));
                    break;
                case 1:
                    bytes.insert(at, other);
                    break;
                case 2:
                    bytes.remove(at, random.bounded(8));
                    break;
                default:
                    bytes[at] = other;
                }
            }
            test::readAnything(format, bytes);
        }
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
