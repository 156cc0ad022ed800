// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::named;
using test::WindowFixture;

/// The list of transfers stays closed while transfers begin and end; the status bar and the message
/// tell of them, and lead to it.
class TestTransfersDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void staysClosed_data();
    void staysClosed();
    void messageLeadsToIt();
    void staysBehindAnotherDock();
    void statusBarTellsWhatFailed();

private:
    void import(const QByteArray &text);
    [[nodiscard]] QDockWidget *dock();
    [[nodiscard]] QToolButton *button();
    [[nodiscard]] QByteArray dataOf(const QString &key) const;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

void TestTransfersDock::init()
{
    sandbox::Options options;
    options.faults = sandbox::FaultPlan{};
    m_service = std::make_unique<test::ServiceFixture>(options);
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded"_s));
}

void TestTransfersDock::cleanup()
{
    m_app.reset();
    m_other.reset();
    m_service.reset();
}

QDockWidget *TestTransfersDock::dock()
{
    return m_app->window().findChild<QDockWidget *>(u"Transfers"_s);
}

QToolButton *TestTransfersDock::button()
{
    const auto all = m_app->window().findChildren<QToolButton *>();
    for (QToolButton *one : all) {
        if (one->accessibleDescription() == u"Transfer progress"_s)
            return one;
    }
    return nullptr;
}

QByteArray TestTransfersDock::dataOf(const QString &key) const
{
    const auto item =
        await(m_other->client().item(m_service->endpoint().serviceSid, u"agents"_s, key));
    return item ? item->value.data.value_or("null") : "not there"_ba;
}

void TestTransfersDock::import(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"items.ndjson"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    m_app->trigger(u"Import\u2026"_s);
    QTRY_VERIFY(named(m_app->window(), u"File"_s));
    m_app->type(u"File"_s, file.fileName());
    QTRY_VERIFY(m_app->isEnabled(u"Make a plan"_s));
    m_app->click(u"Make a plan"_s);
    QTRY_VERIFY(named(m_app->window(), u"Write items"_s));
    m_app->click(u"Write items"_s);
}

void TestTransfersDock::staysClosed_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"import", "change", "export"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestTransfersDock::staysClosed()
{
    QFETCH(const QString, way);
    const QRect table = m_app->table()->geometry();
    QString done = u"done"_s;
    if (way == u"import"_s) {
        import(R"({"key":"zz/new","data":{"n":1}})"_ba);
    } else if (way == u"change"_s) {
        m_app->trigger(u"Change many items\u2026"_s);
        m_app->type(u"Member name"_s, u"n"_s);
        m_app->type(u"Member value"_s, u"1"_s);
        m_app->click(u"Make a plan"_s);
        QTRY_VERIFY(named(m_app->window(), u"Write items"_s));
        m_app->click(u"Write items"_s);
    } else {
        m_app->trigger(u"Export\u2026"_s);
        QTRY_VERIFY(named(m_app->window(), u"Export to file"_s));
        m_app->click(u"Export to file"_s);
        auto *file = m_app->window().findChild<QFileDialog *>();
        QVERIFY(file);
        file->selectFile(m_folder.filePath(u"out.ndjson"_s));
        QMetaObject::invokeMethod(file, "accept");
        done = u"Exported"_s;
    }
    QTRY_VERIFY2(m_app->said(u"Message"_s).contains(done), qPrintable(m_app->said(u"Message"_s)));
    QVERIFY(dock()->isHidden());
    QCOMPARE(m_app->table()->geometry(), table);
    // Nothing is left to be told.
    QVERIFY(button() && button()->isHidden());
}

void TestTransfersDock::messageLeadsToIt()
{
    import(R"({"key":"zz/new","data":{"n":1}})"_ba);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"done"_s));
    QTRY_COMPARE(m_app->isEnabled(u"Undo"_s), true);
    QVERIFY(dock()->isHidden());
    m_app->click(u"Show transfers"_s);
    QTRY_VERIFY(named(m_app->window(), u"Transfer list"_s));
    // Where it is seen nothing has to lead there.
    import(R"({"key":"zz/newer","data":{"n":1}})"_ba);
    QTRY_COMPARE(dataOf(u"zz/newer"_s), "{\"n\":1}"_ba);
    QTRY_VERIFY(!named(m_app->window(), u"Show transfers"_s));
    QVERIFY(m_app->isEnabled(u"Undo"_s));
}

void TestTransfersDock::staysBehindAnotherDock()
{
    m_app->trigger(u"Transfers"_s);
    m_app->trigger(u"Request log"_s);
    QTRY_VERIFY(dock()->visibleRegion().isEmpty());
    import(R"({"key":"zz/new","data":{"n":1}})"_ba);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"done"_s));
    QVERIFY(dock()->visibleRegion().isEmpty());
    m_app->click(u"Show transfers"_s);
    QTRY_VERIFY(!dock()->visibleRegion().isEmpty());
}

void TestTransfersDock::statusBarTellsWhatFailed()
{
    const sandbox::FaultRule rule{.fault = {.kind = sandbox::FaultKind::Status, .status = 403},
                                  .method = "POST"_ba};
    QVERIFY(await(m_service->sandbox().setFaults({{rule}})).has_value());
    import(R"({"key":"zz/new","data":{"n":1}})"_ba);
    QTRY_VERIFY(button() && button()->isVisible());
    QTRY_VERIFY2(button()->accessibleName().contains(u"failed"_s),
                 qPrintable(button()->accessibleName()));
    QVERIFY(dock()->isHidden());
    QVERIFY(named(m_app->window(), u"Show transfers"_s));
    // It stands beside the message, not under it.
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_VERIFY(named(m_app->window(), u"Transfer list"_s));
    m_app->click(u"Cancel transfer"_s);
    QTRY_VERIFY(button()->isHidden());
}

QTEST_MAIN(TestTransfersDock)
#include "tst_transfers_dock.moc"
