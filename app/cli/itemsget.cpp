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
        sync::forEachAttribute([&](const auto &attribute) {
            if (attribute.attribute == sync::Attribute::Data)
                return; // which comes last
            const QString name = QString::fromLatin1(attribute.name);
            const auto raw = json::findMember(answer.body, name);
            const bool isOdd = item.odd.testFlag(attribute.oddity) && !(item.*attribute.field) &&
                               raw && *raw != "null";
            line(name, isOdd ? oddMark() + u' ' + QString::fromUtf8(*raw)
                             : attributeCell(item, attribute.attribute));
        });
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
