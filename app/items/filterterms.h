// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>

namespace syncdeck::items {

/// A kind of term of the filter language (see ItemQuery), as help explains it.
struct FilterTerm
{
    QStringList examples;
    QString meaning; ///< translated
};

/// All kinds. From this the window and the command line make their help, and a test holds the
/// manual to it.
[[nodiscard]] QList<FilterTerm> filterTerms();

} // namespace syncdeck::items
