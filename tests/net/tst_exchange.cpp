// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/exchange.h"
#include "app/sandbox/gzip.h"

#include <QNetworkAccessManager>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

namespace {

const qint64 limit = net::Request().maxAnswerBytes;
// What may be taken in or unpacked while the window waits: in some milliseconds also on a slow
// machine.
constexpr qint64 mostBytesATurn = 128 * 1024;

/// An answer that has come as a whole.
class WholeReply final : public QNetworkReply
{
public:
    WholeReply(QByteArray bytes, const QByteArray &encoding)
        : m_bytes(std::move(bytes))
    {
        setAttribute(QNetworkRequest::HttpStatusCodeAttribute, 200);
        if (!encoding.isEmpty())
            setRawHeader("Content-Encoding"_ba, encoding);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
        setFinished(true);
    }

    void abort() override {}
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_at; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *place, qint64 most) override
    {
        const qint64 count = std::min(most, bytesAvailable());
        std::copy_n(m_bytes.constData() + m_at, count, place);
        m_at += count;
        return count > 0 ? count : -1;
    }

private:
    QByteArray m_bytes;
    qint64 m_at = 0;
};

QByteArray bytesOf(const QList<sandbox::Piece> &pieces)
{
    QByteArray bytes;
    for (const sandbox::Piece &piece : pieces)
        bytes += piece.bytes.repeated(piece.times);
    return bytes;
}

} // namespace

/// However large an answer is and however little it was packed to, it is taken in some bytes a turn
/// of the event loop.
class TestExchange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTurns_data();
    void takesTurns();

private:
    SystemClock m_clock;
};

void TestExchange::takesTurns_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<qint64>("unpacked");
    const QByteArray largest(limit, 'x');
    QTest::newRow("small") << "{}"_ba << ""_ba << qint64(2);
    QTest::newRow("the largest") << largest << ""_ba << limit;
    QTest::newRow("the largest, packed") << sandbox::gzipped(largest) << "gzip"_ba << limit;
    QTest::newRow("too large") << QByteArray(2 * limit, 'x') << ""_ba << 2 * limit;
    QTest::newRow("a gigabyte, packed")
        << bytesOf(sandbox::gzipBomb(1 << 30)) << "gzip"_ba << qint64(1 << 30);
    // Packed nothing, a hundred thousand times.
    QTest::newRow("nothing, packed often")
        << sandbox::gzipped({}).repeated(100'000) << "gzip"_ba << qint64(0);
    QTest::newRow("nothing, packed for ever")
        << sandbox::gzipped({}).repeated(1'000'000) << "gzip"_ba << 2 * limit;
}

void TestExchange::takesTurns()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, encoding);
    QFETCH(qint64, unpacked);
    net::Request request;
    auto *exchange = new net::Exchange(request, m_clock, CancelToken(), this);
    const auto future = exchange->future();
    auto *reply = new WholeReply(bytes, encoding);
    exchange->follow(reply, std::make_shared<QNetworkAccessManager>(), {});
    Q_EMIT reply->readyRead();
    qint64 turns = 1;
    qint64 cameBefore = bytes.size();
    while (!future.isFinished()) {
        const qint64 taken = cameBefore - reply->bytesAvailable();
        cameBefore -= taken;
        QVERIFY2(taken <= mostBytesATurn, qPrintable(QString::number(taken)));
        // Another signal of the same turn does not count for a turn.
        Q_EMIT reply->readyRead();
        QCOMPARE(reply->bytesAvailable(), cameBefore);
        QCoreApplication::sendPostedEvents(exchange, QEvent::MetaCall);
        QVERIFY2(++turns < 1'000'000, "it does not end");
    }
    const auto answer = future.result();
    QCOMPARE(answer.has_value(), unpacked <= limit);
    if (answer)
        QCOMPARE(answer->body.size(), unpacked);
    else
        QCOMPARE(answer.error().kind, ErrorKind::AnswerTooLarge);
    const qint64 least = std::min(unpacked, limit) / mostBytesATurn;
    QVERIFY2(turns >= least, qPrintable(u"%1 turns of %2 at least"_s.arg(turns).arg(least)));
    QCoreApplication::sendPostedEvents(exchange, QEvent::DeferredDelete);
}

QTEST_GUILESS_MAIN(TestExchange)
#include "tst_exchange.moc"
