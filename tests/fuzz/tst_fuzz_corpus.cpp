// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/harness.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

QByteArray mutated(const QByteArray &original, QRandomGenerator &random)
{
    QByteArray bytes = original;
    for (int changes = random.bounded(1, 4); changes > 0 && !bytes.isEmpty(); --changes) {
        const qsizetype at = random.bounded(bytes.size());
        const char other = original[random.bounded(original.size())];
        constexpr int longest = 8;
        switch (random.bounded(5)) {
        case 0:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 1:
            bytes.insert(at, other);
            break;
        case 2:
            bytes.remove(at, random.bounded(longest));
            break;
        case 3:
            bytes.insert(at,
                         original.mid(random.bounded(original.size()), random.bounded(longest)));
            break;
        default:
            bytes[at] = other;
        }
    }
    return bytes;
}

} // namespace

/// What the fuzzer runs, over its corpus and mutations of it, in every test run.
class TestFuzzCorpus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasASmallCorpusForEverySubject();
    void holdsForTheCorpus_data();
    void holdsForTheCorpus();

private:
    const QDir m_corpus{QStringLiteral(FUZZ_CORPUS)};
};

void TestFuzzCorpus::hasASmallCorpusForEverySubject()
{
    QStringList names;
    for (const test::Subject &subject : test::subjects())
        names << QString::fromLatin1(subject.name);
    names.sort();
    QCOMPARE(m_corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name), names);
    qint64 all = 0;
    for (const QString &name : std::as_const(names)) {
        const QDir folder(m_corpus.filePath(name));
        const QFileInfoList files = folder.entryInfoList(QDir::Files);
        QVERIFY2(!files.isEmpty(), qPrintable(name));
        for (const QFileInfo &file : files) {
            constexpr qint64 most = 4096; // bytes, as many as the fuzzer makes itself
            QVERIFY2(file.size() <= most, qPrintable(file.filePath()));
            all += file.size();
        }
    }
    constexpr qint64 mostOfAll = 200LL * 1024;
    QVERIFY2(all <= mostOfAll, qPrintable(QString::number(all)));
}

void TestFuzzCorpus::holdsForTheCorpus_data()
{
    QTest::addColumn<int>("subject");
    const auto all = test::subjects();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << int(i);
}

void TestFuzzCorpus::holdsForTheCorpus()
{
    QFETCH(int, subject);
    const test::Subject &chosen = test::subjects()[std::size_t(subject)];
    const QDir folder(m_corpus.filePath(QString::fromLatin1(chosen.name)));
    QRandomGenerator random(4);
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray original = file.readAll();
        chosen.hold(original);
        for (int i = 0; i < chosen.mutations; ++i)
            chosen.hold(mutated(original, random));
    }
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "tst_fuzz_corpus.moc"
