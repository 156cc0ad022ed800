// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/plural.h"
#include "app/base/visibletext.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/fileoptions.h"
#include "app/cli/listoutput.h"
#include "app/sync/mapscan.h"
#include "app/sync/pagetrail.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ItemsTexts
{
    Q_DECLARE_TR_FUNCTIONS(ItemsTexts)
};

using PageAnswer = sync::Answered<std::shared_ptr<sync::ItemPage>>;

/// The whole map is scanned with several requests at a time. A part of it is read page by page,
/// since that ends soonest.
class ItemsList final : public Command
{
public:
    using Command::Command;

private:
    void run() override
    {
        const auto where = access().map();
        const auto format = formatOf(invocation());
        const auto limit = invocation().number(u"limit"_s, 1, std::numeric_limits<qint64>::max());
        const auto query = filter(invocation(), access().clock().now());
        if (const Error *error = firstError(where, format, limit, query)) {
            end(*error);
            return;
        }
        m_where = *where;
        m_query = *query;
        m_left = limit->value_or(std::numeric_limits<qint64>::max());
        constexpr int dataWidth = 80; // where there is no terminal to fill
        m_list = std::make_unique<ListOutput>(out(), *format, titles(), dataWidth);
        if (*limit || invocation().isSet(u"from"_s))
            readPages();
        else
            scan();
    }

    void readPages()
    {
        if (invocation().isSet(u"from"_s))
            m_page.from = invocation().value(u"from"_s);
        if (m_query.isEmpty())
            m_page.pageSize = static_cast<int>(std::min<qint64>(m_page.pageSize, m_left));
        take(client().items(m_where.service, m_where.map, m_page, token()));
    }

    void take(const QFuture<Result<PageAnswer>> &page)
    {
        go(page, [this](const PageAnswer &answer) {
            const QStringList keys = answer.value->keys();
            if (const auto followed = m_trail.follow(keys, answer.value->next()); !followed) {
                end(followed.error());
                return;
            }
            write(answer.value->items());
            const auto next = answer.value->next();
            if (!keys.isEmpty()) {
                m_page.from = keys.last();
                m_page.includeFrom = false;
            }
            if (next && wantsMore()) {
                take(client().nextItems(m_where.service, m_where.map, *next, m_page, token()));
            } else {
                finish();
            }
        });
    }

    void scan()
    {
        sync::MapScan::Options options;
        options.inOrder = true;
        m_scan = std::make_unique<sync::MapScan>(access().connection().bulkClient(),
                                                 m_where.service, m_where.map, options);
        connect(m_scan.get(), &sync::MapScan::loaded, this, [this](const sync::ItemSlice &slice) {
            write(slice.items);
            if (!wantsMore())
                m_scan->cancel();
        });
        connect(m_scan.get(), &sync::MapScan::failed, this,
                [this](const Error &error) { end(error); });
        connect(m_scan.get(), &sync::MapScan::finished, this, [this](bool complete) {
            if (!complete && wantsMore())
                end(fail(ErrorKind::Cancelled).error());
            else
                finish();
        });
        token().onCancel(this, [this] { m_scan->cancel(); });
        m_scan->start();
    }

    [[nodiscard]] bool wantsMore() const { return m_left > 0 && out().isGood(); }

    void write(std::span<const sync::ItemView> items)
    {
        QList<QStringList> rows;
        for (const sync::ItemView &item : items) {
            if (m_left == 0)
                break;
            if (!m_query.matches(item))
                continue;
            --m_left;
            ++m_written;
            if (item.odd)
                ++m_odd;
            if (m_list->isTable())
                rows << row(sync::toItem(item));
            else
                m_list->addObject(QByteArrayView(item.json.data(), qsizetype(item.json.size())));
        }
        if (m_list->isTable())
            m_list->addRows(rows);
        out().flush(); // whoever reads along sees each page as it comes
        if (!out().isTerminal())
            report().progress(ItemsTexts::tr("%Ln item(s)", nullptr, plural(m_written)));
    }

    void finish()
    {
        m_list->finish();
        if (m_odd > 0)
            report().say(
                ItemsTexts::tr("%Ln item(s) came with an attribute of another kind than the "
                               "service documents; a table marks it with %1.",
                               nullptr, plural(m_odd))
                    .arg(oddMark()));
        end(ExitCode::Done);
    }

    [[nodiscard]] static QStringList titles()
    {
        QStringList titles;
        for (const sync::Attribute column : columns)
            titles << QString::fromLatin1(transfer::nameOf(column)).remove(u"date_"_s).toUpper();
        return titles;
    }

    [[nodiscard]] static QStringList row(const sync::Item &item)
    {
        QStringList cells;
        for (const sync::Attribute column : columns) {
            sync::withAttribute(column, [&](const auto &line) {
                const QString cell = attributeCell(item, column);
                const bool isOdd = item.odd.testFlag(line.oddity);
                cells << (!isOdd ? cell : item.*line.field ? oddMark() + u' ' + cell : oddMark());
            });
        }
        return cells;
    }

    static constexpr std::array columns{sync::Attribute::Key, sync::Attribute::Revision,
                                        sync::Attribute::Expires, sync::Attribute::Updated,
                                        sync::Attribute::Data};
    session::MapAddress m_where;
    items::ItemQuery m_query;
    std::unique_ptr<ListOutput> m_list;
    sync::ListQuery m_page; ///< what the next page must hold
    sync::PageTrail m_trail;
    std::unique_ptr<sync::MapScan> m_scan;
    qint64 m_left = 0;
    qint64 m_written = 0;
    qint64 m_odd = 0;
};

} // namespace

CommandSpec itemsListSpec()
{
    return {.name = {u"items"_s, u"list"_s},
            .arguments = {},
            .most = 0,
            .summary = ItemsTexts::tr("List the items of the map, in the order of their keys."),
            .details = {},
            .options = formatOptions() +
                       QList<QCommandLineOption>{
                           {u"from"_s, ItemsTexts::tr("Begin at this key, or the next after it."),
                            u"KEY"_s},
                           {u"limit"_s, ItemsTexts::tr("Print at most so many."), u"N"_s},
                           filterOption()},
            .connects = true,
            .make = makeCommand<ItemsList>};
}

} // namespace syncdeck::cli
