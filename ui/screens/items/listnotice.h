// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include <functional>

class QPushButton;

namespace syncdeck::kit {
class ElidedLabel;
}

namespace syncdeck::ui {

/// Says above the table what it does not show of its map, and offers what can be done about it. Its
/// height stays the same, so that the rows below do not move as it comes and goes.
class ListNotice : public QWidget
{
    Q_OBJECT

public:
    struct Notice
    {
        QString text;   ///< empty: nothing is said
        QString action; ///< of the button; empty: none
        std::function<void()> act;
        QString name; ///< accessible, of the button; empty: what stands on it
    };

    explicit ListNotice(QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

private:
    kit::ElidedLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_act;
};

} // namespace syncdeck::ui
