// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/undostack.h"
#include "ui/kit/messagebar.h"

#include <functional>

namespace syncdeck::ui {

// What the message bar says.

// What messages are about.
[[nodiscard]] kit::Matter itemMatter(const session::MapAddress &where, const QString &key);
[[nodiscard]] kit::Matter listMatter(const session::MapAddress &where); ///< a map's items
[[nodiscard]] kit::Matter matterOf(const session::MapAddress &where, const QString &what);
/// What belongs to a map, as in kit::Matter::place.
[[nodiscard]] QString placeOf(const session::MapAddress &where);

/// What was tried and went wrong.
struct Attempt
{
    kit::Matter matter;
    std::function<void()> again = {}; ///< tries it once more; null where that is of no use
};

/// Whether another profile, or other credentials in it, are the way on.
[[nodiscard]] bool leadsToConnections(const Error &error);
/// Whether the same may go well the next time.
[[nodiscard]] bool mayGoWellLater(const Error &error);

[[nodiscard]] kit::Message messageOf(const Error &error, const kit::Message::Offer &offer = {});
/// Of a write that was carried out; `offer`: usually to undo it.
[[nodiscard]] kit::Message messageOf(const session::ItemWrite &write,
                                     const session::Written &written,
                                     const kit::Message::Offer &offer = {});
/// Of several; `verb`: "Deleted %1 items".
[[nodiscard]] kit::Message messageOf(const session::WriteBatch::Report &report,
                                     const kit::Message::Offer &offer = {});
/// `mapName`: where it happened, to be told because that is not in view; empty: it is.
[[nodiscard]] kit::Message messageOf(const session::UndoStack::Report &report,
                                     const QString &mapName = {});
/// Of writes of an earlier run, once it was found out what became of them.
[[nodiscard]] kit::Message messageOfSettled(const QList<store::JournalEntry> &entries, int open);

/// The menu's text for taking a step back; with an empty one nothing but the verb.
[[nodiscard]] QString undoText(const store::JournalStep &step,
                               session::UndoStack::Direction direction);

} // namespace syncdeck::ui
