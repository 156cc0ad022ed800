// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/sync/codec.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using namespace syncdeck::sync;

namespace {

const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), utcZone);

constexpr Sent reading{};
constexpr Sent writing{true, false};
constexpr Sent writingIf{true, true};

QByteArray bodyWith(int status, int code)
{
    const QByteArray text = QByteArray::number(code);
    return "{\"code\":" + text + R"(,"message":"Words","more_info":)" +
           "\"https://www.twilio.com/docs/errors/" + text +
           "\",\"status\":" + QByteArray::number(status) + '}';
}

} // namespace

class TestCodecErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void takesTheServicesWords();
    void standsOddBodies_data();
    void standsOddBodies();
    void saysWhetherAWriteMayHaveHappened();
    void believesNoStrangersCondition();
    void readsRequestIds();
    void readsRetryAfter();
};

void TestCodecErrors::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](int status, int code, ErrorKind kind) {
        QTest::addRow("%d / %d", status, code) << status << code << kind;
    };
    row(400, 54003, ErrorKind::InvalidRevision);
    row(400, 54008, ErrorKind::InvalidData);
    row(400, 54011, ErrorKind::InvalidTtl);
    row(400, 54209, ErrorKind::InvalidKey);
    row(400, 20001, ErrorKind::RequestRefused);
    row(401, 20003, ErrorKind::AuthenticationFailed);
    row(403, 20403, ErrorKind::Forbidden);
    row(404, 54050, ErrorKind::ServiceNotFound);
    row(404, 54200, ErrorKind::MapNotFound);
    row(404, 54201, ErrorKind::ItemNotFound);
    row(404, 20404, ErrorKind::NotFound);
    row(405, 20004, ErrorKind::UnexpectedStatus);
    row(409, 54208, ErrorKind::ItemExists);
    row(409, 54301, ErrorKind::MapExists);
    row(409, 20409, ErrorKind::RequestRefused);
    row(412, 54205, ErrorKind::RevisionMismatch);
    row(413, 54006, ErrorKind::DataTooLarge);
    row(418, 20418, ErrorKind::UnexpectedStatus);
    row(429, 54009, ErrorKind::RateLimited);
    row(429, 20429, ErrorKind::RateLimited);
    row(500, 20500, ErrorKind::ServiceFailed);
    row(599, 20599, ErrorKind::ServiceFailed);
    // The code alone says nothing: it belongs to its status.
    row(400, 54208, ErrorKind::RequestRefused);
    row(500, 54208, ErrorKind::ServiceFailed);
    row(301, 1, ErrorKind::UnexpectedStatus);
    row(304, 1, ErrorKind::UnexpectedStatus);
    row(200, 1, ErrorKind::UnexpectedStatus);
    row(100, 1, ErrorKind::ConnectionLost);
    row(103, 1, ErrorKind::ConnectionLost);
    row(408, 20408, ErrorKind::ConnectionLost);
}

void TestCodecErrors::kinds()
{
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(ErrorKind, kind);
    const Error error = decodeError({status, {}, bodyWith(status, code)}, writingIf, now);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.serviceCode, status < 400 ? 0 : code);
}

void TestCodecErrors::takesTheServicesWords()
{
    const QUrl link(u"https://www.twilio.com/docs/errors/54208"_s);
    Error error = decodeError({409, {}, bodyWith(409, 54208)}, writing, now);
    QCOMPARE(error.detail, u"Words"_s);
    QCOMPARE(error.moreInfo, link);
    // In any order.
    const QByteArray turned = R"({"status":409,"more_info":"https://www.twilio.com/docs/errors/)"
                              R"(54208","x":{"code":1},"message":"W\u00f6rter","code":54208})";
    error = decodeError({409, {}, turned}, writing, now);
    QCOMPARE(error.kind, ErrorKind::ItemExists);
    QCOMPARE(error.detail, u"W\u00f6rter"_s);
    QCOMPARE(error.moreInfo, link);
}

void TestCodecErrors::standsOddBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    const QString none;
    QTest::newRow("empty") << ""_ba << none;
    QTest::newRow("HTML") << "<html><body>Bad gateway</body></html>"_ba << none;
    QTest::newRow("array") << R"([{"code":54208}])"_ba << none;
    QTest::newRow("cut short") << R"({"code":54208,"mess)"_ba << none;
    QTest::newRow("null members") << R"({"code":null,"message":null,"more_info":null})"_ba << none;
    QTest::newRow("empty object") << "{}"_ba << none;
    QTest::newRow("message alone") << R"({"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("code is text") << R"({"code":"54208","message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("code is an object") << R"({"code":{"a":1},"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("code is a fraction") << R"({"code":54208.5,"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("code is negative") << R"({"code":-1,"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("code is a status") << R"({"code":409,"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("of another status")
        << R"({"code":54208,"status":418,"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("status is text")
        << R"({"code":54208,"status":"409","message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("code is huge") << R"({"code":99999999999,"message":"Words"})"_ba << u"Words"_s;
    QTest::newRow("message is a list") << R"({"message":["a"],"code":0})"_ba << none;
    QTest::newRow("link is no URL")
        << R"({"more_info":"http://[","message":"Words"})"_ba << u"Words"_s;
}

void TestCodecErrors::standsOddBodies()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    for (const auto &[status, kind] :
         {std::pair{401, ErrorKind::AuthenticationFailed}, std::pair{404, ErrorKind::NotFound},
          std::pair{409, ErrorKind::RequestRefused}, std::pair{502, ErrorKind::ServiceFailed}}) {
        const Error error = decodeError({status, {}, body}, reading, now);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.httpStatus, status);
        QCOMPARE(error.serviceCode, 0);
        QCOMPARE(error.detail, detail);
        QVERIFY(error.moreInfo.isEmpty() || !error.moreInfo.isValid());
    }
}

void TestCodecErrors::saysWhetherAWriteMayHaveHappened()
{
    // A 5xx may come from a gateway in front of a service that has done it.
    QVERIFY(decodeError({504, {}, ""}, writing, now).mayHaveBeenApplied);
    QVERIFY(decodeError({500, {}, bodyWith(500, 20500)}, writing, now).mayHaveBeenApplied);
    QVERIFY(!decodeError({504, {}, ""}, reading, now).mayHaveBeenApplied);
    // Nor is it known after an interim answer, a time-out that nobody asked for, a redirect, or a
    // status that the service does not use when it is done.
    for (const int status : {0, 102, 103, 199, 200, 202, 206, 302, 307, 408}) {
        QVERIFY(decodeError({status, {}, ""}, writing, now).mayHaveBeenApplied);
        QVERIFY(!decodeError({status, {}, ""}, reading, now).mayHaveBeenApplied);
    }
    // Where the service itself refuses, it has not done it. Whoever else does may have let it
    // through.
    for (const int status : {400, 401, 403, 404, 409, 412, 413}) {
        QVERIFY(!decodeError({status, {}, bodyWith(status, 20000 + status)}, writingIf, now)
                     .mayHaveBeenApplied);
        for (const QByteArray &body :
             {""_ba, "<html>Access denied</html>"_ba, R"({"message":"Forbidden"})"_ba,
              R"({"code":403,"message":"Forbidden"})"_ba, bodyWith(status + 1, 20000 + status)}) {
            QVERIFY(decodeError({status, {}, body}, writingIf, now).mayHaveBeenApplied);
            QVERIFY(!decodeError({status, {}, body}, reading, now).mayHaveBeenApplied);
        }
    }
    // Nor does it use any other, or fail a condition that was not made.
    for (const int status : {402, 405, 406, 407, 410, 418, 421, 425, 428, 451}) {
        QVERIFY(decodeError({status, {}, ""}, writing, now).mayHaveBeenApplied);
        QVERIFY(decodeError({status, {}, bodyWith(status, 20000 + status)}, writing, now)
                    .mayHaveBeenApplied);
    }
    const Error unmet = decodeError({412, {}, bodyWith(412, 54205)}, writing, now);
    QCOMPARE(unmet.kind, ErrorKind::UnexpectedStatus);
    QVERIFY(unmet.mayHaveBeenApplied);
    // It was never processed, whoever says so.
    QVERIFY(!decodeError({429, {}, ""}, writing, now).mayHaveBeenApplied);
}

void TestCodecErrors::believesNoStrangersCondition()
{
    for (const QByteArray &body : {""_ba, "<html>Precondition Failed</html>"_ba}) {
        QCOMPARE(decodeError({412, {}, body}, writingIf, now).kind, ErrorKind::RequestRefused);
    }
}

void TestCodecErrors::readsRequestIds()
{
    QCOMPARE(requestIdOf({200, {{"twilio-request-id", "RQ1"}, {"X-Request-Id", "2"}}, ""}),
             u"RQ1"_s);
    QCOMPARE(requestIdOf({200, {{"X-Request-Id", "2"}}, ""}), u"2"_s);
    QCOMPARE(requestIdOf({200, {{"Request", "3"}}, ""}), QString());
    QCOMPARE(decodeError({500, {{"Twilio-Request-Id", "RQ1"}}, ""}, reading, now).requestId,
             u"RQ1"_s);
}

void TestCodecErrors::readsRetryAfter()
{
    using Pause = std::optional<std::chrono::milliseconds>;
    const auto pause = [](const QByteArray &value) {
        return decodeError({429, {{"Retry-After", value}}, ""}, reading, now).retryAfter;
    };
    QCOMPARE(pause("7"), Pause(7s));
    QCOMPARE(pause("Thu, 01 Jan 2026 12:00:30 GMT"), Pause(30s));
    QCOMPARE(pause("soon"), Pause());
    QCOMPARE(decodeError({429, {}, ""}, reading, now).retryAfter, Pause());
}

QTEST_GUILESS_MAIN(TestCodecErrors)
#include "tst_codec_errors.moc"
