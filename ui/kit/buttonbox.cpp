// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/buttonbox.h"

#include <QLayout>
#include <QShowEvent>

namespace syncdeck::kit {

void ButtonBox::showEvent(QShowEvent *event)
{
    QDialogButtonBox::showEvent(event);
    // Qt did the same while the box was no part of a window yet. There its setTabOrder() finds the
    // button before already, by going round.
    QWidget *before = nullptr;
    for (int i = 0; i < layout()->count(); ++i) {
        QWidget *button = layout()->itemAt(i)->widget();
        if (before && button)
            setTabOrder(before, button);
        if (button)
            before = button;
    }
}

} // namespace syncdeck::kit
