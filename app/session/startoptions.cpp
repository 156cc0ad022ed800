// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/session/startoptions.h"

#include "app/base/environment.h"
#include "app/net/origin.h"
#include "app/sync/rules.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

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
                        "TWILIO_API_KEY with TWILIO_API_SECRET; the host also from TWILIO_EDGE and "
                        "TWILIO_REGION.")},
        {u"base-url"_s,
         StartTexts::tr("Address of the service; https, or http on a loopback address."),
         StartTexts::tr("URL")},
        {u"ca-file"_s,
         StartTexts::tr("Trust the certificate authorities in this PEM file, too, such as your "
                        "company\u2019s."),
         StartTexts::tr("FILE")},
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
        return fail(ErrorKind::InvalidInput, u"--profile"_s,
                    StartTexts::tr("Give --profile the name of a saved profile."));
    const int ways =
        int(options.sandbox) + int(options.fromEnvironment) + int(!options.profile.isEmpty());
    if (ways > 1) {
        return fail(ErrorKind::InvalidInput, u"--sandbox, --profile, --from-env"_s,
                    StartTexts::tr("Choose one of --sandbox, --profile and --from-env."));
    }
    if (parser.isSet(u"base-url"_s)) {
        const QString text = parser.value(u"base-url"_s);
        if (auto refused = refusal(u"--base-url"_s, sync::checkBaseUrl(text)))
            return *refused;
        if (options.sandbox) {
            return fail(ErrorKind::InvalidInput, u"--base-url"_s,
                        StartTexts::tr("The sandbox has an address of its own; leave --base-url "
                                       "out."));
        }
        options.baseUrl = QUrl(text);
    }
    if (parser.isSet(u"ca-file"_s)) {
        const QString path = parser.value(u"ca-file"_s);
        if (path.isEmpty()) {
            return fail(ErrorKind::InvalidInput, u"--ca-file"_s,
                        StartTexts::tr("Give --ca-file the path of a PEM file."));
        }
        if (options.sandbox) {
            return fail(ErrorKind::InvalidInput, u"--ca-file"_s,
                        StartTexts::tr("The sandbox uses no certificates; leave --ca-file out."));
        }
        options.caFile = QFileInfo(path).absoluteFilePath();
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
        if (!options.caFile.isEmpty()) {
            if (profile.source == store::ProfileSource::Managed) {
                return fail(ErrorKind::InvalidInput, u"--ca-file"_s,
                            StartTexts::tr("Your administrator has chosen which certificates the "
                                           "profile \u201c%1\u201d trusts; leave --ca-file out.")
                                .arg(profile.name));
            }
            profile.caFile = options.caFile;
        }
        if (const auto problem = store::problemOf(profile))
            return Failure(*problem);
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

QString trimmedText(const QStringList &variables)
{
    if (variables.isEmpty())
        return {};
    return StartTexts::tr("Blanks or line breaks around the value of %1 were left out.")
        .arg(variables.join(u", "_s));
}

namespace {

/// The host that the service's own libraries build from an edge and a region.
Result<QUrl> regionalUrl(const QUrl &usual, const QString &edge, const QString &region)
{
    static const QRegularExpression label(u"^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?$"_s);
    const QList<QPair<QString, QString>> parts{{u"TWILIO_EDGE"_s, edge},
                                               {u"TWILIO_REGION"_s, region}};
    for (const auto &[variable, value] : parts) {
        // Anything else in a host's name could lead the credentials elsewhere.
        if (!value.isEmpty() && !label.match(value).hasMatch()) {
            return fail(ErrorKind::InvalidInput, variable,
                        StartTexts::tr("The environment variable %1 can hold letters, digits and "
                                       "hyphens, such as %2.")
                            .arg(variable, variable == "TWILIO_EDGE"_L1 ? u"dublin"_s : u"ie1"_s));
        }
    }
    if (edge.isEmpty() && region.isEmpty())
        return usual;
    QStringList host{u"sync"_s};
    if (!edge.isEmpty())
        host << edge;
    host << (region.isEmpty() ? u"us1"_s : region) << u"twilio.com"_s;
    QUrl url = usual;
    url.setHost(host.join(u'.'));
    return url;
}

} // namespace

Result<EnvironmentProfile> profileFromEnvironment(const store::Policy &policy,
                                                  const StartOptions &options)
{
    EnvironmentProfile result;
    const auto valueOf = [&result](const QString &name) {
        const QString value = qEnvironmentVariable(name.toLatin1().constData());
        const QString trimmed = value.trimmed();
        if (trimmed.size() < value.size())
            result.trimmed << name;
        return trimmed;
    };
    // Both, also where one is of no use: neither is to stay behind.
    Secret authToken = takeFromEnvironment("TWILIO_AUTH_TOKEN"_ba);
    Secret apiSecret = takeFromEnvironment("TWILIO_API_SECRET"_ba);
    if (policy.problem())
        return Failure(*policy.problem());
    if (!policy.allowsEnvironment())
        return fail(ErrorKind::ForbiddenByPolicy, u"--from-env"_s);
    store::Profile &profile = result.profile;
    profile.source = store::ProfileSource::Environment;
    profile.name = StartTexts::tr("Environment variables");
    profile.accountSid = valueOf(u"TWILIO_ACCOUNT_SID"_s);
    const bool withKey = qEnvironmentVariableIsSet("TWILIO_API_KEY");
    if (withKey) {
        profile.credential = store::CredentialKind::ApiKey;
        profile.apiKeySid = valueOf(u"TWILIO_API_KEY"_s);
        if (auto refused = refusal(u"TWILIO_API_KEY"_s,
                                   sync::checkSid(sync::SidKind::ApiKey, profile.apiKeySid)))
            return *refused;
    }
    if (!withKey || !profile.accountSid.isEmpty()) {
        if (auto refused = refusal(u"TWILIO_ACCOUNT_SID"_s,
                                   sync::checkSid(sync::SidKind::Account, profile.accountSid)))
            return *refused;
    }
    auto baseUrl =
        regionalUrl(profile.baseUrl, valueOf(u"TWILIO_EDGE"_s), valueOf(u"TWILIO_REGION"_s));
    if (!baseUrl)
        return Failure(baseUrl.error());
    profile.baseUrl = options.baseUrl.value_or(*baseUrl);
    profile.caFile = options.caFile;
    const Secret &given = withKey ? apiSecret : authToken;
    const QString variable = withKey ? u"TWILIO_API_SECRET"_s : u"TWILIO_AUTH_TOKEN"_s;
    result.secret = given.trimmed();
    if (result.secret.isEmpty()) {
        return fail(ErrorKind::InvalidInput, variable,
                    StartTexts::tr("The environment variable %1 is not set.").arg(variable));
    }
    if (result.secret.size() < given.size())
        result.trimmed << variable;
    return result;
}

} // namespace syncdeck::session
