// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/screens/commands/command.h"

#include <QObject>

#include <memory>

class QMenu;
class QUrl;
class QWidget;

namespace syncdeck::ui {

class HelpWindow;

/// The Help menu: the page of the manual on what one works with (F1, in dialogs too), all short
/// cuts, What's this, and what this program is made of.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    /// `commands`: asked when the short cuts are shown. The window outlives it.
    HelpActions(QWidget &window, std::function<QList<Command>()> commands);
    ~HelpActions() override;

    void addTo(QMenu &menu);

    /// Opens the page; the first one where the topic is empty.
    void showTopic(const QString &topic);

Q_SIGNALS:
    /// The user wants to see a page outside of the manual; it is an https address.
    void linkActivated(const QUrl &url);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showForFocus();
    void showAbout();

    QWidget &m_window;
    std::function<QList<Command>()> m_commands;
    std::unique_ptr<HelpWindow> m_help;
};

} // namespace syncdeck::ui
