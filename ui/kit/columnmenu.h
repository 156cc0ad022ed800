// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMenu>

class QTableView;

namespace syncdeck::kit {

/// What one does with the columns of a table, for mouse and keyboard alike: which are shown, which
/// it is sorted by, where they stand and how wide they are. As the header's context menu and as a
/// menu of its own it is always up to date.
class ColumnMenu : public QMenu
{
    Q_OBJECT

public:
    /// Belongs to the table, which must have its model. `first`: a column that stays, since rows
    /// are named by it.
    explicit ColumnMenu(QTableView &table, int first = 0);

private:
    void fill();
    void addSorting();
    void addPlaces();
    void reset();
    QAction *addColumn(QMenu &menu, int column);

    QTableView &m_table;
    int m_first;
    QByteArray m_original; ///< the columns as they were before the user touched them
};

} // namespace syncdeck::kit
