// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwriter.h"

#include <QObject>

#include <functional>

namespace syncdeck::session {

/// Carries out several writes as one step of the history, a few at a time. A failed write does not
/// stop the others.
class WriteBatch : public QObject
{
    Q_OBJECT

public:
    struct Failed
    {
        ItemWrite write;
        Error error;
    };
    struct Report
    {
        int done = 0;
        QList<Failed> failed;
        int notBegun = 0;         ///< left out because the batch was cancelled
        QList<ItemWrite> leftOut; ///< of those that had to wait
    };

    WriteBatch(ItemWriter &writer, QList<ItemWrite> writes, QObject *parent = nullptr);

    /// Adds writes to the same step that are sent after all others have ended. `may` is called for
    /// each of them then, with the result of the others, and decides whether it is sent. Call
    /// before `start`.
    void writeLast(QList<ItemWrite> writes,
                   std::function<bool(const ItemWrite &write, const Report &others)> may);
    /// Call once. Deletes itself after `finished`.
    void start();
    /// Starts no further write; those already started are finished.
    void cancel();

    [[nodiscard]] int total() const { return static_cast<int>(m_writes.size() + m_last.size()); }

Q_SIGNALS:
    void progressed(int finished, int total);
    void finished(const syncdeck::session::WriteBatch::Report &report);

private:
    void startSome();
    void addLast();
    void take(const ItemWrite &write, const Result<Written> &result);

    static constexpr int atOnce = 6; ///< connections to one host that QNetworkAccessManager opens

    ItemWriter &m_writer;
    QList<ItemWrite> m_writes;
    QList<ItemWrite> m_last; ///< empty from when they are begun
    std::function<bool(const ItemWrite &, const Report &)> m_may;
    qint64 m_step = 0;
    qsizetype m_next = 0;
    int m_underWay = 0;
    bool m_cancelled = false;
    Report m_report;
};

} // namespace syncdeck::session

Q_DECLARE_METATYPE(syncdeck::session::WriteBatch::Report)
