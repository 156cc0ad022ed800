// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::kit {

namespace {

struct Look
{
    QString mark; ///< a shape of its own for each tone, since colour alone says nothing to many
    QColor back;
    QColor text;
};

Look lookOf(Message::Tone tone, bool dark)
{
    switch (tone) {
    case Message::Tone::Success:
        return dark ? Look{u"\u2714"_s, QColor(0x1d, 0x3b, 0x2a), QColor(0xc9, 0xf2, 0xd5)}
                    : Look{u"\u2714"_s, QColor(0xe3, 0xf5, 0xe8), QColor(0x0f, 0x4a, 0x25)};
    case Message::Tone::Failure:
        return dark ? Look{u"\u2716"_s, QColor(0x4a, 0x1f, 0x22), QColor(0xff, 0xd9, 0xd6)}
                    : Look{u"\u2716"_s, QColor(0xfd, 0xe8, 0xe6), QColor(0x6e, 0x13, 0x14)};
    case Message::Tone::Notice:
        break;
    }
    return dark ? Look{u"\u2139"_s, QColor(0x1f, 0x34, 0x4a), QColor(0xd3, 0xe6, 0xfa)}
                : Look{u"\u2139"_s, QColor(0xe4, 0xef, 0xfb), QColor(0x12, 0x3a, 0x63)};
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
    m_mark->setFont(bold);
    m_mark->setAccessibleName(u" "_s); // the mark repeats the tone of the text
    m_headline->setAccessibleDescription(u"Message"_s);
    m_text->setAccessibleDescription(tr("Message details"));

    m_close->setText(u"\u2715"_s);
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss message"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_headline);
    texts->addWidget(m_text);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
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
    const Look look = lookOf(message.tone, palette().color(QPalette::Base).lightness() < 128);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, look.back);
    colours.setColor(QPalette::WindowText, look.text);
    setPalette(colours);
    for (QLabel *label : {m_mark, m_headline, m_text})
        label->setPalette(colours);

    m_mark->setText(look.mark);
    m_headline->setText(message.headline);
    m_headline->setAccessibleName(message.text.isEmpty() ? message.headline
                                                         : message.headline + u'\n' + message.text);
    m_text->setText(message.text);
    m_text->setVisible(!message.text.isEmpty());
    m_more->setVisible(!message.link.isEmpty());
    m_more->setToolTip(message.link.toDisplayString());
    m_offer->setText(message.offer.text);
    m_offer->setVisible(!message.offer.text.isEmpty());
    show();

    QAccessibleEvent alert(m_headline, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
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
