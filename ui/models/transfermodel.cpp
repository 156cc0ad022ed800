// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/transfermodel.h"

#include "app/base/whendone.h"
#include "ui/models/exporttransfer.h"
#include "ui/models/texts.h"

#include <QLocale>
#include <QTimer>

#include <algorithm>

namespace syncdeck::ui {

namespace {

QString progressText(const TransferFacts &facts)
{
    const QLocale locale;
    if (facts.total <= 0)
        return facts.done > 0 ? locale.toString(facts.done) : QString();
    return TransferModel::tr("%1 of %2")
        .arg(locale.toString(facts.done), locale.toString(facts.total));
}

QString paceText(const TransferFacts &facts)
{
    QStringList parts;
    if (facts.rate > 0)
        parts << TransferModel::tr("%1/s").arg(QLocale().toString(facts.rate, 'f', 1));
    if (facts.timeLeft && facts.isUnderWay) {
        const auto seconds =
            std::max<qint64>(1, std::chrono::ceil<std::chrono::seconds>(*facts.timeLeft).count());
        parts << TransferModel::tr("%1 left").arg(spanText(seconds));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

TransferModel::TransferModel(store::Journal &journal, QObject *parent)
    : QAbstractTableModel(parent)
    , m_journal(journal)
    , m_runs(journal)
    , m_due(new QTimer(this))
{
    constexpr int pace = 100; // milliseconds
    m_due->setSingleShot(true);
    m_due->setInterval(pace);
    connect(m_due, &QTimer::timeout, this, [this] {
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        Q_EMIT factsChanged();
    });
}

TransferModel::~TransferModel() = default;

void TransferModel::insert(int at, Row row)
{
    beginInsertRows({}, at, at);
    m_rows.insert(m_rows.begin() + at, std::move(row));
    endInsertRows();
    Q_EMIT factsChanged();
}

void TransferModel::watch(Transfer *transfer, const ConnectionPtr &connection)
{
    connect(transfer, &Transfer::changed, this, [this, transfer] { noteChange(transfer); });
    connect(transfer, &Transfer::ended, this,
            [this, history = connection->profile().historyId()](TransferOutcome outcome) {
                // Another profile has a history of its own.
                if (!m_connection || m_connection->profile().historyId() != history)
                    outcome.undoStep = 0;
                Q_EMIT ended(outcome);
            });
    connect(transfer, &Transfer::stopped, this, [this, transfer](const Error &error) {
        Q_EMIT stopped(transfer->facts().what, error);
    });
    connect(transfer, &Transfer::written, this,
            [this, by = std::weak_ptr(connection)](const session::ItemWrite &write,
                                                   const session::Written &written) {
                if (const auto used = by.lock())
                    Q_EMIT itemWritten(used.get(), write, written);
            });
}

void TransferModel::noteChange(const Transfer *transfer)
{
    // Many a second while it runs; what it comes to is told of at once.
    const TransferFacts facts = transfer->facts();
    if (facts.isUnderWay) {
        if (!m_due->isActive())
            m_due->start();
        return;
    }
    const auto found = std::ranges::find(m_rows, transfer, &Row::get);
    if (found == m_rows.end())
        return;
    const auto row = static_cast<int>(found - m_rows.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, columns - 1));
    Q_EMIT factsChanged();
}

void TransferModel::setConnection(const ConnectionPtr &connection)
{
    m_connection = connection;
    // What belongs to another profile and is not under way goes; it is listed again with it.
    for (int row = rowCount() - 1; row >= 0; --row) {
        const auto *run = qobject_cast<RunTransfer *>(m_rows[std::size_t(row)].get());
        if (!run || run->isLive())
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    Q_EMIT factsChanged();
    if (!connection)
        return;
    whenDone(m_runs.list(connection->profile().historyId()), this,
             [this, connection](const Result<QList<store::RunSummary>> &runs) {
                 if (runs && connection == m_connection)
                     takeList(connection, *runs);
             });
}

void TransferModel::takeList(const ConnectionPtr &connection, const QList<store::RunSummary> &runs)
{
    int brokenOff = 0;
    for (const store::RunSummary &summary : runs) {
        const bool isThere = std::ranges::any_of(m_rows, [&](const Row &row) {
            const auto *run = qobject_cast<RunTransfer *>(row.get());
            return run && run->id() == summary.run.id;
        });
        if (isThere)
            continue;
        auto row = std::make_unique<RunTransfer>(m_journal, connection, summary);
        brokenOff += row->facts().isBrokenOff ? 1 : 0;
        watch(row.get(), connection);
        insert(rowCount(), std::move(row));
    }
    if (brokenOff > 0)
        Q_EMIT brokenOffFound(brokenOff);
}

void TransferModel::addRun(const MapTarget &to, qint64 run, const QString &title,
                           store::RunKind kind)
{
    store::RunSummary summary;
    summary.run.id = run;
    summary.run.title = title;
    summary.run.kind = kind;
    summary.run.mapName = to.name;
    summary.run.at = to.connection->clock().now();
    summary.run.state = store::RunState::Open;
    auto row = std::make_unique<RunTransfer>(m_journal, to.connection, summary);
    Transfer *transfer = row.get();
    watch(transfer, to.connection);
    insert(0, std::move(row));
    transfer->goOn();
}

void TransferModel::addExport(const MapTarget &from, const transfer::ExportOptions &options)
{
    auto row = std::make_unique<ExportTransfer>(from, options);
    Transfer *transfer = row.get();
    watch(transfer, from.connection);
    insert(0, std::move(row));
    transfer->goOn();
}

void TransferModel::forget(int row)
{
    if (!transfer(row).facts().isOver)
        return;
    if (const auto run = transfer(row).run())
        static_cast<void>(m_runs.forget(run->id));
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    Q_EMIT factsChanged();
}

int TransferModel::count(bool TransferFacts::*what) const
{
    return static_cast<int>(
        std::ranges::count_if(m_rows, [what](const Row &row) { return row->facts().*what; }));
}

int TransferModel::underWay() const
{
    return count(&TransferFacts::isUnderWay);
}

int TransferModel::failed() const
{
    return count(&TransferFacts::hasFailed);
}

int TransferModel::brokenOff() const
{
    return count(&TransferFacts::isBrokenOff);
}

void TransferModel::pauseAll()
{
    for (const Row &row : m_rows) {
        if (row->facts().mayPause)
            row->pause();
    }
}

bool TransferModel::isAtRest() const
{
    return std::ranges::none_of(m_rows, [](const Row &row) { return row->facts().isBusy; });
}

void TransferModel::goOnWithBrokenOff()
{
    for (const Row &row : m_rows) {
        if (row->facts().isBrokenOff)
            row->goOn();
    }
}

int TransferModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TransferModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant TransferModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TransferFacts facts = transfer(index.row()).facts();
    if (role == PercentRole && facts.total > 0) {
        constexpr qint64 whole = 100;
        return static_cast<int>(std::min(whole, facts.done * whole / facts.total));
    }
    if (role == Qt::ToolTipRole)
        return toolTipText(visibleText(facts.state));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Column::What:
        return visibleText(facts.what);
    case Column::Map:
        return visibleText(facts.map);
    case Column::State:
        return visibleText(facts.state);
    case Column::Progress:
        return progressText(facts);
    case Column::Pace:
        return paceText(facts);
    case Column::Begun:
        return momentText(facts.begun);
    }
    return {};
}

QVariant TransferModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::What:
        return tr("Transfer");
    case Column::Map:
        return tr("Map");
    case Column::State:
        return tr("State");
    case Column::Progress:
        return tr("Progress");
    case Column::Pace:
        return tr("Pace");
    case Column::Begun:
        return tr("Begun");
    }
    return {};
}

} // namespace syncdeck::ui
