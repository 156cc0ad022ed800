// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/source.h"

#include <cctype>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace syncdeck::arch {
namespace {

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// Where the literal that begins at `at` ends (one past it).
std::size_t endOfQuoted(std::string_view text, std::size_t at)
{
    const char quote = text[at];
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote || text[i] == '\n')
            return i + 1;
    }
    return text.size();
}

std::size_t endOfRaw(std::string_view text, std::size_t quoteAt)
{
    const std::size_t open = text.find('(', quoteAt);
    if (open == std::string_view::npos)
        return text.size();
    std::string closing = ")";
    closing += text.substr(quoteAt + 1, open - quoteAt - 1);
    closing += '"';
    const std::size_t end = text.find(closing, open);
    return end == std::string_view::npos ? text.size() : end + closing.size();
}

bool isIncludeLine(std::string_view text, std::size_t at)
{
    const std::size_t before = text.rfind('\n', at);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::vector<std::string> words = splitWords(text.substr(start, at - start));
    return !words.empty() && (words.front() == "#include" ||
                              (words.size() > 1 && words[0] == "#" && words[1] == "include"));
}

/// What is not code at `at`, up to where; `at` itself when code stands there.
std::size_t endOfBlank(std::string_view text, std::size_t at)
{
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("//"))
        return std::min(text.find('\n', at), text.size());
    if (rest.starts_with("/*")) {
        const std::size_t end = text.find("*/", at + 2);
        return end == std::string_view::npos ? text.size() : end + 2;
    }
    const bool afterWord = at > 0 && isWordCharacter(text[at - 1]);
    if (rest.front() == '"') {
        if (afterWord && text[at - 1] == 'R')
            return endOfRaw(text, at);
        return isIncludeLine(text, at) ? at : endOfQuoted(text, at);
    }
    // After a digit it parts the digits of a number.
    if (rest.front() == '\'' &&
        (at == 0 || std::isxdigit(static_cast<unsigned char>(text[at - 1])) == 0))
        return endOfQuoted(text, at);
    return at;
}

std::string withoutCommentsAndLiterals(std::string_view text)
{
    std::string code(text);
    for (std::size_t i = 0; i < code.size();) {
        const std::size_t end = endOfBlank(text, i);
        if (end == i) {
            ++i;
            continue;
        }
        for (; i < end; ++i)
            code[i] = code[i] == '\n' ? '\n' : ' ';
    }
    return code;
}

} // namespace

std::string readFile(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> splitLines(std::string_view text)
{
    std::vector<std::string> lines;
    std::istringstream stream{std::string(text)};
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

std::vector<std::string> splitWords(std::string_view text)
{
    std::istringstream stream{std::string(text)};
    return {std::istream_iterator<std::string>(stream), {}};
}

Source parseSource(std::string_view text)
{
    Source source;
    source.lines = splitLines(text);
    source.code = splitLines(withoutCommentsAndLiterals(text));
    for (std::size_t i = 0; i < source.code.size(); ++i) {
        const std::string &line = source.code[i];
        const std::size_t open = line.find_first_of("<\"");
        if (open == std::string::npos || !isIncludeLine(line, open))
            continue;
        const std::size_t close = line.find_first_of(">\"", open + 1);
        source.includes.push_back({int(i) + 1, line.substr(open + 1, close - open - 1)});
    }
    return source;
}

std::vector<int> continuationsWithContext(const Source &source)
{
    std::vector<int> found;
    for (std::size_t i = 0; i < source.code.size(); ++i) {
        constexpr std::string_view call = ".then(";
        const std::string_view line = source.code[i];
        for (std::size_t at = line.find(call); at != std::string_view::npos;
             at = line.find(call, at + 1)) {
            std::string rest(line.substr(at + call.size()));
            if (i + 1 < source.code.size()) // the argument may stand on the next line
                rest += ' ' + source.code[i + 1];
            const std::size_t argument = rest.find_first_not_of(" \t");
            if (argument != std::string::npos && rest[argument] != '[')
                found.push_back(int(i) + 1);
        }
    }
    return found;
}

bool hasWord(std::string_view line, std::string_view word)
{
    const bool isCall = word.starts_with('.');
    if (isCall)
        word.remove_prefix(1);
    for (std::size_t at = line.find(word); at != std::string_view::npos;
         at = line.find(word, at + 1)) {
        const std::string_view before = line.substr(0, at);
        const std::string_view after = line.substr(at + word.size());
        if (isCall && (before.ends_with('.') || before.ends_with("->")) && after.starts_with('('))
            return true;
        if (!isCall && (before.empty() || !isWordCharacter(before.back())) &&
            (after.empty() || !isWordCharacter(after.front())))
            return true;
    }
    return false;
}

} // namespace syncdeck::arch
