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

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel)
    , m_headline(plainLabel())
    , m_text(plainLabel())
    , m_more(new QPushButton(tr("Read more")))
    , m_offer(new QPushButton)
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

    auto *texts = new QVBoxLayout;
    texts->setSpacing(metrics::hair);
    texts->addWidget(m_headline);
    texts->addWidget(m_text);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::wide, metrics::space, metrics::space, metrics::space);
    row->setSpacing(metrics::space);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_offer, 0, Qt::AlignVCenter);
    row->addWidget(m_more, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    connect(m_more, &QPushButton::clicked, this, [this] { Q_EMIT linkActivated(m_message.link); });
    connect(m_offer, &QPushButton::clicked, this, [this] {
        // The offer may show another message, which replaces the one that holds it.
        const auto run = m_message.offer.run;
        run();
    });
    clear();
}

void MessageBar::showMessage(const Message &message)
{
    m_message = message;
    adoptColors();
    m_headline->setText(message.headline);
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_more->setVisible(!message.link.isEmpty());
    m_more->setToolTip(message.link.toString(QUrl::FullyEncoded)); // no markup
    m_offer->setText(message.offer.text);
    m_offer->setVisible(!message.offer.text.isEmpty());
    show();

    announce(*m_headline,
             message.text.isEmpty() ? message.headline : message.headline + u'\n' + message.text);
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
    painter.fillRect(QRect(0, 0, width(), 1), m_colors.mark);
    constexpr int edge = 4;
    painter.fillRect(isRightToLeft() ? QRect(width() - edge, 0, edge, height())
                                     : QRect(0, 0, edge, height()),
                     m_colors.mark);
}

void MessageBar::withdraw(const QString &headline)
{
    if (m_message.headline == headline)
        clear();
}

void MessageBar::clear()
{
    m_message = {};
    m_headline->clear();
    m_headline->setAccessibleName({});
    m_text->clear();
    hide();
}

} // namespace syncdeck::kit
