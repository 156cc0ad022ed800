// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/bulk.h"
#include "ui/models/itemchoice.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace syncdeck::kit {
class ProblemLabel;
class TtlField;
} // namespace syncdeck::kit

namespace syncdeck::ui {

class ScopeChooser;

/// One change to many items: delete, set the TTL, set or remove a member. Leads to a plan.
class BulkDialog : public QDialog
{
    Q_OBJECT

public:
    BulkDialog(const ItemChoice &choice, const QString &mapName,
               std::function<QDateTime()> serverNow, QWidget *parent = nullptr);

    /// As it was left before.
    void setChange(const transfer::BulkChange &change);

Q_SIGNALS:
    void planWanted(syncdeck::ui::ItemChoice::Scope scope,
                    const syncdeck::transfer::BulkChange &change);

private:
    [[nodiscard]] std::optional<transfer::BulkChange> change() const;
    void updateState();

    ScopeChooser *m_scope;
    QRadioButton *m_setMember;
    QRadioButton *m_removeMember;
    QRadioButton *m_setTtl;
    QRadioButton *m_delete;
    QLineEdit *m_name;
    QLineEdit *m_value;
    kit::TtlField *m_ttl;
    kit::ProblemLabel *m_problem;
    QPushButton *m_plan = nullptr;
};

} // namespace syncdeck::ui
