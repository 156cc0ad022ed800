// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/modalkeyboard.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QWindow>

#include <cstring>

namespace syncdeck::kit {

namespace {

/// The window to which the X server has given the keyboard; 0 where the event tells something else.
quint32 windowWithKeyboard(const QByteArray &type, const void *message)
{
    if (type != "xcb_generic_event_t")
        return 0;
    // As the protocol lays it out: code, detail, sequence number, window.
    constexpr quint8 focusIn = 9;
    constexpr quint8 mask = 0x7f; // without the mark of events that programs send
    constexpr std::size_t windowAt = 4;
    const auto *bytes = static_cast<const quint8 *>(message);
    if ((bytes[0] & mask) != focusIn)
        return 0;
    quint32 window = 0;
    std::memcpy(&window, bytes + windowAt, sizeof window);
    return window;
}

} // namespace

ModalKeyboard::ModalKeyboard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    qApp->installNativeEventFilter(this);
}

ModalKeyboard::~ModalKeyboard()
{
    qApp->removeNativeEventFilter(this);
}

/// Qt asks for the keyboard at once, before it has heard of the click: the window manager takes
/// that for older than what the user did, and refuses.
bool ModalKeyboard::nativeEventFilter(const QByteArray &type, void *message, qintptr *)
{
    const quint32 window = windowWithKeyboard(type, message);
    QWidget *dialog = window != 0 ? QApplication::activeModalWidget() : nullptr;
    if (!dialog || dialog->internalWinId() == window)
        return false;
    const QWidget *below = QWidget::find(window);
    if (below && below->isWindow() && !dialog->isAncestorOf(below)) {
        QMetaObject::invokeMethod(
            dialog,
            [dialog] {
                dialog->raise();
                dialog->activateWindow();
            },
            Qt::QueuedConnection);
    }
    return false;
}

bool ModalKeyboard::eventFilter(QObject *watched, QEvent *event)
{
    const bool isShown = event->type() == QEvent::Show;
    if (!isShown && event->type() != QEvent::Hide)
        return false;
    auto *dialog = qobject_cast<QDialog *>(watched);
    if (!dialog || event->spontaneous() || !dialog->parentWidget())
        return false;
    QWidget *below = dialog->parentWidget()->window();
    // Not where the user is in another program.
    if (isShown && below->isActiveWindow())
        dialog->activateWindow();
    else if (!isShown && QGuiApplication::focusWindow() == dialog->windowHandle())
        below->activateWindow();
    return false;
}

} // namespace syncdeck::kit
