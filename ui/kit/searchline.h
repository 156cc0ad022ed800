// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

class QLineEdit;
class QWidget;

namespace syncdeck::kit {

/// A line that narrows down what `found` shows: Down or Return goes to it, Escape empties the line
/// and, once empty, goes to it too.
void makeSearchLine(QLineEdit &line, QWidget &found);

} // namespace syncdeck::kit
