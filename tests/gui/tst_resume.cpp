// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/memorysecretstore.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/models/itemmodel.h"
#include "ui/models/openmap.h"
#include "ui/shell/connector.h"
#include "ui/shell/placeopener.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::await;
using test::named;
using test::WindowFixture;

namespace {

/// A keychain that can be locked, and counts how often it was asked for a secret.
class Keychain final : public store::SecretStore
{
public:
    QFuture<Result<Secret>> read(const store::SecretAddress &of) override
    {
        ++reads;
        return m_kept.read(of);
    }
    QFuture<Result<void>> write(const store::SecretAddress &of, const Secret &secret) override
    {
        return m_kept.write(of, secret);
    }
    QFuture<Result<void>> remove(const QString &id) override { return m_kept.remove(id); }
    QFuture<Result<bool>> mayAsk() override { return ready<bool>(isLocked); }

    bool isLocked = false;
    int reads = 0;

private:
    store::MemorySecretStore m_kept;
};

} // namespace

/// The next start goes on where one was, and asks for nothing before it has said what for.
class TestResume : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesOnWhereItWas();
    void explainsWhatTheKeychainAsksFor();
    void forgetsAProfileThatIsGone();
    void remembersNoProfileOfOneRun();
    void opensTheLastMapOfTheAccount();
    void leavesTheChoiceOfAServiceToTheUser();
    void takesTheKeyboardToTheItems();
    void takesTheKeyboardToTheDraft();
    void offersPinnedAndRecentMaps();

private:
    void start();
    void openMap(const QString &map);
    void choose(const QString &key);
    [[nodiscard]] QStringList ways();

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<test::ServiceFixture> m_service;
    store::Profile m_profile;
    std::unique_ptr<net::QnamTransport> m_transport;
    std::unique_ptr<net::RequestLog> m_log;
    std::unique_ptr<store::ProfileStore> m_profiles;
    std::unique_ptr<Keychain> m_keychain;
    std::unique_ptr<store::MemorySecretStore> m_forThisRun;
    std::unique_ptr<WindowFixture> m_app;
    std::unique_ptr<ui::Connector> m_connector;
    std::unique_ptr<ui::PlaceOpener> m_places;
};

void TestResume::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_profile = m_service->profile();
    m_profile.id = store::ProfileStore::newId();
    m_profile.source = store::ProfileSource::Own;
    m_profile.defaultService = m_service->endpoint().serviceSid;
    m_transport = std::make_unique<net::QnamTransport>(m_clock);
    m_log = std::make_unique<net::RequestLog>();
    m_profiles = std::make_unique<store::ProfileStore>(
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + u".json"_s));
    QVERIFY(m_profiles->save(m_profile));
    m_keychain = std::make_unique<Keychain>();
    m_forThisRun = std::make_unique<store::MemorySecretStore>();
    QVERIFY(
        await(m_keychain->write(store::secretAddress(m_profile), m_service->endpoint().authToken)));
    m_app = std::make_unique<WindowFixture>(m_clock);
    start();
}

void TestResume::cleanup()
{
    m_places.reset();
    m_connector.reset();
    m_app.reset();
    m_log.reset();
    m_transport.reset();
    m_service.reset();
}

/// What the program does before it looks at the command line.
void TestResume::start()
{
    m_places.reset();
    m_connector.reset();
    m_app->show();
    ui::MainWindow &window = m_app->window();
    window.setOtherProfiles({[this] { return m_profiles->load()->profiles; }, {}});
    m_connector = std::make_unique<ui::Connector>(
        ui::ProfileStores{*m_profiles, *m_keychain, *m_forThisRun},
        session::Surroundings{*m_transport, m_clock, *m_log}, QString());
    m_places = std::make_unique<ui::PlaceOpener>(window, *m_connector, *m_profiles, *m_keychain);
    connect(m_connector.get(), &ui::Connector::connected, &window,
            [this, &window](session::Connection *made) {
                std::unique_ptr<session::Connection> connection(made);
                const auto place = m_places->placeFor(made->profile());
                m_places->forget();
                window.useConnection(std::move(connection), place.value_or(ui::Place()));
            });
}

void TestResume::openMap(const QString &map)
{
    m_places->open({m_profile.id, m_profile.name, m_service->map(map), map, {}, {}});
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
}

void TestResume::choose(const QString &key)
{
    QTableView *table = m_app->table();
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(ui::ItemModel::KeyRole).toString() != key)
            continue;
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
        return;
    }
    QFAIL(qPrintable(u"no such row: "_s + key));
}

/// What the welcome page offers to open, in its order.
QStringList TestResume::ways()
{
    QStringList found;
    const auto buttons = m_app->window().findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        if (button->isVisible() && button->accessibleName().startsWith(u"Open "_s) &&
            button->accessibleName().contains(u" map "_s))
            found << button->accessibleName();
    }
    return found;
}

void TestResume::goesOnWhereItWas()
{
    QVERIFY(!m_places->resume()); // nothing was left
    openMap(u"agents"_s);
    m_app->type(u"Filter items"_s, u"key:agent/100"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"match"_s));
    choose(u"agent/1004"_s);
    test::comeRound();
    m_app->close();

    start();
    QVERIFY(m_places->resume());
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" match the filter"_s));
    QVERIFY(m_app->window().openMap().isAt(m_service->map(u"agents"_s)));
    QCOMPARE(m_app->window().openMap().name(), u"agents"_s);
    QCOMPARE(named<QLineEdit>(m_app->window(), u"Filter items"_s)->text(), u"key:agent/100"_s);
    QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
    QCOMPARE(named<QLineEdit>(m_app->window(), u"Key"_s)->text(), u"agent/1004"_s);

    // The filter belongs to its map; the next start knows of none in this one.
    m_app->type(u"Filter items"_s, {});
    m_app->crash();
    start();
    QVERIFY(m_places->resume());
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    QCOMPARE(named<QLineEdit>(m_app->window(), u"Filter items"_s)->text(), QString());
}

void TestResume::explainsWhatTheKeychainAsksFor()
{
    openMap(u"queues"_s);
    m_app->close();
    m_keychain->isLocked = true;
    m_keychain->reads = 0;

    start();
    QVERIFY(m_places->resume());
    QTRY_VERIFY(named(m_app->window(), u"Continue"_s));
    QVERIFY(named(m_app->window(), u"Try the sandbox"_s)); // the window is free
    QCOMPARE(m_keychain->reads, 0);
    m_app->click(u"Continue"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    QVERIFY(m_app->window().openMap().isAt(m_service->map(u"queues"_s)));
    QCOMPARE(m_keychain->reads, 1);
}

void TestResume::forgetsAProfileThatIsGone()
{
    openMap(u"queues"_s);
    m_app->close();
    QVERIFY(m_profiles->remove(m_profile.id));
    start();
    QVERIFY(!m_places->resume());
    m_app->window().showWelcome();
    QVERIFY(ways().isEmpty());
}

void TestResume::remembersNoProfileOfOneRun()
{
    store::Profile environment = m_profile;
    environment.id.clear();
    environment.source = store::ProfileSource::Environment;
    m_app->use(environment, m_service->endpoint().authToken, m_profile.defaultService, u"agents"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    m_app->close();
    start();
    QVERIFY(!m_places->resume());
}

/// With a profile for one run that names no map, the next run shows what this one did.
void TestResume::opensTheLastMapOfTheAccount()
{
    store::Profile environment = m_profile;
    environment.id.clear();
    environment.defaultService.clear();
    environment.source = store::ProfileSource::Environment;
    const Secret &secret = m_service->endpoint().authToken;
    m_app->use(environment, secret, m_service->endpoint().serviceSid, u"queues"_s);
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    m_app->close();

    start();
    m_app->use(environment, secret, {}, {});
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    QVERIFY(m_app->window().openMap().isAt(m_service->map(u"queues"_s)));
    QCOMPARE(m_app->window().focusWidget(), named(m_app->window(), u"Items"_s));
}

void TestResume::leavesTheChoiceOfAServiceToTheUser()
{
    store::Profile environment = m_profile;
    environment.id.clear();
    environment.defaultService.clear();
    environment.source = store::ProfileSource::Environment;
    m_app->use(environment, m_service->endpoint().authToken, {}, {});
    auto *tree = named<QTreeView>(m_app->window(), u"Services and maps"_s);
    QTRY_VERIFY(tree->currentIndex().isValid());
    QVERIFY(!m_app->window().openMap().isOpen());
    QCOMPARE(m_app->window().focusWidget(), tree);
    // The arrows lead to a map.
    QTest::keyClick(tree, Qt::Key_Right);
    QTRY_VERIFY(tree->model()->rowCount(tree->currentIndex()) > 0);
    QTest::keyClick(tree, Qt::Key_Down);
    QTRY_VERIFY(m_app->window().openMap().isOpen());
    QCOMPARE(m_app->window().focusWidget(), tree);
}

void TestResume::takesTheKeyboardToTheItems()
{
    openMap(u"agents"_s);
    QWidget *table = m_app->table();
    QCOMPARE(m_app->window().focusWidget(), table);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(m_app->table()->selectionModel()->selectedRows().size(), 1);
    QTRY_VERIFY(named(m_app->window(), u"Save item"_s));
}

void TestResume::takesTheKeyboardToTheDraft()
{
    openMap(u"agents"_s);
    choose(u"agent/1004"_s);
    m_app->type(u"Data"_s, u"{\"a\": 1}"_s);
    m_app->close();

    start();
    QVERIFY(m_places->resume());
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    auto *editor = named<QPlainTextEdit>(m_app->window(), u"Data"_s);
    QVERIFY(editor);
    QCOMPARE(m_app->window().focusWidget(), editor);
    QTest::keyClick(m_app->window().focusWidget(), Qt::Key_Space);
    QVERIFY2(editor->toPlainText().endsWith(u"1} "_s), qPrintable(editor->toPlainText()));
}

void TestResume::offersPinnedAndRecentMaps()
{
    openMap(u"queues"_s);
    // Seen and heard in the tree, too.
    const auto *tree = test::named<QTreeView>(m_app->window(), u"Services and maps"_s);
    const auto pinned = [&tree] {
        QStringList names;
        const auto all =
            tree->model()->match(tree->model()->index(0, 0), Qt::AccessibleTextRole, u"pinned"_s,
                                 -1, Qt::MatchContains | Qt::MatchRecursive);
        for (const QModelIndex &index : all)
            names << index.data().toString();
        return names;
    };
    QVERIFY(pinned().isEmpty());
    m_app->trigger(u"Pin map"_s);
    QCOMPARE(m_app->said(u"Message"_s), u"Pinned queues to the welcome page"_s);
    QTRY_COMPARE(pinned(), QStringList(u"queues"_s));
    openMap(u"agents"_s);
    QTRY_COMPARE(pinned(), QStringList(u"queues"_s));
    QTRY_VERIFY(m_app->window().openMap().isAt(m_service->map(u"agents"_s)));
    m_app->close();

    start();
    m_app->window().showWelcome();
    const QString profile = m_profile.name;
    QCOMPARE(ways(), QStringList({u"Open pinned map queues \u2014 "_s + profile,
                                  u"Open recent map agents \u2014 "_s + profile}));
    m_app->click(ways().constFirst());
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u" loaded, "_s));
    QVERIFY(m_app->window().openMap().isAt(m_service->map(u"queues"_s)));

    // Unpinned it is one of the recent maps again.
    QTRY_COMPARE(test::named<QTreeView>(m_app->window(), u"Services and maps"_s)
                     ->currentIndex()
                     .data(Qt::AccessibleTextRole)
                     .toString(),
                 u"queues, pinned"_s);
    m_app->trigger(u"Pin map"_s);
    QCOMPARE(m_app->said(u"Message"_s), u"queues is no longer pinned"_s);
    m_app->window().showWelcome();
    QVERIFY(
        std::ranges::none_of(ways(), [](const QString &way) { return way.contains(u"pinned"_s); }));
}

QTEST_MAIN(TestResume)
#include "tst_resume.moc"
