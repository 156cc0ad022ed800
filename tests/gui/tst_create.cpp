// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::WindowFixture;
using ui::ItemColumn;

class TestCreate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void createsWhatWasTyped();
    void createsTheNextWithoutTheMouse();
    void showsWhatWasCreatedAlsoFromRightToLeft();
    void sendsTtlsOnlyWhenGiven();
    void checksWhileOneTypes_data();
    void checksWhileOneTypes();
    void goesToTheProblemWithOneKey();
    void formatKeepsEveryNumber();
    void warnsWithoutForbidding();
    void keepsEverythingWhenTheKeyExists();
    void sendsOnceAndCanBeCancelled();
    void hidesTheMapsTtl();
    void showsEveryAttributeOfTheAnswer();
    void filtersAndLoadsOn();
    void remembersTheLayout();
    void readOnlyProfilesCannotCreate();
    void savesDraftsWhileOneTypesOn();
    void draftsSurvive_data();
    void draftsSurvive();

private:
    void openMap(const QString &map, sandbox::Options options = {});
    [[nodiscard]] QList<sandbox::Visit> writes() const;

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

void TestCreate::init()
{
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestCreate::cleanup()
{
    m_app.reset();
    m_service.reset();
}

void TestCreate::openMap(const QString &map, sandbox::Options options)
{
    m_service = std::make_unique<test::ServiceFixture>(std::move(options));
    QVERIFY(m_service->start());
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, map));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"loaded"_s));
}

QList<sandbox::Visit> TestCreate::writes() const
{
    QList<sandbox::Visit> found;
    const auto visits = m_service->visits();
    std::ranges::copy_if(visits, std::back_inserter(found),
                         [](const sandbox::Visit &visit) { return visit.method == "POST"; });
    return found;
}

void TestCreate::createsWhatWasTyped()
{
    openMap(u"settings"_s);
    QVERIFY(!m_app->isEnabled(u"Create item"_s));
    m_app->type(u"Key"_s, u"a/b 100% + \u00e9"_s);
    m_app->type(u"Data"_s, u"{\"n\": 9007199254740993, \"f\": 1.0, \"e\": 1e2}"_s);
    m_app->type(u"TTL"_s, u"3600"_s);
    QVERIFY(m_app->isEnabled(u"Create item"_s));
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created a/b 100% + \u00e9"_s));

    QCOMPARE(m_app->cell(u"a/b 100% + \u00e9"_s, int(ItemColumn::Data)),
             u"{\"n\": 9007199254740993, \"f\": 1.0, \"e\": 1e2}"_s);
    QVERIFY(m_app->cell(u"a/b 100% + \u00e9"_s, int(ItemColumn::Expires)).startsWith(u"in "_s));
    QCOMPARE(writes().size(), 1);
    QCOMPARE(writes().first().body,
             "Key=a%2Fb%20100%25%20%2B%20%C3%A9&Data=%7B%22n%22%3A%209007199254740993%2C%20%22f%22"
             "%3A%201.0%2C%20%22e%22%3A%201e2%7D&ItemTtl=3600"_ba);
    // Ready for the next.
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), QString());
    QVERIFY(test::named(m_app->window(), u"Key"_s)->hasFocus());
    QVERIFY(!m_app->isEnabled(u"Create item"_s));
}

void TestCreate::createsTheNextWithoutTheMouse()
{
    openMap(u"settings"_s);
    for (const QString &key : {u"first"_s, u"second"_s}) {
        m_app->type(u"Key"_s, key);
        m_app->type(u"Data"_s, u"{}"_s);
        m_app->press(u"Data"_s, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_app->said(u"Message"_s).contains(key));
    }
    QCOMPARE(writes().size(), 2);
    // Not with those that were selected before, though Ctrl was down.
    QCOMPARE(m_app->table()->selectionModel()->selectedRows().size(), 1);
}

/// There, Qt 6.4's QTableView::selectRow takes the current item away.
void TestCreate::showsWhatWasCreatedAlsoFromRightToLeft()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    openMap(u"settings"_s);
    m_app->type(u"Key"_s, u"created"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    const auto current = [this] {
        return m_app->table()->currentIndex().siblingAtColumn(0).data().toString();
    };
    QTRY_COMPARE(current(), u"created"_s);
    QCOMPARE(m_app->table()->selectionModel()->selectedRows().size(), 1);
}

void TestCreate::sendsTtlsOnlyWhenGiven()
{
    openMap(u"settings"_s);
    m_app->type(u"Key"_s, u"plain"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_COMPARE(writes().size(), 1);
    QCOMPARE(writes().first().body, "Key=plain&Data=%7B%7D"_ba);
}

void TestCreate::checksWhileOneTypes_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("problem");
    QTest::newRow("key ..") << u"Key"_s << u".."_s << u"cannot be used"_s;
    QTest::newRow("key too long") << u"Key"_s << QString(321, u'k') << u"1 character too long"_s;
    QTest::newRow("data syntax") << u"Data"_s << u"{\"a\": [1,]}"_s << u"Line 1, column"_s;
    QTest::newRow("data array") << u"Data"_s << u"[1]"_s << u"objects only"_s;
    QTest::newRow("ttl words") << u"TTL"_s << u"1 hour"_s << u"whole seconds"_s;
    QTest::newRow("ttl too long") << u"TTL"_s << u"31536001"_s << u"31,536,000"_s;
    QTest::newRow("ttl negative") << u"TTL"_s << u"-1"_s << u"whole seconds"_s;
}

void TestCreate::checksWhileOneTypes()
{
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, problem);
    openMap(u"settings"_s);
    m_app->type(u"Key"_s, u"good"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->type(u"TTL"_s, u"60"_s);
    QVERIFY(m_app->isEnabled(u"Create item"_s));
    m_app->type(field, text);
    const QString said = m_app->said(field + u" problem"_s);
    QVERIFY2(said.contains(problem), qPrintable(said));
    QVERIFY(!m_app->isEnabled(u"Create item"_s));
    // The field itself tells a screen reader as well.
    QVERIFY(test::named(m_app->window(), field)->accessibleDescription().contains(problem));
    m_app->press(u"Key"_s, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(writes().size(), 0);
}

void TestCreate::goesToTheProblemWithOneKey()
{
    openMap(u"settings"_s);
    m_app->type(u"Data"_s, u"{\"a\": 1, \"b\": x}"_s);
    auto *editor = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    editor->moveCursor(QTextCursor::Start);
    m_app->press(u"Data"_s, Qt::Key_F8);
    QCOMPARE(editor->textCursor().position(), 14);
}

void TestCreate::formatKeepsEveryNumber()
{
    openMap(u"settings"_s);
    m_app->type(u"Data"_s, u"{\"b\":9007199254740993,\"a\":[1.0,1e2]}"_s);
    m_app->click(u"Format"_s);
    const auto *editor = test::named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    QCOMPARE(editor->toPlainText(),
             u"{\n  \"b\": 9007199254740993,\n  \"a\": [\n    1.0,\n    1e2\n  ]\n}"_s);
    m_app->click(u"Minify"_s);
    QCOMPARE(editor->toPlainText(), u"{\"b\":9007199254740993,\"a\":[1.0,1e2]}"_s);
}

void TestCreate::warnsWithoutForbidding()
{
    openMap(u"settings"_s);
    m_app->type(u"Key"_s, u"trailing "_s);
    m_app->type(u"Data"_s, u"{\"a\": 1, \"a\": 9007199254740993}"_s);
    QVERIFY(m_app->said(u"Key problem"_s).contains(u"space"_s));
    QVERIFY(m_app->said(u"Data problem"_s).startsWith(u"Warning"_s));
    QVERIFY(m_app->isEnabled(u"Create item"_s));
}

void TestCreate::keepsEverythingWhenTheKeyExists()
{
    openMap(u"agents"_s);
    m_app->type(u"Key"_s, u"agent/1160"_s); // beyond the first page
    m_app->type(u"Data"_s, u"{\"mine\": 1}"_s);
    m_app->type(u"TTL"_s, u"60"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"54208"_s));
    QVERIFY(m_app->said(u"Message"_s).contains(u"409"_s));
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"agent/1160"_s);
    QCOMPARE(test::named<QPlainTextEdit>(m_app->window(), u"Data"_s)->toPlainText(),
             u"{\"mine\": 1}"_s);
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"TTL"_s)->text(), u"60"_s);
    QVERIFY(m_app->isEnabled(u"Create item"_s));
    m_app->click(u"Open existing item"_s);
    QTRY_COMPARE(m_app->table()->currentIndex().data().toString(), u"agent/1160"_s);
}

void TestCreate::sendsOnceAndCanBeCancelled()
{
    sandbox::Options slow;
    slow.latency = std::chrono::milliseconds(1'000);
    openMap(u"settings"_s, std::move(slow));
    m_app->type(u"Key"_s, u"once"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QVERIFY(m_app->said(u"Form state"_s).contains(u"Sending"_s));
    QVERIFY(!m_app->isEnabled(u"Create item"_s));
    QTest::keyClick(&m_app->window(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(writes().size(), 1);
    m_app->click(u"Cancel request"_s);
    // It was carried out all the same, and the window finds that out by reading.
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Created once"_s));
    QCOMPARE(writes().size(), 1);
    // The button that was pressed is gone; the work goes on in Key.
    QCOMPARE(m_app->window().focusWidget(), test::named(m_app->window(), u"Key"_s));
}

void TestCreate::hidesTheMapsTtl()
{
    openMap(u"settings"_s);
    QVERIFY(!test::named(m_app->window(), u"Collection TTL"_s));
    m_app->click(u"Let the whole map expire\u2026"_s);
    m_app->type(u"Collection TTL"_s, u"86400"_s);
    const QString said = m_app->said(u"Collection TTL problem"_s);
    QVERIFY2(said.contains(u"whole map"_s), qPrintable(said));
    m_app->type(u"Key"_s, u"k"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    QVERIFY(m_app->isEnabled(u"Create item"_s));
    // Folded away again, it is not sent.
    m_app->click(u"Let the whole map expire\u2026"_s);
    m_app->click(u"Create item"_s);
    QTRY_COMPARE(writes().size(), 1);
    QVERIFY(!writes().first().body.contains("CollectionTtl"));
}

void TestCreate::showsEveryAttributeOfTheAnswer()
{
    openMap(u"settings"_s);
    m_app->type(u"Key"_s, u"all"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Created"_s));
    m_app->press(u"Items"_s, Qt::Key_Return);
    QTRY_VERIFY(test::named(m_app->window(), u"Save item"_s));
    m_app->click(u"All attributes"_s);
    const auto *details = test::named<QTableWidget>(m_app->window(), u"Item details"_s);
    QVERIFY(details);
    const auto shown = [&](ItemColumn column) {
        for (int row = 0; row < details->rowCount(); ++row) {
            if (details->item(row, 0)->text() == ui::columnTitle(column))
                return details->item(row, 1)->text();
        }
        return QString();
    };
    const auto &endpoint = m_service->endpoint();
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"all"_s);
    QCOMPARE(test::named<QPlainTextEdit>(m_app->window(), u"Data"_s)->toPlainText(), u"{}"_s);
    QCOMPARE(shown(ItemColumn::Expires), u"\u2014"_s);
    QCOMPARE(shown(ItemColumn::AccountSid), endpoint.accountSid);
    QCOMPARE(shown(ItemColumn::ServiceSid), endpoint.serviceSid);
    QVERIFY(shown(ItemColumn::MapSid).startsWith(u"MP"_s));
    QVERIFY(shown(ItemColumn::Url).endsWith(u"/Items/all"_s));
    QCOMPARE(shown(ItemColumn::CreatedBy), u"system"_s);
    QVERIFY(!shown(ItemColumn::Revision).isEmpty());
    QCOMPARE(shown(ItemColumn::ETag), shown(ItemColumn::Revision));
    QVERIFY(shown(ItemColumn::Created).contains(QDate::currentDate().toString(u"yyyy"_s)));
    QVERIFY(!shown(ItemColumn::Updated).isEmpty());
}

void TestCreate::filtersAndLoadsOn()
{
    openMap(u"agents"_s);
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 100);
    QVERIFY(m_app->said(u"List state"_s).contains(u"more exist"_s));
    m_app->table()->scrollToBottom();
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 160);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
    m_app->type(u"Filter items"_s, u"key:1159"_s);
    QTRY_COMPARE(m_app->table()->model()->rowCount(), 1);
    // What is created while a filter hides it is shown all the same.
    m_app->type(u"Key"_s, u"other"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_COMPARE(m_app->table()->currentIndex().data().toString(), u"other"_s);
}

void TestCreate::remembersTheLayout()
{
    openMap(u"settings"_s);
    QHeaderView *header = m_app->table()->horizontalHeader();
    header->showSection(int(ItemColumn::CreatedBy));
    header->moveSection(header->visualIndex(int(ItemColumn::Revision)), 0);
    header->resizeSection(int(ItemColumn::Key), 222);
    m_app->close();
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    header = m_app->table()->horizontalHeader();
    QVERIFY(!header->isSectionHidden(int(ItemColumn::CreatedBy)));
    QCOMPARE(header->visualIndex(int(ItemColumn::Revision)), 0);
    QCOMPARE(header->sectionSize(int(ItemColumn::Key)), 222);
}

void TestCreate::readOnlyProfilesCannotCreate()
{
    openMap(u"settings"_s);
    store::Profile profile = m_service->profile();
    profile.readOnly = true;
    const auto &endpoint = m_service->endpoint();
    QVERIFY(m_app->open(profile, endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    m_app->type(u"Key"_s, u"k"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    QVERIFY(!m_app->isEnabled(u"Create item"_s));
    QVERIFY(m_app->said(u"Form state"_s).contains(u"read-only"_s));
}

/// Without a pause that would be long enough to count as one.
void TestCreate::savesDraftsWhileOneTypesOn()
{
    openMap(u"settings"_s);
    auto *key = test::named<QLineEdit>(m_app->window(), u"Key"_s);
    key->setFocus();
    constexpr int mostKeys = 300;
    int keys = 0;
    const auto isSaved = [&] {
        return m_app->draftOnDisk().contains("\"key\": \"aaa");
    };
    while (keys < mostKeys && !isSaved()) {
        QTest::keyClick(key, Qt::Key_A, Qt::NoModifier, 20);
        ++keys;
    }
    QVERIFY(isSaved());
    QCOMPARE(key->text().size(), keys);
    m_app->crash();
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QVERIFY(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text().startsWith(u"aaa"_s));
}

void TestCreate::draftsSurvive_data()
{
    QTest::addColumn<bool>("crashes");
    QTest::newRow("closing") << false;
    QTest::newRow("a crash") << true;
}

void TestCreate::draftsSurvive()
{
    QFETCH(bool, crashes);
    openMap(u"settings"_s);
    m_app->type(u"Key"_s, u"half-typed"_s);
    m_app->type(u"Data"_s, u"{\"not\": \"finished"_s);
    m_app->type(u"TTL"_s, u"36x"_s);
    m_app->click(u"Let the whole map expire\u2026"_s);
    m_app->type(u"Collection TTL"_s, u"60"_s);
    if (crashes) {
        QTRY_VERIFY(m_app->draftOnDisk().contains("\"collectionTtl\": \"60\""));
        m_app->crash();
    } else {
        m_app->close();
    }
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"half-typed"_s);
    QCOMPARE(test::named<QPlainTextEdit>(m_app->window(), u"Data"_s)->toPlainText(),
             u"{\"not\": \"finished"_s);
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"TTL"_s)->text(), u"36x"_s);
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Collection TTL"_s)->text(), u"60"_s);
    // What was sent is no draft any more.
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->type(u"TTL"_s, u""_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"Created"_s));
    m_app->close();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QCOMPARE(test::named<QLineEdit>(m_app->window(), u"Key"_s)->text(), QString());
}

QTEST_MAIN(TestCreate)
#include "tst_create.moc"
