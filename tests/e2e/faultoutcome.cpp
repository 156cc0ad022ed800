// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/faultoutcome.h"

#include "app/session/errortext.h"

using namespace Qt::StringLiterals;

namespace syncdeck::test {

namespace {

QString reasonText(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::ConnectionRefused:
        return u"connection refused"_s;
    case ErrorKind::ConnectionLost:
        return u"connection lost"_s;
    case ErrorKind::TimedOut:
        return u"timed out"_s;
    case ErrorKind::AnswerTooLarge:
        return u"too large"_s;
    case ErrorKind::AnswerUnreadable:
        return u"unreadable"_s;
    case ErrorKind::AnswerToAnother:
        return u"about another"_s;
    case ErrorKind::UnexpectedStatus:
        return u"unexpected status"_s;
    case ErrorKind::OriginRefused:
        return u"origin refused"_s;
    case ErrorKind::RateLimited:
        return u"rate limited"_s;
    case ErrorKind::ServiceFailed:
        return u"service failed"_s;
    case ErrorKind::ItemExists:
        return u"exists"_s;
    // Of these the matrix has those of gateways alone.
    case ErrorKind::Forbidden:
        return u"forbidden by another"_s;
    case ErrorKind::NotFound:
        return u"not found by another"_s;
    case ErrorKind::RequestRefused:
        return u"refused by another"_s;
    default:
        // No fault of the matrix leads to any other; the number tells which one it is.
        return u"error %1"_s.arg(int(kind));
    }
}

} // namespace

QString FaultOutcome::text() const
{
    const QString why = reason ? reasonText(*reason) : QString();
    switch (ending) {
    case Ending::Done:
        return u"done"_s;
    case Ending::Found:
        return u"found"_s;
    case Ending::Failed:
        return why;
    case Ending::NotDone:
        return u"not done: "_s + why;
    case Ending::OpenThenDone:
        return u"open: %1, then done"_s.arg(why);
    case Ending::OpenThenNotDone:
        return u"open: %1, then not done"_s.arg(why);
    case Ending::Unclear:
        return u"unclear: "_s + why;
    case Ending::StopsThenDone:
        return u"stops, then done"_s;
    }
    Q_UNREACHABLE();
}

QString wrongSentences(const Error &error)
{
    const session::ErrorText text = session::describe(error);
    if (text.happened.isEmpty())
        return u"nothing says what happened"_s;
    if (text.advice.isEmpty())
        return u"nothing says what to do"_s;
    if (error.mayHaveBeenApplied && text.meaning.isEmpty())
        return u"nothing says that it may have been done"_s;
    if (text.plain().contains(u"%1"_s))
        return u"a sentence has a gap"_s;
    return {};
}

} // namespace syncdeck::test
