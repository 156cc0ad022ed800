// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/dockarea.h"

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QScrollArea>
#include <QTabBar>

#include <algorithm>

namespace syncdeck::ui {

namespace {

/// What a dock holds. It asks for a third of the window's height: what stands above is worked with.
class DockScroll final : public QScrollArea
{
public:
    explicit DockScroll(QWidget *panel)
    {
        setFrameShape(QFrame::NoFrame);
        setWidgetResizable(true);
        setFocusPolicy(Qt::NoFocus);
        setWidget(panel);
        panel->setAutoFillBackground(false); // which setWidget() has set
        viewport()->setAutoFillBackground(false);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        constexpr int lines = 13;
        constexpr int share = 3;
        const int most = std::max(lines * fontMetrics().lineSpacing(), window()->height() / share);
        return {QScrollArea::sizeHint().width(), most};
    }
};

} // namespace

DockArea::DockArea(QWidget *center, QWidget *parent)
    : QMainWindow(parent)
{
    setWindowFlags(Qt::Widget);
    setCentralWidget(center);
    // Above what they lead to, for eyes and for Tab.
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

void DockArea::addDock(QDockWidget *dock)
{
    auto *scroll = new DockScroll(dock->widget());
    dock->setWidget(scroll);

    addDockWidget(Qt::BottomDockWidgetArea, dock);
    // One behind the other; the one that is asked for comes to the front.
    if (m_first)
        tabifyDockWidget(m_first, dock);
    else
        m_first = dock;
    connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool shown) {
        if (shown)
            dock->raise();
    });
    // Qt moves what lies behind another tab off the screen, where Tab would still go.
    connect(dock, &QDockWidget::visibilityChanged, scroll, &QWidget::setEnabled);
    dock->hide();
}

/// Qt makes the tabs of docks as they are needed, without a name and last in the order of Tab.
void DockArea::childEvent(QChildEvent *event)
{
    QMainWindow::childEvent(event);
    auto *tabs = event->added() ? nullptr : qobject_cast<QTabBar *>(event->child());
    if (!tabs || !event->polished())
        return;
    tabs->setAccessibleName(tr("Docks"));
    const auto docks = findChildren<QDockWidget *>();
    const auto isInDock = [&](const QWidget *widget) {
        return std::ranges::any_of(docks, [widget](const QDockWidget *dock) {
            return dock == widget || dock->isAncestorOf(widget);
        });
    };
    QWidget *before = nullptr; // the last that takes the keyboard before the docks
    for (QWidget *next = window()->nextInFocusChain(); next != window();
         next = next->nextInFocusChain()) {
        if (next->focusPolicy() == Qt::NoFocus)
            continue;
        if (isInDock(next))
            break;
        before = next;
    }
    if (before)
        setTabOrder(before, tabs);
}

} // namespace syncdeck::ui
