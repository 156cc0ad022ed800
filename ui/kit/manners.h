// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace syncdeck::kit {

/// How controls answer to the mouse wheel and the keyboard, in every window:
/// - The wheel over a combo box, a spin box or a slider changes its value only while it has the
///   keyboard, and never gives it the keyboard. Else it scrolls the page, as it does beside it.
/// - Return presses the button that has the keyboard, even if that is not the default button.
class Manners : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Does nothing with other widgets than those.
    void watch(QWidget &widget);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace syncdeck::kit
