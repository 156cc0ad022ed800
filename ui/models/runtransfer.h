// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/run.h"
#include "ui/models/maptarget.h"
#include "ui/models/transfer.h"

#include <memory>

namespace syncdeck::ui {

/// A run that lies in the journal, whether it is being carried out, was broken off, or is over.
class RunTransfer final : public Transfer
{
    Q_OBJECT

public:
    /// The journal outlives it.
    RunTransfer(store::Journal &journal, ConnectionPtr connection, store::RunSummary summary,
                QObject *parent = nullptr);
    ~RunTransfer() override;

    [[nodiscard]] qint64 id() const { return m_summary.run.id; }
    [[nodiscard]] const ConnectionPtr &connection() const { return m_connection; }
    [[nodiscard]] bool isLive() const { return m_run != nullptr; }

    [[nodiscard]] TransferFacts facts() const override;
    [[nodiscard]] std::optional<store::RunRecord> run() const override { return m_summary.run; }
    void pause() override;
    void goOn() override; ///< also begins it
    void cancel() override;

private:
    void begin();
    void end(store::RunState state);
    [[nodiscard]] QString liveState() const;
    [[nodiscard]] QString storedState() const;

    store::Journal &m_journal;
    ConnectionPtr m_connection;
    store::RunSummary m_summary;
    std::unique_ptr<session::ItemWriter> m_writer;
    std::unique_ptr<transfer::Run> m_run;
    bool m_hasFailed = false;
};

/// That it was stopped, and by what.
[[nodiscard]] QString stoppedText(const std::optional<Error> &error);

/// "Import people.ndjson", "Copy from agents".
[[nodiscard]] QString titleOf(const store::RunRecord &run);

} // namespace syncdeck::ui
