// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/instance/openevents.h"
#include "ui/kit/confirmdialog.h"
#include "ui/screens/connect/linkdialog.h"
#include "ui/shell/connector.h"
#include "ui/shell/linkopener.h"
#include "ui/shell/notifier.h"

#include <QApplication>
#include <QClipboard>
#include <QFileOpenEvent>
#include <QListWidget>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;

/// Links, as they reach the window.
class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAnItem();
    void opensAMap();
    void beginsWithTheOneProfileThatIsMeant();
    void asksWhereSeveralAreMeant();
    void asksBeforeItTurnsToAnotherProfile();
    void leavesWhatIsTyped();
    void waitsBehindADialog();
    void saysWhyNothingWasOpened_data();
    void saysWhyNothingWasOpened();
    void followsTheProfileOfTheCommandLine();
    void copiesALinkThatLeadsBack();
    void hearsOfLinksByEvents();

private:
    void open(const QString &profileName);
    [[nodiscard]] store::Profile save(const QString &name);
    [[nodiscard]] QByteArray link(const QString &key, const QByteArray &more = {}) const;
    [[nodiscard]] ui::LinkDialog *dialog();
    [[nodiscard]] QString message() { return m_app->said(u"Message"_s); }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<test::WindowFixture> m_app;
    std::unique_ptr<store::ProfileStore> m_profiles;
    store::MemorySecretStore m_secrets;
    store::MemorySecretStore m_none;
    std::unique_ptr<ui::Connector> m_connector;
    std::unique_ptr<ui::LinkOpener> m_links;
    qsizetype m_file = 0;
};

void TestLinks::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    const auto connection = m_service->connect();
    const QString service = m_service->endpoint().serviceSid;
    for (const QString &key : {u"a/b c"_s, u"\u6771\u4eac"_s})
        QVERIFY(await(
            connection->client().createItem(service, u"settings"_s, {key, "{\"n\": 1}", {}, {}})));
    m_profiles = std::make_unique<store::ProfileStore>(
        m_folder.filePath(u"profiles-%1.json"_s.arg(++m_file)));
    m_app = std::make_unique<test::WindowFixture>(m_clock);
}

void TestLinks::cleanup()
{
    const QList<sandbox::Visit> visits = m_service->visits();
    const auto writes = std::ranges::count_if(
        visits, [](const sandbox::Visit &visit) { return visit.method != "GET"; });
    m_links.reset();
    m_app.reset();
    m_connector.reset();
    m_service.reset();
    QCOMPARE(writes, 2); // those of init: no link writes
}

/// The window, working with that profile; with an empty name with none.
void TestLinks::open(const QString &profileName)
{
    m_connector = std::make_unique<ui::Connector>(ui::ProfileStores{*m_profiles, m_secrets, m_none},
                                                  m_service->surroundings(), QString());
    m_app->show();
    ui::MainWindow &window = m_app->window();
    m_links = std::make_unique<ui::LinkOpener>(window, *m_connector, *m_profiles);
    connect(m_connector.get(), &ui::Connector::connected, &window,
            [this, &window](session::Connection *connection) {
                const auto first = m_links->placeFor(connection->profile())
                                       .value_or(session::MapAddress{
                                           connection->profile().defaultService, u"agents"_s});
                window.useConnection(std::unique_ptr<session::Connection>(connection),
                                     first.service, first.map);
                m_links->goOn();
            });
    connect(m_connector.get(), &ui::Connector::failed, &window.notifier(),
            &ui::Notifier::showError);
    if (profileName.isEmpty()) {
        window.showWelcome();
        return;
    }
    session::StartOptions start;
    start.profile = profileName;
    m_connector->begin(start);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

store::Profile TestLinks::save(const QString &name)
{
    store::Profile profile = m_service->profile();
    profile.id = store::ProfileStore::newId();
    profile.name = name;
    [&] {
        QVERIFY(m_profiles->save(profile));
        QVERIFY(
            await(m_secrets.write(store::secretAddress(profile), m_service->endpoint().authToken)));
    }();
    return profile;
}

QByteArray TestLinks::link(const QString &key, const QByteArray &more) const
{
    QByteArray text = session::deepLinkText(
        {m_service->map(u"settings"_s), key, {}, m_service->endpoint().accountSid});
    return text + more;
}

ui::LinkDialog *TestLinks::dialog()
{
    const auto all = m_app->window().findChildren<ui::LinkDialog *>();
    const auto shown = std::ranges::find_if(all, &QWidget::isVisible);
    return shown == all.end() ? nullptr : *shown;
}

void TestLinks::opensAnItem()
{
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    m_links->open(link(u"a/b c"_s));
    QTRY_COMPARE(message().left(message().indexOf(u'\n')), u"Opened from a link: a/b c"_s);
    QVERIFY(m_app->window().windowTitle().contains(u"settings"_s));
    QTRY_COMPARE(test::named<QTreeView>(m_app->window(), u"Services and maps"_s)
                     ->currentIndex()
                     .data()
                     .toString(),
                 u"settings"_s);
    QVERIFY(m_app->isEnabled(u"Delete item"_s)); // its form is there
    QVERIFY(!dialog());
    m_links->open(link(u"\u6771\u4eac"_s));
    QTRY_VERIFY(message().contains(u"\u6771\u4eac"_s));
}

void TestLinks::opensAMap()
{
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    m_links->open("syncdeck://open?service=default&map=settings"_ba);
    QTRY_VERIFY(message().contains(u"Opened from a link: settings"_s));
    QTRY_VERIFY(!m_app->cell(u"a/b c"_s, 0).isNull());
}

void TestLinks::beginsWithTheOneProfileThatIsMeant()
{
    static_cast<void>(save(u"One"_s));
    open({});
    m_links->open(link(u"a/b c"_s));
    QTRY_VERIFY(message().contains(u"Opened from a link: a/b c"_s));
    QVERIFY(!m_app->cell(u"a/b c"_s, 0).isNull());
}

void TestLinks::asksWhereSeveralAreMeant()
{
    static_cast<void>(save(u"One"_s));
    static_cast<void>(save(u"Two"_s));
    open(u"Two"_s);
    m_links->open(link(u"a/b c"_s));
    QTRY_VERIFY(dialog());
    auto *list = test::named<QListWidget>(*dialog(), u"Profiles for this link"_s);
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QVERIFY(list->currentItem()->text().startsWith(u"Two (in use)"_s));
    m_links->open(link(u"\u6771\u4eac"_s)); // the question follows the latest link
    QTRY_COMPARE(m_app->window().findChildren<ui::LinkDialog *>().size(), 1);
    list = test::named<QListWidget>(*dialog(), u"Profiles for this link"_s);
    // It opens by itself; Return answers it only once it was used.
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualItemRect(list->item(0)).center());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(message().contains(u"Opened from a link: \u6771\u4eac"_s));
    QCOMPARE(m_app->window().openMap().connection()->profile().name, u"One"_s);
}

void TestLinks::asksBeforeItTurnsToAnotherProfile()
{
    static_cast<void>(save(u"One"_s));
    static_cast<void>(save(u"Two"_s));
    open(u"One"_s);
    m_links->open(link(u"a/b c"_s, "&profile=Two"));
    QTRY_VERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_app->window().openMap().connection()->profile().name, u"One"_s);
    QVERIFY(m_app->window().windowTitle().contains(u"agents"_s));
}

void TestLinks::leavesWhatIsTyped()
{
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    m_app->type(u"Key"_s, u"my/own"_s);
    m_links->open(link(u"a/b c"_s));
    QTRY_VERIFY(message().contains(u"Opened from a link"_s));
    // The item that the link led to is changed by hand, then the link comes again.
    m_app->type(u"Data"_s, u"{}"_s);
    m_links->open(link(u"\u6771\u4eac"_s));
    QTRY_VERIFY(message().contains(u"\u6771\u4eac"_s));
    m_links->open(link(u"a/b c"_s));
    QTRY_VERIFY(message().contains(u"a/b c"_s));
    QVERIFY(m_app->isEnabled(u"Save item"_s)); // still changed
    m_app->close();
    QTRY_VERIFY(m_app->draftOnDisk().contains("my/own"));
    QVERIFY(m_app->draftOnDisk().contains("a/b c"));
}

void TestLinks::waitsBehindADialog()
{
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    auto *question =
        new kit::ConfirmDialog({u"Title"_s, u"Text"_s, {}, u"Yes"_s, {}}, &m_app->window());
    question->open();
    QVERIFY(QTest::qWaitForWindowExposed(question, test::patienceMs));
    m_links->open(link(u"a/b c"_s));
    QVERIFY(message().contains(u"A dialog waits"_s));
    QVERIFY(m_app->window().windowTitle().contains(u"agents"_s));
    question->close();
    m_links->open(link(u"a/b c"_s));
    QTRY_VERIFY(message().contains(u"Opened from a link"_s));
}

void TestLinks::saysWhyNothingWasOpened_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("says");
    QTest::newRow("nonsense") << "&action=delete"_ba << u"does not know"_s;
    QTest::newRow("nobody's") << "&profile=Nobody"_ba << u"Nobody"_s;
    QTest::newRow("no such item") << "&key=absent"_ba << u"no item with this key"_s;
    QTest::newRow("override") << "&key=%e2%80%aegpj"_ba << u"cannot be seen"_s;
}

void TestLinks::saysWhyNothingWasOpened()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, says);
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    m_links->open(link({}, more));
    QTRY_VERIFY2(message().contains(says), qPrintable(message()));
    QVERIFY(m_app->window().windowTitle().contains(u"agents"_s)); // shows what it did
}

void TestLinks::followsTheProfileOfTheCommandLine()
{
    static_cast<void>(save(u"One"_s));
    static_cast<void>(save(u"Two"_s));
    open({});
    session::StartOptions start;
    start.profile = u"Two"_s;
    m_links->openWithNext(link(u"a/b c"_s)); // meant for both, and no question
    m_connector->begin(start);
    QTRY_VERIFY(message().contains(u"Opened from a link"_s));
    QCOMPARE(m_app->window().openMap().connection()->profile().name, u"Two"_s);

    m_links->openWithNext(link(u"a/b c"_s, "&profile=One"));
    m_connector->begin(start);
    QTRY_VERIFY(message().contains(u"meant for a profile named \u201cOne\u201d"_s));
}

void TestLinks::copiesALinkThatLeadsBack()
{
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    m_links->open(link(u"a/b c"_s));
    QTRY_VERIFY(message().contains(u"Opened from a link"_s));
    m_app->trigger(u"Copy link"_s);
    const QString copied = QApplication::clipboard()->text();
    const auto read = session::readDeepLink(copied.toLatin1());
    QVERIFY(read);
    QCOMPARE(read->key, u"a/b c"_s);
    QCOMPARE(read->account, m_service->endpoint().accountSid);
    m_links->open("syncdeck://open?service=default&map=agents"_ba);
    QTRY_VERIFY(message().contains(u"Opened from a link: agents"_s));
    m_links->open(copied.toLatin1());
    QTRY_VERIFY(message().contains(u"Opened from a link: a/b c"_s));
}

void TestLinks::hearsOfLinksByEvents()
{
    static_cast<void>(save(u"One"_s));
    open(u"One"_s);
    ui::OpenEvents events;
    qApp->installEventFilter(&events);
    connect(&events, &ui::OpenEvents::linkGiven, m_links.get(), &ui::LinkOpener::open);
    QFileOpenEvent event(QUrl::fromEncoded(link(u"a/b c"_s)));
    QCoreApplication::sendEvent(qApp, &event);
    QTRY_VERIFY(message().contains(u"Opened from a link: a/b c"_s));
}

QTEST_MAIN(TestLinks)
#include "tst_links.moc"
