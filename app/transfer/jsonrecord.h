// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/json/check.h"
#include "app/transfer/record.h"

namespace syncdeck::transfer {

/// The members of one JSON object as fields; each value keeps the bytes it is written with. `at`:
/// where the text stands in its file.
[[nodiscard]] RecordOrProblem jsonRecord(const QByteArray &text, const FilePlace &at);

/// Whether a text that is no JSON leaves in doubt where it ends.
[[nodiscard]] bool leavesEndInDoubt(json::SyntaxProblem problem);

/// The problem of a record that is longer than maxRecordBytes.
[[nodiscard]] FileProblem tooLong(const FilePlace &at);

} // namespace syncdeck::transfer
