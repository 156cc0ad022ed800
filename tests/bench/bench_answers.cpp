// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// How long the largest answers keep the window's thread busy at most, while they are taken in,
// unpacked, checked and shown: in processor time of the thread, in the real window. The goal is
// 16 ms, the time of one picture.

#include "app/sandbox/gzip.h"
#include "tests/bench/measure.h"
#include "tests/bench/report.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/turnwatch.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QThread>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using test::ScriptedServer;

namespace {

constexpr double goal = 16; // ms
constexpr int rounds = 3;

const QString service = u"IS00000000000000000000000000000000"_s;
constexpr qsizetype limit = 16 << 20;

QByteArray bytesOf(const QList<sandbox::Piece> &pieces)
{
    QByteArray bytes;
    for (const sandbox::Piece &piece : pieces)
        bytes += piece.bytes.repeated(piece.times);
    return bytes;
}

QByteArray answer(const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

QByteArray chunked(const QByteArray &body)
{
    constexpr qsizetype chunk = 64 * 1024;
    QByteArray text =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (qsizetype at = 0; at < body.size(); at += chunk) {
        const QByteArray piece = body.mid(at, chunk);
        text += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    return text + "0\r\n\r\n";
}

/// A page of so many items that has so many bytes.
QByteArray page(int items, qsizetype bytes)
{
    const QByteArray end = R"(],"meta":{"key":"items","next_page_url":null}})";
    const qsizetype each = bytes / items;
    QByteArray text = "{\"items\":[";
    for (int i = 0; i < items; ++i) {
        QByteArray item = R"({"key":"agent/)" + QByteArray::number(i) +
                          R"(","revision":"1","data":{"status":"open","list":[)";
        while (item.size() < each - 32)
            item += "1.0,";
        text += item + "0]}},";
    }
    text.chop(1);
    return text + end;
}

/// Answers from a script in a thread of its own, so that what it does is not counted.
class Elsewhere
{
public:
    explicit Elsewhere(const QByteArray &list)
    {
        m_anchor.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_anchor,
            [this, &list] {
                m_server = std::make_unique<ScriptedServer>();
                for (int i = 0; i < 8; ++i) // the order of services and items is the window's
                    m_server->addReply({list, ScriptedServer::Reply::Then::KeepOpen});
                m_url = m_server->url();
            },
            Qt::BlockingQueuedConnection);
    }
    ~Elsewhere()
    {
        QMetaObject::invokeMethod(
            &m_anchor, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Elsewhere)

    [[nodiscard]] QUrl url() const { return m_url; }

private:
    QThread m_thread;
    QObject m_anchor;
    std::unique_ptr<ScriptedServer> m_server;
    QUrl m_url;
};

/// The longest turn of the window's thread while it lists a map that is answered with this.
double longestMs(const QByteArray &list, const QString &end)
{
    SystemClock clock;
    const Elsewhere server(list);
    test::WindowFixture app(clock);
    store::Profile profile;
    profile.baseUrl = server.url();
    app.show();
    test::TurnWatch turns;
    turns.start();
    app.use(profile, Secret::take("x"_ba), service, u"agents"_s);
    const bool came = test::waitFor([&] { return app.said(u"List state"_s).contains(end); });
    const double longest = double(turns.longestTurnNs()) / 1e6;
    return came ? longest : -1;
}

void measure(const QString &what, const QByteArray &list, const QString &end = u"error"_s)
{
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i)
        times.push_back(longestMs(list, end));
    const double longest = *std::ranges::max_element(times);
    bench::Report().add({what, u"under %1 ms"_s.arg(goal), bench::figure(longest, 1, u"ms"),
                         longest >= 0 && longest < goal,
                         u"the longest turn of the window's event loop, in processor time of its "
                         u"thread; the worst of %1 lists"_s.arg(rounds)});
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    // What every list costs: the window's own work on it.
    measure(u"A usual page"_s, answer(page(100, 100 * 600)), u"complete"_s);
    measure(u"A page of the service's largest items"_s, answer(page(100, 100 * 16 * 1024)),
            u"complete"_s);
    measure(u"A page of 16 MiB"_s, answer(page(100, limit - 4096)), u"complete"_s);
    measure(u"64 MiB of body"_s, answer(QByteArray(4 * limit, 'x')));
    measure(u"64 MiB of body in chunks"_s, chunked(QByteArray(4 * limit, 'x')));
    measure(u"A gzip bomb of 1 GiB"_s,
            answer(bytesOf(sandbox::gzipBomb(1 << 30)), "Content-Encoding: gzip\r\n"_ba));
    return 0;
}
