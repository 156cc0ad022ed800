// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/colors.h"

#include <QFrame>
#include <QUrl>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace syncdeck::kit {

/// What came of an operation, for the message bar. All texts are shown plain, never as rich text.
struct Message
{
    using Tone = kit::Tone;

    /// A thing to do about it, offered as a button.
    struct Offer
    {
        QString text;
        std::function<void()> run;
    };

    Tone tone = Tone::Notice;
    QString headline; ///< one sentence
    QString text;     ///< more sentences and facts; may have several lines, may be empty
    QUrl link;        ///< a page with more on it; empty: none. The giver vouches for it.
    Offer offer;      ///< none when its text is empty
};

/// The outcome of the last operation, in the window instead of in a box before it. Its text is the
/// accessible name of a label whose accessible description is "Message", so that a screen reader
/// speaks the message itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void clear();
    /// Takes the message with this headline away, if it is still there.
    void withdraw(const QString &headline);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void adoptColors();

    ToneColors m_colors;
    QLabel *m_mark;
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_more;
    QPushButton *m_offer;
    QToolButton *m_close;
    Message m_message;
};

} // namespace syncdeck::kit
