// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/welcomepage.h"

#include "app/base/visibletext.h"
#include "ui/kit/dress.h"
#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QScrollArea(parent)
    , m_continue(new QPushButton(kit::icon(u"go-on"_s), {}))
    , m_why(paragraph({}))
    , m_sandbox(new QPushButton(kit::icon(u"sandbox"_s), tr("Try the &sandbox")))
    , m_ways(new QWidget)
    , m_wayList(new QVBoxLayout)
{
    kit::setHelpTopic(*this, u"first-steps"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    constexpr int iconSide = 72;
    constexpr int textWidth = 500;

    auto *icon = new QLabel;
    icon->setPixmap(QIcon(u":/icons/syncdeck.svg"_s).pixmap(iconSide));
    icon->setAlignment(Qt::AlignCenter);

    auto *title = paragraph(tr("Welcome to Syncdeck"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * kit::metrics::titleScale);
    large.setBold(true);
    title->setFont(large);
    title->setAlignment(Qt::AlignCenter);

    auto *about = paragraph(tr("Look at, create and change the items of Twilio Sync maps, without "
                               "losing anything."));
    about->setAlignment(Qt::AlignCenter);

    m_sandbox->setAccessibleName(tr("Try the sandbox"));
    m_sandbox->setDefault(true);
    auto *account = new QPushButton(kit::icon(u"connect"_s), tr("&Connect an account"));
    account->setAccessibleName(tr("Connect an account"));

    auto *ways = new QGridLayout;
    ways->setHorizontalSpacing(kit::metrics::wide);
    ways->setVerticalSpacing(kit::metrics::wide);
    ways->setColumnStretch(1, 1);
    ways->addWidget(m_continue, 0, 0);
    ways->addWidget(m_why, 0, 1);
    m_continue->hide();
    m_why->hide();
    ways->addWidget(m_sandbox, 1, 0);
    ways->addWidget(paragraph(tr("A Sync service on this machine with sample data. No account, no "
                                 "network, nothing to break.")),
                    1, 1);
    ways->addWidget(account, 2, 0);
    ways->addWidget(
        paragraph(tr("Your own services. The secret goes to this machine\u2019s keychain "
                     "and nowhere else.")),
        2, 1);

    auto *first = new QPushButton(tr("Read the first ste&ps"));
    first->setAccessibleName(tr("Read the first steps"));
    ways->addWidget(first, 3, 0);
    ways->addWidget(
        paragraph(
            tr("A page of the manual, which comes with the program. Later, F1 opens the page on "
               "what you are working with.")),
        3, 1);
    connect(first, &QPushButton::clicked, this, &WelcomePage::helpWanted);

    auto *middle = new QWidget;
    middle->setFixedWidth(textWidth + 2 * iconSide);
    auto *column = new QVBoxLayout(middle);
    column->setSpacing(kit::metrics::wide);
    column->addWidget(icon);
    column->addWidget(title);
    column->addWidget(about);
    column->addSpacing(kit::metrics::wide);
    column->addLayout(ways);
    auto *caption = paragraph(tr("Pinned and recent maps"));
    kit::dressHeading(*caption);
    m_ways->hide();
    m_wayList->setContentsMargins(0, 0, 0, 0);
    m_wayList->setSpacing(0);
    m_wayList->addWidget(caption);
    m_ways->setLayout(m_wayList);
    column->addWidget(m_ways);

    auto *whole = new QWidget;
    auto *page = new QVBoxLayout(whole);
    page->addStretch(2);
    // Between springs rather than aligned, which would not count the lines of wrapped text.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    page->addLayout(row);
    page->addStretch(3);

    setWidget(whole);
    whole->setAutoFillBackground(false); // which setWidget() has set
    viewport()->setAutoFillBackground(false);

    setFocusProxy(m_sandbox);
    connect(m_continue, &QPushButton::clicked, this, [this] { m_go(); });
    connect(m_sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxWanted);
    connect(account, &QPushButton::clicked, this, &WelcomePage::connectionWanted);
}

void WelcomePage::showWays(const QList<Way> &ways)
{
    qDeleteAll(m_ways->findChildren<QToolButton *>());
    for (const Way &way : ways) {
        auto *button = new QToolButton;
        const QString text =
            tr("%1 \u2014 %2", "map, profile").arg(visibleText(way.map), visibleText(way.profile));
        button->setIcon(kit::icon(way.isPinned ? u"pin"_s : u"map"_s));
        button->setText(QString(text).replace(u'&', u"&&"_s));
        button->setAccessibleName(way.isPinned ? tr("Open pinned map %1").arg(text)
                                               : tr("Open recent map %1").arg(text));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, way.go);
        m_wayList->addWidget(button, 0, Qt::AlignLeading);
    }
    m_ways->setVisible(!ways.isEmpty());
}

void WelcomePage::offerToContinue(const QString &where, const QString &why,
                                  std::function<void()> go)
{
    m_go = std::move(go);
    m_continue->setText(tr("Contin&ue"));
    m_continue->setAccessibleName(tr("Continue"));
    m_why->setText(where + u'\n' + why);
    m_continue->show();
    m_why->show();
    m_sandbox->setDefault(false);
    m_continue->setDefault(true);
    setFocusProxy(m_continue);
    if (isVisible())
        m_continue->setFocus();
}

} // namespace syncdeck::ui
