// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QDialogButtonBox;
class QHeaderView;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;
class QTableView;
class QWidget;

namespace syncdeck::kit {

/// How every table of this program looks and is walked: rows, no grid, Tab leaves it.
void dressTable(QTableView &table);

/// Makes the row the current one, and selects it alone. QTableView::selectRow takes the current
/// item away from right to left (Qt 6.4), and setCurrentIndex adds to the selection while Ctrl is
/// down.
void chooseRow(QTableView &table, int row);

/// The height of the table with its caption and all its rows, at least and at most so many.
[[nodiscard]] int heightOfRows(const QTableView &table, int least, int most);

/// The title of a page or a form within a window.
void dressHeading(QLabel &label);

/// The width to begin with; more where the caption needs it in the language of the interface.
void setColumnWidth(QHeaderView &header, int column, int width);

/// The line takes what a program reads, such as a key or an address: it is written from left to
/// right in any language of the interface.
void takesCode(QLineEdit &line);

/// The widget has its room in its layout also while it is hidden, so that nothing moves when it
/// comes.
void keepRoom(QWidget &widget);

/// Room for one or the other of two widgets, whichever is shown.
[[nodiscard]] QLayout *sharedRoom(QWidget *one, QWidget *other);

/// A label of one or more sentences, wrapped, never taken for markup.
[[nodiscard]] QLabel *sentence(const QString &text);

/// Return does what this button of the box does, and nothing while it cannot be pressed. To be
/// called when the box stands in its dialog.
void setDefaultButton(QDialogButtonBox &box, QPushButton &button);

} // namespace syncdeck::kit
