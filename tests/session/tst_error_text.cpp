// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/result.h"
#include "app/session/errortext.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace syncdeck;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysSomethingOfItsOwnForEveryKind();
    void namesTheFacts();
    void warnsWhenAWriteMayHaveHappened();
    void offersOnlyTheServicesDocumentation();
    void saysHowLongToWait();
    void tellsTheServicesRefusalFromOthers();
    void passesNoEmptyWordsOn();
    void namesWhatCannotBeUsed();
    void tellsTheCommandLineWhatCanBeDoneThere();
};

void TestErrorText::saysSomethingOfItsOwnForEveryKind()
{
    QSet<QString> seen;
    const int last = static_cast<int>(ErrorKind::PortUnavailable);
    for (int kind = 0; kind <= last; ++kind) {
        Error error{};
        error.kind = static_cast<ErrorKind>(kind);
        error.subject = u"subject"_s;
        const session::ErrorText text = session::describe(error);
        QVERIFY2(!text.happened.isEmpty(), qPrintable(QString::number(kind)));
        QVERIFY2(!seen.contains(text.happened), qPrintable(text.happened));
        seen.insert(text.happened);
        // Every error but a plain cancellation comes with something to do.
        QVERIFY2(error.kind == ErrorKind::Cancelled || !text.advice.isEmpty(),
                 qPrintable(text.happened));
    }
}

void TestErrorText::namesTheFacts()
{
    Error error{};
    error.kind = ErrorKind::ItemExists;
    error.httpStatus = 409;
    error.serviceCode = 54208;
    error.requestId = u"RQ123"_s;
    error.detail = u"Unique key already exists"_s;
    const QString facts = session::describe(error).facts;
    for (const QString &fact : {u"409"_s, u"54208"_s, u"RQ123"_s, u"Unique key already exists"_s})
        QVERIFY2(facts.contains(fact), qPrintable(facts));
}

void TestErrorText::warnsWhenAWriteMayHaveHappened()
{
    for (const ErrorKind kind : {ErrorKind::TimedOut, ErrorKind::ConnectionLost,
                                 ErrorKind::ServiceFailed, ErrorKind::Cancelled}) {
        Error error{};
        error.kind = kind;
        const session::ErrorText calm = session::describe(error);
        error.mayHaveBeenApplied = true;
        const session::ErrorText warning = session::describe(error);
        QVERIFY(warning.meaning.contains(u"may have"_s));
        QVERIFY(!calm.meaning.contains(u"may have"_s));
    }
}

void TestErrorText::offersOnlyTheServicesDocumentation()
{
    Error error{};
    error.kind = ErrorKind::ItemExists;
    error.moreInfo = QUrl(u"https://www.twilio.com/docs/errors/54208"_s);
    QCOMPARE(session::describe(error).moreInfo, error.moreInfo);
    error.moreInfo = QUrl(u"https://www.twilio.com.evil.example/docs/errors/54208"_s);
    QVERIFY(session::describe(error).moreInfo.isEmpty());
    error.moreInfo = QUrl(u"file:///etc/passwd"_s);
    QVERIFY(session::describe(error).moreInfo.isEmpty());
}

void TestErrorText::saysHowLongToWait()
{
    Error error{};
    error.kind = ErrorKind::RateLimited;
    error.retryAfter = std::chrono::milliseconds(2'100);
    QVERIFY(session::describe(error).advice.contains(u"3 s"_s)); // never too early
}

void TestErrorText::tellsTheServicesRefusalFromOthers()
{
    const auto happened = [](ErrorKind kind, int status, int code) {
        Error error{};
        error.kind = kind;
        error.httpStatus = status;
        error.serviceCode = code;
        return session::describe(error).happened;
    };
    for (const auto &[kind, status] : {std::pair(ErrorKind::Forbidden, 403),
                                       {ErrorKind::AuthenticationFailed, 401},
                                       {ErrorKind::NotFound, 404},
                                       {ErrorKind::DataTooLarge, 413},
                                       {ErrorKind::RequestRefused, 418}}) {
        const QString text = happened(kind, status, 0);
        QVERIFY2(text.contains(u"between you and the service"_s), qPrintable(text));
        QVERIFY2(text.contains(QString::number(status)), qPrintable(text));
        QVERIFY(happened(kind, status, 20403) != text);
        // A write that it let through may have been done.
        Error open{};
        open.kind = kind;
        open.httpStatus = status;
        open.mayHaveBeenApplied = true;
        QVERIFY(session::describe(open).meaning.contains(u"may have carried out"_s));
        QVERIFY(
            session::describe(open, session::Reader::CommandLine).advice.contains(u"items get"_s));
    }
}

void TestErrorText::passesNoEmptyWordsOn()
{
    Error error{};
    error.kind = ErrorKind::KeychainFailed;
    error.detail = u"Unknown error"_s;
    QCOMPARE(session::describe(error).facts, QString());
}

void TestErrorText::namesWhatCannotBeUsed()
{
    const auto plain = [](const QString &subject, const QString &sentence) {
        return session::describe(fail(ErrorKind::InvalidInput, subject, sentence).error()).plain();
    };
    QCOMPARE(plain(u"--if-match"_s, u"With --if-match give one key alone."_s),
             u"With --if-match give one key alone."_s);
    QCOMPARE(plain(u"KEY"_s, u"It is too long."_s), u"KEY: It is too long."_s);
    QCOMPARE(plain(u"--json, --ndjson"_s, u"Give either --json or --ndjson."_s),
             u"Give either --json or --ndjson."_s);
    QCOMPARE(plain({}, u"That is not it."_s), u"That is not it."_s);
    QVERIFY(plain(u"Key"_s, {}).contains(u"Key"_s));
}

void TestErrorText::tellsTheCommandLineWhatCanBeDoneThere()
{
    const int last = static_cast<int>(ErrorKind::PortUnavailable);
    for (int kind = 0; kind <= last; ++kind) {
        for (const bool mayHaveBeenApplied : {false, true}) {
            Error error{};
            error.kind = static_cast<ErrorKind>(kind);
            error.subject = u"subject"_s;
            error.mayHaveBeenApplied = mayHaveBeenApplied;
            const QString text = session::describe(error, session::Reader::CommandLine).plain();
            for (const QString &ofWindow : {u"Open Connections"_s, u"Reload"_s, u"in the form"_s,
                                            u"Minify"_s, u"for this run only"_s})
                QVERIFY2(!text.contains(ofWindow), qPrintable(text));
        }
    }
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_error_text.moc"
