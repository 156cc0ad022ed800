// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPersistentModelIndex>

class QTableView;

namespace syncdeck::ui {

/// Keeps the current item where it stands on the screen while the items around it are filtered,
/// sorted or become more, and in sight while the view gets lower. When it is out of sight, or goes
/// itself, the view stays at its place.
class PlaceKeeper : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the table, which must have its model.
    explicit PlaceKeeper(QTableView &table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void note();
    void restore();

    QTableView &m_table;
    QPersistentModelIndex m_current; ///< invalid when it is not in sight
    int m_rowsAbove = 0;             ///< between the top of the view and the current item
};

} // namespace syncdeck::ui
