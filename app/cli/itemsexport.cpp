// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/plural.h"
#include "app/base/samefile.h"
#include "app/cli/command.h"
#include "app/cli/commands.h"
#include "app/cli/fileoptions.h"
#include "app/transfer/export.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

namespace {

struct ExportTexts
{
    Q_DECLARE_TR_FUNCTIONS(ExportTexts)
};

class ItemsExport final : public Command
{
public:
    using Command::Command;

    void cancel() override
    {
        Command::cancel();
        if (m_export)
            m_export->cancel();
        if (m_scan)
            m_scan->cancel();
    }

private:
    void run() override
    {
        const QString file = invocation().arguments.first();
        const auto where = access().map();
        const auto how = layout(invocation(), file);
        const auto query = filter(invocation(), access().clock().now());
        const auto target = file != u"-"_s && isOwnFile(file)
                                ? Result<void>(fail(ErrorKind::InvalidInput, u"FILE"_s, ownFile()))
                                : Result<void>();
        if (const Error *error = firstError(where, how, query, target)) {
            end(*error);
            return;
        }
        m_query = *query;
        if (file == u"-"_s)
            print(*where, *how);
        else
            write(*where,
                  {file, *how, [this](const sync::ItemView &item) { return m_query.matches(item); },
                   Special::WrittenThrough});
    }

    void write(const session::MapAddress &where, const transfer::ExportOptions &options)
    {
        using transfer::Export;
        m_export = std::make_unique<Export>(access().connection(), where, options);
        connect(m_export.get(), &Export::changed, this, [this] {
            report().progress(
                ExportTexts::tr("%Ln item(s) written", nullptr, plural(m_export->written())));
        });
        connect(m_export.get(), &Export::stopped, this,
                [this](const Error &error) { end(error); }); // no file appears
        connect(m_export.get(), &Export::finished, this,
                [this, options](const Result<qint64> &items) {
                    if (!items) {
                        end(items.error());
                        return;
                    }
                    report().say(ExportTexts::tr("%Ln item(s) are in %1.", nullptr, plural(*items))
                                     .arg(options.path));
                    end(ExitCode::Done);
                });
        m_export->start();
    }

    void print(const session::MapAddress &where, const transfer::Layout &how)
    {
        m_text.emplace(how);
        out().write(m_text->begin());
        m_scan =
            std::make_unique<sync::MapScan>(access().connection().bulkClient(), where.service,
                                            where.map, sync::MapScan::Options{.inOrder = true});
        connect(m_scan.get(), &sync::MapScan::loaded, this, [this](const sync::ItemSlice &slice) {
            for (const sync::ItemView &item : slice.items) {
                if (m_query.matches(item))
                    out().write(m_text->item(item));
            }
            out().flush();
            if (!out().isGood())
                m_scan->cancel();
        });
        connect(m_scan.get(), &sync::MapScan::failed, this,
                [this](const Error &error) { end(error); });
        connect(m_scan.get(), &sync::MapScan::finished, this, [this](bool complete) {
            if (complete)
                out().write(m_text->end());
            end(complete || !out().isGood() ? ExitCode::Done : ExitCode::Interrupted);
        });
        m_scan->start();
    }

    items::ItemQuery m_query;
    std::unique_ptr<transfer::Export> m_export;
    std::optional<transfer::ItemText> m_text;
    std::unique_ptr<sync::MapScan> m_scan;
};

} // namespace

CommandSpec itemsExportSpec()
{
    return {
        .name = {u"items"_s, u"export"_s},
        .arguments = u"FILE"_s,
        .most = 1,
        .summary = ExportTexts::tr("Write the items of the map to a file."),
        .details = ExportTexts::tr(
            "The file appears under its name only when it is whole; - is standard output, and a "
            "named pipe or a device is written to as it comes. Data keeps its bytes in every "
            "format."),
        .options =
            QList<QCommandLineOption>{filterOption()} + formatFileOptions() + writeFileOptions(),
        .connects = true,
        .make = makeCommand<ItemsExport>};
}

} // namespace syncdeck::cli
