// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/language.h"
#include "tests/support/waiting.h"
#include "tests/support/window.h"
#include "ui/kit/palettes.h"
#include "ui/screens/help/helpwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::named;
using ui::Manual;

/// The manual and the window that shows it.
class TestManual : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPageIsInTheContents();
    void everyLanguageSaysTheSame_data();
    void everyLanguageSaysTheSame();
    void everyPageHasATitleOfItsOwn();
    void everyLinkLeadsSomewhere();
    void namesKeysAsTheMenusDo();
    void knowsItsAddresses();
    void goesByContentsLinksAndBack();
    void findsWords();
    void showsTheShortcutsGiven();
    void loadsNothingFromElsewhere();
    void linksFollowTheTheme();

private:
    [[nodiscard]] QString shown() const;

    const Manual m_manual{u"en"_s};
    std::unique_ptr<ui::HelpWindow> m_window;
};

namespace {

/// All that match, in order of the alphabet: another language may turn a sentence round.
QStringList parts(const QString &text, const QString &pattern)
{
    const QRegularExpression part(pattern, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto match = part.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.sort();
    return found;
}

} // namespace

void TestManual::init()
{
    m_window = std::make_unique<ui::HelpWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), test::patienceMs));
    m_window->activateWindow(); // without a window manager nobody else does
    QTRY_VERIFY(m_window->isActiveWindow());
}

QString TestManual::shown() const
{
    return named<QTextBrowser>(*m_window, u"Page"_s)->toPlainText();
}

void TestManual::everyPageIsInTheContents()
{
    const auto all = languages();
    QVERIFY(all.size() >= 6);
    for (const QString &language : all) {
        const QStringList files = QDir(u":/help/"_s + language).entryList({u"*.md"_s});
        QVERIFY2(files.size() >= 14, qPrintable(language));
        QCOMPARE(files.size(), m_manual.pages().size());
        for (const QString &file : files)
            QVERIFY2(m_manual.indexOf(file.section(u'.', 0, 0)) >= 0, qPrintable(file));
    }
}

void TestManual::everyLanguageSaysTheSame_data()
{
    QTest::addColumn<QString>("language");
    const auto all = languages();
    for (const QString &language : all) {
        if (language != u"en"_s)
            QTest::newRow(qPrintable(language)) << language;
    }
}

/// As far as a test can see: the same steps and points, links, code and keys.
void TestManual::everyLanguageSaysTheSame()
{
    QFETCH(const QString, language);
    const Manual other(language);
    QCOMPARE(other.pages().size(), m_manual.pages().size());
    QStringList wrong;
    for (qsizetype i = 0; i < other.pages().size(); ++i) {
        const Manual::Page &english = m_manual.pages()[i];
        const Manual::Page &page = other.pages()[i];
        for (const QString &pattern :
             {u"^#+ "_s, u"^ *[0-9]+\\. "_s, u"^ *- "_s, u"\\]\\([^)]+\\)"_s,
              u"(?<!`)`(?!`)[^`]+`(?!`)"_s, u"\\{\\{\\w+\\}\\}"_s, u"^```"_s, u"^\\|"_s,
              u"\\*\\*(?:(?:Ctrl|Shift|Alt)\\+|F\\d)[^*]*\\*\\*"_s}) {
            const QStringList wanted = parts(english.text, pattern);
            const QStringList found = parts(page.text, pattern);
            if (found != wanted)
                wrong << u"%1: %2: %3 instead of %4"_s.arg(page.topic, pattern, found.join(u' '),
                                                           wanted.join(u' '));
        }
        if (page.text == english.text || page.title == english.title)
            wrong << page.topic + u": not translated"_s;
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestManual::everyPageHasATitleOfItsOwn()
{
    QSet<QString> titles;
    for (const Manual::Page &page : m_manual.pages()) {
        QVERIFY2(page.text.startsWith(u"# "_s), qPrintable(page.topic));
        QVERIFY2(page.text.size() > 500, qPrintable(page.topic)); // a page, not a stub
        titles << page.title;
    }
    QCOMPARE(titles.size(), m_manual.pages().size());
}

void TestManual::everyLinkLeadsSomewhere()
{
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    int links = 0;
    for (const Manual::Page &page : m_manual.pages()) {
        auto found = link.globalMatch(page.text);
        while (found.hasNext()) {
            const QString target = found.next().captured(1);
            ++links;
            if (target.startsWith(u"https://"_s)) // documentation of the service alone
                QVERIFY2(target.startsWith(u"https://www.twilio.com/docs/"_s), qPrintable(target));
            else
                QVERIFY2(target.endsWith(u".md"_s) && m_manual.indexOf(target.chopped(3)) >= 0,
                         qPrintable(page.topic + u": "_s + target));
        }
    }
    QVERIFY(links >= 10);
}

void TestManual::namesKeysAsTheMenusDo()
{
    /// As Qt's own German does.
    class GermanKeys : public QTranslator
    {
    public:
        [[nodiscard]] bool isEmpty() const override { return false; }
        QString translate(const char *context, const char *text, const char *, int) const override
        {
            const QMap<QByteArray, QString> names{
                {"Ctrl", u"Strg"_s}, {"Shift", u"Umschalt"_s}, {"Del", u"Entf"_s}};
            return QByteArrayView(context) == "QShortcut" ? names.value(text) : QString();
        }
    };
    GermanKeys keys;
    QVERIFY(QCoreApplication::installTranslator(&keys));
    const Manual german(u"de"_s);
    QCoreApplication::removeTranslator(&keys);
    QString text;
    for (const Manual::Page &page : german.pages())
        text += page.text;
    QVERIFY(text.contains(u"(Strg+Umschalt+O)"_s));
    QVERIFY(text.contains(u"**Strg++**, **Strg+-** und **Strg+0**"_s));
    QVERIFY(text.contains(u"**Entf**"_s));
    QVERIFY(!text.contains(u"Ctrl"_s));
    const QString english = m_manual.pages()[m_manual.indexOf(u"keyboard"_s)].text;
    QVERIFY(english.contains(u"**Ctrl++**, **Ctrl+-** and **Ctrl+0**"_s));
    QVERIFY(english.contains(u"**Shift+F6**"_s));
}

void TestManual::knowsItsAddresses()
{
    QCOMPARE(Manual::topicOf(Manual::addressOf(u"bulk"_s)), u"bulk"_s);
    QCOMPARE(Manual::topicOf(QUrl(u"https://example.com/bulk.md"_s)), QString());
}

void TestManual::goesByContentsLinksAndBack()
{
    auto *contents = named<QListWidget>(*m_window, u"Contents"_s);
    QCOMPARE(m_window->topic(), u"first-steps"_s);
    QCOMPARE(contents->currentItem()->text(), u"First steps"_s);
    contents->setCurrentRow(2);
    QCOMPARE(m_window->topic(), u"browsing"_s);
    QVERIFY(shown().startsWith(u"Browsing"_s));

    auto *page = named<QTextBrowser>(*m_window, u"Page"_s);
    Q_EMIT page->anchorClicked(QUrl(u"history.md"_s));
    QCOMPARE(m_window->topic(), u"history"_s);
    QCOMPARE(contents->currentItem()->text(), u"Undo and history"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->topic(), u"browsing"_s);
    QCOMPARE(contents->currentRow(), 2);

    m_window->showTopic(u"no-such-topic"_s);
    QCOMPARE(m_window->topic(), u"first-steps"_s);
}

void TestManual::findsWords()
{
    auto *line = named<QLineEdit>(*m_window, u"Search the manual"_s);
    auto *contents = named<QListWidget>(*m_window, u"Contents"_s);
    const int all = contents->count();
    QTest::keyClicks(line, u"HAR log"_s);
    QVERIFY(contents->count() < all);
    QCOMPARE(contents->currentItem()->text(), u"The request log"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(m_window->topic(), u"request-log"_s);
    QVERIFY(!named<QTextBrowser>(*m_window, u"Page"_s)->extraSelections().isEmpty());

    line->setFocus();
    QTest::keyClicks(line, u" xyzzy"_s);
    QCOMPARE(contents->count(), 1);
    QVERIFY(contents->item(0)->text().contains(u"No page"_s));
    QTest::keyClick(line, Qt::Key_Escape); // empties it, then closes
    QCOMPARE(contents->count(), all);
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

void TestManual::showsTheShortcutsGiven()
{
    m_window->setShortcuts(u"\n### File\n\n| What | Keys |\n|---|---|\n| Quit | `Ctrl+Q` |\n"_s);
    m_window->showTopic(u"keyboard"_s);
    QVERIFY(shown().contains(u"Ctrl+Q"_s));
    QVERIFY(!shown().contains(u"{{"_s));
}

void TestManual::loadsNothingFromElsewhere()
{
    auto *page = named<QTextBrowser>(*m_window, u"Page"_s);
    QCOMPARE(page->loadResource(QTextDocument::ImageResource, QUrl(u"file:///etc/hostname"_s)),
             QVariant());
    QCOMPARE(page->loadResource(QTextDocument::MarkdownResource, QUrl(u"file:///etc/hostname"_s)),
             QVariant());
    QSignalSpy asked(m_window.get(), &ui::HelpWindow::linkActivated);
    Q_EMIT page->anchorClicked(QUrl(u"file:///etc/hostname"_s));
    Q_EMIT page->anchorClicked(QUrl(u"http://example.com/"_s));
    QCOMPARE(asked.count(), 0);
    Q_EMIT page->anchorClicked(QUrl(u"https://www.twilio.com/docs/sync"_s));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(m_window->topic(), u"first-steps"_s);
}

void TestManual::linksFollowTheTheme()
{
    const auto *page = m_window->findChild<QTextBrowser *>();
    const auto linkColor = [page] {
        for (QTextBlock block = page->document()->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                if (format.isAnchor())
                    return format.foreground().color();
            }
        }
        return QColor();
    };
    m_window->showTopic(m_manual.pages().constFirst().topic);
    QVERIFY(linkColor().isValid());
    const QPalette before = QApplication::palette();
    for (const kit::Theme theme : kit::allThemes()) {
        QApplication::setPalette(kit::paletteOf(theme));
        QTRY_COMPARE(linkColor(), kit::paletteOf(theme).color(QPalette::Link));
    }
    QApplication::setPalette(before);
}

QTEST_MAIN(TestManual)
#include "tst_manual.moc"
