// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/language.h"
#include "app/store/memorysecretstore.h"
#include "tests/gui/windowfixture.h"
#include "tests/support/pseudolanguage.h"
#include "tests/support/servicefixture.h"
#include "tests/support/visibletexts.h"
#include "tests/support/waiting.h"
#include "ui/kit/icons.h"
#include "ui/models/itemmodel.h"
#include "ui/screens/connect/connectdialog.h"
#include "ui/screens/items/itemspanel.h"
#include "ui/shell/notifier.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScreen>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::named;
using test::PseudoLanguage;
using test::said;
using test::WindowFixture;

/// The real window in a language that nobody speaks, through its screens and dialogs: every text
/// was translated, all of it fits, and from right to left everything is mirrored but code. With
/// SYNCDECK_PICTURES set to a folder, each screen is left there as a picture.
class TestPseudo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void textsAreTranslatedAndFit_data();
    void textsAreTranslatedAndFit();
    void everyActionIsTranslated();
    void errorsAreTranslated();
    void mirrorsAllButCode();
    void languagesFit_data();
    void languagesFit();

private:
    void speak(Qt::LayoutDirection direction);
    void open();
    void settle();
    void look(const QString &screen);
    void lookAt(const QWidget &window, const QString &screen);
    void keepPictures(const QString &screen);
    void report();
    void choose(const QString &key);
    void closeDialogs();
    int forEachAction(const std::function<void(const QString &)> &then);
    [[nodiscard]] QList<QWidget *> windows() const;

    SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_prefix;
    QStringList m_escaped;
    QStringList m_clipped;
    std::unique_ptr<PseudoLanguage> m_language;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<session::Connection> m_other;
    std::unique_ptr<WindowFixture> m_app;
};

namespace {

/// A text of the sources as the interface shows it.
QString p(const QString &source)
{
    return PseudoLanguage::wrapped(source);
}

/// What the tests put in, or what is the same in every language.
QString withoutData(QString text)
{
    // Time zones, as files and systems name them.
    if (QTimeZone::isTimeZoneIdAvailable(text.toLatin1()))
        return {};
    static const QRegularExpression data(QStringList{
        // Keys, names and addresses of the sandbox and of this test.
        u"\\b(agent|queue)/\\w+"_s,
        u"\\b[A-Z]{2}[0-9a-f]{32}\\b"_s,
        u"https?://\\S+|127\\.0\\.0\\.1:\\d+|/v1/\\S+"_s,
        u"\\b(agents|queues|settings|calls|awkward-keys|Contact centre|Billing|system|Test)\\b"_s,
        // Names of attributes, as files have them.
        u"^(key|data|url|revision|\\w+_sid|date_\\w+|created_by)$"_s,
        // JSON; moments, sizes and numbers, which the locale writes.
        u"\\{.*"_s,
        u"\\d+ [A-Z][a-z]{2} \\d{4}|[\\d.]+ (bytes|[KMG]iB)"_s,
        // Filter terms, in the table that explains them.
        u"<td><b>.*?</b></td>"_s,
        // Keys, which Qt names.
        u"\\b(Alt|Ctrl|Shift)(\\+\\w+)+\\b|\\bDel\\b"_s,
        // Names.
        u"\\b(Syncdeck|Twilio|Qt|SID|TTL|URL|ETag|GET|POST|DELETE|HTTP)\\b"_s,
        // Languages, each by its own name.
        u"English|Deutsch|Español|Français|日本語|Português \\(Brasil\\)"_s,
    }
                                             .join(u'|'));
    return text.remove(data);
}

/// Of the opacity of two pictures, in the mean of all pixels, out of 255.
double difference(const QImage &one, const QImage &other)
{
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            sum += qAbs(qAlpha(one.pixel(x, y)) - qAlpha(other.pixel(x, y)));
    }
    return sum / one.width() / one.height();
}

/// The dialog that is there before any window is connected.
struct Connections
{
    explicit Connections(const QTemporaryDir &folder)
        : profiles(folder.filePath(u"profiles.json"_s))
    {
    }

    store::ProfileStore profiles;
    store::MemorySecretStore keychain;
    store::MemorySecretStore forThisRun;
    ui::ConnectDialog dialog{{profiles, keychain, forThisRun},
                             [](const store::Profile &, const Secret &, const CancelToken &) {
                                 return ready<session::ConnectionReport>(
                                     session::ConnectionReport{{}, false});
                             }};
};

bool isWanted(const QString &where)
{
    // Qt's own dialog shows the folders of the machine; the manual has its pages' titles from its
    // pages, which are written anew in each language rather than translated.
    return !where.contains(u"FileDialog"_s) && !where.contains(p(u"Contents"_s));
}

} // namespace

void TestPseudo::init()
{
    m_service = std::make_unique<test::ServiceFixture>();
    QVERIFY(m_service->start());
    m_other = m_service->connect();
    m_escaped.clear();
    m_clipped.clear();
}

void TestPseudo::cleanup()
{
    closeDialogs();
    m_app.reset();
    m_other.reset();
    m_service.reset();
    QCoreApplication::removeTranslator(m_language.get());
    m_language.reset();
    QGuiApplication::setLayoutDirection(Qt::LayoutDirectionAuto);
}

void TestPseudo::speak(Qt::LayoutDirection direction)
{
    m_language = std::make_unique<PseudoLanguage>(direction);
    QVERIFY(QCoreApplication::installTranslator(m_language.get()));
    m_prefix = direction == Qt::RightToLeft ? u"rtl-"_s : u"ltr-"_s;
    m_app = std::make_unique<WindowFixture>(m_clock);
}

void TestPseudo::open()
{
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    QTRY_VERIFY(m_app->said(p(u"List state"_s)).contains(u"loaded"_s));
}

QList<QWidget *> TestPseudo::windows() const
{
    QList<QWidget *> found;
    const auto all = QApplication::topLevelWidgets();
    for (QWidget *widget : all) {
        if (widget->isVisible() && !qobject_cast<QMenu *>(widget))
            found << widget;
    }
    return found;
}

void TestPseudo::lookAt(const QWidget &window, const QString &screen)
{
    const auto texts = test::visibleTexts(window);
    for (const test::VisibleText &text : texts) {
        const QString escaped = PseudoLanguage::unmarked(withoutData(text.text));
        static const QRegularExpression word(u"\\p{L}{2,}"_s);
        if (escaped.contains(word) && isWanted(text.where))
            m_escaped << u"%1: %2: \"%3\" holds \"%4\""_s.arg(screen, text.where, text.text,
                                                              escaped);
    }
    if (!qobject_cast<const QFileDialog *>(&window)) {
        const QStringList clipped = test::clippedTexts(window);
        for (const QString &one : clipped)
            m_clipped << screen + u": "_s + one;
    }
}

/// Until what was set off has its answers, and is laid out and painted.
void TestPseudo::settle()
{
    constexpr int calmLooks = 10;
    constexpr int mostLooks = 1'000; // an answer that nobody waits for any more never comes
    int calm = 0;
    for (int i = 0; calm < calmLooks && i < mostLooks; ++i) {
        // Through the service's thread and back, for what is on its way.
        static_cast<void>(test::await(m_service->sandbox().setFaults({})));
        test::comeRound();
        const auto answered = m_service->surroundings().log.entries().size() +
                              (m_app ? m_app->log().entries().size() : 0);
        calm = answered >= std::size_t(m_service->visits().size()) ? calm + 1 : 0;
    }
}

/// At every window that is shown.
void TestPseudo::look(const QString &screen)
{
    settle();
    const auto shown = windows();
    for (const QWidget *window : shown)
        lookAt(*window, screen);
    keepPictures(screen);
}

void TestPseudo::keepPictures(const QString &screen)
{
    const QString folder = qEnvironmentVariable("SYNCDECK_PICTURES");
    if (folder.isEmpty())
        return;
    const auto shown = windows();
    for (QWidget *window : shown)
        window->grab().save(u"%1/%2%3%4.png"_s.arg(
            folder, m_prefix, screen, window == &m_app->window() ? QString() : u"-dialog"_s));
}

void TestPseudo::report()
{
    m_escaped.removeDuplicates();
    m_clipped.removeDuplicates();
    for (const QStringList &list : {m_escaped, m_clipped}) {
        for (const QString &line : list)
            qWarning().noquote() << line;
    }
    QVERIFY2(m_escaped.isEmpty(), "not translated: see above");
    QVERIFY2(m_clipped.isEmpty(), "does not fit: see above");
}

void TestPseudo::closeDialogs()
{
    const auto shown = windows();
    for (QWidget *window : shown) {
        if (!m_app || window != &m_app->window())
            window->close();
    }
    while (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestPseudo::choose(const QString &key)
{
    auto *table = named<QTableView>(m_app->window(), p(u"Items"_s));
    QVERIFY(table);
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(ui::ItemModel::KeyRole).toString() != key)
            continue;
        table->scrollTo(index);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(index).center());
        return;
    }
    QFAIL(qPrintable(u"no such row: "_s + key));
}

void TestPseudo::textsAreTranslatedAndFit_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("left to right") << Qt::LeftToRight;
    QTest::newRow("right to left") << Qt::RightToLeft;
}

void TestPseudo::textsAreTranslatedAndFit()
{
    QFETCH(const Qt::LayoutDirection, direction);
    speak(direction);
    QCOMPARE(QGuiApplication::layoutDirection(), direction);
    open();
    m_app->window().resize(1280, 800);
    QVERIFY2(m_app->window().width() <= 1280 && m_app->window().height() <= 800,
             "the window does not get as small as 1280x800");
    look(u"items"_s);

    m_app->type(p(u"Key"_s), u"a/../b "_s);
    m_app->type(p(u"Data"_s), u"{\"a\": [1,], \"a\": 2"_s);
    m_app->type(p(u"TTL"_s), u"an hour"_s);
    m_app->type(p(u"Filter items"_s), u"data.status >"_s);
    QTRY_VERIFY(!m_app->said(p(u"Filter problem"_s)).isEmpty());
    look(u"problems"_s);
    m_app->type(p(u"Filter items"_s), u"nothing is like this"_s);
    QTRY_VERIFY(m_app->said(p(u"List state"_s)).contains(u"match"_s));
    look(u"nothing found"_s);
    m_app->type(p(u"Filter items"_s), {});
    m_app->click(p(u"Clear form"_s));

    QTRY_VERIFY(named<QTableView>(m_app->window(), p(u"Items"_s))->model()->rowCount() > 5);
    choose(u"agent/1001"_s);
    QTRY_VERIFY(named(m_app->window(), p(u"Save item"_s)));
    look(u"item"_s);
    const auto *editor = named<QPlainTextEdit>(m_app->window(), p(u"Data"_s));
    QVERIFY(editor);
    m_app->type(p(u"Data"_s), u"{\"a\": 1}"_s);
    const session::MapAddress where = m_service->map(u"agents"_s);
    QVERIFY(test::await(m_other->client().updateItem(where.service, where.map, u"agent/1001"_s,
                                                     {"{\"b\": 2}"_ba, {}, {}}, {})));
    m_app->click(p(u"Save item"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    look(u"conflict"_s);
    closeDialogs();
    m_app->click(p(u"Save item"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    m_app->click(p(u"Save merged"_s));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    look(u"saved"_s);

    const auto docks = m_app->window().findChildren<QDockWidget *>();
    QVERIFY(docks.size() >= 3);
    for (QDockWidget *dock : docks) {
        dock->show();
        dock->raise();
        look(u"dock-"_s + dock->objectName());
        dock->hide();
    }
    m_app->window().showWelcome();
    look(u"welcome"_s);

    Connections connections(m_folder);
    connections.dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&connections.dialog, test::patienceMs));
    look(u"connections"_s);
    connections.dialog.close();
    report();
}

void TestPseudo::everyActionIsTranslated()
{
    speak(Qt::LeftToRight);
    open();
    choose(u"agent/1001"_s);
    QTRY_VERIFY(named(m_app->window(), p(u"Save item"_s)));
    const int tried = forEachAction([this](const QString &name) { look(u"after "_s + name); });
    QVERIFY2(tried > 20, qPrintable(QString::number(tried)));
    report();
}

/// Chooses everything in the menus, one after the other, and closes what it opened.
int TestPseudo::forEachAction(const std::function<void(const QString &)> &then)
{
    const auto menus = m_app->window().menuBar()->actions();
    int tried = 0;
    for (const QAction *title : menus) {
        const auto actions = title->menu()->actions();
        for (QAction *action : actions) {
            const bool quits = action->menuRole() == QAction::QuitRole ||
                               action->shortcut() == QKeySequence(QKeySequence::Quit);
            if (action->isSeparator() || action->menu() || quits || !action->isEnabled())
                continue;
            action->trigger();
            settle(); // some first read what they ask about
            then(action->text().section(u' ', 0, 2));
            closeDialogs();
            ++tried;
        }
    }
    return tried;
}

void TestPseudo::languagesFit_data()
{
    QTest::addColumn<QString>("language");
    const auto all = languages();
    for (const QString &language : all)
        QTest::newRow(qPrintable(language)) << language;
}

/// In the real languages: all of it fits, and no letter that translators chose serves twice.
void TestPseudo::languagesFit()
{
    QFETCH(const QString, language);
    QTranslator translation;
    QVERIFY(translation.load(u":/translations/syncdeck_%1.qm"_s.arg(language)));
    QVERIFY(QCoreApplication::installTranslator(&translation));
    m_prefix = language + u'-';
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"agents"_s));
    const auto *jump =
        m_app->window().findChild<ui::ItemsPanel *>()->findChild<QLineEdit *>(u"jump"_s);
    QVERIFY(jump); // its only caption stands in it
    const int room = jump->contentsRect().width() - 2 * jump->height();
    const int needed = jump->fontMetrics().horizontalAdvance(jump->placeholderText());
    QVERIFY2(room >= needed, qPrintable(jump->placeholderText()));
    QStringList shared;
    int count = 0;
    const auto judge = [&](const QString &) {
        keepPictures(QString::number(++count));
        const auto shown = windows();
        for (const QWidget *window : shown) {
            if (qobject_cast<const QFileDialog *>(window))
                continue;
            shared << test::sharedMnemonics(*window);
            m_clipped << test::clippedTexts(*window);
        }
    };
    forEachAction(judge);
    Connections connections(m_folder);
    connections.dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&connections.dialog, test::patienceMs));
    judge({});
    connections.dialog.close();
    shared.removeDuplicates();
    for (const QString &line : std::as_const(shared))
        qWarning().noquote() << line;
    QVERIFY2(shared.isEmpty(), "one letter for two: see above");
    report();
}

void TestPseudo::errorsAreTranslated()
{
    speak(Qt::LeftToRight);
    open();
    constexpr auto last = int(ErrorKind::PortUnavailable);
    for (int kind = 0; kind <= last; ++kind) {
        for (const bool applied : {false, true}) {
            Error error{};
            error.kind = ErrorKind(kind);
            error.subject = u"settings"_s;
            error.mayHaveBeenApplied = applied;
            error.httpStatus = 400;
            error.serviceCode = 54'000;
            m_app->window().notifier().showError(error);
            settle();
            lookAt(m_app->window(), u"error %1"_s.arg(kind));
        }
    }
    report();
}

void TestPseudo::mirrorsAllButCode()
{
    speak(Qt::RightToLeft);
    open();
    choose(u"agent/1001"_s);
    QTRY_VERIFY(named(m_app->window(), p(u"Save item"_s)));
    const auto left = [this](const QWidget *widget) {
        return widget->mapTo(&m_app->window(), QPoint(0, 0)).x();
    };
    const QWidget &window = m_app->window();
    const auto *tree = named(window, p(u"Services and maps"_s));
    const auto *table = named<QTableView>(window, p(u"Items"_s));
    const auto *data = named(window, p(u"Data"_s));
    QVERIFY(tree && table && data);
    QVERIFY(left(tree) > left(table));
    QVERIFY(left(table) > left(data));
    // The first column is on the right.
    QVERIFY(table->columnViewportPosition(0) > table->columnViewportPosition(1));
    // Code is written from left to right.
    for (const QString &name : {u"Data"_s, u"Key"_s, u"Filter items"_s, u"Jump to key"_s}) {
        const QWidget *field = named(window, p(name));
        QVERIFY2(field, qPrintable(name));
        QVERIFY2(field->layoutDirection() == Qt::LeftToRight, qPrintable(name));
    }
    QVERIFY(tree->layoutDirection() == Qt::RightToLeft);
    const QImage mirrored = kit::icon(u"undo"_s).pixmap(32).toImage();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    const QImage plain = kit::icon(u"undo"_s).pixmap(32).toImage();
    QVERIFY(difference(mirrored, plain) > 10);
    QVERIFY(difference(mirrored, plain.mirrored(true, false)) < 5);
}

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
