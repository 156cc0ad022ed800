// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QWidget>

#include <functional>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace syncdeck::kit {

/// Stands in a list that has no rows, and says why, what to do, and where it helps offers to do it.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    struct Reason
    {
        QString drawing; ///< name of an icon
        QString text;    ///< plain; sentences. Empty: nothing is shown
        QString action;  ///< of a button; empty: none
        std::function<void()> act;
    };

    /// The view has its model already. `reason` is asked whenever rows come or go.
    EmptyState(QAbstractItemView &view, std::function<Reason()> reason);

    /// The reason may be another one by now.
    void refresh();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAbstractItemView &m_view;
    std::function<Reason()> m_reason;
    std::function<void()> m_act;
    QString m_drawing;
    QLabel *m_picture;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace syncdeck::kit
