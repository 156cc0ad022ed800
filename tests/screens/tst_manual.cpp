// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window.h"
#include "ui/kit/palettes.h"
#include "ui/screens/help/helpwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

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
    void everyPageHasATitleOfItsOwn();
    void everyLinkLeadsSomewhere();
    void knowsItsAddresses();
    void fallsBackToEnglish();
    void goesByContentsLinksAndBack();
    void findsWords();
    void showsTheShortcutsGiven();
    void loadsNothingFromElsewhere();
    void linksFollowTheTheme();

private:
    [[nodiscard]] QString shown() const;

    const Manual m_manual{QLocale::c()};
    std::unique_ptr<ui::HelpWindow> m_window;
};

void TestManual::init()
{
    m_window = std::make_unique<ui::HelpWindow>();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_window->activateWindow(); // without a window manager nobody else does
    QTRY_VERIFY(m_window->isActiveWindow());
}

QString TestManual::shown() const
{
    return named<QTextBrowser>(*m_window, u"Page"_s)->toPlainText();
}

void TestManual::everyPageIsInTheContents()
{
    const QStringList files = QDir(u":/help/en"_s).entryList({u"*.md"_s});
    QVERIFY(files.size() >= 14);
    QCOMPARE(files.size(), m_manual.pages().size());
    for (const QString &file : files)
        QVERIFY2(m_manual.indexOf(file.section(u'.', 0, 0)) >= 0, qPrintable(file));
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

void TestManual::knowsItsAddresses()
{
    QCOMPARE(Manual::topicOf(Manual::addressOf(u"bulk"_s)), u"bulk"_s);
    QCOMPARE(Manual::topicOf(QUrl(u"https://example.com/bulk.md"_s)), QString());
}

void TestManual::fallsBackToEnglish()
{
    const Manual other{QLocale(QLocale::Icelandic)};
    QCOMPARE(other.pages().size(), m_manual.pages().size());
    QCOMPARE(other.pages().first().title, m_manual.pages().first().title);
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
