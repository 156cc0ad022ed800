// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QTabWidget;

namespace syncdeck::ui {

/// One exchange in full: what came of it in words, the request, the answer.
class ExchangeView : public QWidget
{
    Q_OBJECT

public:
    explicit ExchangeView(QWidget *parent = nullptr);

    /// With null: what the log is for.
    void setExchange(const net::RequestLog::Entry &exchange);

private:
    void showAnswer();

    net::RequestLog::Entry m_exchange;
    QLabel *m_summary;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_request;
    QPlainTextEdit *m_answer;
    QCheckBox *m_exact;
};

} // namespace syncdeck::ui
