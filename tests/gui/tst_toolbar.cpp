// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"
#include "tests/support/fakeclock.h"
#include "tests/support/waiting.h"

#include <QAction>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestToolBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachCommandByDrawingAndShortCut();
    void leavesTheNamesOfOthersToThem();
    void fitsASmallWindow();
    void remembersHowWordsAreShown();
    void disablesWhatNeedsAMap();

private:
    test::FakeClock m_clock;
};

void TestToolBar::showsEachCommandByDrawingAndShortCut()
{
    test::WindowFixture app(m_clock);
    app.show();
    const auto *bar = app.window().findChild<QToolBar *>(u"MainToolBar"_s);
    QVERIFY(bar);
    const auto buttons = bar->findChildren<QToolButton *>();
    int commands = 0;
    for (const QToolButton *button : buttons) {
        const QAction *action = button->defaultAction();
        if (!action)
            continue; // what opens the rest of a bar that is too long
        ++commands;
        QVERIFY2(!action->icon().isNull(), qPrintable(action->text()));
        QVERIFY2(!action->icon().pixmap(16).isNull(), qPrintable(action->text()));
        const QString shortcut = action->shortcut().toString(QKeySequence::NativeText);
        QVERIFY2(!shortcut.isEmpty() && button->toolTip().contains(shortcut),
                 qPrintable(button->toolTip()));
        QVERIFY2(!button->toolTip().contains(u'&'), qPrintable(button->toolTip()));
    }
    QVERIFY(commands >= 15);
}

void TestToolBar::leavesTheNamesOfOthersToThem()
{
    test::WindowFixture app(m_clock);
    app.show();
    const auto *bar = app.window().findChild<QToolBar *>(u"MainToolBar"_s);
    const auto buttons = bar->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        if (!button->defaultAction())
            continue;
        const QString name = button->accessibleName();
        QVERIFY2(button->isCheckable() ? name.startsWith(u"Show or hide: "_s) : name.endsWith(u')'),
                 qPrintable(name));
        QVERIFY2(name != u"Undo"_s && name != u"History"_s, qPrintable(name));
    }
}

void TestToolBar::fitsASmallWindow()
{
    test::WindowFixture app(m_clock);
    app.show();
    // With every pane open below, too.
    for (const QString &pane : {u"Request log"_s, u"History"_s, u"Transfers"_s})
        app.trigger(pane);
    // 800 with a title and a desktop's bar.
    QTRY_VERIFY(app.window().minimumSizeHint().height() <= 740);
    QVERIFY(app.window().minimumSizeHint().width() <= 1280);
}

void TestToolBar::remembersHowWordsAreShown()
{
    test::WindowFixture app(m_clock);
    app.show();
    const auto bar = [&] {
        return app.window().findChild<QToolBar *>(u"MainToolBar"_s);
    };
    QCOMPARE(bar()->toolButtonStyle(), Qt::ToolButtonTextUnderIcon);
    for (const QToolButton *button : bar()->findChildren<QToolButton *>()) {
        if (button->defaultAction())
            QVERIFY2(!button->text().isEmpty() && button->text().size() <= 10,
                     qPrintable(button->text()));
    }
    app.trigger(u"Icons only"_s);
    QCOMPARE(bar()->toolButtonStyle(), Qt::ToolButtonIconOnly);
    app.close();
    app.show();
    QCOMPARE(bar()->toolButtonStyle(), Qt::ToolButtonIconOnly);
}

void TestToolBar::disablesWhatNeedsAMap()
{
    test::WindowFixture app(m_clock);
    app.show(); // working with nothing
    const auto *bar = app.window().findChild<QToolBar *>(u"MainToolBar"_s);
    const auto buttons = bar->findChildren<QToolButton *>();
    for (const QToolButton *button : buttons) {
        // What is about no map: the commands, and the parts of the window that are shown or hidden.
        const bool isAboutNoMap =
            button->isCheckable() || button->accessibleName().startsWith(u"All commands"_s);
        if (button->defaultAction())
            QVERIFY2(button->isEnabled() == isAboutNoMap, qPrintable(button->accessibleName()));
    }
}

QTEST_MAIN(TestToolBar)
#include "tst_toolbar.moc"
