// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace syncdeck::json {

/// Whether two texts are *the same data*: equal as JSON values, numbers compared exactly (1.0
/// equals 1 and 1e0, 9007199254740993 differs from 9007199254740992, -0 equals 0), strings by the
/// characters they stand for, without Unicode normalization, member order ignored. Of duplicate
/// members all count, in order. False when either is no JSON.
///
/// Takes time n log n in the length of the texts; the size of an exponent does not matter.
[[nodiscard]] bool sameData(QByteArrayView left, QByteArrayView right);

} // namespace syncdeck::json
