// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace syncdeck::ui {

/// Works the window for the tour, as hands and eyes would: it finds widgets by the names that a
/// screen reader finds.
class WindowDriver
{
public:
    explicit WindowDriver(QWidget &window)
        : m_window(window)
    {
    }

    /// See kit::widgetNamed.
    [[nodiscard]] QWidget *named(const QString &name) const;
    /// See kit::textDescribedAs.
    [[nodiscard]] QString said(const QString &description) const;

    /// Presses and releases the left button in the middle of it.
    void click(const QString &name) const;
    /// Presses a key in it, after giving it the focus.
    void press(const QString &name, Qt::Key key) const;
    /// Chooses the window's menu entry with this text; marks of short cuts do not count.
    void trigger(const QString &menuText) const;
    /// Chooses the tab with this text.
    void showTab(const QString &text) const;
    /// Closes the dialog that stands before the window, if any, as Escape does.
    void dismiss() const;
    /// Focuses the field, replaces what is in it, and types key by key.
    void type(const QString &name, const QString &text) const;

private:
    QWidget &m_window;
};

} // namespace syncdeck::ui
