// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

#include <QString>

namespace syncdeck::test {

/// An error in the few words that the table of the matrix has for it.
[[nodiscard]] QString words(ErrorKind kind);

/// The sentences that a person would read: what is wrong with them, empty when nothing is.
[[nodiscard]] QString wrongSentences(const Error &error);

} // namespace syncdeck::test
