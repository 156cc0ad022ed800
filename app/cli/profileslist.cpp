// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"

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

QString nameOf(store::Environment environment)
{
    switch (environment) {
    case store::Environment::Development:
        return u"development"_s;
    case store::Environment::Staging:
        return u"staging"_s;
    case store::Environment::Production:
        return u"production"_s;
    }
    Q_UNREACHABLE();
}

QByteArray objectOf(const store::Profile &profile)
{
    const QJsonObject object{
        {u"name"_s, profile.name},
        {u"environment"_s, nameOf(profile.environment)},
        {u"base_url"_s, profile.baseUrl.toString()},
        {u"account_sid"_s, profile.accountSid},
        {u"user"_s, profile.userName()},
        {u"service"_s, profile.defaultService},
        {u"read_only"_s, profile.readOnly},
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
        const auto loaded = store::ProfileStore().load();
        if (!format || !loaded) {
            end(format ? loaded.error() : format.error());
            return;
        }
        if (!loaded->setAside.isEmpty()) {
            report().say(ProfilesTexts::tr("The file of profiles could not be read; it is now at "
                                           "%1.")
                             .arg(loaded->setAside));
        }
        ListOutput list(
            out(), *format,
            {u"NAME"_s, u"ENVIRONMENT"_s, u"WRITES"_s, u"USER"_s, u"SERVICE"_s, u"BASE URL"_s});
        QList<QStringList> rows;
        for (const store::Profile &profile : loaded->profiles) {
            rows << QStringList{
                profile.name,
                nameOf(profile.environment),
                profile.readOnly ? ProfilesTexts::tr("no") : ProfilesTexts::tr("yes"),
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
