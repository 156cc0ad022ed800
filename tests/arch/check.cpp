// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/check.h"

#include "tests/arch/cmakelists.h"
#include "tests/arch/paper.h"
#include "tests/arch/source.h"

#include <algorithm>
#include <stdexcept>

namespace syncdeck::arch {
namespace {

namespace fs = std::filesystem;

class Check
{
public:
    Check(const Rules &rules, const fs::path &root, const fs::path &qtHeaders)
        : m_rules(rules)
        , m_root(root)
        , m_qtHeaders(qtHeaders)
    {
    }

    std::vector<std::string> run();

private:
    std::vector<std::string> findFiles() const;
    std::vector<std::string> findPapers() const;
    void checkHeader(const std::string &file, const std::vector<std::string> &lines);
    void checkSource(const std::string &file, const Source &source);
    void checkWords(const std::string &file, const Source &source,
                    const std::vector<std::string> &words, const std::string &why);
    void checkInclude(const std::string &file, const Room &room, const Include &include);
    void checkLinks(const std::vector<CMakeFile> &files);
    void checkPaper(const std::string &file);
    void report(const std::string &file, int line, const std::string &what);

    const Rules &m_rules;
    fs::path m_root;
    fs::path m_qtHeaders;
    std::vector<std::string> m_breaches;
};

bool isCpp(const fs::path &path)
{
    return path.extension() == ".cpp" || path.extension() == ".h";
}

bool isProgramText(std::string_view file)
{
    return file.starts_with("app/") || file.starts_with("ui/");
}

std::vector<std::string> Check::run()
{
    const std::vector<std::string> files = findFiles();
    if (std::ranges::none_of(files, isProgramText))
        throw std::runtime_error("no sources below " + m_root.string());
    for (const std::string &module : m_rules.windowModules()) {
        if (module == "QtGui" && !fs::is_directory(m_qtHeaders / module))
            throw std::runtime_error("no Qt headers in " + m_qtHeaders.string());
    }

    std::vector<CMakeFile> cmakeFiles;
    for (const std::string &file : files) {
        const std::string text = readFile(m_root / file);
        checkHeader(file, splitLines(text));
        if (isCpp(file))
            checkWords(file, parseSource(text), m_rules.hastyWords(file),
                       ": a test waits for conditions, see tests/support/waiting.h");
        if (!isProgramText(file))
            continue;
        if (isCpp(file))
            checkSource(file, parseSource(text));
        else if (file.ends_with("/CMakeLists.txt"))
            cmakeFiles.push_back(parseCMakeFile(file, text));
    }
    checkLinks(cmakeFiles);
    for (const std::string &paper : findPapers())
        checkPaper(paper);
    return std::move(m_breaches);
}

std::vector<std::string> Check::findFiles() const
{
    std::vector<std::string> files;
    for (const char *folder : {"app", "ui", "tests", "packaging"}) {
        if (!fs::is_directory(m_root / folder))
            continue;
        for (const fs::path &path : fs::recursive_directory_iterator(m_root / folder)) {
            if (isCpp(path) || path.filename() == "CMakeLists.txt" ||
                path.extension() == ".cmake" || path.extension() == ".sh")
                files.push_back(fs::relative(path, m_root).generic_string());
        }
    }
    std::ranges::sort(files);
    return files;
}

/// The README and those of the folders, not the manual, whose links its own test follows.
std::vector<std::string> Check::findPapers() const
{
    std::vector<std::string> papers;
    if (fs::exists(m_root / "README.md"))
        papers.emplace_back("README.md");
    for (const char *folder : {".github", "app", "packaging", "tests", "ui"}) {
        if (!fs::is_directory(m_root / folder))
            continue;
        for (const fs::path &path : fs::recursive_directory_iterator(m_root / folder)) {
            if (path.extension() == ".md")
                papers.push_back(fs::relative(path, m_root).generic_string());
        }
    }
    std::ranges::sort(papers);
    return papers;
}

void Check::checkHeader(const std::string &file, const std::vector<std::string> &lines)
{
    const std::size_t start = !lines.empty() && lines[0].starts_with("#!") ? 1 : 0;
    const std::string comment = isCpp(file) ? "// " : "# ";
    if (lines.size() < start + 2 ||
        !lines[start].starts_with(comment + "SPDX-FileCopyrightText: ") ||
        lines[start + 1] != comment + "SPDX-License-Identifier: Apache-2.0")
        report(file, int(start) + 1, "does not begin with the two SPDX lines");
}

void Check::checkSource(const std::string &file, const Source &source)
{
    const std::optional<Room> room = m_rules.roomOf(file);
    if (!room) {
        report(file, 1, "lies in a folder that tests/arch/rules.txt does not know");
        return;
    }
    for (const Include &include : source.includes)
        checkInclude(file, *room, include);

    for (const int line : continuationsWithContext(source))
        report(file, line, ".then with a context: use whenDone, which may outlive it");
    checkWords(file, source, m_rules.forbiddenWords(file),
               ": nothing here may wait or run an event loop");
    checkWords(file, source, m_rules.carelessWords(file),
               ": nothing here may let go of a protection");
}

void Check::checkWords(const std::string &file, const Source &source,
                       const std::vector<std::string> &words, const std::string &why)
{
    for (std::size_t i = 0; i < source.code.size(); ++i) {
        for (const std::string &word : words) {
            if (hasWord(source.code[i], word) && !m_rules.isExcused(file, source.lines[i]))
                report(file, int(i) + 1, word + why);
        }
    }
}

void Check::checkInclude(const std::string &file, const Room &room, const Include &include)
{
    const std::string quoted = " (#include \"" + include.path + "\")";
    if (isProgramText(include.path)) {
        if (m_rules.mayInclude(room, include.path))
            return;
        const std::optional<Room> to = m_rules.roomOf(include.path);
        report(file, include.line,
               room.folder + " may not use " + (to ? to->folder : "an unknown room") + quoted);
        return;
    }
    if (include.path.starts_with("tests/")) {
        report(file, include.line, room.folder + " may not use tests" + quoted);
        return;
    }
    for (const std::string &module : m_rules.forbiddenModules(file)) {
        if (include.path == module || include.path.starts_with(module + '/') ||
            fs::exists(m_qtHeaders / module / include.path))
            report(file, include.line, room.folder + " may not use " + module + quoted);
    }
    // What generators write into the build folder has no path; anything else could leave the room
    // without naming where it goes.
    const bool isGenerated = include.path.ends_with(".moc") || include.path.starts_with("moc_") ||
                             include.path.starts_with("ui_");
    if (!isGenerated &&
        (include.path.starts_with('.') || fs::exists((m_root / file).parent_path() / include.path)))
        report(file, include.line, "write the path from the repository's root" + quoted);
}

void Check::checkLinks(const std::vector<CMakeFile> &files)
{
    std::map<std::string, Room> rooms;
    for (const CMakeFile &file : files) {
        const std::optional<Room> room = m_rules.roomOf(file.path);
        for (const std::string &name : file.defines) {
            if (room)
                rooms.insert_or_assign(name, *room);
        }
    }
    for (const CMakeFile &file : files) {
        const std::optional<Room> from = m_rules.roomOf(file.path);
        const std::vector<std::string> modules = m_rules.forbiddenModules(file.path);
        for (const Link &link : file.links) {
            const auto to = rooms.find(link.name);
            if (from && to != rooms.end() && !m_rules.mayLink(*from, to->second))
                report(file.path, link.line, from->folder + " may not link " + to->second.folder);
            const bool isWindow = std::ranges::any_of(
                modules, [&](const std::string &m) { return link.name == "Qt6::" + m.substr(2); });
            if (from && isWindow)
                report(file.path, link.line, from->folder + " may not link " + link.name);
        }
    }
}

void Check::checkPaper(const std::string &file)
{
    for (const PaperLink &link : parsePaper(readFile(m_root / file))) {
        const fs::path target = (m_root / file).parent_path() / link.target;
        if (!fs::exists(target)) {
            report(file, link.line, "names " + link.target + ", which is not there");
        } else if (!link.name.empty() && fs::is_regular_file(target)) {
            const std::vector<std::string> lines = splitLines(readFile(target));
            if (std::ranges::none_of(lines, [&](const auto &l) { return hasWord(l, link.name); }))
                report(file, link.line, "names " + link.name + ", which is not in " + link.target);
        }
    }
}

void Check::report(const std::string &file, int line, const std::string &what)
{
    m_breaches.push_back(file + ':' + std::to_string(line) + ": " + what);
}

} // namespace

std::vector<std::string> breaches(const Rules &rules, const fs::path &root,
                                  const fs::path &qtHeaders)
{
    return Check(rules, root, qtHeaders).run();
}

} // namespace syncdeck::arch
