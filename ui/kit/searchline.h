// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAbstractItemView;
class QLineEdit;

namespace syncdeck::kit {

/// A line that narrows down what `found` shows: Down or Return goes to the first row after
/// something was typed, else to the one that is selected. Escape empties the line and, once empty,
/// goes to `found` too, and selects nothing.
void makeSearchLine(QLineEdit &line, QAbstractItemView &found);

} // namespace syncdeck::kit
