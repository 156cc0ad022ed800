// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QWidget>

namespace syncdeck::test {

/// A text that somebody sees or hears, and where it stands.
struct VisibleText
{
    QString where;
    QString text;
};

/// Everything to be read in a window: what its visible widgets show, tell a screen reader or
/// explain when they are pointed at; titles, actions, captions of columns, cells of tables without
/// data. Not the text in input fields.
[[nodiscard]] QList<VisibleText> visibleTexts(const QWidget &window);

/// Visible labels, buttons and captions of columns that have less room than their text takes.
[[nodiscard]] QStringList clippedTexts(const QWidget &window);

/// Letters that two entries of one menu share as their short cut, or two widgets of a dialog.
[[nodiscard]] QStringList sharedMnemonics(const QWidget &window);

} // namespace syncdeck::test
