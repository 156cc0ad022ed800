// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QToolButton>

namespace syncdeck::ui {

class TransferModel;

/// In the status bar, since the list of transfers may be closed: how far those under way are, and
/// how many failed. Pressing it shows the list.
class TransferButton : public QToolButton
{
    Q_OBJECT

public:
    /// The model outlives it.
    explicit TransferButton(const TransferModel &model, QWidget *parent = nullptr);

private:
    void showProgress();
    [[nodiscard]] QString progressText() const;

    const TransferModel &m_model;
};

} // namespace syncdeck::ui
