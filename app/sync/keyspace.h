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

/// Where keys lie among others, as far as some of them tell: `agent/0500` is halfway from
/// `agent/0000` to `agent/0999`, since digits stand at those places, and `7f…` halfway through keys
/// that begin with hexadecimal digits. A guess, by the order of code points; good where keys are
/// spread evenly.
class KeySpace
{
public:
    /// Valid UTF-8, at least two different ones.
    explicit KeySpace(const QList<QByteArray> &samples);

    /// From 0 to 1, never falling as keys rise. Of a key between the samples.
    [[nodiscard]] double place(QByteArrayView key) const;

    /// A key strictly between two samples (in the order of code points), this part of the way from
    /// the lower to the upper one, or as near as can be told; valid UTF-8 of at most 320
    /// characters. It need not be one that anybody uses. Nothing where none could be made.
    [[nodiscard]] std::optional<QByteArray> between(const QByteArray &low, const QByteArray &high,
                                                    double part) const;

private:
    /// What may stand at one place of a key.
    struct Letters
    {
        bool mayEnd = false;  ///< some keys are no longer
        std::u32string known; ///< in order

        [[nodiscard]] double count() const
        {
            return static_cast<double>(known.size()) + (mayEnd ? 1 : 0);
        }
    };

    [[nodiscard]] std::u32string_view behindPrefix(const std::u32string &key) const;

    std::u32string m_prefix;
    std::vector<Letters> m_places; ///< behind the prefix
};

} // namespace syncdeck::sync
