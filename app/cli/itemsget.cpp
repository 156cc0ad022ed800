// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/visibletext.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/listoutput.h"
#include "app/cli/values.h"
#include "app/json/find.h"
#include "app/json/rewrite.h"
#include "app/session/oddtext.h"

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
                     GetTexts::tr("Give either --data or --json."))
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
            showAttributes(answer);
        }
        end(ExitCode::Done);
    }

    void showAttributes(const sync::Answered<sync::Item> &answer)
    {
        const sync::Item &item = answer.value;
        const auto line = [&](const QString &name, const QString &value) {
            constexpr int nameWidth = 14;
            out().line(name.leftJustified(nameWidth) + visibleText(value));
        };
        const auto attribute = [&](const QString &name, const std::optional<QString> &value,
                                   sync::Oddity oddity, const QString &otherwise = cellOf({})) {
            const auto raw = json::findMember(answer.body, name);
            const bool isOdd = item.odd.testFlag(oddity) && !value && raw && *raw != "null";
            line(name,
                 isOdd ? oddMark() + u' ' + QString::fromUtf8(*raw) : value.value_or(otherwise));
        };
        const auto moment = [](const std::optional<QDateTime> &date) {
            return date ? std::optional(momentCell(date)) : std::nullopt;
        };
        using enum sync::Oddity;
        attribute(u"key"_s, item.key, Key);
        attribute(u"account_sid"_s, item.accountSid, Other);
        attribute(u"service_sid"_s, item.serviceSid, Other);
        attribute(u"map_sid"_s, item.mapSid, Other);
        attribute(u"url"_s,
                  item.url ? std::optional(QString::fromLatin1(item.url->toEncoded()))
                           : std::nullopt,
                  Other);
        attribute(u"revision"_s, item.revision, Revision);
        attribute(u"date_expires"_s, moment(item.dateExpires), Expires, momentCell({}));
        attribute(u"date_created"_s, moment(item.dateCreated), Created);
        attribute(u"date_updated"_s, moment(item.dateUpdated), Updated);
        attribute(u"created_by"_s, item.createdBy, Other);
        if (!item.data) {
            line(u"data"_s, cellOf({}));
            return;
        }
        const QString odd = session::oddDataText(item);
        line(u"data"_s, odd.isEmpty() ? QString() : oddMark() + u' ' + odd);
        out().line(visibleJson(QString::fromUtf8(json::reindent(*item.data).value_or(*item.data))));
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
