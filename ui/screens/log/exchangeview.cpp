// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/screens/log/exchangeview.h"

#include "ui/models/exchangetext.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

QPlainTextEdit *makeText(const QString &name)
{
    auto *text = new QPlainTextEdit;
    text->setAccessibleName(name);
    text->setLayoutDirection(Qt::LeftToRight); // headers and bodies are code
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    constexpr int leastLines = 3;
    text->setMinimumHeight(leastLines * text->fontMetrics().lineSpacing());
    return text;
}

} // namespace

ExchangeView::ExchangeView(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_tabs(new QTabWidget)
    , m_request(makeText(tr("Logged request")))
    , m_answer(makeText(tr("Logged answer")))
    , m_exact(new QCheckBox(tr("As &received")))
{
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_summary->setAccessibleDescription(tr("Exchange"));
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_exact->setToolTip(tr("The body byte for byte, without re-indenting JSON"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_answer, tr("Answer"));
    m_tabs->setCurrentWidget(m_answer);
    m_tabs->setCornerWidget(m_exact, Qt::TopRightCorner);
    setTabOrder(m_tabs->tabBar(), m_exact); // it stands before the pages

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_tabs, 1);
    connect(m_exact, &QCheckBox::toggled, this, &ExchangeView::showAnswer);
    setExchange(nullptr);
}

void ExchangeView::setExchange(const net::RequestLog::Entry &exchange)
{
    m_exchange = exchange;
    m_tabs->setEnabled(exchange != nullptr);
    const QString summary =
        exchange ? summaryText(*exchange)
                 : tr("Every request and its answer are listed here, without credentials. They are "
                      "held in memory alone, until Syncdeck closes.");
    m_summary->setText(summary);
    m_summary->setAccessibleName(summary);
    m_request->setPlainText(exchange ? requestText(*exchange) : QString());
    showAnswer();
}

void ExchangeView::showAnswer()
{
    m_answer->setPlainText(m_exchange ? answerText(*m_exchange, m_exact->isChecked()) : QString());
}

} // namespace syncdeck::ui
