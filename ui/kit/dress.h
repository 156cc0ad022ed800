// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableView;

namespace syncdeck::kit {

/// How every table of this program looks and is walked: rows, no grid, Tab leaves it.
void dressTable(QTableView &table);

/// The title of a page or a form within a window.
void dressHeading(QLabel &label);

/// A label of one or more sentences, wrapped, never taken for markup.
[[nodiscard]] QLabel *sentence(const QString &text);

/// Return does what this button of the box does, and nothing while it cannot be pressed. To be
/// called when the box stands in its dialog.
void setDefaultButton(QDialogButtonBox &box, QPushButton &button);

} // namespace syncdeck::kit
