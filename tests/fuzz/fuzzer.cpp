// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
//
// libFuzzer's entries. --subject=NAME says what is to be fuzzed; libFuzzer passes such arguments
// by.
#include "tests/fuzz/harness.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

using namespace syncdeck;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

namespace {

const test::Subject *chosen = nullptr;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    constexpr std::string_view option = "--subject=";
    for (const std::string_view argument : std::span(*argv, std::size_t(*argc))) {
        if (!argument.starts_with(option))
            continue;
        const auto all = test::subjects();
        const auto found =
            std::ranges::find(all, argument.substr(option.size()), &test::Subject::name);
        chosen = found == all.end() ? nullptr : &*found;
    }
    if (!chosen) {
        std::fputs("fuzzer: --subject=NAME must name a folder of tests/fuzz/corpus\n", stderr);
        std::exit(2);
    }
    static int count = 1; // Qt shall not take libFuzzer's arguments for its own
    static const QCoreApplication application(count, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    chosen->hold(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
