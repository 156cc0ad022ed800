// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
//
// libFuzzer's entry: FUZZED_FORMAT is the format to be read.
#include "tests/fuzz/harness.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    syncdeck::test::readAnything(syncdeck::transfer::Format::FUZZED_FORMAT, bytes);
    return 0;
}
