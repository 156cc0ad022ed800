// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/findwidget.h"

#include <QTest>
#include <QWidget>

namespace syncdeck::test {

/// See kit::widgetNamed.
[[nodiscard]] inline QWidget *named(const QWidget &window, const QString &name)
{
    return kit::widgetNamed(window, name);
}

/// The same, of a type; null when it is of another.
template <typename T>
[[nodiscard]] T *named(const QWidget &window, const QString &name)
{
    return qobject_cast<T *>(named(window, name));
}

/// See kit::textDescribedAs.
[[nodiscard]] inline QString said(const QWidget &window, const QString &description)
{
    return kit::textDescribedAs(window, description);
}

} // namespace syncdeck::test
