// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/members.h"

#include "app/json/escapes.h"
#include "app/json/reader.h"

#include <QSet>

#include <algorithm>
#include <ranges>

namespace syncdeck::json {

const Member *Members::find(const QByteArray &name) const
{
    const auto backwards = std::views::reverse(list);
    const auto found = std::ranges::find(backwards, name, &Member::name);
    return found == backwards.end() ? nullptr : &*found;
}

bool Members::hasDuplicates() const
{
    QSet<QByteArray> names;
    for (const Member &member : list)
        names.insert(member.name);
    return names.size() != list.size();
}

std::optional<Members> members(QByteArrayView text)
{
    Reader reader(text);
    const auto outermost = reader.next();
    if (!outermost || outermost->kind != EventKind::ObjectBegin)
        return {};
    Members found{text, outermost->at, 0, {}};
    bool isInValue = false;
    while (const auto event = reader.next()) {
        if (reader.depth() == 0) {
            found.end = event->at;
        } else if (reader.depth() == 1 && event->kind == EventKind::Name) {
            found.list << Member{unescaped(reader.content(*event)), event->at, event->length, 0, 0};
            isInValue = false;
        } else if (event->kind != EventKind::Name || isInValue) {
            Member &member = found.list.last();
            if (!std::exchange(isInValue, true))
                member.valueAt = event->at;
            if (reader.depth() == 1)
                member.valueLength = event->at + event->length - member.valueAt;
        }
    }
    if (reader.fault())
        return {};
    return found;
}

namespace {

QByteArray replaced(QByteArrayView text, qsizetype from, qsizetype to, QByteArrayView by)
{
    QByteArray result = text.first(from).toByteArray();
    result += by;
    result += text.sliced(to);
    return result;
}

/// What stands between the last member and one that is appended.
QByteArray separator(const Members &object)
{
    const qsizetype count = object.list.size();
    if (count > 1) {
        const qsizetype from = object.list[count - 2].end();
        return object.text.sliced(from, object.list[count - 1].at - from).toByteArray();
    }
    const Member &only = object.list.first();
    const QByteArray lead =
        object.text.sliced(object.begin + 1, only.at - object.begin - 1).toByteArray();
    if (lead.contains('\n') || lead.contains('\r'))
        return ',' + lead;
    const bool isAiry = only.valueAt - only.at - only.nameLength > 1; // more than the colon
    return isAiry ? ", " : ",";
}

} // namespace

QByteArray withMember(QByteArrayView object, QByteArrayView spelledName, QByteArrayView value)
{
    const auto taken = members(object);
    if (!taken)
        return object.toByteArray();
    const QByteArray name = unescaped(spelledName.sliced(1, spelledName.size() - 2));
    if (const Member *member = taken->find(name))
        return replaced(object, member->valueAt, member->end(), value);
    if (taken->list.isEmpty()) {
        return replaced(object, taken->begin + 1, taken->end,
                        spelledName.toByteArray() + ": " + value.toByteArray());
    }
    const Member &last = taken->list.last();
    const qsizetype colonAt = last.at + last.nameLength;
    const QByteArray colon = object.sliced(colonAt, last.valueAt - colonAt).toByteArray();
    return replaced(object, last.end(), last.end(),
                    separator(*taken) + spelledName.toByteArray() + colon + value.toByteArray());
}

QByteArray withoutMember(QByteArrayView object, const QByteArray &name)
{
    QByteArray text = object.toByteArray();
    while (true) {
        const auto taken = members(text);
        const Member *member = taken ? taken->find(name) : nullptr;
        if (!taken || !member)
            return text;
        const qsizetype index = member - taken->list.constData();
        if (taken->list.size() == 1)
            text = replaced(text, taken->begin + 1, taken->end, {});
        else if (index + 1 < taken->list.size())
            text = replaced(text, member->at, taken->list[index + 1].at, {});
        else
            text = replaced(text, taken->list[index - 1].end(), member->end(), {});
    }
}

} // namespace syncdeck::json
