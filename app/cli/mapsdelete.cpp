// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/prompt.h"
#include "app/cli/values.h"
#include "app/session/mapdeletion.h"

#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct DeleteMapTexts
{
    Q_DECLARE_TR_FUNCTIONS(DeleteMapTexts)
};

class MapsDelete final : public Command
{
public:
    using Command::Command;

    void cancel() override
    {
        Command::cancel();
        if (m_deletion)
            m_deletion->cancel();
    }

private:
    void run() override
    {
        const auto service = access().service();
        if (!service) {
            end(service.error());
            return;
        }
        const QString named = invocation().arguments.first();
        if (const auto refused = refusal(u"MAP"_s, sync::checkUniqueName(named))) {
            end(*refused);
            return;
        }
        go(client().map(*service, named, token()),
           [this](const sync::Answered<sync::Map> &answer) { found(answer.value); });
    }

    void found(const sync::Map &map)
    {
        const QString name = session::displayName(map);
        if (invocation().isSet(u"dry-run"_s)) {
            out().line(
                DeleteMapTexts::tr("Would delete map %1 with every item").arg(visibleText(name)));
            end(ExitCode::Done);
            return;
        }
        if (access().profile().environment == store::Environment::Production) {
            const auto sure = confirm(
                DeleteMapTexts::tr("This deletes the map %1 of a production service with every "
                                   "item in it.")
                    .arg(name),
                name, invocation().isSet(u"yes"_s));
            if (!sure) {
                end(sure.error());
                return;
            }
        }
        const QString service = map.serviceSid.value_or(access().service().value_or(QString()));
        m_deletion =
            new session::MapDeletion(access().connection(), access().journal(), service, map, this);
        connect(m_deletion, &session::MapDeletion::progressed, this, [this](int kept) {
            report().progress(DeleteMapTexts::tr("%Ln item(s) kept in the history", nullptr, kept));
        });
        connect(m_deletion, &session::MapDeletion::finished, this,
                [this, name](const Result<int> &kept) {
                    if (!kept) {
                        end(kept.error());
                        return;
                    }
                    report().wipeProgress();
                    tellDone(DeleteMapTexts::tr("Deleted map %1 with %Ln item(s)", nullptr, *kept)
                                 .arg(name));
                    end(ExitCode::Done);
                });
        m_deletion->start();
    }

    QPointer<session::MapDeletion> m_deletion;
};

} // namespace

CommandSpec mapsDeleteSpec()
{
    return {.name = {u"maps"_s, u"delete"_s},
            .arguments = u"MAP"_s,
            .most = 1,
            .summary = DeleteMapTexts::tr("Delete a map with every item in it."),
            .details = DeleteMapTexts::tr(
                "MAP is a SID or a unique name. The items are read and kept in the history first, "
                "so that the window can bring them back. With a production profile the map's name "
                "must be typed, or --yes be given."),
            .options = {yesOption(), dryRunOption()},
            .connects = true,
            .make = makeCommand<MapsDelete>};
}

} // namespace syncdeck::cli
