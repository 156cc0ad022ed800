// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/connect/welcomepage.h"

#include "ui/kit/helptopic.h"
#include "ui/kit/icons.h"
#include "ui/kit/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
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
    : QWidget(parent)
{
    kit::setHelpTopic(*this, u"first-steps"_s);
    constexpr int iconSide = 96;
    constexpr int textWidth = 460;

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

    auto *sandbox = new QPushButton(kit::icon(u"sandbox"_s), tr("Try the &sandbox"));
    sandbox->setAccessibleName(tr("Try the sandbox"));
    sandbox->setDefault(true);
    auto *account = new QPushButton(kit::icon(u"connect"_s), tr("&Connect an account"));
    account->setAccessibleName(tr("Connect an account"));

    auto *ways = new QGridLayout;
    ways->setHorizontalSpacing(kit::metrics::wide);
    ways->setVerticalSpacing(kit::metrics::wide);
    ways->setColumnStretch(1, 1);
    ways->addWidget(sandbox, 0, 0);
    ways->addWidget(paragraph(tr("A Sync service on this machine with sample data. No account, no "
                                 "network, nothing to break.")),
                    0, 1);
    ways->addWidget(account, 1, 0);
    ways->addWidget(
        paragraph(tr("Your own services. The secret goes to this machine\u2019s keychain "
                     "and nowhere else.")),
        1, 1);

    auto *first = new QPushButton(tr("Read the first ste&ps"));
    first->setAccessibleName(tr("Read the first steps"));
    ways->addWidget(first, 2, 0);
    ways->addWidget(
        paragraph(
            tr("A page of the manual, which comes with the program. Later, F1 opens the page on "
               "what you are working with.")),
        2, 1);
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

    auto *page = new QVBoxLayout(this);
    page->addStretch(2);
    // Between springs rather than aligned, which would not count the lines of wrapped text.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    page->addLayout(row);
    page->addStretch(3);

    setFocusProxy(sandbox);
    connect(sandbox, &QPushButton::clicked, this, &WelcomePage::sandboxWanted);
    connect(account, &QPushButton::clicked, this, &WelcomePage::connectionWanted);
}

} // namespace syncdeck::ui
