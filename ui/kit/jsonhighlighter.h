// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/jsoncolors.h"

#include <QSyntaxHighlighter>

namespace syncdeck::kit {

/// Colours JSON line by line. A line is read by itself, so a change never spreads to others.
class JsonHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit JsonHighlighter(QTextDocument *document);

    void setColors(const JsonColors &colors);

protected:
    void highlightBlock(const QString &text) override;

private:
    JsonColors m_colors;
};

} // namespace syncdeck::kit
