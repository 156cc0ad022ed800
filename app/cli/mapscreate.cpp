// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"
#include "app/cli/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct MapTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapTexts)
};

class MapsCreate final : public Command
{
public:
    using Command::Command;

private:
    void run() override
    {
        const auto service = access().service();
        const auto map = newMap();
        if (!service || !map) {
            end(service ? map.error() : service.error());
            return;
        }
        if (invocation().isSet(u"dry-run"_s)) {
            out().line(MapTexts::tr("Would create map %1").arg(visibleText(map->uniqueName)));
            end(ExitCode::Done);
            return;
        }
        go(client().createMap(*service, *map, token()),
           [this](const sync::Answered<sync::Map> &answer) { tell(answer); });
    }

    [[nodiscard]] Result<sync::NewMap> newMap() const
    {
        sync::NewMap map;
        map.uniqueName = invocation().arguments.value(0);
        if (!invocation().arguments.isEmpty() && map.uniqueName.isEmpty()) {
            return fail(ErrorKind::InvalidInput, u"NAME"_s,
                        MapTexts::tr("It is empty. Leave it out to create a map without a name."));
        }
        if (!map.uniqueName.isEmpty()) {
            if (auto refused = refusal(u"NAME"_s, sync::checkNewMapName(map.uniqueName)))
                return Failure(*refused);
        }
        const auto ttl = ttlOf(invocation());
        if (!ttl)
            return Failure(ttl.error());
        map.ttl = *ttl;
        return map;
    }

    void tell(const sync::Answered<sync::Map> &answer)
    {
        tellDone(MapTexts::tr("Created map %1 (%2)")
                     .arg(session::displayName(answer.value), answer.value.sid.value_or(QString())),
                 answer.body);
        end(ExitCode::Done);
    }
};

} // namespace

CommandSpec mapsCreateSpec()
{
    return {
        .name = {u"maps"_s, u"create"_s},
        .arguments = u"[NAME]"_s,
        .most = 1,
        .summary = MapTexts::tr("Create a map, with a unique name or known by its SID alone."),
        .details = {},
        .options = {{u"ttl"_s,
                     MapTexts::tr("How long until the map and all its items are deleted. TIME is a "
                                  "number of seconds, at most 31536000, or a span such as "
                                  "90min, 1h, 2d or 1w; 0: never."),
                     u"TIME"_s},
                    dryRunOption(),
                    jsonOption()},
        .connects = true,
        .make = makeCommand<MapsCreate>};
}

} // namespace syncdeck::cli
