// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#include "ui/models/itemfiltermodel.h"

#include "ui/models/itemmodel.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace syncdeck::ui {

namespace {

/// By code point, which is the order the service lists keys in as far as it is known; UTF-16 units
/// alone would put U+1F642 before U+FF01.
int compareCodePoints(const QString &left, const QString &right)
{
    const QList<uint> l = left.toUcs4();
    const QList<uint> r = right.toUcs4();
    if (std::ranges::lexicographical_compare(l, r))
        return -1;
    return l == r ? 0 : 1;
}

} // namespace

ItemFilterModel::ItemFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(ItemModel::SortRole);
    setDynamicSortFilter(true);
}

void ItemFilterModel::setFilterText(const QString &text)
{
    m_terms = parse(text);
    invalidateFilter();
}

QList<ItemFilterModel::Term> ItemFilterModel::parse(const QString &text)
{
    // [prefix:]"words held together" or [prefix:]word
    static const QRegularExpression pattern(uR"re((?:(key|data):)?(?:"([^"]*)"?|(\S+)))re"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    QList<Term> terms;
    for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString prefix = match.captured(1).toLower();
        const QString words = match.hasCaptured(3) ? match.captured(3) : match.captured(2);
        if (words.isEmpty())
            continue;
        const auto where = prefix == "key"_L1    ? Term::Where::Key
                           : prefix == "data"_L1 ? Term::Where::Data
                                                 : Term::Where::Anywhere;
        terms << Term{where, words};
    }
    return terms;
}

bool ItemFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_terms.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    const QString key = index.data(ItemModel::KeyRole).toString();
    const QString data = QString::fromUtf8(index.data(ItemModel::DataRole).toByteArray());
    return std::ranges::all_of(m_terms, [&](const Term &term) {
        const bool inKey =
            term.where != Term::Where::Data && key.contains(term.text, Qt::CaseInsensitive);
        return inKey ||
               (term.where != Term::Where::Key && data.contains(term.text, Qt::CaseInsensitive));
    });
}

bool ItemFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant l = left.data(ItemModel::SortRole);
    const QVariant r = right.data(ItemModel::SortRole);
    if (!l.isValid() || !r.isValid())
        return !l.isValid() && r.isValid();
    if (l.typeId() == QMetaType::QDateTime)
        return l.toDateTime() < r.toDateTime();
    return compareCodePoints(l.toString(), r.toString()) < 0;
}

} // namespace syncdeck::ui
