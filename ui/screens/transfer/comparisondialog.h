// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/comparison.h"
#include "ui/kit/nodefaultdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace syncdeck::ui {

class ComparisonModel;
class DifferenceModel;

/// What differs between two sides, item by item and member by member, and what of it shall be made
/// the same. Leads to a plan.
class ComparisonDialog : public kit::NoDefaultDialog
{
    Q_OBJECT

public:
    struct Sides
    {
        QString left;
        QString right;
        bool mayChangeLeft = true;
        bool mayChangeRight = true; ///< false also for a file
        QDateTime serverNow = {};   ///< what has expired by then is not created
    };

    ComparisonDialog(const transfer::Comparison &comparison, const Sides &sides,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void planWanted(const QList<syncdeck::transfer::ComparedItem> &items,
                    syncdeck::transfer::Direction direction, syncdeck::transfer::Missing missing);

private:
    void makeTable();
    [[nodiscard]] QWidget *makeLine();
    void makeButtons(QLayout &column);
    void makeDeletion(const transfer::Comparison &comparison, QLayout &column);
    [[nodiscard]] bool mayDelete(transfer::Direction direction) const;
    [[nodiscard]] transfer::Missing missing(transfer::Direction direction) const;
    [[nodiscard]] qsizetype deletions(transfer::Direction direction) const;
    void showChanges(QPushButton &button, transfer::Direction direction);
    void showCurrent();
    void updateState();

    Sides m_sides;
    ComparisonModel *m_model;
    DifferenceModel *m_changes;
    QComboBox *m_state;
    QTableView *m_table;
    QLabel *m_caption;
    QCheckBox *m_delete;
    std::array<std::optional<QString>, 2> m_whyNotToDelete; ///< by direction
    QPushButton *m_toLeft = nullptr;
    QPushButton *m_toRight = nullptr;
};

} // namespace syncdeck::ui
