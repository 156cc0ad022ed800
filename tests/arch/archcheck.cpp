// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/check.h"
#include "tests/arch/source.h"

#include <cstdio>
#include <exception>

/// usage: archcheck ROOT RULES QT-HEADERS. Exit 0: sound, 1: breaches, 2: nothing could be checked.
int main(int argc, char **argv)
try {
    if (argc != 4) {
        std::fputs("usage: archcheck ROOT RULES QT-HEADERS\n", stderr);
        return 2;
    }
    const syncdeck::arch::Rules rules(syncdeck::arch::readFile(argv[2]));
    const auto found = syncdeck::arch::breaches(rules, argv[1], argv[3]);
    for (const std::string &breach : found)
        std::puts(breach.c_str());
    return found.empty() ? 0 : 1;
} catch (const std::exception &error) {
    std::fprintf(stderr, "archcheck: %s\n", error.what());
    return 2;
}
