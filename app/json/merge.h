// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace syncdeck::json {

enum class Side { Mine, Theirs };

/// Who made a member different from what it was.
enum class Touched { Mine, Theirs, Both };

/// A member that is not the same on both sides. Members inside objects are compared one by one
/// where all three texts have an object there.
struct Difference
{
    QString path; ///< `a.b`, with names that are not plain as `a["b c"]`; for people
    std::optional<QByteArray> base; ///< as written; nothing: there was no such member
    std::optional<QByteArray> mine;
    std::optional<QByteArray> theirs;
    Touched touched = Touched::Both;

    /// What a merge takes without being told otherwise.
    [[nodiscard]] Side usual() const
    {
        return touched == Touched::Mine ? Side::Mine : Side::Theirs;
    }
};

/// What `mine` and `theirs` have each made of `base`, where they are not the same data (see
/// compare.h). Nothing when one is no JSON object, or has a name twice at its outermost level.
[[nodiscard]] std::optional<QList<Difference>> differences(QByteArrayView base, QByteArrayView mine,
                                                           QByteArrayView theirs);

/// `theirs` with the members of `mine` where the side is Mine, for the differences of the same
/// three texts in their order. Every byte that no difference is about stays as it is.
[[nodiscard]] QByteArray merge(QByteArrayView base, QByteArrayView mine, QByteArrayView theirs,
                               const QList<Side> &sides);

/// What became of a text, as differences whose `base` is before and `mine` after.
[[nodiscard]] std::optional<QList<Difference>> changes(QByteArrayView before, QByteArrayView after);

} // namespace syncdeck::json
