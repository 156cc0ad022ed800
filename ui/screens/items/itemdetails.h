// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/types.h"

#include <QDateTime>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QTableWidget;

namespace syncdeck::ui {

/// Every attribute of one item; nulls show as "—".
class ItemDetails : public QWidget
{
    Q_OBJECT

public:
    /// `serverNow`: the service's time in UTC, for the countdown to the expiry.
    explicit ItemDetails(std::function<QDateTime()> serverNow, QWidget *parent = nullptr);

    void showItem(const std::optional<sync::Item> &item);
    void refreshCountdown();

private:
    void fill();

    std::function<QDateTime()> m_serverNow;
    std::optional<sync::Item> m_item;
    QLabel *m_caption;
    QTableWidget *m_table;
    QLabel *m_hint;
};

} // namespace syncdeck::ui
