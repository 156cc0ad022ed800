// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
// How long one keystroke's validation takes in a document of the largest size, 16 KiB. The goal is
// a median under 1 ms, so that nobody feels it.

#include "app/json/check.h"
#include "tests/bench/report.h"
#include "ui/kit/jsoneditor.h"

#include <QApplication>
#include <QByteArray>
#include <QKeyEvent>

#include <algorithm>
#include <chrono>
#include <functional>
#include <vector>

using namespace syncdeck;
using namespace Qt::StringLiterals;
using kit::JsonEditor;

namespace {

constexpr qsizetype documentSize = 16'384;
constexpr int rounds = 1'000;
constexpr double goal = 1'000; // microseconds

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

    /// `target`: the most microseconds that the median may be; none when 0.
    void report(const QString &name, double target = 0)
    {
        std::ranges::sort(m_times);
        const double median = percentile(0.5);
        bench::Report().add(
            {name, target > 0 ? u"median under %1 \u00b5s"_s.arg(target) : QString(),
             u"median %1 \u00b5s, 99 % %2 \u00b5s, worst %3 \u00b5s"_s.arg(median, 0, 'f', 1)
                 .arg(percentile(0.99), 0, 'f', 1)
                 .arg(m_times.back(), 0, 'f', 1),
             target > 0 ? std::optional(median < target) : std::nullopt,
             u"%1 times over a document of 16 KiB"_s.arg(m_times.size())});
    }

private:
    [[nodiscard]] double percentile(double part) const
    {
        return m_times[std::size_t(double(m_times.size() - 1) * part)];
    }

    std::vector<double> m_times;
};

void checking(const QString &name, const QByteArray &text)
{
    Series series;
    for (int i = 0; i < rounds; ++i)
        series.time([&] { static_cast<void>(json::check(text)); });
    series.report(name);
}

/// A digit typed into the middle of the document and taken back by the next key. Validation is what
/// follows the change: reading the text, checking it, underlining. The whole key adds what Qt does
/// to change the text and lay the line out again; painting comes later.
void typing(const QString &document, const QByteArray &text)
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
    validation.report(u"validation of a keystroke: "_s + document, goal);
    keys.report(u"the whole keystroke: "_s + document);
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    checking(u"check: agents, indented"_s, agents());
    checking(u"check: one object, many members"_s, members());
    checking(u"check: numbers of 17 digits"_s, numbers());
    checking(u"check: one long string"_s, '"' + QByteArray(documentSize - 2, 'x') + '"');
    typing(u"agents, indented"_s, agents());
    typing(u"many members, one line"_s, members());
    return 0;
}
