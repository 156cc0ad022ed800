// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "tests/support/window.h"
#include "ui/kit/messagebar.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace syncdeck;
using kit::Message;
using kit::MessageBar;
using Tone = kit::Message::Tone;

namespace {

constexpr kit::MessagePace quick{1ms, 0ms, 0ms};
constexpr kit::MessagePace slow{24h, 0ms, 0ms};

const kit::Matter first{u"map/a"_s, u"item 1"_s};
const kit::Matter second{u"map/b"_s, u"item 2"_s};

Message telling(const QString &headline, const kit::Matter &matter = {})
{
    return {Tone::Success, headline, {}, {}, {}, matter};
}

Message failure(const QString &headline, const kit::Matter &matter = {})
{
    return {Tone::Failure, headline, u"What it means.\nWhat to do."_s, {}, {}, matter};
}

/// A window with something to click all over it, and a line at its foot that the bar lies over.
struct Window
{
    explicit Window(const kit::MessagePace &pace)
        : bar(new MessageBar(nullptr, pace))
    {
        auto *column = new QVBoxLayout(&widget);
        column->addWidget(line);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        column->addWidget(button, 1);
        column->addWidget(foot);
        bar->lieOver(*foot);
        widget.resize(600, 300);
        widget.show();
        shown = QTest::qWaitForWindowExposed(&widget, test::patienceMs);
        widget.activateWindow();
        line->setFocus();
        shown = shown && QTest::qWaitForWindowActive(&widget, test::patienceMs);
    }

    [[nodiscard]] QString said() const { return test::said(widget, u"Message"_s); }

    /// Where a person who looks at the window clicks; what lies there gets it.
    void clickAt(const QPoint &place)
    {
        QTest::mouseClick(widget.windowHandle(), Qt::LeftButton, {}, place);
    }

    QWidget widget;
    QLineEdit *line = new QLineEdit;
    QPushButton *button = new QPushButton;
    QLabel *foot = new QLabel;
    MessageBar *bar;
    bool shown = false;
};

/// Waits until messages of another bar have gone by themselves, one after the other.
[[nodiscard]] bool othersGo()
{
    MessageBar other(nullptr, quick);
    for (int i = 0; i < 20; ++i) {
        other.showMessage(telling(u"Saved."_s));
        if (!test::waitFor([&other] { return !other.isVisible(); }))
            return false;
    }
    return true;
}

} // namespace

class TestKitMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyTellsGoesByItself();
    void staysWhileTheKeyboardIsInIt();
    void failuresStayUntilTheyAreSettled();
    void oneOfTheSameMatterReplacesTheOther();
    void leavesOtherPlacesBehind();
    void whatIsSaidAgainIsNotSpokenAgain();
    void movesNothing();
    void clicksMeantForWhatLiesBelowGoThere();
    void givesTheKeyboardBack();
    void whatHelpsComesFirst();
};

void TestKitMessageBar::whatOnlyTellsGoesByItself()
{
    Window window(quick);
    QVERIFY(window.shown);
    window.bar->showMessage(telling(u"Saved."_s));
    QTRY_COMPARE(window.said(), QString());
    QVERIFY(!window.bar->isVisible());
    // What goes on, and what failed, does not.
    Message lasting = telling(u"Deleting: 1 of 3"_s);
    lasting.stays = true;
    for (const Message &message : {lasting, failure(u"Failed."_s)}) {
        window.bar->showMessage(message);
        window.bar->showMessage(message);
        QVERIFY(othersGo());
        QVERIFY(window.said().startsWith(message.headline));
    }
}

void TestKitMessageBar::staysWhileTheKeyboardIsInIt()
{
    Window window(quick);
    QVERIFY(window.shown);
    Message message = telling(u"Saved."_s);
    message.offers = {{u"Undo"_s, [] {
                       }}};
    window.bar->showMessage(message);
    auto *undo = test::named<QPushButton>(window.widget, u"Undo"_s);
    QVERIFY(undo);
    undo->setFocus();
    QTRY_VERIFY(undo->hasFocus());
    QVERIFY(othersGo());
    QCOMPARE(window.said(), u"Saved."_s);
    window.line->setFocus();
    QTRY_COMPARE(window.said(), QString());
}

void TestKitMessageBar::failuresStayUntilTheyAreSettled()
{
    Window window(quick);
    QVERIFY(window.shown);
    window.bar->showMessage(failure(u"First failed."_s, first));
    window.bar->showMessage(failure(u"Second failed."_s, second));
    QVERIFY(window.said().startsWith(u"Second"_s));
    // What only tells covers them for its time.
    window.bar->showMessage(telling(u"Copied."_s));
    QCOMPARE(window.said(), u"Copied."_s);
    QTRY_VERIFY(window.said().startsWith(u"Second"_s));
    window.bar->settle(second);
    QVERIFY(window.said().startsWith(u"First"_s));
    window.bar->settle(first);
    QVERIFY(!window.bar->isVisible());
    // Dismissed, they are as good as settled.
    window.bar->showMessage(failure(u"First failed."_s, first));
    window.bar->showMessage(failure(u"Second failed."_s, second));
    for (int i = 0; i < 2; ++i)
        QTest::mouseClick(test::named(window.widget, u"Dismiss message"_s), Qt::LeftButton);
    QVERIFY(!window.bar->isVisible());
}

void TestKitMessageBar::oneOfTheSameMatterReplacesTheOther()
{
    Window window(slow);
    QVERIFY(window.shown);
    window.bar->showMessage(failure(u"First failed."_s, first));
    window.bar->showMessage(failure(u"Second failed."_s, second));
    window.bar->showMessage(telling(u"First is saved."_s, first));
    QCOMPARE(window.said(), u"First is saved."_s);
    QTest::mouseClick(test::named(window.widget, u"Dismiss message"_s), Qt::LeftButton);
    QVERIFY(window.said().startsWith(u"Second"_s));
    QTest::mouseClick(test::named(window.widget, u"Dismiss message"_s), Qt::LeftButton);
    QVERIFY(!window.bar->isVisible());
}

void TestKitMessageBar::leavesOtherPlacesBehind()
{
    Window window(slow);
    QVERIFY(window.shown);
    window.bar->showMessage(failure(u"First failed."_s, first));
    window.bar->showMessage(failure(u"Second failed."_s, second));
    window.bar->showMessage(failure(u"No network."_s, {{}, u"tree"_s}));
    window.bar->leaveFor(u"map/a"_s);
    QVERIFY(window.said().startsWith(u"No network"_s)); // which belongs to none
    window.bar->settle({{}, u"tree"_s});
    QVERIFY(window.said().startsWith(u"First"_s));
    window.bar->leaveFor({});
    QVERIFY(!window.bar->isVisible());
}

void TestKitMessageBar::whatIsSaidAgainIsNotSpokenAgain()
{
    Window window(slow);
    QVERIFY(window.shown);
    int run = 0;
    Message message = failure(u"Cannot be kept."_s, first);
    message.offers = {{u"Try again"_s, [&run] {
                           run = 1;
                       }}};
    window.bar->showMessage(message);
    auto *again = test::named<QPushButton>(window.widget, u"Try again"_s);
    QTRY_VERIFY(!window.bar->testAttribute(Qt::WA_TransparentForMouseEvents));
    message.offers = {{u"Try again"_s, [&run] {
                           run = 2;
                       }}};
    window.bar->showMessage(message);
    // It can be clicked at once, and does what the latest says.
    QVERIFY(!window.bar->testAttribute(Qt::WA_TransparentForMouseEvents));
    QTest::mouseClick(again, Qt::LeftButton);
    QCOMPARE(run, 2);
}

void TestKitMessageBar::movesNothing()
{
    Window window(slow);
    QVERIFY(window.shown);
    const QRect button = window.button->geometry();
    const QRect foot = window.foot->geometry();
    Message message = failure(u"It failed. "_s.repeated(40), first);
    message.offers = {{u"Try again"_s,
                       [] {
                       }},
                      {u"Undo"_s, [] {
                       }}};
    for (const Message &each : {telling(u"Saved."_s), message, failure(u"Failed."_s)}) {
        window.bar->showMessage(each);
        test::comeRound();
        QCOMPARE(window.button->geometry(), button);
        QCOMPARE(window.foot->geometry(), foot);
        QVERIFY(window.widget.rect().contains(window.bar->geometry()));
        QCOMPARE(window.bar->geometry().bottom(), foot.bottom());
        QCOMPARE(window.bar->width(), foot.width());
    }
    // One line lies over the foot alone.
    window.bar->showMessage(telling(u"Saved."_s));
    QCOMPARE(window.bar->geometry(), foot);
    window.widget.resize(400, 350);
    QTRY_COMPARE(window.bar->geometry(), window.foot->geometry());
}

void TestKitMessageBar::clicksMeantForWhatLiesBelowGoThere()
{
    Window window({24h, 0ms, 24h});
    QVERIFY(window.shown);
    const QSignalSpy clicked(window.button, &QPushButton::clicked);
    Message message = failure(u"It failed. "_s.repeated(20), first);
    bool run = false;
    message.offers = {{u"Try again"_s, [&run] {
                           run = true;
                       }}};
    window.bar->showMessage(message);
    const auto *offer = test::named<QPushButton>(window.widget, u"Try again"_s);
    const QPoint place = offer->mapTo(&window.widget, offer->rect().center());
    QVERIFY(window.bar->geometry().contains(place));
    QVERIFY(window.button->geometry().contains(place));
    window.clickAt(place);
    QTRY_COMPARE(clicked.count(), 1);
    QVERIFY(!run);

    Window seen(slow);
    QVERIFY(seen.shown);
    seen.bar->showMessage(message);
    QTRY_VERIFY(!seen.bar->testAttribute(Qt::WA_TransparentForMouseEvents));
    const auto *button = test::named<QPushButton>(seen.widget, u"Try again"_s);
    seen.clickAt(button->mapTo(&seen.widget, button->rect().center()));
    QTRY_VERIFY(run);
}

void TestKitMessageBar::givesTheKeyboardBack()
{
    Window window(slow);
    QVERIFY(window.shown);
    Message message = telling(u"Saved."_s, first);
    message.offers = {{u"Undo"_s, [&window] {
                           window.bar->showMessage(telling(u"Undone."_s, first));
                       }}};
    // By the mouse, the keyboard stays where one types.
    window.bar->showMessage(message);
    QTest::mouseClick(test::named(window.widget, u"Undo"_s), Qt::LeftButton);
    QCOMPARE(window.said(), u"Undone."_s);
    QCOMPARE(window.widget.focusWidget(), window.line);
    // By the keyboard, it goes back there.
    window.bar->showMessage(message);
    QWidget *undo = test::named(window.widget, u"Undo"_s);
    undo->setFocus();
    QTRY_VERIFY(undo->hasFocus());
    QTest::keyClick(undo, Qt::Key_Space);
    QCOMPARE(window.said(), u"Undone."_s);
    QCOMPARE(window.widget.focusWidget(), window.line);
    QWidget *dismiss = test::named(window.widget, u"Dismiss message"_s);
    dismiss->setFocus();
    QTRY_VERIFY(dismiss->hasFocus());
    QTest::keyClick(dismiss, Qt::Key_Space);
    QVERIFY(!window.bar->isVisible());
    QCOMPARE(window.widget.focusWidget(), window.line);
}

void TestKitMessageBar::whatHelpsComesFirst()
{
    Window window(slow);
    QVERIFY(window.shown);
    Message message = failure(u"Failed."_s, first);
    message.link = QUrl(u"https://www.twilio.com/docs"_s);
    message.offers = {{u"Try again"_s,
                       [] {
                       }},
                      {u"Undo"_s, [] {
                       }}};
    window.bar->showMessage(message);
    QStringList order;
    for (const QWidget *widget = window.bar->nextInFocusChain(); widget != window.bar;
         widget = widget->nextInFocusChain()) {
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget);
            button && window.bar->isAncestorOf(button))
            order << (button->text().isEmpty() ? button->accessibleName() : button->text());
    }
    QCOMPARE(order, (QStringList{u"Try again"_s, u"Undo"_s, u"Read more"_s, u"Dismiss message"_s}));
}

QTEST_MAIN(TestKitMessageBar)
#include "tst_kit_messagebar.moc"
