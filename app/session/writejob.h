// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/itemwriter.h"

namespace syncdeck::session {

/// Carries out one write: adds a pending entry to the journal, sends the write, reads the item if
/// the answer was lost, and records the outcome. Deletes itself when finished. If destroyed
/// earlier, its entry stays pending.
class WriteJob : public QObject
{
    Q_OBJECT

public:
    WriteJob(ItemWriter &writer, ItemWrite write, CancelToken cancel, net::Priority priority);
    ~WriteJob() override;

    [[nodiscard]] QFuture<Result<Written>> start(qint64 step);

private:
    using ItemAnswer = Result<sync::Answered<sync::Item>>;

    [[nodiscard]] sync::Client &client() const;
    void begun(Result<qint64> id);
    void compareFirst();
    void send(const std::optional<QString> &ifMatch);
    void answered(ItemAnswer answer);
    void deleted(Result<sync::Answered<void>> answer);
    void failed(const Error &error);
    /// Reads the item after a refusal, since this write itself may have caused it, if it was sent
    /// twice.
    void lookWhatIsThere(const Error &refusal);
    void looked(const Error &refusal, const ItemAnswer &read);
    void findOut(const Error &lost);
    void settled(const Error &lost, const ItemAnswer &read);
    void lookAgain(const Error &lost);
    /// The entry, dated by the service's clock if an answer gave its time.
    [[nodiscard]] store::JournalEntry datedBy(const ItemAnswer &read) const;
    [[nodiscard]] bool maySendAgain(const Error &lost) const;
    void applied(const std::optional<sync::Item> &item, const QByteArray &answer = {});
    void refused(const Error &error);
    [[nodiscard]] store::Again againAfter(const Error &error) const;
    void finish(Result<Written> result);

    ItemWriter &m_writer;
    ItemWrite m_write;
    CancelToken m_cancel;
    net::Priority m_priority;
    QFuture<Result<qint64>> m_begun;
    store::JournalEntry m_entry;
    std::chrono::milliseconds m_startedAt{0}; ///< time of Clock::elapsed
    std::optional<QString> m_ifMatch;
    bool m_lookedAgain = false;
    bool m_isSentAgain = false;
    Written m_written;
    Completion<Written> m_completion;
};

} // namespace syncdeck::session
