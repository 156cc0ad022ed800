// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace syncdeck::arch {

struct Include
{
    int line; ///< from 1
    std::string path;
};

/// A C++ file as far as the rules need it.
struct Source
{
    std::vector<std::string> lines; ///< as in the file
    std::vector<std::string> code;  ///< the same lines, with comments and literals blanked out
    std::vector<Include> includes;
};

/// Throws std::runtime_error when the file cannot be read.
[[nodiscard]] std::string readFile(const std::filesystem::path &path);
[[nodiscard]] std::vector<std::string> splitLines(std::string_view text);
[[nodiscard]] std::vector<std::string> splitWords(std::string_view text);

[[nodiscard]] Source parseSource(std::string_view text);

/// Lines, from 1, of calls of `then` whose first argument is no function: the object on whose
/// thread it would run.
[[nodiscard]] std::vector<int> continuationsWithContext(const Source &source);

/// Whether `word` stands in the line as a whole; with a leading point, whether it is called on an
/// object (`x.word(` or `x->word(`).
[[nodiscard]] bool hasWord(std::string_view line, std::string_view word);

} // namespace syncdeck::arch
