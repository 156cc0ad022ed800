// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace syncdeck {

/// The languages that the texts of this program come in, called as their files are: "de", "pt_BR".
[[nodiscard]] QStringList languages();

/// The one of `offered` for somebody who wants `wanted` (best first, as of QLocale::uiLanguages):
/// of that language and country, or else of that language. English where there is none.
[[nodiscard]] QString bestLanguage(const QStringList &wanted, const QStringList &offered);

/// The one for this user, as the system says; English where the locale is C or POSIX.
[[nodiscard]] QString languageOfSystem();

/// A language's name in itself, such as "Português (Brasil)".
[[nodiscard]] QString nameOfLanguage(const QString &language);

/// Lets tr() speak a language from now on, texts of Qt included as far as Qt's translations are
/// installed. Empty, or none of `languages()`: the system's. Numbers and dates are written as the
/// system says, unless the language was chosen against the system's.
/// @returns the language
QString speak(QCoreApplication &application, const QString &chosen);

/// The language that speak() chose last; English before.
[[nodiscard]] QString spokenLanguage();

} // namespace syncdeck
