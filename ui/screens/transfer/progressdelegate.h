// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace syncdeck::ui {

/// Shows how much is done as a bar with its text in it, where the end is known.
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `role`: what gives 0…100, or nothing.
    explicit ProgressDelegate(int role, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_role;
};

} // namespace syncdeck::ui
