// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// What goes into the editor comes out of it.

#include "app/json/check.h"
#include "app/json/compare.h"
#include "ui/kit/jsoneditor.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using kit::JsonEditor;

namespace {

/// A JSON array with a string of every character there can be, a plane at a time.
QByteArray everyCharacter(char32_t plane)
{
    QString text = u"["_s;
    for (char32_t c = plane << 16; c < ((plane + 1) << 16); ++c) {
        if (c < 0x20 || c == u'"' || c == u'\\' || QChar::isSurrogate(c))
            continue;
        if (c % 256 == 0 || text.size() == 1)
            text += text.size() == 1 ? u"\""_s : u"\",\n\""_s;
        text += QStringView(QChar::fromUcs4(c));
    }
    return (text + u"\"]"_s).toUtf8();
}

void type(JsonEditor &editor, const QString &text)
{
    QTest::keyClicks(&editor, text);
}

} // namespace

class TestKitJsonExact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasLoaded_data();
    void givesBackWhatWasLoaded();
    void keepsTheRestWhenEdited_data();
    void keepsTheRestWhenEdited();
    void keepsEveryCharacter_data();
    void keepsEveryCharacter();
    void neverGivesStaleBytes();
    void announcesChanges();
    void pastesPlainText();
    void copiesWhatIsSelected();
    void takesInputMethods();
};

void TestKitJsonExact::givesBackWhatWasLoaded_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("numbers") << "{\"n\":9007199254740993,\"x\":1.0,\"y\":1e2}"_ba;
    QTest::newRow("mixed line ends") << "{\r\n\"a\":1,\n\"b\":2,\r\"c\":3\r\n}\r\n"_ba;
    QTest::newRow("separators in strings") << "[\"\xE2\x80\xA8\xE2\x80\xA9\xC2\xA0\"]"_ba;
    QTest::newRow("noncharacters")
        << "[\"\xEF\xB7\x90\xEF\xB7\x91\xEF\xBF\xBC\xEF\xBF\xBE\xEF\xBF\xBF\"]"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{}"_ba;
    QTest::newRow("broken UTF-8") << "{\"a\":\"\xFF\xC3\"}"_ba;
    QTest::newRow("NUL and controls") << QByteArray("[\"\0\x01\x1B\x7F\"]", 9);
    QTest::newRow("tabs") << "{\n\t\"a\":\t1\n}"_ba;
}

void TestKitJsonExact::givesBackWhatWasLoaded()
{
    QFETCH(QByteArray, bytes);
    JsonEditor editor;
    editor.setUtf8("before");
    editor.setUtf8(bytes);
    QVERIFY(editor.isPristine());
    QCOMPARE(editor.utf8(), bytes);

    type(editor, u"x"_s);
    QVERIFY(!editor.isPristine());
    QVERIFY(editor.utf8() != bytes);
    editor.undo();
    QVERIFY(editor.isPristine());
    QCOMPARE(editor.utf8(), bytes);
    editor.undo(); // loading cannot be undone
    QCOMPARE(editor.utf8(), bytes);
    editor.redo();
    QVERIFY(!editor.isPristine());
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(editor.utf8(), bytes);
}

void TestKitJsonExact::keepsTheRestWhenEdited_data()
{
    QTest::addColumn<QByteArray>("loaded");
    QTest::addColumn<QByteArray>("edited"); // after an x was typed at the start
    const auto row = [](const char *name, const QByteArray &loaded, const QByteArray &edited) {
        QTest::newRow(name) << loaded << edited;
    };
    row("CR LF", "{\r\n\"a\":1\r\n}\r\n", "x{\r\n\"a\":1\r\n}\r\n");
    row("CR", "{\r\"a\":1\r}", "x{\r\"a\":1\r}");
    row("LF at the end", "1\n\n", "x1\n\n");
    row("mixed line ends", "1\r\n2\n3", "x1\r\n2\r\n3");
    row("no-break space", "\"\xC2\xA0\"", "x\"\xC2\xA0\"");
    row("separators", "\"\xE2\x80\xA8|\xE2\x80\xA9\"", "x\"\\u2028|\\u2029\"");
    row("broken UTF-8", "\"\xFF\xC3\xE6\x97\"", "x\"\xFF\xC3\xE6\x97\"");
    row("byte order mark", "\xEF\xBB\xBF{}", "x\xEF\xBB\xBF{}");
    row("NUL", QByteArray("\"\0\"", 3), QByteArray("x\"\0\"", 4));
}

void TestKitJsonExact::keepsTheRestWhenEdited()
{
    QFETCH(QByteArray, loaded);
    JsonEditor editor;
    editor.setUtf8(loaded);
    type(editor, u"x"_s);
    QTEST(editor.utf8(), "edited");
}

void TestKitJsonExact::keepsEveryCharacter_data()
{
    QTest::addColumn<char32_t>("plane");
    for (const char32_t plane : {0, 1, 2, 15, 16})
        QTest::addRow("plane %d", int(plane)) << plane;
}

void TestKitJsonExact::keepsEveryCharacter()
{
    QFETCH(char32_t, plane);
    const QByteArray text = everyCharacter(plane);
    QVERIFY(!json::check(text).error);
    JsonEditor editor;
    editor.setUtf8(text);
    QCOMPARE(editor.utf8(), text);
    type(editor, u" "_s);
    QVERIFY(editor.utf8() != text);
    QVERIFY(json::sameData(editor.utf8(), text));
    QByteArray asLoaded = editor.utf8().sliced(1);
    for (const auto &[escape, raw] :
         {std::pair("\\u2028", "\xE2\x80\xA8"), std::pair("\\u2029", "\xE2\x80\xA9"),
          std::pair("\\ufdd0", "\xEF\xB7\x90"), std::pair("\\ufdd1", "\xEF\xB7\x91"),
          std::pair("\\ufffc", "\xEF\xBF\xBC")})
        asLoaded.replace(escape, raw);
    QVERIFY(asLoaded == text);
}

void TestKitJsonExact::neverGivesStaleBytes()
{
    JsonEditor editor;
    editor.setUtf8("{}");
    // Assistive technology sets text this way, and nothing stops others from doing so.
    editor.setPlainText(u"[1]"_s);
    QCOMPARE(editor.utf8(), "[1]"_ba);
    {
        const QSignalBlocker blocker(&editor);
        editor.appendPlainText(u"2"_s);
    }
    QCOMPARE(editor.utf8(), "[1]\n2"_ba);
    editor.clear();
    QCOMPARE(editor.utf8(), ""_ba);
    editor.setPlainText(u"{}"_s);
    QVERIFY(editor.isPristine());
}

void TestKitJsonExact::announcesChanges()
{
    JsonEditor editor;
    QSignalSpy edited(&editor, &JsonEditor::edited);
    editor.setUtf8("{\n}");
    QCOMPARE(edited.count(), 1);
    editor.setUtf8("{\r\n}"); // looks the same, is not
    QCOMPARE(edited.count(), 2);
    QCOMPARE(editor.utf8(), "{\r\n}"_ba);
    type(editor, u"ab"_s);
    QCOMPARE(edited.count(), 4);
    editor.undo();
    QCOMPARE(edited.count(), 5);
    editor.showProblems({{true, 0, 1, u"x"_s}});
    editor.moveCursor(QTextCursor::End);
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    editor.setPalette(dark);
    QCOMPARE(edited.count(), 5);
}

void TestKitJsonExact::pastesPlainText()
{
    JsonEditor editor;
    auto *rich = new QMimeData;
    rich->setHtml(u"<b>bold</b>"_s);
    rich->setText(u"[\"a\u00A0b\u2028\u2029\"]\r\n"_s);
    QGuiApplication::clipboard()->setMimeData(rich);
    editor.paste();
    QCOMPARE(editor.utf8(), "[\"a\xC2\xA0"
                            "b\\u2028\\u2029\"]\n"_ba);
    editor.undo();
    QCOMPARE(editor.utf8(), ""_ba);
    editor.setReadOnly(true);
    editor.paste();
    QCOMPARE(editor.utf8(), ""_ba);
}

void TestKitJsonExact::copiesWhatIsSelected()
{
    JsonEditor editor;
    editor.setUtf8("{\r\n \"a\xC2\xA0\": 1.0\r\n}");
    editor.selectAll();
    editor.copy();
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), u"{\n \"a\u00A0\": 1.0\n}"_s);
    QVERIFY(!copied->hasHtml());
}

void TestKitJsonExact::takesInputMethods()
{
    JsonEditor editor;
    QInputMethodEvent composed;
    composed.setCommitString(u"日\u2029本"_s);
    QCoreApplication::sendEvent(&editor, &composed);
    QCOMPARE(editor.utf8(), "日\\u2029本"_ba);
}

QTEST_MAIN(TestKitJsonExact)
#include "tst_kit_jsonexact.moc"
