// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/output.h"

#include <QStringList>

namespace syncdeck::cli {

/// Columns of text for people, written block by block, so that a long list can be seen while it
/// comes: each column is as wide as its widest cell so far, up to 40 places; a longer cell is
/// written whole and makes its own row longer. The last one takes what is left of the terminal and
/// is cut there; elsewhere at `lastWidth`. Cells are made visible (see visibletext.h).
class TextTable
{
public:
    TextTable(Output &output, QStringList header, int lastWidth = 0);

    /// Prints the header before the first block.
    void write(const QList<QStringList> &rows);

private:
    void writeRow(const QStringList &cells);

    Output &m_output;
    QStringList m_header;
    QList<int> m_widths;
    int m_lastWidth; ///< 0: no limit
    bool m_hasHeader = false;
};

/// How many places of a terminal the text takes.
[[nodiscard]] int placesOf(QStringView text);

} // namespace syncdeck::cli
