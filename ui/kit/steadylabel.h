// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLabel>

namespace syncdeck::kit {

/// A label for words that come and go: it has room for so many lines from the start and never needs
/// more, so that nothing around it moves. What does not fit is cut at the end of the last line; the
/// tool tip has all of it then, and the accessible name always.
class SteadyLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SteadyLabel(int lines, QWidget *parent = nullptr);

    /// Plain text, never markup.
    void setWords(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    [[nodiscard]] QString fitting(int width) const;

    int m_lines;
    QString m_words;
};

} // namespace syncdeck::kit
