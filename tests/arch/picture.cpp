// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/arch/picture.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <sstream>

namespace syncdeck::arch {
namespace {

constexpr int boxWidth = 112;
constexpr int boxHeight = 34;
constexpr int laneWidth = 26; ///< of a line that passes a row
constexpr int gap = 22;
constexpr int rowHeight = 84;
constexpr int margin = 24;
constexpr int legendHeight = 60;

template <typename... Parts>
std::string joined(const Parts &...parts)
{
    std::ostringstream text;
    (text << ... << parts);
    return text.str();
}

/// What stands in a row: a room, or a line that passes it on its way further down.
struct Node
{
    std::string room; ///< empty: a line
    std::vector<std::size_t> below;
    std::vector<std::size_t> above;
    double x = 0; ///< the middle
    int level = 0;

    [[nodiscard]] int width() const { return room.empty() ? laneWidth : boxWidth; }
};

class Picture
{
public:
    explicit Picture(const Rules &rules)
        : m_rules(rules)
    {
    }

    std::string draw();

private:
    int levelOf(const std::string &room);
    void addLine(std::size_t from, std::size_t to);
    void placeRow(std::vector<std::size_t> &row);
    void sortRow(std::vector<std::size_t> &row, bool byAbove);
    [[nodiscard]] long xOf(const Node &node) const;
    [[nodiscard]] int yOf(const Node &node) const;
    [[nodiscard]] std::string line(std::size_t from, std::size_t to, bool isHeaderAlone) const;
    [[nodiscard]] std::string box(const Node &node) const;

    const Rules &m_rules;
    std::map<std::string, int> m_levels;
    std::vector<Node> m_nodes;
    std::vector<std::vector<std::size_t>> m_rows; ///< from the bottom up
    int m_width = 0;
};

int Picture::levelOf(const std::string &room)
{
    if (const auto known = m_levels.find(room); known != m_levels.end())
        return known->second;
    int level = 0;
    for (const std::string &used : m_rules.directUses(room))
        level = std::max(level, levelOf(used) + 1);
    for (const std::string &used : m_rules.roomsOfHeaders(room))
        level = std::max(level, levelOf(used) + 1);
    m_levels[room] = level;
    return level;
}

/// By way of a lane in each row between the two.
void Picture::addLine(std::size_t from, std::size_t to)
{
    std::size_t last = from;
    for (int level = m_nodes[from].level - 1; level > m_nodes[to].level; --level) {
        m_nodes.push_back({{}, {}, {last}, 0, level});
        m_nodes[last].below.push_back(m_nodes.size() - 1);
        m_rows[static_cast<std::size_t>(level)].push_back(m_nodes.size() - 1);
        last = m_nodes.size() - 1;
    }
    m_nodes[last].below.push_back(to);
    m_nodes[to].above.push_back(last);
}

void Picture::placeRow(std::vector<std::size_t> &row)
{
    int width = -gap;
    for (const std::size_t node : row)
        width += m_nodes[node].width() + gap;
    double x = -width / 2.0;
    for (const std::size_t node : row) {
        m_nodes[node].x = x + m_nodes[node].width() / 2.0;
        x += m_nodes[node].width() + gap;
    }
    m_width = std::max(m_width, width);
}

/// Each node near the middle of those that it is connected with.
void Picture::sortRow(std::vector<std::size_t> &row, bool byAbove)
{
    const auto wish = [&](std::size_t node) {
        const std::vector<std::size_t> &others =
            byAbove ? m_nodes[node].above : m_nodes[node].below;
        if (others.empty())
            return m_nodes[node].x;
        double sum = 0;
        for (const std::size_t other : others)
            sum += m_nodes[other].x;
        return sum / static_cast<double>(others.size());
    };
    std::ranges::stable_sort(row, std::ranges::less(), wish);
    placeRow(row);
}

long Picture::xOf(const Node &node) const
{
    return std::lround(node.x + m_width / 2.0 + margin);
}

int Picture::yOf(const Node &node) const
{
    return margin + rowHeight * (static_cast<int>(m_rows.size()) - 1 - node.level);
}

std::string Picture::line(std::size_t from, std::size_t to, bool isHeaderAlone) const
{
    long x = xOf(m_nodes[from]);
    int y = yOf(m_nodes[from]) + boxHeight;
    std::string path = joined('M', x, ' ', y);
    for (const Node *next = &m_nodes[to];; next = &m_nodes[next->below.front()]) {
        const long nextX = xOf(*next);
        const int nextY = yOf(*next);
        const int bend = (y + nextY) / 2;
        path += joined(" C", x, ' ', bend, ' ', nextX, ' ', bend, ' ', nextX, ' ', nextY);
        if (!next->room.empty())
            break;
        x = nextX;
        y = nextY + boxHeight;
        path += joined(" L", x, ' ', y);
    }
    return joined("<path class=\"", isHeaderAlone ? "header" : "use", "\" d=\"", path, "\"/>\n");
}

std::string Picture::box(const Node &node) const
{
    constexpr int textLine = 22; // below the upper edge
    const bool isWindowless = !m_rules.forbiddenModules(node.room + "/x").empty();
    return joined("<rect class=\"", isWindowless ? "plain" : "window", "\" x=\"",
                  xOf(node) - boxWidth / 2, "\" y=\"", yOf(node), "\" width=\"", boxWidth,
                  "\" height=\"", boxHeight, "\" rx=\"6\"/>\n<text x=\"", xOf(node), "\" y=\"",
                  yOf(node) + textLine, "\">", node.room, "</text>\n");
}

std::string legend(int x, int y, const char *text)
{
    return joined("<text class=\"legend\" x=\"", x, "\" y=\"", y, "\">", text, "</text>\n");
}

std::string legendBox(const char *kind, int x, int y)
{
    return joined("<rect class=\"", kind, "\" x=\"", x, "\" y=\"", y,
                  "\" width=\"22\" height=\"14\" rx=\"3\"/>\n");
}

std::string Picture::draw()
{
    std::map<std::string, std::size_t> nodes;
    for (const std::string &room : m_rules.rooms()) {
        nodes[room] = m_nodes.size();
        m_nodes.push_back({room, {}, {}, 0, levelOf(room)});
    }
    m_rows.resize(static_cast<std::size_t>(std::ranges::max(m_levels | std::views::values)) + 1);
    for (std::size_t node = 0; node < m_nodes.size(); ++node)
        m_rows[static_cast<std::size_t>(m_nodes[node].level)].push_back(node);
    for (const std::string &room : m_rules.rooms()) {
        for (const std::string &used : m_rules.directUses(room))
            addLine(nodes[room], nodes[used]);
        for (const std::string &used : m_rules.roomsOfHeaders(room))
            addLine(nodes[room], nodes[used]);
    }
    for (auto &row : m_rows)
        placeRow(row);
    constexpr int rounds = 12;
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t row = 1; row < m_rows.size(); ++row)
            sortRow(m_rows[row], false);
        for (std::size_t row = m_rows.size() - 1; row-- > 0;)
            sortRow(m_rows[row], true);
    }

    const int width = m_width + 2 * margin;
    const int legendAt = rowHeight * static_cast<int>(m_rows.size() - 1) + boxHeight + 2 * margin;
    const int height = legendAt + legendHeight;
    std::string picture =
        joined("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", width, ' ', height,
               "\" width=\"", width, "\" height=\"", height,
               "\" role=\"img\">\n<title>The rooms of Syncdeck: what stands above may use what a "
               "line leads down to</title>\n");
    picture +=
        "<!-- SPDX-FileCopyrightText: 2026 The Syncdeck authors\n"
        "     SPDX-License-Identifier: Apache-2.0\n"
        "     Made from tests/arch/rules.txt by archcheck; see tests/arch. -->\n"
        "<style>\n"
        "text { font-family: sans-serif; font-size: 14px; text-anchor: middle; fill: #1f2933 }\n"
        ".legend { text-anchor: start; font-size: 13px }\n"
        ".plain { fill: #e3edf9; stroke: #2a5ca8 }\n"
        ".window { fill: #e2f3e6; stroke: #2c7a45 }\n"
        ".use { fill: none; stroke: #62707f }\n"
        ".header { fill: none; stroke: #62707f; stroke-dasharray: 5 4 }\n"
        "</style>\n"
        "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n";
    for (std::size_t node = 0; node < m_nodes.size(); ++node) {
        if (m_nodes[node].room.empty())
            continue;
        // The headers were added last.
        const std::size_t uses = m_rules.directUses(m_nodes[node].room).size();
        for (std::size_t i = 0; i < m_nodes[node].below.size(); ++i)
            picture += line(node, m_nodes[node].below[i], i >= uses);
    }
    for (const Node &node : m_nodes) {
        if (!node.room.empty())
            picture += box(node);
    }
    picture += legendBox("plain", margin, legendAt);
    picture += legend(margin + 30, legendAt + 12, "knows neither Qt Gui nor Qt Widgets");
    picture += legendBox("window", margin + 290, legendAt);
    picture += legend(margin + 320, legendAt + 12, "may have widgets");
    picture += legend(margin, legendAt + 36, "A broken line allows a single header.");
    return picture + "</svg>\n";
}

} // namespace

std::string pictureOf(const Rules &rules)
{
    return Picture(rules).draw();
}

} // namespace syncdeck::arch
