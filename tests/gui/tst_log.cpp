// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/logmodel.h"

#include <QAbstractProxyModel>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::WindowFixture;
using ui::LogColumn;

/// The request log, through the window.
class TestLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsExchangesAndShowsThemInFull();
    void tellsErrorsInWords();
    void filters();
    void standsStillWhilePaused();
    void followsTheEndUnlessScrolledBack();
    void copiesCommandsWithoutSecrets();
    void savesAnArchive();
    void survivesAFloodOfExchanges();

private:
    [[nodiscard]] QTableView *requests();
    [[nodiscard]] QString cell(int row, LogColumn column);
    [[nodiscard]] int rowOf(const QString &method, const QString &status);
    [[nodiscard]] QString text(const QString &name);
    void create(const QString &key);
    void flood(int count);

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

void TestLog::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    m_app->trigger(u"Request log"_s);
    QTRY_VERIFY(test::named(m_app->window(), u"Request log"_s));
    QTRY_VERIFY(requests()->model()->rowCount() > 0);
}

void TestLog::cleanup()
{
    m_app.reset();
    m_service.reset();
}

QTableView *TestLog::requests()
{
    return test::named<QTableView>(m_app->window(), u"Requests"_s);
}

QString TestLog::cell(int row, LogColumn column)
{
    return requests()->model()->index(row, int(column)).data().toString();
}

int TestLog::rowOf(const QString &method, const QString &status)
{
    for (int row = requests()->model()->rowCount() - 1; row >= 0; --row) {
        if (cell(row, LogColumn::Method) == method && cell(row, LogColumn::Status) == status)
            return row;
    }
    return -1;
}

QString TestLog::text(const QString &name)
{
    const auto all = m_app->window().findChildren<QPlainTextEdit *>();
    for (const QPlainTextEdit *edit : all) {
        if (edit->accessibleName() == name)
            return edit->toPlainText();
    }
    return {};
}

void TestLog::create(const QString &key)
{
    m_app->type(u"Key"_s, key);
    m_app->type(u"Data"_s, u"{\"n\":9007199254740993}"_s);
    m_app->click(u"Create item"_s);
}

void TestLog::flood(int count)
{
    for (int i = 0; i < count; ++i)
        m_app->log().add({}, net::Answer{200, {}, {}}, m_clock.now(), {}, 1);
}

void TestLog::listsExchangesAndShowsThemInFull()
{
    create(u"of the log"_s);
    QTRY_VERIFY(rowOf(u"POST"_s, u"201"_s) >= 0);
    const int row = rowOf(u"POST"_s, u"201"_s);
    QVERIFY(cell(row, LogColumn::Path).endsWith(u"/Maps/settings/Items"_s));
    QVERIFY(!cell(row, LogColumn::RequestId).isEmpty());
    requests()->setCurrentIndex(requests()->model()->index(row, 0));
    QVERIFY(m_app->said(u"Exchange"_s).contains(u"201"_s));
    const QString request = text(u"Logged request"_s);
    QVERIFY2(request.contains(u"Data = {\"n\":9007199254740993}"_s), qPrintable(request));
    QVERIFY(request.contains(u"Authorization: \u2026"_s));
    QVERIFY(text(u"Logged answer"_s).contains(u"\"n\": 9007199254740993"_s));
    test::named<QCheckBox>(m_app->window(), u"As received"_s)->setChecked(true);
    QVERIFY(text(u"Logged answer"_s).contains(u"\"n\":9007199254740993"_s));
}

void TestLog::tellsErrorsInWords()
{
    create(u"twice"_s);
    QTRY_VERIFY(rowOf(u"POST"_s, u"201"_s) >= 0);
    create(u"twice"_s);
    QTRY_VERIFY(rowOf(u"POST"_s, u"409"_s) >= 0);
    requests()->setCurrentIndex(requests()->model()->index(rowOf(u"POST"_s, u"409"_s), 0));
    const QString summary = m_app->said(u"Exchange"_s);
    QVERIFY2(summary.contains(u"An item with this key exists already."_s), qPrintable(summary));
}

void TestLog::filters()
{
    create(u"needle"_s);
    QTRY_VERIFY(rowOf(u"POST"_s, u"201"_s) >= 0);
    m_app->type(u"Filter requests"_s, u"NEEDLE"_s);
    QTRY_VERIFY(requests()->model()->rowCount() < 3);
    QVERIFY(rowOf(u"POST"_s, u"201"_s) >= 0);
    QVERIFY(m_app->said(u"Request log state"_s).contains(u" of "_s));
    m_app->type(u"Filter requests"_s, {});
    test::named<QCheckBox>(m_app->window(), u"Writes only"_s)->setChecked(true);
    QTRY_COMPARE(requests()->model()->rowCount(), 1);
    test::named<QCheckBox>(m_app->window(), u"Errors only"_s)->setChecked(true);
    QTRY_COMPARE(requests()->model()->rowCount(), 0);
}

void TestLog::standsStillWhilePaused()
{
    m_app->click(u"Pause"_s);
    const int before = requests()->model()->rowCount();
    flood(5);
    QTRY_COMPARE(m_app->said(u"Request log state"_s), u"paused, 5 more"_s);
    QCOMPARE(requests()->model()->rowCount(), before);
    m_app->click(u"Pause"_s);
    QTRY_COMPARE(requests()->model()->rowCount(), before + 5);
    m_app->click(u"Clear request log"_s);
    QTRY_COMPARE(requests()->model()->rowCount(), 0);
}

void TestLog::followsTheEndUnlessScrolledBack()
{
    flood(200);
    const auto *bar = requests()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    requests()->scrollToTop();
    const int rows = requests()->model()->rowCount();
    flood(10);
    QTRY_COMPARE(requests()->model()->rowCount(), rows + 10);
    QCOMPARE(bar->value(), 0);
}

void TestLog::copiesCommandsWithoutSecrets()
{
    create(u"to be copied"_s);
    QTRY_VERIFY(rowOf(u"POST"_s, u"201"_s) >= 0);
    requests()->setCurrentIndex(requests()->model()->index(rowOf(u"POST"_s, u"201"_s), 0));
    m_app->click(u"Copy as curl"_s);
    const QString command = QApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"curl "_s) && command.contains(u"$TWILIO_"_s),
             qPrintable(command));
    QVERIFY(command.contains(u"Key=to%20be%20copied"_s));
    const std::string_view secret = m_service->endpoint().authToken.reveal();
    QVERIFY(!command.contains(QString::fromUtf8(secret.data(), qsizetype(secret.size()))));
    QVERIFY(m_app->said(u"Message"_s).contains(u"clipboard"_s));
    // The sandbox is none of Twilio's.
    m_app->click(u"Copy as twilio command"_s);
    QVERIFY(m_app->said(u"Message"_s).contains(u"no such command"_s));
    QCOMPARE(QApplication::clipboard()->text(), command);
}

void TestLog::savesAnArchive()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"saved.har"_s);
    m_app->click(u"Save as HAR\u2026"_s);
    auto *dialog = m_app->window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"saved.har"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject log =
        QJsonDocument::fromJson(file.readAll()).object().value(u"log"_s).toObject();
    QVERIFY(!log.value(u"entries"_s).toArray().isEmpty());
}

void TestLog::survivesAFloodOfExchanges()
{
    // Many times what it keeps, in batches as a busy scan would bring them.
    for (int i = 0; i < 20; ++i) {
        flood(1'000);
        QCoreApplication::processEvents();
    }
    const auto most = int(net::RequestLog::maxEntries);
    QTRY_COMPARE(requests()->model()->rowCount(), most);
    const auto newest = m_app->log().entries().back()->number;
    QTRY_COMPARE(qobject_cast<ui::LogModel *>(
                     qobject_cast<QAbstractProxyModel *>(requests()->model())->sourceModel())
                     ->entry(most - 1)
                     ->number,
                 newest);
}

QTEST_MAIN(TestLog)
#include "tst_log.moc"
