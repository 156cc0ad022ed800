// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/keyboardwalk.h"

#include "tests/support/waiting.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QString nameOf(QWidget *widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    QString name = interface ? interface->text(QAccessible::Name) : QString();
    // A combo box on Linux is called by its value.
    if (!widget->accessibleName().isEmpty())
        name = widget->accessibleName();
    return name.trimmed();
}

QString described(QWidget *widget)
{
    return u"%1 \u201c%2\u201d in %3"_s.arg(
        QString::fromLatin1(widget->metaObject()->className()), nameOf(widget),
        widget->parentWidget()
            ? QString::fromLatin1(widget->parentWidget()->metaObject()->className())
            : u"nothing"_s);
}

bool takesPart(const QWidget &widget)
{
    // Of buttons that exclude each other Tab goes to the chosen one, arrows to the others.
    const auto *choice = qobject_cast<const QRadioButton *>(&widget);
    return widget.isVisible() && widget.isEnabled() && !widget.focusProxy() &&
           (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus &&
           (!choice || choice->isChecked());
}

QList<QWidget *> all(const QWidget &window)
{
    QList<QWidget *> found;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() == &window && takesPart(*widget))
            found << widget;
    }
    return found;
}

/// Whether one who reads line by line meets the second before the first. A column to the right is
/// read after the one to its left.
bool isBefore(const QRect &second, const QRect &first)
{
    const bool sameLine =
        second.top() <= first.center().y() && second.bottom() >= first.center().y();
    if (sameLine)
        return second.right() < first.left();
    const bool isAbove = second.bottom() <= first.top();
    return isAbove && second.left() < first.right() && second.right() > first.left();
}

/// A small button that works on a field comes after it, wherever it stands.
bool belongTogether(const QWidget &button, const QWidget &before)
{
    return qobject_cast<const QToolButton *>(&button) &&
           button.parentWidget() == before.parentWidget();
}

QRect placeOf(const QWidget &widget, const QWidget &window)
{
    return {widget.mapTo(&window, QPoint(0, 0)), widget.size()};
}

bool hasKeyboard(const QWidget &window)
{
    return QApplication::focusWidget() && QApplication::focusWidget()->window() == &window;
}

/// Null when the keyboard is gone from the window.
QWidget *afterTab(QWidget &widget, QWidget &window)
{
    // In a page with links Tab goes from one to the next before it leaves. Elsewhere once more,
    // where the display took the keyboard away just then.
    constexpr int mostLinks = 50;
    const int presses = qobject_cast<const QTextBrowser *>(&widget) ? mostLinks : 2;
    for (int i = 0; i < presses && QApplication::focusWidget() == &widget; ++i) {
        QTest::keyClick(&widget, Qt::Key_Tab);
        if (!QTest::qWaitForWindowActive(&window, patienceMs))
            return nullptr;
    }
    return hasKeyboard(window) ? QApplication::focusWidget() : nullptr;
}

/// What comes after something that is read later. Once round there is one such place: where the
/// round begins anew.
QStringList faultsOfOrder(const QList<QWidget *> &visited, const QWidget &window)
{
    QStringList faults;
    for (qsizetype i = 0; i < visited.size(); ++i) {
        const QWidget &before = *visited[i];
        QWidget &now = *visited[(i + 1) % visited.size()];
        if (!belongTogether(now, before) && isBefore(placeOf(now, window), placeOf(before, window)))
            faults << u"%1 comes after %2"_s.arg(described(&now), described(visited[i]));
    }
    return faults.size() > 1 ? faults : QStringList();
}

} // namespace

QStringList faultsOfTabbing(QWidget &window)
{
    QStringList faults;
    const QList<QWidget *> wanted = all(window);
    if (wanted.isEmpty())
        return {u"nothing can have the keyboard"_s};
    window.activateWindow();
    if (!QTest::qWaitForWindowActive(&window, patienceMs))
        return {u"the window cannot have the keyboard"_s};
    QWidget *first = wanted.first();
    first->setFocus(Qt::TabFocusReason);
    if (!waitFor([first] { return QApplication::focusWidget() == first; }))
        return {described(first) + u" does not take the keyboard"_s};
    QList<QWidget *> visited;
    QWidget *now = first;
    while (now && !visited.contains(now)) {
        visited << now;
        now = afterTab(*now, window);
        if (now == visited.last() && wanted.size() > 1)
            faults << u"%1 keeps the keyboard"_s.arg(described(now));
    }
    if (!now)
        faults << u"the keyboard leaves the window after %1"_s.arg(described(visited.last()));
    else if (now != first)
        faults << u"Tab comes back to %1 before the round is over"_s.arg(described(now));
    faults << faultsOfOrder(visited, window);
    for (QWidget *widget : wanted) {
        if (!visited.contains(widget))
            faults << u"%1 is not reached"_s.arg(described(widget));
    }
    return faults;
}

QStringList unnamed(const QWidget &window)
{
    QStringList faults;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() != &window || !widget->isVisible() ||
            (widget->focusPolicy() & Qt::TabFocus) != Qt::TabFocus || widget->focusProxy())
            continue;
        const bool isPart = widget->objectName().startsWith(u"qt_"_s);
        // A field by itself; the line of a combo box is spoken with the box.
        const bool isLineOfBox = qobject_cast<QComboBox *>(widget->parentWidget()) != nullptr;
        if (!isPart && !isLineOfBox && nameOf(widget).isEmpty())
            faults << described(widget);
    }
    return faults;
}

QStringList sharedLetters(const QWidget &window)
{
    QStringList faults;
    QHash<QKeySequence, QWidget *> seen;
    const auto note = [&](const QString &text, QWidget *widget) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty())
            return;
        if (QWidget *other = seen.value(letter))
            faults << u"%1: %2 and %3"_s.arg(letter.toString(), described(other),
                                             described(widget));
        seen.insert(letter, widget);
    };
    if (const auto *bar = window.findChild<QMenuBar *>()) {
        const auto menus = bar->actions();
        for (const QAction *menu : menus)
            note(menu->text(), window.findChild<QMenuBar *>());
    }
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->window() != &window || !widget->isVisible())
            continue;
        if (const auto *button = qobject_cast<QAbstractButton *>(widget); button)
            note(button->text(), widget);
        else if (const auto *label = qobject_cast<QLabel *>(widget); label && label->buddy())
            note(label->text(), widget);
        else if (const auto *group = qobject_cast<QGroupBox *>(widget); group)
            note(group->title(), widget);
        else if (const auto *tabs = qobject_cast<QTabBar *>(widget); tabs) {
            for (int i = 0; i < tabs->count(); ++i)
                note(tabs->tabText(i), widget);
        }
    }
    return faults;
}

} // namespace syncdeck::test
