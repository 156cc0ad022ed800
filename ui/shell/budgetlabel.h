// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/pacer.h"

#include <QLabel>

namespace syncdeck::ui {

/// What the service's limits leave for a map at the moment.
class BudgetLabel : public QLabel
{
    Q_OBJECT

public:
    explicit BudgetLabel(QWidget *parent = nullptr);

    void showBudget(const net::Budget &budget);
    /// No map, no limits.
    void showNothing();
};

} // namespace syncdeck::ui
