// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <compare>

namespace syncdeck::json {

/// The exact value of a sound JSON number, in a form that is the same for all its spellings: digits
/// without zeros at either end, times ten to the exponent. Size and time depend on the length of
/// the spelling, never on the exponent. Zero has no digits, exponent 0 and no sign, so -0 is 0.
struct Decimal
{
    bool isNegative = false;
    QByteArray digits;
    QByteArray exponent; ///< an integer of any size, in decimal

    friend bool operator==(const Decimal &, const Decimal &) = default;
};

[[nodiscard]] Decimal decimal(QByteArrayView number);

/// Which of two numbers is the greater one, exactly.
[[nodiscard]] std::strong_ordering order(const Decimal &left, const Decimal &right);

/// Whether a program that reads the number into a double writes the same value back; see
/// WarningKind::RoundedNumber.
[[nodiscard]] bool survivesDouble(QByteArrayView number);

} // namespace syncdeck::json
