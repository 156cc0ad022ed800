// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMainWindow>

namespace syncdeck::ui {

/// A part of the window with docks below it. They take their height from this part alone, so the
/// form beside it keeps its own.
class DockArea : public QMainWindow
{
    Q_OBJECT

public:
    explicit DockArea(QWidget *center, QWidget *parent = nullptr);

    /// Adds a dock, hidden, behind those that are there. Where its contents need more room than it
    /// has, they scroll.
    void addDock(QDockWidget *dock);

protected:
    void childEvent(QChildEvent *event) override;

private:
    QDockWidget *m_first = nullptr;
};

} // namespace syncdeck::ui
