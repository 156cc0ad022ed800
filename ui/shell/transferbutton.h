// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace syncdeck::ui {

class TransferModel;

/// In the status bar, while a transfer is under way and its list may be closed: how far it is.
/// Pressing it shows the list.
class TransferButton : public QToolButton
{
    Q_OBJECT

public:
    /// The model outlives it.
    explicit TransferButton(const TransferModel &model, QWidget *parent = nullptr);

private:
    void showProgress();

    const TransferModel &m_model;
};

} // namespace syncdeck::ui
