// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace syncdeck {

/// The languages that the program is translated to, named as their files: "de", "pt_BR".
[[nodiscard]] QStringList languages();

/// The best language of `offered` for a user who prefers `wanted` (in order of preference, as in
/// QLocale::uiLanguages): one with the same language and country, else one with the same language,
/// else English.
[[nodiscard]] QString bestLanguage(const QStringList &wanted, const QStringList &offered);

/// The language of the system's settings; English if the locale is C or POSIX.
[[nodiscard]] QString languageOfSystem();

/// A language's name in itself, such as "Português (Brasil)".
[[nodiscard]] QString nameOfLanguage(const QString &language);

/// Installs the translations of a language, with Qt's own where these are installed. If `chosen` is
/// empty or not one of `languages()`, the system's language is used. Numbers and dates follow the
/// system's locale, unless `chosen` is another language than the system's. @returns the language
/// installed
QString speak(QCoreApplication &application, const QString &chosen);

/// The language that speak() installed last; English before its first call.
[[nodiscard]] QString spokenLanguage();

} // namespace syncdeck
