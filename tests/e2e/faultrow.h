// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sandbox/fault.h"

#include <QString>

namespace syncdeck::test {

/// One row of the matrix: a fault, and what each operation is to come to under it, in the words of
/// the table (see FaultWords).
struct FaultRow
{
    QString name = {};
    sandbox::Fault fault = {};
    std::optional<qint64> times = {}; ///< how many requests it befalls; nothing: all
    qint64 from = 1;                  ///< the first of them
    bool atOnce = false;              ///< of `Refuse`: nobody listens from the beginning

    QString reading;       ///< of an item
    QString paging = {};   ///< of a list, page by page; empty: as reading
    QString scanning = {}; ///< of a list, by many requests at once; empty: as paging
    QString writing;       ///< creating and updating, where reading is sound
    QString creating = {}; ///< with or without sound reading; empty: as writing
    QString deleting = {}; ///< where reading is sound; empty: as writing
    /// The same where the fault befalls the readings as well, by which a lost answer is looked for;
    /// empty: as without.
    QString writingBlindly = {};
    QString deletingBlindly = {};

    /// What long work comes to: it is done, or stops and goes on later.
    [[nodiscard]] QString planning() const;
    [[nodiscard]] QString importing(bool blindly) const;

    /// How often a write may be sent. Whatever may have been carried out is sent once.
    int mostSent = 1;
    [[nodiscard]] QString writingOf(const QString &operation) const;
    /// The service's clock goes wrong by that.
    std::chrono::seconds serverSkew{0};
};

/// All of them. Faults that lead elsewhere lead to `elsewhere`, an origin.
[[nodiscard]] QList<FaultRow> faultRows(const QByteArray &elsewhere);

} // namespace syncdeck::test
