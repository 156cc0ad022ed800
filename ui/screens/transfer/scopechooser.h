// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/itemchoice.h"

#include <QGroupBox>

class QRadioButton;

namespace syncdeck::ui {

/// Which items: those selected, those that match the filter, or all.
class ScopeChooser : public QGroupBox
{
    Q_OBJECT

public:
    /// The narrowest one that is not empty is chosen; a single selected item counts as a place to
    /// look at, not as a choice.
    explicit ScopeChooser(const ItemChoice &choice, QWidget *parent = nullptr);

    [[nodiscard]] ItemChoice::Scope scope() const;

private:
    QRadioButton *m_selected;
    QRadioButton *m_matching;
    QRadioButton *m_all;
};

} // namespace syncdeck::ui
