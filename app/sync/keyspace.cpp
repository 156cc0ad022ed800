// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keyspace.h"

#include "app/base/utf8.h"
#include "app/sync/rules.h"

#include <QString>

#include <algorithm>
#include <iterator>

namespace syncdeck::sync {

namespace {

constexpr double finest = 1e-15; // what doubles between 0 and 1 can tell apart
constexpr char32_t firstSurrogate = 0xD800;
constexpr char32_t behindSurrogates = 0xE000;
constexpr char32_t firstBeyondBmp = 0x10000;
constexpr char32_t lastCharacter = 0x10FFFF;
constexpr char32_t countBeyondBmp = lastCharacter + 1 - firstBeyondBmp;

/// The place of a character in the order; places have no gaps.
char32_t rankOf(char32_t c, KeyOrder order)
{
    if (c < firstSurrogate)
        return c;
    if (order == KeyOrder::CodePoints)
        return c - (behindSurrogates - firstSurrogate);
    return c >= firstBeyondBmp ? c - firstBeyondBmp + firstSurrogate
                               : c - behindSurrogates + firstSurrogate + countBeyondBmp;
}

char32_t characterAt(char32_t rank, KeyOrder order)
{
    if (rank < firstSurrogate)
        return rank;
    if (order == KeyOrder::CodePoints)
        return rank + (behindSurrogates - firstSurrogate);
    return rank < firstSurrogate + countBeyondBmp
               ? rank - firstSurrogate + firstBeyondBmp
               : rank - firstSurrogate - countBeyondBmp + behindSurrogates;
}

std::u32string ranks(QByteArrayView utf8, KeyOrder order)
{
    const QList<uint> points = exactText(utf8).toUcs4();
    std::u32string text;
    text.reserve(static_cast<std::size_t>(points.size()));
    std::ranges::transform(points, std::back_inserter(text),
                           [order](uint c) { return rankOf(c, order); });
    return text;
}

QByteArray utf8(std::u32string text, KeyOrder order)
{
    std::ranges::transform(text, text.begin(),
                           [order](char32_t rank) { return characterAt(rank, order); });
    return exactText(text).toUtf8();
}

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

/// What kinds of letters stand at one place.
struct Kinds
{
    explicit Kinds(std::u32string_view letters)
    {
        for (const char32_t c : letters) {
            digits |= isBetween(c, U'0', U'9');
            lowerHex |= isBetween(c, U'a', U'f');
            lower |= isBetween(c, U'g', U'z');
            upperHex |= isBetween(c, U'A', U'F');
            upper |= isBetween(c, U'G', U'Z');
        }
    }

    /// Digits of base 16, by all appearances.
    [[nodiscard]] bool isHex() const { return digits && lowerHex != upperHex && !lower && !upper; }

    bool digits = false;
    bool lowerHex = false;
    bool lower = false;
    bool upperHex = false;
    bool upper = false;
};

} // namespace

bool isBefore(QByteArrayView left, QByteArrayView right, KeyOrder order)
{
    // Bytes of UTF-8 are in the order of code points.
    if (order == KeyOrder::CodePoints)
        return std::string_view(left.data(), std::size_t(left.size())) <
               std::string_view(right.data(), std::size_t(right.size()));
    return ranks(left, order) < ranks(right, order);
}

double KeySpace::Letters::count() const
{
    double sum = mayEnd ? 1 : 0;
    for (const Range &range : ranges)
        sum += static_cast<double>(range.last - range.first) + 1;
    return sum;
}

double KeySpace::Letters::below(char32_t letter) const
{
    double sum = 0;
    for (const Range &range : ranges) {
        if (letter <= range.first)
            break;
        sum += static_cast<double>(std::min<char32_t>(letter - 1, range.last) - range.first) + 1;
    }
    return sum;
}

bool KeySpace::Letters::contains(char32_t letter) const
{
    return std::ranges::any_of(ranges, [letter](const Range &range) {
        return isBetween(letter, range.first, range.last);
    });
}

char32_t KeySpace::Letters::at(double index) const
{
    for (const Range &range : ranges) {
        const double size = static_cast<double>(range.last - range.first) + 1;
        if (index < size)
            return range.first + static_cast<char32_t>(index);
        index -= size;
    }
    return ranges.back().last;
}

/// Where one digit is seen, others may stand; so with letters, where two of them are. In keys that
/// have hexadecimal digits elsewhere, these are meant. Beyond ASCII anything between may stand.
KeySpace::Letters KeySpace::lettersOf(Text letters, bool isHexElsewhere)
{
    std::ranges::sort(letters);
    const auto [end, last] = std::ranges::unique(letters);
    letters.erase(end, last);
    const Kinds kinds(letters);
    const bool isHex = kinds.isHex() || (isHexElsewhere && !kinds.lower && !kinds.upper);
    const bool several = letters.size() > 1;
    Letters made;
    for (const char32_t c : letters)
        made.ranges.push_back({c, c});
    constexpr char32_t firstBeyondAscii = 0x80;
    const auto beyond = std::ranges::lower_bound(letters, firstBeyondAscii);
    if (beyond != letters.end())
        made.ranges.push_back({*beyond, letters.back()});
    if (kinds.digits || (isHex && (kinds.lowerHex || kinds.upperHex)))
        made.ranges.push_back({U'0', U'9'});
    if ((kinds.lower && several) || (kinds.lowerHex && (isHex || several)))
        made.ranges.push_back({U'a', isHex ? U'f' : U'z'});
    if ((kinds.upper && several) || (kinds.upperHex && (isHex || several)))
        made.ranges.push_back({U'A', isHex ? U'F' : U'Z'});
    std::ranges::sort(made.ranges, {}, &Range::first);
    std::vector<Range> joined;
    for (const Range &range : made.ranges) {
        if (!joined.empty() && range.first <= joined.back().last)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    made.ranges = std::move(joined);
    return made;
}

KeySpace::KeySpace(const QByteArray &low, const QByteArray &high, const QList<QByteArray> &samples,
                   KeyOrder order)
    : m_order(order)
{
    std::vector<Text> keys{ranks(low, order), ranks(high, order)};
    const auto differs = std::ranges::mismatch(keys[0], keys[1]).in1;
    m_prefix.assign(keys[0].begin(), differs);
    std::ranges::transform(samples, std::back_inserter(keys),
                           [order](const QByteArray &key) { return ranks(key, order); });
    const auto isUnlike = [this](const Text &key) {
        return !key.starts_with(m_prefix);
    };
    // As far as these two are alike; but a few keys tell nothing.
    constexpr std::ptrdiff_t enough = 8;
    while (!m_prefix.empty() && std::ssize(keys) - std::ranges::count_if(keys, isUnlike) < enough)
        m_prefix.pop_back();
    std::erase_if(keys, isUnlike);
    bool isHex = false;
    constexpr std::size_t mostPlaces = 64;
    std::vector<Text> known;
    std::vector<bool> mayEnd;
    for (std::size_t place = m_prefix.size(); known.size() < mostPlaces; ++place) {
        Text letters;
        bool someEnd = false;
        for (const Text &key : keys) {
            someEnd = someEnd || key.size() == place;
            if (key.size() > place)
                letters += key[place];
        }
        if (letters.empty())
            break;
        isHex = isHex || Kinds(letters).isHex();
        known.push_back(std::move(letters));
        mayEnd.push_back(someEnd);
    }
    double unit = 1;
    for (std::size_t i = 0; i < known.size() && unit >= finest; ++i) {
        m_places.push_back(lettersOf(known[i], isHex));
        m_places.back().mayEnd = mayEnd[i];
        unit /= m_places.back().count();
    }
}

double KeySpace::place(QByteArrayView key) const
{
    const Text text = ranks(key, m_order);
    if (!text.starts_with(m_prefix))
        return text < m_prefix ? 0 : 1;
    const auto rest = std::u32string_view(text).substr(m_prefix.size());
    double value = 0;
    double unit = 1;
    for (std::size_t i = 0; i < m_places.size() && i < rest.size(); ++i) {
        const Letters &letters = m_places[i];
        unit /= letters.count();
        value += unit * (letters.below(rest[i]) + (letters.mayEnd ? 1 : 0));
        if (!letters.contains(rest[i]))
            break;
    }
    return std::min(value, 1.0);
}

std::optional<QByteArray> KeySpace::between(const QByteArray &low, const QByteArray &high,
                                            double part) const
{
    const Text above = ranks(low, m_order);
    const Text below = ranks(high, m_order);
    const double from = place(low);
    const double span = place(high) - from;
    const double wanted = from + span * part;
    constexpr double fineEnough = 1.0 / 256;
    Text guess = m_prefix;
    const auto fits = [&] {
        return above < guess && guess < below;
    };
    double value = 0;
    double unit = 1;
    for (const Letters &letters : m_places) {
        unit /= letters.count();
        double index = std::clamp((wanted - value) / unit, 0.0, letters.count() - 1);
        index = static_cast<double>(static_cast<qint64>(index));
        value += unit * index;
        if (letters.mayEnd && index-- < 1)
            break;
        guess += letters.at(index);
        if (unit <= span * fineEnough && fits())
            break;
    }
    if (!fits() || guess.size() > static_cast<std::size_t>(maxKeyLength))
        return {};
    return utf8(guess, m_order);
}

} // namespace syncdeck::sync
