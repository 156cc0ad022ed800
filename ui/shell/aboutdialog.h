// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

namespace syncdeck::ui {

/// Which version this is, what it is made of in which versions, and under which licences: as text
/// to be copied into a report.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// What its first page says, without markup.
    [[nodiscard]] static QString versions();
};

} // namespace syncdeck::ui
