// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/celldelegate.h"
#include "ui/kit/jsoncolors.h"

#include <initializer_list>

class QTableView;

namespace syncdeck::kit {

/// Cells that hold data: JSON stands there in the fixed-width font and in the colours of the
/// editor, which its signs and quotes tell as well. What is no JSON, such as "(absent)", looks like
/// in any other cell.
class JsonCellDelegate : public CellDelegate
{
    Q_OBJECT

public:
    /// What the mark of a cell that can be checked looks like.
    enum class Mark {
        CheckBox,
        RadioButton, ///< of several cells in a row one alone can be checked
    };

    explicit JsonCellDelegate(QObject *parent, Mark mark = Mark::CheckBox);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    void paintText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &room,
                   const QString &text) const;
    [[nodiscard]] const JsonColors &colorsOf(const QPalette &palette) const;

    Mark m_mark;
    mutable JsonColors m_colors; ///< of the palette that was painted with last
    mutable qint64 m_palette = 0;
};

/// These columns of the table hold data.
void showData(QTableView &table, std::initializer_list<int> columns,
              JsonCellDelegate::Mark mark = JsonCellDelegate::Mark::CheckBox);

} // namespace syncdeck::kit
