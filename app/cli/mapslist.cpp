// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/pagedlist.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct MapsTexts
{
    Q_DECLARE_TR_FUNCTIONS(MapsTexts)
};

class MapsList final : public PagedList<sync::Map>
{
public:
    using PagedList::PagedList;

private:
    void run() override
    {
        if (const auto service = access().service()) {
            m_service = *service;
            PagedList::run();
        } else {
            end(service.error());
        }
    }
    [[nodiscard]] QString listName() const override { return u"maps"_s; }
    [[nodiscard]] QStringList header() const override
    {
        return {u"SID"_s, u"REVISION"_s, u"EXPIRES"_s, u"UPDATED"_s, u"UNIQUE NAME"_s};
    }
    [[nodiscard]] QStringList row(const sync::Map &map) const override
    {
        const auto cell = [&map](const QString &attribute, const QString &text) {
            return unlessOdd(map.odd.contains(attribute), text);
        };
        return {cell(u"sid"_s, cellOf(map.sid)), cell(u"revision"_s, cellOf(map.revision)),
                cell(u"date_expires"_s, momentCell(map.dateExpires)),
                cell(u"date_updated"_s, momentCell(map.dateUpdated)),
                cell(u"unique_name"_s, cellOf(map.uniqueName))};
    }
    [[nodiscard]] QFuture<Result<Answer>> first() override
    {
        return client().maps(m_service, token());
    }
    [[nodiscard]] QFuture<Result<Answer>> next(const QUrl &url) override
    {
        return client().nextMaps(m_service, url, token());
    }

    QString m_service;
};

} // namespace

CommandSpec mapsListSpec()
{
    return {.name = {u"maps"_s, u"list"_s},
            .arguments = {},
            .most = 0,
            .summary = MapsTexts::tr("List the maps of the service."),
            .details = {},
            .options = formatOptions(),
            .connects = true,
            .make = makeCommand<MapsList>};
}

} // namespace syncdeck::cli
