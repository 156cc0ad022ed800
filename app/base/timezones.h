// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QTimeZone>
#else
#include <Qt>
#endif

namespace syncdeck {

// What QDateTime takes for a time zone: from Qt 6.5 on a QTimeZone, which that version made cheap.
// Qt 6.8 warns of the Qt::TimeSpec that is all there is in Qt 6.4.
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
inline constexpr auto utcZone = QTimeZone::UTC;
inline constexpr auto localZone = QTimeZone::LocalTime;
#else
inline constexpr auto utcZone = Qt::UTC;
inline constexpr auto localZone = Qt::LocalTime;
#endif

} // namespace syncdeck
