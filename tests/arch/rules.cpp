// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/rules.h"

#include "tests/arch/source.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace syncdeck::arch {
namespace {

bool isWithin(std::string_view path, std::string_view folder)
{
    return path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/';
}

/// The folder that a rule's pattern stands for in the path; empty when it does not fit.
std::string_view matchedFolder(std::string_view path, std::string_view pattern)
{
    if (pattern.find('/') == std::string_view::npos) {
        const bool directly = path.rfind('/') == pattern.size();
        return directly && path.starts_with(pattern) ? pattern : std::string_view();
    }
    if (!pattern.ends_with("/*"))
        return isWithin(path, pattern) ? pattern : std::string_view();
    const std::string_view parent = pattern.substr(0, pattern.size() - 2);
    if (!isWithin(path, parent))
        return {};
    const std::size_t end = path.find('/', parent.size() + 1);
    return end == std::string_view::npos ? std::string_view() : path.substr(0, end);
}

std::vector<std::string> listed(const std::vector<std::pair<std::string, std::string>> &entries,
                                std::string_view path)
{
    std::vector<std::string> found;
    for (const auto &[folder, what] : entries) {
        if (isWithin(path, folder))
            found.push_back(what);
    }
    return found;
}

} // namespace

Rules::Rules(std::string_view text)
{
    for (const std::string &line : splitLines(text)) {
        if (!line.empty() && line.front() != '#')
            addLine(line);
    }
    handUsesOn();
}

void Rules::addLine(const std::string &line)
{
    const std::size_t colon = line.find(':');
    const std::vector<std::string> head = splitWords(std::string_view(line).substr(0, colon));
    if (colon == std::string::npos || head.size() < 2)
        throw std::runtime_error("rule without colon or subject: " + line);
    const std::string rest = line.substr(colon + 1);

    if (head[0] == "room") {
        m_uses[head[1]];
        for (const std::string &used : splitWords(rest))
            (used.ends_with(".h") ? m_headers : m_uses)[head[1]].insert(used);
    } else if (head[0] == "except") {
        m_excuses.emplace_back(head[1], rest.substr(rest.find_first_not_of(' ')));
    } else if (head[0] == "windowless" || head[0] == "unwaiting" || head[0] == "careful" ||
               head[0] == "patient") {
        auto &entries = head[0] == "windowless"  ? m_modules
                        : head[0] == "unwaiting" ? m_words
                        : head[0] == "careful"   ? m_carelessWords
                                                 : m_hastyWords;
        for (auto folder = head.begin() + 1; folder != head.end(); ++folder) {
            for (const std::string &what : splitWords(rest))
                entries.emplace_back(*folder, what);
        }
    } else {
        throw std::runtime_error("unknown kind of rule: " + line);
    }
}

void Rules::handUsesOn()
{
    for (bool grew = true; grew;) {
        grew = false;
        for (auto &[room, uses] : m_uses) {
            const std::set<std::string> before = uses;
            for (const std::string &used : before) {
                const auto further = m_uses.find(used);
                if (further == m_uses.end())
                    throw std::runtime_error(room + " uses " + used + ", which is no room");
                uses.insert(further->second.begin(), further->second.end());
            }
            grew = grew || uses.size() > before.size();
            if (uses.contains(room))
                throw std::runtime_error(room + " uses itself in a circle");
        }
    }
}

std::optional<Room> Rules::roomOf(std::string_view path) const
{
    for (const auto &[pattern, uses] : m_uses) {
        const std::string_view folder = matchedFolder(path, pattern);
        if (!folder.empty())
            return Room{std::string(folder), pattern};
    }
    return std::nullopt;
}

bool Rules::mayInclude(const Room &from, std::string_view path) const
{
    const std::optional<Room> to = roomOf(path);
    if (!to)
        return false;
    if (*to == from || m_uses.at(from.rule).contains(to->rule))
        return true;
    const auto headers = m_headers.find(from.rule);
    return headers != m_headers.end() && headers->second.contains(std::string(path));
}

bool Rules::mayLink(const Room &from, const Room &to) const
{
    if (to == from || m_uses.at(from.rule).contains(to.rule))
        return true;
    const auto headers = m_headers.find(from.rule);
    return headers != m_headers.end() &&
           std::ranges::any_of(headers->second,
                               [&](const std::string &h) { return isWithin(h, to.folder); });
}

std::vector<std::string> Rules::rooms() const
{
    std::vector<std::string> rooms;
    for (const auto &[rule, uses] : m_uses)
        rooms.push_back(rule);
    return rooms;
}

std::vector<std::string> Rules::directUses(const std::string &rule) const
{
    const std::set<std::string> &uses = m_uses.at(rule);
    std::vector<std::string> direct;
    std::ranges::copy_if(uses, std::back_inserter(direct), [&](const std::string &used) {
        return std::ranges::none_of(
            uses, [&](const std::string &between) { return m_uses.at(between).contains(used); });
    });
    return direct;
}

std::vector<std::string> Rules::roomsOfHeaders(const std::string &rule) const
{
    std::set<std::string> found;
    if (const auto headers = m_headers.find(rule); headers != m_headers.end()) {
        for (const std::string &header : headers->second) {
            if (const auto room = roomOf(header))
                found.insert(room->rule);
        }
    }
    return {found.begin(), found.end()};
}

std::vector<std::string> Rules::forbiddenModules(std::string_view path) const
{
    return listed(m_modules, path);
}

std::set<std::string> Rules::windowModules() const
{
    std::set<std::string> modules;
    for (const auto &[folder, module] : m_modules)
        modules.insert(module);
    return modules;
}

std::vector<std::string> Rules::forbiddenWords(std::string_view path) const
{
    return listed(m_words, path);
}

std::vector<std::string> Rules::carelessWords(std::string_view path) const
{
    return listed(m_carelessWords, path);
}

std::vector<std::string> Rules::hastyWords(std::string_view path) const
{
    return listed(m_hastyWords, path);
}

bool Rules::isExcused(std::string_view path, std::string_view line) const
{
    return std::ranges::any_of(m_excuses, [&](const auto &excuse) {
        return excuse.first == path && line.find(excuse.second) != std::string_view::npos;
    });
}

} // namespace syncdeck::arch
