// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/net/requestlog.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace syncdeck::ui {

enum class LogColumn { Time, Method, Path, Status, Duration, Attempt, Size, RequestId };
inline constexpr int logColumnCount = 8;

/// The request log, the newest at the end. What comes is shown several times a second rather than
/// one by one, so that a busy log costs the window nothing. Paused, it stands still while the log
/// goes on; afterwards it catches up.
class LogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        FailureRole = Qt::UserRole + 1, ///< whether the exchange failed
    };

    /// The log outlives it.
    explicit LogModel(net::RequestLog &log, QObject *parent = nullptr);

    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_paused; }
    /// How many have come since it was paused.
    [[nodiscard]] qint64 waiting() const;
    [[nodiscard]] const net::RequestLog::Entry &entry(int row) const
    {
        return m_entries[std::size_t(row)];
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// `waiting` is another, or is it paused or no longer.
    void waitingChanged();

private:
    void catchUp();
    void empty();
    [[nodiscard]] static QString text(const net::LoggedExchange &exchange, LogColumn column);

    net::RequestLog &m_log;
    std::deque<net::RequestLog::Entry> m_entries;
    qint64 m_lastShown = 0; ///< number of the newest that was taken over
    bool m_paused = false;
    QTimer m_pause;
};

} // namespace syncdeck::ui
