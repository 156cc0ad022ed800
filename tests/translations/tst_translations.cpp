// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "tests/translations/messagefile.h"
#include "tests/translations/shape.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck::test;

/// Holds the translations against the texts of the sources, as lupdate finds them now.
class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sourcesCanBeReadByLupdate();
    void countsHavePluralForms();
    void isComplete_data();
    void isComplete();
    void keepsTheShape_data();
    void keepsTheShape();
    void seesWhatDiffers_data();
    void seesWhatDiffers();

private:
    [[nodiscard]] QMap<QString, Message> inSources(const QString &language) const;
    [[nodiscard]] static QMap<QString, Message> inFile(const QString &language);

    QTemporaryDir m_folder;
};

namespace {

const QString english = u"en"_s;
/// Every text, not only those with a plural: as a language has them that nobody translates into.
const QString sourceLanguage = u"en_GB"_s;

QStringList complete()
{
    return QStringLiteral(LANGUAGES).split(u'|', Qt::SkipEmptyParts) << english;
}

QString fileName(const QString &language)
{
    return u"syncdeck_%1.ts"_s.arg(language);
}

/// What is wrong, one a line, and how much in all.
QByteArray listed(const QStringList &wrong)
{
    constexpr qsizetype shown = 40;
    return u"%1 in all:\n%2"_s.arg(wrong.size())
        .arg(wrong.first(qMin(wrong.size(), shown)).join(u'\n'))
        .toUtf8();
}

qsizetype wordsOf(const QString &text)
{
    static const QRegularExpression word(u"[A-Za-z]{2,}"_s);
    qsizetype words = 0;
    // QString::count() would count overlapping ones.
    for (auto found = word.globalMatch(text); found.hasNext(); found.next())
        ++words;
    return words;
}

} // namespace

void TestTranslations::initTestCase()
{
    const QStringList arguments = QStringLiteral(LUPDATE_ARGUMENTS).split(u'|');
    const auto languages = complete() << sourceLanguage;
    for (const QString &language : languages) {
        QStringList all = arguments;
        if (language == english)
            all << u"-pluralonly"_s;
        QProcess lupdate;
        lupdate.setProcessChannelMode(QProcess::MergedChannels);
        lupdate.start(QStringLiteral(LUPDATE),
                      all << u"-ts"_s << m_folder.filePath(fileName(language)));
        QVERIFY(lupdate.waitForFinished(patienceMs));
        QVERIFY2(lupdate.exitCode() == 0, lupdate.readAll().constData());
    }
}

QMap<QString, Message> TestTranslations::inSources(const QString &language) const
{
    return readMessages(m_folder.filePath(fileName(language)));
}

QMap<QString, Message> TestTranslations::inFile(const QString &language)
{
    return readMessages(QStringLiteral(SOURCE_FOLDER "/resources/translations/") +
                        fileName(language));
}

/// lupdate takes hexadecimal digits that follow an escaped character for part of it, so that the
/// text would never be found. Two literals side by side say the same.
void TestTranslations::sourcesCanBeReadByLupdate()
{
    static const QRegularExpression swallowing(u"\\\\u[0-9a-fA-F]{5}"_s);
    QStringList wrong;
    int files = 0;
    for (const QString &folder : {u"/app"_s, u"/ui"_s}) {
        QDirIterator sources(QStringLiteral(SOURCE_FOLDER) + folder, {u"*.cpp"_s, u"*.h"_s},
                             QDir::Files, QDirIterator::Subdirectories);
        while (sources.hasNext()) {
            QFile file(sources.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto found = swallowing.match(QString::fromUtf8(file.readAll()));
            if (found.hasMatch())
                wrong << file.fileName() + u": "_s + found.captured();
            ++files;
        }
    }
    QVERIFY(files > 300);
    QVERIFY2(wrong.isEmpty(), listed(wrong).constData());
}

/// "%1 items" reads wrong for one item, and in most languages for more than that.
void TestTranslations::countsHavePluralForms()
{
    static const QRegularExpression counting(
        u"(?<!to |\u2013)%L?[1-9] (more |other |new "
        u")?(items|lines|requests|writes|maps|profiles|transfers|"
        "differences|digits|characters|pictures|pages|members|services|entries|bytes|rows|files)\\b"_s);
    QStringList wrong;
    const auto messages = inSources(sourceLanguage);
    for (const Message &message : messages) {
        if (!message.hasPlural && message.source.contains(counting))
            wrong << message.name();
    }
    QVERIFY2(wrong.isEmpty(), listed(wrong).constData());
}

void TestTranslations::isComplete_data()
{
    QTest::addColumn<QString>("language");
    const auto languages = complete();
    for (const QString &language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

void TestTranslations::isComplete()
{
    QFETCH(const QString, language);
    const auto wanted = inSources(language);
    const auto there = inFile(language);
    QVERIFY(!wanted.isEmpty());
    QStringList wrong;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        const auto found = there.find(it.key());
        if (found == there.end()) {
            wrong << u"missing: "_s + it.key();
        } else if (!found->isFinished) {
            wrong << u"unfinished: "_s + it.key();
        } else if (found->translations.contains(QString()) ||
                   found->translations.size() != it->translations.size()) {
            wrong << u"not all forms: "_s + it.key();
        }
    }
    for (const auto &[name, message] : there.asKeyValueRange()) {
        if (!wanted.contains(name))
            wrong << u"no longer in the sources: "_s + name;
    }
    QVERIFY2(wrong.isEmpty(),
             (listed(wrong) + "\nThe target update_translations may help.").constData());
}

void TestTranslations::keepsTheShape_data()
{
    isComplete_data();
}

void TestTranslations::keepsTheShape()
{
    QFETCH(const QString, language);
    // In others the first form is also for none.
    const bool firstIsOne = QStringList{u"en"_s, u"de"_s, u"es"_s}.contains(language);
    QStringList wrong;
    const auto messages = inFile(language);
    for (const Message &message : messages) {
        if (message.source == u"QT_LAYOUT_DIRECTION"_s) {
            const bool toRight = QLocale(language).textDirection() == Qt::LeftToRight;
            if (message.translations != QStringList{toRight ? u"LTR"_s : u"RTL"_s})
                wrong << message.name();
            continue;
        }
        for (qsizetype form = 0; form < message.translations.size(); ++form) {
            const QString &translation = message.translations.at(form);
            const QStringList differences = differencesInShape(
                message.source, translation, message.hasPlural && form == 0 && firstIsOne);
            if (!differences.isEmpty())
                wrong << message.name() + u" -> \""_s + translation + u"\": "_s +
                             differences.join(u", "_s);
            else if (language != english && translation == message.source &&
                     wordsOf(translation) > 3)
                wrong << message.name() + u": not translated"_s;
        }
    }
    QVERIFY2(wrong.isEmpty(), listed(wrong).constData());
}

void TestTranslations::seesWhatDiffers_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isSame");

    QTest::newRow("same") << u"&Open %1\u2026"_s << u"%1 ö&ffnen\u2026"_s << true;
    QTest::newRow("Japanese") << u"&File:"_s << u"ファイル(&F)："_s << true;
    QTest::newRow("value lost") << u"%1 of %2"_s << u"%1 von"_s << false;
    QTest::newRow("value doubled") << u"%1 of %2"_s << u"%1 %1 von %2"_s << false;
    QTest::newRow("number lost") << u"%Ln items"_s << u"Einträge"_s << false;
    QTest::newRow("number not grouped") << u"%Ln items"_s << u"%n Einträge"_s << false;
    QTest::newRow("tag") << u"<b>a</b>"_s << u"<b>a<b>"_s << false;
    QTest::newRow("line break") << u"a\nb"_s << u"a b"_s << false;
    QTest::newRow("space") << u" \u00b7 from"_s << u"\u00b7 ab"_s << false;
    QTest::newRow("no short cut") << u"&Open"_s << u"Öffnen"_s << false;
    QTest::newRow("two short cuts") << u"&Open"_s << u"&Ö&ffnen"_s << false;
    QTest::newRow("no dots") << u"Open\u2026"_s << u"Öffnen"_s << false;
    QTest::newRow("colon") << u"Key:"_s << u"Schlüssel"_s << false;
    QTest::newRow("option") << u"Say so with --yes."_s << u"Mit --ja bestätigen."_s << false;
    QTest::newRow("variable") << u"take TWILIO_API_KEY"_s << u"TWILIO_API_SCHLÜSSEL"_s << false;
}

void TestTranslations::seesWhatDiffers()
{
    QFETCH(const QString, source);
    QFETCH(const QString, translation);
    QTEST(differencesInShape(source, translation, false).isEmpty(), "isSame");
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
