// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/check.h"
#include "tests/arch/picture.h"
#include "tests/arch/source.h"

#include <cstdio>
#include <exception>
#include <span>
#include <string_view>

namespace {

using namespace syncdeck::arch;

const char *const usage = "usage: archcheck ROOT RULES QT-HEADERS\n"
                          "       archcheck --picture RULES [PICTURE]\n";

int check(const char *root, const char *rules, const char *qtHeaders)
{
    const auto found = breaches(Rules(readFile(rules)), root, qtHeaders);
    for (const std::string &breach : found)
        std::puts(breach.c_str());
    return found.empty() ? 0 : 1;
}

int comparePicture(const char *rules, const char *file)
{
    if (readFile(file) == pictureOf(Rules(readFile(rules))))
        return 0;
    std::printf("%s is not what %s says; make it anew: archcheck --picture %s >%s\n", file, rules,
                rules, file);
    return 1;
}

} // namespace

/// Checks the tree, or prints the picture of its rooms, or holds a file against that picture. Exit
/// 0: sound, 1: not, 2: nothing could be checked.
int main(int argc, char **argv)
try {
    const std::span arguments(argv, static_cast<std::size_t>(argc));
    const bool isPicture = argc > 2 && std::string_view(arguments[1]) == "--picture";
    if (isPicture && argc == 3) {
        std::fputs(pictureOf(Rules(readFile(arguments[2]))).c_str(), stdout);
        return 0;
    }
    if (argc != 4) {
        std::fputs(usage, stderr);
        return 2;
    }
    return isPicture ? comparePicture(arguments[2], arguments[3])
                     : check(arguments[1], arguments[2], arguments[3]);
} catch (const std::exception &error) {
    std::fprintf(stderr, "archcheck: %s\n", error.what());
    return 2;
}
