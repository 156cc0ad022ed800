// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>
#include <string>
#include <vector>

namespace syncdeck::sync {

/// In which order a service sorts keys, which it does not tell. They differ between characters
/// beyond the BMP and those from U+E000 to U+FFFF.
enum class KeyOrder { CodePoints, Utf16 };

[[nodiscard]] bool isBefore(QByteArrayView left, QByteArrayView right, KeyOrder order);

/// Where keys lie among others, as far as some of them tell: `agent/0500` is halfway from
/// `agent/0000` to `agent/0999`, since digits stand at those places, and `7f…` halfway through keys
/// that begin with hexadecimal digits. A guess; good where keys are spread evenly.
class KeySpace
{
public:
    /// Between two different keys, as others tell that begin as far as these two are alike. All are
    /// valid UTF-8.
    KeySpace(const QByteArray &low, const QByteArray &high, const QList<QByteArray> &samples,
             KeyOrder order);

    /// From 0 to 1, never falling as keys rise. Of a key between the samples.
    [[nodiscard]] double place(QByteArrayView key) const;

    /// A key strictly between two samples, this part of the way from the lower to the upper one, or
    /// as near as can be told; valid UTF-8 of at most 320 characters. It need not be one that
    /// anybody uses. Nothing where none could be made.
    [[nodiscard]] std::optional<QByteArray> between(const QByteArray &low, const QByteArray &high,
                                                    double part) const;

private:
    /// Characters are numbered by their place in the order.
    using Text = std::u32string;
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    /// What may stand at one place of a key.
    struct Letters
    {
        bool mayEnd = false;       ///< some keys are no longer
        std::vector<Range> ranges; ///< in order

        [[nodiscard]] double count() const;
        /// How many letters come before this one.
        [[nodiscard]] double below(char32_t letter) const;
        [[nodiscard]] bool contains(char32_t letter) const;
        [[nodiscard]] char32_t at(double index) const;
    };

    [[nodiscard]] static Letters lettersOf(Text letters, bool isHexElsewhere);

    KeyOrder m_order;
    Text m_prefix;
    std::vector<Letters> m_places; ///< behind the prefix
};

} // namespace syncdeck::sync
