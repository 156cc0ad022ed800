// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/plan.h"
#include "ui/models/itemchoice.h"
#include "ui/screens/transfer/mapchooser.h"

#include <QDialog>

class QComboBox;
class QPushButton;

namespace syncdeck::kit {
class ProblemLabel;
}

namespace syncdeck::ui {

class ScopeChooser;

/// Which items are copied to which other map. Leads to a plan.
class CopyDialog : public QDialog
{
    Q_OBJECT

public:
    CopyDialog(const ItemChoice &choice, const MapTarget &from, const OtherProfiles &others,
               QWidget *parent = nullptr);

    /// As it was left before.
    void setTarget(const MapTarget &to, transfer::Existing existing);

Q_SIGNALS:
    void planWanted(syncdeck::ui::ItemChoice::Scope scope, const syncdeck::ui::MapTarget &to,
                    syncdeck::transfer::Existing existing);

private:
    void take(const MapTarget &to);

    MapTarget m_from;
    ScopeChooser *m_scope;
    MapChooser *m_to;
    QComboBox *m_existing;
    kit::ProblemLabel *m_problem;
    QPushButton *m_plan = nullptr;
};

} // namespace syncdeck::ui
