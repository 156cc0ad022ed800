// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"
#include "app/cli/values.h"
#include "app/cli/writecommand.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct UpdateTexts
{
    Q_DECLARE_TR_FUNCTIONS(UpdateTexts)
};

class ItemsUpdate final : public WriteCommand
{
public:
    using WriteCommand::WriteCommand;

private:
    void run() override
    {
        auto asked = contentOf(store::WriteKind::Update);
        if (!asked) {
            end(asked.error());
            return;
        }
        if (!asked->data && !asked->ttl) {
            end(fail(ErrorKind::InvalidInput, u"DATA, --ttl"_s,
                     UpdateTexts::tr("Say what is to change: give DATA, --ttl or both."))
                    .error());
            return;
        }
        const auto target = access().target(token());
        if (!invocation().isSet(u"dry-run"_s))
            access().journal().openForWriting(); // meanwhile
        go(target, [this, asked](const Access::Target &found) {
            session::ItemWrite write = *asked;
            write.where = found.where;
            write.mapName = found.name;
            go(client().item(write.where.service, write.where.map, write.key, token()),
               [this, write](const sync::Answered<sync::Item> &read) {
                   change(write, read.value);
               });
        });
    }

    void change(session::ItemWrite asked, const sync::Item &now)
    {
        const QString revision = invocation().value(u"if-match"_s);
        if (invocation().isSet(u"if-match"_s) && now.matchable() != revision) {
            end(fail(ErrorKind::RevisionMismatch, asked.key).error());
            return;
        }
        asked.base = now;
        write(asked);
    }
};

} // namespace

CommandSpec itemsUpdateSpec()
{
    return {.name = {u"items"_s, u"update"_s},
            .arguments = u"KEY [DATA]"_s,
            .most = 2,
            .summary = UpdateTexts::tr("Change an item's data, its TTL, or both."),
            .details = UpdateTexts::tr(
                "DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they "
                "are. When somebody else changes the item meanwhile, nothing is overwritten (exit "
                "code 4)."),
            .options = contentOptions() + QList<QCommandLineOption>{ifMatchOption(), yesOption(),
                                                                    dryRunOption(), jsonOption()},
            .connects = true,
            .make = makeCommand<ItemsUpdate>};
}

} // namespace syncdeck::cli
