// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QStringList>

namespace syncdeck::kit {

/// Asks before something is done that is hard to take back: says how many and which, and where much
/// is at stake lets a word be typed first. Shown with `open`; `accepted` means yes.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    struct Question
    {
        QString title;
        QString text;      ///< plain; what will be done
        QStringList names; ///< which; shown as a list
        QString yes;       ///< the button that does it, by its verb
        QString word;      ///< to be typed before; empty: none
    };

    explicit ConfirmDialog(const Question &question, QWidget *parent = nullptr);
};

} // namespace syncdeck::kit
