// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "app/json/merge.h"

#include "app/json/compare.h"
#include "app/json/members.h"

#include <QRegularExpression>
#include <QSet>

namespace syncdeck::json {

namespace {

constexpr int deepest = 50; ///< below, a value counts as a whole

using Value = std::optional<QByteArrayView>;

bool isSame(const Value &left, const Value &right)
{
    if (!left || !right)
        return left.has_value() == right.has_value();
    return *left == *right || sameData(*left, *right);
}

std::optional<Members> plainMembers(QByteArrayView text)
{
    auto taken = members(text);
    if (taken && taken->hasDuplicates())
        taken.reset();
    return taken;
}

struct Objects
{
    Members base;
    Members mine;
    Members theirs;
};

std::optional<Objects> objects(const Value &base, const Value &mine, const Value &theirs)
{
    if (!base || !mine || !theirs)
        return {};
    auto inBase = plainMembers(*base);
    auto inMine = plainMembers(*mine);
    auto inTheirs = plainMembers(*theirs);
    if (!inBase || !inMine || !inTheirs)
        return {};
    return Objects{*inBase, *inMine, *inTheirs};
}

/// A member that differs, as it stands in the three objects.
struct Row
{
    QByteArray name;
    QByteArrayView spelledName;
    Value base;
    Value mine;
    Value theirs;
    std::optional<Objects> inside; ///< where it is an object everywhere
};

QList<Row> rows(const Objects &all, int depth)
{
    QList<Row> found;
    QSet<QByteArray> seen;
    for (const Members *object : {&all.theirs, &all.mine}) {
        for (const Member &member : object->list) {
            if (seen.contains(member.name))
                continue;
            seen.insert(member.name);
            const auto valueIn = [&](const Members &in) {
                const Member *other = in.find(member.name);
                return other ? Value(in.value(*other)) : Value();
            };
            Row row{member.name,       object->spelledName(member), valueIn(all.base),
                    valueIn(all.mine), valueIn(all.theirs),         {}};
            if (isSame(row.mine, row.theirs))
                continue;
            if (depth < deepest)
                row.inside = objects(row.base, row.mine, row.theirs);
            found << row;
        }
    }
    return found;
}

QString joined(const QString &path, QByteArrayView spelledName)
{
    static const QRegularExpression plain(QStringLiteral("^\"[A-Za-z_][A-Za-z0-9_-]*\"$"));
    const QString name = QString::fromUtf8(spelledName);
    if (!plain.match(name).hasMatch())
        return path + u'[' + name + u']';
    const QString bare = name.sliced(1, name.size() - 2);
    return path.isEmpty() ? bare : path + u'.' + bare;
}

std::optional<QByteArray> copied(const Value &value)
{
    return value ? std::optional(value->toByteArray()) : std::nullopt;
}

void collect(const Objects &all, const QString &path, int depth, QList<Difference> &into)
{
    const QList<Row> differing = rows(all, depth);
    for (const Row &row : differing) {
        const QString here = joined(path, row.spelledName);
        if (row.inside) {
            collect(*row.inside, here, depth + 1, into);
            continue;
        }
        const Touched touched = isSame(row.base, row.theirs) ? Touched::Mine
                                : isSame(row.base, row.mine) ? Touched::Theirs
                                                             : Touched::Both;
        into << Difference{here, copied(row.base), copied(row.mine), copied(row.theirs), touched};
    }
}

QByteArray merged(const Objects &all, const QList<Side> &sides, qsizetype &next, int depth)
{
    QByteArray text = all.theirs.text.toByteArray();
    const QList<Row> differing = rows(all, depth);
    for (const Row &row : differing) {
        if (row.inside)
            text = withMember(text, row.spelledName, merged(*row.inside, sides, next, depth + 1));
        else if (sides.value(next++, Side::Theirs) == Side::Theirs)
            continue;
        else if (row.mine)
            text = withMember(text, row.spelledName, *row.mine);
        else
            text = withoutMember(text, row.name);
    }
    return text;
}

} // namespace

std::optional<QList<Difference>> differences(QByteArrayView base, QByteArrayView mine,
                                             QByteArrayView theirs)
{
    const auto all = objects(base, mine, theirs);
    if (!all)
        return {};
    QList<Difference> found;
    collect(*all, {}, 0, found);
    return found;
}

QByteArray merge(QByteArrayView base, QByteArrayView mine, QByteArrayView theirs,
                 const QList<Side> &sides)
{
    const auto all = objects(base, mine, theirs);
    qsizetype next = 0;
    return all ? merged(*all, sides, next, 0) : theirs.toByteArray();
}

std::optional<QList<Difference>> changes(QByteArrayView before, QByteArrayView after)
{
    return differences(before, after, before);
}

} // namespace syncdeck::json
