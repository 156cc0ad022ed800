// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/report.h"

#include "app/base/visibletext.h"
#include "app/session/errortext.h"

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

Report::Report(Output &errors)
    : m_errors(errors)
{
}

Report::~Report()
{
    wipeProgress();
}

void Report::error(const Error &error)
{
    const session::ErrorText text = session::describe(error, session::Reader::CommandLine);
    QString sentences;
    for (const QString &sentence : {text.happened, text.meaning, text.advice}) {
        if (!sentence.isEmpty())
            sentences += (sentences.isEmpty() ? u""_s : u" "_s) + sentence;
    }
    say(sentences);
    if (!text.facts.isEmpty())
        line(u"  "_s + text.facts);
    if (!text.moreInfo.isEmpty())
        line(u"  "_s + text.moreInfo.toString());
}

void Report::say(const QString &text)
{
    line(u"syncdeck-cli: "_s + text);
}

void Report::line(const QString &text)
{
    wipeProgress();
    m_errors.line(visibleText(text));
    m_errors.flush();
}

void Report::progress(const QString &text)
{
    if (!showsProgress())
        return;
    m_errors.text(u"\r\x1b[K"_s + visibleText(text));
    m_errors.flush();
    m_hasProgress = true;
}

void Report::wipeProgress()
{
    if (!std::exchange(m_hasProgress, false))
        return;
    m_errors.text(u"\r\x1b[K");
    m_errors.flush();
}

} // namespace syncdeck::cli
