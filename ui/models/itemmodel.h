// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/models/arrangeditems.h"

#include <QDateTime>

#include <functional>

namespace syncdeck::ui {

/// What of an item a column shows; the order is that of the columns.
using ItemColumn = sync::Attribute;

inline constexpr int itemColumnCount = sync::attributeCount;

/// How an attribute is called and shown, for the table and the detail view alike.
[[nodiscard]] QString columnTitle(ItemColumn column);
/// One line of text; a null shows as "—", control characters and line ends as visible marks.
/// What came in another shape than documented is marked.
[[nodiscard]] QString attributeText(const sync::Item &item, ItemColumn column);
/// The same, and why it is marked.
[[nodiscard]] QString explained(const sync::Item &item, ItemColumn column);

/// The items with what their cells say.
class ItemModel : public ArrangedItems
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole, ///< QString, the key itself
        DataRole,               ///< QByteArray, the data itself
    };

    /// `serverNow`: the service's time in UTC, for the countdown to an expiry.
    explicit ItemModel(std::function<QDateTime()> serverNow, QObject *parent = nullptr);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Tells views that the countdowns have moved on.
    void refreshCountdowns();

private:
    std::function<QDateTime()> m_serverNow;
};

} // namespace syncdeck::ui
