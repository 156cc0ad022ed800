// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/everycharacter.h"

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

/// Not QString::fromUcs4, which drops a U+FEFF.
QString textOf(char32_t code)
{
    return QStringView(QChar::fromUcs4(code)).toString();
}

} // namespace

QStringList keysOfAllCharacters()
{
    constexpr int charactersOfAKey = 300;
    QStringList keys;
    QString many = u"many "_s;
    int count = 0;
    for (char32_t code = 0; code <= QChar::LastValidCodePoint; ++code) {
        if (QChar::isSurrogate(code))
            continue;
        const QString character = textOf(code);
        if (!QChar::requiresSurrogates(code))
            keys << character + u"first"_s;
        many += character;
        if (++count % charactersOfAKey == 0)
            keys << std::exchange(many, u"many "_s);
    }
    keys << many;
    return keys;
}

QStringList keysOfOddCharacters()
{
    QStringList keys;
    for (const char32_t code :
         {U'\0',     U'\x01',       U'\t',         U'\n',         U'\r',
          U' ',      U'"',          U'\'',         U'=',          U'\\',
          U'\x7f',   U'\u0085',     U'\u00a0',     U'\u2028',     U'\ue000',
          U'\ufdd0', U'\ufeff',     U'\ufff9',     U'\ufffd',     U'\ufffe',
          U'\uffff', U'\U0001fffe', U'\U0001ffff', U'\U0010fffe', U'\U0010ffff'}) {
        const QString character = textOf(code);
        keys << character + u"first"_s << u"in"_s + character + u"side"_s << u"last"_s + character
             << character + character;
    }
    keys << u"first"_s << u"inside"_s << u"last"_s; // what those without the character would be
    return keys;
}

} // namespace syncdeck::test
