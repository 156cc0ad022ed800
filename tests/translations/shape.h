// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace syncdeck::test {

/// What differs between a text and its translation where nothing may: places for values, tags, line
/// breaks, spaces at the ends, mark of a short cut, dots of a menu entry, colon of a label, and
/// words that a program reads (options, environment variables, addresses).
/// @param mayLeaveOutNumber  a plural form for the number one alone, such as "one item"
[[nodiscard]] QStringList differencesInShape(const QString &source, const QString &translation,
                                             bool mayLeaveOutNumber);

/// The letter after the mark of a short cut, in upper case; null without a mark.
[[nodiscard]] QChar mnemonicOf(const QString &text);

} // namespace syncdeck::test
