// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QScrollArea>

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace syncdeck::ui {

/// What a person sees before anything is open: what this is, two ways on, and the maps that were
/// open before.
class WelcomePage : public QScrollArea
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    /// A map that was open before, and the way to it.
    struct Way
    {
        QString map;
        QString profile;
        bool isPinned = false;
        std::function<void()> go;
    };
    /// In this order; none: nothing is said of them.
    void showWays(const QList<Way> &ways);

    /// Offers to go on where an earlier run was left; `why` says what will be asked for.
    void offerToContinue(const QString &where, const QString &why, std::function<void()> go);

Q_SIGNALS:
    void sandboxWanted();
    void connectionWanted();
    void helpWanted();

private:
    QPushButton *m_continue;
    QLabel *m_why;
    QPushButton *m_sandbox;
    QWidget *m_ways;
    QVBoxLayout *m_wayList;
    std::function<void()> m_go;
};

} // namespace syncdeck::ui
