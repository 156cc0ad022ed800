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

struct CreateTexts
{
    Q_DECLARE_TR_FUNCTIONS(CreateTexts)
};

class ItemsCreate final : public WriteCommand
{
public:
    using WriteCommand::WriteCommand;

private:
    void run() override
    {
        auto asked = contentOf(store::WriteKind::Create);
        if (!asked) {
            end(asked.error());
            return;
        }
        if (!asked->data) {
            end(fail(ErrorKind::InvalidInput, u"DATA"_s,
                     CreateTexts::tr("DATA is missing; give some, such as '{}'."))
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
            if (invocation().isSet(u"dry-run"_s))
                lookFirst(write);
            else
                this->write(write);
        });
    }

    /// An item of that key would make the creation fail.
    void lookFirst(const session::ItemWrite &write)
    {
        whenDone(client().item(write.where.service, write.where.map, write.key, token()), this,
                 [this, write](const Result<sync::Answered<sync::Item>> &found) {
                     if (found)
                         end(fail(ErrorKind::ItemExists, write.key).error());
                     else if (found.error().kind == ErrorKind::ItemNotFound)
                         this->write(write);
                     else
                         end(found.error());
                 });
    }
};

} // namespace

CommandSpec itemsCreateSpec()
{
    return {.name = {u"items"_s, u"create"_s},
            .arguments = u"KEY [DATA]"_s,
            .most = 2,
            .summary = CreateTexts::tr("Create an item."),
            .details = CreateTexts::tr(
                "DATA is a JSON object, @FILE, or - for standard input; its bytes are sent as they "
                "are. An item that exists already is not touched (exit code 4)."),
            .options = contentOptions() +
                       QList<QCommandLineOption>{yesOption(), dryRunOption(), jsonOption()},
            .connects = true,
            .make = makeCommand<ItemsCreate>};
}

} // namespace syncdeck::cli
