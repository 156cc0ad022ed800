// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace syncdeck::kit {

/// A line of plain text that is cut, with "…", where there is no room for it, and is then whole in
/// its tool tip. It never makes its window wider.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    /// `mode`: where it is cut.
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString shown() const;

    Qt::TextElideMode m_mode;
};

} // namespace syncdeck::kit
