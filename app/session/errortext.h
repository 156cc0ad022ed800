// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

#include <QString>
#include <QUrl>

namespace syncdeck::session {

/// The message for an error: three translated plain-text sentences.
struct ErrorText
{
    QString happened; ///< what happened
    QString meaning;  ///< what that means for the user's work; may be empty
    QString advice;   ///< what to do now
    /// Status, code, request id and the service's message, as far as known; for support.
    QString facts;
    /// The service's page about this error; empty if there is none or it is not safe to open.
    QUrl moreInfo;

    /// All of it as lines of text.
    [[nodiscard]] QString plain() const;
};

/// Where the message is shown: the advice differs between the window and the command line.
enum class Reader { Window, CommandLine };

/// Whether it is the refusal of somebody in between: the service says why in JSON of its own, with
/// a code.
[[nodiscard]] bool isOfStranger(const Error &error);

[[nodiscard]] ErrorText describe(const Error &error, Reader reader = Reader::Window);

} // namespace syncdeck::session
