// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/waiting.h"
#include "tests/support/window.h"
#include "ui/screens/commands/commandmodel.h"
#include "ui/screens/commands/commandpalette.h"
#include "ui/screens/commands/fuzzymatch.h"

#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;
using test::named;
using ui::Command;
using ui::fuzzyMatch;

/// The list of commands: what is found, in which order, and how it is run by keyboard.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void finds_data();
    void finds();
    void ranks_data();
    void ranks();
    void tellsThePlaces();
    void listsAllInTheirOrder();
    void findsByTheMenu();
    void runsByKeyboardAfterClosing();
    void saysWhyNot();
    void speaksWholeCommands();
    void goesRoundAtTheEnds();
    void saysWhenNothingIsFound();

private:
    [[nodiscard]] QString current() const;
    [[nodiscard]] QLineEdit *line() const;

    std::unique_ptr<QWidget> m_window;
    QPointer<ui::CommandPalette> m_palette;
    QStringList m_run;
};

void TestCommands::init()
{
    m_run.clear();
    m_window = std::make_unique<QWidget>();
    m_window->resize(800, 600);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), test::patienceMs));
    const auto command = [this](const QString &title, const QString &path,
                                const QString &keys = {}) {
        Command made;
        made.title = title;
        made.path = path;
        made.shortcut = QKeySequence(keys);
        made.run = [this, title] {
            m_run << title;
        };
        return made;
    };
    QList<Command> commands{command(u"New item"_s, u"Item"_s, u"Ctrl+N"_s),
                            command(u"Import\u2026"_s, u"Transfer"_s, u"Ctrl+I"_s),
                            command(u"Export\u2026"_s, u"Transfer"_s),
                            command(u"Reload items"_s, u"View"_s)};
    commands[1].isEnabled = false;
    commands[1].whyNot = u"No map is open."_s;
    m_palette = new ui::CommandPalette(commands, m_window.get());
    m_palette->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_palette, test::patienceMs));
}

void TestCommands::cleanup()
{
    m_window.reset();
}

QString TestCommands::current() const
{
    return named<QListView>(*m_palette, u"Commands found"_s)->currentIndex().data().toString();
}

QLineEdit *TestCommands::line() const
{
    return named<QLineEdit>(*m_palette, u"Search commands"_s);
}

void TestCommands::finds_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isFound");
    QTest::newRow("nothing typed") << u""_s << u"Reload"_s << true;
    QTest::newRow("in order") << u"rlit"_s << u"Reload items"_s << true;
    QTest::newRow("any case") << u"REL"_s << u"Reload items"_s << true;
    QTest::newRow("words in any order") << u"items rel"_s << u"Reload items"_s << true;
    QTest::newRow("without accents") << u"uber"_s << u"\u00dcber Syncdeck"_s << true;
    QTest::newRow("accents typed") << u"\u00e9l\u00e9ment"_s << u"Nouvel element"_s << true;
    QTest::newRow("wrong order") << u"itr"_s << u"Reload it"_s << false;
    QTest::newRow("too long") << u"reloads"_s << u"Reload"_s << false;
    QTest::newRow("one word missing") << u"rel xyz"_s << u"Reload items"_s << false;
    QTest::newRow("Japanese") << u"\u53d6\u8fbc"_s << u"\u53d6\u308a\u8fbc\u307f"_s << true;
}

void TestCommands::finds()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, isFound);
    QCOMPARE(fuzzyMatch(pattern, text).has_value(), isFound);
}

void TestCommands::ranks_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");
    QTest::newRow("together") << u"copy"_s << u"Copy rows"_s << u"Compare other pretty y"_s;
    QTest::newRow("word starts") << u"ni"_s << u"New item"_s << u"Minify data"_s;
    QTest::newRow("at the beginning") << u"re"_s << u"Reload"_s << u"Take care"_s;
}

void TestCommands::ranks()
{
    QFETCH(QString, pattern);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    QVERIFY(fuzzyMatch(pattern, better)->score > fuzzyMatch(pattern, worse)->score);
}

void TestCommands::tellsThePlaces()
{
    QCOMPARE(fuzzyMatch(u"ni", u"New item")->places, (QList<qsizetype>{0, 4}));
}

void TestCommands::listsAllInTheirOrder()
{
    auto *list = named<QListView>(*m_palette, u"Commands found"_s);
    QCOMPARE(list->model()->rowCount(), 4);
    QCOMPARE(current(), u"New item"_s);
    QVERIFY(line()->hasFocus());
}

void TestCommands::findsByTheMenu()
{
    QTest::keyClicks(line(), u"transfer"_s);
    QCOMPARE(named<QListView>(*m_palette, u"Commands found"_s)->model()->rowCount(), 2);
}

void TestCommands::runsByKeyboardAfterClosing()
{
    QTest::keyClicks(line(), u"items"_s);
    QCOMPARE(current(), u"Reload items"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(m_run.isEmpty()); // not before it has closed
    QTRY_COMPARE(m_run, QStringList{u"Reload items"_s});
    QTRY_VERIFY(m_palette.isNull());
}

void TestCommands::saysWhyNot()
{
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(current(), u"Import\u2026"_s);
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
    QCOMPARE(test::said(*m_palette, u"Commands state"_s), u"No map is open."_s);
    QTest::keyClick(line(), Qt::Key_Escape);
    QTRY_VERIFY(m_palette.isNull());
    QVERIFY(m_run.isEmpty());
}

void TestCommands::speaksWholeCommands()
{
    const auto *model = named<QListView>(*m_palette, u"Commands found"_s)->model();
    const auto spoken = [&](int row) {
        return model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(spoken(0), u"New item, Ctrl+N, Item"_s);
    QCOMPARE(spoken(1), u"Import\u2026, Ctrl+I, Transfer, not possible now: No map is open."_s);
}

void TestCommands::goesRoundAtTheEnds()
{
    QTest::keyClick(line(), Qt::Key_Up);
    QCOMPARE(current(), u"Reload items"_s);
    QTest::keyClick(line(), Qt::Key_Down);
    QCOMPARE(current(), u"New item"_s);
    QTest::keyClick(line(), Qt::Key_PageDown);
    QCOMPARE(current(), u"Reload items"_s);
}

void TestCommands::saysWhenNothingIsFound()
{
    QTest::keyClicks(line(), u"qqq"_s);
    QVERIFY(test::said(*m_palette, u"Commands state"_s).contains(u"No command"_s));
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(m_palette->isVisible());
}

QTEST_MAIN(TestCommands)
#include "tst_commands.moc"
