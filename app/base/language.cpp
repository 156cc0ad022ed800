// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace syncdeck {

namespace {

const QString folder = u":/translations"_s;
const QString stem = u"syncdeck_"_s;
const QString english = u"en"_s;

void install(QCoreApplication &application, const QString &file, const QString &in)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, in))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// What the user wants to read, best first.
QStringList wantedLanguages()
{
#ifdef Q_OS_UNIX
    // As gettext does: no locale means English, and LANGUAGE only chooses among languages.
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray locale = qgetenv(name);
        if (locale == "C" || locale == "POSIX")
            return {};
        if (!locale.isEmpty())
            break;
    }
#endif
    return QLocale::system().uiLanguages();
}

/// Of the whole program, as its translators are.
QString &spoken()
{
    static QString language = english;
    return language;
}

} // namespace

QStringList languages()
{
    QStringList found;
    const auto files = QDir(folder).entryList({stem + u"*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        found << file.sliced(stem.size()).chopped(3);
    return found;
}

QString bestLanguage(const QStringList &wanted, const QStringList &offered)
{
    for (const QString &tag : wanted) {
        const QLocale want(tag);
        if (want.language() == QLocale::C)
            continue;
        QString sameLanguage;
        for (const QString &language : offered) {
            const QLocale offer(language);
            if (offer.language() != want.language() || offer.script() != want.script())
                continue;
            if (offer.territory() == want.territory())
                return language;
            if (sameLanguage.isEmpty())
                sameLanguage = language;
        }
        if (!sameLanguage.isEmpty())
            return sameLanguage;
    }
    return english;
}

QString nameOfLanguage(const QString &language)
{
    const QLocale locale(language);
    // The locale would name a country with them.
    if (language == english)
        return u"English"_s;
    if (language == u"es"_s)
        return u"Español"_s;
    QString name = locale.nativeLanguageName();
    name.replace(0, 1, locale.toUpper(name.first(1)));
    if (language.contains(u'_') && !name.contains(u'('))
        name += u" (%1)"_s.arg(locale.nativeTerritoryName());
    return name;
}

QString languageOfSystem()
{
    return bestLanguage(wantedLanguages(), languages());
}

QString speak(QCoreApplication &application, const QString &chosen)
{
    const QStringList offered = languages();
    const QString ofSystem = languageOfSystem();
    const QString language = offered.contains(chosen) ? chosen : ofSystem;
    if (language != ofSystem)
        QLocale::setDefault(QLocale(language));
    // The one that was installed last is asked first.
    install(application, u"qtbase_"_s + language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, stem + language, folder);
    spoken() = language;
    return language;
}

QString spokenLanguage()
{
    return spoken();
}

} // namespace syncdeck
