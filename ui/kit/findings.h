// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/rules.h"
#include "ui/kit/jsoneditor.h"

class QWidget;

namespace syncdeck::kit {

class ProblemLabel;

/// Shows the gravest finding under a field, and makes it the field's accessible description, so
/// that a screen reader speaks it with the field. Says how many more there are.
void showFindings(ProblemLabel &label, const sync::Findings &findings, QWidget *field);

/// The findings that have a place in the text, for the editor to underline.
[[nodiscard]] QList<JsonEditor::Problem> problemsIn(const sync::Findings &findings);

} // namespace syncdeck::kit
