// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/maptarget.h"
#include "ui/models/runtransfer.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

class QTimer;

namespace syncdeck::transfer {
struct ExportOptions;
}

namespace syncdeck::ui {

/// The transfers of this start of the program, newest first, and behind them the runs of earlier
/// ones with the same profile, as the journal has them. What is under way goes on when the window
/// turns to another profile.
class TransferModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Column { What, Map, State, Progress, Pace, Begun };
    static constexpr int columns = static_cast<int>(Column::Begun) + 1;
    enum Role {
        PercentRole = Qt::UserRole, ///< int, 0…100; nothing where the end is not known
    };

    /// The journal outlives it.
    explicit TransferModel(store::Journal &journal, QObject *parent = nullptr);
    ~TransferModel() override;

    /// Lists the runs of this profile; with null none but what is under way.
    void setConnection(const ConnectionPtr &connection);

    /// Carries a run of the journal out.
    void addRun(const MapTarget &to, qint64 run, const QString &title, store::RunKind kind);
    void addExport(const MapTarget &from, const transfer::ExportOptions &options);

    [[nodiscard]] Transfer &transfer(int row) const { return *m_rows[std::size_t(row)]; }
    /// Takes an ended one off the list, out of the journal too.
    void forget(int row);

    [[nodiscard]] int underWay() const;
    /// Those of this run of the program that stopped or left failed lines.
    [[nodiscard]] int failed() const;
    /// Those of earlier runs of the program that can be gone on with.
    [[nodiscard]] int brokenOff() const;
    void pauseAll();
    /// No request of any transfer is under way.
    [[nodiscard]] bool isAtRest() const;
    /// Goes on with all that were broken off.
    void goOnWithBrokenOff();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// Facts of some transfer are others now; not more often than ten times a second.
    void factsChanged();
    void stopped(const QString &what, const syncdeck::Error &error);
    void ended(const syncdeck::ui::TransferOutcome &outcome);
    /// So many runs of this profile were broken off earlier.
    void brokenOffFound(int count);
    void itemWritten(const syncdeck::session::Connection *by,
                     const syncdeck::session::ItemWrite &write,
                     const syncdeck::session::Written &written);

private:
    using Row = std::unique_ptr<Transfer>;

    void insert(int at, Row row);
    [[nodiscard]] int count(bool TransferFacts::*what) const;
    void watch(Transfer *transfer, const ConnectionPtr &connection);
    void takeList(const ConnectionPtr &connection, const QList<store::RunSummary> &runs);
    void noteChange(const Transfer *transfer);

    store::Journal &m_journal;
    store::Runs m_runs;
    std::vector<Row> m_rows;
    ConnectionPtr m_connection;
    QTimer *m_due;
};

} // namespace syncdeck::ui
