// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/harness.h"

#include <array>
#include <cstdlib>

namespace syncdeck::test {

void mustHold(bool condition, const char *what)
{
    if (condition)
        return;
    qCritical("%s", what);
    std::abort();
}

std::span<const Subject> subjects()
{
    static constexpr std::array all{
        Subject{"ndjson", holdNdjsonFile, 300}, Subject{"json", holdJsonFile, 300},
        Subject{"csv", holdCsvFile, 300},       Subject{"jsontext", holdJsonTexts, 100},
        Subject{"answer", holdAnswer, 300},     Subject{"pageurl", holdPageUrl, 300},
        Subject{"value", holdValue, 500},       Subject{"filter", holdFilter, 50},
        Subject{"journal", holdJournal, 5},     Subject{"profiles", holdProfiles, 20},
        Subject{"drafts", holdDrafts, 20},
    };
    return all;
}

} // namespace syncdeck::test
