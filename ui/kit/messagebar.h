// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/colors.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace syncdeck::kit {

/// What a message is about, so that it can be taken away when that is settled or left.
struct Matter
{
    QString place; ///< the map it belongs to; empty: to none
    QString what;  ///< an item, a list: any text that tells it from others; empty: nothing

    friend bool operator==(const Matter &, const Matter &) = default;
};

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
    QList<Offer> offers;
    Matter matter = {};
    /// It tells of something that goes on, or that waits for a decision. Failures stay always.
    bool stays = false;

    /// Whether it goes by itself after a while.
    [[nodiscard]] bool onlyTells() const { return tone != Tone::Failure && !stays; }
};

/// How long messages take.
struct MessagePace
{
    /// For this long one that only tells stays, and longer for each character there is to read.
    std::chrono::milliseconds atLeast = std::chrono::seconds(10);
    std::chrono::milliseconds perCharacter = std::chrono::milliseconds(50);
    /// For this long after it has come, clicks go to what lies below: that is what they were meant
    /// for.
    std::chrono::milliseconds unseen = std::chrono::milliseconds(500);
};

/// The outcome of the last operation, in the window instead of in a box before it. It lies over the
/// window, so that nothing moves when it comes and goes. What only tells goes by itself, though not
/// while the mouse or the keyboard is in it. What failed stays until it is settled, tried again or
/// dismissed; another message covers it for its own time.
///
/// Its text is the accessible name of a label whose accessible description is "Message", so that a
/// screen reader speaks the message itself.
class MessageBar : public QFrame
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr, const MessagePace &pace = {});

    /// Lies over this widget from now on, as wide as it is, and grows upwards from its lower edge.
    /// The widget gets room for one line.
    void lieOver(QWidget &place);
    /// Stays beside this widget, where it would reach over it; as long as it is seen, and leaves
    /// enough.
    void keepBeside(QWidget &other);
    /// Stands on the lower edge of this widget, as wide as it is, while it is seen: then the place
    /// and what lies between, such as docks with their buttons, stay free.
    void standOn(QWidget &floor);

    /// Takes the place of the one about the same matter.
    void showMessage(const Message &message);
    void clear();
    /// Takes the message with this headline away, if it is still there.
    void withdraw(const QString &headline);
    /// Takes away what was said about the matter: it is settled, or being tried again.
    void settle(const Matter &matter);
    /// Takes away what belongs to other places than this one.
    void leaveFor(const QString &place);

Q_SIGNALS:
    void linkActivated(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void present(const Message &message);
    void presentNext();
    void removeIf(const std::function<bool(const Message &)> &isOver);
    void offer(const QList<Message::Offer> &offers);
    void addOfferButton();
    void noteKeyboard(QWidget *before, QWidget *now);
    void giveKeyboardBack();
    void goByItself();
    void lieDown();
    [[nodiscard]] QRect room() const;
    void adoptColors();

    MessagePace m_pace;
    ToneColors m_colors;
    QLabel *m_mark;
    QLabel *m_headline;
    QLabel *m_text;
    QHBoxLayout *m_row;
    QBoxLayout *m_body; ///< the texts and, beside or below them, what is offered
    QHBoxLayout *m_buttons;
    QPushButton *m_more;
    QList<QPushButton *> m_offers;
    QToolButton *m_close;
    Message m_message;
    QList<Message> m_covered;      ///< what is not settled, and comes back when the one shown goes
    QTimer m_end;                  ///< runs until the message goes by itself
    QTimer m_unseen;               ///< runs until clicks are meant for the message
    QPointer<QWidget> m_place;     ///< what it lies over
    QPointer<QWidget> m_other;     ///< what it never lies over
    QPointer<QWidget> m_floor;     ///< on whose lower edge it stands when that is far above
    QPointer<QWidget> m_elsewhere; ///< had the keyboard last, of what is not in the bar
};

} // namespace syncdeck::kit
