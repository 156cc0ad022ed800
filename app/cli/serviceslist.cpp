// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/pagedlist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ServicesTexts
{
    Q_DECLARE_TR_FUNCTIONS(ServicesTexts)
};

class ServicesList final : public PagedList<sync::Service>
{
public:
    using PagedList::PagedList;

private:
    [[nodiscard]] QString listName() const override { return u"services"_s; }
    [[nodiscard]] QStringList header() const override
    {
        return {u"SID"_s, u"UNIQUE NAME"_s, u"UPDATED"_s, u"NAME"_s};
    }
    [[nodiscard]] QStringList row(const sync::Service &service) const override
    {
        const auto cell = [&service](const QString &attribute, const QString &text) {
            return unlessOdd(service.odd.contains(attribute), text);
        };
        return {cell(u"sid"_s, cellOf(service.sid)),
                cell(u"unique_name"_s, cellOf(service.uniqueName)),
                cell(u"date_updated"_s, momentCell(service.dateUpdated)),
                cell(u"friendly_name"_s, cellOf(service.friendlyName))};
    }
    [[nodiscard]] QFuture<Result<Answer>> first() override { return client().services(token()); }
    [[nodiscard]] QFuture<Result<Answer>> next(const QUrl &url) override
    {
        return client().nextServices(url, token());
    }
};

} // namespace

CommandSpec servicesListSpec()
{
    return {.name = {u"services"_s, u"list"_s},
            .arguments = {},
            .most = 0,
            .summary = ServicesTexts::tr("List the services of the account."),
            .details = {},
            .options = formatOptions(),
            .connects = true,
            .make = makeCommand<ServicesList>};
}

} // namespace syncdeck::cli
