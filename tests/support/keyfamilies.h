// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayList>
#include <QStringList>

namespace syncdeck::test {

/// Kinds of keys that maps have, or that are hard to guess keys between: by name.
[[nodiscard]] QStringList keyFamilies();

/// So many different keys of a family, in no order. Some families have fewer: then all that there
/// are. The same seed gives the same keys.
[[nodiscard]] QByteArrayList familyKeys(const QString &family, int count, quint32 seed = 1);

} // namespace syncdeck::test
