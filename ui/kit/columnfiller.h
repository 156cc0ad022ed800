// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QTableView;

namespace syncdeck::kit {

/// Gives one column of a table the room that the others leave, and takes it back when there is
/// less. Unlike a stretched section it never gets narrower than it was, and can be resized.
class ColumnFiller final : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the table.
    ColumnFiller(QTableView &table, int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();

    QTableView &m_table;
    int m_column;
    int m_given = 0; ///< of the column's width, in pixels
    bool m_isFilling = false;
};

} // namespace syncdeck::kit
