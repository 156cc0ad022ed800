// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"
#include "app/store/environmentname.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ProfilesTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProfilesTexts)
};

QByteArray objectOf(const store::Profile &profile)
{
    const QJsonObject object{
        {u"name"_s, profile.name},
        {u"environment"_s, store::environmentName(profile.environment)},
        {u"base_url"_s, profile.baseUrl.toString()},
        {u"account_sid"_s, profile.accountSid},
        {u"user"_s, profile.userName()},
        {u"service"_s, profile.defaultService},
        {u"read_only"_s, profile.isReadOnly()},
        {u"managed"_s, profile.source == store::ProfileSource::Managed},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

class ProfilesList final : public Command
{
public:
    using Command::Command;

private:
    void run() override
    {
        const auto format = formatOf(invocation());
        const auto loaded = access().profiles().load();
        if (!format || !loaded) {
            end(format ? loaded.error() : format.error());
            return;
        }
        if (!loaded->setAside.isEmpty()) {
            report().say(ProfilesTexts::tr("The file of profiles could not be read; it is now at "
                                           "%1.")
                             .arg(loaded->setAside));
        }
        ListOutput list(out(), *format,
                        {u"NAME"_s, u"ENVIRONMENT"_s, u"WRITES"_s, u"MANAGED"_s, u"USER"_s,
                         u"SERVICE"_s, u"BASE URL"_s});
        QList<QStringList> rows;
        for (const store::Profile &profile : loaded->profiles) {
            rows << QStringList{
                profile.name,
                store::environmentName(profile.environment),
                profile.isReadOnly() ? ProfilesTexts::tr("no") : ProfilesTexts::tr("yes"),
                profile.source == store::ProfileSource::Managed ? ProfilesTexts::tr("yes")
                                                                : ProfilesTexts::tr("no"),
                profile.userName(),
                profile.defaultService.isEmpty() ? cellOf({}) : profile.defaultService,
                profile.baseUrl.toString()};
            if (!list.isTable())
                list.addObject(objectOf(profile));
        }
        if (list.isTable())
            list.addRows(rows);
        list.finish();
        end(ExitCode::Done);
    }
};

} // namespace

CommandSpec profilesListSpec()
{
    return {.name = {u"profiles"_s, u"list"_s},
            .arguments = {},
            .most = 0,
            .summary = ProfilesTexts::tr("List the saved profiles; they hold no secrets."),
            .details = {},
            .options = formatOptions(),
            .connects = false,
            .make = makeCommand<ProfilesList>};
}

} // namespace syncdeck::cli
