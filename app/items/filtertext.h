// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace syncdeck::items {

// Changes to what stands in the filter line, term by term; see ItemQuery for the language.

/// The terms as they are spelled, in their order. Nothing when the filter cannot be understood.
[[nodiscard]] std::optional<QStringList> spelledTerms(QStringView filter);

/// The filter without these terms. One that cannot be understood stays as it is.
[[nodiscard]] QString withoutTerms(QStringView filter, const QStringList &terms);

/// The filter with this term too, and without `replaced`. One that cannot be understood gives way.
[[nodiscard]] QString withTerm(QStringView filter, const QString &term,
                               const QStringList &replaced);

/// A text in quotes, so that it is read as it is.
[[nodiscard]] QString quotedText(const QString &text);

} // namespace syncdeck::items
