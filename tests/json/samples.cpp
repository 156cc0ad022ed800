// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/json/samples.h"

#include <QList>

namespace syncdeck::test {

namespace {

QByteArray oneOf(QRandomGenerator &random, const QList<QByteArray> &choices)
{
    return choices[random.bounded(choices.size())];
}

QByteArray space(QRandomGenerator &random)
{
    return oneOf(random, {"", "", " ", "\n", "\r\n", "\t", "  \r"});
}

QByteArray string(QRandomGenerator &random)
{
    QByteArray text = "\"";
    for (int i = random.bounded(5); i > 0; --i)
        text += oneOf(random, {"a", "b", "\\u0061", "\\\"", "\\\\", "é", "日", "🙂",
                               "\\ud83d\\ude42", "\\ud800", "{", "]", ",", ":", " ", "\\/", "\\n"});
    return text + '"';
}

} // namespace

QByteArray randomJson(QRandomGenerator &random, int depth)
{
    const QByteArray before = space(random);
    const QByteArray after = space(random);
    const int kind = random.bounded(depth > 0 ? 5 : 3);
    if (kind == 0)
        return before + oneOf(random, {"true", "false", "null"}) + after;
    if (kind == 1)
        return before + string(random) + after;
    if (kind == 2)
        return before +
               oneOf(random, {"0", "-0", "1", "1.0", "1e2", "100", "-12.50", "9007199254740993",
                              "1E+400", "0.1", "123456789012345678901234567890"}) +
               after;
    QByteArray inside;
    for (int i = random.bounded(4); i > 0; --i) {
        if (!inside.isEmpty())
            inside += ',';
        if (kind == 3)
            inside += space(random) + string(random) + space(random) + ':';
        inside += randomJson(random, depth - 1);
    }
    if (inside.isEmpty())
        inside = space(random);
    return before + (kind == 3 ? '{' + inside + '}' : '[' + inside + ']') + after;
}

} // namespace syncdeck::test
