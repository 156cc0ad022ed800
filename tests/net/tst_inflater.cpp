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
    void unpacksNoMoreThanIsWanted();
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
        inflater.add(packed.mid(at, piece));
        while (inflater.unpack(body, 1'000) > 0) {
        }
    }
    QCOMPARE(inflater.state(), Inflater::State::Finished);
    QCOMPARE(body, text);
}

void TestInflater::unpacksSeveralInARow()
{
    Inflater inflater;
    QByteArray body;
    inflater.add(sandbox::gzipped("one "_ba) + sandbox::gzipped("two"_ba));
    QCOMPARE(inflater.unpack(body, 100), 7);
    QCOMPARE(inflater.state(), Inflater::State::Finished);
    QCOMPARE(body, "one two"_ba);
}

void TestInflater::saysWhatIsMissingOrDamaged()
{
    const QByteArray packed = sandbox::gzipped("some text that is long enough"_ba);
    QByteArray body;
    Inflater cut;
    cut.add(packed.chopped(3));
    static_cast<void>(cut.unpack(body, 100));
    QCOMPARE(cut.state(), Inflater::State::Open);
    QByteArray wrongSum = packed;
    wrongSum[packed.size() - 6] = char(wrongSum[packed.size() - 6] ^ 1);
    for (const QByteArray &damaged : {wrongSum, "plain text"_ba, packed + "more"}) {
        Inflater inflater;
        inflater.add(damaged);
        static_cast<void>(inflater.unpack(body, 1'000));
        QCOMPARE(inflater.state(), Inflater::State::Damaged);
    }
}

void TestInflater::unpacksNoMoreThanIsWanted()
{
    // A gigabyte in one piece, of which nothing is unpacked but what is asked for.
    QByteArray packed;
    for (const sandbox::Piece &piece : sandbox::gzipBomb(1 << 30))
        packed += piece.bytes.repeated(piece.times);
    Inflater inflater;
    inflater.add(packed);
    QByteArray body;
    for (const qsizetype most : {1, 1'000, 64 * 1024, 1'000'000}) {
        const qsizetype before = body.size();
        QCOMPARE(inflater.unpack(body, most), most);
        QCOMPARE(body.size(), before + most);
    }
    QCOMPARE(inflater.unpack(body, 0), 0);
    QCOMPARE(inflater.state(), Inflater::State::Open);
}

QTEST_APPLESS_MAIN(TestInflater)
#include "tst_inflater.moc"
