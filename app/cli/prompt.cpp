// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/prompt.h"

#include "app/base/interruption.h"
#include "app/base/visibletext.h"

#include <QCoreApplication>

#include <cstdio>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct PromptTexts
{
    Q_DECLARE_TR_FUNCTIONS(PromptTexts)
};

/// What is typed goes unseen as long as this lives.
class Unseen
{
public:
    Unseen()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_isChanged = true;
        termios unseen = m_before;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen);
    }
    ~Unseen()
    {
        if (!m_isChanged)
            return;
        tcsetattr(STDIN_FILENO, TCSADRAIN,
                  &m_before);     // what follows was typed for the next question
        std::fputs("\n", stderr); // the one that was typed was not seen
    }
    Q_DISABLE_COPY_MOVE(Unseen)

private:
    termios m_before{};
    bool m_isChanged = false;
};

/// One line from standard input, without its end.
Result<QByteArray> readLine()
{
    QByteArray line;
    line.reserve(4096); // a terminal gives no longer line, so no copy of a secret is left behind
    char byte = 0;
    for (;;) {
        const auto count =
            Interruption::waitToRead(STDIN_FILENO) ? ::read(STDIN_FILENO, &byte, 1) : -1;
        if (count < 0 || (count == 0 && line.isEmpty())) {
            wipe(line);
            return fail(ErrorKind::Cancelled);
        }
        if (count == 0 || byte == '\n')
            return line;
        line.append(byte);
    }
}

void put(const QString &question)
{
    std::fputs(visibleText(question).toUtf8().constData(), stderr);
    std::fflush(stderr);
}

} // namespace

bool canAsk()
{
    return isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1;
}

Result<QString> askLine(const QString &question)
{
    put(question);
    const auto line = readLine();
    if (!line)
        return Failure(line.error());
    return QString::fromUtf8(*line);
}

Result<Secret> askSecret(const QString &question)
{
    // Before the question: what is typed in answer to it must not be thrown away.
    const Unseen unseen;
    put(question);
    auto line = readLine();
    if (!line)
        return Failure(line.error());
    return Secret::take(*line);
}

Result<void> confirm(const QString &question, const QString &name, bool saidYes)
{
    if (saidYes)
        return {};
    if (!canAsk()) {
        return fail(ErrorKind::InvalidInput, u"--yes"_s,
                    question + u' ' +
                        PromptTexts::tr("Nobody can be asked here; add --yes to have it "
                                        "done."));
    }
    const auto typed = askLine(question + u' ' + PromptTexts::tr("To go on, type %1: ").arg(name));
    if (!typed)
        return Failure(typed.error());
    if (*typed != name)
        return fail(ErrorKind::InvalidInput, {},
                    PromptTexts::tr("That is not %1, so it was not done.").arg(name));
    return {};
}

} // namespace syncdeck::cli
