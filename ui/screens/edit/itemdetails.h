// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

class QTableWidget;
class QToolButton;

namespace syncdeck::ui {

/// The attributes of an item that its form has no fields for, folded away until asked for; nulls
/// show as "—".
class ItemDetails : public QWidget
{
    Q_OBJECT

public:
    /// `serverNow`: the service's time in UTC, for the countdown to the expiry.
    explicit ItemDetails(std::function<QDateTime()> serverNow, QWidget *parent = nullptr);

    void showItem(const sync::Item &item);
    void refreshCountdown();

    [[nodiscard]] bool isUnfolded() const;
    void setUnfolded(bool unfolded);

Q_SIGNALS:
    /// By the user.
    void toggled(bool unfolded);

private:
    void makeTable();
    void fill();

    std::function<QDateTime()> m_serverNow;
    sync::Item m_item;
    QToolButton *m_toggle;
    QTableWidget *m_table;
};

} // namespace syncdeck::ui
