// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/keyspace.h"

#include "app/base/exacttext.h"
#include "app/sync/rules.h"

#include <QString>

#include <algorithm>
#include <iterator>

namespace syncdeck::sync {

namespace {

constexpr double finest = 1e-15; // what doubles between 0 and 1 can tell apart

std::u32string codePoints(QByteArrayView utf8)
{
    const QList<uint> points = exactText(utf8).toUcs4();
    return {points.begin(), points.end()};
}

QByteArray utf8(const std::u32string &points)
{
    return QString::fromUcs4(points.data(), static_cast<qsizetype>(points.size())).toUtf8();
}

bool isBetween(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

void addRange(std::u32string &letters, char32_t first, char32_t last)
{
    for (char32_t c = first; c <= last; ++c)
        letters += c;
}

void makeSet(std::u32string &letters)
{
    std::ranges::sort(letters);
    const auto [end, last] = std::ranges::unique(letters);
    letters.erase(end, last);
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

/// Where one digit is seen, others may stand; so with letters, where two of them are. In keys that
/// have hexadecimal digits elsewhere, these are meant.
void completeKinds(std::u32string &letters, bool isHexElsewhere)
{
    const Kinds kinds(letters);
    const bool isHex = kinds.isHex() || (isHexElsewhere && !kinds.lower && !kinds.upper);
    const bool several = letters.size() > 1;
    if (kinds.digits || (isHex && (kinds.lowerHex || kinds.upperHex)))
        addRange(letters, U'0', U'9');
    if (kinds.lower && several)
        addRange(letters, U'a', U'z');
    else if (kinds.lowerHex && (isHex || several))
        addRange(letters, U'a', isHex ? U'f' : U'z');
    if (kinds.upper && several)
        addRange(letters, U'A', U'Z');
    else if (kinds.upperHex && (isHex || several))
        addRange(letters, U'A', isHex ? U'F' : U'Z');
    makeSet(letters);
}

} // namespace

KeySpace::KeySpace(const QList<QByteArray> &samples)
{
    std::vector<std::u32string> keys;
    keys.reserve(static_cast<std::size_t>(samples.size()));
    std::ranges::transform(samples, std::back_inserter(keys),
                           [](const QByteArray &key) { return codePoints(key); });
    m_prefix = keys.front();
    for (const std::u32string &key : keys) {
        const auto differs = std::ranges::mismatch(m_prefix, key).in1;
        m_prefix.erase(differs, m_prefix.end());
    }
    bool isHex = false;
    constexpr std::size_t mostPlaces = 64;
    for (std::size_t place = m_prefix.size(); m_places.size() < mostPlaces; ++place) {
        Letters letters;
        for (const std::u32string &key : keys) {
            if (key.size() == place)
                letters.mayEnd = true;
            else if (key.size() > place)
                letters.known += key[place];
        }
        if (letters.known.empty())
            break;
        makeSet(letters.known);
        isHex = isHex || Kinds(letters.known).isHex();
        m_places.push_back(std::move(letters));
    }
    double unit = 1;
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        completeKinds(m_places[i].known, isHex);
        unit /= m_places[i].count();
        if (unit < finest)
            m_places.resize(i + 1);
    }
}

std::u32string_view KeySpace::behindPrefix(const std::u32string &key) const
{
    return std::u32string_view(key).substr(std::min(key.size(), m_prefix.size()));
}

double KeySpace::place(QByteArrayView key) const
{
    const std::u32string points = codePoints(key);
    const std::u32string_view rest = behindPrefix(points);
    double value = 0;
    double unit = 1;
    for (std::size_t i = 0; i < m_places.size() && i < rest.size(); ++i) {
        const Letters &letters = m_places[i];
        unit /= letters.count();
        const auto found = std::ranges::lower_bound(letters.known, rest[i]);
        value +=
            unit * (static_cast<double>(found - letters.known.begin()) + (letters.mayEnd ? 1 : 0));
        if (found == letters.known.end() || *found != rest[i])
            break;
    }
    return std::min(value, 1.0);
}

std::optional<QByteArray> KeySpace::between(const QByteArray &low, const QByteArray &high,
                                            double part) const
{
    const double from = place(low);
    const double span = place(high) - from;
    const double wanted = from + span * part;
    constexpr double fineEnough = 1.0 / 256;
    std::u32string guess = m_prefix;
    double value = 0;
    double unit = 1;
    for (const Letters &letters : m_places) {
        unit /= letters.count();
        auto index =
            static_cast<std::size_t>(std::clamp((wanted - value) / unit, 0.0, letters.count() - 1));
        value += unit * static_cast<double>(index);
        if (letters.mayEnd && index-- == 0)
            break;
        guess += letters.known[index];
        const QByteArray key = utf8(guess);
        if (unit <= span * fineEnough && low < key && key < high)
            break;
    }
    const QByteArray key = utf8(guess);
    const bool fits =
        low < key && key < high && guess.size() <= static_cast<std::size_t>(maxKeyLength);
    return fits ? std::optional(key) : std::nullopt;
}

} // namespace syncdeck::sync
