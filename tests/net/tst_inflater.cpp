// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/inflater.h"
#include "app/sandbox/gzip.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using net::Inflater;

class TestInflater : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacksInPieces_data();
    void unpacksInPieces();
    void unpacksSeveralInARow();
    void saysWhatIsMissingOrDamaged();
    void stopsAtTheLimit();
};

void TestInflater::unpacksInPieces_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("piece");
    const QByteArray text = R"({"a": [1.0, "é"]})"_ba.repeated(20'000);
    QTest::newRow("whole") << text << text.size();
    QTest::newRow("pieces") << text << qsizetype(1'000);
    QTest::newRow("bytes") << text << qsizetype(1);
    QTest::newRow("empty") << ""_ba << qsizetype(1);
}

void TestInflater::unpacksInPieces()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, piece);
    const QByteArray packed = sandbox::gzipped(text);
    Inflater inflater;
    QByteArray body;
    for (qsizetype at = 0; at < packed.size(); at += piece) {
        QCOMPARE(inflater.state(), Inflater::State::Open);
        inflater.add(packed.mid(at, piece), body, 1'000'000);
    }
    QCOMPARE(inflater.state(), Inflater::State::Finished);
    QCOMPARE(body, text);
}

void TestInflater::unpacksSeveralInARow()
{
    Inflater inflater;
    QByteArray body;
    inflater.add(sandbox::gzipped("one "_ba) + sandbox::gzipped("two"_ba), body, 100);
    QCOMPARE(inflater.state(), Inflater::State::Finished);
    QCOMPARE(body, "one two"_ba);
}

void TestInflater::saysWhatIsMissingOrDamaged()
{
    const QByteArray packed = sandbox::gzipped("some text that is long enough"_ba);
    QByteArray body;
    Inflater cut;
    cut.add(packed.chopped(3), body, 100);
    QCOMPARE(cut.state(), Inflater::State::Open);
    QByteArray wrongSum = packed;
    wrongSum[packed.size() - 6] = char(wrongSum[packed.size() - 6] ^ 1);
    for (const QByteArray &damaged : {wrongSum, "plain text"_ba, packed + "more"}) {
        Inflater inflater;
        inflater.add(damaged, body, 1'000);
        QCOMPARE(inflater.state(), Inflater::State::Damaged);
    }
}

void TestInflater::stopsAtTheLimit()
{
    constexpr qint64 limit = 16 << 20;
    Inflater inflater;
    QByteArray body;
    for (const sandbox::Piece &piece : sandbox::gzipBomb(1 << 30)) {
        for (qint64 i = 0; i < piece.times && body.size() <= limit; ++i)
            inflater.add(piece.bytes, body, limit);
    }
    QVERIFY(body.size() > limit);
    QVERIFY(body.size() <= limit + 64 * 1024);
}

QTEST_APPLESS_MAIN(TestInflater)
#include "tst_inflater.moc"
