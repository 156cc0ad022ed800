// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/panes.h"

#include <QApplication>
#include <QWidget>

namespace syncdeck::ui {

namespace {

bool mayHaveKeyboard(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0;
}

} // namespace

Panes::Panes(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { note(now); });
}

void Panes::add(QWidget *pane)
{
    m_panes << Pane{pane, {}};
}

void Panes::note(QWidget *now)
{
    for (Pane &pane : m_panes) {
        if (now && pane.widget->isAncestorOf(now))
            pane.last = now;
    }
}

QWidget *Panes::firstIn(QWidget &pane)
{
    QWidget *widget = pane.nextInFocusChain();
    for (; widget != &pane; widget = widget->nextInFocusChain()) {
        if (pane.isAncestorOf(widget) && mayHaveKeyboard(*widget))
            return widget;
    }
    return nullptr;
}

void Panes::go(int step)
{
    const QWidget *focus = QApplication::focusWidget();
    const auto count = int(m_panes.size());
    int at = step > 0 ? -1 : count;
    for (int i = 0; i < count; ++i) {
        if (focus && m_panes[i].widget->isAncestorOf(focus))
            at = i;
    }
    for (int tried = 0; tried < count; ++tried) {
        at = (at + step + count) % count;
        const Pane &pane = m_panes[at];
        if (!pane.widget->isVisible())
            continue;
        QWidget *target =
            pane.last && mayHaveKeyboard(*pane.last) ? pane.last.data() : firstIn(*pane.widget);
        if (target) {
            target->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
}

} // namespace syncdeck::ui
