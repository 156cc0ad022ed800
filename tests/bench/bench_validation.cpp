// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// How long one keystroke's validation takes in a document of the largest size, 16 KiB. The goal is
// a median under 1 ms, so that nobody feels it.

#include "app/json/check.h"
#include "ui/kit/jsoneditor.h"

#include <QApplication>
#include <QByteArray>
#include <QKeyEvent>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <vector>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using kit::JsonEditor;

namespace {

constexpr qsizetype documentSize = 16'384;
constexpr int rounds = 1'000;

QByteArray filled(QByteArray start, const std::function<QByteArray(int)> &piece,
                  const QByteArray &end)
{
    for (int i = 0;; ++i) {
        const QByteArray next = piece(i);
        if (start.size() + next.size() + end.size() > documentSize)
            break;
        start += next;
    }
    start.append(documentSize - start.size() - end.size(), ' ');
    return start + end;
}

QByteArray agents()
{
    return filled(
        "{\n  \"agents\": [\n",
        [](int i) {
            return "    {\n      \"id\": " + QByteArray::number(9007199254740993 + i) +
                   ",\n      \"name\": \"Zoë Ωμέγα " + QByteArray::number(i) +
                   "\",\n      \"skills\": [\"billing\", \"\\u65e5\\u672c\"],\n"
                   "      \"load\": 0.1234567890123456789,\n      \"busy\": false\n    },\n";
        },
        "    null\n  ]\n}");
}

QByteArray members()
{
    return filled(
        "{",
        [](int i) { return "\"n" + QByteArray::number(i) + "\":" + QByteArray::number(i) + ','; },
        "\"\":0}");
}

QByteArray numbers()
{
    return filled(
        "[", [](int i) { return "0.1234567890123456" + QByteArray::number(i % 10) + ','; }, "0]");
}

/// What a form does at each change.
void validate(JsonEditor &editor)
{
    const auto report = json::check(editor.utf8());
    QList<JsonEditor::Problem> problems;
    if (report.error)
        problems.append(
            {true, report.error->at.offset, report.error->length, json::describe(*report.error)});
    for (const auto &warning : report.warnings)
        problems.append({false, warning.at.offset, warning.length, json::describe(warning)});
    editor.showProblems(problems);
}

class Series
{
public:
    void time(const std::function<void()> &work)
    {
        using Clock = std::chrono::steady_clock;
        const auto start = Clock::now();
        work();
        m_times.push_back(std::chrono::duration<double, std::micro>(Clock::now() - start).count());
    }

    void print(const char *name)
    {
        std::ranges::sort(m_times);
        std::printf("%-44s %9.1f %9.1f %9.1f\n", name, percentile(0.5), percentile(0.99),
                    m_times.back());
    }

private:
    [[nodiscard]] double percentile(double part) const
    {
        return m_times[std::size_t(double(m_times.size() - 1) * part)];
    }

    std::vector<double> m_times;
};

void checking(const char *name, const QByteArray &text)
{
    Series series;
    for (int i = 0; i < rounds; ++i)
        series.time([&] { static_cast<void>(json::check(text)); });
    series.print(name);
}

/// A digit typed into the middle of the document and taken back by the next key. Validation is what
/// follows the change: reading the text, checking it, underlining. The whole key adds what Qt does
/// to change the text and lay the line out again; painting comes later.
void typing(const char *validationName, const char *keyName, const QByteArray &text)
{
    JsonEditor editor;
    editor.resize(600, 500);
    editor.show();
    editor.setUtf8(text);
    QCoreApplication::processEvents();
    Series validation;
    Series keys;
    QObject::connect(&editor, &JsonEditor::edited, &editor,
                     [&] { validation.time([&] { validate(editor); }); });
    QTextCursor caret = editor.textCursor();
    caret.setPosition(editor.document()->characterCount() / 2);
    editor.setTextCursor(caret);
    for (int i = 0; i < rounds; ++i) {
        const bool isTyped = i % 2 != 0;
        QKeyEvent key(QEvent::KeyPress, isTyped ? Qt::Key_Backspace : Qt::Key_1, Qt::NoModifier,
                      isTyped ? u"\b"_s : u"1"_s);
        keys.time([&] { QCoreApplication::sendEvent(&editor, &key); });
    }
    validation.print(validationName);
    keys.print(keyName);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    std::printf("%-44s %9s %9s %9s\n", "microseconds, 16 KiB", "median", "99 %", "worst");
    checking("check: agents, indented", agents());
    checking("check: one object, many members", members());
    checking("check: numbers of 17 digits", numbers());
    checking("check: one long string", '"' + QByteArray(documentSize - 2, 'x') + '"');
    typing("validation: agents, indented", "whole key: agents, indented", agents());
    typing("validation: many members, one line", "whole key: many members, one line", members());
    return 0;
}
