// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/undostack.h"
#include "ui/kit/messagebar.h"

namespace syncdeck::ui {

// What the message bar says.

[[nodiscard]] kit::Message messageOf(const Error &error, const kit::Message::Offer &offer = {});
/// Of a write that was carried out; `offer`: usually to undo it.
[[nodiscard]] kit::Message messageOf(const session::ItemWrite &write,
                                     const session::Written &written,
                                     const kit::Message::Offer &offer = {});
/// Of several; `verb`: "Deleted %1 items".
[[nodiscard]] kit::Message messageOf(const session::WriteBatch::Report &report,
                                     const kit::Message::Offer &offer = {});
[[nodiscard]] kit::Message messageOf(const session::UndoStack::Report &report);
/// Of writes of an earlier run, once it was found out what became of them.
[[nodiscard]] kit::Message messageOfSettled(const QList<store::JournalEntry> &entries, int open);

/// The menu's text for taking a step back; with an empty one nothing but the verb.
[[nodiscard]] QString undoText(const store::JournalStep &step,
                               session::UndoStack::Direction direction);

} // namespace syncdeck::ui
