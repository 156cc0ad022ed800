// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/values.h"

#include "app/base/inputstream.h"
#include "app/base/utf16.h"
#include "app/cli/prompt.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ValueTexts
{
    Q_DECLARE_TR_FUNCTIONS(ValueTexts)
};

Error invalid(const QString &subject, const QString &sentence)
{
    return fail(ErrorKind::InvalidInput, subject, sentence).error();
}

/// Far above the limit, so that the message can tell how large it is, and far below what hurts.
constexpr qint64 mostDataBytes = 64 * sync::maxDataBytes;

Result<QByteArray> literalOrFile(const QString &text)
{
    if (text == u"-"_s)
        return contentOf(text, mostDataBytes);
    if (text.startsWith(u'@'))
        return contentOf(text.sliced(1), mostDataBytes);
    return text.toUtf8();
}

/// The data's rules, with the place where one is broken.
std::optional<Error> dataProblem(const QString &subject, const QByteArray &data)
{
    for (const sync::Finding &finding : sync::checkData(data)) {
        if (finding.severity != sync::Severity::Error)
            continue;
        return invalid(subject, finding.text);
    }
    return {};
}

/// A mark at the beginning says how a file is written, and is no part of what it says.
QByteArray withoutMark(const QByteArray &utf8)
{
    return utf8.sliced(byteOrderMarkOf(utf8).length);
}

} // namespace

QCommandLineOption dryRunOption()
{
    return {u"dry-run"_s, ValueTexts::tr("Say what would be done, and do not do it.")};
}

QCommandLineOption yesOption()
{
    return {u"yes"_s, ValueTexts::tr("Do not ask before something that cannot be taken back.")};
}

QCommandLineOption ifMatchOption()
{
    return {u"if-match"_s,
            ValueTexts::tr("Only while the item has this revision. Without it: only while it is as "
                           "it was read right before."),
            u"REVISION"_s};
}

QList<QCommandLineOption> contentOptions()
{
    return {
        {u"data"_s,
         ValueTexts::tr("The data: a JSON object, @FILE, or - for standard input. The same as the "
                        "argument DATA."),
         u"DATA"_s},
        {u"data-file"_s, ValueTexts::tr("File that holds the data."), u"FILE"_s},
        {{u"ttl"_s, u"item-ttl"_s},
         ValueTexts::tr(
             "How long until the item expires. TIME is a number of seconds, at most 31536000, or a "
             "span such as 90min, 1h, 2d or 1w; 0: never."),
         u"TIME"_s},
        {u"collection-ttl"_s,
         ValueTexts::tr("How long until the whole map is deleted with every item in it, as --ttl; "
                        "must be confirmed, or --yes be given."),
         u"TIME"_s},
    };
}

std::optional<Error> refusal(const QString &subject, const sync::Findings &findings)
{
    for (const sync::Finding &finding : findings) {
        if (finding.severity == sync::Severity::Error)
            return invalid(subject, finding.text);
    }
    return {};
}

Result<std::optional<qint64>> ttlOf(const Invocation &invocation)
{
    const sync::TtlCheck ttl = sync::checkTtl(invocation.value(u"ttl"_s));
    if (const auto refused = refusal(u"--ttl"_s, ttl.findings))
        return Failure(*refused);
    if (invocation.isSet(u"ttl"_s) && !ttl.seconds)
        return Failure(invalid(
            u"--ttl"_s, ValueTexts::tr("--%1 takes seconds, or a span such as 90min, 1h or 2d.")
                            .arg(u"ttl"_s)));
    return ttl.seconds;
}

Result<std::optional<qint64>> collectionTtlOf(const Invocation &invocation)
{
    const QString option = u"collection-ttl"_s;
    const sync::TtlCheck ttl = sync::checkCollectionTtl(invocation.value(option));
    if (const auto refused = refusal(u"--"_s + option, ttl.findings))
        return Failure(*refused);
    if (invocation.isSet(option) && !ttl.seconds)
        return Failure(invalid(
            u"--"_s + option,
            ValueTexts::tr("--%1 takes seconds, or a span such as 90min, 1h or 2d.").arg(option)));
    if (const qint64 seconds = ttl.seconds.value_or(0); seconds > 0) {
        const auto sure = confirm(ValueTexts::tr("--collection-ttl deletes the whole map, with "
                                                 "every item in it, after %1 seconds.")
                                      .arg(seconds),
                                  QString::number(seconds), invocation.isSet(u"yes"_s));
        if (!sure)
            return Failure(sure.error());
    }
    return ttl.seconds;
}

Result<std::optional<QByteArray>> dataOf(const Invocation &invocation, qsizetype argument)
{
    const bool isArgument = invocation.arguments.size() > argument;
    const bool isOption = invocation.isSet(u"data"_s);
    const bool isFile = invocation.isSet(u"data-file"_s);
    if (int(isArgument) + int(isOption) + int(isFile) > 1) {
        return Failure(
            invalid(u"DATA, --data, --data-file"_s,
                    ValueTexts::tr("Give the data in one way only: as the argument DATA, with "
                                   "--data or with --data-file.")));
    }
    if (!isArgument && !isOption && !isFile)
        return std::nullopt;
    const QString subject = isFile ? u"--data-file"_s : isOption ? u"--data"_s : u"DATA"_s;
    auto data = isFile ? contentOf(invocation.value(u"data-file"_s), mostDataBytes)
                       : literalOrFile(isOption ? invocation.value(u"data"_s)
                                                : invocation.arguments[argument]);
    if (!data)
        return Failure(data.error());
    if (const auto problem = dataProblem(subject, *data))
        return Failure(*problem);
    return *data;
}

Result<QByteArray> contentOf(const QString &file, qint64 most)
{
    const auto content = readStream(file == u"-"_s ? QString() : file, most);
    if (content)
        return withoutMark(toUtf8(*content));
    if (content.error().kind == ErrorKind::Cancelled)
        return content;
    Error error = content.error();
    error.subject = file == u"-"_s ? ValueTexts::tr("Standard input") : file;
    return Failure(error);
}

} // namespace syncdeck::cli
