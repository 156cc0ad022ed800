// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace syncdeck::test {

/// Data as no client could have stored it, but which a service may well answer: no objects, and
/// some that nest deeper than Syncdeck follows.
[[nodiscard]] QList<QByteArray> oddData();

/// Gives an item of a sandbox that keeps its items in this file other data, byte for byte, behind
/// the back of its rules. False: there is no such item, or the file cannot be written.
[[nodiscard]] bool storeBehindTheBack(const QString &database, const QString &map,
                                      const QString &key, const QByteArray &data);

} // namespace syncdeck::test
