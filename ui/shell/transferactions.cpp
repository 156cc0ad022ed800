// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/transferactions.h"

#include "app/base/plural.h"
#include "app/transfer/copyplanner.h"
#include "app/transfer/export.h"
#include "app/transfer/runmaker.h"
#include "ui/kit/availability.h"
#include "ui/models/openmap.h"
#include "ui/models/selectionfeed.h"
#include "ui/models/texts.h"
#include "ui/models/transfermodel.h"
#include "ui/screens/transfer/bulkdialog.h"
#include "ui/screens/transfer/comparedialog.h"
#include "ui/screens/transfer/comparisondialog.h"
#include "ui/screens/transfer/copydialog.h"
#include "ui/screens/transfer/exportdialog.h"
#include "ui/screens/transfer/importdialog.h"
#include "ui/screens/transfer/plandialog.h"
#include "ui/shell/filedrop.h"
#include "ui/shell/messages.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QProgressDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

using kit::Message;

namespace {

bool mayWrite(const MapTarget &map)
{
    return map.connection && !map.connection->profile().isReadOnly();
}

const QString planning = u"plan"_s; // one at a time: what was asked for next replaces it

QString countText(qint64 done, qint64 total)
{
    const QLocale locale;
    return total > 0
               ? TransferActions::tr("%1 of %2").arg(locale.toString(done), locale.toString(total))
               : locale.toString(done);
}

} // namespace

TransferActions::TransferActions(const OpenMap &map, std::function<ItemChoice()> choice,
                                 store::Journal &journal, TransferModel &model, QWidget &window)
    : m_map(map)
    , m_choice(std::move(choice))
    , m_journal(journal)
    , m_model(model)
    , m_window(window)
    , m_import(new QAction(tr("&Import\u2026"), this))
    , m_export(new QAction(tr("&Export\u2026"), this))
    , m_change(new QAction(tr("Change &many items\u2026"), this))
    , m_copy(new QAction(tr("C&opy items to another map\u2026"), this))
    , m_compare(new QAction(tr("&Compare with\u2026"), this))
{
    m_import->setStatusTip(
        tr("Reads a file of items, shows a plan, and writes it when you say so"));
    m_export->setStatusTip(tr("Writes items to a file"));
    m_change->setStatusTip(
        tr("Deletes many items, or changes their TTL or one member of their data"));
    m_copy->setStatusTip(tr("Writes items into another map, service or profile"));
    m_compare->setStatusTip(tr("Shows what differs between this map and another one or a file"));
    m_import->setShortcut(QKeySequence(u"Ctrl+I"_s));
    m_export->setShortcut(QKeySequence(u"Ctrl+Shift+E"_s)); // without Shift it moves a caret
    m_change->setShortcut(QKeySequence(u"Ctrl+M"_s));
    m_copy->setShortcut(QKeySequence(u"Ctrl+Shift+C"_s));
    m_compare->setShortcut(QKeySequence(u"Ctrl+D"_s));
    connect(m_import, &QAction::triggered, this, [this] { askForImport({}); });
    connect(m_export, &QAction::triggered, this, &TransferActions::askForExport);
    connect(m_change, &QAction::triggered, this, &TransferActions::askForChange);
    connect(m_copy, &QAction::triggered, this, &TransferActions::askForCopy);
    connect(m_compare, &QAction::triggered, this, &TransferActions::askForComparison);
    connect(&map, &OpenMap::mapChanged, this, [this] {
        // A file may be meant for another map; what was to be done in a map is not.
        m_asked.change.reset();
        m_asked.copy.reset();
        m_asked.comparison.reset();
        updateState();
    });
    updateState();
    auto *drop = new FileDrop(window);
    connect(drop, &FileDrop::fileDropped, this, &TransferActions::importFile);
    connect(drop, &FileDrop::refused, this, [this](const QString &why) {
        Q_EMIT message({Message::Tone::Notice, why, {}, {}, {}});
    });
}

QList<QAction *> TransferActions::actions() const
{
    return {m_import, m_export, m_change, m_copy, m_compare};
}

void TransferActions::updateState()
{
    const bool isOpen = m_map.isOpen();
    const QString whyNot = isOpen ? m_map.forbidden() : tr("No map is open.");
    for (QAction *action : {m_import, m_change})
        kit::setAvailable(*action, isOpen && m_map.mayWrite(), whyNot);
    for (QAction *action : {m_export, m_copy, m_compare})
        kit::setAvailable(*action, isOpen, whyNot);
}

void TransferActions::tell(const Error &error, const MapTarget &map,
                           const std::function<void()> &again)
{
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT failed(error, {matterOf(map.where, planning), again});
}

void TransferActions::begin(const MapTarget &map)
{
    Q_EMIT trying(matterOf(map.where, planning));
}

QProgressDialog *TransferActions::wait(const QString &text)
{
    // Without an end that is known: only then it does not run events of its own.
    auto *dialog = new QProgressDialog(text, QString(), 0, 0, &m_window);
    // Return, pressed once more than was needed, must not give it up.
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    dialog->setCancelButton(cancel);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(tr("One moment"));
    dialog->setAutoClose(false);
    dialog->setAutoReset(false);
    dialog->setMinimumDuration(int(300ms / 1ms));
    connect(dialog, &QProgressDialog::canceled, dialog, &QObject::deleteLater);
    return dialog;
}

void TransferActions::gather(const MapTarget &from, const ItemChoice &choice, Scope scope,
                             std::function<void(const sync::Item &)> add,
                             std::function<void()> done, const std::function<void()> &again)
{
    begin(from);
    std::function<bool(const sync::ItemView &)> filter;
    if (scope == Scope::Matching) {
        filter = [query = choice.filter](const sync::ItemView &item) {
            return query.matches(item);
        };
    }
    QProgressDialog *waiting = wait(tr("Reading the items\u2026"));
    transfer::ItemFeed *feed = nullptr;
    if (scope == Scope::Selected)
        feed = new SelectionFeed(choice, waiting);
    else
        feed = new transfer::MapFeed(*from.connection, from.where, std::move(filter), waiting);
    auto count = std::make_shared<qint64>(0);
    connect(feed, &transfer::ItemFeed::items, this,
            [waiting, count, add = std::move(add)](const QList<sync::Item> &items) {
                for (const sync::Item &item : items)
                    add(item);
                *count += items.size();
                waiting->setLabelText(tr("Reading the items: %1").arg(QLocale().toString(*count)));
            });
    connect(feed, &transfer::ItemFeed::finished, this,
            // The connection stays as long as the feed.
            [this, waiting, from, done = std::move(done), again](const Result<void> &result) {
                waiting->deleteLater();
                if (result)
                    done();
                else
                    tell(result.error(), from, again);
            });
    feed->start();
}

// Import

void TransferActions::importFile(const QString &path)
{
    if (m_import->isEnabled())
        askForImport(path);
    else
        Q_EMIT message({Message::Tone::Notice, kit::whyNot(*m_import), {}, {}, {}});
}

void TransferActions::askForImport(const QString &path)
{
    const MapTarget to = m_map.target();
    auto *dialog = new ImportDialog(to.name, &m_window);
    if (m_asked.import && (path.isEmpty() || path == m_asked.import->path))
        dialog->setOptions(*m_asked.import);
    else if (!path.isEmpty())
        dialog->setPath(path);
    connect(dialog, &ImportDialog::planWanted, this,
            [this, to](const transfer::ImportOptions &wanted) {
                m_asked.import = wanted;
                planImport(to, wanted);
            });
    dialog->open();
}

void TransferActions::planImport(const MapTarget &to, const transfer::ImportOptions &options)
{
    using Planner = transfer::ImportPlanner;
    begin(to);
    QProgressDialog *waiting = wait(tr("Reading the file\u2026"));
    auto *planner = new Planner(*to.connection, to.where, to.name, options, waiting);
    connect(planner, &Planner::progressed, waiting,
            [waiting](Planner::Phase phase, qint64 done, qint64 total) {
                constexpr qint64 whole = 100;
                waiting->setLabelText(
                    phase == Planner::Phase::Reading
                        ? tr("Reading the file: %1 %").arg(total > 0 ? done * whole / total : 0)
                        : tr("Comparing with the map: %1").arg(countText(done, total)));
            });
    connect(planner, &Planner::finished, this,
            [this, waiting, to, options](const Result<transfer::PlanPtr> &plan) {
                waiting->deleteLater();
                if (plan)
                    showPlan(*plan, to, [this] { askForImport({}); });
                else
                    tell(plan.error(), to, [this, to, options] { planImport(to, options); });
            });
    planner->start();
}

// Export

void TransferActions::askForExport()
{
    const MapTarget from = m_map.target();
    const ItemChoice choice = m_choice();
    auto *dialog = new ExportDialog(choice, from.name, &m_window);
    if (m_asked.layout)
        dialog->setExportLayout(*m_asked.layout);
    connect(dialog, &ExportDialog::exportWanted, this,
            [this, from, choice](Scope scope, const QString &path, const transfer::Layout &layout) {
                m_asked.layout = layout;
                exportItems(from, choice, scope, path, layout);
            });
    dialog->open();
}

void TransferActions::exportItems(const MapTarget &from, const ItemChoice &choice, Scope scope,
                                  const QString &path, const transfer::Layout &layout)
{
    if (scope == Scope::Selected) {
        auto file = std::make_shared<transfer::ItemFile>(path, layout);
        const auto again = [this, from, choice, scope, path, layout] {
            exportItems(from, choice, scope, path, layout);
        };
        gather(
            from, choice, scope, [file](const sync::Item &item) { file->add(item); },
            [this, file, path, from, again] {
                const auto done = file->commit();
                if (!done) {
                    tell(done.error(), from, again);
                    return;
                }
                Q_EMIT message({Message::Tone::Success,
                                tr("Exported %Ln item(s)", nullptr, plural(*done)),
                                QDir::toNativeSeparators(path),
                                {},
                                {}});
            },
            again);
        return;
    }
    transfer::ExportOptions options{path, layout, {}};
    if (scope == Scope::Matching) {
        options.filter = [query = choice.filter](const sync::ItemView &item) {
            return query.matches(item);
        };
    }
    m_model.addExport(from, options);
}

// Changes to many items

void TransferActions::askForChange()
{
    const MapTarget to = m_map.target();
    const ItemChoice choice = m_choice();
    auto *dialog = new BulkDialog(
        choice, to.name, [by = to.connection] { return by->serverClock().now(); }, &m_window);
    if (m_asked.change)
        dialog->setChange(*m_asked.change);
    connect(dialog, &BulkDialog::planWanted, this,
            [this, to, choice](Scope scope, const transfer::BulkChange &change) {
                m_asked.change = change;
                planChange(to, choice, scope, change);
            });
    dialog->open();
}

void TransferActions::planChange(const MapTarget &to, const ItemChoice &choice, Scope scope,
                                 const transfer::BulkChange &change)
{
    auto planner = std::make_shared<transfer::BulkPlanner>(change, to.where, to.name);
    gather(
        to, choice, scope, [planner](const sync::Item &item) { planner->add(item); },
        [this, planner, to] { showPlan(planner->plan(), to, [this] { askForChange(); }); },
        [this, to, choice, scope, change] { planChange(to, choice, scope, change); });
}

// Copies

void TransferActions::askForCopy()
{
    const MapTarget from = m_map.target();
    const ItemChoice choice = m_choice();
    auto *dialog = new CopyDialog(choice, from, m_others, &m_window);
    if (m_asked.copy)
        dialog->setTarget(m_asked.copy->to, m_asked.copy->existing);
    connect(dialog, &CopyDialog::planWanted, this,
            [this, from, choice](Scope scope, const MapTarget &to, transfer::Existing existing) {
                m_asked.copy = Copy{to, existing};
                planCopy(from, choice, scope, to, existing);
            });
    dialog->open();
}

void TransferActions::planCopy(const MapTarget &from, const ItemChoice &choice, Scope scope,
                               const MapTarget &to, transfer::Existing existing)
{
    auto items = std::make_shared<QList<sync::Item>>();
    const auto again = [this, from, choice, scope, to, existing] {
        planCopy(from, choice, scope, to, existing);
    };
    const auto plan = [this, items, from, to, existing, again] {
        QProgressDialog *waiting = wait(tr("Comparing with the other map\u2026"));
        auto *planner = new transfer::CopyPlanner(*to.connection, to.where, to.name, from.name,
                                                  existing, waiting);
        for (const sync::Item &item : std::as_const(*items))
            planner->add(item);
        connect(planner, &transfer::CopyPlanner::progressed, waiting,
                [waiting](qint64 done, qint64 total) {
                    waiting->setLabelText(
                        tr("Comparing with the other map: %1").arg(countText(done, total)));
                });
        connect(planner, &transfer::CopyPlanner::finished, this,
                [this, waiting, from, to, again](const Result<transfer::PlanPtr> &made) {
                    waiting->deleteLater();
                    if (made)
                        showPlan(*made, to, [this] { askForCopy(); });
                    else
                        tell(made.error(), from, again);
                });
        planner->start();
    };
    gather(from, choice, scope, [items](const sync::Item &item) { *items << item; }, plan, again);
}

// Comparisons

void TransferActions::askForComparison()
{
    const MapTarget left = m_map.target();
    auto *dialog = new CompareDialog(left, m_others, &m_window);
    if (m_asked.comparison) {
        if (const auto *map = std::get_if<MapTarget>(&*m_asked.comparison))
            dialog->setMap(*map);
        else
            dialog->setFile(std::get<transfer::ImportOptions>(*m_asked.comparison).path);
    }
    connect(dialog, &CompareDialog::mapWanted, this, [this, left](const MapTarget &other) {
        m_asked.comparison = other;
        const bool isElsewhere = other.connection != left.connection;
        const QString name =
            isElsewhere || other.name == left.name
                ? tr("%1 (%2)", "map, profile or service")
                      .arg(other.name,
                           isElsewhere ? other.connection->profile().name : other.where.service)
                : other.name;
        compare(
            left,
            [other] { return std::make_unique<transfer::MapFeed>(*other.connection, other.where); },
            name, other);
    });
    connect(dialog, &CompareDialog::fileWanted, this,
            [this, left](const transfer::ImportOptions &file) {
                m_asked.comparison = file;
                compare(left, [file] { return std::make_unique<transfer::FileFeed>(file); },
                        QFileInfo(file.path).fileName(), {});
            });
    dialog->open();
}

void TransferActions::compare(const MapTarget &left, const MakeFeed &right,
                              const QString &rightName, const std::optional<MapTarget> &other)
{
    begin(left);
    QProgressDialog *waiting = wait(tr("Comparing\u2026"));
    auto *comparison = new transfer::Comparison(
        std::make_unique<transfer::MapFeed>(*left.connection, left.where), right(), waiting);
    connect(comparison, &transfer::Comparison::progressed, waiting, [waiting, comparison] {
        waiting->setLabelText(
            tr("Comparing: %Ln item(s) looked at", nullptr, plural(comparison->looked())));
    });
    connect(comparison, &transfer::Comparison::finished, this,
            [this, waiting, comparison, left, right, rightName, other](const Result<void> &result) {
                waiting->deleteLater();
                if (result)
                    showComparison(*comparison, left, rightName, other);
                else
                    tell(result.error(), left, [this, left, right, rightName, other] {
                        compare(left, right, rightName, other);
                    });
            });
    comparison->start();
}

void TransferActions::showComparison(const transfer::Comparison &comparison, const MapTarget &left,
                                     const QString &rightName,
                                     const std::optional<MapTarget> &other)
{
    auto *dialog =
        new ComparisonDialog(comparison,
                             {left.name, rightName, mayWrite(left), other && mayWrite(*other),
                              left.connection->serverClock().now()},
                             &m_window);
    connect(dialog, &ComparisonDialog::planWanted, this,
            [this, left, other](const QList<transfer::ComparedItem> &items,
                                transfer::Direction direction, transfer::Missing missing) {
                planDifferences(items, direction, missing,
                                direction == transfer::Direction::RightToLeft ? left : *other);
            });
    dialog->open();
}

void TransferActions::planDifferences(const QList<transfer::ComparedItem> &items,
                                      transfer::Direction direction, transfer::Missing missing,
                                      const MapTarget &to)
{
    showPlan(transfer::planOf(items, direction, missing, to.where, to.name,
                              to.connection->serverClock().now()),
             to, {});
}

// What all of them lead to

void TransferActions::showPlan(const transfer::PlanPtr &plan, const MapTarget &to,
                               const std::function<void()> &back)
{
    const bool isProduction =
        to.connection->profile().environment == store::Environment::Production;
    auto *dialog = new PlanDialog(plan, {isProduction, bool(back)}, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, plan, to] { carryOut(plan, to); });
    if (back)
        connect(dialog, &PlanDialog::backWanted, this, back);
    dialog->open();
}

void TransferActions::forget(store::RunKind kind)
{
    switch (kind) {
    case store::RunKind::Import:
        m_asked.import.reset();
        break;
    case store::RunKind::Bulk:
        m_asked.change.reset();
        break;
    case store::RunKind::Copy:
        m_asked.copy.reset();
        break;
    case store::RunKind::Compare:
        m_asked.comparison.reset();
        break;
    }
}

void TransferActions::carryOut(const transfer::PlanPtr &plan, const MapTarget &to)
{
    begin(to);
    QProgressDialog *waiting = wait(tr("Noting what is to be written\u2026"));
    auto *maker = new transfer::RunMaker(*to.connection, m_journal, plan, waiting);
    connect(maker, &transfer::RunMaker::progressed, waiting, [waiting](qint64 lines, qint64 total) {
        waiting->setLabelText(tr("Noting what is to be written: %1").arg(countText(lines, total)));
    });
    connect(maker, &transfer::RunMaker::finished, this,
            [this, waiting, plan, to](const Result<qint64> &run) {
                waiting->deleteLater();
                if (!run) {
                    tell(run.error(), to, [this, plan, to] { carryOut(plan, to); });
                    return;
                }
                forget(plan->kind());
                m_model.addRun(to, *run, plan->title(), plan->kind());
            });
    maker->start();
}

} // namespace syncdeck::ui
