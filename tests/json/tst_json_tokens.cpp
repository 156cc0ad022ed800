// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/tokens.h"

#include <QHash>
#include <QTest>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using json::TokenKind;

class TestJsonTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsALine_data();
    void readsALine();
};

void TestJsonTokens::readsALine_data()
{
    QTest::addColumn<QString>("line");
    // One letter for each UTF-16 unit: Name, String, number (0), Word, Bracket, Punctuation,
    // unknown (?), nothing (space).
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char *name, const QString &line, const QString &kinds) {
        QTest::newRow(name) << line << kinds;
    };
    row("empty", u""_s, u""_s);
    row("space", u" \t"_s, u"  "_s);
    row("member", u"  \"a\": \"b\","_s, u"  NNNP SSSP"_s);
    row("colon apart", u"\"a\" :1"_s, u"NNN P0"_s);
    row("colon on the next line", u"\"a\""_s, u"SSS"_s);
    row("brackets", u"{}[]"_s, u"BBBB"_s);
    row("words", u"[true,false,null,True]"_s, u"BWWWWPWWWWWPWWWWP????B"_s);
    row("numbers", u"-1.5e+3 0 1a"_s, u"0000000 0 ??"_s);
    row("half numbers", u"- 1. 1e"_s, u"? ?? ??"_s);
    row("escapes", uR"("\"\\":"\\\"")"_s, u"NNNNNNPSSSSSS"_s);
    row("brackets in a string", u"\"{[:,\""_s, u"SSSSSS"_s);
    row("open string", u"{\"a: 1}"_s, u"B??????"_s);
    row("open string ends in backslash", u"\"a\\"_s, u"???"_s);
    row("two units a character", u"\"🙂\":1"_s, u"NNNNP0"_s);
    row("no name after a name", u"\"a\"::"_s, u"NNNPP"_s);
    row("number before a colon", u"1:"_s, u"0P"_s);
    row("other text", u"a'b' //"_s, u"???? ??"_s);
    row("word runs into string", u"a\"b\""_s, u"?SSS"_s);
}

void TestJsonTokens::readsALine()
{
    QFETCH(QString, line);
    static const QHash<TokenKind, QChar> letters{
        {TokenKind::Name, u'N'},    {TokenKind::String, u'S'},  {TokenKind::Number, u'0'},
        {TokenKind::Word, u'W'},    {TokenKind::Bracket, u'B'}, {TokenKind::Punctuation, u'P'},
        {TokenKind::Unknown, u'?'},
    };
    QString kinds(line.size(), u' ');
    qsizetype end = 0;
    for (const auto &token : json::tokenizeLine(line)) {
        QVERIFY(token.start >= end && token.length > 0);
        end = token.start + token.length;
        QVERIFY(end <= line.size());
        kinds.replace(token.start, token.length, QString(token.length, letters[token.kind]));
        if (token.kind == TokenKind::Bracket)
            QCOMPARE(token.length, 1);
    }
    QTEST(kinds, "kinds");
}

QTEST_APPLESS_MAIN(TestJsonTokens)
#include "tst_json_tokens.moc"
