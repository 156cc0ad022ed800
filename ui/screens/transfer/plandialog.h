// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/plan.h"
#include "ui/kit/nodefaultdialog.h"

namespace syncdeck::ui {

/// Shows a plan and lets it be carried out; where much is at stake, only after the map's name was
/// typed. `accepted` means yes.
class PlanDialog : public kit::NoDefaultDialog
{
    Q_OBJECT

public:
    struct Stake
    {
        bool isProduction = false;
        bool mayGoBack = false; ///< to what the plan was made from
    };

    PlanDialog(const transfer::PlanPtr &plan, const Stake &stake, QWidget *parent = nullptr);

Q_SIGNALS:
    void backWanted();
};

} // namespace syncdeck::ui
