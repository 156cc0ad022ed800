// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

#include <functional>

class QTableView;

namespace syncdeck::ui {

/// Keeps the current item where it stands on the screen while the items around it are filtered,
/// sorted or become more, and in sight while the view gets lower. When it is out of sight, or goes
/// itself, the view stays at its place. It stays too rather than follow the item to the end of a
/// list that is loaded as one scrolls there, which would load page after page.
class PlaceKeeper : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the table, which must have its model. `hasMore`: whether there is more than what
    /// is loaded.
    PlaceKeeper(QTableView &table, std::function<bool()> hasMore);

    /// Whether the view reaches the end of what is loaded, when the row is its lowest one.
    [[nodiscard]] bool leadsToMore(int row) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void note();
    void restore();

    QTableView &m_table;
    std::function<bool()> m_hasMore;
    QPersistentModelIndex m_current; ///< invalid when it is not in sight
    int m_rowsAbove = 0;             ///< between the top of the view and the current item
};

} // namespace syncdeck::ui
