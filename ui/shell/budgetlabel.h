// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/elidedlabel.h"

namespace syncdeck::ui {

class OpenMap;

/// What the service's limits leave for the open map at the moment; hidden while none is open.
class BudgetLabel : public kit::ElidedLabel
{
    Q_OBJECT

public:
    /// The map outlives it.
    explicit BudgetLabel(const OpenMap &map, QWidget *parent = nullptr);

    /// Shows it as it is now.
    void refresh();

private:
    const OpenMap &m_map;
};

} // namespace syncdeck::ui
