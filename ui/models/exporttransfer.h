// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/transfer/export.h"
#include "ui/models/maptarget.h"
#include "ui/models/transfer.h"

namespace syncdeck::ui {

/// An export of a map to a file. Letting it go before its end leaves no file.
class ExportTransfer final : public Transfer
{
    Q_OBJECT

public:
    ExportTransfer(MapTarget from, const transfer::ExportOptions &options,
                   QObject *parent = nullptr);

    [[nodiscard]] TransferFacts facts() const override;
    void pause() override { m_export.pause(); }
    void goOn() override; ///< also begins it
    void cancel() override { m_export.cancel(); }

private:
    MapTarget m_from;
    QString m_path;
    QDateTime m_begun;
    transfer::Export m_export;
    std::optional<Error> m_failure;
};

} // namespace syncdeck::ui
