// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSortFilterProxyModel>

namespace syncdeck::ui {

/// Sorts the items by any column and keeps those that the filter line asks for. Words are joined by
/// "and": `word` is found in key or data, `key:word` in the key, `data:word` in the data; quotes
/// hold words together. Letter case does not matter. Nulls sort first.
class ItemFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit ItemFilterModel(QObject *parent = nullptr);

    void setFilterText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow,
                                        const QModelIndex &sourceParent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Term
    {
        enum class Where { Anywhere, Key, Data } where;
        QString text;
    };

    [[nodiscard]] static QList<Term> parse(const QString &text);

    QList<Term> m_terms;
};

} // namespace syncdeck::ui
