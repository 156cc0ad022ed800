// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"
#include "app/cli/values.h"
#include "app/json/rewrite.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct GetTexts
{
    Q_DECLARE_TR_FUNCTIONS(GetTexts)
};

class ItemsGet final : public Command
{
public:
    using Command::Command;

private:
    void run() override
    {
        const QString key = invocation().arguments.first();
        const auto where = access().map();
        if (!where) {
            end(where.error());
            return;
        }
        if (const auto refused = refusal(u"KEY"_s, sync::checkKey(key))) {
            end(*refused);
            return;
        }
        if (invocation().isSet(u"data"_s) && invocation().isSet(u"json"_s)) {
            end(fail(ErrorKind::InvalidInput, u"--data, --json"_s,
                     GetTexts::tr("Choose one of them."))
                    .error());
            return;
        }
        go(client().item(where->service, where->map, key, token()),
           [this](const sync::Answered<sync::Item> &answer) { show(answer); });
    }

    void show(const sync::Answered<sync::Item> &answer)
    {
        if (invocation().isSet(u"data"_s)) {
            out().json(answer.value.data.value_or("null"));
            if (out().isTerminal())
                out().write("\n");
        } else if (invocation().isSet(u"json"_s)) {
            out().json(answer.body);
            out().write("\n");
        } else {
            showAttributes(answer.value);
        }
        end(ExitCode::Done);
    }

    void showAttributes(const sync::Item &item)
    {
        const auto line = [this](const QString &name, const QString &value) {
            constexpr int nameWidth = 14;
            out().line(name.leftJustified(nameWidth) + visibleText(value));
        };
        line(u"key"_s, cellOf(item.key));
        line(u"account_sid"_s, cellOf(item.accountSid));
        line(u"service_sid"_s, cellOf(item.serviceSid));
        line(u"map_sid"_s, cellOf(item.mapSid));
        line(u"url"_s, item.url ? QString::fromLatin1(item.url->toEncoded()) : cellOf({}));
        line(u"revision"_s, cellOf(item.revision));
        line(u"date_expires"_s, momentCell(item.dateExpires));
        line(u"date_created"_s, item.dateCreated ? momentCell(item.dateCreated) : cellOf({}));
        line(u"date_updated"_s, item.dateUpdated ? momentCell(item.dateUpdated) : cellOf({}));
        line(u"created_by"_s, cellOf(item.createdBy));
        line(u"data"_s, item.data ? QString() : cellOf({}));
        if (item.data)
            out().line(
                visibleJson(QString::fromUtf8(json::reindent(*item.data).value_or(*item.data))));
    }
};

} // namespace

CommandSpec itemsGetSpec()
{
    return {.name = {u"items"_s, u"get"_s},
            .arguments = u"KEY"_s,
            .most = 1,
            .summary = GetTexts::tr("Show an item with all its attributes."),
            .details = {},
            .options = {{u"data"_s,
                         GetTexts::tr("Print the data alone, exactly its bytes, with no line break "
                                      "after it.")},
                        jsonOption()},
            .connects = true,
            .make = makeCommand<ItemsGet>};
}

} // namespace syncdeck::cli
