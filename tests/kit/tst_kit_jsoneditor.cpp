// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/check.h"
#include "tests/support/waiting.h"
#include "ui/kit/jsoneditor.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QToolTip>
#include <QVBoxLayout>

#include <memory>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using kit::JsonEditor;

namespace {

/// As a form does it.
QList<JsonEditor::Problem> problemsIn(const QByteArray &utf8)
{
    const auto report = json::check(utf8);
    QList<JsonEditor::Problem> problems;
    if (report.error)
        problems.append(
            {true, report.error->at.offset, report.error->length, json::describe(*report.error)});
    for (const auto &warning : report.warnings)
        problems.append({false, warning.at.offset, warning.length, json::describe(warning)});
    return problems;
}

/// What stands over wave underlines.
QStringList underlinedIn(const JsonEditor &editor)
{
    QStringList texts;
    for (const auto &selection : editor.extraSelections()) {
        if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            texts << selection.cursor.selectedText();
    }
    return texts;
}

QList<int> pairAtCaret(const JsonEditor &editor)
{
    QList<int> places;
    for (const auto &selection : editor.extraSelections()) {
        if (selection.format.underlineStyle() == QTextCharFormat::NoUnderline)
            places << selection.cursor.selectionStart();
    }
    return places;
}

void putCaret(JsonEditor &editor, int position)
{
    QTextCursor cursor = editor.textCursor();
    cursor.setPosition(position);
    editor.setTextCursor(cursor);
}

int caret(const JsonEditor &editor)
{
    return editor.textCursor().position();
}

} // namespace

class TestKitJsonEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void underlines_data();
    void underlines();
    void movesUnderlinesWithTheText();
    void goesToTheErrorFirst();
    void goesRoundTheWarnings();
    void goesNowhereWithoutProblems();
    void tellsProblemsInToolTips();
    void formats();
    void formattingKeepsTheCaretAtItsToken_data();
    void formattingKeepsTheCaretAtItsToken();
    void formattingIsOneStep();
    void doesNotFormatWhatIsNoJson();
    void colorsTokens();
    void followsThePalette();
    void showsMatchingBrackets();
    void tabLeaves();
    void returnKeepsTheIndentation();
    void controlReturnIsLeftToTheForm();
    void zooms();
    void isQuietForScreenReaders();
    void widensTheGutter();
    void signsStandBesideTheLine();

private:
    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr;
    JsonEditor *m_editor = nullptr;
    QLineEdit *m_after = nullptr;
};

void TestKitJsonEditor::init()
{
    // Such as for a caret that is put outside of the text.
    QTest::failOnWarning(QRegularExpression(u"QTextCursor"_s));
    m_window = std::make_unique<QWidget>();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_before = new QLineEdit);
    layout->addWidget(m_editor = new JsonEditor);
    layout->addWidget(m_after = new QLineEdit);
    m_editor->setAccessibleName(u"Data"_s);
    m_window->resize(500, 400);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get(), test::patienceMs));
    m_editor->setFocus();
}

void TestKitJsonEditor::cleanup()
{
    m_window.reset();
}

void TestKitJsonEditor::underlines_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("sound") << "{}"_ba << QStringList();
    QTest::newRow("word") << "{\"日🙂\": undefined}"_ba << QStringList{u"undefined"_s};
    QTest::newRow("behind CR LF") << "{\r\n\r\n\"a\": 01\r\n}"_ba << QStringList{u"01"_s};
    QTest::newRow("behind what is shown as an escape")
        << "[\"\xE2\x80\xA8\xE2\x80\xA9\", 01]"_ba << QStringList{u"01"_s};
    QTest::newRow("broken byte") << "[\"日\xFF\"]"_ba << QStringList{QString(QChar(0xDCFF))};
    QTest::newRow("missing comma") << "[11\n 22]"_ba << QStringList{u"1"_s};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{}"_ba << QStringList{u"\uFEFF"_s};
    QTest::newRow("empty") << ""_ba << QStringList{u""_s};
    QTest::newRow("warnings") << "{\"é\":1e400,\n\"é\":2}"_ba
                              << QStringList{u"1e400"_s, u"\"é\""_s};
    QTest::newRow("errors over warnings") << "[1e400,]"_ba << QStringList{u"1e400"_s, u","_s};
}

void TestKitJsonEditor::underlines()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    m_editor->setUtf8(text);
    m_editor->showProblems(problemsIn(text));
    QCOMPARE(underlinedIn(*m_editor), expected);
    m_editor->showProblems({});
    QVERIFY(underlinedIn(*m_editor).isEmpty());
    // Places that lie outside do no harm.
    m_editor->showProblems(
        {{true, -5, 2, {}}, {false, 1'000'000, 7, {}}, {true, 0, 1'000'000, {}}});
    QCOMPARE(underlinedIn(*m_editor).size(), 3);
}

void TestKitJsonEditor::movesUnderlinesWithTheText()
{
    m_editor->setUtf8("[01]");
    m_editor->showProblems(problemsIn(m_editor->utf8()));
    QTest::keyClicks(m_editor, u" \""_s);
    QCOMPARE(underlinedIn(*m_editor), QStringList{u"01"_s});
    m_editor->setUtf8("[02]");
    QVERIFY(underlinedIn(*m_editor).isEmpty());
}

void TestKitJsonEditor::goesToTheErrorFirst()
{
    const QByteArray text = "{\"日\": 1e400,\n \"a\": 1\n \"b\": 2}";
    m_editor->setUtf8(text);
    m_editor->showProblems(problemsIn(text));
    QTest::keyClick(m_editor, Qt::Key_F8);
    QCOMPARE(m_editor->textCursor().blockNumber(), 1);
    QCOMPARE(m_editor->textCursor().positionInBlock(), 7);
    QVERIFY(!m_editor->textCursor().hasSelection());
    QTest::keyClick(m_editor, Qt::Key_F8);
    QCOMPARE(m_editor->textCursor().blockNumber(), 1);
    QTest::keyClicks(m_editor, u","_s); // the caret is where the comma belongs
    QVERIFY(!json::check(m_editor->utf8()).error);
}

void TestKitJsonEditor::goesRoundTheWarnings()
{
    m_editor->setUtf8("[1e400,2e400,3e400]");
    m_editor->showProblems(problemsIn(m_editor->utf8()));
    m_after->setFocus();
    QList<int> places;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(m_editor->goToProblem());
        places << caret(*m_editor);
    }
    QCOMPARE(places, (QList<int>{1, 7, 13, 1}));
    QTRY_VERIFY(m_editor->hasFocus());
}

void TestKitJsonEditor::goesNowhereWithoutProblems()
{
    m_editor->setUtf8("[1]");
    putCaret(*m_editor, 2);
    QVERIFY(!m_editor->goToProblem());
    QCOMPARE(caret(*m_editor), 2);
}

void TestKitJsonEditor::tellsProblemsInToolTips()
{
    m_editor->setUtf8("[ <b> ]");
    m_editor->showProblems({{true, 2, 3, u"not <b>bold</b>"_s}});
    QTextCursor inside(m_editor->document());
    inside.setPosition(4);
    const QPoint place = m_editor->cursorRect(inside).center();
    QHelpEvent hover(QEvent::ToolTip, place, m_editor->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_editor->viewport(), &hover);
    QCOMPARE(QToolTip::text(), u"<p>not &lt;b&gt;bold&lt;/b&gt;</p>"_s);
    QToolTip::hideText();
}

void TestKitJsonEditor::formats()
{
    m_editor->setUtf8("{\"b\":1.0,\"a\":[1e2,\" x \"],\"b\":\"\\u0041\"}");
    QVERIFY(m_editor->format());
    QCOMPARE(
        m_editor->utf8(),
        "{\n  \"b\": 1.0,\n  \"a\": [\n    1e2,\n    \" x \"\n  ],\n  \"b\": \"\\u0041\"\n}"_ba);
    QVERIFY(m_editor->minify());
    QVERIFY(m_editor->isPristine());
    m_editor->setUtf8(" [ \"\xE2\x80\xA9\" ] ");
    QVERIFY(m_editor->minify());
    QCOMPARE(m_editor->utf8(), "[\"\\u2029\"]"_ba);
    m_editor->setUtf8("[\"\xE2\x80\xA9\"]");
    QSignalSpy edited(m_editor, &JsonEditor::edited);
    QVERIFY(m_editor->minify()); // nothing to do, so nothing is done
    QVERIFY(m_editor->isPristine());
    QCOMPARE(edited.count(), 0);
}

void TestKitJsonEditor::formattingKeepsTheCaretAtItsToken_data()
{
    QTest::addColumn<QByteArray>("loaded"); // with | for the caret
    QTest::addColumn<QByteArray>("formatted");
    const auto row = [](const char *name, const QByteArray &loaded, const QByteArray &formatted) {
        QTest::newRow(name) << loaded << formatted;
    };
    row("start", "|{\"a\":1}", "|{\n  \"a\": 1\n}");
    row("end", "{\"a\":1}|", "{\n  \"a\": 1\n}|");
    row("before a token", "[1,|22]", "[\n  1,\n  |22\n]");
    row("inside a token", "[1,2|2]", "[\n  1,\n  2|2\n]");
    row("inside a string with spaces", "[\"a  b |c\"]", "[\n  \"a  b |c\"\n]");
    row("outside the BMP", "[\"🙂\",\"日|本\"]", "[\n  \"🙂\",\n  \"日|本\"\n]");
    row("after a broken layout", "[\n\n\n1,\n\n\n|2\n]", "[\n  1,\n  |2\n]");
}

void TestKitJsonEditor::formattingKeepsTheCaretAtItsToken()
{
    QFETCH(QByteArray, loaded);
    QFETCH(QByteArray, formatted);
    const qsizetype before = QString::fromUtf8(loaded).indexOf(u'|');
    const qsizetype after = QString::fromUtf8(formatted).indexOf(u'|');
    m_editor->setUtf8(loaded.replace('|', ""));
    putCaret(*m_editor, int(before));
    QVERIFY(m_editor->format());
    QCOMPARE(m_editor->utf8(), formatted.replace('|', ""));
    QCOMPARE(caret(*m_editor), int(after));
}

void TestKitJsonEditor::formattingIsOneStep()
{
    const QByteArray text = "{\"a\" :[ 1,2,3 ],\r\n\"b\":{}}";
    m_editor->setUtf8(text);
    putCaret(*m_editor, 9);
    QSignalSpy edited(m_editor, &JsonEditor::edited);
    QVERIFY(m_editor->format());
    QCOMPARE(edited.count(), 1);
    const QByteArray formatted = m_editor->utf8();
    QTest::keyClick(m_editor, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->utf8(), text);
    QCOMPARE(caret(*m_editor), 9);
    m_editor->redo();
    QCOMPARE(m_editor->utf8(), formatted);
}

void TestKitJsonEditor::doesNotFormatWhatIsNoJson()
{
    for (const QByteArray &text : {"{\"a\":1,}"_ba, ""_ba, "[1"_ba}) {
        m_editor->setUtf8(text);
        QVERIFY(!m_editor->format());
        QVERIFY(!m_editor->minify());
        QCOMPARE(m_editor->utf8(), text);
    }
}

void TestKitJsonEditor::colorsTokens()
{
    m_editor->setUtf8("{\"name\": \"text\", \"n\": [1.5, true, oops]}");
    const auto colors = kit::JsonColors::of(m_editor->palette());
    const QTextBlock block = m_editor->document()->firstBlock();
    const auto colorOf = [&](const QString &piece) {
        const qsizetype at = block.text().indexOf(piece);
        for (const auto &range : block.layout()->formats()) {
            if (range.start <= at && at + piece.size() <= range.start + range.length)
                return range.format.foreground().color();
        }
        return QColor();
    };
    QCOMPARE(colorOf(u"\"name\""_s), colors.name);
    QCOMPARE(colorOf(u"\"text\""_s), colors.string);
    QCOMPARE(colorOf(u"1.5"_s), colors.number);
    QCOMPARE(colorOf(u"true"_s), colors.word);
    QCOMPARE(colorOf(u"oops"_s), colors.unknown);
    QCOMPARE(colorOf(u"["_s), QColor()); // as the text
}

void TestKitJsonEditor::followsThePalette()
{
    m_editor->setUtf8("[1]");
    QPalette dark;
    dark.setColor(QPalette::Base, QColor(0x1e1e1e));
    dark.setColor(QPalette::Text, Qt::white);
    m_window->setPalette(dark);
    const auto formats = m_editor->document()->firstBlock().layout()->formats();
    QCOMPARE(formats.at(0).format.foreground().color(), kit::JsonColors::of(dark).number);
    QVERIFY(kit::JsonColors::of(dark).number != kit::JsonColors::of(QPalette(Qt::white)).number);
}

void TestKitJsonEditor::showsMatchingBrackets()
{
    m_editor->setUtf8("{\n\"a\": [1, \"]\"]\n}");
    putCaret(*m_editor, 0);
    QCOMPARE(pairAtCaret(*m_editor), (QList<int>{0, 16}));
    putCaret(*m_editor, 17);
    QCOMPARE(pairAtCaret(*m_editor), (QList<int>{16, 0}));
    putCaret(*m_editor, 8); // behind the bracket that opens
    QCOMPARE(pairAtCaret(*m_editor), (QList<int>{7, 14}));
    putCaret(*m_editor, 13);
    QVERIFY(pairAtCaret(*m_editor).isEmpty());
    putCaret(*m_editor, 15);
    QTest::keyClick(m_editor, Qt::Key_Backspace);
    QVERIFY(pairAtCaret(*m_editor).isEmpty());
    QTest::keyClicks(m_editor, u"]"_s);
    QCOMPARE(pairAtCaret(*m_editor), (QList<int>{14, 7}));
}

void TestKitJsonEditor::tabLeaves()
{
    m_editor->setUtf8("{}");
    QTRY_VERIFY(m_editor->hasFocus());
    QTest::keyClick(m_editor, Qt::Key_Tab);
    QTRY_VERIFY(m_after->hasFocus());
    m_editor->setFocus();
    QTest::keyClick(m_editor, Qt::Key_Tab, Qt::ShiftModifier);
    QTRY_VERIFY(m_before->hasFocus());
    QCOMPARE(m_editor->utf8(), "{}"_ba);
}

void TestKitJsonEditor::returnKeepsTheIndentation()
{
    m_editor->setUtf8("{\n \t\"a\": 1,\n}");
    putCaret(*m_editor, 11);
    QTest::keyClick(m_editor, Qt::Key_Return);
    QTest::keyClicks(m_editor, u"\"b\": 2"_s);
    QCOMPARE(m_editor->utf8(), "{\n \t\"a\": 1,\n \t\"b\": 2\n}"_ba);
    QTest::keyClick(m_editor, Qt::Key_Enter, Qt::ShiftModifier | Qt::KeypadModifier);
    QCOMPARE(m_editor->utf8(), "{\n \t\"a\": 1,\n \t\"b\": 2\n \t\n}"_ba);
    putCaret(*m_editor, 3); // inside the indentation: no more than what is before the caret
    QTest::keyClick(m_editor, Qt::Key_Return);
    QVERIFY(m_editor->utf8().startsWith("{\n \n \t\"a\""));
    m_editor->selectAll();
    QTest::keyClick(m_editor, Qt::Key_Return);
    QCOMPARE(m_editor->utf8(), "\n"_ba);
}

void TestKitJsonEditor::controlReturnIsLeftToTheForm()
{
    m_editor->setUtf8("{}");
    QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, u"\r"_s);
    QCoreApplication::sendEvent(m_editor, &press);
    QVERIFY(!press.isAccepted());
    QCOMPARE(m_editor->utf8(), "{}"_ba);
}

void TestKitJsonEditor::zooms()
{
    const double size = m_editor->font().pointSizeF();
    QTest::keyClick(m_editor, Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(m_editor->font().pointSizeF() > size);
    for (int i = 0; i < 50; ++i)
        QTest::keyClick(m_editor, Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(m_editor->font().pointSizeF() >= 1);
    QVERIFY(m_editor->font().pointSizeF() < size);
    QTest::keyClick(m_editor, Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_editor->font().pointSizeF(), size);
    QVERIFY(m_editor->utf8().isEmpty());
}

void TestKitJsonEditor::isQuietForScreenReaders()
{
    m_editor->setUtf8("{\n\"a\": 1\n}");
    const auto *accessible = QAccessible::queryAccessibleInterface(m_editor);
    QVERIFY(accessible);
    QCOMPARE(accessible->text(QAccessible::Name), u"Data"_s);
    QCOMPARE(accessible->role(), QAccessible::EditableText);
    // The line numbers are painted; nothing but what every text field has is there to be read.
    QPlainTextEdit plain;
    plain.setPlainText(m_editor->toPlainText());
    plain.resize(m_editor->size());
    plain.show();
    QCOMPARE(accessible->childCount(), QAccessible::queryAccessibleInterface(&plain)->childCount());
}

void TestKitJsonEditor::widensTheGutter()
{
    m_editor->setUtf8("1");
    const int narrow = m_editor->viewport()->x();
    QVERIFY(narrow > 10);
    m_editor->setUtf8(QByteArray(98, '\n'));
    QCOMPARE(m_editor->viewport()->x(), narrow);
    m_editor->setUtf8(QByteArray(99, '\n'));
    QVERIFY(m_editor->viewport()->x() > narrow);
}

void TestKitJsonEditor::signsStandBesideTheLine()
{
    m_editor->setUtf8("[\n1e400,\n1e400,,\n1]");
    m_editor->showProblems(problemsIn(m_editor->utf8()));
    const auto colors = kit::JsonColors::of(m_editor->palette());
    const QImage picture = m_editor->grab().toImage();
    const auto signIn = [&](int line) {
        QTextCursor start(m_editor->document()->findBlockByNumber(line));
        const QRect row = m_editor->cursorRect(start).translated(0, m_editor->viewport()->y());
        bool hasError = false;
        bool hasWarning = false;
        for (int y = row.top(); y < row.bottom(); ++y) {
            for (int x = 0; x < m_editor->viewport()->x(); ++x) {
                const QColor pixel = picture.pixelColor(x, y);
                hasError |= pixel.rgb() == colors.gutterError.rgb();
                hasWarning |= pixel.rgb() == colors.gutterWarning.rgb();
            }
        }
        return std::pair(hasError, hasWarning);
    };
    QCOMPARE(signIn(0), std::pair(false, false));
    QCOMPARE(signIn(1), std::pair(false, true));
    QCOMPARE(signIn(2), std::pair(true, false));
    QCOMPARE(signIn(3), std::pair(false, false));
}

QTEST_MAIN(TestKitJsonEditor)
#include "tst_kit_jsoneditor.moc"
