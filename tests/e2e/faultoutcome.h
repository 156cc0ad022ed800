// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/error.h"

#include <QString>

#include <optional>

namespace syncdeck::test {

/// What an operation under a fault comes to.
struct FaultOutcome
{
    enum class Ending {
        Done,            ///< and the answer said so
        Found,           ///< done; its answer was lost, and a reading found it done
        Failed,          ///< a reading failed
        NotDone,         ///< a write was not carried out, and this is known at once
        OpenThenDone,    ///< not known at first; found done later
        OpenThenNotDone, ///< not known at first; found not done later
        Unclear,         ///< what is there may have been written by another
        StopsThenDone,   ///< long work stops, and is done when told to go on
    };

    Ending ending = Ending::Done;
    std::optional<ErrorKind> reason = {}; ///< what is said, where something went wrong

    [[nodiscard]] bool isDone() const { return ending == Ending::Done || ending == Ending::Found; }
    [[nodiscard]] bool operator==(const FaultOutcome &) const = default;
    /// As FAULTS.md has it.
    [[nodiscard]] QString text() const;
};

/// What is wrong with the sentences that a person would read about this error; empty: nothing.
[[nodiscard]] QString wrongSentences(const Error &error);

} // namespace syncdeck::test
