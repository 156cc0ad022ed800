// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialogButtonBox>

namespace syncdeck::kit {

/// The row of buttons of a dialog, which Tab visits in the order they stand in. In Qt 6.4's own Tab
/// reaches but one of them where a button was added that stands before an earlier one.
class ButtonBox : public QDialogButtonBox
{
    Q_OBJECT

public:
    using QDialogButtonBox::QDialogButtonBox;

protected:
    void showEvent(QShowEvent *event) override;
};

} // namespace syncdeck::kit
