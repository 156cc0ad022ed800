// SPDX-FileCopyrightText: 2026 The Syncdeck authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/steadylabel.h"

namespace syncdeck::kit {

/// What is wrong with the field above it, in plain words, with a sign in front whose shape and
/// colour tell an error from a warning. It keeps its room always, so that the form does not jump.
///
/// Its accessible name is the text, and a screen reader is told when it changes; its user gives it
/// an accessible description to be found by, such as "Data problem".
class ProblemLabel final : public SteadyLabel
{
    Q_OBJECT

public:
    enum class Severity { None, Warning, Error };

    explicit ProblemLabel(int lines = 2, QWidget *parent = nullptr);

    /// Shows "Error: …" or "Warning: …". The sentence is translated, and never taken for markup.
    void showProblem(Severity severity, const QString &sentence);
    void clearProblem();

    [[nodiscard]] Severity severity() const { return m_severity; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adoptColor();
    void layOutSign();

    Severity m_severity = Severity::None;
};

} // namespace syncdeck::kit
