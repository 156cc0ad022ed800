// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/typingguard.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>

#include <chrono>
#include <memory>

using namespace std::chrono_literals;

namespace syncdeck::kit {

namespace {

bool isReturn(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// Whether it changes a text that has the keyboard.
bool isForText(const QKeyEvent &event)
{
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    return isReturn(event) || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete ||
           (!event.text().isEmpty() && event.text().at(0).isPrint());
}

} // namespace

TypingGuard::TypingGuard(QDialog &dialog)
    : QObject(&dialog)
    , m_dialog(dialog)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(700ms); // longer than between two keys of somebody who types
    connect(&m_rest, &QTimer::timeout, this, [this] { m_isOver = true; });
    m_rest.start();
    // Before the dialog's fields see them.
    QCoreApplication::instance()->installEventFilter(this);
}

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == &m_dialog && keeps(*event);
}

bool TypingGuard::keeps(QEvent &event)
{
    switch (event.type()) {
    case QEvent::MouseButtonPress:
        m_isOver = true;
        m_isUsed = true;
        return false;
    case QEvent::ShortcutOverride:
        // Else a short cut of the dialog would take it before it comes as a key.
        if (m_isOver || static_cast<QKeyEvent &>(event).key() == Qt::Key_Escape)
            return false;
        event.accept();
        return true;
    case QEvent::KeyPress:
        return keepsKey(static_cast<QKeyEvent &>(event));
    case QEvent::InputMethod:
        if (m_isOver)
            m_isUsed = true;
        else
            m_rest.start();
        if (QWidget *below = m_isOver ? nullptr : text()) {
            const std::unique_ptr<QEvent> copy(event.clone());
            QCoreApplication::sendEvent(below, copy.get());
            Q_EMIT passedOn();
        }
        return !m_isOver;
    default:
        return false;
    }
}

bool TypingGuard::keepsKey(QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape)
        return false;
    const bool presses =
        isReturn(event) ||
        (event.key() == Qt::Key_Space && qobject_cast<QAbstractButton *>(m_dialog.focusWidget()));
    if (m_isOver) {
        m_isUsed = m_isUsed || !presses;
        return presses && !m_isUsed;
    }
    m_rest.start();
    if (isForText(event))
        passOn(event);
    return true;
}

void TypingGuard::passOn(const QKeyEvent &event)
{
    QWidget *below = text();
    if (!below)
        return;
    QKeyEvent copy(QEvent::KeyPress, event.key(), event.modifiers(), event.text(),
                   event.isAutoRepeat(), static_cast<quint16>(event.count()));
    QCoreApplication::sendEvent(below, &copy);
    Q_EMIT passedOn();
}

/// The field below that has the keyboard; null when it is none for text.
QWidget *TypingGuard::text() const
{
    QWidget *below = m_dialog.parentWidget()->window()->focusWidget();
    return below && below->isEnabled() && below->testAttribute(Qt::WA_InputMethodEnabled) ? below
                                                                                          : nullptr;
}

} // namespace syncdeck::kit
