// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/plural.h"
#include "app/cli/commands.h"
#include "app/cli/fileinput.h"
#include "app/cli/fileoptions.h"
#include "app/cli/listoutput.h"
#include "app/cli/runcommand.h"
#include "app/cli/values.h"
#include "app/transfer/comparison.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace syncdeck::cli {

using transfer::ComparedState;

namespace {

struct CompareTexts
{
    Q_DECLARE_TR_FUNCTIONS(CompareTexts)
};

QString nameOf(ComparedState state)
{
    switch (state) {
    case ComparedState::OnlyLeft:
        return u"only-this"_s;
    case ComparedState::OnlyRight:
        return u"only-other"_s;
    case ComparedState::Differing:
        return u"differs"_s;
    }
    Q_UNREACHABLE();
}

QByteArray dataOrNull(const std::optional<sync::Item> &item)
{
    return item && item->data ? *item->data : "null";
}

QList<QCommandLineOption> compareFormatOptions()
{
    return {
        {u"json"_s,
         CompareTexts::tr("Print one JSON document: an array of the differences; with --apply, an "
                          "array of what came of each; with --apply --dry-run, an array of what "
                          "would be done.")},
        {u"ndjson"_s, CompareTexts::tr("Print the same as one JSON object a line.")},
    };
}

/// The map of `--map` is the left side; the other map or the file is the right one.
class ItemsCompare final : public RunCommand
{
public:
    explicit ItemsCompare(const Place &place)
        : RunCommand(place)
        , m_input(place.invocation, place.report)
    {
    }

    void cancel() override
    {
        RunCommand::cancel();
        if (m_comparison)
            m_comparison->cancel();
    }

private:
    void run() override
    {
        const auto format = formatOf(invocation());
        const auto options = checkOptions();
        const bool hasFile = !invocation().arguments.isEmpty();
        const auto input = hasFile ? m_input.check() : Result<void>();
        const auto reports = checkReports();
        if (const Error *error = firstError(format, options, input, reports)) {
            end(*error);
            return;
        }
        m_format = *format;
        go(access().target(token()), [this, hasFile](const Access::Target &target) {
            m_this = target;
            if (hasFile)
                readFile();
            else
                openOther();
        });
    }

    [[nodiscard]] Result<void> checkReports() const
    {
        if (!invocation().isSet(u"apply"_s)) {
            return refuseReportFiles(CompareTexts::tr("It belongs to --apply, which is not "
                                                      "given."));
        }
        if (invocation().isSet(u"dry-run"_s)) {
            return refuseReportFiles(CompareTexts::tr("With --dry-run nothing is written; --json "
                                                      "or --ndjson prints the plan."));
        }
        return checkReportFiles(invocation().arguments.value(0));
    }

    [[nodiscard]] Result<void> checkOptions() const
    {
        const bool hasFile = !invocation().arguments.isEmpty();
        const bool hasMap = invocation().isSet(u"with-map"_s) ||
                            invocation().isSet(u"with-service"_s) ||
                            invocation().isSet(u"with-profile"_s);
        if (hasFile == hasMap) {
            return fail(ErrorKind::InvalidInput, u"FILE, --with-map"_s,
                        CompareTexts::tr("Name what to compare with: a file, or another map."));
        }
        const QString apply = invocation().value(u"apply"_s);
        const bool isKnown = apply == u"to-this"_s || (apply == u"to-other"_s && !hasFile);
        if (invocation().isSet(u"apply"_s) && !isKnown) {
            return fail(ErrorKind::InvalidInput, u"--apply"_s,
                        hasFile ? CompareTexts::tr("With a file there is to-this alone.")
                                : CompareTexts::tr("Choose to-this or to-other."));
        }
        if (invocation().isSet(u"delete"_s) && !invocation().isSet(u"apply"_s)) {
            return fail(ErrorKind::InvalidInput, u"--delete"_s,
                        CompareTexts::tr("It belongs to --apply, which is not given."));
        }
        return {};
    }

    void readFile()
    {
        const auto options = m_input.open();
        if (options)
            compareWith(std::make_unique<transfer::FileFeed>(*options));
        else
            end(options.error());
    }

    void openOther()
    {
        session::StartOptions start = invocation().start;
        if (invocation().isSet(u"with-service"_s))
            start.service = invocation().value(u"with-service"_s);
        else if (invocation().isSet(u"with-profile"_s))
            start.service.clear();
        if (invocation().isSet(u"with-map"_s))
            start.map = invocation().value(u"with-map"_s);
        if (invocation().isSet(u"with-profile"_s)) {
            start.sandbox = false;
            start.fromEnvironment = false;
            start.baseUrl.reset();
            start.caFile.clear();
            start.profile = invocation().value(u"with-profile"_s);
            m_otherAccess = std::make_unique<Access>(start, access().policy(), report());
            go(m_otherAccess->open(), [this] { findOther(m_otherAccess->target(token())); });
        } else {
            findOther(access().target(token(), start));
        }
    }

    void findOther(const QFuture<Result<Access::Target>> &target)
    {
        go(target, [this](const Access::Target &found) {
            m_other = found;
            if (!m_otherAccess && found.where == m_this.where) {
                end(fail(ErrorKind::InvalidInput, u"--with-map"_s,
                         CompareTexts::tr("That is the same map."))
                        .error());
                return;
            }
            compareWith(std::make_unique<transfer::MapFeed>(other().connection(), found.where));
        });
    }

    [[nodiscard]] Access &other() { return m_otherAccess ? *m_otherAccess : access(); }

    void compareWith(std::unique_ptr<transfer::ItemFeed> right)
    {
        using transfer::Comparison;
        m_comparison = std::make_unique<Comparison>(
            std::make_unique<transfer::MapFeed>(access().connection(), m_this.where),
            std::move(right));
        connect(m_comparison.get(), &Comparison::progressed, this, [this] {
            report().progress(
                CompareTexts::tr("%Ln item(s) looked at", nullptr, plural(m_comparison->looked())));
        });
        connect(m_comparison.get(), &Comparison::finished, this,
                [this](const Result<void> &result) {
                    if (result)
                        show();
                    else
                        endReading(result.error());
                });
        m_comparison->start();
    }

    void show()
    {
        report().wipeProgress();
        tellInvalid();
        if (invocation().isSet(u"apply"_s)) {
            apply();
            return;
        }
        const QList<transfer::ComparedItem> &items = m_comparison->items();
        ListOutput list(out(), m_format, {CompareTexts::tr("STATE"), CompareTexts::tr("KEY")});
        QList<QStringList> rows;
        for (const transfer::ComparedItem &item : items) {
            if (list.isTable())
                rows << QStringList{nameOf(item.state), item.key};
            else
                list.addObject("{\"key\":" + transfer::quoted(item.key.toUtf8()) +
                               ",\"state\":" + transfer::quoted(nameOf(item.state).toUtf8()) +
                               ",\"this\":" + dataOrNull(item.left) +
                               ",\"other\":" + dataOrNull(item.right) + '}');
        }
        if (list.isTable())
            list.addRows(rows);
        list.finish();
        report().say(
            CompareTexts::tr("%1 the same, %2 different.")
                .arg(QLocale().toString(m_comparison->same()), QLocale().toString(items.size())));
        if (m_comparison->invalidCount() > 0)
            endPrinted(ExitCode::Usage);
        else
            endPrinted(items.isEmpty() ? ExitCode::Done : ExitCode::Conflict);
    }

    void tellInvalid()
    {
        for (const QString &sentence : m_comparison->invalid())
            report().line(sentence);
        const qint64 more = m_comparison->invalidCount() - m_comparison->invalid().size();
        if (more > 0)
            report().line(CompareTexts::tr("and %Ln more", nullptr, plural(more)));
    }

    void apply()
    {
        const bool toThis = invocation().value(u"apply"_s) == u"to-this"_s;
        Access &by = toThis ? access() : other();
        const Access::Target &target = toThis ? m_this : m_other;
        const auto direction =
            toThis ? transfer::Direction::RightToLeft : transfer::Direction::LeftToRight;
        const bool deletes = invocation().isSet(u"delete"_s);
        const auto why = m_comparison->whyNotToDelete(direction);
        if (deletes && why) {
            report().say(CompareTexts::tr("Nothing was deleted or written. %1").arg(*why));
            end(ExitCode::Usage);
            return;
        }
        const auto plan =
            transfer::planOf(m_comparison->items(), direction,
                             deletes ? transfer::Missing::Delete : transfer::Missing::Keep,
                             target.where, target.name, by.connection().serverClock().now());
        for (const QString &remark : m_comparison->remarks())
            plan->addRemark(remark);
        const bool differs = plan->count(transfer::LineState::Skipped) > 0;
        carryOut(plan, by, {m_comparison->invalidCount(), differs});
    }

    FileInput m_input;
    Format m_format = Format::Table;
    Access::Target m_this;
    Access::Target m_other;
    std::unique_ptr<Access> m_otherAccess; ///< null: the same as `access`
    std::unique_ptr<transfer::Comparison> m_comparison;
};

} // namespace

CommandSpec itemsCompareSpec()
{
    return {
        .name = {u"items"_s, u"compare"_s},
        .arguments = u"[FILE]"_s,
        .most = 1,
        .summary = CompareTexts::tr("Compare the map with another one, or with a file."),
        .details = CompareTexts::tr(
            "FILE holds items as for \"items import\"; - is standard input. Keys and data count, "
            "numbers exactly, the order of members and expiries not. Exit "
            "code 0: the same; 4: different. --apply creates and updates what makes one side like "
            "the other, and with --delete also deletes what only that side has; --dry-run "
            "prints what it would do. Exit code 4 says that a difference stays."),
        .options =
            QList<QCommandLineOption>{
                {u"with-map"_s, CompareTexts::tr("The other map."), u"SID-OR-NAME"_s},
                {u"with-service"_s, CompareTexts::tr("Its service, where that is another one."),
                 u"SID"_s},
                {u"with-profile"_s, CompareTexts::tr("Its profile, where that is another one."),
                 u"NAME"_s},
                {u"apply"_s,
                 CompareTexts::tr("Make this map, or the other one, like the opposite side."),
                 u"to-this|to-other"_s},
                {u"delete"_s,
                 CompareTexts::tr("With --apply: delete the items that the opposite side does "
                                  "not have. Nothing is deleted or written when a line of the "
                                  "file cannot be used, or that side holds no item at all.")},
                dryRunOption(),
                yesOption(),
            } +
            compareFormatOptions() + runOptions() + formatFileOptions() + readFileOptions(),
        .connects = true,
        .make = makeCommand<ItemsCompare>};
}

} // namespace syncdeck::cli
