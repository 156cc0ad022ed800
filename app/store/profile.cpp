// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/store/profile.h"

#include "app/net/origin.h"
#include "app/sync/rules.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace syncdeck::store {

namespace {

struct ProfileTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProfileTexts)
};

} // namespace

QString Profile::origin() const
{
    return net::Origin(baseUrl).text();
}

History Profile::history() const
{
    switch (source) {
    case ProfileSource::Sandbox:
        // Its port is another at every start; its account is of the sandbox's own file.
        return {historyId(), u"sandbox"_s, true};
    case ProfileSource::Environment:
        // Earlier runs of the program may have been sent elsewhere by --base-url.
        return {historyId(), origin(), origin() == Profile().origin()};
    case ProfileSource::Own:
    case ProfileSource::Managed:
        break;
    }
    return {historyId(), origin(), true};
}

std::optional<Error> problemOf(const Profile &profile)
{
    if (profile.source == ProfileSource::Sandbox)
        return {};
    sync::Findings findings = sync::checkBaseUrl(profile.baseUrl.toString(QUrl::FullyEncoded));
    if (!profile.accountSid.isEmpty() || profile.source != ProfileSource::Environment)
        findings << sync::checkSid(sync::SidKind::Account, profile.accountSid);
    if (profile.credential == CredentialKind::ApiKey)
        findings << sync::checkSid(sync::SidKind::ApiKey, profile.apiKeySid);
    if (!profile.defaultService.isEmpty())
        findings << sync::checkServiceRef(profile.defaultService);
    if (!profile.caFile.isEmpty() && !QDir::isAbsolutePath(profile.caFile)) {
        findings << sync::Finding{sync::Severity::Error,
                                  ProfileTexts::tr("The CA file is not named by its whole path."),
                                  {},
                                  0};
    }
    for (const sync::Finding &finding : std::as_const(findings)) {
        if (finding.severity == sync::Severity::Error) {
            Error error{};
            error.kind = ErrorKind::InvalidInput;
            error.subject = ProfileTexts::tr("The profile \u201c%1\u201d").arg(profile.name);
            error.detail = finding.text;
            return error;
        }
    }
    return {};
}

} // namespace syncdeck::store
