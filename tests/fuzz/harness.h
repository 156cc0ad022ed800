// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <span>

namespace syncdeck::test {

// What must hold for any bytes that come from outside. The fuzzers and an ordinary test share it.

/// Ends the program, with a word on what did not hold.
void mustHold(bool condition, const char *what);

/// Something that reads bytes from outside.
struct Subject
{
    const char *name; ///< also of its folder in corpus/
    /// Reads the bytes and ends the program where something does not hold.
    void (*hold)(const QByteArray &bytes);
    int mutations; ///< of each file of its corpus that an ordinary test run tries
};

/// All of them.
[[nodiscard]] std::span<const Subject> subjects();

// One a source file of the same name.
void holdNdjsonFile(const QByteArray &bytes);
void holdJsonFile(const QByteArray &bytes);
void holdCsvFile(const QByteArray &bytes);
void holdJsonTexts(const QByteArray &bytes); ///< up to three, with U+001E between them
void holdAnswer(const QByteArray &bytes);
void holdPageUrl(const QByteArray &bytes);
void holdValue(const QByteArray &bytes);
void holdFilter(const QByteArray &bytes); ///< filter, key and data, each on a line
void holdJournal(const QByteArray &bytes);
void holdProfiles(const QByteArray &bytes);
void holdDrafts(const QByteArray &bytes);

} // namespace syncdeck::test
