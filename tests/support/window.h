// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTest>
#include <QWidget>

namespace syncdeck::test {

/// The visible widget of that accessible name, as a screen reader would find it; null when there is
/// none.
[[nodiscard]] QWidget *named(const QWidget &window, const QString &name);

/// The same, of a type; fails the conversion with null.
template <typename T>
[[nodiscard]] T *named(const QWidget &window, const QString &name)
{
    return qobject_cast<T *>(named(window, name));
}

/// What the visible label with that accessible description says, by its accessible name; empty when
/// there is none.
[[nodiscard]] QString said(const QWidget &window, const QString &description);

} // namespace syncdeck::test
