// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QWidget;

namespace syncdeck::ui {

/// The parts of the window that one goes through by F6: each that is visible, in the order they
/// were added, and in each to where the keyboard was last.
class Panes : public QObject
{
    Q_OBJECT

public:
    explicit Panes(QObject *parent);

    void add(QWidget *pane);

    void goToNext() { go(1); }
    void goToPrevious() { go(-1); }

private:
    struct Pane
    {
        QWidget *widget;
        QPointer<QWidget> last;
    };

    void go(int step);
    void note(QWidget *now);
    [[nodiscard]] static QWidget *firstIn(QWidget &pane);

    QList<Pane> m_panes;
};

} // namespace syncdeck::ui
