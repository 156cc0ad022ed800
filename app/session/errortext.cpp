// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/errortext.h"

#include "app/sync/rules.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::session {

namespace {

struct ErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorTexts)

public:
    static ErrorText of(const Error &error, Reader reader);

private:
    static ErrorText refusedHere(const Error &error);
    static ErrorText invalidInput(const Error &error);
    static ErrorText network(const Error &error);
    static ErrorText sayOfAnswer(const Error &error, QString happened, const QString &meaning,
                                 QString advice);
    static ErrorText answer(const Error &error);
    static ErrorText service(const Error &error);
    static ErrorText machine(const Error &error);
    static ErrorText stranger(const Error &error);
    static std::optional<QString> commandLineAdvice(const Error &error);
    static QString facts(const Error &error);
};

ErrorText say(QString happened, QString meaning, QString advice)
{
    return {std::move(happened), std::move(meaning), std::move(advice), {}, {}};
}

ErrorText ErrorTexts::refusedHere(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return invalidInput(error);
    case ErrorKind::ReadOnlyProfile:
        return say(
            tr("This profile is read-only."),
            tr("Nothing was sent: with this profile Syncdeck never writes."),
            tr("To write, choose another profile, or clear \u201cRead-only\u201d in this one, "
               "unless your administrator has set it."));
    case ErrorKind::ForbiddenByPolicy:
        return say(tr("This machine\u2019s administrator does not allow it: %1").arg(error.subject),
                   tr("Nothing was changed."),
                   tr("Choose one of the profiles that are set up, or ask your administrator."));
    case ErrorKind::NothingToSend:
        return say(tr("Nothing was changed."), tr("So nothing was sent."),
                   tr("Change the data or the TTL first."));
    case ErrorKind::ValueExpired:
        return say(tr("The earlier value would have expired by now."),
                   tr("Nothing was sent: the service would have deleted it already."),
                   tr("Open it from the history to keep it with another TTL."));
    case ErrorKind::NotStorable:
        return say(
            tr("The earlier data of %1 cannot be stored again.").arg(error.subject),
            tr("The service takes JSON objects alone, and this is none, so nothing was sent. "
               "The history keeps it."),
            tr("Open it from the history, put it in braces, such as {\"value\": \u2026}, and "
               "save that."));
    case ErrorKind::OriginRefused:
        return say(
            tr("The service named an address outside %1.").arg(error.subject),
            tr("Following it would have shown your credentials to a stranger, so nothing was "
               "sent there."),
            tr("Check the profile\u2019s base URL, and any gateway in between."));
    case ErrorKind::OtherOrigin:
        return say(
            error.subject.isEmpty()
                ? tr("This was written at another address.")
                : tr("This was written at %1, not at the address in use now.").arg(error.subject),
            tr("Nothing was sent: what belongs to one service is not written to another."),
            tr("Go on with it at the address where it was begun."));
    default:
        return say(tr("Cancelled."),
                   error.mayHaveBeenApplied
                       ? tr("The request had left already, so the service may have carried it out.")
                       : QString(),
                   error.mayHaveBeenApplied ? tr("Reload to see what is there now.") : QString());
    }
}

/// Whoever refused it has said why, in a sentence that tells what to do; here it is only seen to
/// that the sentence names what it is about.
ErrorText ErrorTexts::invalidInput(const Error &error)
{
    if (error.detail.isEmpty()) {
        return say(error.subject.isEmpty()
                       ? tr("What was entered cannot be used.")
                       : tr("What was entered as %1 cannot be used.").arg(error.subject),
                   {}, tr("Change it, then try again."));
    }
    const QStringList subjects = error.subject.split(u", "_s, Qt::SkipEmptyParts);
    const bool isNamed = std::ranges::all_of(
        subjects, [&error](const QString &subject) { return error.detail.contains(subject); });
    return say(isNamed ? error.detail : tr("%1: %2").arg(error.subject, error.detail), {}, {});
}

ErrorText ErrorTexts::network(const Error &error)
{
    const QString host = error.subject.isEmpty() ? tr("the service") : error.subject;
    switch (error.kind) {
    case ErrorKind::HostNotFound:
        return say(tr("No computer named %1 was found.").arg(host),
                   tr("The request did not leave this machine."),
                   tr("Check the base URL in the profile for a typing mistake, and your network."));
    case ErrorKind::ConnectionRefused:
        return say(tr("%1 refused the connection.").arg(host),
                   tr("Nothing answers at this address and port, so nothing was sent."),
                   tr("Check the base URL and its port, and whether the service runs."));
    case ErrorKind::NoNetwork:
        return say(tr("The network cannot be reached."),
                   tr("The request did not leave this machine."),
                   tr("Check your network connection, then try again."));
    case ErrorKind::TlsFailed:
        return say(tr("No secure connection to %1 could be made.").arg(host),
                   tr("The other side could not prove who it is, so nothing was sent."),
                   tr("Check this machine\u2019s date and the base URL. Where your company has "
                      "certificates of its own, name their file in the profile (CA file)."));
    case ErrorKind::TlsUnavailable:
        return say(tr("%1 and this machine could not agree on a secure connection.").arg(host),
                   tr("What answers there may not speak TLS at this port, or only a version that "
                      "is not secure any more (before TLS 1.2). Nothing was sent."),
                   tr("Check the base URL and its port. Whoever runs the server must offer TLS 1.2 "
                      "or newer."));
    case ErrorKind::ProxyAuthenticationRequired:
        return say(tr("The proxy %1 wants a user name and a password.").arg(error.subject),
                   tr("It let nothing through, so nothing was sent."),
                   tr("Try again and enter them, or set them in the system\u2019s proxy "
                      "settings."));
    case ErrorKind::ProxyUnusable:
        return say(error.detail.isEmpty()
                       ? tr("The environment variable %1 does not hold the address of a proxy.")
                             .arg(error.subject)
                       : tr("The environment variable %1 names a proxy of the kind %2, which "
                            "Syncdeck cannot use.")
                             .arg(error.subject, error.detail),
                   tr("Nothing was sent, since going past the proxy may not be wanted."),
                   tr("Name a proxy such as http://proxy.example:3128, or one of the kind "
                      "socks5 or socks5h; or list the service\u2019s host in no_proxy."));
    case ErrorKind::ProxyFailed:
        return say(error.subject.isEmpty()
                       ? tr("The proxy did not let the request through.")
                       : tr("The proxy %1 did not let the request through.").arg(error.subject),
                   error.mayHaveBeenApplied
                       ? tr("No answer came, so it is not certain that nothing was sent.")
                       : tr("Nothing was sent to the service."),
                   tr("Ask whoever runs the proxy, or check the proxy settings: the "
                      "system\u2019s, and the environment variables https_proxy and all_proxy."));
    case ErrorKind::TimedOut:
        return say(tr("%1 did not answer in time.").arg(host),
                   error.mayHaveBeenApplied
                       ? tr("The request was sent, so the service may have carried it out.")
                       : QString(),
                   error.mayHaveBeenApplied ? tr("Reload to see what is there before trying again.")
                                            : tr("Try again in a moment."));
    default:
        return say(tr("The connection to %1 was lost.").arg(host),
                   error.mayHaveBeenApplied
                       ? tr("The request was sent, so the service may have carried it out.")
                       : QString(),
                   error.mayHaveBeenApplied ? tr("Reload to see what is there before trying again.")
                                            : tr("Check your network, then try again."));
    }
}

/// Of an answer that tells nothing, so that a write may have been done.
ErrorText ErrorTexts::sayOfAnswer(const Error &error, QString happened, const QString &meaning,
                                  QString advice)
{
    if (!error.mayHaveBeenApplied)
        return say(std::move(happened), meaning, std::move(advice));
    return say(std::move(happened),
               meaning + u' ' + tr("The service may have carried out the request all the same."),
               tr("Reload to see what is there before trying again."));
}

ErrorText ErrorTexts::answer(const Error &error)
{
    const auto with = [&](QString happened, const QString &meaning, QString advice) {
        return sayOfAnswer(error, std::move(happened), meaning, std::move(advice));
    };
    switch (error.kind) {
    case ErrorKind::AnswerTooLarge:
        return with(tr("The answer was too large."),
                    tr("It was given up to protect this machine\u2019s memory."),
                    tr("Check that the base URL leads to the Sync service."));
    case ErrorKind::UnexpectedStatus:
        return with(
            tr("The answer has a status that the service does not use."),
            tr("Something between you and the service, such as a gateway or a sign-in page, "
               "may have answered in its place."),
            tr("Check the base URL and your network."));
    case ErrorKind::AnswerToAnother:
        return with(tr("The answer is about something else than was asked for."),
                    tr("Something between you and the service, such as a gateway or a proxy, may "
                       "mix answers up. It was not taken for true."),
                    tr("Try again. If it stays so, check the base URL and your network."));
    default:
        return with(
            tr("The answer cannot be read."),
            tr("It is not what the Sync service sends; a gateway or a sign-in page may have "
               "answered in its place."),
            tr("Check the base URL and your network."));
    }
}

ErrorText ErrorTexts::service(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::AuthenticationFailed:
        return say(tr("The service does not accept these credentials."),
                   tr("The SID or the secret of this profile is wrong, or was revoked."),
                   tr("Open Connections and enter the Auth Token or API key again."));
    case ErrorKind::Forbidden:
        return say(tr("These credentials may not do this."),
                   tr("They are valid, but lack the permission."),
                   tr("Use other credentials, or ask the account\u2019s administrator."));
    case ErrorKind::ServiceNotFound:
        return say(tr("There is no such service."), tr("It may have been deleted."),
                   tr("Check the service\u2019s SID or name, and that the profile is of the right "
                      "account."));
    case ErrorKind::MapNotFound:
        return say(tr("There is no such map."),
                   tr("It may have been deleted, or have expired with all its items."),
                   tr("Reload the list of maps and choose another."));
    case ErrorKind::ItemNotFound:
        return say(tr("There is no item with this key."),
                   tr("It may have been deleted, or have expired."), tr("Reload the list."));
    case ErrorKind::NotFound:
        return say(tr("The service knows nothing at this address."), {},
                   tr("Check the service and the map, and the profile\u2019s base URL."));
    case ErrorKind::ItemExists:
        return say(tr("An item with this key exists already."),
                   !error.isSameThere
                       ? tr("It was not changed, and your input is still in the form.")
                   : error.mayHaveBeenApplied
                       ? tr("It holds exactly the data of this request, and was created when "
                            "the request was sent: either something in between sent the request "
                            "twice, or somebody else created the item.")
                       : tr("It was not changed. It holds just the data that was sent."),
                   tr("Open the existing item, or choose another key."));
    case ErrorKind::MapExists:
        return say(tr("A map with this unique name exists already."), tr("It was not changed."),
                   tr("Choose another name."));
    case ErrorKind::RevisionMismatch:
        return say(
            tr("Somebody changed the item meanwhile."),
            error.isSameThere
                ? tr("Nothing was overwritten. The item already holds what was to be written.")
                : tr("Nothing was overwritten."),
            tr("Look at what is there now, then decide."));
    case ErrorKind::InvalidRevision:
        return say(tr("The service does not accept the revision that was sent."),
                   tr("Nothing was changed."), tr("Reload the item and try again."));
    case ErrorKind::InvalidData:
        return say(tr("The service says that Data is not a JSON object."),
                   tr("Nothing was stored."), tr("Put the content in braces: {\u2026}."));
    case ErrorKind::InvalidTtl:
        return say(tr("The service does not accept this TTL."), tr("Nothing was stored."),
                   tr("Use whole seconds from 0 to 31,536,000, or leave it empty."));
    case ErrorKind::InvalidKey:
        return say(tr("The service does not accept this key."), tr("Nothing was stored."),
                   tr("Choose a shorter or plainer key."));
    case ErrorKind::DataTooLarge:
        return say(tr("Data is larger than the service takes."), tr("Nothing was stored."),
                   tr("Shorten it to 16 KiB; Minify removes white space."));
    case ErrorKind::RateLimited:
        return say(
            tr("The service asks to slow down."),
            tr("The request was not processed, so nothing was changed."),
            error.retryAfter
                ? tr("Try again in %1 s.")
                      .arg(std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count())
                : tr("Try again in a few seconds."));
    case ErrorKind::ServiceFailed:
        return say(tr("The service has a problem of its own."),
                   error.mayHaveBeenApplied ? tr("It may have carried out the request.")
                                            : QString(),
                   error.mayHaveBeenApplied ? tr("Reload to see what is there before trying again.")
                                            : tr("Try again in a moment."));
    default:
        return say(tr("The service refused the request."), tr("Nothing was changed."),
                   tr("See what it says below."));
    }
}

ErrorText ErrorTexts::machine(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::KeychainUnavailable:
        return say(tr("No keychain answers on this machine."),
                   tr("Syncdeck never writes a secret to a file, so it cannot be kept."),
                   tr("Start the keychain service, such as GNOME Keyring or KWallet, or hold the "
                      "secret for this run only."));
    case ErrorKind::KeychainLocked:
        return say(tr("The keychain is locked."), {}, tr("Unlock it, then try again."));
    case ErrorKind::KeychainFailed:
        return say(tr("The keychain reported a failure."), {},
                   tr("Try again, or hold the secret for this run only."));
    case ErrorKind::SecretMissing:
        return say(tr("The keychain holds no secret for this profile."), {},
                   tr("Open Connections, edit the profile and enter its secret."));
    case ErrorKind::SecretOfOtherOrigin:
        return say(error.subject.isEmpty()
                       ? tr("The keychain\u2019s secret for this profile was kept by an older "
                            "version, which did not note the address it is for.")
                       : tr("The keychain\u2019s secret for this profile belongs to %1.")
                             .arg(error.subject),
                   tr("A secret goes to the address that it was entered for, and nowhere else. "
                      "Nothing was sent."),
                   tr("Enter the secret again if the profile\u2019s base URL is right."));
    case ErrorKind::FileUnreadable:
        return say(tr("%1 cannot be read.").arg(error.subject), {},
                   tr("Check that it exists and that you may read it."));
    case ErrorKind::NoCertificate:
        return say(tr("%1 holds no certificate.").arg(error.subject),
                   tr("Nothing was sent: whom to trust is not known."),
                   tr("Choose a file with certificate authorities in PEM form, or clear the "
                      "profile\u2019s CA file."));
    case ErrorKind::FileUnwritable:
        return say(tr("%1 cannot be written.").arg(error.subject), {},
                   qEnvironmentVariableIsEmpty("HOME") &&
                           QDir::cleanPath(error.subject).startsWith(u"/."_s)
                       ? tr("HOME is not set, so you have no folder of your own. Set it.")
                       : tr("Check the folder\u2019s permissions."));
    case ErrorKind::FileDamaged:
        return say(tr("%1 is damaged.").arg(error.subject), tr("It was left as it is."),
                   tr("Move it away to start afresh."));
    case ErrorKind::FileTooNew:
        return say(tr("%1 was written by a newer version of Syncdeck.").arg(error.subject),
                   tr("It was left as it is."), tr("Update Syncdeck to use it."));
    case ErrorKind::PolicyUnusable:
        return say(tr("The administrator\u2019s settings for Syncdeck cannot be followed."),
                   tr("They are in %1. So that nothing happens that they forbid, nothing is opened "
                      "but the sandbox.")
                       .arg(error.subject),
                   tr("Ask your administrator to mend the file."));
    case ErrorKind::DiskFull:
        return say(error.subject.isEmpty()
                       ? tr("The disk is full.")
                       : tr("%1 cannot be written: the disk is full.").arg(error.subject),
                   {}, tr("Free some space, then try again."));
    case ErrorKind::FileBusy:
        return say(tr("%1 is locked by another program.").arg(error.subject), {},
                   tr("Wait until that program is done with it, or end it, then try again."));
    case ErrorKind::FileReplaced:
        return say(tr("%1 was deleted or replaced while it was in use.").arg(error.subject),
                   tr("What was noted in it before is no longer there."),
                   tr("Put the file back if it was moved. A new one is begun with the next "
                      "write."));
    case ErrorKind::FileChanged:
        return say(tr("%1 has changed since it was looked at.").arg(error.subject),
                   tr("Nothing was sent: what was shown is not what the file holds now."),
                   tr("Look at it again, then go on."));
    case ErrorKind::InUse:
        return say(tr("Another window or program is at work on %1.").arg(error.subject), {},
                   tr("Wait until it is done there, or stop it there."));
    default:
        return say(tr("The port is in use or not allowed."), {}, tr("Choose another port."));
    }
}

ErrorText ErrorTexts::stranger(const Error &error)
{
    return sayOfAnswer(
        error,
        tr("Something between you and the service refused, with status %1.").arg(error.httpStatus),
        tr("A gateway, a firewall or a sign-in page may have answered: it is not what the "
           "service sends, so it says nothing of your credentials or your data."),
        tr("Check the base URL, and ask whoever runs your network."));
}

/// Nothing where the same can be done as in the window.
std::optional<QString> ErrorTexts::commandLineAdvice(const Error &error)
{
    const QString lookThere =
        tr("See what is there now, such as with \u201citems get\u201d, before trying again.");
    if (isOfStranger(error))
        return error.mayHaveBeenApplied ? std::optional(lookThere) : std::nullopt;
    switch (error.kind) {
    case ErrorKind::ReadOnlyProfile:
        return tr("To write, name another profile, or clear \u201cRead-only\u201d of this one in "
                  "the window, unless your administrator has set it.");
    case ErrorKind::ForbiddenByPolicy:
        return tr("Name one of the profiles that are set up (\u201cprofiles list\u201d shows "
                  "them), or ask your administrator.");
    case ErrorKind::NothingToSend:
        return tr("Give other data or another TTL.");
    case ErrorKind::TlsFailed:
        return tr("Check this machine\u2019s date and the base URL. Where your company has "
                  "certificates of its own, name their file with --ca-file, or in the profile (CA "
                  "file).");
    case ErrorKind::NoCertificate:
        return tr("Name a file with certificate authorities in PEM form, with --ca-file or in the "
                  "profile (CA file).");
    case ErrorKind::HostNotFound:
        return tr(
            "Check --base-url, or the profile\u2019s base URL, for a typing mistake, and your "
            "network.");
    case ErrorKind::ProxyAuthenticationRequired:
        return tr("Run it in a terminal to be asked for them, or write them into the proxy\u2019s "
                  "address: https_proxy=http://NAME:PASSWORD@HOST:PORT.");
    case ErrorKind::AuthenticationFailed:
        return tr("Check the environment variables that --from-env takes, or enter the "
                  "profile\u2019s secret again in the window, in Connections.");
    case ErrorKind::ServiceNotFound:
        return tr("Check --service, and that the credentials are of the right account.");
    case ErrorKind::MapNotFound:
        return tr("Check --map; \u201cmaps list\u201d shows the maps that there are.");
    case ErrorKind::ItemNotFound:
        return tr("\u201citems list\u201d shows the items that there are.");
    case ErrorKind::NotFound:
        return tr("Check --service and --map, and the base URL.");
    case ErrorKind::ItemExists:
        return tr("Choose another key, or change the item with \u201citems update\u201d.");
    case ErrorKind::InvalidRevision:
        return tr("Give the revision that \u201citems get\u201d shows.");
    case ErrorKind::InvalidTtl:
        return tr("Use whole seconds from 0 to 31,536,000, or leave the option out.");
    case ErrorKind::DataTooLarge:
        return tr("Shorten it to 16 KiB; white space counts, too.");
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::KeychainFailed:
        return tr("Run it where a keychain service such as GNOME Keyring or KWallet is at work, or "
                  "take the credentials from the environment with --from-env.");
    case ErrorKind::SecretMissing:
        return tr("Run it in a terminal to be asked for the secret, enter it in the window, in "
                  "Connections, or use --from-env.");
    default:
        break;
    }
    if (error.mayHaveBeenApplied)
        return lookThere;
    return {};
}

/// Qt's words where nobody has any say nothing.
bool saysNothing(const QString &detail)
{
    return detail == QBuffer().errorString() || detail == "Unknown error"_L1;
}

QString ErrorTexts::facts(const Error &error)
{
    QStringList facts;
    if (error.httpStatus != 0)
        facts << tr("status %1").arg(error.httpStatus);
    if (error.serviceCode != 0)
        facts << tr("code %1").arg(error.serviceCode);
    if (!error.requestId.isEmpty())
        facts << tr("request %1").arg(error.requestId);
    // Of these it is in the sentence.
    const bool isTold =
        error.kind == ErrorKind::InvalidInput || error.kind == ErrorKind::ProxyUnusable;
    if (!error.detail.isEmpty() && !isTold && !saysNothing(error.detail))
        facts << error.detail;
    return facts.join(u" \u00b7 "_s);
}

ErrorText ErrorTexts::of(const Error &error, Reader reader)
{
    ErrorText text;
    if (error.kind <= ErrorKind::Cancelled)
        text = refusedHere(error);
    else if (error.kind <= ErrorKind::ProxyFailed)
        text = network(error);
    else if (error.kind <= ErrorKind::UnexpectedStatus)
        text = answer(error);
    else if (isOfStranger(error))
        text = stranger(error);
    else if (error.kind <= ErrorKind::ServiceFailed)
        text = service(error);
    else
        text = machine(error);
    if (reader == Reader::CommandLine) {
        text.advice = commandLineAdvice(error).value_or(text.advice);
        if (error.kind == ErrorKind::ItemExists && !error.isSameThere)
            text.meaning = tr("It was not changed."); // there is no form
    }
    text.facts = facts(error);
    if (sync::isDocumentationLink(error.moreInfo))
        text.moreInfo = error.moreInfo;
    return text;
}

} // namespace

QString ErrorText::plain() const
{
    QStringList lines;
    for (const QString &line : {happened, meaning, advice, facts}) {
        if (!line.isEmpty())
            lines << line;
    }
    return lines.join(u'\n');
}

bool isOfStranger(const Error &error)
{
    if (error.httpStatus == 0 || error.serviceCode != 0)
        return false;
    switch (error.kind) {
    case ErrorKind::AuthenticationFailed:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::DataTooLarge:
    case ErrorKind::RequestRefused:
        return true;
    default:
        return false;
    }
}

ErrorText describe(const Error &error, Reader reader)
{
    return ErrorTexts::of(error, reader);
}

} // namespace syncdeck::session
