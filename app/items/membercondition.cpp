// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/items/membercondition.h"

#include "app/json/escapes.h"
#include "app/json/find.h"

#include <compare>
#include <optional>

namespace syncdeck::items {

namespace {

std::optional<QByteArrayView> valueAt(QByteArrayView data, const QList<QString> &path)
{
    QByteArrayView value = data;
    for (const QString &step : path) {
        std::optional<QByteArrayView> inner = json::findMember(value, step);
        bool isPlace = false;
        const qlonglong place = inner ? 0 : step.toLongLong(&isPlace);
        if (!inner && isPlace && place >= 0)
            inner = json::findElement(value, place);
        if (!inner)
            return {};
        value = *inner;
    }
    return value;
}

Literal::Kind kindOf(QByteArrayView value)
{
    switch (value.front()) {
    case '"':
        return Literal::Kind::Text;
    case 't':
        return Literal::Kind::True;
    case 'f':
        return Literal::Kind::False;
    default:
        return value.front() == 'n' ? Literal::Kind::Null : Literal::Kind::Number;
    }
}

/// Unordered where the value is of another kind.
std::partial_ordering order(QByteArrayView value, const Literal &literal)
{
    const bool isContainer = value.front() == '{' || value.front() == '[';
    if (isContainer || kindOf(value) != literal.kind)
        return std::partial_ordering::unordered;
    switch (literal.kind) {
    case Literal::Kind::Number:
        return json::order(json::decimal(value), literal.number);
    case Literal::Kind::Text: {
        const QByteArray text = json::unescaped(value.sliced(1, value.size() - 2));
        return std::string_view(text.constData(), std::size_t(text.size())) <=>
               std::string_view(literal.text.constData(), std::size_t(literal.text.size()));
    }
    default:
        return std::partial_ordering::equivalent;
    }
}

} // namespace

bool MemberCondition::holds(std::string_view data) const
{
    const auto value = valueAt(QByteArrayView(data.data(), qsizetype(data.size())), path);
    if (!value || value->isEmpty())
        return false;
    if (comparison == Comparison::Exists)
        return true;
    const std::partial_ordering found = order(*value, literal);
    switch (comparison) {
    case Comparison::Equal:
        return found == 0;
    case Comparison::Unequal:
        return found != 0;
    case Comparison::Less:
        return found < 0;
    case Comparison::LessOrEqual:
        return found <= 0;
    case Comparison::Greater:
        return found > 0;
    default:
        return found >= 0;
    }
}

} // namespace syncdeck::items
