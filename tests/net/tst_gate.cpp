// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/gate.h"
#include "app/net/requestlog.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waiting.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using net::Answer;
using net::Method;

namespace {

/// Answers from a script, at once.
class ScriptedTransport final : public net::Transport
{
public:
    QFuture<Result<Answer>> send(const net::Request &request, const CancelToken &) override
    {
        sent << request;
        if (script.isEmpty())
            return never.future();
        return ready<Answer>(script.takeFirst());
    }

    QList<Result<Answer>> script;
    QList<net::Request> sent;
    Completion<Answer> never;
};

Answer answer(int status, const QByteArray &retryAfter = {})
{
    Answer made;
    made.status = status;
    if (!retryAfter.isEmpty())
        made.headers.append({"Retry-After"_ba, retryAfter});
    return made;
}

Result<Answer> lost()
{
    return fail(ErrorKind::ConnectionLost);
}

} // namespace

class TestGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void refusesWritesOnReadOnlyProfiles();
    void refusesOtherOrigins_data();
    void refusesOtherOrigins();
    void repeatsWhatWasNeverProcessed();
    void repeatsReadsAndNeverWrites_data();
    void repeatsReadsAndNeverWrites();
    void givesUpAfterAWhile();
    void leavesLongWaitsToTheUser();
    void pacesEachMapByItself();
    void largeWritesCostMore();
    void outlastsOthersWhoUseUpTheLimit();
    void tellsOfLongWaits();
    void waitsForAnAnswerAFewTimes();
    void gatesShareALimit();
    void canBeCancelledWhileItWaits();
    void endsWhatIsUnderWayWhenItGoes();
    void logsWithoutSecrets();
    void passesNoEchoOfTheCredentialsOn();

private:
    /// What is under way gets no answer within that time.
    void timeOut(std::chrono::milliseconds after);
    void makeGate(bool readOnly = false, bool pacing = true);
    [[nodiscard]] QFuture<Result<Answer>> send(Method method, const QString &object = {},
                                               const QByteArray &body = {},
                                               const CancelToken &cancel = {},
                                               net::Priority priority = net::Priority::Interactive);

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    net::RequestLog m_log;
    std::unique_ptr<net::Gate> m_gate;
};

void TestGate::init()
{
    m_clock = std::make_unique<test::FakeClock>();
    m_transport = std::make_unique<ScriptedTransport>();
    makeGate();
}

void TestGate::cleanup()
{
    m_gate.reset();
    m_log.clear();
}

void TestGate::makeGate(bool readOnly, bool pacing)
{
    m_gate = std::make_unique<net::Gate>(
        net::GateOptions{QUrl(u"https://sync.twilio.com"_s), readOnly, pacing},
        net::Credentials{u"user"_s, Secret::take("canary"_ba)}, *m_transport, *m_clock, m_log);
}

void TestGate::timeOut(std::chrono::milliseconds after)
{
    m_clock->advance(after);
    std::exchange(m_transport->never, {}).finish(fail(ErrorKind::TimedOut));
}

QFuture<Result<Answer>> TestGate::send(Method method, const QString &object, const QByteArray &body,
                                       const CancelToken &cancel, net::Priority priority)
{
    net::Request request;
    request.method = method;
    request.url = QUrl(u"https://sync.twilio.com/v1/x"_s);
    request.body = body;
    return m_gate->send(request, {object, priority, body.size()}, cancel);
}

void TestGate::refusesWritesOnReadOnlyProfiles()
{
    makeGate(true);
    m_transport->script << answer(200);
    QCOMPARE(send(Method::Post).result().error().kind, ErrorKind::ReadOnlyProfile);
    QCOMPARE(send(Method::Delete).result().error().kind, ErrorKind::ReadOnlyProfile);
    QCOMPARE(m_transport->sent.size(), 0);
    QVERIFY(send(Method::Get).result().has_value());
}

void TestGate::refusesOtherOrigins_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("own");
    QTest::newRow("own") << u"https://sync.twilio.com/v1"_s << true;
    QTest::newRow("own, port written") << u"https://sync.twilio.com:443/v1"_s << true;
    QTest::newRow("own, capitals") << u"https://SYNC.twilio.com/v1"_s << true;
    for (const char *other :
         {"http://sync.twilio.com/v1", "https://sync.twilio.com:444/v1",
          "https://sync.twilio.com.evil.org/v1", "https://evil.org/v1",
          "https://u:p@sync.twilio.com/v1", "https://sub.sync.twilio.com/v1", "/v1", ""})
        QTest::newRow(other) << QString::fromLatin1(other) << false;
}

void TestGate::refusesOtherOrigins()
{
    QFETCH(QString, url);
    QFETCH(bool, own);
    m_transport->script << answer(200);
    net::Request request;
    request.url = QUrl(url);
    const auto result = m_gate->send(request, {}).result();
    QCOMPARE(result.has_value(), own);
    QCOMPARE(m_transport->sent.size(), own ? 1 : 0);
    if (!own)
        QCOMPARE(result.error().kind, ErrorKind::OriginRefused);
}

void TestGate::repeatsWhatWasNeverProcessed()
{
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        m_transport->script = {answer(429, "3"_ba), answer(200)};
        m_transport->sent.clear();
        const auto future = send(method);
        QVERIFY(!future.isFinished());
        m_clock->advance(2'999ms);
        QCOMPARE(m_transport->sent.size(), 1); // not before the service said
        m_clock->advance(1s);
        QVERIFY(future.isFinished());
        QCOMPARE(future.result()->status, 200);
        QCOMPARE(m_transport->sent.size(), 2);
    }
}

void TestGate::repeatsReadsAndNeverWrites_data()
{
    QTest::addColumn<Result<Answer>>("trouble");
    QTest::newRow("503") << Result<Answer>(answer(503));
    QTest::newRow("500") << Result<Answer>(answer(500));
    QTest::newRow("lost") << lost();
    QTest::newRow("timed out") << Result<Answer>(fail(ErrorKind::TimedOut));
}

void TestGate::repeatsReadsAndNeverWrites()
{
    QFETCH(Result<Answer>, trouble);
    m_transport->script = {trouble, trouble, answer(200)};
    const auto read = send(Method::Get);
    m_clock->advance(10s);
    QVERIFY(read.isFinished());
    QCOMPARE(read.result()->status, 200);
    for (const Method method : {Method::Post, Method::Delete}) {
        m_transport->sent.clear();
        m_transport->script = {trouble, answer(200)};
        const auto write = send(method);
        m_clock->advance(60s);
        QVERIFY(write.isFinished());
        QCOMPARE(m_transport->sent.size(), 1);
        QVERIFY(!write.result() || write.result()->status != 200);
    }
}

void TestGate::givesUpAfterAWhile()
{
    m_transport->script = QList<Result<Answer>>(20, lost());
    const auto read = send(Method::Get);
    m_clock->advance(5min);
    QVERIFY(read.isFinished());
    QCOMPARE(m_transport->sent.size(), 4);
    // Where nothing answers, each attempt takes its time; that counts, too.
    m_transport->sent.clear();
    m_transport->script.clear();
    const auto silent = send(Method::Get);
    for (const auto after : {30s, 31s})
        timeOut(after);
    QVERIFY(silent.isFinished());
    QCOMPARE(m_transport->sent.size(), 2);
    // What is refused is given up after a minute, whatever it is.
    for (const Method method : {Method::Get, Method::Post, Method::Delete}) {
        for (const auto priority : {net::Priority::Interactive, net::Priority::Bulk}) {
            for (const QByteArray &retryAfter : {""_ba, "7"_ba, "60"_ba}) {
                makeGate();
                m_transport->sent.clear();
                m_transport->script = QList<Result<Answer>>(100, answer(429, retryAfter));
                const auto refused = send(method, u"map"_s, {}, {}, priority);
                QVERIFY(!refused.isFinished());
                m_clock->advance(61s);
                QVERIFY(refused.isFinished());
                QCOMPARE(refused.result()->status, 429);
                QVERIFY(m_transport->sent.size() > 1);
            }
        }
    }
    // What does not pass is not repeated.
    for (const int status : {400, 401, 403, 404, 409, 412, 413, 302}) {
        m_transport->sent.clear();
        m_transport->script = {answer(status)};
        QVERIFY(send(Method::Get).isFinished());
        QCOMPARE(m_transport->sent.size(), 1);
    }
}

void TestGate::leavesLongWaitsToTheUser()
{
    m_transport->script = {answer(429, "600"_ba)};
    const auto future = send(Method::Get);
    QVERIFY(future.isFinished());
    QCOMPARE(future.result()->status, 429);

    // Who then asks again does not wait all that time unheard.
    m_transport->script = {answer(429, "3600"_ba), answer(200)};
    QCOMPARE(send(Method::Get, u"map"_s).result()->status, 429);
    const auto again = send(Method::Get, u"map"_s);
    QVERIFY(!again.isFinished());
    m_clock->advance(61s);
    QVERIFY(again.isFinished());
    QCOMPARE(again.result()->status, 200);
}

void TestGate::pacesEachMapByItself()
{
    m_transport->script = QList<Result<Answer>>(1'000, answer(200));
    for (int i = 0; i < 220; ++i)
        static_cast<void>(send(Method::Get, u"map"_s));
    QCOMPARE(m_transport->sent.size(), 196); // the burst, and a margin for uneven ways
    static_cast<void>(send(Method::Get, u"other"_s));
    static_cast<void>(send(Method::Post, u"map"_s));
    QCOMPARE(m_transport->sent.size(), 198); // another map, another direction
    QCOMPARE(m_gate->budget(u"map"_s).reads.waiting, 24);
    QCOMPARE(m_gate->budget(u"map"_s).writes.left, 195.0);
    m_clock->advance(500ms);
    QVERIFY(m_transport->sent.size() >= 207);
    QVERIFY(m_transport->sent.size() <= 208);
    m_clock->advance(5s);
    QCOMPARE(m_transport->sent.size(), 222);
}

void TestGate::largeWritesCostMore()
{
    m_transport->script = QList<Result<Answer>>(1'000, answer(200));
    for (int i = 0; i < 30; ++i)
        static_cast<void>(send(Method::Post, u"map"_s, QByteArray(10 * 1024, 'x')));
    QCOMPARE(m_transport->sent.size(), 19); // 196 tokens, ten each
    m_clock->advance(1s);
    QVERIFY(m_transport->sent.size() >= 21 && m_transport->sent.size() <= 22); // two a second
}

void TestGate::outlastsOthersWhoUseUpTheLimit()
{
    // Of what is sent to the map, one in three comes through: nobody is given up.
    for (int i = 0; i < 60; ++i)
        m_transport->script << answer(429, "10"_ba) << answer(429, "10"_ba) << answer(200);
    QList<QFuture<Result<Answer>>> writes;
    for (int i = 0; i < 20; ++i) {
        writes << send(Method::Post, u"map"_s, {}, {},
                       i % 2 == 0 ? net::Priority::Interactive : net::Priority::Bulk);
    }
    m_clock->advance(20min);
    for (const auto &future : std::as_const(writes)) {
        QVERIFY(future.isFinished());
        QCOMPARE(future.result()->status, 200);
    }
}

void TestGate::waitsForAnAnswerAFewTimes()
{
    QList<net::Wait> told;
    int ends = 0;
    connect(m_gate.get(), &net::Gate::waiting, this, [&](const net::Wait &wait) { told << wait; });
    connect(m_gate.get(), &net::Gate::goesOn, this, [&] { ++ends; });
    const auto read = send(Method::Get);
    m_clock->advance(4s);
    QCOMPARE(told.size(), 0);
    m_clock->advance(2s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].what, net::Wait::For::Answer);
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QCOMPARE(m_transport->sent.size(), attempt);
        QCOMPARE(m_transport->sent.last().patience, 10s * attempt);
        QVERIFY(!read.isFinished());
        timeOut(attempt == 1 ? 4s : 10s * attempt);
        m_clock->advance(1s); // the pause between two
    }
    QVERIFY(read.isFinished());
    QCOMPARE(read.result().error().kind, ErrorKind::TimedOut);
    QCOMPARE(told.size(), ends);
    // What may have been done is not asked for again, and gets all the time.
    const auto write = send(Method::Post);
    QVERIFY(!m_transport->sent.last().patience);
    timeOut(30s);
    QCOMPARE(write.result().error().kind, ErrorKind::TimedOut);
    QCOMPARE(m_transport->sent.size(), 4);
    // While one waits for its answer, others get theirs.
    const auto slow = send(Method::Get);
    m_transport->script = {answer(200)};
    QVERIFY(send(Method::Get).isFinished());
    QVERIFY(!slow.isFinished());
}

void TestGate::tellsOfLongWaits()
{
    QList<net::Wait> told;
    int ends = 0;
    connect(m_gate.get(), &net::Gate::waiting, this, [&](const net::Wait &wait) { told << wait; });
    connect(m_gate.get(), &net::Gate::goesOn, this, [&] { ++ends; });
    // A short one is nobody's concern.
    m_transport->script = {answer(503, "2"_ba), answer(200)};
    const auto quick = send(Method::Get);
    m_clock->advance(3s);
    QVERIFY(quick.isFinished());
    QCOMPARE(told.size(), 0);

    m_transport->script = {answer(429, "40"_ba), answer(503, "10"_ba), answer(200), answer(200)};
    const auto slow = send(Method::Get, u"map"_s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told[0].length, 40s);
    QCOMPARE(told[0].status, 429);
    const auto behind = send(Method::Get, u"map"_s); // the map rests, which was told
    m_clock->advance(39s);
    QCOMPARE(told.size(), 1);
    QCOMPARE(ends, 0);
    m_clock->advance(10min);
    QVERIFY(slow.isFinished() && behind.isFinished());
    QCOMPARE(told.size(), 2);
    QCOMPARE(told[1].status, 503);
    QCOMPARE(ends, 1); // something waited all the time

    // Where only the limit itself makes one wait.
    m_transport->script = QList<Result<Answer>>(400, answer(200));
    for (int i = 0; i < 300; ++i)
        static_cast<void>(send(Method::Post, u"full"_s));
    QCOMPARE(told.size(), 2);
    m_clock->advance(3s);
    QCOMPARE(told.size(), 3);
    QCOMPARE(told[2].what, net::Wait::For::Limits);
    m_clock->advance(1min);
    QCOMPARE(told.size(), 3);
    QCOMPARE(ends, 2);
    // Cancelled, it ends as well.
    m_transport->script = {answer(429, "30"_ba)};
    const CancelSource source;
    const auto cancelled = send(Method::Post, {}, {}, source.token());
    QCOMPARE(told.size(), 4);
    source.cancel();
    QCOMPARE(ends, 3);
}

void TestGate::gatesShareALimit()
{
    net::Pacer pacer(*m_clock);
    m_transport->script = QList<Result<Answer>>(1'000, answer(200));
    const auto gate = [&](const QString &url) {
        return std::make_unique<net::Gate>(net::GateOptions{QUrl(url), false, true, &pacer},
                                           net::Credentials{u"user"_s, Secret::take("canary"_ba)},
                                           *m_transport, *m_clock, m_log);
    };
    const auto first = gate(u"https://sync.twilio.com"_s);
    const auto second = gate(u"https://sync.twilio.com/"_s);
    const auto elsewhere = gate(u"https://other.example"_s);
    net::Request request;
    request.url = QUrl(u"https://sync.twilio.com/v1/x"_s);
    for (int i = 0; i < 50; ++i)
        static_cast<void>(first->send(request, {u"map"_s}));
    QCOMPARE(second->budget(u"map"_s).reads.left, 146.0);
    QCOMPARE(elsewhere->budget(u"map"_s).reads.left, 196.0);
    second->unite(u"name"_s, u"map"_s);
    QCOMPARE(first->budget(u"name"_s).reads.left, 146.0);
}

void TestGate::canBeCancelledWhileItWaits()
{
    m_transport->script = {answer(429, "30"_ba), answer(200)};
    const CancelSource source;
    const auto future = send(Method::Post, {}, {}, source.token());
    QVERIFY(!future.isFinished());
    source.cancel();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(!future.result().error().mayHaveBeenApplied);
    m_clock->advance(60s);
    QCOMPARE(m_transport->sent.size(), 1);
}

void TestGate::endsWhatIsUnderWayWhenItGoes()
{
    m_transport->script = {answer(429, "30"_ba)};
    const auto waiting = send(Method::Get);
    const auto unanswered = send(Method::Get);
    const auto write = send(Method::Post, {}, "Key=a"_ba);
    m_gate.reset();
    QVERIFY(waiting.isFinished());
    QVERIFY(unanswered.isFinished());
    QCOMPARE(waiting.result().error().kind, ErrorKind::Cancelled);
    // Only of what had left and changes something is it unknown whether it was done.
    QVERIFY(!waiting.result().error().mayHaveBeenApplied);
    QVERIFY(!unanswered.result().error().mayHaveBeenApplied);
    QCOMPARE(write.result().error().kind, ErrorKind::Cancelled);
    QVERIFY(write.result().error().mayHaveBeenApplied);
    m_clock->advance(60s); // nothing of it wakes up again
    QCOMPARE(m_transport->sent.size(), 3);
}

void TestGate::logsWithoutSecrets()
{
    Answer cookie = answer(200);
    cookie.headers.append({"Set-Cookie"_ba, "session=canary"_ba});
    cookie.body = QByteArray(100'000, 'b');
    m_transport->script = {cookie};
    QVERIFY(send(Method::Post, {}, "Key=a"_ba).result().has_value());
    // The transport got the credentials, the log did not.
    const QByteArray basic = "Basic " + QByteArray("user:canary").toBase64();
    QVERIFY(m_transport->sent.first().headers.contains(net::Header("Authorization"_ba, basic)));
    const net::LoggedExchange &entry = *m_log.entries().front();
    QCOMPARE(entry.status, 200);
    QCOMPARE(entry.requestBody, "Key=a"_ba);
    QCOMPARE(entry.answerBody.size(), net::RequestLog::maxBodyBytes);
    for (const auto &headers : {entry.requestHeaders, entry.answerHeaders}) {
        for (const auto &[name, value] : headers)
            QVERIFY2(!value.contains("canary") && !value.contains(basic), name.constData());
    }
    for (std::size_t i = 0; i < net::RequestLog::maxEntries + 10; ++i)
        m_log.add({}, answer(200), m_clock->now(), 0ms, 1);
    QCOMPARE(m_log.entries().size(), net::RequestLog::maxEntries);
}

void TestGate::passesNoEchoOfTheCredentialsOn()
{
    const QByteArray basic = "dXNlcjpjYW5hcnk="; // user:canary
    Answer refusal = answer(401);
    refusal.body = R"({"code":20003,"message":"Basic )" + basic + R"( is wrong, canary!"})";
    refusal.headers.append({"X-Request-Id"_ba, "canary"_ba});
    m_transport->script << refusal;
    const auto refused = send(Method::Get).result();
    QCOMPARE(refused->body, "{\"code\":20003,\"message\":\"Basic \u2026 is wrong, \u2026!\"}"_ba);
    QVERIFY(!refused->header("X-Request-Id").contains("canary"));
    // What is stored at the service is the user's own, and keeps its bytes.
    Answer item = answer(200);
    item.body = R"({"data":{"bird":"canary"}})";
    m_transport->script << item;
    QCOMPARE(send(Method::Get).result()->body, item.body);
    // Megabytes of a refusal are no words of the service, and take their time to be looked through.
    refusal.body = basic.repeated(1'000'000);
    m_transport->script << refusal;
    const QByteArray kept = send(Method::Get).result()->body;
    QVERIFY(kept.size() <= net::RequestLog::maxBodyBytes);
    QVERIFY(!kept.contains("dXNl"));
}

QTEST_GUILESS_MAIN(TestGate)
#include "tst_gate.moc"
