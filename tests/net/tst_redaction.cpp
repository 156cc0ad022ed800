// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/net/curlcommand.h"
#include "app/net/har.h"
#include "app/net/redaction.h"
#include "app/net/requestlog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using net::Redaction;

namespace {

const QByteArray canary = "canary/8d1f+secret=="_ba;

net::Credentials credentials(const QByteArray &password = canary)
{
    return {u"AC0123"_s, Secret::take(QByteArray(password.constData(), password.size()))};
}

} // namespace

class TestRedaction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesUnknownHeaders();
    void cleansUrls_data();
    void cleansUrls();
    void hidesWhatWasSentWhereverItTurnsUp_data();
    void hidesWhatWasSentWhereverItTurnsUp();
    void leavesNoPartOfASecretAtTheCut();
    void doesNotSearchForTheShortest();
    void nothingThatIsMadeOfTheLogHoldsASecret();
};

void TestRedaction::hidesUnknownHeaders()
{
    const Redaction redaction(credentials());
    for (const QByteArray &name :
         {"Authorization"_ba, "proxy-authorization"_ba, "Cookie"_ba, "Set-Cookie"_ba,
          "X-Twilio-Signature"_ba, "WWW-Authenticate"_ba, "X-Api-Key"_ba, "Location"_ba})
        QCOMPARE(redaction.headers({{name, "value"}}),
                 (QList<net::Header>{{name, net::hiddenMark}}));
    const QList<net::Header> harmless{{"Content-Type", "application/json"}, {"ETAG", "1f"}};
    QCOMPARE(redaction.headers(harmless), harmless);
}

void TestRedaction::cleansUrls_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("kept");
    QTest::newRow("plain") << "https://a.example/v1/a%2Fb?From=a%20b&PageSize=100"_ba
                           << "https://a.example/v1/a%2Fb?From=a%20b&PageSize=100"_ba;
    QTest::newRow("user info") << "https://user:word@a.example/x"_ba << "https://a.example/x"_ba;
    QTest::newRow("fragment") << "https://a.example/x#access_token=1"_ba
                              << "https://a.example/x"_ba;
    QTest::newRow("named") << "https://a.example/x?a=1&access_token=xyz&b=2"_ba
                           << "https://a.example/x?a=1&access_token=%E2%80%A6&b=2"_ba;
    QTest::newRow("name in disguise") << "https://a.example/x?%61uth=xyz"_ba
                                      << "https://a.example/x?auth=%E2%80%A6"_ba;
    QTest::newRow("signed token") << "https://a.example/x?q=eyJhbGciOiJI.eyJzdWIi.c2ln"_ba
                                  << "https://a.example/x?q=%E2%80%A6"_ba;
    QTest::newRow("hexadecimal") << "https://a.example/x?q=0123456789abcdef0123456789ABCDEF"_ba
                                 << "https://a.example/x?q=%E2%80%A6"_ba;
    QTest::newRow("a SID is no secret")
        << "https://a.example/x?q=IS0123456789abcdef0123456789ABCDEF"_ba
        << "https://a.example/x?q=IS0123456789abcdef0123456789ABCDEF"_ba;
    QTest::newRow("a place in a list is none either")
        << "https://a.example/x?Page=1&PageToken=PTabc"_ba
        << "https://a.example/x?Page=1&PageToken=PTabc"_ba;
}

void TestRedaction::cleansUrls()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, kept);
    const Redaction redaction({});
    QCOMPARE(redaction.url(QUrl::fromEncoded(url)).toEncoded(), kept);
}

void TestRedaction::hidesWhatWasSentWhereverItTurnsUp_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::newRow("as it is") << canary;
    QTest::newRow("percent-encoded") << canary.toPercentEncoding();
    QTest::newRow("Basic") << ("AC0123:" + canary).toBase64();
}

void TestRedaction::hidesWhatWasSentWhereverItTurnsUp()
{
    QFETCH(QByteArray, form);
    const Redaction redaction(credentials());
    QCOMPARE(redaction.body("<p>You sent " + form + "</p>" + form, 1000),
             "<p>You sent \u2026</p>\u2026"_ba);
    QCOMPARE(redaction.headers({{"ETag", form}}).first().second, QByteArray(net::hiddenMark));
    const QUrl url = redaction.url(QUrl::fromEncoded("https://a.example/" + form + "?q=" + form));
    QVERIFY(url.isValid());
    QVERIFY2(!url.toEncoded().contains(form), url.toEncoded().constData());
    Error error{};
    error.subject = QString::fromUtf8(form);
    error.detail = u"at "_s + QString::fromUtf8(form);
    error.requestId = QString::fromUtf8(form);
    error.moreInfo = QUrl::fromEncoded("https://a.example/?x=" + form);
    const Error kept = redaction.error(error);
    QCOMPARE(kept.subject, u"\u2026"_s);
    QCOMPARE(kept.detail, u"at \u2026"_s);
    QCOMPARE(kept.requestId, u"\u2026"_s);
    QVERIFY(!kept.moreInfo.toEncoded().contains(form));
}

void TestRedaction::leavesNoPartOfASecretAtTheCut()
{
    const Redaction redaction(credentials());
    constexpr qsizetype limit = 300;
    // Moved across the cut byte by byte, alone and behind others that make the text shorter.
    for (const qsizetype before : {0, 1, 5}) {
        for (qsizetype at = limit - 2 * canary.size(); at <= limit + 2; ++at) {
            QByteArray body;
            for (qsizetype i = 0; i < before; ++i)
                body += canary;
            body += QByteArray(std::max(qsizetype(0), at - body.size()), '.') + canary +
                    QByteArray(100, '.');
            const QByteArray kept = redaction.body(body, limit);
            QVERIFY(kept.size() <= limit);
            QVERIFY2(!kept.contains(canary.first(3)), kept.constData());
        }
    }
}

void TestRedaction::doesNotSearchForTheShortest()
{
    const Redaction redaction(credentials("a"_ba));
    QCOMPARE(redaction.body("a banana"_ba, 100), "a banana"_ba);
}

void TestRedaction::nothingThatIsMadeOfTheLogHoldsASecret()
{
    net::RequestLog log;
    net::Request request;
    request.method = net::Method::Post;
    request.url = QUrl::fromEncoded("https://me:" + canary.toPercentEncoding() +
                                    "@a.example/x?token=" + canary.toPercentEncoding() +
                                    "&q=" + canary.toPercentEncoding());
    request.headers = {{"Authorization", "Basic " + ("AC0123:" + canary).toBase64()},
                       {"Proxy-Authorization", canary},
                       {"Cookie", "session=" + canary},
                       {"If-Match", canary}};
    request.body = "Data=" + canary.toPercentEncoding();
    log.add(request,
            net::Answer{500, {{"Set-Cookie", canary}, {"Server", canary}}, "echo: " + canary}, {},
            1ms, 1, credentials());
    log.add(request, fail(ErrorKind::ConnectionLost, u"a.example"_s, QString::fromUtf8(canary)), {},
            1ms, 2, credentials());
    QByteArray everything;
    const auto har = net::writeHar({log.entries().begin(), log.entries().end()},
                                   [&everything](const QByteArray &bytes) -> Result<void> {
                                       everything += bytes;
                                       return {};
                                   });
    QVERIFY(har);
    for (const auto &entry : log.entries()) {
        everything += net::curlCommand(*entry, "\"$USER:$PASSWORD\"").value_or(QByteArray());
        everything += entry->url.toEncoded() + entry->requestBody + entry->answerBody;
        if (entry->error)
            everything += entry->error->detail.toUtf8();
    }
    QVERIFY(everything.contains("a.example"));
    for (const QByteArray &form :
         {canary, canary.toPercentEncoding(), ("AC0123:" + canary).toBase64(), "canary"_ba})
        QVERIFY2(!everything.contains(form), form.constData());
}

QTEST_GUILESS_MAIN(TestRedaction)
#include "tst_redaction.moc"
