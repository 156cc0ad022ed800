// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/messagebar.h"

#include "ui/kit/announce.h"
#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

/// A shape of its own for each tone, since colour alone says nothing to many.
QString drawingOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"success"_s;
    case Tone::Notice:
        return u"info"_s;
    case Tone::Failure:
        return u"error"_s;
    }
    Q_UNREACHABLE();
}

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget *parent, const MessagePace &pace)
    : QFrame(parent)
    , m_pace(pace)
    , m_mark(new QLabel)
    , m_headline(plainLabel())
    , m_text(plainLabel())
    , m_row(new QHBoxLayout(this))
    , m_body(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QHBoxLayout)
    , m_more(new QPushButton(tr("Read more")))
    , m_close(new QToolButton)
{
    setAutoFillBackground(true);

    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);
    m_mark->setAccessibleName(u" "_s); // the mark repeats the tone of the text
    m_headline->setAccessibleDescription(tr("Message"));
    makeLive(*m_headline);
    m_text->setAccessibleDescription(tr("Message details"));

    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss message"));
    // A click does what it says and leaves the keyboard where one is at work.
    m_more->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::hair);
    texts->addWidget(m_headline);
    texts->addWidget(m_text);

    m_row->setContentsMargins(metrics::wide, metrics::hair, metrics::space, metrics::hair);
    m_row->setSpacing(metrics::space);
    m_row->addWidget(m_mark, 0, Qt::AlignVCenter);
    m_buttons->setSpacing(metrics::space);
    m_buttons->addWidget(m_more);
    m_buttons->addStretch();
    m_body->setSpacing(metrics::space);
    m_body->addLayout(texts, 1);
    m_body->addLayout(m_buttons);
    m_row->addLayout(m_body, 1);
    m_row->addWidget(m_close, 0, Qt::AlignVCenter);
    addOfferButton();

    connect(m_close, &QToolButton::clicked, this, &MessageBar::presentNext);
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(m_message.link); });
    connect(qApp, &QApplication::focusChanged, this, &MessageBar::noteKeyboard);
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, &MessageBar::goByItself);
    m_unseen.setSingleShot(true);
    connect(&m_unseen, &QTimer::timeout, this,
            [this] { setAttribute(Qt::WA_TransparentForMouseEvents, false); });
    clear();
}

void MessageBar::addOfferButton()
{
    auto *button = new QPushButton;
    button->setFocusPolicy(Qt::TabFocus);
    m_buttons->insertWidget(int(m_offers.size()), button);
    connect(button, &QPushButton::clicked, this, [this, which = m_offers.size()] {
        // It may show another message, which replaces the one that holds it.
        const auto run = m_message.offers.value(which).run;
        if (run)
            run();
    });
    m_offers << button;
    // What helps comes first, also for the keyboard.
    QWidget *previous = nullptr;
    for (QPushButton *each : std::as_const(m_offers)) {
        if (previous)
            setTabOrder(previous, each);
        previous = each;
    }
    setTabOrder(previous, m_more);
    setTabOrder(m_more, m_close);
}

void MessageBar::lieOver(QWidget &place)
{
    m_place = &place;
    setParent(place.window());
    place.installEventFilter(this);
    for (QWidget *holder = place.parentWidget(); holder; holder = holder->parentWidget())
        holder->installEventFilter(this);
    const QMargins around = m_row->contentsMargins();
    place.setMinimumHeight(std::max(m_close->sizeHint().height(), m_more->sizeHint().height()) +
                           around.top() + around.bottom());
    setVisible(!m_message.headline.isEmpty());
    lieDown();
}

void MessageBar::keepBeside(QWidget &other)
{
    m_other = &other;
    other.installEventFilter(this);
    lieDown();
}

void MessageBar::standOn(QWidget &floor)
{
    m_floor = &floor;
    floor.installEventFilter(this);
    lieDown();
}

QRect MessageBar::room() const
{
    const QWidget *over = parentWidget();
    QRect room(m_place->mapTo(over, QPoint()), m_place->size());
    if (m_floor && m_floor->isVisible()) {
        const QRect floor(m_floor->mapTo(over, QPoint()), m_floor->size());
        room =
            QRect(floor.left(), floor.bottom() + 1 - room.height(), floor.width(), room.height());
    }
    if (!m_other || !m_other->isVisible())
        return room;
    const QRect other(m_other->mapTo(over, QPoint()), m_other->size());
    QRect beside = room;
    if (other.left() > room.left())
        beside.setRight(std::min(room.right(), other.left() - 1));
    else
        beside.setLeft(std::max(room.left(), other.right() + 1));
    constexpr int enough = 240;
    return beside.width() < enough ? room : beside;
}

void MessageBar::lieDown()
{
    if (!m_place)
        return;
    const QRect room = this->room();
    constexpr int narrow = 560; // where buttons would leave no room for sentences
    m_body->setDirection(room.width() < narrow && !m_message.text.isEmpty()
                             ? QBoxLayout::TopToBottom
                             : QBoxLayout::LeftToRight);
    layout()->activate(); // else layouts within it answer by what was shown before
    const int most = room.bottom() + 1;
    const int height =
        std::clamp(heightForWidth(room.width()), room.height(), std::max(room.height(), most));
    setGeometry(room.left(), room.bottom() + 1 - height, room.width(), height);
    raise();
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::Resize || type == QEvent::Move || type == QEvent::LayoutRequest ||
        type == QEvent::Show || type == QEvent::Hide)
        lieDown();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::showMessage(const Message &message)
{
    const auto isOlder = [&message](const Message &other) {
        return !message.matter.what.isEmpty() && other.matter == message.matter;
    };
    if (isOlder(m_message) && !message.onlyTells() && m_message.headline == message.headline &&
        m_message.text == message.text) {
        m_message.offers = message.offers;
        return; // said already, and what is said again is not to be spoken again
    }
    m_covered.removeIf(isOlder);
    const bool isUnsettled = !m_message.onlyTells() && !m_message.matter.what.isEmpty();
    if (isUnsettled && !isOlder(m_message))
        m_covered << m_message;
    present(message);
    announce(*m_headline,
             message.text.isEmpty() ? message.headline : message.headline + u'\n' + message.text);
}

void MessageBar::present(const Message &message)
{
    m_message = message;
    adoptColors();
    m_headline->setText(message.headline);
    m_headline->setAccessibleName(message.text.isEmpty() ? message.headline
                                                         : message.headline + u'\n' + message.text);
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_more->setVisible(!message.link.isEmpty());
    m_more->setToolTip(message.link.toString(QUrl::FullyEncoded)); // no markup
    const int around = message.text.isEmpty() ? metrics::hair : metrics::space;
    m_row->setContentsMargins(metrics::wide, around, metrics::space, around);
    offer(message.offers);
    m_unseen.start(m_pace.unseen);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    m_end.stop();
    if (message.onlyTells())
        m_end.start(m_pace.atLeast +
                    m_pace.perCharacter * (message.headline.size() + message.text.size()));
    show();
    lieDown();
}

void MessageBar::offer(const QList<Message::Offer> &offers)
{
    while (m_offers.size() < offers.size())
        addOfferButton();
    for (qsizetype i = 0; i < m_offers.size(); ++i) {
        const bool isOffered = i < offers.size() && !offers[i].text.isEmpty();
        if (!isOffered && m_offers[i]->hasFocus())
            giveKeyboardBack();
        m_offers[i]->setText(isOffered ? offers[i].text : QString());
        m_offers[i]->setVisible(isOffered);
    }
}

void MessageBar::presentNext()
{
    if (m_covered.isEmpty())
        clear();
    else
        present(m_covered.takeLast());
}

void MessageBar::goByItself()
{
    const QWidget *keyboard = QApplication::focusWidget();
    if (underMouse() || (keyboard && isAncestorOf(keyboard)))
        m_end.start(m_pace.atLeast); // somebody is at it
    else
        presentNext();
}

void MessageBar::noteKeyboard(QWidget *, QWidget *now)
{
    if (now && !isAncestorOf(now) && now->window() == window())
        m_elsewhere = now;
}

void MessageBar::giveKeyboardBack()
{
    if (m_elsewhere && m_elsewhere->isVisible() && m_elsewhere->isEnabled())
        m_elsewhere->setFocus(Qt::OtherFocusReason);
}

void MessageBar::adoptColors()
{
    const QPalette shared = QApplication::palette();
    const ToneColors colors = ToneColors::of(shared, m_message.tone);
    m_mark->setPixmap(
        icon(drawingOf(m_message.tone), colors.mark)
            .pixmap(QSize(metrics::toolIcon, metrics::toolIcon), devicePixelRatioF()));
    QPalette own; // of these roles alone, so that the others still follow the window
    own.setColor(QPalette::Window, colors.back);
    own.setColor(QPalette::WindowText, colors.text);
    if (m_colors.back != colors.back || m_colors.text != colors.text)
        setPalette(own);
    m_colors = colors;
    update();
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible())
        adoptColors();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_colors.mark);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    constexpr int edge = 4;
    painter.fillRect(isRightToLeft() ? QRect(width() - edge, 0, edge, height())
                                     : QRect(0, 0, edge, height()),
                     m_colors.mark);
}

void MessageBar::removeIf(const std::function<bool(const Message &)> &isOver)
{
    m_covered.removeIf(isOver);
    if (!m_message.headline.isEmpty() && isOver(m_message))
        presentNext();
}

void MessageBar::withdraw(const QString &headline)
{
    removeIf([&headline](const Message &message) { return message.headline == headline; });
}

void MessageBar::settle(const Matter &matter)
{
    removeIf([&matter](const Message &message) { return message.matter == matter; });
}

void MessageBar::leaveFor(const QString &place)
{
    removeIf([&place](const Message &message) {
        return !message.matter.place.isEmpty() && message.matter.place != place;
    });
}

void MessageBar::clear()
{
    const QWidget *keyboard = QApplication::focusWidget();
    if (keyboard && isAncestorOf(keyboard))
        giveKeyboardBack();
    m_message = {};
    m_covered.clear();
    m_end.stop();
    m_headline->clear();
    m_headline->setAccessibleName({});
    m_text->clear();
    hide();
}

} // namespace syncdeck::kit
