// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "app/net/har.h"
#include "tests/net/harrules.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isAnArchiveThatOthersRead();
    void tellsOfExchangesWithoutAnAnswer();
    void keepsBytesThatAreNoText();
    void tellsOfBodiesThatWereCut();
    void listsTheFieldsOfForms_data();
    void listsTheFieldsOfForms();
    void keepsTheRulesOfTheFormat();
    void leavesOthersRightsToAnOlderFile();
    void replacesNothingThatIsNoFile();
    void appearsOnlyWhenWhole();

private:
    /// The entries of a saved file; `m_problems` are what breaks the rules in it.
    [[nodiscard]] QJsonArray saved();
    [[nodiscard]] std::vector<net::RequestLog::Entry> entries() const
    {
        return {m_log->entries().begin(), m_log->entries().end()};
    }

    std::unique_ptr<net::RequestLog> m_log;
    QTemporaryDir m_folder;
    QStringList m_problems;
};

void TestHar::init()
{
    m_log = std::make_unique<net::RequestLog>();
}

QJsonArray TestHar::saved()
{
    const QString path = m_folder.filePath(u"log.har"_s);
    if (!net::saveHar(path, entries()))
        return {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    m_problems = test::harProblems(root);
    const QJsonObject log = root.value(u"log"_s).toObject();
    if (log.value(u"version"_s) != u"1.2"_s ||
        log.value(u"creator"_s).toObject().value(u"name"_s) != u"Syncdeck"_s)
        return {};
    return log.value(u"entries"_s).toArray();
}

void TestHar::isAnArchiveThatOthersRead()
{
    net::Request request;
    request.method = net::Method::Post;
    request.url = QUrl::fromEncoded("https://a.example/x%2Fy?From=a%20b&Empty=&Bare");
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = "Key=%22k%22"_ba;
    const QDateTime at(QDate(2026, 1, 2), QTime(3, 4, 5, 67), utcZone);
    m_log->add(request,
               net::Answer{201,
                           {{"Content-Type", "application/json"}, {"ETag", "2a"}},
                           "{\"data\":9007199254740993,\"\u2028\":\"\\u0001\"}"},
               at, 35ms, 2);
    m_log->add({}, net::Answer{204, {}, {}}, at, 1ms, 1);
    const QJsonArray list = saved();
    QCOMPARE(list.size(), 2);
    const QJsonObject first = list.first().toObject();
    QCOMPARE(first.value(u"startedDateTime"_s).toString(), u"2026-01-02T03:04:05.067Z"_s);
    QCOMPARE(first.value(u"time"_s).toInt(), 35);
    QCOMPARE(first.value(u"timings"_s).toObject(),
             (QJsonObject{{u"send"_s, 0}, {u"wait"_s, 35}, {u"receive"_s, 0}}));
    QVERIFY(first.value(u"cache"_s).isObject());
    const QJsonObject sent = first.value(u"request"_s).toObject();
    QCOMPARE(sent.value(u"method"_s).toString(), u"POST"_s);
    QCOMPARE(sent.value(u"url"_s).toString(), u"https://a.example/x%2Fy?From=a%20b&Empty=&Bare"_s);
    QCOMPARE(sent.value(u"httpVersion"_s).toString(), u"HTTP/1.1"_s);
    QCOMPARE(sent.value(u"queryString"_s).toArray().first().toObject(),
             (QJsonObject{{u"name"_s, u"From"_s}, {u"value"_s, u"a b"_s}}));
    QCOMPARE(sent.value(u"queryString"_s).toArray().size(), 3);
    QCOMPARE(sent.value(u"postData"_s).toObject().value(u"text"_s).toString(), u"Key=%22k%22"_s);
    QCOMPARE(sent.value(u"bodySize"_s).toInt(), 11);
    const QJsonObject came = first.value(u"response"_s).toObject();
    QCOMPARE(came.value(u"status"_s).toInt(), 201);
    QCOMPARE(came.value(u"content"_s).toObject().value(u"text"_s).toString(),
             u"{\"data\":9007199254740993,\"\u2028\":\"\\u0001\"}"_s);
    QCOMPARE(came.value(u"headers"_s).toArray().size(), 2);
    for (const QString &name : {u"cookies"_s, u"headers"_s}) {
        QVERIFY(sent.value(name).isArray());
        QVERIFY(came.value(name).isArray());
    }
    QVERIFY(!list.last().toObject().value(u"request"_s).toObject().contains(u"postData"_s));
}

void TestHar::tellsOfExchangesWithoutAnAnswer()
{
    m_log->add({}, fail(ErrorKind::ConnectionLost, u"a.example"_s, u"Connection closed"_s), {}, 1ms,
               1);
    const QJsonObject came = saved().first().toObject().value(u"response"_s).toObject();
    QCOMPARE(came.value(u"status"_s).toInt(-1), 0);
    QCOMPARE(came.value(u"_error"_s).toString(), u"Connection closed"_s);
}

void TestHar::keepsBytesThatAreNoText()
{
    const QByteArray bytes("\xff\x00\xc3(", 4);
    m_log->add({}, net::Answer{200, {}, bytes}, {}, 1ms, 1);
    const QJsonObject content =
        saved().first().toObject().value(u"response"_s).toObject().value(u"content"_s).toObject();
    QCOMPARE(content.value(u"encoding"_s).toString(), u"base64"_s);
    QCOMPARE(QByteArray::fromBase64(content.value(u"text"_s).toString().toLatin1()), bytes);
}

void TestHar::tellsOfBodiesThatWereCut()
{
    m_log->add({}, net::Answer{200, {}, QByteArray(net::RequestLog::maxBodyBytes + 1, 'a')}, {},
               1ms, 1);
    const QJsonObject came = saved().first().toObject().value(u"response"_s).toObject();
    const QJsonObject content = came.value(u"content"_s).toObject();
    QCOMPARE(content.value(u"size"_s).toInt(), net::RequestLog::maxBodyBytes + 1);
    QCOMPARE(content.value(u"text"_s).toString().size(), net::RequestLog::maxBodyBytes);
    QVERIFY(content.value(u"comment"_s).toString().contains(u"beginning"_s));
}

void TestHar::listsTheFieldsOfForms_data()
{
    using Fields = QList<std::pair<QString, QString>>;
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Fields>("fields");
    const QByteArray form = "application/x-www-form-urlencoded"_ba;
    QTest::newRow("fields") << form << "Key=a%26b&Data=%7B%22x%22%3A1%7D&Ttl=0"_ba
                            << Fields{{u"Key"_s, u"a&b"_s},
                                      {u"Data"_s, u"{\"x\":1}"_s},
                                      {u"Ttl"_s, u"0"_s}};
    QTest::newRow("with a charset") << "Application/X-WWW-Form-Urlencoded; charset=utf-8"_ba
                                    << "Key=%C3%A9"_ba << Fields{{u"Key"_s, u"\u00e9"_s}};
    QTest::newRow("blanks") << form << "a+b=c+d%2Be"_ba << Fields{{u"a b"_s, u"c d+e"_s}};
    QTest::newRow("no value") << form << "a&b="_ba << Fields{{u"a"_s, {}}, {u"b"_s, {}}};
    QTest::newRow("equals signs") << form << "a=b=c"_ba << Fields{{u"a"_s, u"b=c"_s}};
    QTest::newRow("no UTF-8") << form << "a=%FF"_ba << Fields{{u"a"_s, u"%FF"_s}};
    QTest::newRow("no form") << "application/json"_ba << "{\"a\":1}"_ba << Fields();
    QTest::newRow("no type") << ""_ba << "a=b"_ba << Fields();
}

void TestHar::listsTheFieldsOfForms()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    using Fields = QList<std::pair<QString, QString>>;
    net::Request request;
    request.method = net::Method::Post;
    request.url = QUrl(u"https://a.example/x"_s);
    request.body = body;
    if (!type.isEmpty())
        request.headers = {{"Content-Type", type}};
    m_log->add(request, net::Answer{201, {}, {}}, QDateTime::currentDateTimeUtc(), 1ms, 1);
    const QJsonObject data =
        saved().first().toObject()[u"request"_s].toObject()[u"postData"_s].toObject();
    QCOMPARE(m_problems, QStringList());
    Fields fields;
    const QJsonArray params = data[u"params"_s].toArray();
    for (const auto &param : params)
        fields << std::pair(param[u"name"_s].toString(), param[u"value"_s].toString());
    QTEST(fields, "fields");
    QCOMPARE(data[u"text"_s].toString(), QString::fromUtf8(body));
}

void TestHar::keepsTheRulesOfTheFormat()
{
    const QDateTime at(QDate(2026, 1, 2), QTime(3, 4, 5, 67), utcZone);
    net::Request form;
    form.method = net::Method::Post;
    form.url = QUrl::fromEncoded("https://a.example/Maps/a%20b/Items?PageSize=2&x");
    form.headers = {{"Content-Type", "application/x-www-form-urlencoded"}, {"If-Match", "2a"}};
    form.body = "Key=k&Data=" + QByteArray(net::RequestLog::maxBodyBytes, 'a');
    net::Request plain;
    plain.url = QUrl(u"https://a.example/"_s);
    net::Request bytes = form;
    bytes.body = "\xff\xfe";
    m_log->add(form, net::Answer{201, {{"Content-Type", "application/json"}}, "{}"}, at, 35ms, 2);
    m_log->add(bytes, net::Answer{429, {{"Retry-After", "1"}}, "\xff"}, at, 1ms, 1);
    m_log->add(plain, net::Answer{204, {}, {}}, at, 0ms, 1);
    m_log->add(plain, net::Answer{200, {}, QByteArray(net::RequestLog::maxBodyBytes + 1, 'a')}, at,
               1ms, 1);
    m_log->add(plain, fail(ErrorKind::TimedOut), at, 30'000ms, 3);
    const QJsonArray list = saved();
    QCOMPARE(list.size(), 5);
    QCOMPARE(m_problems, QStringList());
    const QJsonObject sent =
        list.first().toObject()[u"request"_s].toObject()[u"postData"_s].toObject();
    QVERIFY(sent[u"comment"_s].toString().contains(u"beginning"_s));
    const QJsonArray params = sent[u"params"_s].toArray();
    QVERIFY(!params.first().toObject().contains(u"comment"_s));
    QVERIFY(params.last()[u"comment"_s].toString().contains(u"beginning"_s));

    // The rules find what is wrong.
    const QStringList problems = test::harProblems(QJsonDocument::fromJson(R"({"log": {
        "version": 1, "creator": {"name": "x", "version": "1", "own": 1, "_own": 1}, "entries": [
        {"startedDateTime": "2026", "time": 1, "cache": [], "timings": {}}]}})")
                                                       .object());
    for (const QString &problem :
         {u"har.log.version: no string"_s, u"har.log.creator.own: unknown"_s,
          u"har.log.entries[0].startedDateTime: no date"_s,
          u"har.log.entries[0].request: missing"_s, u"har.log.entries[0].cache: no object"_s,
          u"har.log.entries[0].timings.wait: missing"_s})
        QVERIFY2(problems.contains(problem), qPrintable(problems.join(u'\n')));
}

void TestHar::leavesOthersRightsToAnOlderFile()
{
    m_log->add({}, net::Answer{200, {}, {}}, {}, 1ms, 1);
    const QString path = m_folder.filePath(u"rights.har"_s);
    constexpr auto mine = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(net::saveHar(path, entries()));
    QCOMPARE(QFile::permissions(path) & (mine | QFile::ReadGroup | QFile::ReadOther), mine);
    QVERIFY(QFile::setPermissions(path, mine | QFile::ReadGroup));
    QVERIFY(net::saveHar(path, entries()));
    QVERIFY(QFile::permissions(path).testFlag(QFile::ReadGroup));
}

void TestHar::replacesNothingThatIsNoFile()
{
    m_log->add({}, net::Answer{200, {}, {}}, {}, 1ms, 1);
    const QString path = m_folder.filePath(u"pipe.har"_s);
    const QByteArray name = QFile::encodeName(path);
    QCOMPARE(mkfifo(name.constData(), 0600), 0);
    QCOMPARE(net::saveHar(path, entries()).error().kind, ErrorKind::FileUnwritable);
    struct ::stat status{};
    QCOMPARE(lstat(name.constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

void TestHar::appearsOnlyWhenWhole()
{
    m_log->add({}, net::Answer{200, {}, {}}, {}, 1ms, 1);
    const QString path = m_folder.filePath(u"no-such-folder/log.har"_s);
    const auto result = net::saveHar(path, entries());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::FileUnwritable);
    QCOMPARE(result.error().subject, path);
    QVERIFY(!QFile::exists(path));
    int pieces = 0;
    const auto full = net::writeHar(entries(), [&pieces](const QByteArray &) -> Result<void> {
        return ++pieces < 2 ? Result<void>() : fail(ErrorKind::DiskFull);
    });
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::DiskFull);
    QCOMPARE(pieces, 2); // nothing more was tried
}

QTEST_GUILESS_MAIN(TestHar)
#include "tst_har.moc"
