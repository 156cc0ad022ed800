// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/servicefixture.h"
#include "tests/support/waiting.h"
#include "ui/kit/messagebar.h"
#include "ui/shell/notifier.h"

#include <QAbstractScrollArea>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::WindowFixture;
using Tone = kit::Message::Tone;

/// Whatever is said in the window, nothing moves under the mouse.
class TestSteadyForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keepsItsPlacesWhileOneTypes_data();
    void keepsItsPlacesWhileOneTypes();
    void keepsItsPlacesWhileItemsAreSent();
    void isHitWhileMessagesComeAndGo();
    void createsOnceForTwoClicks();

private:
    using Places = QHash<const QWidget *, QRect>;
    /// Of all that one can click or type into, and sees.
    [[nodiscard]] Places places();
    void comparePlaces(const Places &before, const QString &when);
    void choose(const QString &key);
    void clickAt(const QPoint &place);
    [[nodiscard]] qsizetype created() const;

    SystemClock m_clock;
    std::unique_ptr<test::ServiceFixture> m_service;
    std::unique_ptr<WindowFixture> m_app;
};

void TestSteadyForm::init()
{
    sandbox::Options slow; // so that what is seen while an item is sent is seen
    slow.latency = std::chrono::milliseconds(100);
    m_service = std::make_unique<test::ServiceFixture>(std::move(slow));
    QVERIFY(m_service->start());
    m_app = std::make_unique<WindowFixture>(m_clock);
    const auto &endpoint = m_service->endpoint();
    QVERIFY(
        m_app->open(m_service->profile(), endpoint.authToken, endpoint.serviceSid, u"settings"_s));
    QTRY_VERIFY(m_app->said(u"List state"_s).contains(u"complete"_s));
}

void TestSteadyForm::cleanup()
{
    m_app.reset();
    m_service.reset();
}

TestSteadyForm::Places TestSteadyForm::places()
{
    test::comeRound(); // layouts follow
    QWidget &window = m_app->window();
    Places found;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool isWorkedWith = qobject_cast<const QAbstractButton *>(widget) ||
                                  qobject_cast<const QLineEdit *>(widget) ||
                                  qobject_cast<const QAbstractScrollArea *>(widget);
        const bool isOfMessage = qobject_cast<const kit::MessageBar *>(widget->parentWidget());
        if (isWorkedWith && !isOfMessage && widget->isVisible())
            found.insert(widget, {widget->mapTo(&window, QPoint()), widget->size()});
    }
    return found;
}

/// What is seen before and after is where it was.
void TestSteadyForm::comparePlaces(const Places &before, const QString &when)
{
    const Places after = places();
    for (auto place = before.begin(); place != before.end(); ++place) {
        const QRect now = after.value(place.key(), place.value());
        const QString what =
            u"%1: %2 %3"_s.arg(when, QString::fromLatin1(place.key()->metaObject()->className()),
                               place.key()->accessibleName());
        QVERIFY2(now == place.value(), qPrintable(what));
    }
}

void TestSteadyForm::choose(const QString &key)
{
    QTableView *table = m_app->table();
    const QModelIndexList found = table->model()->match(table->model()->index(0, 0),
                                                        Qt::DisplayRole, key, 1, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    table->scrollTo(found.first());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(found.first()).center());
}

void TestSteadyForm::clickAt(const QPoint &place)
{
    QTest::mouseClick(m_app->window().windowHandle(), Qt::LeftButton, {}, place);
}

qsizetype TestSteadyForm::created() const
{
    const auto visits = m_service->visits();
    return std::ranges::count(visits, "POST"_ba, &sandbox::Visit::method);
}

void TestSteadyForm::keepsItsPlacesWhileOneTypes_data()
{
    QTest::addColumn<bool>("isNew");
    QTest::newRow("a new item") << true;
    QTest::newRow("an item that exists") << false;
}

void TestSteadyForm::keepsItsPlacesWhileOneTypes()
{
    QFETCH(bool, isNew);
    if (!isNew) {
        const QTableView *table = m_app->table();
        QVERIFY(table->model()->rowCount() > 0);
        choose(table->model()->index(0, 0).data().toString());
    }
    const Places before = places();
    QList<std::pair<QString, QString>> typed{
        {u"Data"_s, u"{\"a\": 1"_s},
        {u"Data"_s, u"{\"a\": 1, \"a\": 9007199254740993, \"b\": 1e400, \"a\": 2}"_s},
        {u"Data"_s, u"[1]"_s},
        {u"Data"_s, u"{\"a\": \"%1\"}"_s.arg(QString(17'000 / 64, u'x'))},
        {u"Data"_s, u"{}"_s},
        {u"TTL"_s, u"x"_s},
        {u"TTL"_s, u"1,5"_s},
        {u"TTL"_s, u"99999999999"_s},
        {u"TTL"_s, u"0"_s},
        {u"TTL"_s, u"3600"_s},
        {u"TTL"_s, {}},
    };
    if (isNew) {
        for (const QString &key : {u".."_s, QString(330, u'k'), u" both "_s, u"plain"_s})
            typed.append({u"Key"_s, key});
    }
    for (const auto &[field, text] : std::as_const(typed)) {
        m_app->type(field, text);
        comparePlaces(before, field + u' ' + text.left(40));
    }
}

void TestSteadyForm::keepsItsPlacesWhileItemsAreSent()
{
    const Places before = places();
    m_app->type(u"Key"_s, u"steady"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QVERIFY(m_app->said(u"Form state"_s).contains(u"Sending"_s));
    comparePlaces(before, u"sending"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created"_s));
    comparePlaces(before, u"created"_s);
    m_app->type(u"Key"_s, u"steady"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    m_app->click(u"Create item"_s);
    QTRY_VERIFY(m_app->said(u"Message"_s).contains(u"54208"_s));
    comparePlaces(before, u"refused"_s);

    choose(u"steady"_s);
    const Places editing = places();
    m_app->type(u"Data"_s, u"{\"a\": 1}"_s);
    m_app->click(u"Save item"_s);
    QVERIFY(m_app->said(u"Form state"_s).contains(u"Sending"_s));
    comparePlaces(editing, u"saving"_s);
    QTRY_VERIFY(m_app->said(u"Form state"_s).contains(u"As stored"_s));
    comparePlaces(editing, u"saved"_s);
}

void TestSteadyForm::isHitWhileMessagesComeAndGo()
{
    const auto *button = test::named<QPushButton>(m_app->window(), u"Create item"_s);
    QVERIFY(button);
    const QPoint place = button->mapTo(&m_app->window(), button->rect().center());
    kit::Message message{Tone::Failure, u"Something failed."_s, u"line\n"_s.repeated(12), {}, {}};
    message.offers = {{u"Try again"_s, [] {
                           QFAIL("that was not meant");
                       }}};
    for (int i = 0; i < 4; ++i) {
        m_app->type(u"Key"_s, u"hit/%1"_s.arg(i));
        m_app->type(u"Data"_s, u"{}"_s);
        if (i % 2 == 0)
            m_app->window().notifier().showMessage(message);
        else
            m_app->click(u"Dismiss message"_s);
        const auto *bar = m_app->window().findChild<kit::MessageBar *>();
        if (i == 2) // also when it has been there for a while
            QTRY_VERIFY(!bar->testAttribute(Qt::WA_TransparentForMouseEvents));
        QVERIFY(!bar->isVisible() || !bar->geometry().contains(place));
        clickAt(place);
        QTRY_COMPARE(created(), i + 1);
        QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created hit/%1"_s.arg(i)));
    }
}

void TestSteadyForm::createsOnceForTwoClicks()
{
    m_app->type(u"Key"_s, u"twice"_s);
    m_app->type(u"Data"_s, u"{}"_s);
    const auto *button = test::named<QPushButton>(m_app->window(), u"Create item"_s);
    const QPoint place = button->mapTo(&m_app->window(), button->rect().center());
    clickAt(place);
    clickAt(place);
    // The second does not call it off.
    QTRY_VERIFY(m_app->said(u"Message"_s).startsWith(u"Created twice"_s));
    QCOMPARE(created(), 1);
}

QTEST_MAIN(TestSteadyForm)
#include "tst_steady_form.moc"
