// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/decimal.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace syncdeck::json {

namespace {

/// Every decimal of so many significant digits comes back from a normal double (DBL_DIG) …
constexpr qsizetype safeDigits = 15;
/// … and the shortest spelling of a double never has more than these.
constexpr qsizetype mostDigits = 17;
/// Normal doubles reach from 1e-307 to 1e308; kept well off the ends to allow for the digits.
constexpr int safeExponent = 250;

struct Parts
{
    bool isNegative = false;
    QByteArrayView whole;
    QByteArrayView fraction;
    QByteArrayView exponent; ///< with its sign; may be empty
};

Parts split(QByteArrayView number)
{
    Parts parts;
    if (number.startsWith('-')) {
        parts.isNegative = true;
        number = number.sliced(1);
    }
    const auto e = std::ranges::find_if(number, [](char c) { return c == 'e' || c == 'E'; });
    const qsizetype mantissa = e - number.begin();
    if (mantissa < number.size())
        parts.exponent = number.sliced(mantissa + 1);
    number = number.first(mantissa);
    const qsizetype point = number.indexOf('.');
    parts.whole = point < 0 ? number : number.first(point);
    if (point >= 0)
        parts.fraction = number.sliced(point + 1);
    return parts;
}

void dropLeadingZeros(QByteArray &digits)
{
    qsizetype zeros = 0;
    while (zeros < digits.size() && digits[zeros] == '0')
        ++zeros;
    digits.remove(0, zeros);
}

/// Adds to a natural number of any size; the sum must not be negative.
void add(QByteArray &digits, qint64 summand)
{
    qint64 carry = summand;
    for (qsizetype i = digits.size() - 1; i >= 0 && carry != 0; --i) {
        const qint64 sum = (digits[i] - '0') + carry;
        const qint64 digit = ((sum % 10) + 10) % 10;
        digits[i] = static_cast<char>('0' + digit);
        carry = (sum - digit) / 10;
    }
    if (carry > 0)
        digits.prepend(QByteArray::number(carry));
    dropLeadingZeros(digits);
}

/// The sum of an exponent as spelled and a number of digits.
QByteArray shifted(QByteArrayView exponent, qint64 by)
{
    const bool isNegative = exponent.startsWith('-');
    if (isNegative || exponent.startsWith('+'))
        exponent = exponent.sliced(1);
    QByteArray digits = exponent.toByteArray();
    dropLeadingZeros(digits);
    constexpr qsizetype fitsInt64 = 17;
    if (digits.size() <= fitsInt64) {
        const qint64 value = digits.toLongLong();
        return QByteArray::number((isNegative ? -value : value) + by);
    }
    add(digits, isNegative ? -by : by);
    return isNegative ? '-' + digits : digits;
}

/// Of integers of any size, as spelled without needless zeros.
std::strong_ordering orderIntegers(const QByteArray &left, const QByteArray &right)
{
    const bool isNegative = left.startsWith('-');
    if (isNegative != right.startsWith('-'))
        return isNegative ? std::strong_ordering::less : std::strong_ordering::greater;
    const std::strong_ordering bySize = left.size() <=> right.size();
    const std::strong_ordering magnitude = bySize != 0 ? bySize : left.compare(right) <=> 0;
    return isNegative ? 0 <=> magnitude : magnitude;
}

std::strong_ordering orderMagnitudes(const Decimal &left, const Decimal &right)
{
    if (left.digits.isEmpty() || right.digits.isEmpty())
        return left.digits.size() <=> right.digits.size();
    // Where the first digit stands; from there on the digits decide.
    const std::strong_ordering places = orderIntegers(shifted(left.exponent, left.digits.size()),
                                                      shifted(right.exponent, right.digits.size()));
    return places != 0 ? places : left.digits.compare(right.digits) <=> 0;
}

} // namespace

std::strong_ordering order(const Decimal &left, const Decimal &right)
{
    if (left.isNegative != right.isNegative)
        return left.isNegative ? std::strong_ordering::less : std::strong_ordering::greater;
    return left.isNegative ? orderMagnitudes(right, left) : orderMagnitudes(left, right);
}

Decimal decimal(QByteArrayView number)
{
    const Parts parts = split(number);
    Decimal result;
    result.digits.reserve(parts.whole.size() + parts.fraction.size());
    result.digits.append(parts.whole).append(parts.fraction);
    qsizetype size = result.digits.size();
    while (size > 0 && result.digits[size - 1] == '0')
        --size;
    const qsizetype trailingZeros = result.digits.size() - size;
    result.digits.truncate(size);
    dropLeadingZeros(result.digits);
    if (result.digits.isEmpty()) {
        result.exponent = "0";
        return result;
    }
    result.isNegative = parts.isNegative;
    result.exponent = shifted(parts.exponent, trailingZeros - parts.fraction.size());
    return result;
}

bool survivesDouble(QByteArrayView number)
{
    const Parts parts = split(number);
    const bool isShort = parts.whole.size() + parts.fraction.size() <= safeDigits;
    constexpr qsizetype fitsInt = 5;
    if (isShort && parts.exponent.size() <= fitsInt &&
        std::abs(parts.exponent.toInt()) <= safeExponent)
        return true;
    const Decimal exact = decimal(number);
    if (exact.digits.size() > mostDigits)
        return false;
    const double nearest = number.toDouble();
    if (!std::isfinite(nearest))
        return false;
    return exact == decimal(QByteArray::number(nearest, 'e', QLocale::FloatingPointShortest));
}

} // namespace syncdeck::json
