// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::WindowFixture;

/// A list of which more exists than is loaded: what the user's work brings into it moves nothing
/// and loads nothing.
class TestPartialList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void staysWhenAnItemIsCreated();
    void staysWhenTheNewItemIsInSightAtTheEnd();
    void staysWhenAnItemIsRenamed();
    void staysWhenADeletionIsUndone();
    void staysWhenSortedTheOtherWay();
    void goesToTheNewItemOnWish();
    void followsWhatIsInTheMiddle();

private:
    void create(const QString &key);
    void chooseFirst();
    /// Nothing is on its way, and as many items are loaded as before.
    void verifyNothingIsLoaded();
    [[nodiscard]] QString state() { return m_app->said(u"List state"_s); }
    [[nodiscard]] QString message() { return m_app->said(u"Message"_s); }
    [[nodiscard]] int top() { return m_app->table()->verticalScrollBar()->value(); }
    [[nodiscard]] int rows() { return m_app->table()->model()->rowCount(); }
    [[nodiscard]] QString current() { return m_app->table()->currentIndex().data().toString(); }
    [[nodiscard]] bool isInSight(const QModelIndex &index)
    {
        const QTableView *table = m_app->table();
        return table->viewport()->rect().contains(table->visualRect(index).center());
    }
    [[nodiscard]] QString offer(const QString &name)
    {
        return test::named(m_app->window(), name) ? name : QString();
    }
    [[nodiscard]] qsizetype pagesAsked() const;

    SystemClock m_clock;
    test::ServiceFixture m_service;
    std::unique_ptr<net::Gate> m_gate;
    std::unique_ptr<sync::Client> m_client;
    std::unique_ptr<WindowFixture> m_app;
    QString m_map;
    int m_maps = 0;
    qsizetype m_pages = 0;
};

void TestPartialList::initTestCase()
{
    QVERIFY(m_service.start());
    const session::Surroundings around = m_service.surroundings();
    // Without a pace, so that filling takes little time.
    m_gate = std::make_unique<net::Gate>(
        net::GateOptions{m_service.endpoint().baseUrl, false, false},
        net::Credentials{m_service.endpoint().accountSid, m_service.endpoint().authToken},
        around.transport, around.clock, around.log);
    m_client = std::make_unique<sync::Client>(*m_gate);
}

void TestPartialList::init()
{
    const auto &endpoint = m_service.endpoint();
    m_map = u"partial-%1"_s.arg(++m_maps);
    QVERIFY(await(m_client->createMap(endpoint.serviceSid, {m_map, {}})));
    constexpr int count = 350;
    std::vector<sync::Client::Reply<sync::Item>> replies;
    for (int i = 0; i < count; ++i) {
        const QString key = u"agent/%1"_s.arg(i, 5, 10, QChar(u'0'));
        replies.push_back(m_client->createItem(endpoint.serviceSid, m_map, {key, "{}", {}, {}}));
    }
    for (auto &reply : replies)
        QVERIFY(await(reply));
    m_app = std::make_unique<WindowFixture>(m_clock);
    QVERIFY(m_app->open(m_service.profile(), endpoint.authToken, endpoint.serviceSid, m_map));
    QTRY_VERIFY(state().contains(u"100 loaded, more exist"_s));
    QCOMPARE(top(), 0);
    m_pages = pagesAsked();
}

void TestPartialList::cleanup()
{
    m_app->crash(); // closing would ask about the form
    m_app.reset();
}

qsizetype TestPartialList::pagesAsked() const
{
    qsizetype count = 0;
    const auto visits = m_service.visits();
    for (const sandbox::Visit &visit : visits)
        count += visit.path.contains("/Items?") && visit.method == "GET" ? 1 : 0;
    return count;
}

void TestPartialList::create(const QString &key)
{
    m_app->trigger(u"New item"_s);
    m_app->type(u"Key"_s, key);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->press(u"Data"_s, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(message().startsWith(u"Created "_s + key));
}

void TestPartialList::chooseFirst()
{
    QTableView *table = m_app->table();
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(current(), u"agent/00000"_s);
}

void TestPartialList::verifyNothingIsLoaded()
{
    // The view looks whether it reaches the end when it has laid itself out.
    for (int i = 0; i < 10; ++i)
        test::comeRound();
    QVERIFY2(state().contains(u"more exist"_s), qPrintable(state()));
    QCOMPARE(pagesAsked(), m_pages);
}

void TestPartialList::staysWhenAnItemIsCreated()
{
    create(u"zzz/9"_s);
    QCOMPARE(rows(), 101);
    QCOMPARE(top(), 0);
    QCOMPARE(current(), u"zzz/9"_s);
    QCOMPARE(offer(u"Show"_s), u"Show"_s);
    QCOMPARE(m_app->window().focusWidget(), test::named(m_app->window(), u"Key"_s));
    verifyNothingIsLoaded();
}

/// The page that the end asks for comes in before the new item, which stays the last.
void TestPartialList::staysWhenTheNewItemIsInSightAtTheEnd()
{
    create(u"zzz/9"_s);
    m_app->press(u"Items"_s, Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(state().contains(u"201 loaded, more exist"_s));
    m_pages = pagesAsked();
    QVERIFY(top() < 101);
    verifyNothingIsLoaded();
}

void TestPartialList::staysWhenAnItemIsRenamed()
{
    chooseFirst();
    m_app->trigger(u"Rename key\u2026"_s);
    QTRY_VERIFY(QApplication::activeModalWidget());
    m_app->type(u"New key"_s, u"zzz/9"_s);
    m_app->press(u"New key"_s, Qt::Key_Return);
    QTRY_VERIFY(message().startsWith(u"Renamed"_s));
    QCOMPARE(top(), 0);
    QCOMPARE(offer(u"Show"_s), u"Show"_s);
    verifyNothingIsLoaded();
}

void TestPartialList::staysWhenADeletionIsUndone()
{
    create(u"zzz/9"_s);
    m_app->click(u"Show"_s);
    QTRY_VERIFY(state().contains(u"from zzz/9 on"_s));
    m_app->press(u"Items"_s, Qt::Key_Delete);
    QTRY_VERIFY(QApplication::activeModalWidget());
    QTest::mouseClick(test::named(*QApplication::activeModalWidget(), u"Delete"_s), Qt::LeftButton);
    QTRY_VERIFY(message().startsWith(u"Deleted"_s));
    test::named<QLineEdit>(m_app->window(), u"Jump to key"_s)->clear();
    QTRY_VERIFY(state().contains(u"100 loaded, more exist"_s));
    m_pages = pagesAsked();
    m_app->undo();
    QTRY_VERIFY(message().startsWith(u"Undone"_s));
    QCOMPARE(rows(), 101);
    QCOMPARE(top(), 0);
    QCOMPARE(offer(u"Show"_s), u"Show"_s);
    verifyNothingIsLoaded();
}

/// Else the current item, last now, would draw the view to the end, page after page.
void TestPartialList::staysWhenSortedTheOtherWay()
{
    chooseFirst();
    m_app->table()->sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(m_app->table()->currentIndex().row(), 99);
    QCOMPARE(top(), 0);
    verifyNothingIsLoaded();
}

void TestPartialList::goesToTheNewItemOnWish()
{
    create(u"agent/00099a"_s);
    m_app->click(u"Show"_s);
    QTRY_VERIFY(state().contains(u"from agent/00099a on"_s));
    QCOMPARE(current(), u"agent/00099a"_s);
    QVERIFY(isInSight(m_app->table()->currentIndex()));
    QTRY_VERIFY(!m_app->cell(u"agent/00100"_s, 0).isNull());
    QCOMPARE(current(), u"agent/00099a"_s);
    QVERIFY(isInSight(m_app->table()->currentIndex()));
    QCOMPARE(pagesAsked(), m_pages + 1);
}

void TestPartialList::followsWhatIsInTheMiddle()
{
    create(u"agent/00050a"_s);
    QVERIFY(isInSight(m_app->table()->currentIndex()));
    QCOMPARE(offer(u"Show"_s), QString());
    verifyNothingIsLoaded();
}

QTEST_MAIN(TestPartialList)
#include "tst_partial_list.moc"
