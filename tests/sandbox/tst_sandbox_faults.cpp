// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sandbox/faultplan.h"
#include "app/sandbox/gzip.h"
#include "app/sandbox/sandbox.h"
#include "tests/support/waiting.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using sandbox::Fault;
using sandbox::FaultKind;
using sandbox::FaultPlan;
using sandbox::FaultRule;

namespace {

const QByteArray items = "/v1/Services/default/Maps/settings/Items";

/// A client at the level of bytes.
class RawClient
{
public:
    explicit RawClient(quint16 port) { m_socket.connectToHost(u"127.0.0.1"_s, port); }

    [[nodiscard]] bool isRefused()
    {
        return test::waitFor([this] {
                   return m_socket.state() == QAbstractSocket::UnconnectedState ||
                          m_socket.state() == QAbstractSocket::ConnectedState;
               }) &&
               m_socket.error() == QAbstractSocket::ConnectionRefusedError;
    }
    void send(const QByteArray &bytes) { m_socket.write(bytes); }

    /// Until the answer is as long as it says, or the connection is closed.
    [[nodiscard]] bool awaitAnswer()
    {
        return test::waitFor([this] {
            m_bytes += m_socket.readAll();
            const qsizetype end = m_bytes.indexOf("\r\n\r\n");
            return isClosed() || (end >= 0 && m_bytes.size() >= end + 4 + length());
        });
    }
    [[nodiscard]] bool awaitClosed()
    {
        return test::waitFor([this] {
            m_bytes += m_socket.readAll();
            return isClosed();
        });
    }
    [[nodiscard]] bool awaitBytes(qsizetype count)
    {
        return test::waitFor([this, count] {
            m_bytes += m_socket.readAll();
            return m_bytes.size() >= count;
        });
    }

    [[nodiscard]] bool isClosed() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] int status() const { return m_bytes.mid(9, 3).toInt(); }
    [[nodiscard]] QByteArray head() const { return m_bytes.left(m_bytes.indexOf("\r\n\r\n") + 2); }
    [[nodiscard]] QByteArray body() const { return m_bytes.mid(m_bytes.indexOf("\r\n\r\n") + 4); }
    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        const QByteArray text = '\n' + head();
        const qsizetype at = text.toLower().indexOf('\n' + name.toLower() + ": ");
        if (at < 0)
            return {};
        const qsizetype from = at + name.size() + 3;
        return text.mid(from, text.indexOf('\r', from) - from);
    }
    [[nodiscard]] qint64 length() const { return header("Content-Length"_ba).toLongLong(); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body()).object(); }
    void forget() { m_bytes.clear(); }

private:
    QTcpSocket m_socket;
    QByteArray m_bytes;
};

QByteArray unzipped(const QByteArray &packed)
{
    z_stream stream{};
    inflateInit2(&stream, MAX_WBITS + 16);
    QByteArray input = packed;
    QByteArray all;
    QByteArray some(1 << 20, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    int state = Z_OK;
    while (state == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(some.data());
        stream.avail_out = uInt(some.size());
        state = inflate(&stream, Z_NO_FLUSH);
        all += some.first(some.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return state == Z_STREAM_END ? all : QByteArray(); // also when the check sum is wrong
}

} // namespace

/// What each fault puts on the wire, byte for byte, and the ways to order it.
class TestSandboxFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void passesOnWhatNoFaultBefalls();
    void answersWithAnotherStatus_data();
    void answersWithAnotherStatus();
    void tellsWhenToComeBack();
    void appliesWhatItIsToldTo();
    void redirects();
    void refusesConnections();
    void refusesFromARequestOn();
    void closesBeforeTheAnswer();
    void losesTheAnswerOfAWriteThatIsDone();
    void closesHalfWay();
    void saysNothing();
    void trickles();
    void sendsStrayAnswers();
    void spoilsTheBody();
    void liesAboutTheLength();
    void sendsHugeBodies();
    void compresses();
    void bombs();
    void bendsLinks();
    void repeatsAPage();
    void nullsAttributes();
    void partsRevisionAndETag();
    void answersAboutAnother();
    void sendsTwice();
    void skewsTheClock();
    void leavesAnswersWithoutBodyAlone();
    void takesRequestsOneAfterTheOther();
    void isControlledOverHttp();
    void isClosedUnlessAskedFor();

private:
    [[nodiscard]] QByteArray request(const QByteArray &verb, const QByteArray &target,
                                     const QByteArray &body = {}) const;
    void set(const Fault &fault, const QByteArray &method = {});
    /// One request over a connection of its own, as far as it is answered.
    std::unique_ptr<RawClient> ask(const QByteArray &verb, const QByteArray &target,
                                   const QByteArray &body = {});
    [[nodiscard]] bool exists(const QByteArray &key);
    [[nodiscard]] quint16 port() const { return quint16(m_endpoint.baseUrl.port()); }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    sandbox::Endpoint m_endpoint;
};

void TestSandboxFaults::init()
{
    sandbox::Options options;
    options.faults = FaultPlan{};
    options.now = [] {
        return qint64(1'767'268'800'000); // 2026-01-01 12:00 UTC
    };
    m_sandbox = std::make_unique<sandbox::Sandbox>(std::move(options));
    const auto started = test::await(m_sandbox->start());
    QVERIFY(started.has_value());
    m_endpoint = *started;
}

void TestSandboxFaults::cleanup()
{
    m_sandbox.reset();
}

QByteArray TestSandboxFaults::request(const QByteArray &verb, const QByteArray &target,
                                      const QByteArray &body) const
{
    const std::string_view token = m_endpoint.authToken.reveal();
    const QByteArray plain =
        m_endpoint.accountSid.toLatin1() + ':' + QByteArray(token.data(), qsizetype(token.size()));
    return verb + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port()) +
           "\r\nAuthorization: Basic " + plain.toBase64() +
           "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void TestSandboxFaults::set(const Fault &fault, const QByteArray &method)
{
    QVERIFY(test::await(m_sandbox->setFaults({{FaultRule{.fault = fault, .method = method}}})));
}

std::unique_ptr<RawClient> TestSandboxFaults::ask(const QByteArray &verb, const QByteArray &target,
                                                  const QByteArray &body)
{
    auto client = std::make_unique<RawClient>(port());
    client->send(request(verb, target, body));
    if (!client->awaitAnswer())
        qWarning("no answer");
    return client;
}

bool TestSandboxFaults::exists(const QByteArray &key)
{
    static_cast<void>(test::await(m_sandbox->setFaults({})));
    return ask("GET"_ba, items + '/' + key)->status() == 200;
}

void TestSandboxFaults::passesOnWhatNoFaultBefalls()
{
    const auto answer = ask("POST"_ba, items, "Key=a+b&Data=%7B%22n%22:1.0%7D"_ba);
    QCOMPARE(answer->status(), 201);
    QCOMPARE(answer->header("ETag"_ba), answer->json()[u"revision"_s].toString().toLatin1());
    QVERIFY(answer->body().contains("\"data\":{\"n\":1.0}"));
    // Links lead to where the client asked, not to the server behind.
    QVERIFY(answer->json()[u"url"_s].toString().startsWith(m_endpoint.baseUrl.toString() + u'/'));
    QCOMPARE(m_sandbox->visits().size(), 1);
    QCOMPARE(m_sandbox->visits().first().status, 201);
}

void TestSandboxFaults::answersWithAnotherStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<sandbox::StatusBody>("body");
    QTest::newRow("429") << 429 << sandbox::StatusBody::Json;
    QTest::newRow("500") << 500 << sandbox::StatusBody::Json;
    QTest::newRow("502 HTML") << 502 << sandbox::StatusBody::Html;
    QTest::newRow("503 empty") << 503 << sandbox::StatusBody::Empty;
}

void TestSandboxFaults::answersWithAnotherStatus()
{
    QFETCH(int, status);
    QFETCH(sandbox::StatusBody, body);
    set({.kind = FaultKind::Status, .status = status, .body = body});
    const auto answer = ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba);
    QCOMPARE(answer->status(), status);
    QCOMPARE(answer->body().size(), answer->length());
    switch (body) {
    case sandbox::StatusBody::Json:
        QCOMPARE(answer->json()[u"status"_s].toInt(), status);
        break;
    case sandbox::StatusBody::Html:
        QVERIFY(answer->header("Content-Type"_ba).startsWith("text/html"));
        QVERIFY(answer->body().startsWith("<html>"));
        break;
    case sandbox::StatusBody::Empty:
        QCOMPARE(answer->body(), ""_ba);
    }
    QVERIFY(answer->header("Retry-After"_ba).isEmpty());
    // Kept from the service, and remembered as that.
    QCOMPARE(m_sandbox->visits().size(), 1);
    QCOMPARE(m_sandbox->visits().first().status, 0);
    QCOMPARE(m_sandbox->visits().first().body, "Key=new&Data=%7B%7D"_ba);
    QCOMPARE(m_sandbox->faultCounts(), (QList<sandbox::FaultCount>{{1, 1}}));
    QVERIFY(!exists("new"_ba));
}

void TestSandboxFaults::tellsWhenToComeBack()
{
    set({.kind = FaultKind::Status, .status = 429, .retryAfter = 7s});
    QCOMPARE(ask("GET"_ba, items)->header("Retry-After"_ba), "7"_ba);
    set({.kind = FaultKind::Status, .status = 503, .retryAfter = 90s, .retryAfterIsDate = true});
    const auto dated = ask("GET"_ba, items);
    QCOMPARE(dated->header("Retry-After"_ba), "Thu, 01 Jan 2026 12:01:30 GMT"_ba);
    QCOMPARE(dated->header("Date"_ba), "Thu, 01 Jan 2026 12:00:00 GMT"_ba);
    set({.kind = FaultKind::Status,
         .status = 429,
         .retryAfter = 90s,
         .retryAfterIsDate = true,
         .skew = 3h});
    const auto skewed = ask("GET"_ba, items);
    QCOMPARE(skewed->header("Retry-After"_ba), "Thu, 01 Jan 2026 15:01:30 GMT"_ba);
    QCOMPARE(skewed->header("Date"_ba), "Thu, 01 Jan 2026 15:00:00 GMT"_ba);
}

void TestSandboxFaults::appliesWhatItIsToldTo()
{
    set({.kind = FaultKind::Status, .applied = true, .status = 502});
    QCOMPARE(ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba)->status(), 502);
    QCOMPARE(m_sandbox->visits().first().status, 201);
    QVERIFY(exists("new"_ba));
}

void TestSandboxFaults::redirects()
{
    set({.kind = FaultKind::Redirect, .status = 307});
    const auto here = ask("GET"_ba, items + "?PageSize=5");
    QCOMPARE(here->status(), 307);
    QCOMPARE(here->header("Location"_ba),
             m_endpoint.baseUrl.toEncoded() + items + "?PageSize=5&redirected=1");
    set({.kind = FaultKind::Redirect, .status = 302, .text = "http://127.0.0.1:1/x"_ba});
    const auto elsewhere = ask("DELETE"_ba, items + "/limits");
    QCOMPARE(elsewhere->status(), 302);
    QCOMPARE(elsewhere->header("Location"_ba), "http://127.0.0.1:1/x"_ba);
    QVERIFY(exists("limits"_ba));
}

void TestSandboxFaults::refusesConnections()
{
    RawClient before(port()); // idle, as a client keeps it
    before.send(request("GET"_ba, items));
    QVERIFY(before.awaitAnswer());
    set({.kind = FaultKind::Refuse, .duration = 1h});
    QVERIFY(before.awaitClosed());
    for (int i = 0; i < 3; ++i)
        QVERIFY(RawClient(port()).isRefused());
    QVERIFY(exists("limits"_ba)); // with the next plan it listens again, at the same place

    RawClient later(port());
    later.send(request("GET"_ba, items));
    QVERIFY(later.awaitAnswer());
    set({.kind = FaultKind::Refuse, .duration = 200ms});
    QVERIFY(later.awaitClosed());
    QVERIFY(test::waitFor([&] { return !RawClient(port()).isRefused(); })); // by itself
}

void TestSandboxFaults::refusesFromARequestOn()
{
    QVERIFY(test::await(m_sandbox->setFaults(
        {{FaultRule{.fault = {.kind = FaultKind::Refuse, .duration = 1h}, .method = "POST"_ba}}})));
    QCOMPARE(ask("GET"_ba, items)->status(), 200);
    const auto refused = ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba);
    QVERIFY(refused->isClosed());
    QCOMPARE(refused->bytes(), ""_ba);
    QVERIFY(RawClient(port()).isRefused());
    QVERIFY(!exists("new"_ba));
    set({.kind = FaultKind::Refuse, .applied = true, .duration = 1h}, "POST"_ba);
    QVERIFY(ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba)->bytes().isEmpty());
    QVERIFY(RawClient(port()).isRefused());
    QVERIFY(exists("new"_ba));
}

void TestSandboxFaults::closesBeforeTheAnswer()
{
    set({.kind = FaultKind::Close});
    const auto answer = ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba);
    QVERIFY(answer->isClosed());
    QCOMPARE(answer->bytes(), ""_ba);
    QVERIFY(!exists("new"_ba));
}

void TestSandboxFaults::losesTheAnswerOfAWriteThatIsDone()
{
    set({.kind = FaultKind::Close, .applied = true});
    const auto answer = ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba);
    QVERIFY(answer->isClosed());
    QCOMPARE(answer->bytes(), ""_ba);
    QVERIFY(exists("new"_ba));
}

void TestSandboxFaults::closesHalfWay()
{
    set({.kind = FaultKind::CloseInHead});
    const auto head = ask("POST"_ba, items, "Key=new&Data=%7B%7D"_ba);
    QVERIFY(head->isClosed());
    QVERIFY(head->bytes().startsWith("HTTP/1.1 201 "));
    QVERIFY(!head->bytes().contains("\r\n\r\n"));

    set({.kind = FaultKind::CloseInBody});
    const auto body = ask("GET"_ba, items + "/new");
    QVERIFY(body->isClosed());
    QVERIFY(!body->body().isEmpty());
    QVERIFY(body->body().size() < body->length());
    const auto none = ask("DELETE"_ba, items + "/new"); // its answer has no body
    QVERIFY(none->isClosed());
    QVERIFY(none->bytes().startsWith("HTTP/1.1 204 "));
    QVERIFY(!exists("new"_ba));
}

void TestSandboxFaults::saysNothing()
{
    set({.kind = FaultKind::Silence});
    RawClient client(port());
    client.send(request("POST"_ba, items, "Key=new&Data=%7B%7D"_ba));
    QVERIFY(test::waitFor([&] { return m_sandbox->faultCounts().first().befallen == 1; }));
    QVERIFY(!exists("new"_ba));
    set({.kind = FaultKind::Silence, .applied = true});
    RawClient other(port());
    other.send(request("POST"_ba, items, "Key=other&Data=%7B%7D"_ba));
    QVERIFY(test::waitFor([&] { return m_sandbox->visits().last().status == 201; }));
    QVERIFY(exists("other"_ba));
    QVERIFY(!client.isClosed() && !other.isClosed());
    QCOMPARE(client.bytes() + other.bytes(), ""_ba);
}

void TestSandboxFaults::trickles()
{
    set({.kind = FaultKind::Trickle, .duration = 40ms});
    RawClient client(port());
    QElapsedTimer timer;
    timer.start();
    client.send(request("GET"_ba, items + "/limits"));
    QVERIFY(client.awaitBytes(11));
    QVERIFY2(timer.elapsed() >= 9 * 40, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(QByteArray("HTTP/1.1 200 OK").startsWith(client.bytes()));

    set({.kind = FaultKind::Trickle, .duration = 1ms});
    const auto whole = ask("GET"_ba, items + "/limits");
    QCOMPARE(whole->json()[u"key"_s].toString(), u"limits"_s);
}

void TestSandboxFaults::sendsStrayAnswers()
{
    for (const auto pause : {0ms, 20ms}) {
        set({.kind = FaultKind::StrayBefore, .status = 103, .duration = pause});
        const QByteArray key = "stray" + QByteArray::number(pause.count());
        RawClient before(port());
        before.send(request("POST"_ba, items, "Data=%7B%7D&Key=" + key));
        QVERIFY(before.awaitAnswer());
        QCOMPARE(before.status(), 103);
        QVERIFY(test::waitFor([&] {
            static_cast<void>(before.awaitBytes(0));
            return before.bytes().contains("\r\n\r\nHTTP/1.1 201 Created\r\n") &&
                   before.bytes().endsWith('}');
        }));
        QVERIFY(!before.isClosed());
        QCOMPARE(before.head().count("Content-Length"), 0);
        set({.kind = FaultKind::StrayAfter, .status = 408, .duration = pause});
        RawClient after(port());
        after.send(request("GET"_ba, items + '/' + key));
        QVERIFY(after.awaitAnswer());
        QCOMPARE(after.status(), 200);
        QVERIFY(test::waitFor([&] {
            static_cast<void>(after.awaitBytes(0));
            return after.bytes().contains("}HTTP/1.1 408 Request Timeout\r\n") &&
                   after.bytes().endsWith("\r\n\r\n");
        }));
    }
}

void TestSandboxFaults::spoilsTheBody()
{
    const QByteArray sound = ask("GET"_ba, items + "/limits")->body();
    set({.kind = FaultKind::MalformedJson});
    const auto malformed = ask("GET"_ba, items + "/limits");
    QCOMPARE(malformed->status(), 200);
    QCOMPARE(malformed->body().size(), malformed->length());
    QVERIFY(QJsonDocument::fromJson(malformed->body()).isNull());
    set({.kind = FaultKind::TruncatedJson});
    const auto truncated = ask("GET"_ba, items + "/limits");
    QCOMPARE(truncated->body(), sound.first(sound.size() / 2));
    QCOMPARE(truncated->body().size(), truncated->length());
    set({.kind = FaultKind::InvalidUtf8});
    const auto invalid = ask("GET"_ba, items + "/limits");
    QVERIFY(!invalid->body().isValidUtf8());
    QVERIFY(invalid->body().contains("\"key\":\"\xc3\x28limits\""));
    set({.kind = FaultKind::ContentType});
    const auto text = ask("GET"_ba, items + "/limits");
    QCOMPARE(text->header("Content-Type"_ba), "text/plain"_ba);
    QCOMPARE(text->body(), sound);
}

void TestSandboxFaults::liesAboutTheLength()
{
    const QByteArray sound = ask("GET"_ba, items + "/limits")->body();
    set({.kind = FaultKind::ContentLength, .bytes = 25});
    const auto more = ask("GET"_ba, items + "/limits");
    QVERIFY(more->isClosed());
    QCOMPARE(more->length(), sound.size() + 25);
    QCOMPARE(more->body(), sound);
    set({.kind = FaultKind::ContentLength, .bytes = -25});
    const auto less = ask("GET"_ba, items + "/limits");
    QCOMPARE(less->length(), sound.size() - 25);
    QVERIFY(less->awaitBytes(less->head().size() + 2 + sound.size()));
    QCOMPARE(less->body(), sound); // all of it comes, and the connection stays
    QVERIFY(!less->isClosed());
}

void TestSandboxFaults::sendsHugeBodies()
{
    set({.kind = FaultKind::HugeBody, .bytes = 1'000'000});
    const auto declared = ask("GET"_ba, items);
    QCOMPARE(declared->length(), 1'000'000);
    QCOMPARE(declared->body().size(), 1'000'000);
    QVERIFY(!declared->json().isEmpty());
    set({.kind = FaultKind::HugeBody, .bytes = 1'000'000, .declared = false});
    RawClient chunked(port());
    chunked.send(request("GET"_ba, items));
    QVERIFY(chunked.awaitBytes(1'000'000));
    QVERIFY(test::waitFor([&] {
        static_cast<void>(chunked.awaitBytes(0));
        return chunked.bytes().endsWith("\r\n0\r\n\r\n");
    }));
    QCOMPARE(chunked.header("Transfer-Encoding"_ba), "chunked"_ba);
    QVERIFY(chunked.header("Content-Length"_ba).isEmpty());
}

void TestSandboxFaults::compresses()
{
    const QByteArray sound = ask("GET"_ba, items + "/limits")->body();
    set({.kind = FaultKind::Gzip});
    const auto packed = ask("GET"_ba, items + "/limits");
    QCOMPARE(packed->header("Content-Encoding"_ba), "gzip"_ba);
    QCOMPARE(unzipped(packed->body()), sound);
}

void TestSandboxFaults::bombs()
{
    constexpr qint64 size = 32 << 20;
    set({.kind = FaultKind::GzipBomb, .bytes = size});
    const auto packed = ask("GET"_ba, items + "/limits");
    QVERIFY2(packed->body().size() < size / 500, qPrintable(QString::number(packed->length())));
    const QByteArray all = unzipped(packed->body());
    QCOMPARE(all.size(), size + 14);
    QVERIFY(all.startsWith("{\"padding\":\"xxxx") && all.endsWith("xxxx\"}"));
}

void TestSandboxFaults::bendsLinks()
{
    const auto next = [](const RawClient &answer) {
        return answer.json()[u"meta"_s].toObject()[u"next_page_url"_s].toString().toUtf8();
    };
    const QByteArray first = items + "?PageSize=2";
    const QByteArray usual = next(*ask("GET"_ba, first));
    const QByteArray base = m_endpoint.baseUrl.toEncoded();
    QVERIFY(usual.startsWith(base + "/v1/Services/IS"));
    const QByteArray second = usual.mid(base.size());

    set({.kind = FaultKind::NextPageElsewhere, .text = "http://127.0.0.1:1"_ba});
    QCOMPARE(next(*ask("GET"_ba, first)), "http://127.0.0.1:1/elsewhere" + second);
    // On the last, too.
    QVERIFY(next(*ask("GET"_ba, items)).startsWith("http://127.0.0.1:1/elsewhere/v1/"));
    set({.kind = FaultKind::LinksElsewhere, .text = "https://sync.twilio.com"_ba});
    QCOMPARE(next(*ask("GET"_ba, first)), "https://sync.twilio.com" + second);
    const auto last = ask("GET"_ba, items)->json()[u"meta"_s].toObject();
    QVERIFY(last[u"next_page_url"_s].isNull());
    QVERIFY(last[u"url"_s].toString().startsWith(u"https://sync.twilio.com/v1/"_s));
    QVERIFY(last[u"first_page_url"_s].toString().startsWith(u"https://sync.twilio.com/v1/"_s));
    set({.kind = FaultKind::NextPageSelf});
    QCOMPARE(next(*ask("GET"_ba, first)), base + first);
    QCOMPARE(next(*ask("GET"_ba, second)), base + second);
    set({.kind = FaultKind::NextPageFirst});
    const auto back = ask("GET"_ba, second);
    QCOMPARE(next(*back),
             back->json()[u"meta"_s].toObject()[u"first_page_url"_s].toString().toUtf8());
    QVERIFY(back->json()[u"items"_s].toArray().size() == 2);
    // What is no list stays as it is.
    QCOMPARE(ask("GET"_ba, items + "/limits")->json()[u"key"_s].toString(), u"limits"_s);
}

void TestSandboxFaults::repeatsAPage()
{
    set({.kind = FaultKind::RepeatPage});
    const auto first = ask("GET"_ba, items + "?PageSize=2");
    // By SIDs, where the first one had names.
    const auto second =
        ask("GET"_ba, QUrl(first->json()[u"meta"_s].toObject()[u"next_page_url"_s].toString())
                          .toString(QUrl::RemoveScheme | QUrl::RemoveAuthority)
                          .toUtf8());
    QCOMPARE(second->json()[u"items"_s], first->json()[u"items"_s]);
    QVERIFY(second->json()[u"meta"_s] != first->json()[u"meta"_s]);
}

void TestSandboxFaults::nullsAttributes()
{
    set({.kind = FaultKind::NullAttributes});
    const auto item = ask("GET"_ba, items + "/limits");
    QCOMPARE(item->json().size(), 11);
    for (const QJsonValue &value : item->json())
        QVERIFY(value.isNull());
    const auto page = ask("GET"_ba, items);
    QVERIFY(!page->json()[u"meta"_s].toObject()[u"url"_s].isNull());
    const QJsonArray list = page->json()[u"items"_s].toArray();
    QCOMPARE(list.size(), 5);
    for (const QJsonValue &entry : list) {
        QCOMPARE(entry.toObject().size(), 11);
        for (const QJsonValue &value : entry.toObject())
            QVERIFY(value.isNull());
    }
}

void TestSandboxFaults::partsRevisionAndETag()
{
    set({.kind = FaultKind::NoRevision});
    const auto etagOnly = ask("GET"_ba, items + "/limits");
    QVERIFY(!etagOnly->header("ETag"_ba).isEmpty());
    QVERIFY(etagOnly->json()[u"revision"_s].isNull());
    QCOMPARE(etagOnly->json()[u"key"_s].toString(), u"limits"_s);
    set({.kind = FaultKind::NoETag});
    const auto revisionOnly = ask("GET"_ba, items + "/limits");
    QVERIFY(revisionOnly->header("ETag"_ba).isEmpty());
    QVERIFY(!revisionOnly->json()[u"revision"_s].isNull());
}

void TestSandboxFaults::answersAboutAnother()
{
    set({.kind = FaultKind::AboutAnother});
    const auto item = ask("GET"_ba, items + "/limits");
    QCOMPARE(item->json()[u"key"_s].toString(), u"another"_s);
    QVERIFY(!item->json()[u"data"_s].toObject().isEmpty());
    const auto page = ask("GET"_ba, items);
    const QJsonArray list = page->json()[u"items"_s].toArray();
    QCOMPARE(list.size(), 5);
    for (const QJsonValue &entry : list)
        QCOMPARE(entry[u"map_sid"_s].toString(), u"MP"_s + QString(32, u'f'));
}

void TestSandboxFaults::sendsTwice()
{
    set({.kind = FaultKind::Twice});
    const auto created = ask("POST"_ba, items, "Data=%7B%7D&Key=twice");
    QCOMPARE(created->status(), 409);
    QCOMPARE(created->json()[u"code"_s].toInt(), 54208);
    QCOMPARE(ask("GET"_ba, items + "/twice")->status(), 200);
    QCOMPARE(ask("DELETE"_ba, items + "/twice")->status(), 404);
    static_cast<void>(test::await(m_sandbox->setFaults({})));
    QCOMPARE(ask("GET"_ba, items + "/twice")->status(), 404);
}

void TestSandboxFaults::skewsTheClock()
{
    set({.kind = FaultKind::ClockSkew, .skew = -5h});
    const auto answer = ask("GET"_ba, items + "/limits");
    QCOMPARE(answer->header("Date"_ba), "Thu, 01 Jan 2026 07:00:00 GMT"_ba);
    QCOMPARE(answer->head().count("Date: "), 1);
}

void TestSandboxFaults::leavesAnswersWithoutBodyAlone()
{
    int number = 0;
    for (const auto kind : {FaultKind::MalformedJson, FaultKind::HugeBody, FaultKind::GzipBomb,
                            FaultKind::NullAttributes}) {
        const QByteArray key = "new" + QByteArray::number(++number);
        static_cast<void>(test::await(m_sandbox->setFaults({})));
        QCOMPARE(ask("POST"_ba, items, "Data=%7B%7D&Key=" + key)->status(), 201);
        set({.kind = kind});
        const auto answer = ask("DELETE"_ba, items + '/' + key);
        QCOMPARE(answer->status(), 204);
        QCOMPARE(answer->body(), ""_ba);
    }
}

void TestSandboxFaults::takesRequestsOneAfterTheOther()
{
    QVERIFY(test::await(m_sandbox->setFaults({{FaultRule{
        .fault = {.kind = FaultKind::Status, .status = 503}, .from = 2, .times = 1}}})));
    RawClient client(port());
    client.send(request("GET"_ba, items + "/limits").repeated(2)); // both at once
    QVERIFY(client.awaitAnswer());
    QCOMPARE(client.status(), 200);
    QVERIFY(test::waitFor([&] {
        static_cast<void>(client.awaitBytes(0));
        return client.bytes().contains("HTTP/1.1 503 Service Unavailable\r\n") &&
               client.bytes().endsWith('}');
    }));
    client.forget();
    client.send(request("GET"_ba, items + "/limits"));
    QVERIFY(client.awaitAnswer());
    QCOMPARE(client.status(), 200);
    client.forget();
    client.send("GET / HTTP/1.1\r\nno header\r\n\r\n"_ba);
    QVERIFY(client.awaitClosed());
    QVERIFY(client.bytes().startsWith("HTTP/1.1 400 "));
}

void TestSandboxFaults::isControlledOverHttp()
{
    const QByteArray plan =
        R"({"faults": [{"fault": "status", "status": 503, "method": "GET", "path": "/v1/**"}]})";
    const auto put = ask("PUT"_ba, "/faults"_ba, plan);
    QCOMPARE(put->status(), 200);
    QCOMPARE(put->body(), R"({"faults":[{"fault":"status","seen":0,"befallen":0}]})"_ba);
    QCOMPARE(ask("GET"_ba, items)->status(), 503);
    QCOMPARE(ask("GET"_ba, "/faults"_ba)->body(),
             R"({"faults":[{"fault":"status","seen":1,"befallen":1}]})"_ba);

    const auto wrong = ask("PUT"_ba, "/faults"_ba, "{\n\"faults\": 1}"_ba);
    QCOMPARE(wrong->status(), 400);
    QVERIFY(wrong->json()[u"message"_s].toString().startsWith(u"line 2: "_s));
    QCOMPARE(ask("GET"_ba, items)->status(), 503); // the former plan stays

    // Without the sandbox's credential it tells and takes nothing.
    RawClient stranger(port());
    stranger.send("DELETE /faults HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QVERIFY(stranger.awaitAnswer());
    QCOMPARE(stranger.status(), 401);
    QVERIFY(!stranger.body().contains("503"));
    QCOMPARE(ask("GET"_ba, items)->status(), 503);
    QCOMPARE(ask("POST"_ba, "/faults"_ba)->status(), 405);
    QCOMPARE(ask("DELETE"_ba, "/faults"_ba)->body(), R"({"faults":[]})"_ba);
    QCOMPARE(ask("GET"_ba, items)->status(), 200);

    // What closes all connections does not close this one before it is answered.
    QCOMPARE(ask("PUT"_ba, "/faults"_ba, R"({"faults": [{"fault": "refuse", "ms": 3600000}]})"_ba)
                 ->status(),
             200);
    QVERIFY(test::waitFor([&] { return RawClient(port()).isRefused(); }));
    QVERIFY(test::await(m_sandbox->setFaults({})));
    QVERIFY(test::waitFor([&] { return !RawClient(port()).isRefused(); }));
}

void TestSandboxFaults::isClosedUnlessAskedFor()
{
    m_sandbox = std::make_unique<sandbox::Sandbox>(sandbox::Options());
    const auto started = test::await(m_sandbox->start());
    QVERIFY(started.has_value());
    m_endpoint = *started;
    QCOMPARE(ask("GET"_ba, "/faults"_ba)->status(), 404);
    QCOMPARE(ask("PUT"_ba, "/faults"_ba, R"({"faults": [{"fault": "gzip"}]})"_ba)->status(), 405);
    set({.kind = FaultKind::Status, .status = 503});
    QCOMPARE(ask("GET"_ba, items)->status(), 200);
    QVERIFY(m_sandbox->faultCounts().isEmpty());
}

QTEST_GUILESS_MAIN(TestSandboxFaults)
#include "tst_sandbox_faults.moc"
