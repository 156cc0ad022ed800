// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/celldelegate.h"

namespace syncdeck::ui {

/// Writes the rows of failed exchanges in the colour of errors; their status says so in words.
class FailureDelegate : public kit::CellDelegate
{
    Q_OBJECT

public:
    using kit::CellDelegate::CellDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

} // namespace syncdeck::ui
