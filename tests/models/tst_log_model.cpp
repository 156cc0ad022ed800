// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/timezones.h"
#include "tests/support/waiting.h"
#include "ui/models/exchangetext.h"
#include "ui/models/logfiltermodel.h"
#include "ui/models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using namespace syncdeck::ui;

class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsAnExchange();
    void takesManyAtOnce();
    void letsGoOfWhatTheLogDoes();
    void standsStillWhilePaused();
    void filters_data();
    void filters();
    void filtersFailuresAndWrites();
    void showsFormsDecodedAndAsSent();
    void showsAnswersExactlyAndIndented();
    void tellsErrorsInWords();

private:
    void add(net::Method method, const QByteArray &url, int status, const QByteArray &sent = {},
             const QByteArray &came = {});
    [[nodiscard]] QString cell(int row, LogColumn column) const;

    std::unique_ptr<net::RequestLog> m_log;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<LogFilterModel> m_filtered;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;
};

void TestLogModel::init()
{
    m_filterTester.reset();
    m_tester.reset();
    m_filtered = std::make_unique<LogFilterModel>();
    m_model.reset();
    m_log = std::make_unique<net::RequestLog>();
    m_model = std::make_unique<LogModel>(*m_log);
    m_filtered->setSourceModel(m_model.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
    m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filtered.get());
}

void TestLogModel::add(net::Method method, const QByteArray &url, int status,
                       const QByteArray &sent, const QByteArray &came)
{
    net::Request request;
    request.method = method;
    request.url = QUrl::fromEncoded("https://a.example" + url);
    request.body = sent;
    if (method == net::Method::Post)
        request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    m_log->add(request, net::Answer{status, {{"Twilio-Request-Id", "RQ1"}}, came},
               QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 67), utcZone), 1'234ms, 1);
}

QString TestLogModel::cell(int row, LogColumn column) const
{
    return m_model->index(row, int(column)).data().toString();
}

void TestLogModel::showsAnExchange()
{
    QLocale::setDefault(QLocale(QLocale::English));
    add(net::Method::Post, "/v1/Items/a%2Fb%20c?x=1", 201, "Key=k", "{\"a\":1}");
    QTRY_COMPARE(m_model->rowCount(), 1);
    QVERIFY(cell(0, LogColumn::Time).endsWith(u":04:05.067"_s));
    QCOMPARE(cell(0, LogColumn::Method), u"POST"_s);
    QCOMPARE(cell(0, LogColumn::Path), u"/v1/Items/a%2Fb c?x=1"_s);
    QCOMPARE(cell(0, LogColumn::Status), u"201"_s);
    QCOMPARE(cell(0, LogColumn::Duration), u"1,234 ms"_s);
    QCOMPARE(cell(0, LogColumn::Attempt), u"1"_s);
    QCOMPARE(cell(0, LogColumn::Size), u"7 bytes"_s);
    QCOMPARE(cell(0, LogColumn::RequestId), u"RQ1"_s);
    QVERIFY(!m_model->index(0, 0).data(LogModel::FailureRole).toBool());
}

void TestLogModel::takesManyAtOnce()
{
    const QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 3'000; ++i)
        add(net::Method::Get, "/x", 200);
    QCOMPARE(m_model->rowCount(), 0); // not one by one
    QTRY_COMPARE(m_model->rowCount(), 3'000);
    QCOMPARE(inserted.size(), 1);
}

void TestLogModel::letsGoOfWhatTheLogDoes()
{
    const auto most = int(net::RequestLog::maxEntries);
    for (int i = 0; i < most; ++i)
        add(net::Method::Get, "/x", 200);
    QTRY_COMPARE(m_model->rowCount(), most);
    for (int i = 0; i < 7; ++i)
        add(net::Method::Get, "/x", 200);
    QTRY_COMPARE(m_model->entry(0)->number, 8);
    QCOMPARE(m_model->rowCount(), most);
    QCOMPARE(m_model->entry(most - 1)->number, most + 7);
    m_log->clear();
    QCOMPARE(m_model->rowCount(), 0);
    add(net::Method::Get, "/x", 200);
    QTRY_COMPARE(m_model->rowCount(), 1);
}

void TestLogModel::standsStillWhilePaused()
{
    add(net::Method::Get, "/before", 200);
    QTRY_COMPARE(m_model->rowCount(), 1);
    m_model->setPaused(true);
    const QSignalSpy waiting(m_model.get(), &LogModel::waitingChanged);
    for (std::size_t i = 0; i < net::RequestLog::maxEntries; ++i)
        add(net::Method::Get, "/meanwhile", 200);
    QTRY_VERIFY(!waiting.isEmpty());
    QCOMPARE(m_model->waiting(), qint64(net::RequestLog::maxEntries));
    // Still there, although the log has let go of it.
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(cell(0, LogColumn::Path), u"/before"_s);
    m_model->setPaused(false);
    QCOMPARE(m_model->waiting(), 0);
    QCOMPARE(m_model->rowCount(), int(net::RequestLog::maxEntries));
    QCOMPARE(cell(0, LogColumn::Path), u"/meanwhile"_s);
}

void TestLogModel::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("nothing") << u""_s << 3;
    QTest::newRow("method") << u"delete"_s << 1;
    QTest::newRow("address as sent") << u"agent%2f1042"_s << 1;
    QTest::newRow("address as read") << u"two words"_s << 1;
    QTest::newRow("status") << u"404"_s << 1;
    QTest::newRow("request id") << u"rq1"_s << 3;
    QTest::newRow("field, decoded") << u"\"STATUS\":\"open\""_s << 1;
    QTest::newRow("answer") << u"54201"_s << 1;
    QTest::newRow("beyond ASCII") << u"\u00fcber"_s << 1;
    QTest::newRow("nowhere") << u"nowhere"_s << 0;
}

void TestLogModel::filters()
{
    QFETCH(QString, text);
    QFETCH(int, rows);
    add(net::Method::Post, "/Items", 201, "Data=%7B%22status%22%3A%22open%22%7D");
    add(net::Method::Delete, "/Items/agent%2F1042", 404, {}, "{\"code\":54201}");
    add(net::Method::Get, "/Items/two%20words", 200, {}, "\u00fcber");
    m_filtered->setText(text);
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(m_filtered->rowCount(), rows);
    m_filtered->setText({});
    QCOMPARE(m_filtered->rowCount(), 3);
}

void TestLogModel::filtersFailuresAndWrites()
{
    add(net::Method::Post, "/a", 201);
    add(net::Method::Get, "/b", 404);
    m_log->add({}, fail(ErrorKind::TimedOut), {}, 1ms, 1);
    add(net::Method::Delete, "/c", 412);
    QTRY_COMPARE(m_model->rowCount(), 4);
    m_filtered->setFailuresOnly(true);
    QCOMPARE(m_filtered->rowCount(), 3);
    m_filtered->setWritesOnly(true);
    QCOMPARE(m_filtered->rowCount(), 1);
    QCOMPARE(m_filtered->entry(0)->url.path(), u"/c"_s);
    m_filtered->setFailuresOnly(false);
    QCOMPARE(m_filtered->rowCount(), 2);
}

void TestLogModel::showsFormsDecodedAndAsSent()
{
    add(net::Method::Post, "/Items", 201, "Key=a%2Bb&Data=%7B%22n%22%3A9007199254740993%7D");
    const QString text = requestText(*m_log->entries().back());
    QVERIFY(text.startsWith(u"POST https://a.example/Items\n"_s));
    QVERIFY(text.contains(u"Key = a+b\n"_s));
    QVERIFY(text.contains(u"Data = {\"n\":9007199254740993}\n"_s));
    QVERIFY(text.contains(u"Key=a%2Bb&Data=%7B%22n%22%3A9007199254740993%7D"_s));
}

void TestLogModel::showsAnswersExactlyAndIndented()
{
    add(net::Method::Get, "/x", 200, {}, "{\"a\":1.0,\"b\":9007199254740993}");
    const net::LoggedExchange &entry = *m_log->entries().back();
    QVERIFY(answerText(entry, true).endsWith(u"\n\n{\"a\":1.0,\"b\":9007199254740993}"_s));
    QVERIFY(
        answerText(entry, false).endsWith(u"\n\n{\n  \"a\": 1.0,\n  \"b\": 9007199254740993\n}"_s));
    add(net::Method::Get, "/x", 502, {}, "<p>Bad gateway");
    QVERIFY(answerText(*m_log->entries().back(), false).endsWith(u"\n\n<p>Bad gateway"_s));
    add(net::Method::Get, "/x", 200, {}, QByteArray(net::RequestLog::maxBodyBytes + 1, 'a'));
    QVERIFY(answerText(*m_log->entries().back(), false).contains(u"only the beginning"_s));
}

void TestLogModel::tellsErrorsInWords()
{
    add(net::Method::Get, "/x", 404, {}, R"({"code":54201,"message":"m","status":404})");
    const QString refused = summaryText(*m_log->entries().back());
    QVERIFY2(refused.contains(u"There is no item with this key."_s), qPrintable(refused));
    QVERIFY(refused.contains(u"54201"_s));
    m_log->add({}, fail(ErrorKind::TimedOut, u"a.example"_s), {}, 30s, 2);
    const net::LoggedExchange &lost = *m_log->entries().back();
    QVERIFY(summaryText(lost).contains(u"a.example did not answer in time."_s));
    QVERIFY(summaryText(lost).contains(u"attempt 2"_s));
    QCOMPARE(statusText(lost), u"no answer"_s);
    QCOMPARE(answerText(lost, false), u"No answer came."_s);
}

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_log_model.moc"
