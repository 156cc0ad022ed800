// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/startoptions.h"

#include "app/base/environment.h"
#include "app/net/origin.h"
#include "app/sync/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::session {

namespace {

struct StartTexts
{
    Q_DECLARE_TR_FUNCTIONS(StartTexts)
};

/// The first finding that forbids the value, as an error about `subject`.
std::optional<Failure> refusal(const QString &subject, const sync::Findings &findings)
{
    for (const sync::Finding &finding : findings) {
        if (finding.severity == sync::Severity::Error)
            return fail(ErrorKind::InvalidInput, subject, finding.text);
    }
    return {};
}

} // namespace

QList<QCommandLineOption> startOptions()
{
    return {
        {u"sandbox"_s,
         StartTexts::tr("Work on the embedded sandbox: a Sync service on this machine.")},
        {u"profile"_s, StartTexts::tr("Open the saved profile of this name."),
         StartTexts::tr("NAME")},
        {u"from-env"_s,
         StartTexts::tr("For this run only, take TWILIO_ACCOUNT_SID with TWILIO_AUTH_TOKEN, or "
                        "TWILIO_API_KEY with TWILIO_API_SECRET.")},
        {u"base-url"_s,
         StartTexts::tr("Address of the service; https, or http on a loopback address."),
         StartTexts::tr("URL")},
        {u"service"_s, StartTexts::tr("Service to open: SID, unique name or \"default\"."),
         StartTexts::tr("SID")},
        {u"map"_s, StartTexts::tr("Map to open in the service."), StartTexts::tr("SID-OR-NAME")},
    };
}

void addStartOptions(QCommandLineParser &parser)
{
    parser.addOptions(startOptions());
}

Result<StartOptions> readStartOptions(const QCommandLineParser &parser)
{
    StartOptions options;
    options.sandbox = parser.isSet(u"sandbox"_s);
    options.fromEnvironment = parser.isSet(u"from-env"_s);
    options.profile = parser.value(u"profile"_s);
    options.service = parser.value(u"service"_s);
    options.map = parser.value(u"map"_s);

    if (parser.isSet(u"profile"_s) && options.profile.isEmpty())
        return fail(ErrorKind::InvalidInput, u"--profile"_s, StartTexts::tr("Give a name."));
    const int ways =
        int(options.sandbox) + int(options.fromEnvironment) + int(!options.profile.isEmpty());
    if (ways > 1) {
        return fail(ErrorKind::InvalidInput, u"--sandbox, --profile, --from-env"_s,
                    StartTexts::tr("Choose one of them."));
    }
    if (parser.isSet(u"base-url"_s)) {
        const QString text = parser.value(u"base-url"_s);
        if (auto refused = refusal(u"--base-url"_s, sync::checkBaseUrl(text)))
            return *refused;
        if (options.sandbox) {
            return fail(ErrorKind::InvalidInput, u"--base-url"_s,
                        StartTexts::tr("The sandbox has an address of its own; leave it out."));
        }
        options.baseUrl = QUrl(text);
    }
    if (parser.isSet(u"service"_s)) {
        if (auto refused = refusal(u"--service"_s, sync::checkServiceRef(options.service)))
            return *refused;
    }
    if (parser.isSet(u"map"_s)) {
        if (auto refused = refusal(u"--map"_s, sync::checkUniqueName(options.map)))
            return *refused;
    }
    return options;
}

Result<store::Profile> savedProfile(const store::ProfileStore &profiles,
                                    const StartOptions &options)
{
    const auto loaded = profiles.load();
    if (!loaded)
        return Failure(loaded.error());
    for (store::Profile profile : loaded->profiles) {
        if (profile.name != options.profile)
            continue;
        if (options.baseUrl) {
            const net::Origin own(profile.baseUrl);
            if (!own.owns(*options.baseUrl)) {
                return fail(
                    ErrorKind::InvalidInput, u"--base-url"_s,
                    StartTexts::tr("The profile\u2019s secret belongs to %1 and goes nowhere "
                                   "else.")
                        .arg(own.text()));
            }
            profile.baseUrl = *options.baseUrl;
        }
        return profile;
    }
    return fail(ErrorKind::InvalidInput, u"--profile"_s,
                StartTexts::tr("No profile named \u201c%1\u201d is saved.").arg(options.profile));
}

store::Profile sandboxProfile(const QUrl &baseUrl, const QString &accountSid,
                              const QString &serviceSid)
{
    store::Profile profile;
    profile.source = store::ProfileSource::Sandbox;
    profile.name = StartTexts::tr("Sandbox");
    profile.baseUrl = baseUrl;
    profile.accountSid = accountSid;
    profile.defaultService = serviceSid;
    return profile;
}

Result<EnvironmentProfile> profileFromEnvironment(const store::Policy &policy)
{
    // Both, also where one is of no use: neither is to stay behind.
    Secret authToken = takeFromEnvironment("TWILIO_AUTH_TOKEN"_ba);
    Secret apiSecret = takeFromEnvironment("TWILIO_API_SECRET"_ba);
    if (policy.problem())
        return Failure(*policy.problem());
    if (!policy.allowsEnvironment())
        return fail(ErrorKind::ForbiddenByPolicy, u"--from-env"_s);
    EnvironmentProfile result;
    store::Profile &profile = result.profile;
    profile.source = store::ProfileSource::Environment;
    profile.name = StartTexts::tr("Environment variables");
    profile.accountSid = qEnvironmentVariable("TWILIO_ACCOUNT_SID");
    const bool withKey = qEnvironmentVariableIsSet("TWILIO_API_KEY");
    if (withKey) {
        profile.credential = store::CredentialKind::ApiKey;
        profile.apiKeySid = qEnvironmentVariable("TWILIO_API_KEY");
        if (auto refused = refusal(u"TWILIO_API_KEY"_s,
                                   sync::checkSid(sync::SidKind::ApiKey, profile.apiKeySid)))
            return *refused;
    }
    if (!withKey || !profile.accountSid.isEmpty()) {
        if (auto refused = refusal(u"TWILIO_ACCOUNT_SID"_s,
                                   sync::checkSid(sync::SidKind::Account, profile.accountSid)))
            return *refused;
    }
    result.secret = std::move(withKey ? apiSecret : authToken);
    if (result.secret.isEmpty()) {
        return fail(ErrorKind::InvalidInput,
                    withKey ? u"TWILIO_API_SECRET"_s : u"TWILIO_AUTH_TOKEN"_s,
                    StartTexts::tr("This environment variable is not set."));
    }
    return result;
}

} // namespace syncdeck::session
