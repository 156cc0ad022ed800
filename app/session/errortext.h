// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

#include <QString>
#include <QUrl>

namespace syncdeck::session {

/// An error in words for a person: three translated sentences in plain text.
struct ErrorText
{
    QString happened; ///< what happened
    QString meaning;  ///< what that means for the work at hand; may be empty
    QString advice;   ///< what to do now
    /// Status, code, request id and the service's own words, as far as known; for support cases.
    QString facts;
    /// The service's page on this error; empty unless it is safe to open.
    QUrl moreInfo;

    /// All of it as lines of text.
    [[nodiscard]] QString plain() const;
};

/// Who reads it: what can be done is another thing in the window than on the command line.
enum class Reader { Window, CommandLine };

/// Whether it is the refusal of somebody in between: the service says why in JSON of its own, with
/// a code.
[[nodiscard]] bool isOfStranger(const Error &error);

[[nodiscard]] ErrorText describe(const Error &error, Reader reader = Reader::Window);

} // namespace syncdeck::session
