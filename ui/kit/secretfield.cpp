// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/secretfield.h"

#include <QClipboard>
#include <QCryptographicHash>
#include <QEvent>
#include <QGuiApplication>
#include <QTimer>

namespace syncdeck::kit {

namespace {

QByteArray fingerprint(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

/// Outlives the field, whose dialog may be closed by then.
void forgetLater(const QString &pasted, std::chrono::milliseconds span)
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    auto *timer = new QTimer(clipboard);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, clipboard,
                     [clipboard, timer, print = fingerprint(pasted)] {
                         timer->deleteLater();
                         if (fingerprint(clipboard->text()) == print)
                             clipboard->clear();
                     });
    timer->start(span);
}

} // namespace

SecretField::SecretField(QWidget *parent)
    : QLineEdit(parent)
    , m_hiding(new QTimer(this))
{
    setEchoMode(Password);
    m_hiding->setSingleShot(true);
    connect(m_hiding, &QTimer::timeout, this, [this] { setRevealed(false); });
    // What is not selected is not copied: by no key, no menu, and by no mouse that only marks it.
    connect(this, &QLineEdit::selectionChanged, this, [this] {
        if (isRevealed() && hasSelectedText())
            deselect();
    });
    connect(this, &QLineEdit::textEdited, this, &SecretField::notePaste);
    connect(this, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_length = text.size(); });
}

void SecretField::setRevealed(bool revealed)
{
    if (revealed == isRevealed())
        return;
    setEchoMode(revealed ? Normal : Password);
    if (revealed) {
        deselect();
        m_hiding->start(m_spans.shown);
    } else {
        m_hiding->stop();
    }
    Q_EMIT revealedChanged(revealed);
}

bool SecretField::event(QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate)
        setRevealed(false);
    return QLineEdit::event(event);
}

void SecretField::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    setRevealed(false);
}

void SecretField::notePaste(const QString &text)
{
    // Told before textChanged.
    const bool cameAtOnce = text.size() > m_length + 1;
    if (cameAtOnce && QGuiApplication::clipboard()->text() == text)
        forgetLater(text, m_spans.clipboardKept);
}

} // namespace syncdeck::kit
