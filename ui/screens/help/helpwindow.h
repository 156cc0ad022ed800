// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/help/manual.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QToolButton;

namespace syncdeck::ui {

class ManualView;

/// The manual in a window of its own, beside the program: contents, a search line that narrows them
/// down, the page, and ways back and forward.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);

    /// Shows the page, or the first where there is none of this topic.
    void showTopic(const QString &topic);
    [[nodiscard]] QString topic() const;

    /// The table of short cuts, as Markdown, for the page on the keyboard.
    void setShortcuts(const QString &markdown);

Q_SIGNALS:
    /// The user wants to see a page outside of the manual; it is an https address.
    void linkActivated(const QUrl &url);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void narrow(const QString &words);
    void showCurrent();
    void follow(const QUrl &address);

    Manual m_manual;
    QToolButton *m_back;
    QToolButton *m_forward;
    QLineEdit *m_search;
    QListWidget *m_contents;
    ManualView *m_page;
};

} // namespace syncdeck::ui
