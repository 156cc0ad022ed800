// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/fault.h"
#include "app/store/journalentry.h"
#include "tests/e2e/faultoutcome.h"

#include <QString>

namespace syncdeck::test {

/// One row of the matrix: a fault, and what each operation is to come to under it.
struct FaultRow
{
    QString name = {};
    sandbox::Fault fault = {};
    std::optional<qint64> times = {}; ///< how many requests it befalls; nothing: all
    qint64 from = 1;                  ///< the first of them
    bool atOnce = false;              ///< of `Refuse`: nobody listens from the beginning

    FaultOutcome reading;                    ///< of an item
    std::optional<FaultOutcome> paging = {}; ///< of a list, page by page; nothing: as reading
    /// Of a list, by many requests at once; nothing: as paging.
    std::optional<FaultOutcome> scanning = {};
    FaultOutcome writing; ///< creating and updating, where reading is sound
    /// With or without sound reading; nothing: as writing.
    std::optional<FaultOutcome> creating = {};
    std::optional<FaultOutcome> deleting = {}; ///< where reading is sound; nothing: as writing
    /// The same where the fault befalls the readings as well, by which a lost answer is looked for;
    /// nothing: as without.
    std::optional<FaultOutcome> writingBlindly = {};
    std::optional<FaultOutcome> deletingBlindly = {};

    [[nodiscard]] FaultOutcome ofPaging() const { return paging.value_or(reading); }
    [[nodiscard]] FaultOutcome ofScanning() const { return scanning.value_or(ofPaging()); }
    /// `blindly`: the fault befalls readings as well.
    [[nodiscard]] FaultOutcome ofWriting(store::WriteKind kind, bool blindly) const;
    /// Of long work: it is done, or stops and goes on later.
    [[nodiscard]] FaultOutcome ofPlanning() const;
    [[nodiscard]] FaultOutcome ofImporting(bool blindly) const;

    /// How often a write may be sent. Whatever may have been carried out is sent once.
    int mostSent = 1;
    /// The service's clock goes wrong by that.
    std::chrono::seconds serverSkew{0};
};

/// All of them. Faults that lead elsewhere lead to `elsewhere`, an origin.
[[nodiscard]] QList<FaultRow> faultRows(const QByteArray &elsewhere);

} // namespace syncdeck::test
