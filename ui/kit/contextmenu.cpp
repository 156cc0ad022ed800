// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/contextmenu.h"

#include <QAction>
#include <QEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace syncdeck::kit {

namespace {

/// Keeps the action as its button is.
class Follower final : public QObject
{
public:
    Follower(QPushButton &button, QAction &action)
        : QObject(&action)
        , m_button(button)
        , m_action(action)
    {
        button.installEventFilter(this);
        follow();
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::EnabledChange || event->type() == QEvent::ToolTipChange)
            follow();
        return false;
    }

private:
    void follow()
    {
        m_action.setText(m_button.text());
        m_action.setIcon(m_button.icon());
        m_action.setStatusTip(m_button.toolTip());
        m_action.setEnabled(m_button.isEnabled());
    }

    QPushButton &m_button;
    QAction &m_action;
};

} // namespace

QAction *actionOf(QPushButton &button)
{
    auto *action = new QAction(&button);
    new Follower(button, *action);
    QObject::connect(action, &QAction::triggered, &button, [&button] { button.click(); });
    return action;
}

void addToContextMenu(QLineEdit &field, const QList<QAction *> &actions)
{
    field.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&field, &QWidget::customContextMenuRequested, &field,
                     [&field, actions](const QPoint &at) {
                         QMenu *menu = field.createStandardContextMenu();
                         menu->setAttribute(Qt::WA_DeleteOnClose);
                         menu->addSeparator();
                         menu->addActions(actions);
                         menu->popup(field.mapToGlobal(at));
                     });
}

} // namespace syncdeck::kit
