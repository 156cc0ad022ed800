// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/logmodel.h"

#include "ui/models/exchangetext.h"
#include "ui/models/texts.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace syncdeck::ui {

using net::LoggedExchange;
using net::RequestLog;

LogModel::LogModel(RequestLog &log, QObject *parent)
    : QAbstractTableModel(parent)
    , m_log(log)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(100ms);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_paused)
            Q_EMIT waitingChanged();
        else
            catchUp();
    });
    // Not anew with every one: a log that never rests would never be shown.
    connect(&log, &RequestLog::added, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&log, &RequestLog::cleared, this, &LogModel::empty);
    catchUp();
}

void LogModel::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        catchUp();
    Q_EMIT waitingChanged();
}

qint64 LogModel::waiting() const
{
    return m_paused && !m_log.entries().empty()
               ? std::max(qint64(0), m_log.entries().back()->number - m_lastShown)
               : 0;
}

void LogModel::empty()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
    Q_EMIT waitingChanged();
}

void LogModel::catchUp()
{
    const auto &kept = m_log.entries();
    if (kept.empty())
        return;
    // What the log let go of goes here, too.
    const qint64 first = kept.front()->number;
    const auto stays =
        std::ranges::find_if(m_entries, [first](const auto &e) { return e->number >= first; });
    if (stays != m_entries.begin()) {
        beginRemoveRows({}, 0, int(stays - m_entries.begin()) - 1);
        m_entries.erase(m_entries.begin(), stays);
        endRemoveRows();
    }
    const auto fresh = std::ranges::upper_bound(kept, m_lastShown, {}, &LoggedExchange::number);
    if (fresh == kept.end())
        return;
    const int row = int(m_entries.size());
    beginInsertRows({}, row, row + int(kept.end() - fresh) - 1);
    m_entries.insert(m_entries.end(), fresh, kept.end());
    m_lastShown = kept.back()->number;
    endInsertRows();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : logColumnCount;
}

QString LogModel::text(const LoggedExchange &exchange, LogColumn column)
{
    const QLocale locale;
    switch (column) {
    case LogColumn::Time:
        return exchange.at.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case LogColumn::Method:
        return QString::fromLatin1(net::methodName(exchange.method));
    case LogColumn::Path:
        return visibleText(addressText(exchange.url));
    case LogColumn::Status:
        return statusText(exchange);
    case LogColumn::Duration:
        return tr("%1 ms").arg(locale.toString(qint64(exchange.duration.count())));
    case LogColumn::Attempt:
        return locale.toString(exchange.attempt);
    case LogColumn::Size:
        return exchange.status == 0 ? nullText()
                                    : locale.formattedDataSize(exchange.answerBodySize);
    case LogColumn::RequestId:
        return visibleText(requestIdText(exchange));
    }
    return {};
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LoggedExchange &exchange = *entry(index.row());
    const auto column = static_cast<LogColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(exchange, column);
    case Qt::ToolTipRole:
        return column == LogColumn::Time ? momentText(exchange.at)
                                         : toolTipText(text(exchange, column));
    case Qt::TextAlignmentRole: {
        const bool isNumber = column == LogColumn::Duration || column == LogColumn::Attempt ||
                              column == LogColumn::Size;
        return QVariant::fromValue((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    case FailureRole:
        return exchange.isFailure();
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<LogColumn>(section)) {
    case LogColumn::Time:
        return tr("Time");
    case LogColumn::Method:
        return tr("Method");
    case LogColumn::Path:
        return tr("Address");
    case LogColumn::Status:
        return tr("Status");
    case LogColumn::Duration:
        return tr("Duration");
    case LogColumn::Attempt:
        return tr("Attempt");
    case LogColumn::Size:
        return tr("Size");
    case LogColumn::RequestId:
        return tr("Request ID");
    }
    return {};
}

} // namespace syncdeck::ui
