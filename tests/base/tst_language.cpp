// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheBestOfThoseOffered_data();
    void isTheBestOfThoseOffered();
    void isCalledByItsOwnName_data();
    void isCalledByItsOwnName();
    void includesEnglish();
    void anUnknownChoiceIsTheSystems();
    void leavesNumbersToTheSystem();
    void isEnglishWithoutALocale_data();
    void isEnglishWithoutALocale();
};

void TestLanguage::isTheBestOfThoseOffered_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("best");

    QTest::newRow("nothing known") << QStringList() << u"en"_s;
    QTest::newRow("no locale") << QStringList{u"C"_s} << u"en"_s;
    QTest::newRow("language") << QStringList{u"de"_s} << u"de"_s;
    QTest::newRow("with country") << QStringList{u"de-AT"_s, u"de"_s} << u"de"_s;
    QTest::newRow("as the environment writes it") << QStringList{u"fr_CA.UTF-8"_s} << u"fr"_s;
    QTest::newRow("exactly") << QStringList{u"pt-BR"_s} << u"pt_BR"_s;
    QTest::newRow("of another country") << QStringList{u"pt-PT"_s} << u"pt_BR"_s;
    QTest::newRow("country first") << QStringList{u"es-419"_s} << u"es"_s;
    QTest::newRow("second wish") << QStringList{u"it-IT"_s, u"it"_s, u"ja-JP"_s} << u"ja"_s;
    QTest::newRow("English before") << QStringList{u"en-GB"_s, u"de-DE"_s} << u"en"_s;
    QTest::newRow("none") << QStringList{u"it-IT"_s} << u"en"_s;
    QTest::newRow("in other letters") << QStringList{u"sr-Cyrl-RS"_s} << u"en"_s;
}

void TestLanguage::isTheBestOfThoseOffered()
{
    QFETCH(const QStringList, wanted);
    const QStringList offered{u"de"_s, u"en"_s,    u"es"_s,     u"fr"_s,
                              u"ja"_s, u"pt_BR"_s, u"sr_Latn"_s};
    QTEST(bestLanguage(wanted, offered), "best");
}

void TestLanguage::isCalledByItsOwnName_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name");

    QTest::newRow("English") << u"en"_s << u"English"_s;
    QTest::newRow("German") << u"de"_s << u"Deutsch"_s;
    QTest::newRow("Spanish") << u"es"_s << u"Español"_s;
    QTest::newRow("French") << u"fr"_s << u"Français"_s;
    QTest::newRow("Japanese") << u"ja"_s << u"日本語"_s;
    QTest::newRow("Portuguese") << u"pt_BR"_s << u"Português (Brasil)"_s;
}

void TestLanguage::isCalledByItsOwnName()
{
    QFETCH(const QString, language);
    QTEST(nameOfLanguage(language), "name");
}

void TestLanguage::includesEnglish()
{
    QVERIFY2(languages().contains(u"en"_s), qPrintable(languages().join(u' ')));
}

void TestLanguage::anUnknownChoiceIsTheSystems()
{
    QCOMPARE(speak(*QCoreApplication::instance(), u"xx"_s), u"en"_s);
}

void TestLanguage::leavesNumbersToTheSystem()
{
    const QLocale before;
    QCOMPARE(speak(*QCoreApplication::instance(), u"en"_s), u"en"_s);
    QCOMPARE(QLocale(), before);
}

void TestLanguage::isEnglishWithoutALocale_data()
{
    QTest::addColumn<QByteArray>("all");
    QTest::addColumn<QByteArray>("messages");
    QTest::addColumn<QByteArray>("lang");
    QTest::addColumn<QString>("language");
    const QString german = u"de"_s;
    QTest::newRow("C") << "C"_ba << ""_ba << "de_DE.UTF-8"_ba << u"en"_s;
    QTest::newRow("POSIX") << "POSIX"_ba << "de_DE.UTF-8"_ba << "de_DE.UTF-8"_ba << u"en"_s;
    QTest::newRow("C for messages") << ""_ba << "C"_ba << "de_DE.UTF-8"_ba << u"en"_s;
    QTest::newRow("C by default") << ""_ba << ""_ba << "C"_ba << u"en"_s;
    QTest::newRow("another one") << "fr_FR.UTF-8"_ba << "C"_ba << "C"_ba << german;
    QTest::newRow("for messages") << ""_ba << "fr_FR.UTF-8"_ba << "C"_ba << german;
}

void TestLanguage::isEnglishWithoutALocale()
{
    QFETCH(QByteArray, all);
    QFETCH(QByteArray, messages);
    QFETCH(QByteArray, lang);
    const QByteArrayList names{"LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"};
    QByteArrayList before;
    for (const QByteArray &name : names)
        before << qgetenv(name.constData());
    for (qsizetype i = 0; i < names.size(); ++i)
        qputenv(names[i].constData(), QByteArrayList{all, messages, lang, "de:en"}[i]);
    const QString language = speak(*QCoreApplication::instance(), {});
    for (qsizetype i = 0; i < names.size(); ++i)
        qputenv(names[i].constData(), before[i]);
    QTEST(language, "language");
    speak(*QCoreApplication::instance(), u"en"_s);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
